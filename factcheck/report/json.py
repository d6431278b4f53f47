"""Report -> JSON for other programs; what its rows hold, `row` says."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.model import Change, NumericClaim, NumericKey, Severity
from factcheck.report import row
from factcheck.report.score import score

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.model import (
        Article,
        Document,
        Explanation,
        Finding,
        Item,
        Pair,
        Quantity,
        Related,
        Report,
        Retelling,
        Topic,
    )  # fmt: skip
    from factcheck.report.row import Row, Value
    from factcheck.report.score import Score

_VERSION = 1


def render(report: Report) -> str:
    """What `check` found: summary, topics, findings, documents."""
    ids = row.ids(claim for article in (*report.articles, *report.context) for claim in article.claims)
    by_path: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_path[finding.at.document.path].append(finding)
    return _text(
        {
            "version": _VERSION,
            "summary": _summary(report),
            "topics": [_topic(topic, ids) for topic in report.topics],
            "findings": [_finding(finding) for finding in report.findings],
            "suppressed": [_finding(finding) for finding in report.suppressed],
            "documents": [
                _checked(article, by_path[article.document.path], report.checklists.get(article.document, ()))
                for article in report.articles
            ],
            **({} if report.explanations is None else {"explanations": _explained(report.explanations, ids)}),
        }
    )


def rows(report: Report) -> Iterator[Row]:
    """The findings alone, each as the object that `render` has of it."""
    return map(_finding, report.findings)


def claims(report: Report, quantities: Mapping[Document, Sequence[Quantity]], kinds: Sequence[str] = ()) -> str:
    """What was read: the quantities and claims of every document; of the named kinds only, when some are named."""
    ids = row.ids(report.claims())
    topics = {id(claim): topic.id for topic in report.topics for claim in topic.claims}
    return _text(
        {
            "version": _VERSION,
            "documents": [
                {
                    "path": article.document.path,
                    "sha256": sha256(article.document.source.encode("utf-8", "surrogatepass")).hexdigest(),
                    "quantities": [row.quantity(one) for one in quantities[article.document]],
                    "claims": [
                        {"id": ids[id(claim)], **row.claim(claim), "topic": topics.get(id(claim))}
                        for claim in article.claims
                        if not kinds or claim.kind in kinds
                    ],
                }
                for article in report.articles
            ],
        }
    )


def retelling(found: Retelling) -> str:
    """What two texts both claim, how the second puts it, and what only one of them says."""
    ids = row.ids(claim for one in found.shared for claim in (one.a, one.b)) | row.ids((*found.only_a, *found.only_b))
    changes = Counter(one.change for one in found.shared)
    return _text(
        {
            "version": _VERSION,
            "a": found.a.path,
            "b": found.b.path,
            "summary": {
                **{change.value: changes[change] for change in Change},
                "only_a": len(found.only_a),
                "only_b": len(found.only_b),
            },
            "shared": [
                {
                    "change": one.change.value,
                    "severity": one.severity.value if one.severity else None,
                    "reason": one.reason or None,
                    "topic": one.topic.id,
                    "subject": one.topic.key[0],
                    "measure": one.topic.key[1],
                    "a": {"id": ids[id(one.a)], **row.place(one.a.at), **row.claim(one.a)},
                    "b": {"id": ids[id(one.b)], **row.place(one.b.at), **row.claim(one.b)},
                }
                for one in found.shared
            ],
            "only_a": [{"id": ids[id(claim)], **row.claim(claim)} for claim in found.only_a],
            "only_b": [{"id": ids[id(claim)], **row.claim(claim)} for claim in found.only_b],
        }
    )


def _text(whole: Row) -> str:
    """One line for each row of a list: quick to write, and readable in a diff."""
    parts = (
        f"{_dump(key)}: {_rows(value) if isinstance(value, list) else _dump(value)}" for key, value in whole.items()
    )
    return "{" + ",\n".join(parts) + "}\n"


def _rows(rows: list[Value]) -> str:
    return "[\n" + ",\n".join(map(_dump, rows)) + "\n]" if rows else "[]"


def _dump(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False)


# ---------------------------------------------------------------- check


def _summary(report: Report) -> Row:
    severities = Counter(finding.severity for finding in report.findings)
    return {
        **{f"{severity.value}s": severities[severity] for severity in reversed(Severity)},
        "suppressed": len(report.suppressed),
        "documents": len(report.articles),
        "words": sum(article.words for article in report.articles),
        "claims": sum(len(article.claims) for article in report.articles),
        "topics": len(report.topics),
    }


def _topic(topic: Topic, ids: Mapping[int, str]) -> Row:
    units = Counter(claim.quantity.unit for claim in topic.claims if isinstance(claim, NumericClaim))
    return {
        "id": topic.id,
        "subject": topic.key[0],
        "measure": topic.key[1],
        "unit": units.most_common(1)[0][0] if units else None,
        "dimension": topic.key.dimension if isinstance(topic.key, NumericKey) else None,
        "verdict": topic.verdict.value,
        "claims": [row.id_of(claim, ids) for claim in topic.claims],
        "references": [reference.id for reference in topic.references],
    }


def _finding(finding: Finding) -> Row:
    rule, flag = finding.rule, finding.flag
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": finding.severity.value,
        "confidence": flag.confidence.value,
        "message": flag.message,
        **row.place(flag.at),
        "topic": finding.topic or None,
        "fingerprint": finding.fingerprint,
        "suggestion": flag.suggestion or None,
        "related": [_related(one) for one in flag.related],
    }


def _related(related: Related) -> Row:
    return {**row.place(related.at), "message": related.message}


def _explained(explanations: Sequence[Explanation], ids: Mapping[int, str]) -> list[Value]:
    """Why numbers were compared, or not, with the names of the claims; a total counts what a list leaves out, too."""
    return [
        {
            "unit": one.unit,
            "numbers": one.total,
            "topics": one.topics,
            "met": [
                {"topic": met.topic, "total": met.total, "pairs": [_pair(pair, ids) for pair in met.pairs]}
                for met in one.met
            ],
            "apart": [
                {
                    "reason": apart.reason,
                    "total": apart.total,
                    "claims": [row.id_of(lone.claim, ids) for lone in apart.numbers],
                }
                for apart in one.apart
            ],
        }
        for one in explanations
    ]


def _pair(pair: Pair, ids: Mapping[int, str]) -> Row:
    return {
        "a": row.id_of(pair.a, ids),
        "b": row.id_of(pair.b, ids),
        "verdict": pair.verdict.value,
        "severity": pair.severity.value if pair.severity else None,
        "reasons": [*pair.reasons],
    }


def _checked(article: Article, findings: Iterable[Finding], checklist: Iterable[Item]) -> Row:
    words = article.words
    said = score(findings, words)
    return {
        "path": article.document.path,
        "title": article.document.title or None,
        "published": article.document.published.isoformat() if article.document.published else None,
        "byline": article.document.byline or None,
        "words": words,
        "promotional_score": said.points,
        "promotional": _score(said),
        "completeness": {item.name: row.span(item.at) if item.at else None for item in checklist},
        "notes": [*article.document.notes],
    }


def _score(said: Score) -> Row:
    """The band, what each rule adds, and the heaviest words; the points of either list sum to the score."""
    return {
        "band": said.band,
        "rules": [{"code": one.rule.code, "name": one.rule.name, "points": one.points} for one in said.rules],
        "heaviest": [
            {
                "code": one.finding.rule.code,
                "points": one.points,
                "places": 1 + len(one.finding.again),
                **row.span(one.finding.at),
            }
            for one in said.heaviest
        ],
        "rest": said.rest,
    }
