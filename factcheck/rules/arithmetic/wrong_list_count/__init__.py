"""Article -> announced numbers of reasons, steps or problems, and lists of another length."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.arithmetic.line import lines
from factcheck.extract.grammar import singular
from factcheck.model import Flag, Passage, Related, Severity
from factcheck.rules import rule
from factcheck.rules.arithmetic.wrong_list_count.inline_list import inline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Article, Block, Quantity

_MANY = 30  # a larger number announces no list


@rule(
    "A112",
    "wrong-list-count",
    Severity.WARNING,
    bad=[
        "There are «3 problems» with the plan: «cost, access, noise and parking».",
        "# «4 reasons» to cycle\n\nIt is worth it.\n\n- «It is cheap.»\n- It is quick.\n- It is quiet.",
        "# «3 steps» to a lawn\n\n## «1. Dig»\n\nDig deep.\n\n## 2. Sow\n\nSow in May.",
        "The mayor named «three problems» with the bridge:\n\nThe bridge is old.",
    ],
    good=[
        "There are 3 problems with the plan: cost, access and noise.",
        "# 3 reasons to cycle\n\n- It is cheap.\n- It is quick.\n- It is quiet.",
        "There are two areas: health, and law and order.",
        "The recall of eight models: questions and answers.",
        "He played for two clubs: Paris, France, and Leeds.",
        "There are four sizes of drum: small,\n   medium, large\n   and giant.",
        "The pump does two things:\n\n- It lifts water.\n- It cleans it.\n  - Sand is held back.\n  - Salt is not.",
        "Asked by 3 teams, the board agreed on the following:\n\n- noise\n- cost",
    ],
)
def wrong_list_count(article: Article) -> Iterator[Flag]:
    """A text announces so many reasons, steps or problems, and lists more or fewer.

    A reader who counts along looks for the missing one. Where no list follows, or one item of it,
    it may only be that its form was lost on the way, so it is a note.
    The advice is that of copy editors everywhere: count the items of every numbered promise.
    """
    for line in lines(article, 1):
        for quantity in line.quantities:
            many = _many(quantity)
            if many:
                yield from inline(line, quantity, many)
                yield from _promised(article, line, quantity, many)


def _many(quantity: Quantity) -> int:
    """How many are announced; 0 for what announces nothing."""
    if quantity.dimension != "count" or quantity.low is None or quantity.low != quantity.high or quantity.approximate:
        return 0
    whole = quantity.low == quantity.low.to_integral_value() and 2 <= quantity.low <= _MANY
    return int(quantity.low) if whole and quantity.unit and "-" not in quantity.at.text else 0


@cache
def _nouns() -> frozenset[str]:
    return frozenset(singular(noun) for noun in lexicon.words("arithmetic", "announced"))


def _promised(article: Article, line: Line, quantity: Quantity, many: int) -> Iterator[Flag]:
    """A number in a headline or before a colon, against the items and headings behind it."""
    if singular(quantity.unit.lower()) not in _nouns():
        return
    blocks, at = article.document.blocks, _index(article, line)
    if line.sentence.block.kind == "title":
        found = _headline(article, blocks[at + 1 :], many)
    elif line.lower.rstrip().endswith(":") and len(line.quantities) == 1:
        run = _runs(blocks[at + 1 :])[:1] if blocks[at + 1 : at + 2] and blocks[at + 1].kind == "item" else []
        outer = _outer(article, run[0]) if run else []
        found = None if run and many in {len(outer), len(run[0])} else outer
    else:
        return
    if found is None:
        return
    if len(found) > 1:
        items = Passage(line.document, found[0].span)
        yield Flag(quantity.at, f"{quantity.at.text} announced, {len(found)} listed", (Related(items, "the first"),))
    elif line.sentence.block.kind != "title":
        yield Flag(quantity.at, f"{quantity.at.text} announced, and no list could be read", severity=Severity.NOTE)


def _index(article: Article, line: Line) -> int:
    blocks = article.document.blocks
    return next(n for n, block in enumerate(blocks) if block.span.end >= line.sentence.at.span.end)


def _runs(blocks: Sequence[Block]) -> list[list[Block]]:
    """Items side by side."""
    return [list(run) for kind, run in groupby(blocks, key=lambda block: block.kind) if kind == "item"]


def _outer(article: Article, items: list[Block]) -> list[Block]:
    """The items that stand no deeper than the first; a figure more in a number is no depth."""
    document = article.document
    columns = [document.place(document.source_span(item.span).start).column for item in items]
    return [item for item, column in zip(items, columns, strict=True) if column <= columns[0] + 1]


def _headline(article: Article, blocks: Sequence[Block], many: int) -> list[Block] | None:
    """The list that a headline announces, when it has another length; None when some list has the right one."""
    text = article.document.text
    headings = [block for block in blocks if block.kind == "heading"]
    numbered = [
        block for block in headings if re.match(r"(?:#|no\.? ?)?\d{1,2}[.):]", text[block.span.start :][:8].lower())
    ]
    runs = _runs(blocks)
    lengths = {len(headings), len(headings) - 1, len(numbered), sum(map(len, runs)), *map(len, runs)}
    if many in lengths:
        return None
    if len(numbered) > 1:
        return numbered
    return runs[0] if len(runs) == 1 and len(runs[0]) > 1 and not headings else None
