"""Reports made by hand are told in full: words in their lines, bars on their axis, nothing that moves a cursor."""

from __future__ import annotations

import json
import re
from decimal import Decimal

import pytest

from factcheck.compare.numbers.value.unit import in_base
from factcheck.model import (
    AGAIN,
    Article,
    Block,
    CausalClaim,
    CausalKey,
    Document,
    Example,
    Finding,
    Flag,
    NumericClaim,
    NumericKey,
    Passage,
    Piece,
    Quantity,
    Reference,
    Related,
    Report,
    RuleInfo,
    Sentence,
    Severity,
    Span,
    StatementClaim,
    Topic,
)
from factcheck.report import concise, plot, rulebook, terminal
from factcheck.report import json as as_json
from factcheck.report.excerpt import excerpt
from factcheck.report.score import score
from factcheck.report.visible import visible

RULE = RuleInfo("N101", "conflicting-values", Severity.WARNING, "Two values clash.\n\nWhy it hurts.")
HYPE = RuleInfo("P101", "hype", Severity.NOTE, "Words praise.\n\nWhy it hurts.")


def document(text: str, path: str = "a.md") -> Document:
    return Document(
        path, text, text, (Piece(0, 0, len(text), verbatim=True),), (Block("paragraph", Span(0, len(text))),)
    )


def passage(text: str, words: str, path: str = "a.md") -> Passage:
    return of(document(text, path), words)


def of(sheet: Document, words: str) -> Passage:
    start = sheet.text.index(words)
    return Passage(sheet, Span(start, start + len(words)))


def finding(at: Passage, *others: Passage, rule: RuleInfo = RULE, severity: Severity | None = None) -> Finding:
    related = tuple(Related(other, f"“{other.text}” there") for other in others)
    flag = Flag(at, f"“{at.text}” here", related, suggestion="Look again.")
    return Finding(rule, flag, severity or rule.severity, "0" * 16, "topic" if others else "")


def percent(at: Passage, low: str | None, high: str | None) -> Quantity:
    first, last = (None if end is None else Decimal(end) for end in (low, high))
    return Quantity(at, first, last, "%", "proportion")


def sentence(at: Passage) -> Sentence:
    whole = Passage(at.document, Span(0, len(at.document.text)))
    return Sentence(whole, at.document.blocks[0], ())


def claim(at: Passage, low: str | None, high: str | None) -> NumericClaim:
    return NumericClaim(at, sentence(at), percent(at, low, high), "migraine", "prevalence")


# ---------------------------------------------------------------- the words in their line


@pytest.mark.parametrize("room", [20, 40, 72])
@pytest.mark.parametrize("words", ["first", "middle", "last"])
def test_an_excerpt_fits_and_holds_the_words(room: int, words: str) -> None:
    text = f"first {'some words ' * 30}middle {'other words ' * 30}last"
    before, shown, after = excerpt(passage(text, words), room)
    assert shown == words
    assert len(before + shown + after) <= room
    assert before.startswith("…") == (words != "first")


def test_an_excerpt_of_a_short_line_is_the_line() -> None:
    assert excerpt(passage("One\n  two three four.\nFive", "three"), 72) == ("two ", "three", " four.")


def test_words_longer_than_the_room_are_cut() -> None:
    before, shown, after = excerpt(passage("a " + "long " * 50, "long " * 49), 40)
    assert len(before + shown + after) <= 40
    assert shown.endswith("…")


def test_words_on_two_lines_are_shown_to_the_end_of_the_first() -> None:
    assert excerpt(passage("It rose by\r\n12 percent.", "by\r\n12"), 72) == ("It rose ", "by", "")


def test_words_that_are_cut_are_cut_once() -> None:
    assert excerpt(passage("A " + "long " * 50 + "line goes on.", "long " * 40), 40).after == ""


# ---------------------------------------------------------------- text that is safe to print


def test_visible_text_keeps_its_length_and_loses_its_power() -> None:
    hostile = "a\x1b[31m\tb\x00\x9b\u202e\u2028\ud800c"
    assert len(visible(hostile)) == len(hostile)
    assert visible(hostile) == "a␛[31m b␀\ufffd\ufffd \ufffdc"


