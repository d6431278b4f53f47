"""The quantity reader by meaning: one value, many phrasings; and what no text may make it do."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.extract.quantity import mentions, quantities, set_aside
from factcheck.extract.quantity.unit.table import converted, scale
from factcheck.read import read_text
from factcheck.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.quantity import SetAside
    from factcheck.model import Quantity

CORPUS = Path(__file__).parent / "corpus" / "quantities"
MARKED = re.compile(r"«([^»]*)»")


def found(text: str) -> list[Quantity]:
    return [one for sentence in segment(read_text(text)) for one in mentions(quantities(sentence))]


def left_out(text: str) -> list[SetAside]:
    return [one for sentence in segment(read_text(text)) for one in set_aside(sentence)]


def shown(quantity: Quantity) -> str:
    """A quantity in the notation of the corpus: `~10..15 %`, `(20.. %` (20 itself left out), `..5 year [age]`."""
    low, high = number(quantity.low), number(quantity.high)
    ends = low if quantity.low == quantity.high else f"{low}..{high}"
    ratio = f" {number(quantity.numerator)}/{number(quantity.denominator)}" if quantity.denominator else ""
    role = f" [{quantity.role}]" if quantity.role else ""
    vague = "?" if quantity.vague else ""
    hedge = "~" if quantity.approximate else ""
    opened, closed = "(" * quantity.low_open, ")" * quantity.high_open
    return f"{hedge}{vague}{opened}{ends}{closed} {quantity.unit}".rstrip() + ratio + role


def number(value: Decimal | None) -> str:
    if value is None:
        return ""
    return f"{value:f}" if len(f"{value:f}") <= 12 else f"{value:.4g}"


def corpus(name: str) -> Iterator[tuple[str, str]]:
    for path in sorted(CORPUS.glob(name)):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
            for phrasing in entry["in"]:
                yield str(entry["reads"]), phrasing


MEANINGS = [pair for pair in corpus("*.yaml") if not pair[0].startswith("nothing")]
NOTHING = [pair for pair in corpus("*.yaml") if pair[0].startswith("nothing")]


@pytest.mark.parametrize(("reads", "phrasing"), MEANINGS)
def test_every_phrasing_reads_as_its_meaning(reads: str, phrasing: str) -> None:
    marked = MARKED.findall(phrasing)
    readings = {one.at.text: shown(one) for one in found(MARKED.sub(r"\1", phrasing))}
    assert [readings.get(text, f"nothing; read {readings}") for text in marked] == [reads] * len(marked)


@pytest.mark.parametrize(("reason", "phrasing"), NOTHING)
def test_what_is_no_quantity_is_set_aside_with_its_reason(reason: str, phrasing: str) -> None:
    text, marked = MARKED.sub(r"\1", phrasing), MARKED.findall(phrasing)
    assert marked
    places = [match.start() - 2 * index for index, match in enumerate(MARKED.finditer(phrasing))]
    for start, words in zip(places, marked, strict=True):
        end = start + len(words)
        read = [one.at.text for one in found(text) if one.at.span.start < end and start < one.at.span.end]
        reasons = {one.reason for one in left_out(text) if one.at.span.start < end and start < one.at.span.end}
        assert (read, reasons) == ([], {reason.removeprefix("nothing: ")})


def test_a_share_is_linked_with_the_percentage_beside_it() -> None:
    (share,) = (
        one for s in segment(read_text("Of the seats, 84 of 5,250 (1.6 percent) are free.")) for one in quantities(s)
    )
    assert (share.numerator, share.denominator) == (Decimal(84), Decimal(5250))
    assert [shown(part) for part in share.parts] == ["1.6 %"]


def test_a_mass_is_linked_with_its_conversion() -> None:
    (mass,) = (one for s in segment(read_text("Each crate weighs 5 kg (11 lb).")) for one in quantities(s))
    assert [shown(part) for part in mass.parts] == ["11 pound"]


def test_the_printed_precision_is_kept() -> None:
    (plain,), (large,) = found("It rose 12.30%."), found("It has 1.2 million users.")
    assert plain.low is not None
    assert large.low is not None
    assert plain.low.as_tuple() == Decimal("12.30").as_tuple()
    assert large.low.as_tuple() == Decimal("1.2E+6").as_tuple()


def test_units_of_one_dimension_convert() -> None:
    assert converted(Decimal(2), "week", "day") == 14
    assert converted(Decimal(1), "mile", "km") == Decimal("1.609344")
    assert converted(Decimal(1), "week", "infusion") is None
    assert scale("year") == Decimal(31557600)


# ---------------------------------------------------------------- properties

SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
]
SMALL += ["seventeen", "eighteen", "nineteen"]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell(value: int) -> str:
    """A whole number below a trillion in words."""
    for power, name in ((9, "billion"), (6, "million"), (3, "thousand")):
        if value >= 10**power:
            head, rest = divmod(value, 10**power)
            return f"{spell(head)} {name}" + (f" {spell(rest)}" if rest else "")
    if value >= 100:
        head, rest = divmod(value, 100)
        return f"{SMALL[head]} hundred" + (f" and {spell(rest)}" if rest else "")
    if value >= 20:
        return TENS[value // 10] + (f"-{SMALL[value % 10]}" if value % 10 else "")
    return SMALL[value]


@given(st.integers(2, 10**12 - 1))
@example(1_001)
@example(2_000_000)
def test_a_number_spelled_out_reads_as_itself(value: int) -> None:
    (one,) = found(f"They counted {spell(value)} birds.")
    assert (one.low, one.unit) == (Decimal(value), "bird")


PIECES = st.sampled_from(
    [
        "1",
        "2.5",
        "10",
        "15%",
        "1,000",
        "2016",
        "one",
        "two",
        "half",
        "a",
        "million",
        "in",
        "of",
        "to",
        "from",
        "between",
        "and",
        "or",
        "-",
        "–",
        "(",
        ")",
        "[",
        "]",
        "$",
        "£",
        "%",
        "kg",
        "weeks",
        "hours",
        "p",
        "<",
        "=",
        "±",
        "/",
        ".",
        ",",
        ":",
        "3-1",
        "24/7",
        "COVID-19",
        "about",
        "up",
        "at",
        "least",
        "more",
        "than",
        "n",
        "OR",
        "CI",
        "95%",
        "several",
        "most",
        "single",
        "first",
        "aged",
        "old",
        "½",
        "10⁵",
        "٣",
        "１２",
    ]
)


@settings(max_examples=300)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES).map("".join)))
def test_any_text_is_read_in_order_and_without_overlap(text: str) -> None:
    for sentence in segment(read_text(text)):
        spans = [one.at.span for one in mentions(quantities(sentence))]
        assert spans == sorted(spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))
        assert all(sentence.at.span.start <= one.start < one.end <= sentence.at.span.end for one in spans)


@settings(max_examples=200)
@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_every_figure_is_read_or_set_aside(text: str) -> None:
    for sentence in segment(read_text(text)):
        spans = [one.at.span for one in mentions(quantities(sentence))]
        spans += [part.at.span for one in quantities(sentence) for part in one.parts]
        spans += [one.at.span for one in set_aside(sentence)]
        digits = [at for at in range(*sentence.at.span) if text_at(sentence.at.document.text, at)]
        assert [at for at in digits if not any(span.start <= at < span.end for span in spans)] == []


def text_at(text: str, offset: int) -> bool:
    return text[offset].isdecimal()


@given(st.text(max_size=60))
def test_what_stands_before_a_paragraph_changes_nothing(before: str) -> None:
    paragraph = "Between 10 and 15 percent of voters waited over 2 hours."
    there = [shown(one) for one in found(f"{before}\n\n{paragraph}") if one.at.text in paragraph]
    assert there[-2:] == ["10..15 %", "(2.. hour"]


TRAPS = {
    "digits": "9" * 10_000,
    "one in": "one in " * 20_000,
    "right to left": "٣٤ שלום 12% " * 2_000,
    "full width": "１２％ " * 2_000,
    "brackets": "(" * 50_000 + "5" + "[" * 50_000,
    "spaces": "100 " * 20_000 + "1",
    "dashes": "5-6 " * 20_000,
    "pounds": "10 pounds " * 10_000,
    "slashes": "1/" * 20_000,
    "halves": "and a half " * 10_000,
}


@pytest.mark.parametrize("text", TRAPS.values(), ids=TRAPS.keys())
def test_no_text_is_a_trap(text: str) -> None:
    assert len(found(text)) <= len(text)
