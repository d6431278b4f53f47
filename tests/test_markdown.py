"""What the Markdown reader makes of marks, held to another reader where both read the same language."""

from __future__ import annotations

import random
import re
from datetime import date
from html import unescape
from typing import TYPE_CHECKING

import marko
import pytest
from marko import block as md
from marko import inline
from marko.ext.gfm import elements as gfm
from timing import LEVEL, growth

from factcheck.model import Document, Passage
from factcheck.read import read, read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from marko.element import Element


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, Passage(document, block.span).text) for block in document.blocks]


def markdown(*lines: str) -> list[tuple[str, str]]:
    return blocks(read_text("\n".join(lines), markdown=True))


def test_marks_leave_the_text() -> None:
    source = (
        "**12%** of *all* _fares_, ~~10%~~ [more](http://e.org/a_(b) 'c'), <b>5&nbsp;&pound;</b> & 2 * 3, a_b_c, "
        "[^1]R&amp;D \\*x\\*, <http://e.org>, 10<sup>6</sup>, CO<sub>2</sub><!-- x -->, `fetch it` or `x=5`."
    )
    (block,) = markdown(source)
    assert block == (
        "paragraph",
        "12% of all fares,  more, 5\xa0£ & 2 * 3, a_b_c, R&D *x*, http://e.org, 10⁶, CO2, fetch it or \ufffc.",
    )


def test_blocks_are_what_their_marks_say() -> None:
    source = [
        "# Fares *rise*",
        "",
        "> Quoted",
        "words.",
        "> - item in it",
        "",
        "Second",
        "------",
        "1. one",
        "   more",
        "",
        "   and more",
        "2. [x] two",
        "",
        "| Year | Share |",
        "|------|------:|",
        "| 2023 | 12\\|% |",
        "",
        "```",
        "x = 1",
        "```",
        "",
        "    y = 2",
        "",
        "![A *train*](t.png)",
        "",
        "<div>",
        "html",
        "</div>",
        "",
        "***",
        "Text[^a] ends  ",
        "here.",
        "",
        "[^a]: A note.",
        "[r]: http://e.org",
    ]
    assert markdown(*source) == [
        ("title", "Fares rise"),
        ("quote", "Quoted\nwords."),
        ("quote", "item in it"),
        ("heading", "Second"),
        ("item", "one\nmore"),
        ("item", "and more"),
        ("item", "two"),
        ("cell", "Year"),
        ("cell", "Share"),
        ("cell", "2023"),
        ("cell", "12|%"),
        ("code", "x = 1"),
        ("code", "y = 2"),
        ("caption", "A train"),
        ("paragraph", "Text ends  \nhere."),
        ("item", "A note.\n[r]: http://e.org"),
    ]


def test_a_wrapped_year_begins_no_list_and_a_comment_hides_only_itself() -> None:
    assert markdown("It was the year", "2023. All was well.") == [("paragraph", "It was the year\n2023. All was well.")]
    assert markdown("<!-- factcheck: ignore P101: x -->Fares rose.") == [("paragraph", "Fares rose.")]
    assert markdown("<!-- a", "b", "-->", "Fares rose.") == [("paragraph", "Fares rose.")]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("fence", "lines"),
    [
        ("---", ['title: "Fares: a history"', "date: 2026-03-04T10:00", "tags: [a]"]),
        ("+++", ["title = 'Fares: a history'", "date = 2026-03-04"]),
    ],
)
def test_front_matter_gives_title_and_date(fence: str, lines: list[str], newline: str) -> None:
    document = read("a.md", newline.join(["\ufeff" + fence, *lines, fence, "", "# Fares", "", "Text."]).encode())
    assert (document.title, document.published) == ("Fares: a history", date(2026, 3, 4))
    assert blocks(document) == [("title", "Fares"), ("paragraph", "Text.")]


def test_what_is_no_front_matter_is_text() -> None:
    assert markdown("---", "Text.", "---") == [("title", "Text.")]
    assert markdown("---", "title: x", "", "Text.") == [("paragraph", "title: x"), ("paragraph", "Text.")]
    assert read_text("---\ndate: 2026-02-30\n---\nText.", markdown=True).published is None


def test_the_title_is_the_highest_heading_near_the_top() -> None:
    assert read_text("Home\n\n## Kicker\n\n# Title *here*\n\nText.", markdown=True).title == "Title here"
    assert read_text("Text.\n\n" * 6 + "# Late\n\nText.", markdown=True).title == ""


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "[a](",
        "](",
        "![a [b](c) ",
        "*a ",
        "**a* ",
        "a**b",
        "*a_ ",
        "`",
        "``a`",
        "<a ",
        "<!-- ",
        "&a",
        "> ",
        ">",
        "- ",
        "- a\n",
        "> a\n",
        "|a",
        "[a]: b\n",
        "[r][",
        "~~a",
        "\\",
        "# ",
        "\t",
        "<div>\n",
        "  - a\n",
    ],
)
def test_time_grows_with_the_text_and_not_faster(unit: str) -> None:
    def work(length: int) -> None:
        assert len(read_text((unit * length)[:length] + "\n\n[r]: x", markdown=True).text) <= 3 * length

    assert growth(work, 10_000) < LEVEL


