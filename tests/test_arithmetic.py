"""Sums in texts: what is true is left alone, what is moved beyond its rounding is found; one property a rule."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from timing import LEVEL, growth

from factcheck.compare.arithmetic.band import band, exactly, printed, share
from factcheck.compare.arithmetic.day import days
from factcheck.compare.arithmetic.grim import has_power, possible
from factcheck.compare.arithmetic.significance import p_value
from factcheck.config import Config
from factcheck.engine import check
from factcheck.extract.quantity import quantities
from factcheck.model import Finding, Quantity, Register, Severity
from factcheck.read import read_text
from factcheck.rules import rules
from factcheck.segment import segment

TODAY = date(2026, 1, 1)
OURS = tuple(rule.info.code for rule in rules() if rule.info.code.startswith("A"))
SOME = settings(deadline=None, max_examples=60)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def said(text: str, *codes: str) -> tuple[Finding, ...]:
    """What the arithmetic rules, or those of the codes, say of a text."""
    return check([read_text(text)], Register(""), Config(select=codes or OURS), TODAY).findings


def quantity(text: str) -> Quantity:
    """The first quantity of a sentence."""
    return quantities(segment(read_text(text))[0])[0]


def rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def counts(least: int, most: int) -> st.SearchStrategy[int]:
    return st.integers(least, most)


# ---------------------------------------------------------------- one property a rule


@SOME
@given(counts(13, 400), counts(1, 400), counts(0, 2), st.sampled_from((-1, 1)), counts(3, 30))
def test_a_share_fits_its_part_and_whole_or_is_found(whole: int, part: int, places: int, way: int, steps: int) -> None:
    assume(part < whole and whole % 1000)
    share_ = rounded(Decimal(100 * part) / whole, places)
    moved = share_ + way * steps * Decimal(1).scaleb(-places)
    assume(0 < moved < 100)
    for wording in (
        "{part} of {whole} members ({share}%) voted.",
        "{part} of its {whole} members, or {share} percent, voted.",
        "Of the {whole} members, {part} voted, or {share} percent.",
        "A survey of {whole} members found {part} ({share}%) undecided.",
    ):
        assert not said(wording.format(part=part, whole=whole, share=share_), "A101")
        assert said(wording.format(part=part, whole=whole, share=moved), "A101"), wording


@SOME
@given(counts(11, 900), counts(11, 900), counts(3, 40))
def test_a_change_fits_its_values_or_is_found(old: int, new: int, steps: int) -> None:
    assume(abs(new - old) * 100 > old)
    change = rounded(Decimal(100 * abs(new - old)) / old, 0)
    verb, noun, wrong = ("rose", "rise", "fell") if new > old else ("fell", "fall", "rose")
    assert not said(f"Output {verb} from {old} to {new} boats, a {noun} of {change}%.", "A102")
    assert said(f"Output {verb} from {old} to {new} boats, a {noun} of {change + steps}%.", "A102")
    if old / 4 < new < old * 4:  # a value further off may be another thing's
        way = "up" if new > old else "down"
        assert not said(f"The yard sold {new} boats, {way} {change}% from {old}.", "A102")
        assert said(f"The yard sold {new} boats, {way} {change + steps}% from {old}.", "A102")
    assume(abs(new - old) > 1)
    assert said(f"Output {wrong} from {old} to {new} boats.", "A102")


@SOME
@given(counts(2, 90), counts(2, 90), st.sampled_from((-2, -1, 1, 2)))
def test_parts_add_up_or_are_found(men: int, women: int, off: int) -> None:
    text = "The board of {} people ({} men and {} women) met."
    assert not said(text.format(men + women, men, women), "A103")
    assert said(text.format(men + women + off, men, women), "A103")


@SOME
@given(st.dates(date(1700, 1, 1), date(2090, 12, 31)), counts(32, 39))
def test_a_day_is_in_the_calendar_or_is_found(day: date, beyond: int) -> None:
    month = day.strftime("%B")
    assert not said(f"It opened on {day.day} {month} {day.year}.", "A104")
    assert said(f"It opened on {beyond} {month} {day.year}.", "A104")


@SOME
@given(counts(11, 400), counts(2, 100), counts(2, 100), counts(1, 100))
def test_an_estimate_lies_in_its_interval_or_is_found(estimate: int, below: int, above: int, off: int) -> None:
    value, low, high = (Decimal(one) / 10 for one in (estimate + below, estimate, estimate + below + above))
    beyond = high + Decimal(off + 1) / 10
    text = "The odds ratio was {:.1f} (95% CI {:.1f}-{:.1f})."
    assert not said(text.format(value, low, high), "A105")
    assert said(text.format(beyond, low, high), "A105")


@SOME
@given(counts(10, 99), counts(10, 99))
def test_a_range_begins_with_its_lower_end_or_is_found(one: int, other: int) -> None:
    assume(one < other)
    assert not said(f"Growth of {one}-{other}% is likely.", "A106")
    assert said(f"Growth of {other}-{one}% is likely.", "A106")


@SOME
@given(counts(5, 200), counts(50, 400), st.sampled_from((Decimal("0.03"), Decimal("0.2"))))
def test_a_p_belongs_to_its_test_or_is_found(degrees: int, hundredths: int, off: Decimal) -> None:
    value = Decimal(hundredths) / 100
    p = p_value("t", float(value), (degrees,))
    assert p is not None
    stated = rounded(Decimal(p), 3)
    assume(Decimal("0.001") < stated)
    assert not said(f"Scores differed, t({degrees}) = {value:.2f}, p = {stated}.", "A107")
    assert said(f"Scores differed, t({degrees}) = {value:.2f}, p = {stated + off}.", "A107")


@SOME
@given(counts(5, 45), counts(1, 45))
def test_a_percentage_comes_of_whole_people_or_is_found(people: int, part: int) -> None:
    assume(part < people)
    reached = {rounded(Decimal(100 * one) / people, 0) for one in range(people + 1)}
    missed = [one for one in range(1, 100) if reached.isdisjoint((one - 1, one, one + 1))]
    assert not said(f"{rounded(Decimal(100 * part) / people, 0)}% of the {people} pupils passed.", "A108")
    for one in missed[:2]:
        assert said(f"{one}% of the {people} pupils passed.", "A108")


@SOME
@given(st.dates(date(1900, 1, 1), date(2090, 12, 31)), counts(1, 6))
def test_a_weekday_is_that_of_its_date_or_is_found(day: date, off: int) -> None:
    right, wrong = WEEKDAYS[day.weekday()], WEEKDAYS[(day.weekday() + off) % 7]
    assert not said(f"It opens on {right}, {day.day} {day:%B} {day.year}.", "A109")
    assert said(f"It opens on {wrong}, {day.day} {day:%B} {day.year}.", "A109")


@SOME
@given(
    counts(3, 900), st.sampled_from((("km", "miles", "0.621371"), ("kg", "lb", "2.20462"), ("m", "feet", "3.28084")))
)
def test_two_units_are_one_measure_or_are_found(value: int, units: tuple[str, str, str]) -> None:
    one, other, factor = units
    there = rounded(value * Decimal(factor), 1)
    assert not said(f"It measures {value} {one} ({there} {other}).", "A110")
    assert said(f"It measures {value} {one} ({rounded(there * Decimal('1.4'), 1)} {other}).", "A110")


@SOME
@given(counts(2, 9), counts(3, 20), counts(1, 9))
def test_a_rate_times_a_time_is_the_count_or_is_found(rate: int, weeks: int, off: int) -> None:
    text = "The plan is {} lessons, {} a week for {} weeks."
    assert not said(text.format(rate * weeks, rate, weeks), "A111")
    assert said(text.format(rate * weeks + off, rate, weeks), "A111")


@SOME
@given(st.lists(st.sampled_from(("cost", "noise", "dust", "smell", "traffic")), min_size=3, max_size=5, unique=True))
def test_a_list_is_as_long_as_announced_or_is_found(items: list[str]) -> None:
    listed = f"{', '.join(items[:-1])} and {items[-1]}"
    assert not said(f"There are {len(items)} problems: {listed}.", "A112")
    assert said(f"There are {len(items) + 1} problems: {listed}.", "A112")


# ---------------------------------------------------------------- what must never happen

PIECES = (
    "12%", "45 of 125", "(", ")", "one in seven", "from", "to", "rose", "fell by", "$400", "each", "p = 0.04", "95% CI",
    "1.2-2.7", "t(28) = 2.20,", "31 June", "2015", "born", "died", "aged 51", "25:30", "0", "5 kg", "(0 lb)", "-5", ",",
    "more than half", "six infusions", "and", "a week for", "four weeks", "12,000", "4.2 million", "1e30", ".", ":",
    "doubled", "0%", "10-0%", "0 of 5", "n = 30", "n.s.", "χ2(0) = 0,", "F(0, 0) = 1,", "p < 0", "5 °C (0 °F)",
    "a third", "of", "each of", "in all", "born in 1960", "founded in", "20th anniversary", "since 2015",
)  # fmt: skip


@settings(deadline=None, max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=20))
@example(["rose", "from", "0", "to", "12,000", ",", "a rise of", "0%", "."])
def test_no_text_breaks_a_rule(pieces: list[str]) -> None:
    for finding in said(" ".join(pieces)):
        assert finding.flag.message
        assert finding.at.text


def test_a_table_read_as_one_sentence_costs_no_more_than_its_length() -> None:
    row = "Leeds 12% (30 of 120) and York 15% (n = 40), "
    assert growth(lambda many: said(row * many), 100) < LEVEL


# ---------------------------------------------------------------- the sums themselves


@pytest.mark.parametrize(
    ("statistic", "value", "degrees", "p"),
    [  # from the printed tables of any textbook
        ("z", 1.959964, (), 0.05),
        ("t", 2.048407, (28,), 0.05),
        ("t", -2.048407, (28,), 0.05),
        ("t", 63.65674, (1,), 0.01),
        ("r", 0.361007, (28,), 0.05),
        ("F", 3.158843, (2, 57), 0.05),
        ("F", 4.964603, (1, 10), 0.05),
        ("χ²", 3.841459, (1,), 0.05),
        ("χ²", 18.307038, (10,), 0.05),
        ("χ²", 124.342113, (100,), 0.05),
    ],
)
def test_p_is_that_of_the_tables(statistic: str, value: float, degrees: tuple[float, ...], p: float) -> None:
    assert p_value(statistic, value, degrees) == pytest.approx(p, rel=1e-4)


@pytest.mark.parametrize(("statistic", "degrees"), [("t", ()), ("t", (0,)), ("F", (3,)), ("q", (4,)), ("r", ())])
def test_a_test_without_its_degrees_of_freedom_has_no_p(statistic: str, degrees: tuple[float, ...]) -> None:
    assert p_value(statistic, 0.5, degrees) is None


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("It grew 12%.", "11.5", "12.5"),
        ("It grew 12.0%.", "11.95", "12.05"),
        ("It grew about 12%.", "10.35", "13.75"),
        ("It grew nearly 20%.", "17.55", "20.5"),
        ("It grew by more than 20%.", "20", "1e40"),
    ],
)
def test_a_figure_stands_for_what_rounds_to_it(words: str, low: str, high: str) -> None:
    found = band(quantity(words))
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("words", "inside", "outside"),
    [
        ("One in seven left.", "14", "12"),
        ("Nine out of ten left.", "91", "97"),
        ("A third left.", "34", "40"),
        ("More than half left.", "51", "49"),
        ("Fewer than one in ten left.", "9", "11"),
        ("23 of 41 boats left.", "56.09756097560975609756097561", "56.2"),
    ],
)
def test_a_share_in_words_is_as_rough_as_its_wording(words: str, inside: str, outside: str) -> None:
    found = share(quantity(words))
    assert found.meets(exactly(Decimal(inside)))
    assert not found.meets(exactly(Decimal(outside)))


def test_halves_round_either_way() -> None:
    assert printed(Decimal("12.5")).meets(exactly(Decimal("12.45")))
    assert possible(Decimal("12.5"), Decimal(40), 100)
    assert possible(Decimal(13), Decimal(8), 100)
    assert possible(Decimal(12), Decimal(8), 100)


def test_a_group_too_large_for_the_digits_says_nothing() -> None:
    assert has_power(Decimal(52), Decimal(20), 100)
    assert not has_power(Decimal(52), Decimal(100), 100)
    assert has_power(Decimal("52.1"), Decimal(100), 100)


def test_days_are_read_in_both_orders_and_alone() -> None:
    found = days("On Monday, 27 June 2017, on Aug. 3, on the 4th of May and at 10:30 on 2,000 hills in 1999.")
    assert [(day.day, day.month, day.year, day.weekday) for day in found] == [
        (27, 6, 2017, 0),
        (3, 8, 0, None),
        (4, 5, 0, None),
    ]
    assert [day.date for day in found] == [date(2017, 6, 27), None, None]


def test_a_leap_day_is_in_leap_years_only() -> None:
    assert not said("It closed on 29 February 2020 and 29 February 2000.")
    assert said("It closed on 29 February 2019.")
    assert said("It closed on February 29, 1900.")


# ---------------------------------------------------------------- judgement


@pytest.mark.parametrize(
    "text",
    [
        "The side made 245 for 6 and won by 4 wickets, with 12 of 15 overs (80%) bowled.",
        "The bill passed 52-48, and the budget 220-210, 51 percent to 49 percent.",
        "Shares closed up 3% at 412p from 400p.",
        "Bake 200 g (7 oz) of flour at 180C (350F) for 25 minutes.",
        "He ran the 10 km (6.2 miles) in 31:15 and was clocked at 25:40.",
        "One in five pupils (19%) missed school, up from one in eight (12%) in 2019.",
        "Among men 60% agreed, and among women 55% disagreed.",
        "A crowd of 40 people, 12 police officers and 3 dogs stood there.",
        "The odds of 5/1 (17%) fell to 1/2 (67%).",
        "The bond yield rose from 5% to 5.25%, up 25 basis points.",
        "Of the 37 shops in the north, 17 (50%) sold bread, compared to 14 (41%), of the 34 in the south.",
        "Pain was 10.4 per 1,000 days (95% CI 7-14), and the load fell 33 points (95% CI −47 to −20).",
        "Usage fell (RR 0.69, 95% CI 0.64-0.74, p = 6.2 × 10-28).",
        "In May 68, and on 23 September 63 BC, nothing happened.",
        "They asked for five features of the three tools: size, weight, price, colour and noise.",
    ],
)
def test_what_other_fields_write_is_left_alone(text: str) -> None:
    assert [finding.flag.message for finding in said(text)] == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("45 of 125 shops (39%) closed.", Severity.ERROR),
        ("45 of 125 shops (about 50%) closed.", Severity.WARNING),
        ("One in four shops (35%) closed.", Severity.WARNING),
        ("19 of 22 shops (86.3%) closed.", Severity.NOTE),
        ("Support rose from 10% to 15%, up 5%.", Severity.NOTE),
        ("The firm has two aims:\n\nIt wants to grow.", None),
        ("The firm has two problems:\n\nIt wants to grow.", Severity.NOTE),
    ],
)
def test_a_slip_is_as_bad_as_its_figures_are_exact(text: str, severity: Severity | None) -> None:
    assert [finding.severity for finding in said(text)] == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("11 of 20 women (45%) left.", "The percentage is that of the rest."),
        ("1,204 of 9,871 letters (1.22%) were lost.", "The decimal point may have moved."),
        ("19 of 22 shops (86.3%) closed.", "It was cut off, or rounded twice."),
        ("45 of 125 shops (39%) closed.", ""),
    ],
)
def test_what_may_have_happened_is_said(text: str, hint: str) -> None:
    assert [finding.flag.suggestion for finding in said(text)] == [hint]


def test_a_week_later_is_another_date() -> None:
    day = date(2024, 2, 26)
    for week in range(60):
        then = day + timedelta(weeks=week)
        assert not said(f"It opens on Monday {then.day} {then:%B} {then.year}.")
