"""An article, as blocks of kind and text -> the bytes of a file of each format, as small as the format allows."""

from __future__ import annotations

import io
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence


class Part(NamedTuple):
    """A block of an article: title, heading, paragraph, item, quote, cell (a table of one), or caption."""

    kind: str
    text: str


def txt(parts: Iterable[Part]) -> bytes:
    marks = {"item": "- ", "quote": "> "}
    return "\n\n".join(marks.get(part.kind, "") + part.text for part in parts).encode()


def markdown(parts: Iterable[Part]) -> bytes:
    frames = {
        "title": "# {}",
        "heading": "## {}",
        "item": "- {}",
        "quote": "> {}",
        "cell": "| {} |\n| --- |",
        "caption": "![{}](a.png)",
    }
    return "\n\n".join(frames.get(kind, "{}").format(text) for kind, text in parts).encode()


def html(parts: Iterable[Part]) -> bytes:
    tags = {"title": "h1", "heading": "h2", "item": "li", "quote": "blockquote", "cell": "td", "caption": "figcaption"}
    body = "\n".join(f"<{tag}>{escape(text)}</{tag}>" for kind, text in parts for tag in (tags.get(kind, "p"),))
    return f"<!doctype html><html><body>\n{body}\n</body></html>".encode()


def rst(parts: Iterable[Part]) -> bytes:
    return "\n\n".join(map(_rst, parts)).encode()


def _rst(part: Part) -> str:
    match part.kind:
        case "title" | "heading":
            return f"{part.text}\n{('=' if part.kind == 'title' else '-') * len(part.text)}"
        case "item":
            return f"- {part.text}"
        case "quote":
            return f"   {part.text}\n\n.."
        case "cell":
            rule = f"+{'-' * (len(part.text) + 2)}+"
            return f"{rule}\n| {part.text} |\n{rule}"
        case "caption":
            return f".. figure:: a.png\n\n   {part.text}\n\n.."
        case _:
            return part.text


def asciidoc(parts: Iterable[Part]) -> bytes:
    frames = {"title": "= {}", "heading": "== {}", "item": "* {}", "quote": "____\n{}\n____",
              "cell": "|===\n| {}\n|===", "caption": ".{}\nimage::a.png[]"}  # fmt: skip
    return "\n\n".join(frames.get(part.kind, "{}").format(part.text) for part in parts).encode()


def zipped(files: Mapping[str, str | bytes], method: int = ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with ZipFile(data, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


# ---------------------------------------------------------------- Word

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = f"""<w:styles {W}>
<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>
<w:style w:styleId="Mine"><w:basedOn w:val="H2"/><w:name w:val="My own"/></w:style>
<w:style w:styleId="Q"><w:name w:val="Quote"/></w:style>
<w:style w:styleId="B"><w:name w:val="caption"/></w:style>
<w:style w:styleId="C"><w:name w:val="Source Code"/></w:style>
<w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style>
</w:styles>"""
CORE = (
    '<core xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>Fares &amp; fees</dc:title><dcterms:created>2024-05-01T09:30:00Z</dcterms:created></core>"
)


def word(body: str, **others: str | bytes) -> bytes:
    """A Word file with a body, and other parts by the last word of their names."""
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    names = {"core": "docProps/core.xml"}
    parts = {names.get(name, f"word/{name}.xml"): content for name, content in others.items()}
    return zipped({"word/document.xml": document, "word/styles.xml": STYLES, **parts})


def docx(parts: Iterable[Part]) -> bytes:
    properties = {
        "title": '<w:pStyle w:val="Titel"/>',
        "heading": '<w:pStyle w:val="H2"/>',
        "item": '<w:numPr><w:numId w:val="1"/></w:numPr>',
        "quote": '<w:pStyle w:val="Q"/>',
        "caption": '<w:pStyle w:val="B"/>',
    }
    frames = {"cell": "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"}
    written = ((kind, paragraph(text, properties.get(kind, ""))) for kind, text in parts)
    return word("".join(frames.get(kind, "{}").format(text) for kind, text in written))


def paragraph(text: str, properties: str = "") -> str:
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


# ---------------------------------------------------------------- OpenDocument

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("meta", "office", "style", "table", "text")
)


def opendocument(body: str, styles: str = "", others: Mapping[str, str] = MappingProxyType({})) -> bytes:
    """An OpenDocument text with a body, automatic styles, and other parts by name."""
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped({"content.xml": content, **others})


def odt(parts: Iterable[Part]) -> bytes:
    frames = {
        "title": '<text:h text:outline-level="1">{}</text:h>',
        "heading": '<text:h text:outline-level="2">{}</text:h>',
        "item": "<text:list><text:list-item><text:p>{}</text:p></text:list-item></text:list>",
        "quote": '<text:p text:style-name="Quotations">{}</text:p>',
        "cell": "<table:table><table:table-row><table:table-cell><text:p>{}</text:p>"
        "</table:table-cell></table:table-row></table:table>",
        "caption": '<text:p text:style-name="Caption">{}</text:p>',
    }
    body = "\n".join(frames.get(kind, "<text:p>{}</text:p>").format(escape(text)) for kind, text in parts)
    return opendocument(body, '<style:style style:name="Quotations"/><style:style style:name="Caption"/>')


# ---------------------------------------------------------------- PDF

_IMAGE = (
    b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\n"
    b"stream\n\x00\nendstream"
)
Placed = tuple[float, float, float, str]  # left, bottom, size, text


def pdf(pages: Sequence[Sequence[Placed] | bytes]) -> bytes:
    """A PDF in Helvetica; a page is its texts, or the operators that draw it. `/I` is an image of one pixel."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        _IMAGE,
    ]
    kids = []
    for page in pages:
        drawn = page if isinstance(page, bytes) else b"".join(_shown(*text) for text in page)
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(drawn), drawn))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F 3 0 R >> /XObject << /I 4 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (b" ".join(kids), len(kids))
    return _file(objects)


def _shown(left: float, bottom: float, size: float, text: str) -> bytes:
    escaped = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F %.1f Tf %.1f %.1f Td (%b) Tj ET\n" % (size, left, bottom, escaped)


def _file(objects: Sequence[bytes]) -> bytes:
    data = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    rows = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % size + rows + end


def printed(parts: Iterable[Part]) -> bytes:
    """An article as a PDF of one column, its lines broken at seventy characters."""
    from textwrap import wrap  # noqa: PLC0415 - only this format breaks lines

    pages: list[list[Placed]] = [[]]
    bottom = 780.0
    for kind, text in parts:
        size = {"title": 20.0, "heading": 14.0}.get(kind, 10.0)
        left = 70.0 if kind in {"item", "quote"} else 50.0
        for line in wrap("• " * (kind == "item") + text, 70, break_long_words=False):
            if bottom < 60:
                pages.append([])
                bottom = 780.0
            pages[-1].append((left, bottom, size, line))
            bottom -= 1.2 * size
        bottom -= 10
    return pdf(pages)


WRITERS: dict[str, Callable[[Iterable[Part]], bytes]] = {
    ".txt": txt, ".md": markdown, ".html": html, ".docx": docx, ".odt": odt, ".rst": rst, ".adoc": asciidoc,
}  # fmt: skip
