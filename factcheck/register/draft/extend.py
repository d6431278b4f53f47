"""The text of a register and the entries to add -> its text with them; every line that is there stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Document, Problem
from factcheck.register import RegisterError, parse
from factcheck.register.draft.page import HEAD, page
from factcheck.register.tree import Items, Scalar, Table, compose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.register.draft import Entry
    from factcheck.register.tree import Node


def extend(source: str, entries: Sequence[Entry], path: str) -> str:
    """The register with entries behind its last claim; an empty source becomes a new register.

    Raises RegisterError for a register that cannot be read, and for one whose lists stand in brackets.
    """
    if not entries:
        return source
    source = source if source.strip() else HEAD
    newline = "\r\n" if "\r\n" in source else "\n"
    taken = [reference.id for reference in parse(source, path).references]
    root = compose(source)
    assert isinstance(root, Table), "it has been parsed"
    claims = root.node("claims")
    if isinstance(claims, Items):
        added, at = _behind(source, claims, entries, taken, path)
    else:
        _refuse_brackets(source, root.start, "the register", path)
        added, at = ["", "claims:", *list(page(entries, taken, "  ", "    "))[1:]], len(source)
    before = source[:at] if source[:at].endswith("\n") else source[:at] + newline
    added = added[1:] if before.endswith(newline * 2) else added
    return before + "".join(f"{line}{newline}" for line in added) + source[at:]


def _behind(
    source: str, claims: Items, entries: Sequence[Entry], taken: Sequence[str], path: str
) -> tuple[list[str], int]:
    """The lines to add behind the last claim, and where; they stand below it as it stands below the first."""
    _refuse_brackets(source, claims.start, "`claims`", path)
    first = claims.items[0].start
    line = source.rfind("\n", 0, first) + 1
    dash = source.rfind("-", line, first) if "-" in source[line:first] else source.rfind("-", 0, first)
    indent = source[source.rfind("\n", 0, dash) + 1 : dash]
    key = " " * (first - line) if dash >= line else indent + "  "
    end = _end(claims.items[-1])
    if source[end - 1 : end] != "\n":
        end = source.find("\n", end) + 1 or len(source)
    return list(page(entries, taken, indent, key)), end


def _end(node: Node) -> int:
    """Where the last text of a node ends."""
    match node:
        case Scalar(end=end):
            return end
        case Items(items=items):
            return max((_end(item) for item in items), default=node.start)
        case _:
            return max(max(key.end, _end(value)) for key, value in node.rows)


def _refuse_brackets(source: str, start: int, what: str, path: str) -> None:
    if source[start : start + 1] in ("[", "{"):
        sheet = Document(path, source, "", (), ())
        message = f"{what} stands in brackets, and nothing can be added to it"
        raise RegisterError([Problem.at(sheet, start, message, "write each entry on lines of its own")])
