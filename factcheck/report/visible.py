"""Text of an article -> text that is safe to print: it moves no cursor, sets no colour and turns no line around."""

from __future__ import annotations

from functools import cache

_REPLACEMENT = 0xFFFD
_PICTURES = 0x2400  # U+2400 to U+2421 picture the controls: an escape is seen as ␛
_TURNING = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))  # bidirectional controls
_NO_CHARACTERS = (0xFFFE, 0xFFFF)  # XML takes neither
_BREAKING = "\t\n\v\f\r\x85\u2028\u2029"


def visible(text: str) -> str:
    """The text on one line, each control character replaced by one that is seen; the length stays."""
    return text if text.isprintable() else text.translate(_table())


@cache
def _table() -> dict[int, int]:
    pictured = {code: _PICTURES + code for code in range(0x20)} | {0x7F: _PICTURES + 0x21}
    hidden = dict.fromkeys((*range(0x80, 0xA0), *_TURNING, *range(0xD800, 0xE000), *_NO_CHARACTERS), _REPLACEMENT)
    return pictured | hidden | {ord(char): ord(" ") for char in _BREAKING}
