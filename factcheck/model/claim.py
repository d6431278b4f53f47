"""What a text says: quantities as stated, and claims that are numeric, causal or statements."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from factcheck.model.text import Document, Passage, Sentence


Dimension: TypeAlias = Literal[
    "proportion", "percentage_point", "count", "time", "date", "day", "money", "mass", "length", "area", "volume",
    "temperature", "speed", "energy", "data", "dose", "rate", "statistic", "other",
]  # fmt: skip


class Quantity(NamedTuple):
    """A number as stated: an interval with a unit.

    `low` and `high` are as printed, None = unbounded ("up to 20 percent" is None to 20);
    the exponent of the Decimal is the printed precision. An open end is itself excluded ("more than 5").
    `unit` is the canonical singular name ("%", "week", "USD", "infusion"); a share in percent has "%",
    "one in seven" has "proportion" with numerator and denominator.
    `approximate` says that a hedge stands by ("about", "nearly"), and `hedge` which; compare widens by it.
    `vague` marks words that stand for an interval of the lexicon ("weeks", "several").
    `role` says what extraction knows of its kind: "age", "list", "interval", "p", "sample", "year", "from", "to", "by".
    `parts` are other statements of the same thing beside it ("84 of 5,275 patients (1.6 percent)").
    """

    at: Passage
    low: Decimal | None
    high: Decimal | None
    unit: str
    dimension: Dimension
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    hedge: str = ""
    vague: bool = False
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    role: str = ""
    parts: tuple[Quantity, ...] = ()


Polarity: TypeAlias = Literal["up", "down", "prevent", "neutral", "none"]
Modality: TypeAlias = Literal["none", "can", "may"]
Strength: TypeAlias = Literal["none", "correlational", "conditional", "direct"]


class Context(NamedTuple):
    """The circumstances a claim names; a field is empty when the text does not say."""

    population: str = ""
    time: str = ""
    place: str = ""
    form: str = ""  # severity, route or kind: "severe", "treatment-resistant", "nasal"
    side: str = ""  # the comparison side it stands on: "unlike SSRIs"
    attribution: str = ""  # who says so, in the text's words
    quoted: bool = False  # inside quotation marks
    agent: str = ""  # who does or has what is counted: "the library" of "the library holds 450,000 books"
    specific: bool = False  # said of one particular thing ("the outage"), not of a kind ("asthma")
    hedge: str = ""  # the word that weakens it: "may", "reportedly"
    negated: bool = False


class NumericClaim(NamedTuple):
    """A quantity said of something. `at` is the quantity with its bound words."""

    at: Passage
    sentence: Sentence
    quantity: Quantity
    subject: str
    measure: str
    context: Context = Context()

    @property
    def kind(self) -> Literal["numeric"]:
        """What it is called outside."""
        return "numeric"


class CausalClaim(NamedTuple):
    """One thing said to bring about, change or go with another. `at` runs over cause, cue and effect."""

    at: Passage
    sentence: Sentence
    cause: Passage | None
    effect: Passage | None
    cue: Passage
    relation: str
    polarity: Polarity
    modality: Modality
    context: Context = Context()

    @property
    def kind(self) -> Literal["causal"]:
        """What it is called outside."""
        return "causal"

    @property
    def subject(self) -> str:
        """The cause, in the text's words."""
        return self.cause.text if self.cause else ""

    @property
    def measure(self) -> str:
        """The effect, in the text's words."""
        return self.effect.text if self.effect else ""

    @property
    def strength(self) -> Strength:
        """How strongly it is said, derived from relation, modality and negation."""
        if self.context.negated:
            return "none"
        if self.relation == "correlation":
            return "correlational"
        return "direct" if self.modality == "none" else "conditional"


class StatementClaim(NamedTuple):
    """A status, a definition or a degree of certainty said of something."""

    at: Passage
    sentence: Sentence
    kind: Literal["status", "definition", "certainty"]
    subject: str
    predicate: str
    value: str
    context: Context = Context()

    @property
    def measure(self) -> str:
        """The predicate."""
        return self.predicate


Claim: TypeAlias = NumericClaim | CausalClaim | StatementClaim


@dataclass(frozen=True, slots=True, eq=False)
class Article:
    """A document with all that was read in it. Articles compare by identity, as documents do.

    `foreign` names the language or script of a text that is not English: nothing is claimed in it.
    """

    document: Document
    sentences: Sequence[Sentence]
    claims: Sequence[Claim]
    foreign: str = ""

    @property
    def words(self) -> int:
        """How many words its sentences have."""
        return sum(map(len, (sentence.words for sentence in self.sentences)))

    def sentence_at(self, offset: int) -> Sentence | None:
        """The last sentence that begins at an offset of the clean text or before it, or else the first."""
        number = bisect_right(self.sentences, offset, key=lambda sentence: sentence.at.span.start)
        return self.sentences[max(number - 1, 0)] if self.sentences else None
