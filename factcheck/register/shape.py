"""A tree and the shape it should have -> what is wrong with it, each fault at its place.

Shapes are data: whoever reads a table of them can check a file, explain it, or write its JSON Schema.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Protocol

from factcheck.model import closest, either, meant
from factcheck.register.fault import Fault
from factcheck.register.tree import Items, Scalar, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.register.tree import Node

_DATE = re.compile(r"\d{4}-\d\d-\d\d")


class Shape(Protocol):
    """What the value of a key may be."""

    def faults(self, node: Node, name: str) -> Iterator[Fault]:
        """What is wrong with a value; `name` is what a message calls it."""


class Field(NamedTuple):
    """A key of a table: the shape of its value, what it is for, and whether it may be left out."""

    shape: Shape
    about: str
    required: bool = False


class Text(NamedTuple):
    """Any text, or one that fits a pattern, said in words by `wanted`."""

    pattern: str = ""
    wanted: str = "text"

    def faults(self, node: Node, name: str) -> Iterator[Fault]:
        """Not text, empty, or out of the pattern."""
        if not isinstance(node, Scalar):
            yield Fault(node.start, f"{name} must be {self.wanted}, not {_kind(node)}")
        elif node.empty:
            yield _empty(node, name)
        elif self.pattern and not re.fullmatch(self.pattern, node.text):
            yield Fault(node.start, f"{name} must be {self.wanted}, not {_shown(node)}")


class OneOf(NamedTuple):
    """One of a few words."""

    choices: tuple[str, ...]

    def faults(self, node: Node, name: str) -> Iterator[Fault]:
        """Another word, or no word."""
        if isinstance(node, Scalar) and node.text in self.choices:
            return
        hint = meant(node.text.lower(), self.choices) if isinstance(node, Scalar) else ""
        yield Fault(node.start, f"{name} must be {either(self.choices)}, not {_shown(node)}", hint)


class Day(NamedTuple):
    """A date."""

    def faults(self, node: Node, name: str) -> Iterator[Fault]:
        """Not written as a date, or no day of the calendar."""
        if isinstance(node, Scalar) and day(node.text):
            return
        known = isinstance(node, Scalar) and _DATE.fullmatch(node.text)
        hint = "the calendar has no such day" if known else "write it as 2026-03-01"
        yield Fault(node.start, f"{name} must be a date, not {_shown(node)}", hint)


class Each(NamedTuple):
    """A list, each item of one shape; `one` is what an item is called."""

    shape: Shape
    one: str

    def faults(self, node: Node, name: str) -> Iterator[Fault]:
        """Not a list, empty, or an item out of shape."""
        if isinstance(node, Items) and node.items:
            for item in node.items:
                yield from self.shape.faults(item, self.one)
        elif isinstance(node, Items) or (isinstance(node, Scalar) and node.empty):
            yield _empty(node, name)
        else:
            short = isinstance(self.shape, Text) and isinstance(node, Scalar)
            hint = f"write it as `[{node.text}]`" if short else "begin each item with a dash"
            yield Fault(node.start, f"{name} must be a list, not {_kind(node)}", hint)


class Fields(NamedTuple):
    """A table with known keys."""

    fields: Mapping[str, Field]

    def faults(self, node: Node, name: str) -> Iterator[Fault]:
        """No table, a key that is unknown or stands twice, a value out of shape, a key that is missing."""
        if not isinstance(node, Table):
            yield Fault(node.start, f"{name} must be keys with values, not {_kind(node)}", self._example())
            return
        seen: dict[str, Scalar] = {}
        for key, value in node.rows:
            yield from self._row(key, value, seen)
        for wanted, field in self.fields.items():
            if field.required and wanted not in seen:
                yield Fault(node.start, f"{name} has no `{wanted}`", f"add `{wanted}:`, {field.about}")

    def _row(self, key: Scalar, value: Node, seen: dict[str, Scalar]) -> Iterator[Fault]:
        field = self.fields.get(key.text)
        if key.text in seen:
            yield Fault(key.start, f"the key `{key.text}` stands twice", earlier=seen[key.text].start)
        elif field is None:
            yield Fault(key.start, f"unknown key `{key.text}`", meant(key.text, self.fields) or self._keys())
        else:
            yield from field.shape.faults(value, f"`{key.text}`")
        seen.setdefault(key.text if field else closest(key.text, self.fields), key)

    def _keys(self) -> str:
        return f"known here: {', '.join(self.fields)}"

    def _example(self) -> str:
        first = next(iter(self.fields))
        return f"begin with `{first}:`"


def day(text: str) -> date | None:
    """The date of a text like 2026-03-01, None when it is none."""
    try:
        return date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None


def _empty(node: Node, name: str) -> Fault:
    return Fault(node.start, f"{name} is empty", "fill it in, or leave it out")


def _shown(node: Node) -> str:
    return f"`{node.text}`" if isinstance(node, Scalar) and not node.empty else _kind(node)


def _kind(node: Node) -> str:
    match node:
        case Items():
            return "a list"
        case Table():
            return "keys with values"
        case _:
            return "nothing" if node.empty else "text"
