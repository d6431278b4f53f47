"""Stories with planted disagreements -> the weights of the signs that two numbers are of one thing, and their worth.

Usage: python evals/weights.py [--folds N] [--more FOLDER] [--labelled FOLDER ...]
The stories are those of tests/corpus, and of other folders: --more in the form of tests/corpus/retold, --labelled as
labelled coverage; numbers that agree are learnt from these alone. A sign that they hardly show keeps the weight in use.
Prints the weights for factcheck/compare/numbers/pairing/weights.py: of numbers that differ, then of those that agree,
which take over what stands around two numbers. Then, for the stories by authors who did not know the rules, what is
found with the weights in use, and with weights fitted on the other stories only, a part left out at a time: the second
is what to expect of stories that nobody has seen.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter
from contextlib import contextmanager
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from _logistic import Example, fit
from _stories import labelled, labels, retold, stories

from factcheck.compare.numbers.about.apart import Settings
from factcheck.compare.numbers.about.standing import Standing
from factcheck.compare.numbers.pairing import weights as in_use
from factcheck.compare.numbers.pairing.align import Aligner
from factcheck.compare.numbers.topics import numeric_key
from factcheck.compare.stories.story import Stories
from factcheck.compare.subject import Names
from factcheck.config import Config
from factcheck.engine import check
from factcheck.model import NumericClaim, Register, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from _stories import Mark, Story

    from factcheck.compare.numbers.pairing.agreeing import Agreement
    from factcheck.compare.numbers.pairing.signs import Signs
    from factcheck.model import Finding, Report

CORPUS = Path(__file__).parent.parent / "tests" / "corpus"
TODAY = date(2026, 1, 1)
NUMBERS = Config(select=("N101", "N102", "N103", "A"))
RIDGE = 8.0
OURS = 0.5  # what a number of a story by those who know the rules counts, beside one of the others
FOR = (
    *("swapped long", "swapped", "digit long", "scaled", "other unit", "other way"),
    *("beside", "beside common", "sentence", "noun same", "subject", "measure same"),
    *("attribute", "ranges"),
    "company",
)
AGAINST = (
    *("far", "told", "told beside", "told alike", "crowd", "rough", "bare", "noun other"),
    *("measure other", "elsewhere", "apart", "titles", "foil", "reason"),
    "company apart",
)
EITHER = ("of count", "of proportion", "of date", "of day", "of time", "of money")
SENSES = {**dict.fromkeys(FOR, 1), **dict.fromkeys(AGAINST, -1), **dict.fromkeys(EITHER, 0)}
USUAL = 36  # pairs of numbers of a story that agree; one that has more, of numbers told again and again, teaches less
AGREED = {"tells": 1, "edge": -1, "bound": -1, "rounded": -1}


class Learnt(NamedTuple):
    """A story with its report, and the examples that it gives: of numbers that differ, and of those that agree."""

    story: Story
    report: Report
    differing: Sequence[Example]
    agreeing: Sequence[Example]


def main() -> None:
    """Print the weights, and what is found in the stories told again."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--folds", type=int, default=8, help="parts that the stories are divided into")
    parser.add_argument("--data", help="taken for the sake of the other scripts; not used")
    parser.add_argument("--more", type=Path, help="a folder with other stories to learn from: real coverage")
    parser.add_argument(
        "--labelled", type=Path, nargs="*", default=[], help="the same as a folder a story, with labels"
    )
    parser.add_argument("--show", action="store_true", help="print what is found, and what is missed")
    options = parser.parse_args()
    more = [*retold(options.more)] if options.more else []
    learnt = [_learnt(story, told_twice=False) for story in stories(CORPUS)]
    learnt += [_learnt(story, told_twice=True) for story in more]
    learnt += [_learnt(story, told_twice=True) for folder in options.labelled for story in labelled(folder)]
    differing, agreeing = _fitted(learnt)
    for title, weights, examples in (
        ("DIFFERING", differing, [one for many in learnt for one in many.differing]),
        ("AGREEING", agreeing, [one for many in learnt for one in many.agreeing]),
    ):
        print(title)
        for sign, weight in weights.items():
            shown = Counter(one.true for one in examples if one.signs.get(sign))
            print(f'        "{sign}": {weight:.2f},  # {shown[True]} of one thing, {shown[False]} of two')
    told_again = [one for one in learnt if one.story.told_apart]
    _score("weights in use", [(one, one.report) for one in told_again], show=False)
    left_out = []
    for fold in range(options.folds):
        held = told_again[fold :: options.folds]
        names = {one.story.name for one in held}
        with _weighing(*_fitted([one for one in learnt if one.story.name not in names])):
            left_out += [(one, _report(one.story)) for one in held]
    _score(f"stories left out, in {options.folds} parts", left_out, show=options.show)


def _report(story: Story) -> Report:
    return check(list(story.documents), Register(""), NUMBERS, TODAY)