def test_visible_text_leaves_writing_alone() -> None:
    assert visible("naïve “quoted” 東京 é\u00a0ف\u200dق") == "naïve “quoted” 東京 é\u00a0ف\u200dق"


# ---------------------------------------------------------------- one line a finding


def test_concise_is_one_clickable_line_a_finding() -> None:
    clash = finding(passage("One.\nIt rose 12%.\n", "12%"))
    assert (
        concise.render(Report((), (), (clash, clash))) == "a.md:2:9: warning N101 conflicting-values: “12%” here\n" * 2
    )
    assert concise.render(Report((), (), ())) == ""


# ---------------------------------------------------------------- bars

AXIS = plot.Axis(0, 20, 21, log=False, ticks=((0, "0"), (10, "10"), (20, "20")))


@pytest.mark.parametrize(
    ("extent", "drawn"),
    [
        (plot.Extent(10, 15), "          ├────┤"),
        (plot.Extent(14, 14), "              ●"),
        (plot.Extent(None, 20), "<───────────────────┤"),
        (plot.Extent(None, 10, high_open=True), "<─────────o"),
        (plot.Extent(10, None, low_open=True), "          o─────────>"),
        (plot.Extent(10, 13, vague=True), "          ├┄┄┤"),
        (plot.Extent(10, 15, known=True), "          ╞════╡"),
        (plot.Extent(14, 14, known=True), "              ◆"),
        (plot.Extent(10, 10.2), "          ┼"),
        (plot.Extent(None, None), "<───────────────────>"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_quantity_is_drawn_as_what_it_is(extent: plot.Extent, drawn: str) -> None:
    assert AXIS.bar(extent) == drawn


def test_the_scale_stands_over_its_columns() -> None:
    assert AXIS.scale() == "0        10        20"


@pytest.mark.parametrize(
    ("ends", "scale"),
    [
        ([(6, 26), (14.3, 14.3)], ["0", "10", "20", "30"]),
        ([(2019, 2019), (2021, 2021)], ["2019", "2020", "2021"]),
        ([(5, 5), (5, 5)], ["0", "2", "4", "6"]),
        ([(-4, 2)], ["-4", "-2", "0", "2"]),
        ([(0, 0)], ["0", "1"]),
        ([(1, 1), (1000000, 1000000)], ["1", "10", "100", "1000", "10,000", "100,000", "1m"]),
        ([(None, None)], ["0"]),
    ],
)
def test_an_axis_has_round_numbers(ends: list[tuple[float | None, float | None]], scale: list[str]) -> None:
    axis = plot.axis([plot.Extent(*pair) for pair in ends], "", 60, in_base)
    assert [label for _, label in axis.ticks][: len(scale)] == scale


def test_times_of_many_sizes_stand_on_a_calendar() -> None:
    at = passage("hours", "hours")
    times = [Quantity(at, Decimal(n), Decimal(n), unit, "time") for n, unit in ((3, "hour"), (2, "week"), (3, "year"))]
    extents = [plot.extent(one, in_base, "day") for one in times]
    axis = plot.axis(extents, "day", 60, in_base)
    assert {"hour", "day", "week", "month", "year"} <= {label for _, label in axis.ticks}
    assert axis.column(0.125) < axis.column(14) < axis.column(3 * 365.25)


# ---------------------------------------------------------------- the page


def report_of_two() -> Report:
    here, there = document("Migraine affects 12% of adults.", "a.md"), document("It affects 25% of adults.", "b.md")
    mine, other = claim(of(here, "12%"), "12", "12"), claim(of(there, "25%"), "25", "25")
    known = claim(passage("Migraine affects 10-15%.", "10-15%", "claims.yaml"), "10", "15")
    topic = Topic(
        NumericKey("migraine", "prevalence", "proportion"), (mine, other), (Reference("survey", known, "verified"),)
    )
    clash = finding(mine.at, other.at)
    articles = (Article(here, (mine.sentence,), (mine,)), Article(there, (other.sentence,), (other,)))
    return Report(articles, (topic,), (Finding(RULE, clash.flag, Severity.ERROR, "0" * 16, topic.id),))


def page(report: Report, **options: object) -> str:
    return terminal.render(report, in_base, **options)  # type: ignore[arg-type]  # as a caller would write them


def test_both_sides_are_quoted_with_their_places() -> None:
    told = page(report_of_two())
    assert "error N101 conflicting-values  a.md:1:18\n" in told
    assert "    │ Migraine affects 12% of adults.\n    │                  ^^^\n" in told
    assert "    b.md:1:12  “25%” there\n    │ It affects 25% of adults.\n    │            ^^^\n" in told


def test_the_other_side_is_mentioned_under_its_own_article() -> None:
    told = page(report_of_two())
    under = told[told.index("\nb.md\n") :]
    assert re.search(r"see N101 conflicting-values  a\.md:1:18\n +“25%” \(1:12\) here, “12%” there", under)


def test_all_values_of_a_disputed_topic_stand_side_by_side() -> None:
    told = page(report_of_two())
    rows = told[told.index("Side by side") :].splitlines()
    assert [row.split()[0] for row in rows if "%" in row and ":" in row] == ["›", "b.md:1"]
    assert any(row.lstrip().startswith("survey (register)") and "╞" in row for row in rows)


def test_a_page_fits_its_width() -> None:
    for width in (60, 80, 120):
        assert max(map(len, page(report_of_two(), width=width).splitlines())) <= width


def test_without_colour_there_is_no_code_and_with_it_there_are_no_carets() -> None:
    plain, coloured = page(report_of_two()), page(report_of_two(), color=True)
    assert "\x1b" not in plain
    assert "^" not in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == re.sub(r" +│ +\^+\n", "", plain)


def test_a_brief_page_has_findings_only() -> None:
    told = page(report_of_two(), brief=True)
    assert "Side by side" not in told
    assert "article" not in told
    assert "N101" in told


def test_notes_are_folded_by_rule_and_words() -> None:
    sheet = document("A great day. Then a great night. Then a rare one.")
    first, second, third = (Passage(sheet, Span(start, start + 5)) for start in (2, 20, 40))
    flags = [Flag(at, f"“{words}” praises") for at, words in ((first, "great"), (second, "great"), (third, "rare"))]
    told = page(Report((), (), tuple(Finding(HYPE, flag, Severity.NOTE, "") for flag in flags)))
    assert "  note P101 hype\n    1:3, 1:21  “great” praises\n    1:41  “rare” praises\n" in told


def test_advice_is_given_once() -> None:
    sheet = document("It rose 12%. It fell 3%.")
    told = page(Report((), (), (finding(of(sheet, "12%")), finding(of(sheet, "3%")))))
    assert told.count("Look again.") == 1


def test_causes_stand_side_by_side_in_words() -> None:
    sheet = document("Tea reduces stress. Tea may raise stress.")
    cause, effect = of(sheet, "Tea"), of(sheet, "stress")
    at, there = of(sheet, "Tea reduces stress"), of(sheet, "Tea may raise stress")
    one = CausalClaim(at, sentence(at), cause, effect, of(sheet, "reduces"), "change", "down", "none")
    other = CausalClaim(there, sentence(there), cause, effect, of(sheet, "raise"), "change", "up", "may")
    topic = Topic(CausalKey("tea", "stress"), (one, other))
    clash = Finding(RULE, Flag(at, "clash", (Related(there, "there"),)), Severity.ERROR, "", topic.id)
    told = page(Report((Article(sheet, (), (one, other)),), (topic,), (clash,)))
    beside = told[told.index("Side by side") :]
    assert re.search("“Tea reduces stress”\n +lowers it, said as a fact\n", beside)
    assert re.search("“Tea may raise stress”\n +raises it, said to be possible\n", beside)


def test_one_thing_has_nothing_beside_it() -> None:
    sheet = document("It rose 12%.")
    at = of(sheet, "12%")
    one = claim(at, "12", "12")
    topic = Topic(NumericKey("it", "rise", "proportion"), (one,))
    clash = Finding(RULE, Flag(at, "clash", (Related(at, "there"),)), Severity.ERROR, "", topic.id)
    assert "Side by side" not in page(Report((Article(sheet, (), (one,)),), (topic,), (clash,)))


# ---------------------------------------------------------------- JSON


def test_numbers_are_numbers_and_unbounded_is_null() -> None:
    sheet = document("Up to 20.50 percent")
    at = of(sheet, "Up to 20.50 percent")
    one = NumericClaim(at, sentence(at), percent(at, None, "20.50"), "", "")
    report = Report((Article(sheet, (one.sentence,), (one,)),), (), ())
    (row,) = json.loads(as_json.claims(report, {sheet: [one.quantity]}))["documents"]
    assert row["quantities"][0] == row["claims"][0]["quantity"]
    assert (row["quantities"][0]["low"], row["quantities"][0]["high"]) == (None, 20.5)
    assert row["claims"][0]["topic"] is None


def test_every_kind_of_claim_has_the_same_fields() -> None:
    sheet = document("Tea is approved and reduces stress by 5%.")
    at = of(sheet, "Tea is approved")
    many = (
        claim(of(sheet, "5%"), "5", "5"),
        CausalClaim(at, sentence(at), of(sheet, "Tea"), None, of(sheet, "reduces"), "change", "down", "may"),
        StatementClaim(at, sentence(at), "status", "tea", "approval", "approved"),
    )
    report = Report((Article(sheet, (), many),), (), ())
    rows = json.loads(as_json.claims(report, {sheet: []}))["documents"][0]["claims"]
    assert [row["kind"] for row in rows] == ["numeric", "causal", "status"]
    assert len({frozenset(row) for row in rows}) == 1
    assert (rows[1]["strength"], rows[1]["effect"], rows[2]["cause"]) == ("conditional", None, None)
    assert len({row["id"] for row in rows}) == 3
    chosen = json.loads(as_json.claims(report, {sheet: []}, ["causal"]))["documents"][0]["claims"]
    assert chosen == [rows[1]]


# ---------------------------------------------------------------- scores and rules


def test_the_score_grows_with_what_is_promoted_and_less_with_repetition() -> None:
    at = passage("great", "great")
    once = score([finding(at, rule=HYPE)], 150).points
    assert score([], 150).points == 0
    assert score([finding(at)], 150).points == 0, "only promotional rules count"
    assert once < score([finding(at, rule=HYPE)] * 2, 150).points < 2 * once
    assert once < score([finding(at, rule=HYPE._replace(severity=Severity.WARNING))], 150).points
    assert once == score([finding(at, rule=HYPE, severity=Severity.ERROR)], 150).points, "no setting moves it"
    assert score([finding(at, rule=HYPE)], 10).points == once


def test_words_that_return_count_the_same_folded_and_one_by_one() -> None:
    at = passage("great", "great")
    places = tuple(Related(at, AGAIN) for _ in range(2))
    folded = finding(at, rule=HYPE)
    folded = folded._replace(flag=folded.flag._replace(related=places))
    assert score([folded], 150).points == score([finding(at, rule=HYPE)] * 3, 150).points


@pytest.mark.parametrize("count", range(1, 12))
def test_what_each_rule_adds_sums_to_the_score(count: int) -> None:
    rules = [HYPE._replace(code=f"P{100 + number}") for number in range(count)]
    found = [finding(passage(f"word{number}", f"word{number}"), rule=rule) for number, rule in enumerate(rules)]
    said = score(found, 470)
    assert round(sum(one.points for one in said.rules), 1) == said.points
    assert round(sum(one.points for one in said.heaviest) + said.rest, 1) == said.points


@pytest.mark.parametrize(
    ("count", "band"), [(0, "neutral"), (2, "neutral"), (3, "light"), (6, "promotional"), (12, "advert-like")]
)
def test_a_score_has_a_band(count: int, band: str) -> None:
    found = [finding(passage(f"word{number}", f"word{number}"), rule=HYPE) for number in range(count)]
    assert score(found, 200).band == band


def test_the_page_of_rules_shows_what_is_marked_and_takes_nothing_for_markup() -> None:
    examples = (Example.of("«12%» of [adults] * here"), Example(("One «a».", "Two «b»."), claims="- says: Three."))
    rule = RuleInfo("N101", "conflicting-values", Severity.WARNING, "Two values clash.", bad=examples)
    told = rulebook.markdown([rule])
    assert "### N101 conflicting-values\n" in told
    assert r"- **12%** of \[adults\] \* here" in told
    assert "- One **a**. / Two **b**. / (register: Three.)" in told
    assert "«12%»" in rulebook.text(rule)
