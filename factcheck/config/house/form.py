"""The form of a house style as a table: every key, the shape of its value and what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, get_args

from factcheck.config.house.pattern import Bad, pattern
from factcheck.model import BlockKind, Severity, either
from factcheck.register.fault import Fault
from factcheck.register.shape import Each, Field, Fields, OneOf, Text
from factcheck.register.tree import Scalar, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.register.tree import Node

VERSION = "1"
SEVERITIES = tuple(severity.value for severity in reversed(Severity))
SCOPES = tuple(kind for kind in get_args(BlockKind) if kind not in {"byline", "code"})  # these have no sentences


class Pattern(NamedTuple):
    """A pattern of words."""

    def faults(self, node: Node, name: str) -> Iterator[Fault]:
        """Not text, empty, or not in the notation; the place is that of the mark in the pattern."""
        yield from Text().faults(node, name)
        if isinstance(node, Scalar) and not node.empty:
            try:
                pattern(node.text)
            except Bad as error:
                yield Fault(node.start + (not node.plain) + error.offset, error.message, error.hint)


class Pairs(NamedTuple):
    """A table whose keys are patterns and whose values are what to write instead."""

    def faults(self, node: Node, name: str) -> Iterator[Fault]:
        """No table, an empty one, a key that is no pattern or stands twice, a value that is no text."""
        if not isinstance(node, Table):
            yield Fault(node.start, f"{name} must be words with what to write instead", "write it as `utilise: use`")
            return
        seen: dict[str, Scalar] = {}
        for key, value in node.rows:
            yield from Pattern().faults(key, "a key of `replace`")
            yield from Text().faults(value, f"what to write instead of `{key.text}`")
            if key.text in seen:
                yield Fault(key.start, f"`{key.text}` stands twice", earlier=seen[key.text].start)
            seen.setdefault(key.text, key)


_RULE = Fields(
    {
        "code": Field(
            Text(r"H\d{3}", "an H with three digits"), "such as H101, which no other rule has", required=True
        ),
        "name": Field(
            Text(r"[a-z]+(-[a-z]+)*", "small letters parted by hyphens"),
            "what is wrong, in a word or two",
            required=True,
        ),
        "why": Field(Text(), "what it does to the reader, and whose advice it is"),
        "severity": Field(OneOf(SEVERITIES), f"which is {either(SEVERITIES)}"),
        "message": Field(Text(), "what to say; {found} and {instead} are filled in"),
        "scope": Field(Each(OneOf(SCOPES), "a part of the layout"), "where to look; everywhere when left out"),
        "find": Field(Each(Pattern(), "a pattern"), "words that are to go"),
        "replace": Field(Pairs(), "words with what to write instead"),
        "allow": Field(Each(Pattern(), "a pattern"), "words that may stand although they hold one of the others"),
        "match-case": Field(OneOf(("true", "false")), "whether capitals must be as written"),
        "bad": Field(Each(Text(), "an example"), "sentences with what is to be flagged in «guillemets»", required=True),
        "good": Field(Each(Text(), "an example"), "sentences that must stay silent"),
    }
)

STYLE = Fields(
    {
        "version": Field(OneOf((VERSION,)), f"which is {VERSION}", required=True),
        "rules": Field(Each(_RULE, "a rule"), "the word rules", required=True),
    }
)
