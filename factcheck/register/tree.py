"""YAML text -> a tree of scalars, lists and tables that know where they stand; every scalar stays text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import yaml

from factcheck.register.fault import Fault
from factcheck.register.syntax import explain, index

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser is not in every wheel
_DEEPEST = 20
_NOT_TEXT = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EMPTY = frozenset(("", "~", "null", "Null", "NULL"))


class Malformed(Exception):  # noqa: N818 - carries a fault to its caller, never to a user
    """The text is no YAML, or more of YAML than is used here."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault)


class Scalar(NamedTuple):
    """A value as text: `no`, `010` and `1:30` are what they look like."""

    text: str
    start: int
    end: int
    plain: bool = True

    @property
    def empty(self) -> bool:
        """Whether nothing is written here."""
        return self.text in _EMPTY if self.plain else not self.text.strip()


class Items(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    start: int


class Table(NamedTuple):
    """Keys with their values, in order; a key may stand twice."""

    rows: tuple[tuple[Scalar, Node], ...]
    start: int

    def node(self, key: str) -> Node | None:
        """The value of a key."""
        return next((value for name, value in self.rows if name.text == key), None)

    def scalar(self, key: str) -> Scalar | None:
        """The value of a key, when it is text."""
        value = self.node(key)
        return value if isinstance(value, Scalar) and not value.empty else None

    def text(self, key: str) -> str:
        """The text of a key, nothing when there is none."""
        value = self.scalar(key)
        return value.text if value else ""

    def scalars(self, key: str) -> tuple[Scalar, ...]:
        """The texts in the list of a key."""
        return tuple(one for one in self._items(key) if isinstance(one, Scalar))

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts in the list of a key, without their places."""
        return tuple(one.text for one in self.scalars(key))

    def tables(self, key: str) -> tuple[Table, ...]:
        """The tables in the list of a key."""
        return tuple(one for one in self._items(key) if isinstance(one, Table))

    def _items(self, key: str) -> tuple[Node, ...]:
        value = self.node(key)
        return value.items if isinstance(value, Items) else ()


Node: TypeAlias = Scalar | Items | Table


def compose(text: str) -> Node | None:
    """The tree of a YAML text, None when nothing is in it. Raises Malformed at the first thing out of order."""
    odd = _NOT_TEXT.search(text)
    if odd:
        raise Malformed(Fault(odd.start(), f"the character U+{ord(odd[0]):04X} has no place in a text file"))
    try:
        return _document(_events(text))
    except yaml.MarkedYAMLError as error:
        raise Malformed(explain(error, text)) from None


def _events(text: str) -> Iterator[yaml.Event]:
    for event in yaml.parse(text, Loader=_LOADER):
        if not isinstance(event, (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentEndEvent)):
            yield event


def _document(events: Iterator[yaml.Event]) -> Node | None:
    if next(events, None) is None:
        return None
    root = _node(next(events), events, 1)
    second = next(events, None)
    if second is not None:
        raise Malformed(Fault(_start(second), "a second document begins here", "keep one to a file"))
    return root


def _node(event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
    start = _start(event)
    refusal = _refusal(event, depth)
    if refusal:
        raise Malformed(Fault(start, *refusal))
    match event:
        case yaml.SequenceStartEvent():
            return Items(tuple(_items(events, depth)), start)
        case yaml.MappingStartEvent():
            return Table(tuple(_rows(events, depth)), start)
        case _:
            assert isinstance(event, yaml.ScalarEvent), "aliases are refused"
            return Scalar(event.value, start, index(event.end_mark), plain=not event.style)


def _items(events: Iterator[yaml.Event], depth: int) -> Iterator[Node]:
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        yield _node(event, events, depth + 1)


def _rows(events: Iterator[yaml.Event], depth: int) -> Iterator[tuple[Scalar, Node]]:
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _node(event, events, depth + 1)
        if not isinstance(key, Scalar):
            raise Malformed(Fault(key.start, "a key must be one word or name", "put a text with braces in quotes"))
        yield key, _node(next(events), events, depth + 1)


def _refusal(event: yaml.Event, depth: int) -> tuple[str, str] | None:
    """What is wrong with parts of YAML that only hide what a file says."""
    match event:
        case yaml.AliasEvent(anchor=name):
            return f"the alias `*{name}` is not followed here", "write out what it stands for"
        case yaml.NodeEvent(anchor=str(name)):
            return f"the anchor `&{name}` is not used here", "put a text that begins with & in quotes"
        case yaml.ScalarEvent(tag=str(tag)) | yaml.CollectionStartEvent(tag=str(tag)):
            return f"the tag `{tag}` is not used here", "put a text that begins with ! in quotes"
        case _:
            return ("lists and keys stand too deep in one another", "") if depth > _DEEPEST else None


def _start(event: yaml.Event) -> int:
    return index(event.start_mark)
