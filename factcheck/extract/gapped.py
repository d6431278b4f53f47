"""Numbers of a sentence -> what each measures, where words are left out that stand with the number before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.grammar import singular
from factcheck.extract.measure import Slots, known

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.extract.phrase import Parse, Phrase
    from factcheck.model import Quantity

_AMOUNTS = frozenset(("money", "percentage_point", "proportion"))
_WAYS = frozenset(("down", "up"))


class Told(NamedTuple):
    """A quantity in its parsed sentence, and what it measures as it stands there."""

    parse: Parse
    quantity: Quantity
    said: Slots


def gapped(found: Iterable[Told]) -> list[Slots]:
    """What numbers measure, with what they share with the one before: "boys weigh 4 kg and girls [3]"."""
    told: list[Told] = []
    for one in found:
        before = told[-1] if told and told[-1].parse is one.parse and told[-1].said.measure else None
        shared = (_moved(before, one) or _shared(before, one)) if before else None
        told.append(one._replace(said=shared or one.said))
    return [one.said for one in told]


def _moved(before: Told, one: Told) -> Slots | None:
    """By how much that rose or fell of which the number before tells: "profit was $3m, [up 4%]"."""
    parse, (first, _) = one.parse, one.parse.words_in(one.quantity.at.span)
    way = parse.words[first - 1] if first else ""
    if way not in _WAYS or not parse.parted(first - 1) or one.quantity.dimension not in _AMOUNTS:
        return None
    return before.said._replace(measure=f"change {way}", population=None) if before.said.subject else None


def _shared(before: Told, one: Told) -> Slots | None:
    """What a number takes over from the one before it, of which it may be told with another subject."""
    if _in_other_words(before, one):
        return before.said
    if counted := _counted_again(before, one):
        return counted
    whose = _other_subject(before, one)
    return before.said._replace(subject=whose) if whose else None


def _counted_again(before: Told, one: Told) -> Slots | None:
    """How many a share is, where a bare number tells it again: "one in six deaths, or [9 million], was due to it"."""
    whom, parse = before.said.population, one.parse
    if (
        (before.quantity.dimension, one.quantity.dimension) != ("proportion", "count")
        or whom is None
        or one.said.measure
    ):
        return None
    first, last = parse.words_in(one.quantity.at.span)
    ends = parse.parted(last) or (parse.is_tag(last, "a") and parse.parted(last + 1))
    again = [*parse.words[whom.last : first]] in ([], ["or"]) and parse.parted(whom.last) and ends
    lethal = singular(parse.words[whom.last - 1]) in known("death_words")
    measure = "deaths" if lethal else f"number {before.said.measure.removeprefix('share who ')}"
    return before.said._replace(subject=None if lethal else whom, measure=measure) if again else None


def _in_other_words(before: Told, one: Told) -> bool:
    """Whether a share only tells a sum again: "gained 45 cents, or [1 percent]"."""
    if (before.quantity.dimension, one.quantity.dimension) != ("money", "proportion"):
        return False
    (_, end), (first, _) = (one.parse.words_in(each.quantity.at.span) for each in (before, one))
    return one.parse.words[end:first] == ["or"]


def _other_subject(before: Told, one: Told) -> Phrase | None:
    """The noun between two numbers of one kind, if it is all that "and" or a comma sets beside the first."""
    parse, kind = one.parse, one.quantity.dimension
    if before.quantity.dimension != kind or kind in ("date", "day"):
        return None
    if kind == "count" and (before.quantity.unit or one.quantity.unit):
        return None  # what is counted is told of each
    (_, start), (end, _) = parse.words_in(before.quantity.at.span), parse.words_in(one.quantity.at.span)
    tied = end - 1 if parse.is_tag(end - 1, "p") else end
    begin = start + 1 if parse.is_tag(start, "c") else start
    noun = parse.noun_phrase_at(begin)
    if noun is None or noun.last != tied or not (begin > start or parse.parted(start)):
        return None
    timed = any(word in known("times") | known("periods") for word in parse.lower(noun))
    return None if timed or parse.words[noun.last - 1][0].isdigit() else noun