def _fitted(learnt: Sequence[Learnt]) -> tuple[dict[str, float], dict[str, float]]:
    """The weights of numbers that differ, and of those that agree: what is around them tells the same of both."""
    before, differing = fit([one for many in learnt for one in many.differing], SENSES, RIDGE, in_use.DIFFERING)
    around = {sign: differing.get(sign, 0.0) for sign in in_use.AROUND}
    agreeing = [
        one._replace(known=sum(around.get(sign, 0.0) * strength for sign, strength in one.signs.items()))
        for many in learnt
        for one in many.agreeing
    ]
    likewise, agreed = fit(agreeing, AGREED, RIDGE, in_use.AGREEING) if agreeing else (0.0, {})
    return {"differ": before, **differing}, {**around, "agree": likewise, **agreed}


@contextmanager
def _weighing(differing: Mapping[str, float], agreeing: Mapping[str, float]) -> Iterator[None]:
    """Weigh with other weights than those in use."""
    used = in_use.DIFFERING, in_use.AGREEING
    in_use.DIFFERING, in_use.AGREEING = differing, agreeing
    try:
        yield
    finally:
        in_use.DIFFERING, in_use.AGREEING = used


def _learnt(story: Story, *, told_twice: bool) -> Learnt:
    """What a story teaches; of numbers that agree, where all that it tells twice is marked."""
    differing: list[Example] = []
    agreeing: list[Example] = []
    report = _report(story)
    articles, register = sorted(report.articles, key=lambda one: one.document.path), Register("")
    names, told = Names(articles, register), Stories(articles)
    claims = [one for article in articles for one in article.claims if isinstance(one, NumericClaim)]
    standings = [Standing(claim, claim.at.document) for claim in claims]
    keys = {one: key for one in standings if (key := numeric_key(one.claim, names))}
    aligner = Aligner(standings, keys, Settings(told))
    for first, second in combinations(articles, 2):
        if not story.told_apart and not told.same(first.document, second.document):
            continue
        known = labels(story, first, second)
        counts = 1.0 if story.told_apart else OURS
        differing += [
            Example(one.signs, true, counts)
            for one in aligner.weighed(first, second)
            if (true := known.get((id(one.a.claim), id(one.b.claim)), False)) is not None
        ]
        if told_twice:
            agreeing += _twice(aligner.agreed(first, second), known)
    counts = math.sqrt(USUAL / max(len(agreeing), 1))
    return Learnt(story, report, differing, [one._replace(counts=counts) for one in agreeing])


def _twice(
    agreed: Sequence[tuple[Agreement, Signs]], known: Mapping[tuple[int, int], bool | None]
) -> Iterator[Example]:
    """Numbers that agree, one of which is marked, but for those that repeat what is marked elsewhere."""
    marked = {(one.a.figure, one.b.figure) for one, _ in agreed if (id(one.a.claim), id(one.b.claim)) in known}
    having = {number for two in known for number in two}
    for one, signs in agreed:
        two = (id(one.a.claim), id(one.b.claim))
        if two in known or ((one.a.figure, one.b.figure) not in marked and not having.isdisjoint(two)):
            yield Example(signs, two in known)


def _score(title: str, found: Sequence[tuple[Learnt, Report]], *, show: bool) -> None:
    """Print how many planted disagreements are told, how many findings are right, and which facts are in one topic."""
    count: Counter[str] = Counter()
    for (story, *_), report in found:
        told: dict[str, Severity] = {}
        for finding in report.findings:
            hit = next((letter for letter in story.planted if _speaks_of(finding, story.planted[letter])), "")
            differs = any(_speaks_of(finding, marks) for marks in story.accounted.values())
            judged = "right" if hit else "differs" if differs else "false"
            count[f"{'above' if finding.severity > Severity.NOTE else 'notes'} {judged}"] += 1
            if hit:
                told[hit] = max(finding.severity, told.get(hit, Severity.NOTE))
            if show:
                print(f"   {judged} {finding.severity.value:7} {story.name}: {finding.flag.message[:150]}")
        count["planted"] += len(story.planted)
        count["told above note"] += sum(severity > Severity.NOTE for severity in told.values())
        count["told"] += len(told)
        count["agreed"] += len(story.agreed)
        count["agreed in one topic"] += sum(_in_one_topic(report, story, letter) for letter in story.agreed)
    print(f"\n{title}: {len(found)} stories")
    print(f"   planted {count['planted']}, told above note {count['told above note']}, at any level {count['told']}")
    for level in ("above", "notes"):
        right, reason, false = (count[f"{level} {judged}"] for judged in ("right", "differs", "false"))
        where = level if level == "notes" else "above note"
        print(f"   findings {where}: {right} right, {reason} of what differs for a reason, {false} false")
    print(f"   facts told in two ways {count['agreed']}, in one topic {count['agreed in one topic']}")


def _speaks_of(finding: Finding, marks: Sequence[Mark]) -> bool:
    places = [finding.at, *(related.at for related in finding.flag.related)]
    return sum(any(map(mark.meets, places)) for mark in marks) > 1


def _in_one_topic(report: Report, story: Story, letter: str) -> bool:
    """Whether the numbers at two places of a letter are in one topic."""
    for topic in report.topics:
        places = [claim.at for claim in topic.claims]
        if sum(any(map(mark.meets, places)) for mark in story.agreed[letter]) > 1:
            return True
    return False


if __name__ == "__main__":
    main()
