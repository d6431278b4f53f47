"""Days of the calendar as claims: of what, of which event, and which of them can be one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

import factcheck
from factcheck.config import Config
from factcheck.engine import check
from factcheck.model import NumericClaim, Register, Severity
from factcheck.read import read_text

EVENTS = [
    ("The probe was launched on 12 March 2024.", "probe", "date of “start”"),
    ("On March 12, 2024, the probe was launched.", "probe", "date of “start”"),
    ("Ada Holm (born 12 March 1924) painted the sea.", "Ada Holm", "date of “birth”"),
    ("The brewery was founded in Brenford, Norland, on 12 March 1924.", "brewery", "date of “start”"),
    ("Two brothers founded the brewery on 12th March 1924.", "brewery", "date of “start”"),
    ("The regatta took place on May 3 to 5, 1924.", "regatta", "date of “happen”"),
]
ONE_DAY = [
    ("The bridge was opened on 12 March 2024.", "The bridge was opened on March 12, 2024."),
    ("The bridge was opened on 12 March 2024.", "The bridge was opened in 2024."),
    ("The bridge was opened on 12 March 2024.", "The bridge was opened after 1 March 2024."),
    ("The bridge was opened on 12 March 2024.", "The tunnel was opened on 15 March 2024."),
    ("The bridge was opened on 12 March 2024.", "The bridge was approved on 15 March 2021."),
    ("The fair was held on 3-5 May 2021.", "The fair took place on 4 May 2021."),
    ("The fair was held on 3-5 May 2021.", "The fair took place in 2021."),
]
OTHER_DAYS = [
    ("The bridge was opened on 12 March 2024.", "The bridge was opened on 21 March 2024."),
    ("The bridge was opened on 12 March 2024.", "The bridge was inaugurated on 12 May 2024."),
    ("The bridge was opened on 12 March 2024.", "The bridge was opened in 2023."),
    ("The bridge was opened on 12 March 2024.", "The bridge was opened before 1 March 2024."),
    ("The battle took place from July 1-3, 1863.", "The battle was fought on July 1, 2 and 3, 1864."),
    ("The fair was held on 3-5 May 2021.", "The fair took place from May 8 to 9, 2021."),
]


def differ(a: str, b: str) -> bool:
    documents = [read_text(text, name) for text, name in ((a, "a.txt"), (b, "b.txt"))]
    found = check(documents, Register(""), Config(select=("N",)), date(2026, 1, 1)).findings
    return any(finding.severity > Severity.NOTE for finding in found)


@pytest.mark.parametrize(("text", "subject", "measure"), EVENTS)
def test_a_day_says_when_something_happened_to_what(text: str, subject: str, measure: str) -> None:
    (claim,) = (
        claim
        for claim in factcheck.extract(text)
        if isinstance(claim, NumericClaim) and claim.quantity.dimension == "date"
    )
    assert (claim.subject, claim.measure) == (subject, measure)


def test_what_is_counted_behind_a_day_is_no_part_of_it() -> None:
    days = [one for one in factcheck.extract("On July 1 and 12 people died.") if one.at.text.startswith("July")]
    assert [one.at.text for one in days] == ["July 1"]


def test_a_day_holds_its_year_and_no_more() -> None:
    (claim,) = factcheck.extract("The probe was launched on 12 March 2024.")
    assert claim.at.text == "12 March 2024"


@pytest.mark.parametrize(("a", "b"), ONE_DAY)
def test_days_that_can_be_one_are_let_be(a: str, b: str) -> None:
    assert not differ(a, b)


@pytest.mark.parametrize(("a", "b"), OTHER_DAYS)
def test_days_that_cannot_be_one_are_told(a: str, b: str) -> None:
    assert differ(a, b)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On the twelfth of April it froze.", "the twelfth of April"),
        ("It froze on April the twelfth.", "April the twelfth"),
        ("The night of 12 April was cold.", "12 April"),
        ("It has rained since 12 April.", "12 April"),
        ("The ferry sails April 12.", "April 12"),
        ("The ferry was seized April 12 in Velm.", "April 12"),
        ("The April 12 storm was the worst.", "April 12"),
    ],
)
def test_a_day_without_its_year_is_one_however_it_is_put(text: str, day: str) -> None:
    (claim,) = (claim for claim in factcheck.extract(text) if isinstance(claim, NumericClaim))
    assert (claim.at.text, claim.quantity.low) == (day, Decimal(3 * 31 + 12))


@pytest.mark.parametrize(
    "text", ["It fell between April 10 and April 12.", "It sails before April 12.", "VELM, April 12. It rained."]
)
def test_an_end_of_a_stretch_and_a_dateline_are_no_day_of_an_event(text: str) -> None:
    assert not [claim for claim in factcheck.extract(text) if isinstance(claim, NumericClaim)]


def test_days_that_have_a_name_are_days_of_the_year() -> None:
    text = "The law takes effect on New Year's Day. The shops shut on Christmas Eve. Last year's law may fall."
    claims = [claim for claim in factcheck.extract(text) if isinstance(claim, NumericClaim)]
    assert [(claim.at.text, claim.quantity.low) for claim in claims] == [
        ("New Year's Day", Decimal(1)),
        ("Christmas Eve", Decimal(11 * 31 + 24)),
    ]
