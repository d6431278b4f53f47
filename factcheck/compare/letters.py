"""A text in another alphabet of Latin letters -> the same in plain ones, as other outlets write its names."""

from __future__ import annotations

import re
from functools import lru_cache

_MARKED = re.compile(r"[^\W\d_a-zA-Z]")  # a letter that is no plain one; most texts have only quotes beside those
_PLAIN = str.maketrans({"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "æ": "ae", "ß": "ss"})


@lru_cache(maxsize=64)
def unmarked(text: str) -> str:
    """A text without the marks of its letters: "Yıldız" is "Yildiz", "Tromsø" is "Tromso"."""
    if text.isascii() or not _MARKED.search(text):
        return text
    from unicodedata import combining, normalize  # noqa: PLC0415 - most English texts have no such letter

    return "".join(sign for sign in normalize("NFKD", text.translate(_PLAIN)) if not combining(sign))
