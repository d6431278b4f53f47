"""A text in another alphabet of Latin letters -> the same in plain ones, as other outlets write its names."""

from __future__ import annotations

from functools import lru_cache

_PLAIN = str.maketrans({"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "æ": "ae", "ß": "ss"})


@lru_cache(maxsize=64)
def unmarked(text: str) -> str:
    """A text without the marks of its letters: "Yıldız" is "Yildiz", "Tromsø" is "Tromso"."""
    if text.isascii():
        return text
    from unicodedata import combining, normalize  # noqa: PLC0415 - most English texts need it for a quote at most

    return "".join(sign for sign in normalize("NFKD", text.translate(_PLAIN)) if not combining(sign))
