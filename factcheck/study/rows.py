"""Records of a few whole numbers each, kept as bare numbers: an article at rest takes a tenth of its room."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, TypeVar, get_args, overload

from factcheck.lexicon.phrases import tokenise
from factcheck.model import Block, BlockKind, Passage, Piece, Sentence, Span, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Document

T = TypeVar("T")

_new = tuple.__new__  # builds a named tuple without the detour through its own constructor

KINDS: tuple[BlockKind, ...] = get_args(BlockKind)


class _Rows(Sequence[T]):
    """Records that are made anew whenever one is looked at. Raises OverflowError for a number out of range."""

    __slots__ = ("_numbers",)
    WIDTH: ClassVar[int]

    def __init__(self, numbers: Iterable[int]) -> None:
        self._numbers = array("I", numbers)

    def __len__(self) -> int:
        return len(self._numbers) // self.WIDTH

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        """One record, or a tuple of some."""
        if isinstance(index, slice):
            return tuple([self[at] for at in range(*index.indices(len(self)))])
        first = index * self.WIDTH if index >= 0 else len(self._numbers) + index * self.WIDTH
        if first < 0:
            raise IndexError(index)
        return self._made(self._numbers, first)

    def __iter__(self) -> Iterator[T]:
        """All of them, in one go."""
        numbers = self._numbers
        return (self._made(numbers, at) for at in range(0, len(numbers), self.WIDTH))

    def _made(self, numbers: array[int], at: int) -> T:
        """The record that begins at a place. Raises IndexError behind the last."""
        raise NotImplementedError


class Pieces(_Rows[Piece]):
    """Pieces of a document."""

    __slots__ = ()
    WIDTH = 4

    def _made(self, numbers: array[int], at: int) -> Piece:
        return _new(Piece, (numbers[at], numbers[at + 1], numbers[at + 2], bool(numbers[at + 3])))


class Blocks(_Rows[Block]):
    """Blocks of a document, each by the number of its kind and its span."""

    __slots__ = ()
    WIDTH = 3

    def _made(self, numbers: array[int], at: int) -> Block:
        return _new(Block, (KINDS[numbers[at]], _new(Span, (numbers[at + 1], numbers[at + 2]))))


class Sentences(_Rows[Sentence]):
    """Sentences of a document, each by its span, the number of its block, and of its words."""

    __slots__ = ("_document",)
    WIDTH = 4

    def __init__(self, numbers: Iterable[int], document: Document) -> None:
        super().__init__(numbers)
        self._document = document

    def _made(self, numbers: array[int], at: int) -> Sentence:
        passage = _new(Passage, (self._document, _new(Span, (numbers[at], numbers[at + 1]))))
        return Sentence(passage, self._document.blocks[numbers[at + 2]], _Words(passage, numbers[at + 3]))


class _Words(Sequence[Word]):
    """The words of a sentence, found again when they are asked for: of most sentences nobody asks a second time."""

    __slots__ = ("_at", "_count")

    def __init__(self, at: Passage, count: int) -> None:
        self._at = at
        self._count = count

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Word, ...]: ...
    def __getitem__(self, index: int | slice) -> Word | tuple[Word, ...]:
        """One word, or a tuple of some."""
        return _found(self._at)[index]

    def __iter__(self) -> Iterator[Word]:
        """All of them, found once."""
        return iter(_found(self._at))


@lru_cache(maxsize=256)
def _found(at: Passage) -> tuple[Word, ...]:
    return tokenise(at.document.text, *at.span)
