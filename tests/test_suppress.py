"""Comments in articles: what they silence, how far they reach, and what is said of those that silence nothing."""

from __future__ import annotations

import pytest
from timing import LEVEL, growth

from factcheck.model import Document, Finding, Flag, Passage, RuleInfo, Severity, Span
from factcheck.read import read_text
from factcheck.suppress import UNUSED, Suppressed, suppress

HYPE = RuleInfo("P101", "hype", Severity.WARNING, "")
CLASH = RuleInfo("N101", "conflicting-values", Severity.ERROR, "")
UNREADABLE = RuleInfo("E001", "unreadable", Severity.ERROR, "")
RULES = (HYPE, CLASH, UNREADABLE, UNUSED)


def found(document: Document, words: str, rule: RuleInfo = HYPE) -> Finding:
    """A finding at the first place where the words stand."""
    start = document.text.index(words)
    flag = Flag(Passage(document, Span(start, start + len(words))), "so it says")
    return Finding(rule, flag, rule.severity, "0" * 16)


def on(source: str, *marked: str, markdown: bool = True) -> Suppressed:
    """What becomes of findings of hype at the words."""
    document = read_text(source, "article", markdown=markdown)
    return suppress([found(document, words) for words in marked], [document])


def words(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.at.text for finding in findings]


WHY = "P101: a line of the operator"


# ---------------------------------------------------------------- how far a comment reaches


@pytest.mark.parametrize("markdown", [True, False], ids=["markdown", "plain"])
@pytest.mark.parametrize(
    "source",
    [
        f"A first tram.\n\n<!-- factcheck: ignore {WHY} -->\nA dream tram.\n\nA last tram.\n",
        f"A first tram.\n\n<!-- factcheck: ignore {WHY} -->\n\nA dream tram.\n\nA last tram.\n",
        f"A first tram.\n<!-- factcheck: ignore {WHY} -->\n\nA dream tram.\n\nA last tram.\n",
        f"A first tram.\n\nA dream tram. <!-- factcheck: ignore {WHY} -->\n\nA last tram.\n",
        f"A first tram.\n\nA <!-- factcheck: ignore {WHY} -->dream tram.\n\nA last tram.\n",
        f"A first tram.\n\n<!-- factcheck: ignore {WHY} --> A dream tram.\n\nA last tram.\n",
        f"A first tram.\n\n<!--factcheck: ignore {WHY},\nquoted in full -->\nA dream tram.\n\nA last tram.\n",
        f"A first tram.\r\n\r\n<!-- factcheck: ignore {WHY} -->\r\nA dream tram.\r\n\r\nA last tram.\r\n",
    ],
    ids=["above", "apart", "below-another", "behind", "within", "before", "two-lines", "windows"],
)
def test_a_comment_silences_its_own_block_or_the_next(source: str, markdown: bool) -> None:  # noqa: FBT001 - a table's column
    outcome = on(source, "first", "dream", "last", markdown=markdown)
    assert words(outcome.kept) == ["first", "last"]
    assert words(outcome.silenced) == ["dream"]
    assert not outcome.unused


@pytest.mark.parametrize("mark", ["# ", "//", "  # ", ""])
def test_in_plain_text_a_line_is_enough(mark: str) -> None:
    source = f"A first tram.\n\n{mark}factcheck: ignore {WHY}\nA dream tram.\n\nA last tram.\n"
    outcome = on(source, "first", "dream", "last", markdown=False)
    assert words(outcome.silenced) == ["dream"]
    assert not outcome.unused


def test_in_a_list_a_comment_reaches_its_item() -> None:
    source = f"- A first tram.\n- A dream tram. <!-- factcheck: ignore {WHY} -->\n- A last tram.\n"
    assert words(on(source, "first", "dream", "last").silenced) == ["dream"]


def test_a_comment_for_the_file_reaches_all_of_it() -> None:
    outcome = on(f"A first tram.\n\nA last tram.\n\n<!-- factcheck: ignore-file {WHY} -->\n", "first", "last")
    assert words(outcome.silenced) == ["first", "last"]


def test_a_comment_reaches_no_other_article() -> None:
    here = read_text(f"<!-- factcheck: ignore-file {WHY} -->\nA dream tram.", "here", markdown=True)
    there = read_text("A dream tram.", "there", markdown=True)
    outcome = suppress([found(here, "dream"), found(there, "dream")], [here, there])
    assert [finding.at.document.path for finding in outcome.kept] == ["there"]


def test_a_comment_used_in_one_article_may_be_idle_in_another() -> None:
    source = f"<!-- factcheck: ignore {WHY} -->\nA dream tram."
    here, there = read_text(source, "here", markdown=True), read_text(source, "there", markdown=True)
    (flag,) = suppress([found(here, "dream")], [here, there]).unused
    assert flag.at.document.path == "there"


# ---------------------------------------------------------------- what it names


