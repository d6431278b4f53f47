"""Who wrote an article is known from each format, and the line that says so is no part of what is said."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from formats.write import WRITERS, Part, zipped
from running import Run, write

from factcheck.read import read, read_text
from factcheck.read.byline import byline
from factcheck.segment import segment

if TYPE_CHECKING:
    from factcheck.model import Document

NAMED = {
    "By Ada Winter": "Ada Winter",
    "by Ada Winter": "Ada Winter",
    "By Ada Winter, Health Correspondent": "Ada Winter, Health Correspondent",
    "BY ADA WINTER | Reuters": "ADA WINTER | Reuters",
    "By Ada Winter and Tomás R. Quill": "Ada Winter and Tomás R. Quill",
    "By Ada Winter, Tomás Quill and Li Shen, staff writers": "Ada Winter, Tomás Quill and Li Shen, staff writers",
    "By Maarten van der Meer in Rotterdam": "Maarten van der Meer in Rotterdam",
    "By Ada Winter for The Northern Post": "Ada Winter for The Northern Post",
    "By Dr. Ama Ofori, MD": "Dr. Ama Ofori, MD",
    "By J. K. Arlen Jr.": "J. K. Arlen Jr.",
    "By Jean-Luc O'Dell, special to the Herald": "Jean-Luc O'Dell, special to the Herald",
    "Written by Ada Winter · Updated 3 March 2026": "Ada Winter",
    "By Ada Winter | March 3, 2026": "Ada Winter",
    "By Ada Winter ada@example.org": "Ada Winter",
    "Author: Ada Winter": "Ada Winter",
    "By Staff Reporter": "Staff Reporter",
    "By The Associated Press": "The Associated Press",
}
NAMELESS = [
    "By 2030",
    "By 2030, every bus will be electric",
    "By the numbers",
    "By the Numbers: Five Years of Ferries",
    "By contrast, the harbour lost money",
    "By Christmas Eve",
    "By Monday Morning",
    "By Popular Demand",
    "By Invitation Only",
    "By Land and Sea",
    "By Hook or Crook",
    "By Rail, Road and River",
    "By North Sea Standards",
    "By Order of the Court",
    "By Ada Winter, who lives in Leeds",
    "By Ada Winter, the plan had failed.",
    "By Ada Winter's Own Hand",
    "Bystanders Ada Winter and Tomás Quill",
]
STORY = "The ferry company carried 40,000 people in May. It had carried 31,000 a year before."


@pytest.mark.parametrize("line", NAMED)
def test_a_line_that_names_its_writers_is_a_byline(line: str) -> None:
    assert byline(line) == NAMED[line]
    document = read_text(f"Ferries fill up again this spring\n\n{line}\n\n{STORY}\n")
    assert document.byline == NAMED[line]
    assert [document.text[slice(*block.span)] for block in document.blocks if block.kind == "byline"] == [line]
    assert not any(line in sentence.text for sentence in segment(document))


@pytest.mark.parametrize("line", NAMELESS)
def test_dont_take_other_lines_that_begin_with_by_for_bylines(line: str) -> None:
    document = read_text(f"Ferries fill up again this spring\n\n{line}\n\n{STORY}\n")
    assert document.byline == ""
    assert any(line.rstrip(".") in sentence.text for sentence in segment(document))


def test_dont_take_words_for_names_that_the_text_writes_small() -> None:
    assert read_text(f"Trips we like\n\nBy Canal Boat\n\nThe canal boat is slow. {STORY}").byline == ""


def test_a_byline_stands_at_the_head_of_its_article() -> None:
    many = "\n\n".join(f"{STORY} This is paragraph {number}." for number in range(9))
    assert read_text(f"Ferries fill up again\n\n{many}\n\nBy Ada Winter").byline == ""


def test_a_byline_is_a_line_of_its_own_where_a_paragraph_follows_at_once() -> None:
    document = read_text(f"# Ferries fill up again\n\nBy Ada Winter\n{STORY}\n", markdown=True)
    assert document.byline == "Ada Winter"
    assert [block.kind for block in document.blocks] == ["title", "byline", "paragraph"]
    assert document.text[slice(*document.blocks[2].span)] == STORY


@pytest.mark.parametrize("suffix", WRITERS)
def test_every_format_has_bylines(suffix: str) -> None:
    parts = [Part("title", "Ferries fill up again this spring"), Part("paragraph", "By Ada Winter, Transport Editor")]
    document = read(f"a{suffix}", WRITERS[suffix]([*parts, Part("paragraph", STORY)]))
    assert document.byline == "Ada Winter, Transport Editor"
    assert [sentence.text for sentence in segment(document)][-2:] == STORY.replace(". ", ".|").split("|")


# ---------------------------------------------------------------- what a file says of itself


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("---\ntitle: Ferries\nauthor: Ada Winter\n---", "Ada Winter"),
        ('---\nauthor: "Ada Winter"\ndate: 2026-03-01\n---', "Ada Winter"),
        ("---\nauthors: [Ada Winter, 'Tomás Quill']\n---", "Ada Winter, Tomás Quill"),
        ("---\nauthors:\n  - Ada Winter\n  - Tomás Quill\ntags:\n  - sea\n---", "Ada Winter, Tomás Quill"),
        ("---\nauthors:\n- name: Ada Winter\n- name: Tomás Quill\n---", "Ada Winter, Tomás Quill"),
        ("---\nauthor:\n  name: Ada Winter\n  url: https://example.org\n---", "Ada Winter"),
        ("---\nbyline: Ada Winter\n---", "Ada Winter"),
        ('+++\nauthors = ["Ada Winter", "Tomás Quill"]\n+++', "Ada Winter, Tomás Quill"),
        ("---\nauthor: admin\n---", ""),
        ("---\nauthor:\ntitle: Ferries\n---", ""),
        ("---\ntitle: The author\n---", ""),
    ],
)
def test_front_matter_names_the_writer(front: str, expected: str) -> None:
    assert read_text(f"{front}\n\n{STORY}", markdown=True).byline == expected


def page(head: str = "", body: str = "") -> Document:
    return read("a.html", f"<head>{head}</head><body><h1>Ferries</h1>{body}<p>{STORY}</p></body>".encode())


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ('<meta name="author" content="Ada Winter">', "", "Ada Winter"),
        ('<meta property="article:author" content="https://example.org/ada">', "", ""),
        ('<meta name="author" content="admin">', "", ""),
        ('<meta name="byl" content="Ada Winter">', "", "Ada Winter"),
        ("", '<a rel="author" href="/ada">Ada Winter</a>', "Ada Winter"),
        ("", '<div class="story byline">By <b>Ada Winter</b></div>', "Ada Winter"),
        ("", '<span class="c-byline__name"><a href="/ada">Ada&nbsp;Winter</a></span>', "Ada Winter"),
        ("", '<span itemprop="author">Ada Winter</span>', "Ada Winter"),
        ("", '<p class="comment-author">Rex Loud</p>', ""),
        ("", '<p class="authority">Port Authority</p>', ""),
        ('<meta name="author" content="Northern Post">', '<p class="byline">By Ada Winter</p>', "Ada Winter"),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Ada Winter"}}</script>',
            "",
            "Ada Winter",
        ),
        (
            (
                '<script type="application/ld+json">{"@graph": [{"@type": "Organization", "author": "No One"}, '
                '{"@type": ["BlogPosting"], "author": [{"name": "Ada Winter"}, "Tomás Quill"]}]}</script>'
            ),
            "",
            "Ada Winter, Tomás Quill",
        ),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "author": </script>', "", ""),
        (f'<script type="application/ld+json">{"[" * 100_000}</script>', "", ""),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "author": "Ada Winter"}', "", ""),
    ],
)
def test_a_page_names_its_writer(head: str, body: str, expected: str) -> None:
    document = page(head, body)
    assert document.byline == expected
    assert not expected or not any(expected in sentence.text for sentence in segment(document))


@pytest.mark.parametrize(
    ("suffix", "text", "expected"),
    [
        (".rst", f"Ferries\n=======\n\n:Author: Ada Winter\n:Date: 2026-03-01\n\n{STORY}", "Ada Winter"),
        (".rst", f":Authors: Ada Winter; Tomás Quill\n\nFerries\n=======\n\n{STORY}", "Ada Winter, Tomás Quill"),
        (".adoc", f"= Ferries\nAda Winter <ada@example.org>\nv1, 2026-03-01\n\n{STORY}", "Ada Winter"),
        (".adoc", f"= Ferries\n:author: Ada Winter\n\n{STORY}", "Ada Winter"),
        (".adoc", f"= Ferries\nv1.2\n\n{STORY}", ""),
    ],
)
def test_light_markup_names_its_writer(suffix: str, text: str, expected: str) -> None:
    assert read(f"a{suffix}", text.encode()).byline == expected


@pytest.mark.parametrize(
    ("creator", "expected"),
    [("Ada Winter", "Ada Winter"), ("awinter", ""), ("Microsoft Office User", ""), ("python-docx", ""), ("", "")],
)
def test_the_properties_of_a_word_file_name_a_person_or_nobody(creator: str, expected: str) -> None:
    whole = {"word/document.xml": WORD.format(STORY), "docProps/core.xml": CORE.format(creator)}
    assert read("a.docx", zipped(whole)).byline == expected
    signed = {**whole, "word/document.xml": WORD.format(f"By Li Shen</w:t></w:r></w:p><w:p><w:r><w:t>{STORY}")}
    assert read("a.docx", zipped(signed)).byline == "Li Shen"


def test_the_reports_name_the_writer(run: Run) -> None:
    text = f"# Ferries fill up again\n\nBy Ada <i>Winter</i>, Editor\n\nThe world-class ferry is back. {STORY}\n"
    write("a.md", text)
    found = json.loads(run("check", "-f", "json", "--fail-on", "never").out)
    assert [(one["title"], one["byline"]) for one in found["documents"]] == [
        ("Ferries fill up again", "Ada Winter, Editor")
    ]
    assert "Ferries fill up again, by Ada Winter, Editor" in run("check", "-f", "html", "--fail-on", "never").out


WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    "<w:p><w:r><w:t>{}</w:t></w:r></w:p></w:body></w:document>"
)
CORE = '<core xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{}</dc:creator></core>'
