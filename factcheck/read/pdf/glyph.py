"""A page of PDF, as pdfium gives it -> stretches of text that stand together on a line, each with its box."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_HYPHEN = 2  # what pdfium makes of a hyphen at the end of a line
_WIDE = 0.9  # of the height of a line: beyond this a gap is no space between words, in justified text neither
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LETTERS = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xAD: "-", 0x2010: "-"}
_HIGH, _LOW, _ASTRAL = 0xD800, 0xDC00, 0x10000


class Stretch(NamedTuple):
    """Text on one line, and its box in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """The height of its line."""
        return self.top - self.bottom


class _Glyph(NamedTuple):
    """A character and its box: as wide as it goes on, as high as its line."""

    char: str
    left: float
    right: float
    bottom: float
    top: float


def stretches(textpage: Any, raw: Any) -> list[Stretch]:
    """The text of a page, by pdfium's handle of it: lines that stand side by side apart, without what is not level."""
    found: list[Stretch] = []
    run: list[_Glyph] = []
    for glyph in _glyphs(textpage, raw):
        if glyph is None or (run and _apart(run[-1], glyph)):
            found += _stretch(run)
            run = []
        if glyph is not None:
            run.append(glyph)
    return [*found, *_stretch(run)]


def _glyphs(textpage: Any, raw: Any) -> Iterator[_Glyph | None]:
    """The characters in the order of the file, white space only between words; None where a line ends."""
    box = raw.FS_RECTF()
    reference = ctypes.byref(box)
    spaced = begins = True
    level = True
    high = 0
    for index in range(raw.FPDFText_CountChars(textpage)):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if code in {10, 13}:
            yield None
            spaced = begins = True
            continue
        if _HIGH <= code < _LOW:
            high = code
            continue
        if _LOW <= code < 0xE000 and high:
            code, high = _ASTRAL + ((high - _HIGH) << 10) + code - _LOW, 0
        char = "-" if code == _HYPHEN else _LETTERS.get(code) or chr(code)
        if char.isspace():
            spaced = True
            continue
        if begins:
            level = not 0.1 < raw.FPDFText_GetCharAngle(textpage, index) < 6.18
            begins = False
        if not level or (not char.isprintable() and code < 0xE000):
            continue
        raw.FPDFText_GetLooseCharBox(textpage, index, reference)
        yield _Glyph(f" {char}" if spaced else char, box.left, box.right, box.bottom, box.top)
        spaced = False
        if code == _HYPHEN:
            yield None
            spaced = begins = True


def _apart(last: _Glyph, glyph: _Glyph) -> bool:
    """Whether a character does not go on with the line of the one before."""
    _, _, right, bottom, top = last
    height = glyph.top - glyph.bottom
    gap = glyph.left - right
    if bottom == glyph.bottom and -2 * height < gap < _WIDE * height:  # nearly always
        return False
    level = min(top, glyph.top) - max(bottom, glyph.bottom)
    higher = max(top - bottom, height)
    return gap > _WIDE * higher or gap < -2 * higher or level < 0.3 * height


def _stretch(run: list[_Glyph]) -> list[Stretch]:
    if not run:
        return []
    height = max(glyph.top - glyph.bottom for glyph in run)
    bottom = min(glyph.bottom for glyph in run if glyph.top - glyph.bottom > 0.9 * height)
    text = "".join(_shown(glyph, bottom, height) for glyph in run).strip()
    left, right = run[0].left, max(glyph.right for glyph in run)
    return [Stretch(text, left, right, bottom, bottom + height)] if text else []


def _shown(glyph: _Glyph, bottom: float, height: float) -> str:
    """A character; a digit that is small and raised is a superscript."""
    small = glyph.top - glyph.bottom < 0.8 * height
    if small and glyph.char[-1].isdecimal() and glyph.bottom > bottom + 0.15 * height:
        return glyph.char.translate(_SUPERSCRIPT)
    return glyph.char
