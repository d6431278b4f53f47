"""A start tag of an HTML source -> what it does to the text in it: whether that is read, and as what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.read.html import element
from factcheck.read.html.token import attributes, closing

if TYPE_CHECKING:
    from factcheck.read.html.token import Token

_CONCEALING = ("aria-hidden", "display", "hidden", "role")
_BESIDE = frozenset({"banner", "complementary", "contentinfo", "navigation", "search"})


class Tags:
    """The tags of one source.

    An element that is never closed conceals nothing, lest broken markup lose the text behind it.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._last: dict[str, int] = {}

    def silent(self, token: Token) -> bool:
        """Whether what stands in an element is no part of the text."""
        beside = token.value in element.SILENT or token.value in element.ASIDE
        return (beside or (token.value != "body" and self._is_concealed(token))) and self._closes(token)

    def heads_site(self, token: Token, *, inside: bool) -> bool:
        """Whether an element is the header of the site; one `inside` the article is the article's own."""
        return token.value == "header" and not inside and self._closes(token)

    def role(self, token: Token) -> str:
        """The name of an element, or "main" where it plays that part."""
        tag = self._source[token.start : token.end]
        return "main" if "role" in tag and attributes(self._source, token).get("role") == "main" else token.value

    def _is_concealed(self, token: Token) -> bool:
        tag = self._source[token.start : token.end]
        if token.value != "dialog" and not any(word in tag for word in _CONCEALING):
            return False
        found = attributes(self._source, token)
        return (
            "hidden" in found
            or found.get("aria-hidden") == "true"
            or found.get("role") in _BESIDE
            or "display:none" in found.get("style", "").replace(" ", "")
            or (token.value == "dialog" and "open" not in found)
        )

    def _closes(self, token: Token) -> bool:
        """Whether an end tag for the element follows somewhere."""
        if token.value not in self._last:
            ends = [found.start() for found in closing(token.value).finditer(self._source, token.end)]
            self._last[token.value] = ends[-1] if ends else -1
        return self._last[token.value] > token.start
