"""What files are read, and what the readers make of them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from factcheck.model import Document, Passage
from factcheck.read import Unreadable, read, read_text

if TYPE_CHECKING:
    from pathlib import Path


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, Passage(document, block.span).text) for block in document.blocks]


def plain(*lines: str) -> list[tuple[str, str]]:
    return blocks(read_text("\n".join(lines)))


# ---------------------------------------------------------------- files


def test_a_file_is_read_by_its_suffix(tmp_path: Path) -> None:
    for name, text in (("a.md", "new"), ("a.txt", "**new**"), ("a", "**new**"), ("a.rst", "new"), ("a.MD", "new")):
        (tmp_path / name).write_text("It is **new**.", encoding="utf-8")
        document = read(tmp_path / name)
        assert (document.path, document.text) == (str(tmp_path / name), f"It is {text}.")


@pytest.mark.parametrize(
    ("data", "text", "notes"),
    [
        ("café".encode(), "café", ()),
        ("café".encode("utf-8-sig"), "café", ()),
        ("café".encode("utf-16"), "café", ()),
        ("\ufeffcafé".encode("utf-16-be"), "café", ()),
        ("\ufeffcafé".encode("utf-32-be"), "café", ()),
        ("a £5m café".encode("cp1252"), "a £5m café", ("is not UTF-8 and was read as cp1252 (Western European)",)),
        (b"", "", ("is empty",)),
        (b"\xef\xbb\xbf \r\n", " \r\n", ("is empty",)),
    ],
)
def test_bytes_are_decoded_by_their_mark_or_as_utf_8_or_as_cp1252(data: bytes, text: str, notes: tuple[str]) -> None:
    document = read("a.txt", data)
    assert (document.source, document.text, document.notes) == (text, text, notes)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"text\0text", "is not a text file (it holds NUL bytes)"),
        ("a.txt", "text".encode("utf-16-le"), "is not a text file (it holds NUL bytes)"),
        ("a.txt", bytes(range(1, 256)) * 9, "is not a text file (it holds control characters)"),
        ("a.txt", "Цены выросли на пять".encode("koi8-r"), "is in an encoding that is neither UTF-8 nor cp1252"),
        ("a.txt", b"\xff\xfea", "begins as utf-16-le and does not go on so"),
        ("a.rtf", b"{", "is in a format that is not read yet (RTF)"),
        ("a.EPUB", b"PK", "is in a format that is not read yet (EPUB)"),
        ("a.txt", b"%PDF-1.7", "is a PDF under another name"),
        ("a.zip", b"PK\x03\x04", "is a zip archive, or an office file under another name"),
    ],
)
def test_what_is_no_text_is_unreadable(name: str, data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read(name, data)
    assert (caught.value.path, caught.value.reason, str(caught.value)) == (name, reason, f"{name} {reason}")
    assert caught.value.advice


def test_dont_read_what_is_far_longer_than_an_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    novel = "It was a dark night. " * 480_000
    with pytest.raises(Unreadable, match=r"is too long for an article \(10,080,000 characters\)"):
        read("a.md", novel.encode())
    monkeypatch.setattr(sys.modules["factcheck.read"], "_LARGEST", 1_000_000)
    (tmp_path / "a.pdf").write_bytes(novel.encode())
    with pytest.raises(Unreadable, match=r"is too large \(more than 1 MB\)"):
        read(tmp_path / "a.pdf")


def test_what_is_not_there_is_unreadable(tmp_path: Path) -> None:
    for path, reason in ((tmp_path / "none.txt", "does not exist"), (tmp_path, "is a folder")):
        with pytest.raises(Unreadable) as caught:
            read(path)
        assert (caught.value.path, caught.value.reason) == (str(path), reason)
    with pytest.raises(Unreadable, match="cannot be read"):
        read("a\0b.txt")


# ---------------------------------------------------------------- plain text

STORY = "Fares rose 5% in May, the ministry said. Nobody was surprised."


def test_a_story_has_a_title_headings_and_paragraphs() -> None:
    lines = [
        "Rail fares rise again",
        "",
        "By Ada Bell",
        "",
        STORY,
        "",
        "Why it matters",
        "",
        STORY,
        "",
        "The end",
        "",
        STORY,
    ]
    assert plain(*lines) == [
        ("title", "Rail fares rise again"),
        ("byline", "By Ada Bell"),
        ("paragraph", STORY),
        ("heading", "Why it matters"),
        ("paragraph", STORY),
        ("heading", "The end"),
        ("paragraph", STORY),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Summary:",
        "What We Learned From the Match:",
        "Is it safe?",
        "A New Hope for Steel?",
        "eBay in trouble",
        "U.S. v. Microsoft",
        "5 reasons to stay",
        "Act Now!",
        "“It is over”",
        "Prof. Bell in court",
        "Too much? Why Voters Hate Polls",
    ],
)
def test_a_headline_is_a_heading(line: str) -> None:
    assert plain(STORY, "", STORY, "", line, "", STORY)[2] == ("heading", line)


@pytest.mark.parametrize(
    "line",
    [
        "Fares rose.",
        "Fares fell!",
        "Fares rose 5%,",
        "and so it went",
        "It fell. It then rose by 5%",
        "“It is over.”",
        "The things that everybody must know about it are these:",
        "It sounds odd, but why not try it once more?",
        "It is made by the",
        " ".join(["Word"] * 26),
    ],
)
def test_a_line_that_is_or_begins_a_sentence_is_no_heading(line: str) -> None:
    assert plain(STORY, "", STORY, "", line, "", STORY)[2] == ("paragraph", line)


@pytest.mark.parametrize(
    "line",
    [
        "Photo: a train at night",
        "A driver in a blue cap holding her hat",
        "Monday, March 4, 2024",
        "4 March 2024 10:30",
        "(More: What Comes Next)",
        "Write to ada@example.org",
        "Ada Bell/Getty Images",
        "Last updated today",
    ],
)
def test_a_line_beside_the_story_is_a_caption(line: str) -> None:
    assert plain(STORY, "", STORY, "", line, "", STORY)[2] == ("caption", line)


def test_among_headings_in_title_case_the_odd_line_is_a_caption() -> None:
    odd = "Trains standing in the yard at night"
    heads = ["The Long Wait", "A Short History", "What Comes Next", odd, "The Last Word"]
    found = plain("Rail Fares Rise", "", STORY, "", *(line for head in heads for line in (head, "", STORY, "")))
    assert [text for kind, text in found if kind == "caption"] == [odd]


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Rail fares rise again", ["Rail fares rise again", "", "Commuters face a hard year", "", STORY]),
        (
            "Rail Fares Rise Again",
            ["Ask us", "", "News from the line", "", "Rail Fares Rise Again", "", "By Ada Bell", "", STORY],
        ),
        ("Rail Fares Rise", ["*This is an advertisement.", "Rail Fares Rise", STORY]),
        ("", [STORY, "", STORY, "", "Contact us", "", STORY]),
        ("", ["Rail fares rise again"]),
    ],
    ids=["before a second line", "behind kicker and site", "behind a remark", "not at the end", "not alone"],
)
def test_the_title_stands_at_the_top(title: str, lines: list[str]) -> None:
    document = read_text("\n".join(lines))
    assert document.title == title
    assert [Passage(document, block.span).text for block in document.blocks if block.kind == "title"] == [title] * bool(
        title
    )


def test_marks_of_items_are_left_out() -> None:
    marks = ["1. ", "2) ", "(3) ", "- ", "* ", "• ", "•", "(a) ", "b) ", "[4] ", "10. "]
    lines = [f"  {mark}Fares rose 5%." for mark in marks]
    assert plain("Intro.", *lines) == [("paragraph", "Intro."), *[("item", "Fares rose 5%.")] * len(marks)]


@pytest.mark.parametrize("line", ["-5 degrees", "1.5 million", "2023. A year", "*The end", "(and so on) it went."])
def test_what_looks_like_a_mark_is_text(line: str) -> None:
    assert plain("Intro.", line)[1] == ("paragraph", line)


def test_lines_of_a_hard_wrapped_text_belong_together() -> None:
    wrapped = [
        "The ministry said on Monday that fares had risen by 5% since",
        "May, and that they would rise again before the end of the year",
        "2024. Nobody was surprised - least of all the drivers, who have",
        "- as they like to say - seen it all before. The talks between",
        "the union and the ministry begin on Monday.",
    ]
    assert plain(*wrapped, "", *wrapped) == [("paragraph", "\n".join(wrapped))] * 2


def test_lines_that_are_paragraphs_stay_apart() -> None:
    lines = ["Fares rise", f"{STORY} {STORY} {STORY}", f"{STORY} {STORY}:", f"Bills {STORY} {STORY}"]
    assert [text for _, text in plain(*lines)] == lines


def test_a_list_without_marks_stays_a_list_and_a_broken_sentence_becomes_one() -> None:
    assert len(plain("fares", "wages and pensions", "taxes")) == 3
    assert len(plain("It was a cold", "night in the city.")) == 1
    assert len(plain("It was made by the", "Bank of England.")) == 1


def test_quoted_lines_are_quotes_without_their_marks() -> None:
    assert plain("She wrote:", "> Fares rose", ">> by 5%.", "He left.") == [
        ("paragraph", "She wrote:"),
        ("quote", "Fares rose\nby 5%."),
        ("paragraph", "He left."),
    ]
    assert plain("> 5% of the fares rose.") == [("paragraph", "> 5% of the fares rose.")]


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- factcheck: ignore P101: a quotation -->",
        "# factcheck: ignore-file P101: satire",
        "// factcheck: ignore P101: x",
        "factcheck: ignore P101",
    ],
)
def test_our_comments_leave_the_text_with_their_line(comment: str) -> None:
    source = f"Fares rose 5%.\r\n  {comment}\r\nWages fell 2%."
    document = read_text(source)
    assert document.text == "Fares rose 5%.\r\nWages fell 2%."
    assert [Passage(document, block.span).place.line for block in document.blocks] == [1, 3]


def test_our_comment_leaves_the_middle_of_a_line_and_others_stay() -> None:
    assert read_text("A <!-- factcheck: ignore P101: x\ny -->b.").text == "A b."
    assert read_text("A <!-- note -->b. See factcheck: ignore").text == "A <!-- note -->b. See factcheck: ignore"


def test_glued_text_breaks_nothing() -> None:
    assert plain("What a bunch!*The rest left.") == [("paragraph", "What a bunch!*The rest left.")]
