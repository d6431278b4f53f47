"""The lexicon -> an index of the words and phrases that may make a statement."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from factcheck import lexicon
from factcheck.extract.verb import inflections
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import Match, Phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind: TypeAlias = Literal[
    "word", "verb", "does", "more", "equate", "distinguish", "doubt", "denied", "lack", "ignorance", "caveat", "study",
    "use", "needs", "rival", "plan", "class", "first", "leave", "only", "open", "outcome", "part", "undone", "unharmed",
]  # fmt: skip


class Trigger(NamedTuple):
    """What a phrase of the lexicon may do: its kind, its property or use, and whether the thing has the property."""

    kind: Kind
    use: str = ""
    has: bool = True


CAUSED = Trigger("caveat", "cause")
_GROUPS = (
    ("statements_doubt", "doubtful", Trigger("doubt")),
    ("statements_doubt", "denied", Trigger("denied")),
    ("statements_doubt", "lack", Trigger("lack")),
    ("statements_doubt", "ignorance", Trigger("ignorance")),
    ("statements_doubt", "needing", Trigger("needs")),
    ("statements_caveats", "caused", CAUSED),
    ("statements_caveats", "only_tied", Trigger("caveat", "only_tied")),
    ("statements_caveats", "that", Trigger("caveat", "that")),
    ("statements_caveats", "thin", Trigger("caveat", "thin")),
    ("statements_caveats", "undecided", Trigger("caveat", "undecided")),
    ("statements_caveats", "untested", Trigger("caveat", "untested")),
    ("statements_named", "further_doses", Trigger("more")),
    ("statements_deeds", "absent", Trigger("undone", "no")),
    ("statements_deeds", "advising", Trigger("undone", "advised")),
    ("statements_deeds", "being", Trigger("undone", "being")),
    ("statements_deeds", "postponed", Trigger("undone", "postponed")),
    ("statements_deeds", "staying", Trigger("undone", "staying")),
    ("statements_deeds", "waiting", Trigger("undone", "waiting")),
    ("statements_deeds", "yet", Trigger("undone")),
    ("statements_kind", "denied", Trigger("class")),
    ("statements_first", "first", Trigger("first")),
    ("statements_harm", "denied", Trigger("unharmed", has=False)),
    ("statements_harm", "unhurt", Trigger("unharmed")),
    ("statements_known", "asking", Trigger("open")),
    ("statements_known", "groups", Trigger("only")),
    ("statements_outcome", "occasions", Trigger("outcome")),
    ("statements_outcome", "unchanged", Trigger("outcome", has=False)),
    ("statements_part", "beginnings", Trigger("part")),
    ("statements_permitted", "forbidding", Trigger("leave")),
    ("statements_plan", "planned", Trigger("plan")),
    ("statements_rival", "better", Trigger("rival")),
    ("statements_rival", "uncompared", Trigger("rival", has=False)),
    ("statements_study", "associations", Trigger("study", "associations")),
    ("statements_study", "stand_ins", Trigger("study", "stand_ins")),
    ("statements_study", "trials", Trigger("study", "trials")),
    ("statements_study", "undesigned", Trigger("study", "undesigned")),
    ("statements_study", "under_test", Trigger("use", has=False)),
    ("statements_study", "used", Trigger("use")),
)  # lists whose phrases all do the same

Found: TypeAlias = Match[Trigger]


@cache
def phrases() -> Phrases[Trigger]:
    """All phrases of the lexicon that may make a statement."""
    return Phrases(dict(_entries()), listed("languages", "english"))


def _entries() -> Iterator[tuple[str, Trigger]]:
    """Each phrase with what it may do; of a phrase that stands in two lists, the later."""
    for file, group, trigger in _GROUPS:
        yield from ((phrase, trigger) for phrase in lexicon.words(file, group))
    for group in ("failing", "going"):
        yield from ((phrase, Trigger("undone", group)) for phrase in lexicon.table("statements_deeds", group))
    yield from ((phrase, Trigger("study", "stage")) for phrase in lexicon.table("statements_study", "stages"))
    for word in listed("causal_words", "comparatives") - listed("statements_outcome", "otherwise"):
        yield f"no {word}", Trigger("outcome", has=False)
    for phrase, value in lexicon.table("statements", "status_words").items():
        yield phrase, _status("word", value)
    yield from ((phrase, _status("word", value)) for phrase, value in _researched())
    for base, value in lexicon.table("statements", "status_verbs").items():
        yield from ((form, _status("verb", value)) for form, uses in inflections(base).items() if uses != "g")
    for phrase, value in lexicon.table("statements", "status_deeds").items():
        yield phrase, _status("does", value)
    for phrase, use in lexicon.table("statements_named", "equating").items():
        yield phrase, Trigger("equate", use)
    for phrase, use in lexicon.table("statements_named", "distinguishing").items():
        yield phrase, Trigger("distinguish", use)


def _researched() -> Iterator[tuple[str, str]]:
    """How much a thing was studied: "extensively studied", "researched in many trials", "little studied"."""
    file = "statements_research"
    many, trials = lexicon.words(file, "many"), lexicon.words(file, "trials")
    passed = [*trials, *(f"{some} {kind}" for some, kind in product(many, trials))]
    yield from ((adjective, "research -") for adjective in lexicon.words(file, "unstudied"))
    for done in lexicon.words(file, "researched"):
        yield from ((f"{adverb} {done}", "research +") for adverb in lexicon.words(file, "extents"))
        yield from ((f"{adverb} {done}", "research -") for adverb in lexicon.words(file, "scarcely"))
        yield from ((f"{done} in {some}", "research +") for some in passed)


def _status(kind: Literal["word", "verb", "does"], value: str) -> Trigger:
    predicate, _, sign = value.rpartition(" ")
    return Trigger(kind, predicate, sign == "+")
