"""Findings -> those that are reported, and those that a comment, the baseline or an acceptance silences."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from factcheck.engine.files import OWN, UNREADABLE
from factcheck.engine.once import folded
from factcheck.suppress import FIXED, UNUSED, suppress

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.engine.desk import Desk
    from factcheck.engine.terms import Terms
    from factcheck.model import Article, Finding


def decided(
    findings: Sequence[Finding], outside: Sequence[Finding], articles: Sequence[Article], desk: Desk
) -> tuple[list[Finding], list[Finding]]:
    """The findings that stand, and those that are silenced. Of what is `outside` the scope, only comments are judged.

    What the scope leaves out, or the configuration does not want at its path, is in neither.
    """
    terms = desk.terms
    every = (*(rule.info for rule in terms.config.rules), *OWN)
    parted = suppress((*findings, *outside), (article.document for article in articles), ran=terms.tried(), known=every)
    unused = [desk.finding(UNUSED, flag) for flag in parted.unused if UNUSED in terms.ran]
    aside = frozenset(map(id, outside))
    loud, silenced = (
        [one for one in many if id(one) not in aside and _wanted(one, desk)]
        for many in ((*parted.kept, *unused), parted.silenced)
    )
    fresh, known = _against_baseline(loud, articles, desk)
    kept, accepted = _accepted(folded(fresh), terms)
    return kept, [*silenced, *folded(known), *accepted]


def _wanted(finding: Finding, desk: Desk) -> bool:
    """Whether a finding is in scope and the configuration wants it at its path."""
    if finding.rule.code in FIXED:
        return True
    here = desk.config_on(finding.at.document.path)
    return desk.terms.scope.reports(finding) and here.wants(finding.rule) and here.is_sure(finding.flag.confidence)


def _against_baseline(
    findings: list[Finding], articles: Iterable[Article], desk: Desk
) -> tuple[list[Finding], Iterable[Finding]]:
    """The findings that the baseline does not know, with a complaint of entries that are gone; and those it knows."""
    terms = desk.terms
    if not terms.baseline:
        return findings, ()
    parted = terms.baseline.part(findings)
    paths = (one.document.path for one in articles)
    gone = () if terms.scope.narrow else terms.baseline.gone(parted.idle, paths, terms.ready)
    in_vain = [desk.finding(UNUSED, terms.baseline.complaint(gone))] if gone and UNUSED in terms.ran else []
    return [*parted.new, *in_vain], parted.known


def _accepted(findings: Iterable[Finding], terms: Terms) -> tuple[list[Finding], list[Finding]]:
    """Part findings by the register's acceptances that hold today: those that stay, and those accepted."""
    accepting = terms.register.accepted
    holding = tuple(one.finding for one in accepting if one.until is None or terms.today <= one.until)
    kept: list[Finding] = []
    accepted: list[Finding] = []
    for finding in findings:
        stands = finding.rule is not UNREADABLE and holding and _stands(finding, holding)
        (accepted if stands else kept).append(finding)
    return kept, accepted


def _stands(finding: Finding, holding: tuple[str, ...]) -> bool:
    """Whether a finding is accepted, or each of its pairs is, told at whichever side."""
    pairs = [*zip_longest(finding.marks, finding.turned)]
    each = all(any(one and one.digest.startswith(holding) for one in pair) for pair in pairs)
    return finding.fingerprint.startswith(holding) or (bool(pairs) and each)
