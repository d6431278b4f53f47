"""Questions -> those that put their answer into the reader's mouth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.lexicon.phrases import lowers
from factcheck.model import Flag, Passage, Sentence, Severity, Span
from factcheck.rules import rule

from ._construction import Constructions
from ._guards import among, asks, is_heading, mentions, title_case
from ._quotations import ends_quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEADING = Constructions(
    {
        "^ so|and|but|or|well|now? , <QUESTION_HOOK|FINE_READER>": None,
        "<WHY_NOT>": None,
        "<PRESUMED>": None,
    }
)

_SHORT = 4  # words of “Hungry for more?”


@rule(
    "P114",
    "leading-question",
    Severity.NOTE,
    bad=[
        "«Tired of high bills?» There is another way.",
        "«Why not explore a smaller bank?»",
        "«So, is it worth the money?»",
        "# «Seaweed: The Food of the Future?»",
        "«Still using spreadsheets?»",
        "«Hungry for adventure?»",
        "«Why not try a longer trip?»",
        "«Ever wondered what lies behind the dunes?»",
    ],
    good=[
        "What is inflation?",
        "How long does the journey take?",
        "Are there any side effects?",
        "The reporter asked: “How do you feel?”",
        "Can I drive after treatment?",
        "# Train or plane?",
    ],
    where=asks,
)
def leading_question(sentence: Sentence) -> Iterator[Flag]:
    """A question puts its answer into the reader's mouth.

    It claims without having to show, since no one can contradict a question.
    Plain questions, those of a list of questions and answers, and quoted ones are left alone.
    Advice: Plain English Campaign; Betteridge on headlines that end in a question mark.
    """
    if not sentence.text.rstrip(' \t\n*_)”"').endswith("?") or ends_quoted(sentence):
        return
    if _is_faq(sentence):
        return
    if _asks_nothing(sentence) or _sums_up(sentence) or any(True for _ in _LEADING.find(sentence)):
        yield Flag(
            _question(sentence),
            f"“{_question(sentence).text}” takes its answer for granted",
            suggestion="Say what is known as a statement.",
        )


def _asks_nothing(sentence: Sentence) -> bool:
    """Whether it is a headline, or no more than a few words, with a question mark and no word that asks."""
    return (
        not mentions(sentence, "question")
        and "or" not in lowers(sentence.words)
        and len(sentence.words) > 1
        and (is_heading(sentence) or title_case(sentence) or len(sentence.words) <= _SHORT)
    )


def _sums_up(sentence: Sentence) -> bool:
    """Whether it asks what the text has been leading up to: “So, was it worth it?”."""
    words = lowers(sentence.words)
    return among(words[:1], "conclusion") and among(words[1:2], "question")


def _is_faq(sentence: Sentence) -> bool:
    """Whether it is a plain question that fills its line, as in a list of questions and answers."""
    fills = sentence.at.span.start <= sentence.block.span.start and sentence.at.span.end >= sentence.block.span.end
    words = lowers(sentence.words)
    return fills and among(words[:1], "question") and words[0] != "why"


def _question(sentence: Sentence) -> Passage:
    start, end = sentence.at.span
    return Passage(sentence.at.document, Span(start, start + sentence.text.rindex("?") + 1 if end else end))