# ---------------------------------------------------------------- held to another reader of Markdown

WORDS = (
    "Sales", "rose", "by", "12%", "in", "May,", "the", "bank", "said.", "2024;", "£5m", "(about)", "it's", '"new"', "&",
    "5", "<", "6", "snake_case", "-",
)  # fmt: skip


def _phrase(dice: random.Random) -> str:
    return " ".join(dice.choices(WORDS, k=dice.randint(1, 5)))


def _line(dice: random.Random) -> str:
    marks = [
        "{}",
        "{}",
        "**{}**",
        "*{}*",
        "_{}_",
        '[{}](http://e.org/a_b "t")',
        "[{}][ref]",
        "<b>{}</b>",
        "*{}* **{}**",
    ]
    parts = [dice.choice(marks).replace("{}", _phrase(dice)) for _ in range(dice.randint(1, 3))]
    return " ".join(
        [*parts, dice.choice(["end", "[ref]", "`a b`", "`x=1`", "&amp; &#8217;", r"\* \_ \[", "![alt](i.png)", "<br>"])]
    )


def _part(dice: random.Random, depth: int = 0) -> str:
    match dice.randint(0, 8 if depth < 3 else 4):
        case 0 | 1:
            return "\n".join(_line(dice) for _ in range(dice.randint(1, 3)))
        case 2:
            return f"{'#' * dice.randint(1, 6)} {_line(dice)}{dice.choice(['', ' ##'])}"
        case 3:
            return f"{_line(dice)}\n{dice.choice(['===', '---'])}"
        case 4:
            return f"```\n{_phrase(dice)}\n\n{_phrase(dice)}\n```"
        case 5:
            return _under("> ", "> ", _article(dice, depth + 1))
        case 6:
            return "\n".join(_under("- ", "  ", _article(dice, depth + 1)) for _ in range(dice.randint(1, 3)))
        case 7:
            return "\n\n".join(_under(f"{n}. ", "   ", _article(dice, depth + 1)) for n in range(1, dice.randint(2, 4)))
        case _:
            rows = "\n".join(f"| {_phrase(dice)} | {_phrase(dice)} |" for _ in range(dice.randint(1, 3)))
            return f"Table:\n\n| Head | {_phrase(dice)} |\n|---|:-:|\n{rows}"


def _article(dice: random.Random, depth: int = 0) -> str:
    return "\n\n".join(_part(dice, depth) for _ in range(dice.randint(1, 3)))


def _under(first: str, others: str, text: str) -> str:
    lines = [f"{others}{line}" if line or others.strip() else "" for line in text.split("\n")]
    return "\n".join([first + lines[0].removeprefix(others), *lines[1:]])


def _theirs(element: Element, kind: str = "paragraph") -> Iterator[tuple[str, str]]:
    match element:
        case md.CodeBlock() | md.FencedCode():
            yield "code", "".join(_clean(child) for child in element.children)
        case md.Heading() | md.SetextHeading():
            yield "heading", _clean(element)
        case gfm.TableCell():
            yield "cell", _clean(element)
        case md.Paragraph():
            yield kind, _clean(element)
        case md.Document() | md.Quote() | md.List() | md.ListItem() | gfm.Table() | gfm.TableRow():
            inner = "quote" if isinstance(element, md.Quote) else kind
            inner = "item" if isinstance(element, md.ListItem) and kind != "quote" else inner
            for child in element.children:
                yield from _theirs(child, inner)


def _clean(element: Element) -> str:
    match element:
        case inline.RawText():
            return unescape(element.children)
        case inline.CodeSpan():
            return str(element.children) if re.fullmatch(r"[a-z ]+", str(element.children)) else "\ufffc"
        case inline.InlineHTML() | inline.Image():
            return ""
    children = getattr(element, "children", "")
    return children if isinstance(children, str) else "".join(_clean(child) for child in children)


@pytest.mark.parametrize("seed", range(200))
def test_markdown_is_read_as_marko_reads_it(seed: int) -> None:
    source = f"{_article(random.Random(seed))}\n\n[ref]: http://e.org\n"  # noqa: S311 - a die, not a secret
    theirs = _theirs(marko.Markdown(extensions=["gfm"]).parse(source))
    ours = [("heading" if kind == "title" else kind, text) for kind, text in markdown(source) if kind != "caption"]
    assert _spaced(ours) == _spaced(theirs)


def _spaced(found: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(kind, " ".join(text.split())) for kind, text in found if text.strip()]
