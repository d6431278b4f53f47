"""What is read of Word files and OpenDocument texts, and what is said of those that are broken or dangerous."""

from __future__ import annotations

import re
from datetime import date
from zipfile import ZIP_STORED

import pytest
from formats.reading import blocks, cases, checked
from formats.write import CORE, NAMES, Part, W, docx, opendocument, paragraph, word, zipped

from factcheck.read import Unreadable, read
from factcheck.segment import segment


def in_full(body: str) -> str:
    """A body with its short runs written out, and without the white space between elements."""
    return re.sub(r"<t>(.*?)</t>", r'<w:r><w:t xml:space="preserve">\1</w:t></w:r>', body.replace("> <", "><"))


# ---------------------------------------------------------------- Word


@pytest.mark.parametrize(("body", "source"), cases("word.yaml"))
def test_a_word_file_is_read_as_if_its_changes_were_accepted(body: str, source: str) -> None:
    assert read("a.docx", word(in_full(body))).source == source


def test_the_parts_of_a_word_file_are_told_by_their_styles() -> None:
    body = [
        paragraph("Contents 5", '<w:pStyle w:val="T1"/>'),
        paragraph("Ports", '<w:pStyle w:val="Titel"/>'),
        paragraph("Mine", '<w:pStyle w:val="Mine"/>'),
        paragraph("Direct", '<w:outlineLvl w:val="2"/>'),
        paragraph("Old", '<w:pPrChange><w:pPr><w:pStyle w:val="Titel"/></w:pPr></w:pPrChange>'),
        paragraph("Item", '<w:numPr><w:numId w:val="4"/></w:numPr>'),
        paragraph("None", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
        paragraph("x = 5", '<w:pStyle w:val="C"/>'),
        f"<w:tbl><w:tr><w:tc>{paragraph('Cell')}</w:tc></w:tr></w:tbl>",
    ]
    notes = f'<w:footnote w:type="separator">{paragraph("-")}</w:footnote><w:footnote>{paragraph("Note.")}</w:footnote>'
    footnotes = f"<w:footnotes {W}>{notes}</w:footnotes>"
    document = read("a.docx", word("".join(body), core=CORE, footnotes=footnotes))
    assert blocks(document) == [
        ("title", "Ports"), ("heading", "Mine"), ("heading", "Direct"), ("paragraph", "Old"), ("item", "Item"),
        ("paragraph", "None"), ("code", "x = 5"), ("cell", "Cell"), ("item", "Note."),
    ]  # fmt: skip
    assert (document.title, document.published) == ("Fares & fees", date(2024, 5, 1))
    assert document.source.startswith("Contents 5\nPorts\n")


def test_without_styles_headings_are_told_by_their_words() -> None:
    text = "Traffic rose 5% in May, the ministry said. Nobody was surprised."
    body = "".join(map(paragraph, ("Ferry traffic grows again", text, "Why it matters", text)))
    assert [kind for kind, _ in blocks(read("a.docx", word(body)))] == ["title", "paragraph", "heading", "paragraph"]


def test_a_line_is_a_paragraph() -> None:
    parts = [Part("title", "Ports"), Part("paragraph", "It rose."), Part("paragraph", ""), Part("item", "It fell 5%.")]
    document = read("a.docx", docx(parts))
    assert document.source.split("\n") == [part.text for part in parts]
    assert [sentence.at.place for sentence in segment(document)] == [(1, 1), (2, 1), (4, 1)]


def test_a_comment_of_ours_leaves_the_text_and_silences_the_paragraph_below() -> None:
    parts = [Part("paragraph", "factcheck: ignore P101: a quotation"), Part("paragraph", "A revolutionary quay.")]
    report = checked("a.docx", docx(parts))
    assert blocks(report.articles[0].document) == [("paragraph", "A revolutionary quay.")]
    assert [(finding.rule.code, finding.at.place.line) for finding in report.suppressed] == [("P101", 2)]


# ---------------------------------------------------------------- OpenDocument


@pytest.mark.parametrize(("body", "source"), cases("opendocument.yaml"))
def test_an_opendocument_text_is_read_as_if_its_changes_were_accepted(body: str, source: str) -> None:
    struck = '<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    assert read("a.odt", opendocument(body.replace("> <", "><") if "\n" not in body else body, struck)).source == source


def test_the_parts_of_an_opendocument_text_are_told_by_their_styles() -> None:
    about = "<dc:title>Fares</dc:title><meta:creation-date>2024-05-01T09:30:00</meta:creation-date>"
    meta = f'<office:document-meta {NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/">{about}</office:document-meta>'
    styles = '<style:style style:name="P1" style:parent-style-name="Quotations"/><style:style style:name="Quotations"/>'
    heading = "<text:h text:outline-level='2'>Ports</text:h><text:p text:style-name='P1'>Quoted.</text:p>"
    table = "<table:table><table:table-cell><text:p>Cell</text:p></table:table-cell></table:table>"
    document = read("a.odt", opendocument(heading + table, styles, {"meta.xml": meta}))
    assert blocks(document) == [("title", "Ports"), ("quote", "Quoted."), ("cell", "Cell")]
    assert (document.title, document.published) == ("Fares", date(2024, 5, 1))


# ---------------------------------------------------------------- archives that are none, or more than they say

WHOLE = docx([Part("paragraph", f"Sentence {number} says that it rose by {number * 7}%.") for number in range(40)])
ENTITY = f'<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document {W}><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:document>'
NONSENSE = b'<?xml version="1.0" encoding="utf-99"?><a/>'
LYING = zipped({"word/document.xml": "<a>12345</a>"}, ZIP_STORED).replace(b"\x0c\0\0\0", b"\0\0\1\0")
ENCRYPTED = {"META-INF/manifest.xml": "<manifest:encryption-data/>"}


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.docx", b"It rose.", "is damaged"),
        ("a.docx", WHOLE[:200], "is damaged"),
        ("a.docx", WHOLE[:60] + bytes(60) + WHOLE[120:], "is damaged (word/document.xml: "),
        ("a.docx", zipped({"a.txt": "x"}), "is not a Word file (there is no word/document.xml in it)"),
        ("a.docx", zipped({"word/document.xml": "<a><b></a>"}), "is damaged (word/document.xml: mismatched tag"),
        ("a.docx", zipped({"word/document.xml": ENTITY}), "holds a document type declaration"),
        ("a.docx", zipped({"word/document.xml": b" " * 50_000_001}), "is too large (word/document.xml unpacks to"),
        ("a.docx", word(paragraph("12345678 " * 1_111_112)), "is too long for an article (10,000,00"),
        ("a.docx", zipped({"word/document.xml": NONSENSE}), "is damaged (word/document.xml: unknown encoding: utf-99)"),
        ("a.docx", LYING, "is damaged (word/document.xml: "),  # of what Python makes of it, some say nothing
        ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600), "is encrypted, or in the format of Word before 2007"),
        ("a.odt", b"", "is damaged"),
        ("a.odt", zipped({"a.txt": "x"}), "is not an OpenDocument text"),
        ("a.odt", opendocument("<text:p>A"), "is damaged (content.xml: mismatched tag"),
        ("a.odt", opendocument("", "", ENCRYPTED), "is encrypted"),
    ],
)
def test_what_is_broken_is_told(name: str, data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read(name, data)
    assert caught.value.reason.startswith(reason)
    assert ": )" not in caught.value.reason
    assert caught.value.advice


def test_a_deeply_nested_file_is_read() -> None:
    body = "<w:sdt><w:sdtContent>" * 50_000 + paragraph("Deep") + "</w:sdtContent></w:sdt>" * 50_000
    assert read("a.docx", word(body)).text == "Deep"
