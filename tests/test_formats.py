"""Every format says the same of the same article, each word at its place, whatever the file."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest
from formats.reading import blocks, checked, squeezed
from formats.write import WRITERS, Part, printed, zipped
from hypothesis import example, given, settings
from hypothesis import strategies as st
from timing import LEVEL, growth

import factcheck
from factcheck.__main__ import main
from factcheck.cli.inputs import inputs
from factcheck.read import FORMATS, read
from factcheck.read.entity import meant
from factcheck.segment import segment

EVERY = settings(deadline=None, max_examples=60)

# ---------------------------------------------------------------- the same article in every format

WORDS = ("Ports", "rose", "12%", "in", "2023", "£5m", "café", "R&D", "x < y", "“more”", "again", "3.5", "Ms. Bell")
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(lambda words: f"The {' '.join(words)} end.")
PARAGRAPH = st.lists(SENTENCE, min_size=1, max_size=4).map(" ".join)
KINDS = ("heading", "paragraph", "item", "quote", "cell", "caption")
PARTS = st.lists(st.builds(Part, st.sampled_from(KINDS), PARAGRAPH), max_size=8)
ARTICLE = PARTS.map(lambda parts: [Part("title", "Ports are busy again"), *parts, Part("paragraph", "The end.")])


@pytest.mark.parametrize("suffix", set(WRITERS) - {".txt"})
@EVERY
@given(parts=ARTICLE)
def test_every_block_is_found_at_its_place(suffix: str, parts: list[Part]) -> None:
    document = read(f"a{suffix}", WRITERS[suffix](parts))
    found = [Part(kind, squeezed(text)) for kind, text in blocks(document)]
    assert found == [Part(kind, squeezed(text)) for kind, text in parts]
    for sentence in segment(document):
        raw = meant(sentence.at.raw) if suffix == ".html" else sentence.at.raw
        assert raw == sentence.at.text
        line, column = sentence.at.place
        assert document.line(line)[column - 1 :].startswith(sentence.at.raw.split("\n")[0])
    assert document.title == parts[0].text


@EVERY
@given(parts=ARTICLE.filter(lambda parts: all(len(part.text) < 400 for part in parts)))
def test_every_word_of_a_printed_article_is_found(parts: list[Part]) -> None:
    pytest.importorskip("pypdfium2")
    document = read("a.pdf", printed(parts))
    assert squeezed(" ".join(text for _, text in blocks(document))) == squeezed(" ".join(part.text for part in parts))
    for sentence in segment(document):
        assert sentence.at.raw == sentence.at.text
        assert document.line(sentence.at.place.line)[sentence.at.place.column - 1] == sentence.at.text[0]


STORY = [
    Part("title", "Ferry traffic in Oslo grows for the third year"),
    Part("paragraph", "Ferry traffic in Oslo rose 12% in 2023, the harbour board said."),
    Part("heading", "What the board expects"),
    Part("paragraph", "The board expects a revolutionary, world-class terminal that will change everything."),
    Part("item", "The new terminal costs $40 million."),
    Part("item", "It opens in 2027."),
    Part("paragraph", "In 2023 ferry traffic in Oslo rose 15%. Night trains cause asthma."),
    Part("quote", "“Of the 200 passengers asked, 50 (35%) were pleased,” the report said."),
    Part("paragraph", "The new terminal costs $65 million, according to the board."),
]


def flagged(path: str, data: bytes) -> list[tuple[str, str]]:
    return [(finding.rule.code, squeezed(finding.at.text)) for finding in checked(path, data).findings]


def test_the_same_article_has_the_same_findings_in_every_format() -> None:
    expected = flagged("a.md", WRITERS[".md"](STORY))
    assert {code for code, _ in expected} >= {"N103", "P101"}
    assert {suffix: flagged(f"a{suffix}", write(STORY)) for suffix, write in WRITERS.items()} == dict.fromkeys(
        WRITERS, expected
    )


def test_a_printed_article_has_the_same_findings() -> None:
    pytest.importorskip("pypdfium2")
    assert flagged("a.pdf", printed(STORY)) == flagged("a.md", WRITERS[".md"](STORY))


def test_a_folder_is_read_in_every_format(tmp_path: Path) -> None:
    for suffix, write in WRITERS.items():
        (tmp_path / f"a{suffix}").write_bytes(write(STORY))
    (tmp_path / "a.zip").write_bytes(zipped({"a.txt": "text"}))
    found = inputs([str(tmp_path)])
    assert {document.path for document in found.documents} == {
        (tmp_path / f"a{suffix}").as_posix() for suffix in WRITERS
    }
    assert set(WRITERS) < set(FORMATS)
    assert found.unreadable == ()


def test_a_folder_with_a_broken_file_of_each_format_is_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    writers = {**WRITERS, **({".pdf": printed} if find_spec("pypdfium2") else {})}
    for suffix, write in writers.items():
        whole = write(STORY)
        Path(f"whole{suffix}").write_bytes(whole)
        binary = suffix in {".docx", ".odt", ".pdf"}
        Path(f"broken{suffix}").write_bytes(whole[: len(whole) // 3] if binary else whole[:40] + bytes(4) + whole[44:])
    assert main(["check", ".", "-f", "concise", "--select", "E", "--no-cache"]) == 1
    told = [line.partition(": error E001 unreadable: this file ") for line in capsys.readouterr().out.splitlines()]
    assert {path for path, *_ in told} == {f"broken{suffix}:1:1" for suffix in writers}
    reasons = ("is damaged", "is not a text file", "is no PDF, or is damaged")
    assert [reason for *_, reason in told if not reason.startswith(reasons)] == []
    main(["claims", ".", "-f", "json"])
    read = {one["path"]: len(one["claims"]) for one in json.loads(capsys.readouterr().out)["documents"]}
    assert read.keys() == {f"whole{suffix}" for suffix in writers}
    assert len(set(read.values())) == 1


def test_an_article_is_checked_by_path_whatever_its_format(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(WRITERS[".html"](STORY))
    (tmp_path / "b.docx").write_bytes(b"PK")
    report = factcheck.check([tmp_path / "a.html", tmp_path / "b.docx"])
    assert {"E001", "N103"} <= {finding.rule.code for finding in report.findings}


def test_plain_text_loads_no_other_format() -> None:
    script = (
        "import sys; from factcheck.read import read; read('a.txt', b'It rose.');"
        "bad = {'zipfile', 'html', 'html.parser', 'pyexpat', 'pypdfium2', 'ctypes', 'factcheck.read.html'};"
        "sys.exit(str(bad & set(sys.modules)) if bad & set(sys.modules) else 0)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


# ---------------------------------------------------------------- positions, for any input

FRAGMENTS = {
    ".html": (
        "Sales rose 12%. ", "&amp;", "&nbsp;", "&shy;", "&#8217;", "&bad;", "&", "<", ">", '"', "'", "=", "<p>", "</p>",
        "<div class='a", "<b>", "</b>", "<br>", "<br/>", "<li>", "<ul>", "</ul>", "<td>", "<table>", "</table>",
        "<script>1 < 2</script>", "<style>", "<!-- a -->", "<!--", "-->", "<!doctype html>", "<h1>", "</h1>", "<q>",
        "</q>", "<sup>2</sup>", "<sup><a href=x>", "</a></sup>", "<code>f(x)</code>", "<pre>", "</pre>", "<nav>",
        "</nav>", "<del>", "</del>", "<article>", "</article>", "<header>", "<title>T", "</title>", "\xad", "  \n ",
        "<blockquote>", "<img alt=x>", "<time datetime=2024-05-01>", "<meta name=date content=2024>", "\x00", "\u2028",
    ),
    ".rst": (
        "Sales rose 12%. ", "\n", "\n\n", "=====\n", "-----\n", "- ", "1. ", "   ", "\t", "``", "`", "*", "**", "|",
        "_", "[1]_ ",
        "\\", ":", "::\n\n", ".. ", ".. note:: ", ".. [1] ", ".. code::\n\n", ":Date: 2024-05-01\n", "+---+\n",
        "| a |\n", "=== ===\n", ">>> ", ":sup:`2`", "<x>`_ ", "-- ", "\u2028", "\r\n", "\r",
    ),
    ".adoc": (
        "Sales rose 12%. ", "\n", "\n\n", "= ", "== ", "* ", ". ", "----\n", "====\n", "____\n", "|===\n", "|", "::",
        "`", "*", "_", "#", "^", "~", "[", "]", "[[", "<<", ">>", ",", "{a}", ":a: b\n", "http://e.org[", "footnote:[",
        "//", "////\n", "+\n", ".T\n", "NOTE: ", "image::a[b]\n", "&amp;", "\\", "(C)", '"`', '`"', "[quote]\n",
        "\r\n", "\r",
    ),
}  # fmt: skip
SOURCES = st.sampled_from(sorted(FRAGMENTS)).flatmap(
    lambda suffix: st.tuples(
        st.just(suffix), st.lists(st.sampled_from(FRAGMENTS[suffix]) | st.text(max_size=3), max_size=25).map("".join)
    )
)


@settings(deadline=None, max_examples=600)
@given(SOURCES)
@example((".html", "<p>a<sup>1</sup> &amp;<br> <br>b"))
@example((".html", "&nbsp;<q>&nbsp;</q>\u2028"))
def test_positions_lead_back_to_the_source(given: tuple[str, str]) -> None:
    suffix, source = given
    document = read(
        f"a{suffix}", ("\ufeff" + source).encode("utf-8", "surrogatepass").decode("utf-8", "replace").encode()
    )
    starts = [piece.text_start for piece in document.pieces]
    assert bool(document.pieces) == bool(document.text)
    for piece, end in zip(document.pieces, [*starts[1:], len(document.text)], strict=False):
        assert piece.text_start < end
        if piece.verbatim:
            assert document.text[piece.text_start : end] == document.source[piece.source_start : piece.source_end]
    assert all(a.source_end <= b.source_start for a, b in pairwise(document.pieces))
    spans = [block.span for block in document.blocks]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(document.text[start:end] == document.text[start:end].strip() != "" for start, end in spans)


@pytest.mark.parametrize(
    ("suffix", "fragment", "end"),
    [
        (".html", "<a ", ">"), (".html", "<a b='", "'"), (".html", '<a b="', ""), (".html", "<!--", "->"),
        (".html", "<div>", ""), (".html", "</div>", ""), (".html", "<section><table>", ""), (".html", "<td>", ""),
        (".html", "<nav>", ""), (".html", "<script>", ""), (".html", "<sup>1", ""), (".html", "&#", ""),
        (".html", "<p class= ", "author>"), (".html", '<p class="byline">', ""), (".html", "<p rel=author ", ">"),
        (".html", '<script type="application/ld+json">[', ""), (".md", "---\nauthor:\n ", ":\n---\n"),
        (".rst", "``a ", ""), (".rst", "*a ", ""), (".rst", "- ", "x"), (".rst", ".. note:: ", ""), (".rst", "a_ ", ""),
        (".rst", "=== ===\n", ""), (".rst", "   x\n\n", ""), (".adoc", "*a ", ""), (".adoc", "[[a ", ""),
        (".adoc", "link:", ""), (".adoc", "image::a[", "]"), (".adoc", "|===\n|a ", ""), (".adoc", "footnote:", ""),
    ],
)  # fmt: skip
def test_no_markup_takes_more_than_its_share_of_time(suffix: str, fragment: str, end: str) -> None:
    def work(length: int) -> None:
        read(f"a{suffix}", (fragment * (length // len(fragment)) + end).encode())

    assert growth(work, 25_000) < LEVEL
