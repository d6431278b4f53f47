"""Bytes of a PDF -> its sheet: a line for each printed line, in reading order."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from factcheck.read.pdf.flow import sheet as flowing
from factcheck.read.pdf.glyph import stretches
from factcheck.read.pdf.join import Printed
from factcheck.read.pdf.layout import line, regions, rows
from factcheck.read.pdf.running import trimmed
from factcheck.read.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.read.pdf.layout import Row
    from factcheck.read.pdf.running import Trimmed
    from factcheck.read.prose import Sheet

_PASSWORD = 4  # pdfium's number of the error


def sheet(path: str, data: bytes) -> Sheet:
    """Read a PDF. Its source is its printed lines, counted from the first page; form feeds part the pages.

    Columns are read one after the other; words divided at the ends of lines are whole in the text; running heads and
    page numbers that return are left out of it. A note tells of pages that are images. Raises Unreadable when pdfium
    is not installed, and for a file that is damaged or encrypted.
    """
    pdfium = _pdfium(path)
    raw = importlib.import_module("pypdfium2.raw")
    document = _opened(path, data, pdfium)
    try:
        pages = [_page(document, number, raw) for number in range(len(document))]
    except pdfium.PdfiumError as error:
        raise _damaged(path, error) from None
    finally:
        document.close()
    scans = [number for number, page in enumerate(pages, start=1) if page is None]
    lines = list(_printed(trimmed([page or [] for page in pages])))
    return flowing(lines, (_told(scans),) if scans else ())


def _pdfium(path: str) -> Any:
    try:
        return importlib.import_module("pypdfium2")
    except ImportError:
        advice = 'pip install "factcheck-cli[pdf]"'
        raise Unreadable(path, "is a PDF, and the part that reads PDF is not installed", advice) from None


def _opened(path: str, data: bytes, pdfium: Any) -> Any:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise Unreadable(path, "is encrypted", "save it without a password") from None
        raise _damaged(path, error) from None


def _damaged(path: str, error: Exception) -> Unreadable:
    return Unreadable(path, f"is no PDF, or is damaged ({error})", "export it again")


def _page(document: Any, number: int, raw: Any) -> list[Row] | None:
    """The rows of a page; None for one that holds an image and no text."""
    page = document[number]
    textpage = page.get_textpage()
    try:
        found = rows(stretches(textpage.raw, raw))
        image = not found and next(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]), None) is not None
    finally:
        textpage.close()
        page.close()
    return None if image else found


def _told(scans: Sequence[int]) -> str:
    pages = ", ".join(map(str, scans))
    return f"holds images without text on page{'s' * (len(scans) > 1)} {pages} (scans are not read)"


def _printed(pages: Sequence[Trimmed]) -> Iterator[Printed]:
    """The lines of all pages, each with its page and region."""
    count = 0
    for number, page in enumerate(pages):
        yield from (Printed(line(row), number, -1, 0, 0) for row in page.head)
        for region in regions(page.body):
            left, right = min(one.left for one in region), max(one.right for one in region)
            yield from (Printed(one, number, count, left, right) for one in region)
            count += 1
        yield from (Printed(line(row), number, -1, 0, 0) for row in page.foot)
