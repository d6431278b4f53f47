"""Explanations -> why numbers were compared with each other, or not: unit by unit, a line for each pair."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from rich.text import Text

from factcheck.model import Severity, Verdict
from factcheck.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Apart, Claim, Explanation, Lone, Met, Pair

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_VERDICTS = {
    Verdict.NOT_COMPARED: "not compared",
    Verdict.EQUAL: "equal",
    Verdict.WITHIN_ROUNDING: "equal when rounded",
    Verdict.BOUND_SATISFIED: "within the bound",
    Verdict.CONTAINED: "one within the other",
    Verdict.OVERLAPPING: "overlap",
    Verdict.DISJOINT: "no common value",
}


def explained(explanations: Sequence[Explanation], paths: Sequence[str], width: int) -> Iterator[Text]:
    """Each unit with the pairs of its numbers and the verdict on them, then the numbers that met none, and why.

    `paths` are those of all articles; the folder that they have in common is left out.
    """
    yield Text("Why numbers were compared, or not", style="bold")
    yield Text()
    lines = _Lines(width, _folder(paths))
    for explanation in explanations:
        yield from lines.unit(explanation)
    if not explanations:
        yield Text("  No two numbers of one unit met.")
        yield Text()


class _Lines:
    """The lines of an explanation in a width; paths are told from the folder that all articles are in."""

    def __init__(self, width: int, folder: str) -> None:
        self._width = width
        self._folder = folder

    def unit(self, explanation: Explanation) -> Iterator[Text]:
        """A unit: what met, subject by subject, and what did not, reason by reason."""
        yield Text.assemble("  ", (visible(explanation.unit), "bold"), f"  {explanation.total:,} numbers")
        for met in explanation.met:
            yield from self._met(met)
        if explanation.topics > len(explanation.met):
            yield Text(f"    … and {explanation.topics - len(explanation.met):,} more subjects", style="dim")
        for apart in explanation.apart:
            yield from self._apart(apart)
        yield Text()

    def _met(self, met: Met) -> Iterator[Text]:
        yield Text(f"    {visible(met.label)}")
        for pair in met.pairs:
            yield from self._pair(pair)
        if met.total > len(met.pairs):
            yield Text(f"      … and {met.total - len(met.pairs):,} more pairs", style="dim")

    def _pair(self, pair: Pair) -> Iterator[Text]:
        """`“6-26%” (a.txt:3) and “10-15%” (b.txt:7): one within the other, warning: one range is much wider`."""
        severity = pair.severity.value if pair.severity else ""
        graded = ", ".join(part for part in (_VERDICTS.get(pair.verdict, pair.verdict.value), severity) if part)
        reasons = "; ".join(visible(reason) for reason in pair.reasons)
        line = f"{self._words(pair.a)} and {self._words(pair.b)}: {graded}{f': {reasons}' if reasons else ''}"
        first, *more = wrap(line, self._width - 8, break_long_words=False)
        yield Text(f"      {first}", style=_STYLES[pair.severity] if pair.severity else "")
        yield from (Text(f"        {rest}") for rest in more)

    def _apart(self, apart: Apart) -> Iterator[Text]:
        yield Text(f"    not compared, {apart.total:,}: {visible(apart.reason)}")
        told = "; ".join(map(self._lone, apart.numbers))
        more = f"; and {apart.total - len(apart.numbers):,} more" if apart.total > len(apart.numbers) else ""
        lines = wrap(told + more, self._width - 6, break_long_words=False)
        yield from (Text(f"      {line}", style="dim") for line in lines)

    def _lone(self, lone: Lone) -> str:
        return f"{self._words(lone.claim)}{f' {visible(lone.label)}' if lone.label else ''}"

    def _words(self, claim: Claim) -> str:
        words = " ".join(claim.at.text.split())
        return visible(f"“{words}” ({claim.at.document.path.removeprefix(self._folder)}:{claim.at.place.line})")


def _folder(paths: Sequence[str]) -> str:
    """The folder that paths have in common, with the slash behind it."""
    first, last = min(paths, default=""), max(paths, default="")
    common = next((n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    return first[: first.rfind("/", 0, common) + 1]
