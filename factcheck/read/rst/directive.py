"""The name of a directive of reStructuredText -> what its argument and its content are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import BlockKind

_OPEN = frozenset({  # directives whose content is read as prose
    "admonition", "attention", "caution", "centered", "class", "compound", "container", "danger", "deprecated",
    "epigraph", "error", "highlights", "hint", "important", "list-table", "note", "only", "pull-quote",
    "rst-class", "seealso", "sidebar", "tip", "topic", "versionadded", "versionchanged", "warning",
})  # fmt: skip
_QUOTES = frozenset({"epigraph", "highlights", "pull-quote"})
_CODED = frozenset({  # directives whose argument is no prose
    "class", "container", "deprecated", "figure", "list-table", "only", "rst-class", "versionadded",
    "versionchanged",
})  # fmt: skip
_CAPTIONED = frozenset({"figure", "rubric", "table"})


def is_read(name: str) -> bool:
    """Whether anything of a directive is prose."""
    return name in _OPEN or name in _CAPTIONED


def says_its_argument(name: str) -> bool:
    """Whether what stands behind the name is prose."""
    return name not in _CODED


def kind_of(name: str, around: BlockKind) -> BlockKind:
    """What the text of a directive is, in a block of some kind."""
    return "quote" if name in _QUOTES else "caption" if name in _CAPTIONED else around
