"""Stories with planted disagreements -> their articles, and which of their numbers are said to be of one thing.

Two folders of tests/corpus have them. In `retold`, by authors who did not know the rules, a story is one text: articles
are parted by lines `=== 1`, and `[[a|34%]]` marks words. A small letter stands at two places or more that contradict
each other, a digit at those that differ for a reason, a capital one at those that tell one fact in two ways. In
`stories` the marks are guillemets, of which one does not say with which other it goes: where that is not plain,
nothing is learnt from the two. Real coverage comes as a folder a story, with what was labelled in a gold.jsonl.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from itertools import permutations
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from factcheck.extract import extract
from factcheck.model import NumericClaim, Span
from factcheck.read import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from factcheck.model import Article, Document, Passage, Quantity

_ARTICLES = re.compile(r"^=== \d+\n", re.MULTILINE)
_LETTERED = re.compile(r"\[\[(?P<letter>\w)\|(?P<words>[^]]*)\]\]")
_QUOTED = re.compile(r"«(?P<words>[^«»]*)»(?P<letter>)")
_DIGITS = re.compile(r"\d(?:[\d.,]*\d)?")
_LETTERS = {"conflict": "a{}", "differs": "{}", "agree": "A{}"}  # by which a story tells its labels apart
_NUMERIC = frozenset(("numeric", "count", "duration", "date"))
_WORDS = 80  # of an article; shorter ones were made to differ in one thing only


class Mark(NamedTuple):
    """Marked words: the letter that they share with others, the name of their document, and where they stand."""

    letter: str
    document: str
    span: Span

    def meets(self, passage: Passage) -> bool:
        """Whether a passage shares a character with the words."""
        return passage.document.path == self.document and passage.source_span.overlaps(self.span)


class Story(NamedTuple):
    """The articles on one story, and what is marked in them; `told_apart` where letters say what goes with what."""

    name: str
    told_apart: bool
    documents: tuple[Document, ...]
    marks: tuple[Mark, ...]

    @property
    def planted(self) -> Mapping[str, list[Mark]]:
        """The places of each disagreement."""
        return self._lettered(str.islower)

    @property
    def accounted(self) -> Mapping[str, list[Mark]]:
        """The places of each difference that has a reason."""
        return self._lettered(str.isdigit)

    @property
    def agreed(self) -> Mapping[str, list[Mark]]:
        """The places of each fact that is told in two ways."""
        return self._lettered(str.isupper)

    def _lettered(self, wanted: object) -> Mapping[str, list[Mark]]:
        found: dict[str, list[Mark]] = defaultdict(list)
        for mark in self.marks:
            if callable(wanted) and wanted(mark.letter):
                found[mark.letter].append(mark)
        return found


def stories(corpus: Path) -> Iterator[Story]:
    """The stories of both folders; of the second, those of whole articles."""
    yield from retold(corpus / "retold")
    for path in sorted((corpus / "stories").rglob("*.yaml")):
        articles = yaml.safe_load(path.read_text(encoding="utf-8"))["articles"]
        if min(len(article.split()) for article in articles) >= _WORDS:
            yield _story(path.stem, articles, _QUOTED)


def retold(folder: Path) -> Iterator[Story]:
    """The stories of a folder in which letters say what goes with what."""
    for path in sorted(folder.glob("*.txt")):
        yield _story(path.stem, _ARTICLES.split(path.read_text(encoding="utf-8"))[1:], _LETTERED)


def labelled(folder: Path) -> Iterator[Story]:
    """The stories of the folders in one that have a gold.jsonl; labels whose numbers are not read are left out."""
    for gold in sorted(folder.glob("*/gold.jsonl")):
        documents = {path.name: read_text(path.read_text("utf-8"), path.name) for path in gold.parent.glob("*.txt")}
        claims = {name: [*_numbers(extract(document))] for name, document in sorted(documents.items())}
        rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
        marks = [mark for number, row in enumerate(rows) for mark in _marks(number, row, documents, claims)]
        told = tuple(documents[name] for name in claims)
        yield Story(gold.parent.name, told_apart=True, documents=told, marks=tuple(marks))


def _marks(
    number: int,
    row: Mapping[str, Any],
    documents: Mapping[str, Document],
    claims: Mapping[str, Sequence[NumericClaim]],
) -> Sequence[Mark]:
    """The two marks of a labelled row; none where it is not on numbers of one kind, or either is not read."""
    if row["kind"] not in _NUMERIC or row["verdict"] not in _LETTERS or not row["b"]:
        return ()
    letter = _LETTERS[row["verdict"]].format(number)
    found = [_quoted(side, documents[side["file"]], claims[side["file"]]) for side in (row["a"], row["b"])]
    kinds = {one.dimension for one in found if one}
    return [Mark(letter, one.at.document.path, one.at.source_span) for one in found if one and len(kinds) == 1]


def _quoted(side: Mapping[str, str], document: Document, claims: Sequence[NumericClaim]) -> Quantity | None:
    """The number of a quotation: the one that has the digits of its value, or the only one."""
    start = document.source.find(side["quote"])
    here = Span(start, start + len(side["quote"]))
    inside = [one.quantity for one in claims if start >= 0 and one.quantity.at.source_span.overlaps(here)]
    digits = {*_DIGITS.findall(str(side.get("value", "")))}
    exact = [one for one in inside if not digits.isdisjoint(_DIGITS.findall(one.at.text))]
    return next(iter(exact), inside[0] if len(inside) == 1 else None)


def _numbers(article: Article) -> Iterator[NumericClaim]:
    return (claim for claim in article.claims if isinstance(claim, NumericClaim))


def _story(name: str, articles: list[str], pattern: re.Pattern[str]) -> Story:
    documents, marks = [], []
    for number, marked in enumerate(articles, start=1):
        text, end = "", 0
        for found in pattern.finditer(marked):
            text += marked[end : found.start()]
            span = Span(len(text), len(text) + len(found["words"]))
            marks.append(Mark(found["letter"], f"{number}.txt", span))
            text, end = text + found["words"], found.end()
        documents.append(read_text(text + marked[end:], f"{number}.txt"))
    return Story(name, pattern is _LETTERED, tuple(documents), tuple(marks))


def labels(story: Story, first: Article, second: Article) -> Mapping[tuple[int, int], bool | None]:
    """Numbers of two articles, by identity of their claims: whether they differ on one thing, None where unknown.

    Whether for a reason or not. All others are of two things.
    """
    mine, yours = ([*_numbers(article)] for article in (first, second))
    found: dict[tuple[int, int], bool | None] = {}
    for one, other in permutations(story.marks, 2):
        if one.letter == other.letter:
            here = [claim for claim in mine if one.meets(claim.quantity.at)]
            there = [claim for claim in yours if other.meets(claim.quantity.at)]
            known = not one.letter.isupper() if story.told_apart else None
            found.update({(id(a), id(b)): known for a in here for b in there})
    return found if story.told_apart else _plain(found, mine, yours)


def _plain(
    found: Mapping[tuple[int, int], bool | None], mine: list[NumericClaim], yours: list[NumericClaim]
) -> Mapping[tuple[int, int], bool | None]:
    """Of numbers that may go together, those of a kind of which nothing else is marked do."""
    kinds = {id(claim): claim.quantity.dimension for claim in (*mine, *yours)}
    alike = {(a, b) for a, b in found if kinds[a] == kinds[b]}
    firsts, seconds = [a for a, _ in alike], [b for _, b in alike]
    return {two: True if two in alike and firsts.count(two[0]) == seconds.count(two[1]) == 1 else None for two in found}
