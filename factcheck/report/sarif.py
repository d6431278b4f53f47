"""Report -> SARIF 2.1.0, the format of code scanning; columns count characters."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import quote

from factcheck.model import Confidence, Severity
from factcheck.report.message import cut
from factcheck.report.rulebook import FAMILIES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Finding, Passage, Related, Report, RuleInfo

Row: TypeAlias = "dict[str, object]"

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"  # what relative paths start from, by GitHub's convention
_MOST = 25_000  # results of one run that GitHub takes; with one more it refuses them all
_RANKS = {Confidence.HIGH: 90.0, Confidence.MEDIUM: 60.0, Confidence.LOW: 30.0}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
_PLACEHOLDER = re.compile(r"\{\d+\}")


def render(report: Report, version: str = "") -> str:
    """Findings and, marked as suppressed, what was accepted or silenced; `version` is that of the program.

    Where there are more than GitHub takes, the worst are kept and a notification says so.
    All of it is ASCII, so that no encoding on the way changes it.
    """
    known = {finding.rule.code: finding.rule for finding in (*report.findings, *report.suppressed)}
    rules = sorted({**{rule.code: rule for rule in report.rules}, **known}.values(), key=lambda rule: rule.code)
    index = {rule.code: number for number, rule in enumerate(rules)}
    kept, left = _worst((*report.findings, *report.suppressed))
    silenced = frozenset(map(id, report.suppressed))
    driver: Row = {"name": "factcheck", "rules": [*map(_rule, rules)]}
    run = {
        "tool": {"driver": driver | {"semanticVersion": version} if version else driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(left)],
        "results": [_result(one, index, suppressed=id(one) in silenced) for one in kept],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _worst(findings: Sequence[Finding]) -> tuple[Sequence[Finding], int]:
    """As many of the worst as GitHub takes, in their order, and how many are left out."""
    if len(findings) <= _MOST:
        return findings, 0
    ranked = sorted(range(len(findings)), key=lambda number: findings[number].severity, reverse=True)
    return [findings[number] for number in sorted(ranked[:_MOST])], len(findings) - _MOST


def _invocation(left: int) -> Row:
    told = {"level": "warning", "message": {"text": f"{left:,} milder findings are left out; GitHub takes {_MOST:,}"}}
    return {"executionSuccessful": True, "toolExecutionNotifications": [told] if left else []}


def _rule(rule: RuleInfo) -> Row:
    tags = [FAMILIES.get(rule.code[0], rule.code[0]).lower()]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.help},
        "help": {"text": rule.help, "markdown": rule.help},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {"tags": tags, "problem.severity": _PROBLEMS[rule.severity]},
    }


def _result(finding: Finding, index: Mapping[str, int], *, suppressed: bool) -> Row:
    flag, code = finding.flag, finding.rule.code
    result: Row = {
        "ruleId": code,
        "ruleIndex": index[code],
        "level": finding.severity.value,
        "message": {"text": _message(finding)},
        "locations": [{"physicalLocation": _physical(flag.at)}],
        "relatedLocations": [_related(number, one) for number, one in enumerate(flag.related, 1)],
        "partialFingerprints": {"factcheck/v1": finding.fingerprint},
        "rank": _RANKS[flag.confidence],
        "properties": {"confidence": flag.confidence.value, "topic": finding.topic},
    }
    return result | {"suppressions": [{"kind": "external", "status": "accepted"}]} if suppressed else result


def _message(finding: Finding) -> str:
    """The message, a link to each other place, and the advice."""
    message = _plain(finding.flag.message)
    said = [message if message.endswith((".", "?", "!")) else f"{message}."]
    links = [f"[{_link(one.at)}]({number})" for number, one in enumerate(finding.flag.related, 1)]
    said += [f"See {', '.join(links[:10])}."] if links else []
    said += [_plain(finding.flag.suggestion)] if finding.flag.suggestion else []
    return " ".join(said)


def _link(at: Passage) -> str:
    named = f"{at.document.path}:{at.place.line}"
    return "".join(f"\\{char}" if char in "[]\\" else char for char in cut(named))


def _plain(text: str) -> str:
    """A text in which nothing is a link or a placeholder."""
    safe = cut(text)
    safe = safe.replace("[", "\\[").replace("]", "\\]") if "](" in safe else safe
    return _PLACEHOLDER.sub(lambda found: f"{{{found[0]}}}", safe)


def _related(number: int, related: Related) -> Row:
    return {"id": number, "physicalLocation": _physical(related.at), "message": {"text": _plain(related.message)}}


def _physical(at: Passage) -> Row:
    start, end = at.place, at.end_place
    region: Row = {"startLine": start.line, "startColumn": start.column}
    region |= {"endLine": end.line, "endColumn": end.column}
    if at.raw:
        region["snippet"] = {"text": at.raw}
    return {"artifactLocation": _artifact(at.document.path), "region": region}


def _artifact(path: str) -> Row:
    """A path as a URI: relative ones to the root of the sources, others as files."""
    uri = quote(path, errors="replace")
    if path.startswith("/"):
        return {"uri": f"file://{uri}"}
    return {"uri": f"file:///{quote(path, safe='/:')}"} if _has_drive(path) else {"uri": uri, "uriBaseId": _ROOT}


def _has_drive(path: str) -> bool:
    return re.match(r"[A-Za-z]:[\\/]", path) is not None
