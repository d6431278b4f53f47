"""Every position leads back to the source: properties of both readers and of the splitter on any text."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.model import Document, Passage, Piece, Span
from factcheck.read import read, read_text
from factcheck.segment import segment

FRAGMENTS = (
    "Sales rose 12%. ", "The U.S. ", "“Why?” ", "e.g. ", "…", "...", ". . .", "care.Then ", "\t", " ", "\n", "\n\n",
    "\r\n", "\r", "\u2028", "\x0b", "\xa0", "é", "𝒳", "e\u0301", "\ufeff", "> ", "- ", "1. ", "(2) ", "• ", "# ",
    "===\n", "---\n", "    ", "**", "*", "_", "__", "`", "``", "```\n", "~~", "[", "](http://e.org)", "![", "][r]",
    "]", "[r]: x\n", "[^1]", "&amp;", "&#8217;", "\\", "<b>", "</b>", "<br>", "<sup>2</sup>", "<div>\n", "<!-- a -->",
    "<!-- factcheck: ignore P101: x -->", "factcheck: ignore\n", "# factcheck: ignore\n", "| ", "|---|\n",
    "<http://e.org>", "title: t\n",
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("".join))
FORMS = st.sampled_from(("plain", "markdown"))
EVERY = settings(deadline=None, max_examples=300)


@EVERY
@given(TEXTS, FORMS)
@example("[a](b)\r\n> **c\r> d**", "markdown")
def test_pieces_cover_the_text_and_never_go_back(source: str, form: str) -> None:
    document = read_text(source, markdown=form == "markdown")
    assert bool(document.pieces) == bool(document.text)
    assert [piece.text_start for piece in document.pieces[:1]] in ([], [0])
    for piece, end in _runs(document):
        assert piece.text_start < end
        if piece.verbatim:
            assert document.text[piece.text_start : end] == document.source[piece.source_start : piece.source_end]
    assert all(a.source_end <= b.source_start for a, b in pairwise(document.pieces))


def _runs(document: Document) -> list[tuple[Piece, int]]:
    """The pieces, each with where it ends in the text."""
    starts = [piece.text_start for piece in document.pieces]
    return list(zip(document.pieces, [*starts[1:], len(document.text)], strict=False))


@EVERY
@given(TEXTS, FORMS)
def test_blocks_and_sentences_stand_in_order_and_begin_and_end_with_text(source: str, form: str) -> None:
    document = read_text(source, markdown=form == "markdown")
    sentences = segment(document)
    for spans in ([block.span for block in document.blocks], [sentence.at.span for sentence in sentences]):
        assert all(a.end <= b.start for a, b in pairwise(spans))
        assert all(document.text[start:end] == document.text[start:end].strip() != "" for start, end in spans)
    for sentence in sentences:
        assert sentence.block.span.start <= sentence.at.span.start < sentence.at.span.end <= sentence.block.span.end
        assert sentence.words


@EVERY
@given(TEXTS, FORMS)
def test_no_word_of_a_block_of_prose_is_lost_between_sentences(source: str, form: str) -> None:
    document = read_text(source, markdown=form == "markdown")
    prose = [word for block in document.blocks if block.kind != "code" for word in _words(document, block.span)]
    assert [word for sentence in segment(document) for word in _words(document, sentence.at.span)] == prose


def _words(document: Document, span: Span) -> list[str]:
    return re.findall(r"\w+", document.text[span.start : span.end])


@EVERY
@given(TEXTS, FORMS)
def test_the_raw_slice_of_a_sentence_holds_its_words(source: str, form: str) -> None:
    document = read_text(source, markdown=form == "markdown")
    verbatim = {offset for piece, end in _runs(document) if piece.verbatim for offset in range(piece.text_start, end)}
    for sentence in segment(document):
        first, last = sentence.at.source_span
        for word in sentence.words:
            start, end = document.source_span(Span(word.start, word.end))
            assert first <= start < end <= last
            if verbatim.issuperset(range(word.start, word.end)) and end - start == word.end - word.start:
                assert document.source[start:end] == document.text[word.start : word.end]


@EVERY
@given(TEXTS)
@example("a\r\nb\rc\n\rd")
def test_lines_end_at_three_newlines_only(source: str) -> None:
    document = read_text(source)
    lines = re.split(r"\r\n|\r|\n", document.source)
    for offset, char in enumerate(document.source):
        line, column = document.place(offset)
        if char not in "\r\n":
            assert lines[line - 1][column - 1] == char
            assert document.line(line) == lines[line - 1].rstrip("\r\n")


@EVERY
@given(st.text().filter(lambda text: ">" not in text and "factcheck" not in text))
def test_plain_text_is_its_source(source: str) -> None:
    document = read_text(source)
    assert document.text == document.source == source.removeprefix("\ufeff")


# ---------------------------------------------------------------- clean text is recovered

WORDS = st.lists(st.sampled_from(("Sales", "rose", "12%", "in", "2023", "again", "£5m")), min_size=1, max_size=4)
PHRASES = WORDS.map(" ".join)
MARKUP = ("{}", "**{}**", "*{}*", "_{}_", "[{}](https://e.org/a_b?c=1)", "[{}][ref]", "<em>{}</em>", "***{}***")
INLINES = st.one_of(
    st.tuples(PHRASES, st.sampled_from(MARKUP)).map(lambda pair: (pair[1].format(pair[0]), pair[0])),
    st.sampled_from(
        (("&amp;", "&"), ("caf&eacute;s", "cafés"), ("R&#38;D", "R&D"), (r"\*", "*"), ("`fetch`", "fetch"))
    ),
)
BLOCKS = st.tuples(
    st.sampled_from(("", "# ", "> ", "- ", "1. ", "> - ")),
    st.lists(st.lists(INLINES, min_size=1), min_size=1, max_size=3),
)


@settings(EVERY, max_examples=80)
@given(st.lists(BLOCKS, min_size=1), st.sampled_from(("\n", "\r\n", "\r")), st.sampled_from(("", "\ufeff")))
def test_clean_text_is_recovered(parts: list[tuple[str, list[list[tuple[str, str]]]]], newline: str, bom: str) -> None:
    written, clean = [], []
    for mark, lines in parts:
        first, *rest = [" ".join(markup for markup, _ in line) for line in (lines[:1] if mark == "# " else lines)]
        indent = mark.replace("-", " ").replace("1.", "  ")
        written.append(newline.join([f"{mark}{first}", *(f"{indent}{line}" for line in rest)]))
        clean.append(newline.join(" ".join(text for _, text in line) for line in lines[: 1 + len(rest)]))
    source = (newline + newline + "<!-- -->" + newline + newline).join(written) + f"{newline * 2}[ref]: https://e.org"
    data = (bom + source).encode()
    document = read("article.md", data)
    assert document.source == source
    assert [Passage(document, block.span).text for block in document.blocks] == clean


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_claim_in_markup_is_found_at_its_line_and_column(encoding: str, newline: str) -> None:
    source = newline.join(
        ["# Prices", "", "> The *price* of [**tea**](http://e.org) &amp; milk", "> rose by **12%** here."]
    )
    (sentence,) = segment(read("prices.md", source.encode(encoding)))[1:]
    assert sentence.text == f"The price of tea & milk{newline}rose by 12% here."
    assert sentence.at.raw == f"The *price* of [**tea**](http://e.org) &amp; milk{newline}> rose by **12%** here."
    assert (sentence.at.place, sentence.at.end_place) == ((3, 3), (4, 24))
    twelve = next(word for word in sentence.words if word.lower == "12")
    assert Passage(sentence.at.document, Span(twelve.start, twelve.end)).place == (4, 13)
