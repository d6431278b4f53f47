"""Topic -> an effect on people that opens an article whose study was done on animals, cells or models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.statement.study import TESTED_ON
from factcheck.model import Flag, Severity, Topic
from factcheck.rules import rule
from factcheck.rules.causal._pairs import doubted

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "C109",
    "stand-ins-for-people",
    Severity.WARNING,
    bad=[
        "«The gel helps people heal». It is clear. It smells of mint.\n\nThe team tested the gel «on pigs».",
        "«The helmet protects players» in matches. It is thin. It is cheap.\n\nIt was tried «on crash-test dummies».",
        "«Robots reduce injuries of workers». They lift. They sort.\n\nThe study was done «in a computer simulation».",
        "# «Tea lowers blood pressure» in patients\n\nIt is green. It is sold.\n\nIt rose.\n\n«Rats given» tea live.",
    ],
    good=[
        "The gel may help people heal. It is clear.\n\nThe team tested the gel on pigs.",
        "The gel heals the wounds of pigs, and so helps people heal.\n\nThe team tested the gel on pigs.",
        "The gel helps people heal.\n\nThe team tested it on pigs and on 40 patients.\n\nThe volunteers were paid.",
        "The gel helps people heal.\n\nEarlier tests in mice had shown the same.",
        "The fever spreads from bats.\n\nTests in mice found the virus.",
    ],
)
def stand_ins_for_people(topic: Topic) -> Iterator[Flag]:
    """An article opens with an effect on people, and only further down says that no people were studied.

    What works in animals, cells, dummies or a computer often fails in people, and readers who stop early believe
    that it was found in them. A guarded opening (“may one day”) and one that names who was studied are no fault.
    The advice is that of HealthNewsReview.org on animal and laboratory research in the news.
    """
    yield from doubted(topic, TESTED_ON)
