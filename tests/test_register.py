"""The register: what it keeps, where its claims point, and how it complains."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import (
    Acceptance,
    Article,
    Block,
    CausalClaim,
    Claim,
    Context,
    Dimension,
    Document,
    NumericClaim,
    Passage,
    Quantity,
    Register,
    Sentence,
    Span,
    StatementClaim,
    Subject,
)
from factcheck.register import RegisterError, load, parse, reading

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HEAD = "version: 1\nclaims:\n  - id: tram-fare\n    status: verified\n"
FARE = "    says: A tram ticket costs about 12 euros.\n"


def complaint(source: str) -> RegisterError:
    with pytest.raises(RegisterError) as raised:
        parse(source)
    return raised.value


# ---------------------------------------------------------------- what it keeps


def test_keeps_subjects_and_decisions_as_written() -> None:
    register = parse(
        "version: 1\n"
        "subjects:\n"
        "  - name: tram\n"
        "    also: [streetcar, 'light rail']\n"
        "    distinct: [metro]\n"
        "accept:\n"
        "  - finding: 3f9c21ab\n"
        "    reason: Quoted from the operator, and labelled so.\n"
        "    by: desk\n"
        "    until: 2027-01-01\n"
    )
    assert register.subjects == (Subject("tram", ("streetcar", "light rail"), ("metro",)),)
    reason = "Quoted from the operator, and labelled so."
    assert register.accepted == (Acceptance("3f9c21ab", reason, "desk", date(2027, 1, 1)),)


def test_keeps_what_stands_beside_a_claim() -> None:
    more = "    source: City Transport\n    url: https://example.org/trams\n"
    dates = "    checked: 2026-03-01\n    expires: 2027-03-01\n"
    (reference,) = parse(HEAD + FARE + more + dates).references
    assert (reference.id, reference.status, reference.source) == ("tram-fare", "verified", "City Transport")
    assert (reference.url, reference.checked) == ("https://example.org/trams", date(2026, 3, 1))
    assert reference.expires == date(2027, 3, 1)


@pytest.mark.parametrize("word", ["no", "010", "1:30", "1e3", "0x1f", "2026-03-01", "1_000", ".inf", "null hypothesis"])
def test_what_yaml_would_change_stays_text(word: str) -> None:
    register = parse(f"version: 1\nsubjects:\n  - name: {word}\n    also: [{word} too]\n")
    assert register.subjects == (Subject(word, (f"{word} too",)),)


def test_a_fingerprint_of_digits_stays_text() -> None:
    register = parse("version: 1\naccept:\n  - {finding: 01234567, reason: Quoted.}\n")
    assert register.accepted == (Acceptance("01234567", "Quoted."),)


def test_reads_a_file_with_byte_order_mark_and_windows_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_bytes(("\ufeff" + HEAD + FARE).replace("\n", "\r\n").encode())
    (reference,) = load(path).references
    assert reference.claim.at.place.line == 5
    assert reference.claim.at.document.path == str(path)


# ---------------------------------------------------------------- where its claims point


@pytest.mark.parametrize(
    ("says", "line"),
    [
        ("A tram ticket costs about 12 euros.", 5),
        ("'A tram ticket costs about 12 euros.'", 5),
        ('"A tram ticket costs about 12 euros."', 5),
        ("In the city of Graz, as listed by the operator,\n      a tram ticket costs about 12 euros.", 6),
        (
            ">-\n      In the city of Graz, as listed by the operator,\n      a tram ticket costs about 12 euros.",
            7,
        ),
        ("|\n      A tram ticket costs about 12 euros.\n", 6),
        ("'In the city of Graz, as listed by the operator,\n      a tram ticket costs about 12 euros.'", 6),
    ],
    ids=["plain", "single", "double", "folded-plain", "folded-block", "literal-block", "folded-quoted"],
)
def test_a_claim_points_at_its_words_in_the_yaml(says: str, line: int) -> None:
    source = f"{HEAD}    says: {says}\n    source: City Transport\n"
    (reference,) = parse(source).references
    assert isinstance(reference.claim, NumericClaim)
    assert "12 euros" in reference.claim.quantity.at.raw
    assert "\n" not in reference.claim.quantity.at.raw
    assert reference.claim.quantity.at.place.line == line


def test_a_sentence_that_yaml_changed_is_pointed_at_as_a_whole() -> None:
    says = '"A tram ticket costs about 12\\u0020euros."'
    (reference,) = parse(f"{HEAD}    says: {says}\n").references
    assert reference.claim.at.raw == says
    assert (reference.claim.at.place.line, reference.claim.at.place.column) == (5, 11)


def test_each_claim_belongs_to_its_own_sentence() -> None:
    buses = "  - id: bus-fare\n    status: disputed\n    says: A bus ticket costs 4 euros.\n"
    trams, bus = parse(HEAD + FARE + buses).references
    assert isinstance(trams.claim, NumericClaim)
    assert isinstance(bus.claim, NumericClaim)
    assert (trams.claim.quantity.low, bus.claim.quantity.low) == (Decimal(12), Decimal(4))
    assert (bus.id, bus.status) == ("bus-fare", "disputed")


def test_no_sentence_leans_on_the_one_before() -> None:
    alone = "  - id: pier\n    status: verified\n    says: The old pier is 400 metres long.\n"
    (before,) = (one for one in parse(HEAD + FARE + alone).references if one.id == "pier")
    (after,) = (one for one in parse("version: 1\nclaims:\n" + alone + HEAD[18:] + FARE).references if one.id == "pier")
    assert reading(before.claim) == reading(after.claim)
    with pytest.raises(RegisterError, match="no more than"):
        parse(HEAD + FARE + "  - id: time\n    status: verified\n    says: It takes 40 minutes.\n")


def test_a_distinct_name_is_a_reference_that_tells_two_apart() -> None:
    source = "version: 1\nsubjects:\n  - name: weather\n    distinct: [climate, 'the season']\n"
    one, other = parse(source).distinctions
    assert (one.claim.subject, one.claim.measure) == ("weather", "climate")
    assert (one.claim.at.raw, one.claim.at.place.line) == ("climate", 4)
    assert (other.claim.at.raw, other.status) == ("the season", "verified")


def test_a_reference_expires_on_its_day() -> None:
    register = parse(HEAD + FARE + "    expires: 2027-03-01\n")
    assert [register.on(day).references[0].expired for day in (date(2027, 2, 28), date(2027, 3, 1))] == [False, True]


# ---------------------------------------------------------------- which claim a sentence is there for

SAID = "Steel prices and wages moved within weeks."


def passage() -> Passage:
    return Passage(Document("claims.yaml", SAID, SAID, (), ()), Span(0, len(SAID)))


def number(
    value: str,
    *,
    subject: str = "steel",
    measure: str = "price",
    dimension: Dimension = "proportion",
    vague: bool = False,
) -> Claim:
    at = passage()
    quantity = Quantity(at, Decimal(value), Decimal(value), "%", dimension, vague=vague)
    return NumericClaim(at, some_sentence(at), quantity, subject, measure)


def cause(effect: str) -> Claim:
    at = passage()
    start = SAID.index(effect)
    end = Passage(at.document, Span(start, start + len(effect)))
    begin = Passage(at.document, Span(0, 5))
    return CausalClaim(at, some_sentence(at), begin, end, at, "causation", "up", "may")


def status() -> Claim:
    at = passage()
    return StatementClaim(at, some_sentence(at), "status", "steel", "approved", "no", Context(place="Austria"))


def some_sentence(at: Passage) -> Sentence:
    return Sentence(at, Block("paragraph", at.span), ())


@pytest.fixture
def read_as(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Register]:
    def read(*claims: Claim) -> Register:
        monkeypatch.setattr(
            "factcheck.register.sentences.extract", lambda document: Article(document, (), tuple(claims))
        )
        return parse(f"{HEAD}    says: {SAID}\n")

    return read


def test_a_number_comes_before_a_cause_and_a_cause_before_a_statement(read_as: Callable[..., Register]) -> None:
    assert isinstance(read_as(status(), cause("wages"), number("4")).references[0].claim, NumericClaim)
    assert isinstance(read_as(status(), cause("wages")).references[0].claim, CausalClaim)
    assert isinstance(read_as(status()).references[0].claim, StatementClaim)


def test_a_precise_number_comes_before_vague_ones(read_as: Callable[..., Register]) -> None:
    claim = read_as(number("1", vague=True), number("4"), number("7", vague=True)).references[0].claim
    assert isinstance(claim, NumericClaim)
    assert claim.quantity.low == 4


def test_a_date_beside_a_value_only_says_when(read_as: Callable[..., Register]) -> None:
    claim = read_as(number("2024", dimension="date"), number("4")).references[0].claim
    assert isinstance(claim, NumericClaim)
    assert claim.quantity.low == 4
    assert isinstance(read_as(number("2024", dimension="date"), cause("wages")).references[0].claim, NumericClaim)


def test_two_claims_of_a_kind_are_shown_and_to_be_split(read_as: Callable[..., Register]) -> None:
    with pytest.raises(RegisterError, match="“4 % · price · steel” and “7 % · price · steel”; split it"):
        read_as(number("4"), number("7"))
    with pytest.raises(RegisterError, match="more than one claim"):
        read_as(cause("wages"), cause("weeks"))


def test_a_claim_that_cannot_be_compared_is_an_error(read_as: Callable[..., Register]) -> None:
    with pytest.raises(RegisterError, match="no more than “4 % · price” was read"):
        read_as(number("4", subject=""))
    with pytest.raises(RegisterError, match="no more than “4 % · steel” was read"):
        read_as(number("4", measure=""))


def test_a_sentence_without_a_claim_is_an_error(read_as: Callable[..., Register]) -> None:
    with pytest.raises(RegisterError, match="no claim was read in this sentence"):
        read_as()


def test_what_was_read_once_must_still_be_read(read_as: Callable[..., Register]) -> None:
    read_as(number("4"))
    (reference,) = parse(f"{HEAD}    says: {SAID}\n    reads: 4 % ·\n      price · steel\n").references
    assert reading(reference.claim) == "4 % · price · steel"
    error = complaint(f"{HEAD}    says: {SAID}\n    reads: 4 % · wage · steel\n")
    assert [(one.line, one.column) for one in error.problems] == [(6, 12)]
    assert "the sentence now reads “4 % · price · steel”" in error.render()


# ---------------------------------------------------------------- how a claim is read out


HALF = {"low": Decimal("0.5"), "high": Decimal("0.5"), "unit": "proportion"}


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ({"low": Decimal(10), "high": Decimal(15)}, "10-15 %"),
        ({"low": Decimal("12.50"), "high": Decimal("12.50")}, "12.50 %"),
        ({"low": Decimal(12), "high": Decimal(12), "approximate": True}, "about 12 %"),
        ({"high": Decimal(20)}, "up to 20 %"),
        ({"high": Decimal(20), "high_open": True}, "under 20 %"),
        ({"low": Decimal(5)}, "at least 5 %"),
        ({"low": Decimal(5), "low_open": True}, "over 5 %"),
        ({"low": Decimal("5E+7"), "high": Decimal("5E+7"), "unit": ""}, "50000000"),
        ({**HALF, "numerator": Decimal(1), "denominator": Decimal(2)}, "1 in 2"),
        ({"low": Decimal(1), "high": Decimal(8), "vague": True}, SAID),
        ({}, SAID),
    ],
    ids=str,
)
def test_a_quantity_is_read_out_as_stated(stated: dict[str, Any], said: str) -> None:
    at = passage()
    quantity = replace(Quantity(at, None, None, "%", "proportion"), **stated)
    assert reading(NumericClaim(at, some_sentence(at), quantity, "", "")) == said


def test_a_claim_is_read_out_with_its_circumstances() -> None:
    at = passage()
    quantity = Quantity(at, Decimal(10), Decimal(15), "%", "proportion")
    context = Context(population="commuters", time="2025", place="Graz", negated=True, hedge="may")
    claim = NumericClaim(at, some_sentence(at), quantity, "late trams", "share", context)
    assert reading(claim) == "10-15 % · share · late trams · commuters · 2025 · Graz · not · may"
    assert reading(cause("wages")) == "Steel · conditional · causation · up · wages"
    assert reading(status()) == "status · approved · steel · no · Austria"


# ---------------------------------------------------------------- how it complains


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(RegisterError) as raised:
        load(tmp_path / "claims.yaml")
    (problem,) = raised.value.problems
    assert problem.line == 0
    assert raised.value.render() == f"{tmp_path / 'claims.yaml'}: no register could be read: no such file or directory"


def test_a_folder_is_no_register(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="no register could be read"):
        load(tmp_path)


def test_a_problem_shows_its_line_and_a_caret() -> None:
    error = complaint(HEAD.replace("status", "stauts") + FARE)
    assert error.render() == (
        "claims.yaml:4:5: unknown key `stauts`; did you mean `status`?\n      stauts: verified\n      ^"
    )
    assert str(error) == error.render()


def test_all_problems_come_at_once_in_their_order() -> None:
    head = HEAD.replace("version: 1", "version: 2").replace("tram-fare", "tram fare").replace("verified", "nein")
    error = complaint(head + FARE)
    assert [problem.line for problem in error.problems] == [1, 3, 4]


@pytest.mark.parametrize("key", ["subjects", "claims", "accept"])
def test_a_list_may_be_left_out(key: str) -> None:
    register = parse("version: 1\n")
    assert register == Register("claims.yaml"), key


@given(
    st.text(alphabet=st.sampled_from("version:1 \n-claims[]{},&*!|>'\"%@`#\t\\~?idsaysé\u2028\x85"), max_size=120).map(
        lambda text: f"version: 1\n{text}"
    )
)
def test_any_text_is_a_register_or_a_complaint(source: str) -> None:
    try:
        found = len(parse(source).path)
    except RegisterError as error:
        found = len(error.problems)
    assert found


def test_both_parsers_complain_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    sources = ("a: b: c", "a: [b", "a: 'b", "a\nb: c", "\ta: b", "a: %b", 'a: "\\T"', "a:\n  b: c\n d: e", "- a\nb: c")
    said = [complaint(source).render() for source in sources]
    monkeypatch.setattr("factcheck.register.tree._LOADER", yaml.SafeLoader)
    assert [complaint(source).render() for source in sources] == said
