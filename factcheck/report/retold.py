"""Two texts side by side -> the claims that both make with how the second puts them, for a terminal or as JSON."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.text import Text

from factcheck.model import Change
from factcheck.report import json
from factcheck.report.terminal import printed
from factcheck.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Claim, Passage, Retelling, Shared

_STYLES = {Change.STRONGER: "yellow", Change.DIFFERENT: "red", Change.WEAKER: "cyan", Change.SAME: "green"}


def render(found: Retelling, *, width: int = 80, color: bool = False, every: bool = False) -> str:
    """What changed, claim by claim; what is the same and what only one text says is counted, or listed too."""
    lines = [Text(f"{visible(found.a.path)} → {visible(found.b.path)}", style="bold"), Text()]
    for shared in found.shared:
        if every or shared.change is not Change.SAME:
            lines += _shared(shared, width)
    if every:
        for path, claims in ((found.a.path, found.only_a), (found.b.path, found.only_b)):
            lines += _only(path, claims, width)
    lines += _counts(found, every=every)
    return printed(lines, color=color)


def as_json(found: Retelling) -> str:
    """The same for other programs, with everything: `shared`, `only_a` and `only_b`."""
    return json.retelling(found)


def _shared(shared: Shared, width: int) -> Iterator[Text]:
    reason = f"  ({visible(shared.reason)})" if shared.reason else ""
    yield Text.assemble(
        "  ", (shared.change.value, _STYLES[shared.change]), "  ", (visible(shared.topic.label), "bold"), reason
    )
    yield from (_line(claim.at, width) for claim in (shared.a, shared.b))
    yield Text()


def _only(path: str, claims: Sequence[Claim], width: int) -> Iterator[Text]:
    if claims:
        yield Text(f"  only in {visible(path)}", style="bold")
        yield from (_line(claim.at, width) for claim in claims)
        yield Text()


def _line(at: Passage, width: int) -> Text:
    """`    story.md:3:1  “the words”`, in so many columns."""
    where = f"    {visible(at.document.path)}:{at.place.line}:{at.place.column}  "
    words, room = visible(" ".join(at.text.split())), max(width - len(where) - 2, 20)
    shown = words if len(words) <= room else f"{words[: room - 1]}…"
    return Text.assemble((where, "dim"), f"“{shown}”")


def _counts(found: Retelling, *, every: bool) -> Iterator[Text]:
    changes = Counter(shared.change for shared in found.shared)
    told = ", ".join(f"{changes[one]} {one.value}" for one in Change if changes[one])
    number = len(found.shared)
    yield Text(f"{number} shared claim{'s' * (number != 1)}{f': {told}' if told else ''}")
    ones = f"{len(found.only_a)} only in {visible(found.a.path)}, {len(found.only_b)} only in {visible(found.b.path)}"
    yield Text(ones if every else f"{ones}; --all lists them", style="dim")
