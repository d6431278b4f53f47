"""A change from one value to another -> amounts told of it that do not fit: "a rise of 15 points", "tripled"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.arithmetic.band import Band, band, exactly, grade, plain, worth
from factcheck.compare.arithmetic.move import both, value_of
from factcheck.compare.roughness import HEDGED
from factcheck.model import Flag, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.compare.arithmetic.move import Move
    from factcheck.model import Quantity, Related

_NEARLY = frozenset(("almost", "nearly", "virtually"))
_FAR = 90  # characters between a change and the values it leads from and to


def amounts(line: Line, move: Move, index: int) -> Iterator[Flag]:
    """The amounts told of a move, in the same breath, against its values."""
    told = [q for q in line.quantities[max(index - 1, 0) : index + 3] if q.at not in (move.old.at, move.new.at)]
    for amount in told:
        if _tells(line, move, amount):
            yield from changed(amount, move)


def _tells(line: Line, move: Move, amount: Quantity) -> bool:
    """Whether an amount is that of the move: in the same breath, with no other value between."""
    first, last = (move.old, move.new) if move.old.at.span < move.new.at.span else (move.new, move.old)
    ahead = amount.at.span < first.at.span
    between = line.between(amount, first) if ahead else line.between(last, amount)
    if amount.role != "by" and amount.unit not in {"x", "point"}:
        return ahead and _lost().search(line.before(amount)) is not None and _of_it().fullmatch(between) is not None
    if ahead and move.old.at == move.new.at:
        return between in {" ", ", "}
    wording = _ahead() if ahead else _behind()
    return len(between) < _FAR and wording.fullmatch(between) is not None


@cache
def _lost() -> re.Pattern[str]:
    return re.compile(r"\b(?:lost|lose|loses|losing|shed|gave up)(?: almost| nearly| about| more than)? $")


@cache
def _of_it() -> re.Pattern[str]:
    """Between a share lost and the values: " its value, falling from "."""
    return re.compile(r" (?:of )?(?:its|their|his|her) [\w-]+,? (?:[a-z]+ing|as it [a-z]+|from|going)(?: from)? ")


@cache
def _ahead() -> re.Pattern[str]:
    """What may stand between an amount and the values: "in the year to March, from"."""
    return re.compile(r"(?:[ ,]+(?!and|but|while|whereas|or|as|after|than)[\w'-]+){0,6},? (?:from|to) (?:just |only )?")


@cache
def _behind() -> re.Pattern[str]:
    """Between the values and an amount: ", a rise of", " – up", " (a", " units, an increase of"."""
    return re.compile(
        r"(?: [\w'-]+){0,6} ?(?:,|\(|–|—|-) ?(?:or )?"
        r"(?:(?:an?|up|down|by|that is|which is|rise|gain|fall|drop|loss|cut|jump|increase|decrease|decline"
        r"|reduction|growth|climb|of|almost|nearly|about|roughly|some|just)[ -]?){1,6}"
    )


def changed(amount: Quantity, move: Move) -> Iterator[Flag]:
    """One amount against the values of the move it is told of."""
    old, new, related = value_of(move.old), value_of(move.new), both(move)
    one = move.old.at == move.new.at
    wording = move.old.at.text if one else f"from {move.old.at.text} to {move.new.at.text}"
    severity = grade(amount, move.old, move.new)
    size = new.minus(old) if worth(move.new) >= worth(move.old) else old.minus(new)
    step = abs(worth(move.new) - worth(move.old))
    percent = step / worth(move.old) * 100
    rate = size.over(old).times(exactly(100))
    if amount.unit == "x":
        yield from _factor(amount, move, new.over(old), wording, related)
    elif (amount.dimension == "percentage_point" or amount.unit == "point") and move.old.dimension == "proportion":
        basis = Decimal(100) if amount.unit == "basis point" else Decimal(1)
        if not size.times(exactly(basis)).meets(band(amount)):
            worked = f"{plain(step * basis, amount.low)} {'basis ' if basis > 1 else ''}points"
            yield Flag(amount.at, f"{wording} is {worked}, not {amount.at.text}", related, severity=severity)
    elif amount.dimension == "proportion" and not rate.meets(value_of(amount)):
        message = f"{wording} is {plain(percent, worth(amount))}%, not {amount.at.text}"
        if move.old.dimension == "proportion" and size.meets(value_of(amount)):
            points = f"{wording} is {plain(step)} percentage points, or {plain(percent)}%"
            yield Flag(amount.at, points, related, severity=Severity.NOTE)
        else:
            yield Flag(amount.at, message, related, severity=severity)
    elif amount.unit == move.old.unit and amount.dimension in {"money", "count"} and not size.meets(band(amount)):
        yield Flag(amount.at, f"{wording} is {plain(step)}, not {amount.at.text}", related, severity=Severity.WARNING)


def _factor(amount: Quantity, move: Move, times: Band, wording: str, related: tuple[Related, ...]) -> Iterator[Flag]:
    """As in "doubled": roughly, and more or less than that where the words before say so."""
    words = amount.at.text.lower()
    factor = amount.low if words.endswith("fold") else lexicon.table("arithmetic", "factors").get(words)
    if factor is None:
        return
    before = move.before.rpartition(amount.at.text.lower())[0].split()[-3:]
    if not times.meets(_allowed(Decimal(factor), before)):
        ratio = plain(worth(move.new) / worth(move.old), Decimal("1.1"))
        yield Flag(amount.at, f"{wording} is {ratio} times as much, not {amount.at.text}", related)


def _allowed(factor: Decimal, before: list[str]) -> Band:
    """What a factor in words can be, by the words before it: "more than doubled", "nearly halved"."""
    grows = factor > 1
    if "more" in before:
        return Band(factor, factor * 100) if grows else Band(Decimal(0), factor)
    if not _NEARLY.isdisjoint(before):
        return Band(factor * Decimal("0.7"), factor) if grows else Band(factor, factor * Decimal("1.4"))
    return exactly(factor).widened(HEDGED)