@pytest.mark.parametrize("name", ["P101", "p101", "hype", "N101, hype", "hype ,N101"])
def test_a_rule_is_named_by_code_or_name(name: str) -> None:
    outcome = on(f"<!-- factcheck: ignore {name}: quoted -->\nA dream tram.", "dream")
    assert words(outcome.silenced) == ["dream"]


def test_other_rules_go_on_speaking() -> None:
    document = read_text(f"<!-- factcheck: ignore {WHY} -->\nA dream tram.", markdown=True)
    outcome = suppress([found(document, "dream"), found(document, "dream", CLASH)], [document])
    assert [finding.rule.code for finding in outcome.kept] == ["N101"]


def test_the_unreadable_is_not_silenced() -> None:
    document = read_text("<!-- factcheck: ignore-file E001: never mind -->\nA dream tram.", markdown=True)
    outcome = suppress([found(document, "dream", UNREADABLE)], [document])
    assert [finding.rule.code for finding in outcome.kept] == ["E001"]
    assert [flag.message for flag in outcome.unused] == ["`E001` cannot be silenced"]


# ---------------------------------------------------------------- comments without effect


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        (f"<!-- factcheck: ignore {WHY} -->", "`P101` has nothing to silence"),
        (f"<!-- factcheck: ignore-file {WHY} -->", "`P101` has nothing to silence"),
        ("<!-- factcheck: ignore -->", "this comment names no rule"),
        ("<!-- factcheck: ignore: quoted -->", "this comment names no rule"),
        ("<!-- factcheck: ignore P101 -->", "this comment gives no reason"),
        ("<!-- factcheck: ignore P101: -->", "this comment gives no reason"),
        ("<!-- factcheck: ignore-next-line P101: quoted -->", "`ignore-next-line` is not known here"),
    ],
)
def test_a_comment_without_effect_is_shown_at_its_words(comment: str, message: str) -> None:
    (flag,) = on(f"A tram.\n\n{comment}\nA bus.\n").unused
    assert (flag.message, flag.at.text, flag.at.raw) == (message, comment, comment)
    assert (flag.at.place.line, flag.at.place.column) == (3, 1)
    assert flag.at.document.path == "article"
    assert flag.suggestion


def test_a_malformed_comment_silences_nothing() -> None:
    assert words(on("<!-- factcheck: ignore P101 -->\nA dream tram.", "dream").kept) == ["dream"]


def test_of_several_names_those_without_effect_are_told() -> None:
    (flag,) = on("<!-- factcheck: ignore N101, hype, A101: quoted -->\nA dream tram.", "dream").unused
    assert flag.message == "`N101` has nothing to silence; `A101` has nothing to silence"


def test_the_second_of_two_alike_has_nothing_to_silence() -> None:
    comment = f"<!-- factcheck: ignore {WHY} -->\n"
    (flag,) = on(f"{comment}{comment}A dream tram.", "dream").unused
    assert flag.at.place.line == 2


def test_a_rule_that_did_not_look_leaves_its_comments_alone() -> None:
    document = read_text(f"<!-- factcheck: ignore {WHY} -->\nA tram.", markdown=True)
    assert suppress([], [document], ran=[CLASH], known=RULES).unused == ()
    assert len(suppress([], [document], ran=[HYPE], known=RULES).unused) == 1


def test_a_rule_that_nobody_knows_is_told_with_a_guess() -> None:
    document = read_text("<!-- factcheck: ignore conflicting-value: quoted -->\nA tram.", markdown=True)
    (flag,) = suppress([], [document], ran=[], known=RULES).unused
    assert flag.message == "no rule is called `conflicting-value`"
    assert flag.suggestion == "did you mean `conflicting-values`?"


@pytest.mark.parametrize(
    "source",
    [
        "<!-- factcheck: Eva to call the operator -->\nA tram.",
        "<!-- factcheck:report -->\nA tram.",
        "The desk's factcheck: ignored by the operator.",
        f"Write `<!-- factcheck: ignore {WHY} -->` above it.",
        f"Write\n\n```html\n<!-- factcheck: ignore {WHY} -->\n```\n\nabove it.",
        f"Write\n\n    <!-- factcheck: ignore {WHY} -->\n\nabove it.",
        "<!-- a comment of another kind, and no end",
    ],
    ids=["editors-note", "marker", "prose", "in-backticks", "in-a-fence", "indented-code", "open"],
)
def test_other_words_are_no_orders(source: str) -> None:
    assert on(source) == Suppressed((), (), ())


def test_many_comments_take_no_longer_each() -> None:
    def work(count: int) -> None:
        source = f"<!-- factcheck: ignore {WHY} -->\nA dream tram.\n\n" * count + "<!-- factcheck: ignore " * count
        document = read_text(source, markdown=False)
        findings = [found(document, "dream")] * count
        assert len(suppress(findings, [document]).unused) == count - 1

    assert growth(work, 200) < LEVEL
