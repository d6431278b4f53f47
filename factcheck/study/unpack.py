"""JSON -> Study: its claims are made when somebody looks at one of them, its sentences whenever somebody does."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING, Any, TypeAlias, overload

from factcheck.model import (
    Article,
    Confidence,
    Context,
    Document,
    Flag,
    Item,
    Passage,
    Quantity,
    Related,
    Severity,
    Span,
)
from factcheck.study import Remark, Study
from factcheck.study.pack import CLAIMS, FIELDS, PLACES
from factcheck.study.rows import Blocks, Pieces, Sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from factcheck.model import Claim, Sentence
    from factcheck.study.pack import Packed, Row

_Places: TypeAlias = "list[tuple[int, Callable[[Any], object]]]"

_new = tuple.__new__  # builds a named tuple without the detour through its own constructor
_context = lru_cache(maxsize=4096)(Context)  # most claims name few circumstances


def unpack(path: str, data: bytes, source: str | None = None) -> Study:
    """The study that was packed, of a file with this path; `source` where it was packed without.

    Raises ValueError, TypeError, LookupError or ArithmeticError for data that no study was packed into.
    """
    head, claims = data.split(b"\n")
    packed: Packed = json.loads(head)
    source = packed["source"] if source is None else source
    document = Document(
        path,
        source,
        _text(source, packed["pieces"], packed["put"], packed["length"]),
        Pieces(packed["pieces"]),
        Blocks(packed["blocks"]),
        packed["title"],
        date.fromisoformat(packed["published"]) if packed["published"] else None,
        tuple(packed["notes"]),
        packed["byline"],
    )
    sentences = Sentences(packed["sentences"], document)
    passage = _Passages(document)
    return Study(
        Article(document, sentences, Claims(packed["claims"], claims, passage, sentences), packed["foreign"]),
        tuple([Remark(code, claim, flag_of(row, passage)) for code, claim, *row in packed["remarks"]]),
        tuple([Item(intern(name), None if span is None else passage(span)) for name, span in packed["checklist"]]),
        bytes.fromhex(packed["said"]),
    )


def flag_of(row: Row, passage: Callable[[Any], Passage]) -> Flag:
    """A flag from its fields; `passage` makes passages of what was said of their places."""
    at, message, related, suggestion, severity, confidence = row
    others = tuple([Related(passage(other), said) for other, said in related])
    return Flag(
        passage(at), message, others, suggestion, Severity(severity) if severity else None, Confidence(confidence)
    )


def _text(source: str, pieces: Sequence[int], put: Iterable[str], length: int) -> str:
    """The clean text that pieces make of a source."""
    inserted = iter(put)
    starts = pieces[::4]
    runs = zip(starts, pieces[1::4], pieces[3::4], (*starts[1:], length), strict=False)  # a text may be empty
    return "".join([source[at : at + end - start] if verbatim else next(inserted) for start, at, verbatim, end in runs])


class _Passages(dict[int, Passage]):
    """The passages of a document by their spans. Those that are alike are made once: claims share most of theirs."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document

    def __missing__(self, span: int) -> Passage:
        """A passage that was not there yet."""
        made = self[span] = _new(Passage, (self._document, _new(Span, divmod(span, PLACES))))
        return made

    def __call__(self, span: int) -> Passage:
        """A passage from its span."""
        return self[span]


class Claims(Sequence["Claim"]):
    """The claims of an article, made from JSON all at once when the first of them is looked at."""

    __slots__ = ("_count", "_from", "_made")

    def __init__(self, count: int, data: bytes, passage: _Passages, sentences: Sentences) -> None:
        self._count = count
        self._from: tuple[bytes, _Passages, Sentences] | None = (data, passage, sentences)
        self._made: tuple[Claim, ...] = ()

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Claim: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Claim, ...]: ...
    def __getitem__(self, index: int | slice) -> Claim | tuple[Claim, ...]:
        """One claim, or a tuple of some."""
        return self._all()[index]

    def __iter__(self) -> Iterator[Claim]:
        """Every claim, in the order of the text."""
        return iter(self._all())

    def _all(self) -> tuple[Claim, ...]:
        if self._from is not None:
            data, passage, sentences = self._from
            contexts, rows = json.loads(data)
            maker = _Maker(passage, sentences, [_context(*row) for row in contexts])
            self._made, self._from = tuple(map(maker.claim, rows)), None
        return self._made


class _Maker:
    """Makes the claims of one document from their rows."""

    def __init__(self, passage: _Passages, sentences: Sentences, contexts: Sequence[Context]) -> None:
        self._sentences = sentences
        self._known: dict[int, Sentence] = {}
        read = _READ | {
            **dict.fromkeys(("at", "cause", "effect", "cue"), passage.__getitem__),
            "context": contexts.__getitem__,
            "parts": self._quantities,
            "quantity": self._one,
            "sentence": self._sentence,
        }
        self._quantity = _places(Quantity, read)
        self._claims = [_places(kind, read) for kind in CLAIMS]

    def claim(self, row: Row) -> Claim:
        """A claim from the number of its kind and its fields."""
        number = row.pop(0)
        return _new(CLAIMS[number], _filled(row, self._claims[number]))

    def _sentence(self, number: int) -> Sentence:
        known = self._known.get(number)
        if known is None:
            known = self._known[number] = self._sentences[number]
        return known

    def _one(self, row: Row) -> Quantity:
        return _new(Quantity, _filled(row, self._quantity))

    def _quantities(self, rows: Row) -> tuple[Quantity, ...]:
        return tuple([self._one(row) for row in rows]) if rows else ()


def _filled(row: Row, places: _Places) -> Row:
    """A row of fields with those made that are more than JSON has a word for."""
    for place, made in places:
        if row[place] is not None:
            row[place] = made(row[place])
    return row


def _places(kind: type, read: Mapping[str, Callable[[Any], object]]) -> _Places:
    return [(place, read[name]) for place, name in enumerate(FIELDS[kind]) if name in read]


_READ: dict[str, Callable[[Any], object]] = {  # those that need no document; words that return are kept once
    **dict.fromkeys(("low", "high", "numerator", "denominator"), lru_cache(maxsize=4096)(Decimal)),
    **dict.fromkeys(("dimension", "measure", "predicate", "relation", "subject", "unit"), intern),
}
