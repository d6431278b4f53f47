"""What is read of a page: its blocks, its main content, what its head says; and that broken markup loses nothing."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser

import pytest
from formats.reading import blocks, cases, checked
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.read import read
from factcheck.read.html.token import tokens


def page(source: str) -> list[tuple[str, str]]:
    return blocks(read("a.html", source.encode()))


@pytest.mark.parametrize(("source", "reads"), cases("html.yaml"))
def test_a_page_is_read_as_it_is_shown(source: str, reads: list[dict[str, str]]) -> None:
    assert page(source) == [block for one in reads for block in one.items()]


LONG = "The harbour board said on Monday that ferry traffic had grown again, for the third year in a row, to a record."


@pytest.mark.parametrize(
    "source",
    [
        f"<body><div>Teaser<p>{LONG}</div><article><h1>T</h1><p>{LONG}<p>{LONG}</article><p>{LONG[:90]}",
        f"<body><div><p>Teaser</div><main><h1>T</h1><p>{LONG}<p>{LONG}</main><p>{LONG[:60]}",
        f"<div role=main><h1>T</h1><p>{LONG}<p>{LONG}</div><div><p>Teaser</div>",
        f"<body><h1>T</h1><div><p>Teaser</div><div><div><p>{LONG}<p>{LONG}<p>{LONG}</div></div><div>More</div>",
    ],
)
def test_the_main_content_of_a_page_is_read(source: str) -> None:
    first, *others = page(source)
    assert first == ("title", "T")
    assert {text for _, text in others} == {LONG}


@pytest.mark.parametrize(
    "source",
    [
        f"<article><p>{LONG}</article><article><p>{LONG}</article><article><p>{LONG}</article>",
        f"<div><p>{LONG}</div><div><p>Short.</div>",
        "<div><p>One.</div><section><p>Two.</section>",
    ],
)
def test_a_page_without_a_main_content_is_read_whole(source: str) -> None:
    assert len(page(source)) == source.count("<p>")


@pytest.mark.parametrize(
    "broken",
    [
        "<nav><p>",
        "<del>",
        "<!-- ",
        "<div title='>",
        "</b></div></table>",
        "<title>",
        "<a <b>",
        "<div>" * 2000,
        "<table><tr><td><div>x</table></div>",
        "&bad; &#; <",
    ],
)
def test_broken_markup_loses_no_text(broken: str) -> None:
    text = read("a.html", f"<p>Before</p>{broken}Behind".encode()).text
    assert "Before" in text
    assert "Behind" in text


def test_a_page_tells_its_title_and_date() -> None:
    meta = "<meta property='og:title' content='Ports &amp; ferries'><meta property=article:published_time content='{}'>"
    source = f"<head><title>Ports | The Daily</title>{meta}</head><h1>Ports</h1><time datetime=2024-05-03>3 May</time>"
    document = read("a.html", source.format("2024-05-01T09:30:00Z").encode())
    assert (document.title, document.published) == ("Ports & ferries", date(2024, 5, 1))
    document = read("a.html", source.format("yesterday").replace("og:title", "x").encode())
    assert (document.title, document.published) == ("Ports", date(2024, 5, 3))
    assert read("a.html", b"<title> Ports\n2 </title><p>It rose.").title == "Ports 2"
    assert read("a.html", b"<time datetime=2024-02-31>").published is None


def test_a_comment_of_ours_silences_the_paragraph_below() -> None:
    comment = "<!-- factcheck: ignore P101: a quotation -->"
    report = checked("a.html", f"<p>A revolutionary port.</p>\n{comment}\n<p>A revolutionary quay.</p>".encode())
    assert [finding.at.place.line for finding in report.findings if finding.rule.code == "P101"] == [1]
    assert [finding.at.place.line for finding in report.suppressed] == [3]


# ---------------------------------------------------------------- a second opinion


class _Peer(HTMLParser):
    """The standard library's reading of a page: where each character of its texts stands."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.places: set[int] = set()
        self._lines = [0, *(found.end() for found in re.finditer("\n", source))]
        self.feed(source)
        self.close()

    def handle_data(self, data: str) -> None:
        line, column = self.getpos()
        start = self._lines[line - 1] + column
        if self.cdata_elem is None:
            self.places.update(range(start, start + len(data)))


SOUND = (
    "Text ", "a > b ", "\n", "é", "<p>", "</p>", "<a href='x>y' id=\"<z>\">", "</a>", "<br/>", "<B class=a>", "</B>",
    "<!-- <p> -->", "<!doctype html>", "<script>a<b</script>", "<style>p{}</style>", "<img alt='1 > 0' src=x>", "&amp;",
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(SOUND)).map("".join))
def test_tags_are_told_as_the_standard_library_tells_them(source: str) -> None:
    ours = {offset for token in tokens(source) if token.form == "text" for offset in range(token.start, token.end)}
    assert ours == _Peer(source).places
