"""Article -> one percentage told once of an amount and once of the people: "cut waste by 37%", "37% cut waste"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.arithmetic.line import lines
from factcheck.compare.arithmetic.move import directions
from factcheck.compare.arithmetic.people import are_people, people
from factcheck.extract.grammar import singular
from factcheck.model import Flag, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Article, Quantity

_SHORT = 4  # letters of a word that says little of what a sentence is about


def told_twice(article: Article) -> Iterator[Flag]:
    """A share of people who changed something by the very share by which it changed; it may be chance, so a note."""
    amounts: dict[Decimal, list[tuple[Line, Quantity]]] = {}
    of_people: list[tuple[Line, Quantity]] = []
    for line in lines(article, 1):
        for one in line.quantities:
            if one.unit != "%" or one.low is None or one.low != one.high or one.parts or one.approximate:
                continue
            if one.role == "by" or line.before(one).endswith(" by "):
                amounts.setdefault(one.low, []).append((line, one))
            elif _of_people(line, one):
                of_people.append((line, one))
    for line, share in of_people:
        for other, amount in amounts.get(share.low, ())[:1] if share.low else ():
            if other is not line and _changed(line) & _changed(other) and _words(line) & _words(other):
                related = (Related(amount.at, "of an amount"),)
                yield Flag(
                    share.at,
                    f"{share.at.text} of the people here, of an amount elsewhere",
                    related,
                    severity=Severity.NOTE,
                )


@cache
def _group() -> re.Pattern[str]:
    return re.compile(r" of (?:the |all |its |their |our )?([a-z-]+)(?: ([a-z]+))? ")


def _of_people(line: Line, share: Quantity) -> bool:
    """As in "37% of users cut their waste"."""
    group = _group().match(line.after(share))
    return group is not None and any(noun and are_people(singular(noun)) for noun in group.groups())


def _changed(line: Line) -> frozenset[int]:
    """The ways in which something is said to have changed: up, down."""
    ways = {directions()[word.lower] for word in line.sentence.words if word.lower in directions()}
    return frozenset(
        ways | ({-1} if re.search(r"\b(?:cuts?|reduced?s?|lost|fewer|less|lower(?:ed)?)\b", line.lower) else set())
    )


def _words(line: Line) -> frozenset[str]:
    """What a sentence is about: its longer words but those of change, of people and of grammar."""
    words = frozenset(singular(word.lower) for word in line.sentence.words if len(word.lower) > _SHORT)
    return words - directions().keys() - people() - _grammar()


@cache
def _grammar() -> frozenset[str]:
    groups = ("adverbs", "determiners", "modals", "prepositions", "pronouns", "subordinators")
    return frozenset(word for group in groups for word in lexicon.words("grammar", group))
