"""Study <-> JSON: what travels between processes and rests between runs. Places, no article.

A text is left out where the file itself gives it again; then `unpack` must be told the source.
"""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING, Any, TypeAlias

from factcheck.model import (
    Article,
    CausalClaim,
    Confidence,
    Context,
    Document,
    Flag,
    Item,
    NumericClaim,
    Passage,
    Quantity,
    Related,
    Sentence,
    Severity,
    Span,
    StatementClaim,
)
from factcheck.study import Remark, Study
from factcheck.study.rows import KINDS, Blocks, Pieces, Sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from factcheck.model import Claim

Row: TypeAlias = "list[Any]"  # Any: JSON, which is checked by nothing but its use
Packed: TypeAlias = "dict[str, Any]"
_Places: TypeAlias = "list[tuple[int, Callable[[Any], object]]]"

_CLAIMS: tuple[type[Claim], ...] = (NumericClaim, CausalClaim, StatementClaim)
_PACKED = (Context, Quantity, *_CLAIMS)
_FIELDS = {kind: tuple(field.name for field in fields(kind)) for kind in _PACKED}
_PLAIN = (str, int, type(None))  # what JSON keeps as it is; a bool is an int

_context = lru_cache(maxsize=4096)(Context)  # most claims name few circumstances


def pack(study: Study, *, source: bool) -> bytes:
    """A study as JSON, with the source of its document or without it.

    Raises TypeError for what this module has not been taught to pack.
    """
    return json.dumps(_plain(study, source=source), separators=(",", ":")).encode()


def unpack(path: str, data: bytes, source: str | None = None) -> Study:
    """The study that was packed, of a file with this path; `source` where it was packed without.

    Raises ValueError, TypeError, LookupError or ArithmeticError for data that no study was packed into.
    """
    packed: Packed = json.loads(data)
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
    )
    sentences = Sentences(packed["sentences"], document)
    unpacker = _Unpacker(document, sentences)
    claims = tuple(map(unpacker.claim, packed["claims"]))
    return Study(
        Article(document, sentences, claims, packed["foreign"]),
        tuple(map(unpacker.remark, packed["remarks"])),
        tuple(map(unpacker.item, packed["checklist"])),
    )


def _plain(study: Study, *, source: bool) -> Packed:
    document, sentences = study.article.document, study.article.sentences
    number = {sentence: at for at, sentence in enumerate(sentences)}
    blocks = {block: at for at, block in enumerate(document.blocks)}
    packer = _Packer(document, number)
    ends = (*(piece.text_start for piece in document.pieces[1:]), len(document.text))
    return {
        "title": document.title,
        "published": document.published and document.published.isoformat(),
        "notes": document.notes,
        "source": document.source if source else None,
        "pieces": [figure for piece in document.pieces for figure in piece],
        "put": [
            document.text[piece.text_start : end]
            for piece, end in zip(document.pieces, ends, strict=False)
            if not piece.verbatim
        ],
        "length": len(document.text),
        "blocks": [figure for kind, span in document.blocks for figure in (KINDS.index(kind), *span)],
        "sentences": [figure for one in sentences for figure in (*one.at.span, blocks[one.block], len(one.words))],
        "foreign": study.article.foreign,
        "claims": [[_CLAIMS.index(type(claim)), *packer.row(claim)] for claim in study.article.claims],
        "remarks": [packer.remark(remark) for remark in study.remarks],
        "checklist": [packer.item(item) for item in study.checklist],
    }


def _text(source: str, pieces: Sequence[int], put: Iterable[str], length: int) -> str:
    """The clean text that pieces make of a source."""
    inserted = iter(put)
    starts = pieces[::4]
    runs = zip(starts, pieces[1::4], pieces[3::4], (*starts[1:], length), strict=False)  # a text may be empty
    return "".join([source[at : at + end - start] if verbatim else next(inserted) for start, at, verbatim, end in runs])


