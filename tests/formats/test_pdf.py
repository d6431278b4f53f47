"""What is read of PDF, where the part that reads it is installed, and what is said where it is not."""

from __future__ import annotations

import sys

import pytest
from formats.reading import blocks, squeezed
from formats.write import Part, Placed, pdf, printed

from factcheck.model import Span
from factcheck.read import Unreadable, read


def test_a_missing_part_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(Unreadable) as caught:
        read("a.pdf", pdf([]))
    assert caught.value.advice == 'pip install "factcheck-cli[pdf]"'


COLUMNS = (
    ("Rail fares rose five per cent in May, and the", "say of it. Others were not so sure about"),
    ("ministry said that the treat-", "the plan of the ministry, and a study"),
    ("ment of late trains costs 10-", "of it was begun in the spring of 2024."),
    ("15% more. A long-", "It will take three weeks, said one. Then"),
    ("term plan is not there. It was", "nobody knew what to do. The end of it"),
    ("not known what the treasury will", "was that nothing was done."),
)
TABLE = (("Year", "North"), ("2020", "12%"), ("2021", "13%"))
HEAD, FIRST_FOOT, SECOND_FOOT = (50, 800, 9, "The Daily Post"), (290, 30, 9, "Page 1"), (290, 30, 9, "Page 2")
RAISED = ((50, 650, 10, "It was paid by 500,000"), (150.1, 654, 6, "3"), (153.5, 650, 10, " people."))
READ = (
    "Rail fares rose five per cent in May, and the ministry said that the treatment of late trains costs 10-15% more. "
    "A long-term plan is not there. It was not known what the treasury will say of it. Others were not so sure about "
    "the plan of the ministry, and a study of it was begun in the spring of 2024. It will take three weeks, said one. "
    "Then nobody knew what to do. The end of it was that nothing was done."
)


def side_by_side(rows: tuple[tuple[str, str], ...], top: float, step: float) -> list[Placed]:
    """Rows as many programs write them: the left column's line, then the right one's."""
    return [(x, top - step * n, 10, text) for n, row in enumerate(rows) for x, text in zip((50, 300), row, strict=True)]


@pytest.fixture(scope="module")
def newspaper() -> bytes:
    pytest.importorskip("pypdfium2")
    first = [HEAD, (120, 760, 16, "Rail fares rise again in the north"), *side_by_side(COLUMNS, 730, 12), FIRST_FOOT]
    return pdf([first, [HEAD, *side_by_side(TABLE, 760, 20), *RAISED, SECOND_FOOT]])


def test_columns_are_read_one_after_the_other_and_running_heads_left_out(newspaper: bytes) -> None:
    document = read("a.pdf", newspaper)
    assert [(kind, squeezed(text)) for kind, text in blocks(document)] == [
        ("title", "Rail fares rise again in the north"), ("paragraph", READ),
        ("cell", "Year"), ("cell", "North"), ("cell", "2020"), ("cell", "12%"), ("cell", "2021"), ("cell", "13%"),
        ("paragraph", "It was paid by 500,000 people."),
    ]  # fmt: skip
    assert document.source.count("\f") == 1
    assert {"The Daily Post", "Page 1\f"} <= set(document.source.split("\n"))


def test_a_word_divided_at_the_end_of_a_line_leads_back_to_both_parts(newspaper: bytes) -> None:
    document = read("a.pdf", newspaper)
    start = document.text.index("treatment")
    begin, end = document.source_span(Span(start, start + len("treatment")))
    assert document.source[begin:end] == "treat-\nment"
    assert document.line(document.place(begin).line) == "ministry said that the treat-"


def test_a_place_is_a_printed_line_and_its_page_is_known(newspaper: bytes) -> None:
    document = read("a.pdf", newspaper)
    last = document.source_span(document.blocks[-1].span)
    assert document.line(document.place(last.start).line) == "It was paid by 500,000³ people."
    assert [document.page(offset) for offset in (0, last.start)] == [1, 2]
    assert read("a.txt", b"It rose.").page(0) == 0


def test_a_page_that_is_an_image_is_told() -> None:
    pytest.importorskip("pypdfium2")
    image = b"q 500 0 0 700 0 0 cm /I Do Q"
    document = read("a.pdf", pdf([[(50, 700, 10, "It rose.")], image, b"", image]))
    assert document.notes == ("holds images without text on pages 2, 4 (scans are not read)",)
    document = read("a.pdf", pdf([image]))
    assert document.notes == ("holds images without text on page 1 (scans are not read)", "is empty")


@pytest.mark.parametrize("data", [b"", b"It rose.", b"%PDF-1.4 and no more", printed([Part("paragraph", "A.")])[:300]])
def test_a_broken_pdf_is_told(data: bytes) -> None:
    pytest.importorskip("pypdfium2")
    with pytest.raises(Unreadable, match="is no PDF, or is damaged"):
        read("a.pdf", data)
