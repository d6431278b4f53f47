"""Where sentences end. A bar in a text is an end that must be found; there must be no other."""

from __future__ import annotations

from pathlib import Path

import nupunkt
import pytest
from timing import LEVEL, growth

from factcheck.model import Span
from factcheck.read import read, read_text
from factcheck.segment import segment, sentences

SOURCES = sorted(Path(__file__).parent.parent.glob("sources/*"))

# In the shapes of the English golden rules (Pragmatic Segmenter), and what news prose adds to them.
SENTENCES = [
    "Sales rose.| Costs fell.",
    "What happened next?| Nobody knows.",
    "They won!| The town cheered.",
    "Hello!!| Good to see you.",
    "Hello!?| Is it you?",
    "The race was run by Mr. Okoro.",
    "The Rev. Dr. King spoke.| He was heard.",
    "Gov. Lee met Sen. Diaz and Rep. Kim.| They agreed.",
    "Please see p. 12 of the report.",
    "No. 10 denied it.| He said no.| Then he said yes.",
    "See Fig. 3 and vol. 2.| They show it.",
    "You find it at N°. 1026.253.553.| That is where the key is.",
    "Were Ada and co. at the dinner?",
    "They signed with Hart, Bell & Co. at noon.",
    "Ask Ada and co.| They know the road.",
    "They signed with Hart, Bell & Co.| It was a short meeting.",
    "The firm, Acme Inc., grew.| Beta Ltd. shrank.",
    "Toyota Motor Corp. of Japan said so.| Its shares rose.",
    "We could see Mt. Kenya from the train.",
    "St. Anne's Church stands on 7th st. near the bridge.",
    "That is Robert Vane Jr.'s boat.",
    "She toured the U.S.A. last spring.",
    "He teaches in the U.S.| How about you?",
    "She works for the U.S. Government in Nevada.",
    "They lived in the U.S. for ten years.",
    "He lives in Washington, D.C.| She lives in Boston.",
    "At 7 a.m. Mr. Hale opened the shop.| He left at 6 p.m.| Mr. Hale then walked home.",
    "The train left at 5 p.m. Monday for Leeds.",
    "The shop is open from 9 a.m. 5 days a week.",
    "The talk is at 11 a.m. EST on Tuesday.",
    "It rose from Jan. 5 to Feb. 12, 2024.| Then it fell.",
    "LEEDS, Aug. 22, 2018 -- Bread is cheap.",
    "She has $12.50 in her purse.| He has none.",
    "The rate rose by 3.5 percent.| Then it fell to .5 percent.",
    "The vote was 5-4.| That is close.",
    "Sales rose 12 per cent.| $5m was lost.",
    "It cost approx. $5 million vs. $6 million.",
    "The drug (e.g. Aspirin) helped, i.e. Pain fell.",
    "Smith et al. found no link.| Jones et al. did.",
    "J. K. Rowling and C. S. Lewis wrote novels.| They sold well.",
    "Dr. Amara Nwosu, Ph.D., of St. Luke's said so.",
    "We make a good pair, you and I.| Did you see Albert I. Stone on Friday?",
    "This affects hepatitis B.| Patients recover.| Take vitamin C.| Doctors advise it.",
    "World War II ended in 1945.| It began in 1939.",
    "He teaches chemistry (He worked for six years as a baker.) at the school.",
    "(It was late.)| They slept (all of them).| Nobody woke.",
    "Her address is Mary.Bell@example.org.| I wrote to her.",
    "The page is: https://www.example.20.com/new-page/good_things.html.| Do have a look.",
    "Visit example.com.| It is free.| Mail Jo.Bell@Example.Org or see www.Example.Org/About.Us now.",
    "Version 2.0.1 is out.| It is fast.",
    "She works at Yahoo! in the sales department.",
    "iPhone sales fell.| iPads rose.| eBay grew.",
    "Prices rose…| Nobody cared.",
    "Prices rose… and fell.",
    "I never meant that....| She left the shop.",
    "I wasn't really ... well, what I mean ... see . . . what I say, the thing is . . . I didn't mean it.",
    "One habit which was weakened . . . was that of joining words.| It is gone.",
    "The habit was not given up. . . .| It lives on.",
    "“Bohr [...] used the picture of stairs [...]” (Hill 55).",
    # quotations
    "He said, “It works.”| Then he left.",
    'He said, "It works."| Then he left.',
    "‘It is over.’| They slept.",
    "She turned to them, “This is good.” she said.",
    "He asked, “Why now?”| She did not answer.",
    "“Why now?” Ms. Lee asked the board.",
    "“Stop!” he cried.",
    "Is it true?| “Yes,” he said.",
    "“All drugs have effects.| They vary with the dose.| Most are mild,” she said.",
    "“It is cheap.| It is quick.| It is safe.”| The maker denies it.",
    # marks of reference, and text glued together
    "It is safe.[3]| It is cheap.[4,5]| Both hold.²| Nobody doubts it.",
    "It is safe.12| The trial was small.",
    "It is good for hair care.|Ketchup is not.",
    "He bought 1,000.|That is a lot.",
    "What a day!|*The rules apply.",
    "It rained.|“It is wet,” she said.",
    'He said, "It is wet."|She laughed.',
    "Dr.Chen holds the patent.",
    "The x.Y axis is long.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_sentences_end_where_a_reader_hears_them_end(marked: str) -> None:
    text = marked.replace("|", "")
    found = [text[start:end] for start, end in sentences(text, Span(0, len(text)))]
    assert found == [part.strip() for part in marked.split("|")]


def test_spans_are_exact_inside_a_text() -> None:
    text = "Before. One came.  Two went. After."
    assert [text[slice(*span)] for span in sentences(text, Span(8, 28))] == ["One came.", "Two went."]


# ---------------------------------------------------------------- blocks come first


def _sentences(text: str, *, markdown: bool = False) -> list[tuple[str, str]]:
    return [(one.block.kind, one.text) for one in segment(read_text(text, markdown=markdown))]


def test_headings_and_items_are_never_merged_with_what_follows() -> None:
    text = "Rail fares rise again\n\nFares rose 5%.\n\nWhy it matters\n1. Work. It pays.\n2. Home\nThe end came soon."
    assert _sentences(text) == [
        ("title", "Rail fares rise again"),
        ("paragraph", "Fares rose 5%."),
        ("heading", "Why it matters"),
        ("item", "Work."),
        ("item", "It pays."),
        ("item", "Home"),
        ("paragraph", "The end came soon."),
    ]


def test_a_sentence_runs_over_the_lines_of_its_block() -> None:
    assert _sentences("> The price\n> **rose.** It\n> fell.", markdown=True) == [
        ("quote", "The price\nrose."),
        ("quote", "It\nfell."),
    ]


def test_the_number_of_an_item_is_no_sentence() -> None:
    assert _sentences("1. Buy bread.", markdown=True) == [("item", "Buy bread.")]
    assert [text[slice(*span)] for text in ["1. Buy bread."] for span in sentences(text, Span(0, 13))] == [
        "1. Buy bread."
    ]


def test_code_has_no_sentences_nor_has_a_rule_of_stars() -> None:
    assert _sentences("A text.\n\n```\nx = 5. Then.\n```\n\n* * *\n\n&mdash;", markdown=True) == [
        ("paragraph", "A text.")
    ]


def test_words_are_those_of_the_sentence() -> None:
    (first, second) = segment(read_text("It didn’t. Twenty-one did."))
    assert [word.lower for word in first.words] == ["it", "didn't"]
    assert [(word.lower, word.start) for word in second.words] == [("twenty", 11), ("one", 18), ("did", 22)]


# ---------------------------------------------------------------- a second opinion, and time


@pytest.mark.skipif(not SOURCES, reason="the sample articles are not there")
def test_nupunkt_disagrees_on_few_ends_in_the_sample_articles() -> None:
    ours, theirs = set(), set()
    for path in SOURCES:
        document = read(path)
        for number, block in enumerate(document.blocks):
            text = document.text[slice(*block.span)]
            ours |= {(path, number, end) for _, end in sentences(text, Span(0, len(text)))}
            theirs |= {(path, number, len(text[:end].rstrip())) for _, end in nupunkt.sent_spans(text)}
    assert len(ours ^ theirs) <= 0.03 * len(ours)


@pytest.mark.parametrize("unit", [". ", " .", "a.Ab", '." ', "U.S. X ", "5 p.m. Monday ", ".[1,", "… ", " ", "a"])
def test_time_grows_with_the_text_and_not_faster(unit: str) -> None:
    def work(length: int) -> None:
        text = (unit * length)[:length]
        assert sum(end - begin for begin, end in sentences(text, Span(0, length))) <= length

    assert growth(work, 40_000) < LEVEL