class _Packer:
    """Packs what points into one document."""

    def __init__(self, document: Document, number: dict[Sentence, int]) -> None:
        self._document = document
        self._number = number

    def row(self, thing: Claim | Quantity | Context) -> Row:
        """The fields of a claim, a quantity or a context, in their order."""
        return [self._field(thing, name) for name in _FIELDS[type(thing)]]

    def remark(self, remark: Remark) -> Row:
        """A remark with its flag."""
        code, claim, flag = remark
        related = [[self._span(one.at), one.message] for one in flag.related]
        severity = flag.severity and flag.severity.value
        said = [flag.message, related, flag.suggestion, severity, flag.confidence.value]
        return [code, claim, self._span(flag.at), *said]

    def item(self, item: Item) -> Row:
        """An item of the checklist."""
        return [item.name, item.at and self._span(item.at)]

    def _field(self, thing: object, name: str) -> object:
        match getattr(thing, name):
            case value if isinstance(value, _PLAIN):
                return value
            case Passage() as at if name in _MADE:
                return self._span(at)
            case Decimal() as number if name in _MADE:
                return str(number)
            case Quantity() | Context() as part if name in _MADE:
                return self.row(part)
            case Sentence() as sentence if name in _MADE:
                return self._number[sentence]
            case tuple() as parts if name in _MADE:
                return [self.row(part) for part in parts]
        raise TypeError(f"{type(thing).__name__}.{name} cannot be packed yet")

    def _span(self, at: Passage) -> Span:
        if at.document is not self._document:
            raise TypeError(f"a study points into another document, {at.document.path}")
        return at.span


class _Unpacker:
    """Makes what points into one document. Things that are alike are made once: claims share most of theirs."""

    def __init__(self, document: Document, sentences: Sentences) -> None:
        self._document = document
        self._sentences = sentences
        self._known: dict[int, Sentence] = {}
        self._passages: dict[tuple[int, int], Passage] = {}
        read = {name: getattr(self, method) for name, method in _METHODS.items()} | _READ
        self._quantity = _places(Quantity, read)
        self._claims = [_places(kind, read) for kind in _CLAIMS]

    def claim(self, row: Row) -> Claim:
        """A claim from the number of its kind and its fields."""
        number, *fields = row
        kind: Callable[..., Claim] = _CLAIMS[number]
        return kind(*_filled(fields, self._claims[number]))

    def remark(self, row: Row) -> Remark:
        """A remark with its flag."""
        code, claim, span, message, related, suggestion, severity, confidence = row
        others = tuple([Related(self.passage(at), said) for at, said in related])
        level = Severity(severity) if severity else None
        flag = Flag(self.passage(span), message, others, suggestion, level, Confidence(confidence))
        return Remark(code, claim, flag)

    def item(self, row: Row) -> Item:
        """An item of the checklist."""
        name, span = row
        return Item(intern(name), self.passage(span) if span else None)

    def passage(self, span: Row) -> Passage:
        """A passage from its span."""
        start, end = span
        known = self._passages.get((start, end))
        if known is None:
            known = self._passages[start, end] = Passage(self._document, Span(start, end))
        return known

    def sentence(self, number: int) -> Sentence:
        """The sentence of a number."""
        known = self._known.get(number)
        if known is None:
            known = self._known[number] = self._sentences[number]
        return known

    def quantity(self, row: Row) -> Quantity:
        """A quantity from its fields."""
        return Quantity(*_filled(row, self._quantity))

    def quantities(self, rows: Row) -> tuple[Quantity, ...]:
        """Quantities from the fields of each."""
        return tuple([self.quantity(row) for row in rows]) if rows else ()


def _filled(row: Row, places: _Places) -> Row:
    """A row of fields with those made that are more than JSON has a word for."""
    for place, made in places:
        if row[place] is not None:
            row[place] = made(row[place])
    return row


def _places(kind: type, read: Mapping[str, Callable[[Any], object]]) -> _Places:
    return [(place, read[name]) for place, name in enumerate(_FIELDS[kind]) if name in read]


_METHODS = {  # what makes the fields of these names
    **dict.fromkeys(("at", "cause", "effect", "cue"), "passage"),
    "parts": "quantities",
    "quantity": "quantity",
    "sentence": "sentence",
}
_READ: dict[str, Callable[[Any], object]] = {  # those that need no document; words that return are kept once
    **dict.fromkeys(("low", "high", "numerator", "denominator"), lru_cache(maxsize=4096)(Decimal)),
    **dict.fromkeys(("dimension", "measure", "predicate", "relation", "subject", "unit"), intern),
    "context": lambda row: _context(*row),
}
_MADE = frozenset((*_METHODS, *_READ))
