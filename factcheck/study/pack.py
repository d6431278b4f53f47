"""Study -> JSON: what travels between processes and rests between runs. Places, no article.

A text is left out where the file itself gives it again; then `unpack` must be told the source. There are two lines:
the article with what is said of it, and its claims, at which nobody looks who finds everything as it was.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from factcheck.model import CausalClaim, Context, NumericClaim, Passage, Quantity, Sentence, StatementClaim
from factcheck.study.key import digest
from factcheck.study.rows import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.model import Claim, Document, Flag, Item
    from factcheck.study import Remark, Study

Row: TypeAlias = "list[Any]"  # Any: JSON, which is checked by nothing but its use
Packed: TypeAlias = "dict[str, Any]"

CLAIMS: tuple[type[Claim], ...] = (NumericClaim, CausalClaim, StatementClaim)
FIELDS = {kind: kind._fields for kind in (Quantity, *CLAIMS)}
MADE = frozenset((  # fields that hold more than JSON has a word for
    "at", "cause", "context", "cue", "denominator", "dimension", "effect", "high", "low", "measure", "numerator",
    "parts", "predicate", "quantity", "relation", "sentence", "subject", "unit",
))  # fmt: skip
PLACES = 1 << 24  # more than an article has; a span is start * PLACES + end, which JSON reads in half of the time
_PLAIN = (str, int, type(None))  # what JSON keeps as it is; a bool is an int


def pack(study: Study, *, source: bool) -> bytes:
    """A study as JSON, with the source of its document or without it.

    Raises TypeError for what this module has not been taught to pack.
    """
    article = study.article
    number = {sentence: at for at, sentence in enumerate(article.sentences)}
    packer = _Packer(article.document, number)
    claims = [[CLAIMS.index(type(claim)), *packer.row(claim)] for claim in article.claims]
    said = dumped([packer.contexts, claims])
    head = _head(study, packer, source=source)
    compared = (article.document.text, *map(repr, (head["blocks"], head["sentences"], article.foreign)))
    head["said"] = digest(said, *(part.encode("utf-8", "surrogatepass") for part in compared)).hex()
    return dumped(head) + b"\n" + said


def dumped(value: object) -> bytes:
    """A value as JSON, on one line."""
    return json.dumps(value, separators=(",", ":")).encode()


def flag_row(flag: Flag, place: Callable[[Passage], object]) -> Row:
    """The fields of a flag; `place` says where its passages stand."""
    related = [[place(one.at), one.message] for one in flag.related]
    severity = flag.severity and flag.severity.value
    return [place(flag.at), flag.message, related, flag.suggestion, severity, flag.confidence.value]


def _head(study: Study, packer: _Packer, *, source: bool) -> Packed:
    document, sentences = study.article.document, study.article.sentences
    blocks = {block: at for at, block in enumerate(document.blocks)}
    ends = (*(piece.text_start for piece in document.pieces[1:]), len(document.text))
    return {
        "title": document.title,
        "published": document.published and document.published.isoformat(),
        "notes": document.notes,
        "byline": document.byline,
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
        "claims": len(study.article.claims),
        "remarks": [packer.remark(remark) for remark in study.remarks],
        "checklist": [packer.item(item) for item in study.checklist],
    }


class _Packer:
    """Packs what points into one document."""

    def __init__(self, document: Document, number: dict[Sentence, int]) -> None:
        self._document = document
        self._number = number
        self._contexts: dict[Context, int] = {}

    @property
    def contexts(self) -> list[Context]:
        """The contexts of the claims, each once: most claims share theirs with others."""
        return [*self._contexts]

    def row(self, thing: Claim | Quantity) -> Row:
        """The fields of a claim or a quantity, in their order."""
        return [self._field(thing, name) for name in FIELDS[type(thing)]]

    def remark(self, remark: Remark) -> Row:
        """A remark with its flag."""
        return [remark.code, remark.claim, *flag_row(remark.flag, self._span)]

    def item(self, item: Item) -> Row:
        """An item of the checklist."""
        return [item.name, item.at and self._span(item.at)]

    def _field(self, thing: object, name: str) -> object:
        match getattr(thing, name):
            case value if isinstance(value, _PLAIN):
                return value
            case Passage() as at if name in MADE:
                return self._span(at)
            case Decimal() as number if name in MADE:
                return str(number)
            case Context() as context if name in MADE:
                if not all(isinstance(value, _PLAIN) for value in context):
                    raise TypeError(f"{context} cannot be packed yet")
                return self._contexts.setdefault(context, len(self._contexts))
            case Quantity() as part if name in MADE:
                return self.row(part)
            case Sentence() as sentence if name in MADE:
                return self._number[sentence]
            case tuple() as parts if name in MADE:
                return [self.row(part) for part in parts]
        raise TypeError(f"{type(thing).__name__}.{name} cannot be packed yet")

    def _span(self, at: Passage) -> int:
        if at.document is not self._document:
            raise TypeError(f"a study points into another document, {at.document.path}")
        return at.span.start * PLACES + at.span.end
