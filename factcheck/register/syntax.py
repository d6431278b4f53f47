"""The error of a YAML parser -> a fault in a person's words, the same whichever of the two parsers reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from factcheck.register.fault import Fault

if TYPE_CHECKING:
    import yaml


class _Mark(Protocol):
    """A place as either parser gives it."""

    @property
    def index(self) -> int: ...


def index(mark: _Mark | None) -> int:
    """The offset of a mark in characters."""
    return mark.index if mark else 0


_TAB = ("a tab stands where YAML wants spaces", "indent with spaces")
_NO_COLON, _NO_QUOTE, _NO_BRACKET = "could not find expected ':'", "unexpected end of stream", "expected ','"
_BEGUN_BEFORE = (_NO_COLON, _NO_QUOTE, _NO_BRACKET)  # what is wrong begins where the parser began to wait

# What the two parsers say, by a part both have in common, and what it means to a person.
_SYNTAX = (
    ("mapping values are not allowed", "a colon followed by a space stands inside a text", "put the text in quotes"),
    (_NO_COLON, "a key has no colon", "write it as `key: value`"),
    (_NO_QUOTE, "a quotation mark is opened and never closed", ""),
    (_NO_BRACKET, "a bracket is opened and never closed, or a comma is missing", ""),
    ("tab character", *_TAB),
    ("block end", "this line does not fit the ones above", "check its indentation and the quotes before it"),
    ("expected key", "this line does not fit the ones above", "check its indentation and the quotes before it"),
    ("escape", "a backslash in double quotes begins a code", "use single quotes, or write the backslash twice"),
    ("'-' indicator", "this line does not fit the ones above", "check its indentation and the quotes before it"),
)


def explain(error: yaml.MarkedYAMLError, text: str) -> Fault:
    """What is wrong with a text that the parser gave up, and where."""
    said = error.problem or "it cannot be read"
    offset = min(index(error.problem_mark or error.context_mark), len(text))
    if "cannot start any token" in said:
        return _bad_start(offset, text)
    if "escape" in said:
        offset = text.rfind("\\", 0, offset + 1)  # one parser points at the backslash, one behind it
    for part, message, hint in _SYNTAX:
        if part in said:
            return Fault(index(error.context_mark) if part in _BEGUN_BEFORE else offset, message, hint)
    return Fault(offset, "this cannot be read as YAML", "put a text with marks such as [ ] { } # & * ! | > in quotes")


def _bad_start(offset: int, text: str) -> Fault:
    char = text[offset : offset + 1]
    if char == "\t":
        return Fault(offset, *_TAB)
    return Fault(offset, f"a text cannot begin with `{char}`", "put it in quotes")
