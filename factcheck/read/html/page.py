"""Tokens of an HTML source -> its leaves of text, the parts of the page they stand in, and its metadata."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from factcheck.read.entity import meant
from factcheck.read.html import element
from factcheck.read.html.head import Head
from factcheck.read.html.leaf import Leaf
from factcheck.read.html.tag import Tags
from factcheck.read.html.token import attributes, tokens

if TYPE_CHECKING:
    from factcheck.model import BlockKind
from factcheck.read.html.token import Token

_DEEPEST = 512  # elements inside one another, as in browsers


class Part(NamedTuple):
    """A block element: its name, and the number of the part around it (-1 for the page itself)."""

    name: str
    around: int


class Page(NamedTuple):
    """What a source says: its leaves, all its parts from the outside in, its metadata and `time` elements by part."""

    leaves: list[Leaf]
    parts: list[Part]
    head: Head
    times: list[tuple[int, dict[str, str]]]


class _Open(NamedTuple):
    """An element that is open: what text in it is, and whether that is read (of a page's header, headings only)."""

    name: str
    kind: BlockKind
    part: int
    level: int = 0
    silent: bool = False
    header: bool = False


def page(source: str) -> Page:
    """Read the tokens of a source."""
    reader = _Reader(source)
    for token in tokens(source):
        reader.feed(token)
    reader.end_leaf()
    return Page(reader.leaves, reader.parts, reader.head, reader.times)


class _Reader:
    """Keeps the elements that are open, and the leaf that is being read."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._tags = Tags(source)
        self._stack = [_Open("", "paragraph", 0)]
        self._counts: Counter[str] = Counter()
        self._surplus = 0  # open elements beyond the deepest
        self._leaf: Leaf | None = None
        self._linked = False
        self.leaves: list[Leaf] = []
        self.parts = [Part("", -1)]
        self.head = Head()
        self.times: list[tuple[int, dict[str, str]]] = []

    def feed(self, token: Token) -> None:
        """Take the next token."""
        match token.form:
            case "text":
                if leaf := self._writable(token):
                    leaf.text(token.start, token.end)
            case "char":
                if leaf := self._writable(token):
                    leaf.put(token.value, token.start, token.end)
            case "start":
                self._start(token)
            case "end":
                self._end(token)
            case "raw":
                if token.value == "title" and not self._stack[-1].silent:
                    self.head.name(meant(self._source[token.start : token.end]))

    def end_leaf(self) -> None:
        """End the leaf that is being read; one that says nothing is dropped."""
        leaf, self._leaf = self._leaf, None
        if leaf and leaf.finish():
            self.leaves.append(leaf)

    def _writable(self, token: Token) -> Leaf | None:
        """The leaf that text goes to, a new one where none is open; None where text is not read."""
        top = self._stack[-1]
        if top.silent or (top.header and top.kind != "heading"):
            return None
        if self._leaf is None and not self._source[token.start : token.end].isspace():
            self._leaf = Leaf(self._source, top.kind, top.level, top.part, linked=self._linked)
        return self._leaf

    # ---- elements

    def _start(self, token: Token) -> None:
        name = token.value
        if name in element.BLOCKS:
            self.end_leaf()
            self._close_implied(name)
            self._push(token)
        elif name in element.SILENT:
            self._push(token)
        elif name == "meta":
            self.head.meta(attributes(self._source, token))
        elif name == "time":
            self.times.append((self._stack[-1].part, attributes(self._source, token)))
        elif name == "hr":
            self.end_leaf()
        elif name == "br":
            self._break(token)
        elif name == "q":
            self._quotation(token, "“")
        else:
            self._start_inline(token)

    def _start_inline(self, token: Token) -> None:
        name = token.value
        if name == "a":
            self._linked = True
            if self._leaf:
                self._leaf.close_link()
                self._leaf.open_link(token.start)
        elif self._leaf and (name == "sup" or name in element.CODE):
            self._leaf.open(name, token.start)

    def _end(self, token: Token) -> None:
        name = token.value
        if name in element.BLOCKS:
            self.end_leaf()
            self._pop(name)
        elif name in element.SILENT:
            self._pop(name)
        elif name == "q":
            self._quotation(token, "”")
        elif name == "a":
            self._linked = False
            if self._leaf:
                self._leaf.close_link()
        elif self._leaf and name == "sup":
            self._leaf.close_power(token.end)
        elif self._leaf and name in element.CODE:
            self._leaf.close_code(name, token.end)

    def _break(self, token: Token) -> None:
        """A line break; two of them part paragraphs."""
        if self._leaf and self._leaf.broken:
            self.end_leaf()
        elif self._leaf:
            self._leaf.put("\n", token.start, token.end)

    def _quotation(self, token: Token, mark: str) -> None:
        if leaf := self._writable(token):
            leaf.put(mark, token.start, token.end)

    # ---- the elements that are open

    def _push(self, token: Token) -> None:
        if len(self._stack) >= _DEEPEST:
            self._surplus += 1
            return
        name, top = token.value, self._stack[-1]
        silent = top.silent or self._tags.silent(token)
        block = name in element.BLOCKS
        part = top.part
        if block and not silent:
            part = len(self.parts)
            self.parts.append(Part(self._tags.role(token), top.part))
        inside = bool(self._counts["article"] or self._counts["main"])
        header = top.header or self._tags.heads_site(token, inside=inside)
        kind = element.KINDS.get(name, top.kind)
        if (kind == "item" and top.kind == "quote") or (name == "p" and kind == "cell"):
            kind = "quote" if kind == "item" else "paragraph"
        level = int(name[1]) if kind == "heading" and name in element.KINDS else top.level
        self._stack.append(_Open(name, kind, part, level, silent, header))
        self._counts[name] += 1

    def _pop(self, name: str) -> None:
        """Close an element and those in it, if it is open here."""
        if self._surplus:
            self._surplus -= 1
            return
        if not self._counts[name]:
            return
        for depth in range(len(self._stack) - 1, 0, -1):
            opened = self._stack[depth].name
            if opened == name:
                self._cut(depth)
                return
            if opened in element.CELLS and name not in element.TABLE:
                return

    def _close_implied(self, name: str) -> None:
        """Close what cannot hold the block that begins: a paragraph, the item before."""
        top = self._stack[-1].name
        if top in element.HOLDS_A_LINE and (top == "p" or name not in element.IN_HEADINGS):
            self._cut(len(self._stack) - 1)
        if name not in element.CLOSES:
            return
        closed, limits = element.CLOSES[name]
        lowest = 0
        for depth in range(len(self._stack) - 1, 0, -1):
            if self._stack[depth].name in limits:
                break
            if self._stack[depth].name in closed:
                lowest = depth
        if lowest:
            self._cut(lowest)

    def _cut(self, depth: int) -> None:
        for opened in self._stack[depth:]:
            self._counts[opened.name] -= 1
        del self._stack[depth:]
