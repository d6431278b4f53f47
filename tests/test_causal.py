"""Causal claims are read by meaning: one cause and effect in many phrasings, and sentences that claim nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
import yaml

from factcheck.compare import topics
from factcheck.extract import extract
from factcheck.extract.causal import causal_claims, likely_cues
from factcheck.extract.signs import signs
from factcheck.model import Register, Severity, Verdict
from factcheck.read import read_text
from factcheck.register import parse
from factcheck.segment import segment

if TYPE_CHECKING:
    from factcheck.model import CausalClaim, Pair

CORPUS = Path(__file__).parent / "corpus" / "causal"


class Meaning(NamedTuple):
    """What a sentence says, as the corpus puts it."""

    sentence: str
    cause: str
    effect: str
    strength: str
    polarity: str


def meanings() -> list[Meaning]:
    files = sorted(path for path in CORPUS.glob("*.yaml") if path.stem != "silent")
    entries = [entry for path in files for entry in yaml.safe_load(path.read_text(encoding="utf-8"))]
    return [
        Meaning(sentence, entry["cause"], entry["effect"], entry["strength"], entry.get("polarity", ""))
        for entry in entries
        for sentence in entry["phrasings"]
    ]


def silent() -> list[str]:
    groups = yaml.safe_load((CORPUS / "silent.yaml").read_text(encoding="utf-8"))
    return [sentence for sentences in groups.values() for sentence in sentences]


def claims(*texts: str) -> list[CausalClaim]:
    documents = [read_text(text, f"{number}.txt") for number, text in enumerate(texts, start=1)]
    return [
        claim
        for document in documents
        for claim in causal_claims(likely_cues([(one, signs(one).causal) for one in segment(document)]))
    ]


def says(claim: CausalClaim, meaning: Meaning) -> bool:
    return (
        meaning.cause in claim.subject.lower()
        and meaning.effect in claim.measure.lower()
        and claim.strength == meaning.strength
        and meaning.polarity in ("", claim.polarity)
    )


@pytest.mark.parametrize("meaning", meanings(), ids=lambda meaning: meaning.sentence)
def test_a_phrasing_is_read_as_what_it_means(meaning: Meaning) -> None:
    assert any(says(claim, meaning) for claim in claims(meaning.sentence))


@pytest.mark.parametrize("sentence", silent())
def test_a_sentence_that_claims_nothing_is_read_as_nothing(sentence: str) -> None:
    assert claims(sentence) == []


def test_positions_are_exact_and_run_from_the_first_to_the_last_word() -> None:
    text = "Experts agree. In towns, the new trams reduce noise at night."
    (claim,) = claims(text)
    assert claim.at.text == "the new trams reduce noise"
    assert claim.cause
    assert claim.effect
    assert [part.text for part in (claim.cause, claim.cue, claim.effect)] == ["the new trams", "reduce", "noise"]


def test_a_coordinated_verb_shares_subject_and_hedge() -> None:
    found = claims("Trams may cut noise, ease traffic and improve health.")
    assert [(claim.subject, claim.measure, claim.modality) for claim in found] == [
        ("Trams", "noise", "may"),
        ("Trams", "traffic", "may"),
        ("Trams", "health", "may"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The new bulbs did not cut costs, and heat pumps reduced waste.",
        "The new bulbs did not cut costs, but they reduced waste.",
    ],
)
def test_a_denial_ends_where_another_subject_begins(text: str) -> None:
    assert [claim.context.negated for claim in claims(text)] == [True, False]


def test_an_effect_ends_before_a_verb_with_a_name_behind_it() -> None:
    (claim, *_) = claims("The ban halved smuggling and fraud, angered Norland and raised prices.")
    assert claim.measure == "smuggling and fraud"


def test_what_contributes_little_is_denied_an_effect() -> None:
    said = claims("Roads contribute little to growth.", "Roads do not contribute much to growth.")
    assert [claim.context.negated for claim in said] == [True, True]


def test_can_is_kept_apart_from_may_and_is_conditional() -> None:
    (claim,) = claims("Trams can reduce noise.")
    assert (claim.modality, claim.strength, claim.context.hedge) == ("can", "conditional", "can")


def test_the_source_of_a_claim_is_kept() -> None:
    (claim,) = claims("According to the city council, trams reduce noise.")
    assert claim.context.attribution == "the city council"


# ---------------------------------------------------------------- topics


def pairs(*texts: str) -> list[Pair]:
    articles = [extract(read_text(text, f"{number}.txt")) for number, text in enumerate(texts)]
    return [pair for topic in topics(articles, Register("")) for pair in topic.pairs]


def test_a_dropped_hedge_is_one_pair_however_often_it_is_repeated() -> None:
    (pair,) = pairs("Dust may cause asthma. " + "Dust causes asthma. " * 5)
    assert pair.severity is Severity.WARNING
    assert pair.a.context.hedge == "may"


def test_from_can_to_a_fact_is_a_note() -> None:
    (pair,) = pairs("Dust can cause asthma. Dust causes asthma.")
    assert pair.severity is Severity.NOTE


def test_between_articles_on_two_stories_a_dropped_hedge_is_a_note() -> None:
    mine = "Anna Weiss digs for coal at Halden with forty others. Dust may cause asthma. The pit closes in May."
    mill = "Carl Boye grinds rye near Vadby for three bakers. Dust causes asthma. His wheel turns in the wind."
    (pair,) = pairs(mine, mill)
    assert (pair.severity, pair.within) == (Severity.NOTE, False)


def test_between_articles_on_one_story_a_dropped_hedge_is_a_warning() -> None:
    told = "Anna Weiss digs for coal at Halden. Her lamp is old. The pit at Halden closes in May."
    found = pairs(f"Dust may cause asthma. {told}", f"Dust causes asthma. {told}")
    assert max(pair.severity for pair in found if pair.severity) is Severity.WARNING


def test_what_a_quoted_source_says_flatly_is_a_note() -> None:
    (pair,) = pairs("Dust may cause asthma. “Dust causes asthma,” the miner said.")
    assert pair.severity is Severity.NOTE


@pytest.mark.parametrize(
    "text",
    [
        "Dust causes asthma. Dust may cause asthma.",
        "Dust may cause asthma. Smoke causes asthma.",
        "It may cause asthma. They cause asthma.",
    ],
)
def test_a_hedge_added_or_another_claim_is_no_pair(text: str) -> None:
    assert pairs(text) == []


def test_a_pronoun_stands_for_the_cause_before_it() -> None:
    (pair,) = pairs("Dust may cause asthma. It causes asthma.")
    assert pair.b.subject == "It"


def test_degrees_and_carriers_do_not_hide_the_thing() -> None:
    (pair,) = pairs("The use of pesticides may be linked to a higher risk of cancer. Pesticides cause cancer.")
    assert pair.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("Trams cut noise.", "Trams raise noise.", True),
        ("Trams cut noise.", "Trams reduce the level of noise.", False),
        ("Tea promotes relief of headaches.", "Tea causes headaches.", True),
        ("Tea promotes relief of headaches.", "Tea eases headaches.", False),
        ("Higher tolls cut traffic.", "Lower tolls raise traffic.", False),
        ("Higher tolls cut traffic.", "Lower tolls cut traffic.", True),
        ("Walking improves asthma.", "Walking reduces asthma.", False),
        ("Walking improves asthma.", "Walking worsens asthma.", True),
        ("Helmets protect riders.", "Helmets help riders.", False),
        ("Vaccines prevent measles.", "Vaccines can reduce measles.", False),
        ("Rain causes floods, landslides and delays.", "Rain prevents landslides.", True),
        ("A high fibre diet lowers weight.", "A low-fibre diet lowers weight.", False),
    ],
)
def test_ups_and_downs_are_reckoned_through_cause_and_effect(a: str, b: str, *, found: bool) -> None:
    assert [pair.verdict for pair in pairs(a, b) if pair.verdict is Verdict.OPPOSITE] == [Verdict.OPPOSITE] * found


@pytest.mark.parametrize(
    "text",
    [
        "Lactate threshold (LT) counts. LT training cuts stress. Lactate threshold training raises stress.",
        "The new toll lowers traffic. The toll was debated. The toll raises traffic.",
        "Trams lower noise. They run at night. Trams are new. They raise noise.",
        "The use of trams lowers the level of noise. Bells ring. Trams raise noise.",
    ],
)
def test_one_thing_has_one_name(text: str) -> None:
    assert Verdict.OPPOSITE in {pair.verdict for pair in pairs(text)}


def test_the_register_tells_which_names_are_of_one_thing() -> None:
    register = parse("version: 1\nsubjects:\n  - name: tram\n    also: [light rail]\n")
    articles = [extract(read_text(text, text)) for text in ("Trams cut noise.", "Light rail raises noise.")]
    found = [pair.verdict for topic in topics(articles, register) for pair in topic.pairs]
    assert found == [Verdict.OPPOSITE]


@pytest.mark.parametrize(
    "text",
    [
        "Trams cut noise in winter. Trams raise noise in summer.",
        "Trams cut noise, and in the long run trams raise noise.",
        "If they are old, trams raise noise. Trams cut noise.",
        "Trams cut noise. However, trams raise noise at night.",
        "Do trams raise noise? Trams cut noise.",
        "Trams cut noise for residents. Trams raise noise for drivers.",
        "Trams cut noise. Trams do not always cut noise.",
        "Trams cut noise. Trams may not cut noise.",
        "Trams are linked to noise. Trams do not cause noise.",
        "The study did not prove that trams cut noise. Trams cut noise, it found.",
    ],
)
def test_what_can_hold_together_is_no_contradiction(text: str) -> None:
    assert Verdict.OPPOSITE not in {pair.verdict for pair in pairs(text)}


def test_a_change_that_studies_show_is_of_what_was_named_before() -> None:
    found = pairs("Rail grinding is loud. Rail grinding raises noise. Studies show a decrease in noise.")
    assert [pair.verdict for pair in found] == [Verdict.OPPOSITE]
