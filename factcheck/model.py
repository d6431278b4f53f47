"""The nouns of factcheck: what is read, claimed, compared and found. Frozen, and importing nothing of ours."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from functools import cached_property, total_ordering
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from decimal import Decimal

# ---------------------------------------------------------------- places


class Span(NamedTuple):
    """Half-open range of characters."""

    start: int
    end: int

    def __contains__(self, offset: object) -> bool:
        """Whether a character offset lies inside."""
        return isinstance(offset, int) and self.start <= offset < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class Place(NamedTuple):
    """Line and column as a person counts them: from 1, in characters."""

    line: int
    column: int


class Piece(NamedTuple):
    """A run of clean text and the source it came from; verbatim when both are the same characters.

    The run ends where the next piece starts (or where the text ends).
    """

    text_start: int
    source_start: int
    source_end: int
    verbatim: bool


BlockKind: TypeAlias = Literal["title", "heading", "paragraph", "item", "quote", "cell", "caption", "byline", "code"]


class Block(NamedTuple):
    """A part of the layout: one paragraph, heading, list item; `span` is in clean text and leaves out list markers."""

    kind: BlockKind
    span: Span


_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, eq=False)
class Document:
    """An article as read: its source, its clean prose, and the way back from one to the other.

    `source` is the decoded file without byte-order mark, newlines untouched.
    `pieces` are in order of `text_start`, cover `text` and never go back in `source`.
    `notes` are remarks of the reader for the user ("read as cp1252"), and `byline` names who wrote it.
    Documents compare by identity, so that hashing a claim never hashes an article.
    """

    path: str
    source: str
    text: str
    pieces: Sequence[Piece]
    blocks: Sequence[Block]
    title: str = ""
    published: date | None = None
    notes: tuple[str, ...] = ()
    byline: str = ""

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.source))]

    @cached_property
    def _piece_starts(self) -> array[int]:
        return array("I", [piece[0] for piece in self.pieces])

    def source_span(self, span: Span) -> Span:
        """Where a span of clean text stands in the source, from its first to its last character."""
        if span.start >= span.end:
            start = self._source_offset(span.start)
            return Span(start, start)
        last = self._piece_at(span.end - 1)
        end = last.source_start + (span.end - last.text_start) if last.verbatim else last.source_end
        return Span(self._source_offset(span.start), end)

    def place(self, offset: int) -> Place:
        """Line and column of an offset in the source."""
        line = bisect_right(self._line_starts, offset)
        return Place(line, offset - self._line_starts[line - 1] + 1)

    def page(self, offset: int) -> int:
        """The page on which an offset of the source stands, from 1, where form feeds part pages; 0 where none do."""
        return self.source.count("\f", 0, offset) + 1 if "\f" in self.source else 0

    def line(self, number: int) -> str:
        """The text of a source line, counted from 1, without its end."""
        starts = self._line_starts
        end = starts[number] if number < len(starts) else len(self.source)
        return self.source[starts[number - 1] : end].rstrip("\r\n")

    def _piece_at(self, offset: int) -> Piece:
        return self.pieces[max(bisect_right(self._piece_starts, offset) - 1, 0)]

    def _source_offset(self, offset: int) -> int:
        if not self.pieces:
            return 0
        piece = self._piece_at(offset)
        return (
            min(piece.source_start + (offset - piece.text_start), piece.source_end)
            if piece.verbatim
            else piece.source_start
        )


class Passage(NamedTuple):
    """Words in a document. Everything factcheck says points at one; `span` is in clean text."""

    document: Document
    span: Span

    @property
    def text(self) -> str:
        """The words, clean of markup."""
        return self.document.text[self.span.start : self.span.end]

    @property
    def source_span(self) -> Span:
        """Where the words stand in the source, markup between them included."""
        return self.document.source_span(self.span)

    @property
    def raw(self) -> str:
        """The slice of the source, with its markup."""
        start, end = self.source_span
        return self.document.source[start:end]

    @property
    def place(self) -> Place:
        """Line and column where the passage begins."""
        return self.document.place(self.source_span.start)

    @property
    def end_place(self) -> Place:
        """Line and column just behind the passage."""
        return self.document.place(self.source_span.end)


class Word(NamedTuple):
    """A word of a sentence: lower-cased with plain apostrophes, and its span in clean text."""

    lower: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One sentence in its block, with its words. Sentences are keys of many caches: they compare by identity."""

    at: Passage
    block: Block
    words: Sequence[Word] = field(repr=False)

    @property
    def text(self) -> str:
        """The sentence, clean of markup."""
        return self.at.text


# ---------------------------------------------------------------- claims

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


# ---------------------------------------------------------------- register


class Subject(NamedTuple):
    """What counts as one thing, and what does not."""

    name: str
    also: tuple[str, ...] = ()
    distinct: tuple[str, ...] = ()


Status: TypeAlias = Literal["verified", "disputed", "unverified", "retired"]


class Reference(NamedTuple):
    """A checked claim of the register: a plain sentence and what the extractors read in it."""

    id: str
    claim: Claim
    status: Status
    source: str = ""
    url: str = ""
    checked: date | None = None
    expires: date | None = None
    expired: bool = False  # on the day of the run


class Acceptance(NamedTuple):
    """An editor's decision to let a finding stand: its fingerprint or the beginning of it, and the reason."""

    finding: str
    reason: str
    by: str = ""
    until: date | None = None


class Register(NamedTuple):
    """A newsroom's memory: subjects with their names, and references.

    `distinctions` are what the subjects say of names that are not theirs, as references that tell the two apart.
    """

    path: str
    subjects: tuple[Subject, ...] = ()
    references: tuple[Reference, ...] = ()
    accepted: tuple[Acceptance, ...] = ()
    distinctions: tuple[Reference, ...] = ()

    def on(self, today: date) -> Register:
        """The register with its references marked that have expired by a day."""
        marked = (one._replace(expired=one.expires is not None and one.expires <= today) for one in self.references)
        return self._replace(references=tuple(marked))


# ---------------------------------------------------------------- comparison


@total_ordering
class Severity(Enum):
    """How bad if true. Orders note < warning < error."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    def __lt__(self, other: Severity) -> bool:
        """Whether less bad than another."""
        return _SEVERITIES.index(self) < _SEVERITIES.index(other)


_SEVERITIES = (Severity.NOTE, Severity.WARNING, Severity.ERROR)


class Confidence(StrEnum):
    """How sure a rule is of what it says."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Verdict(StrEnum):
    """How two claims about one thing relate, mildest first."""

    NOT_COMPARED = "not_compared"
    EQUAL = "equal"
    WITHIN_ROUNDING = "within_rounding"
    BOUND_SATISFIED = "bound_satisfied"
    CONTAINED = "contained"
    OVERLAPPING = "overlapping"
    DISJOINT = "disjoint"
    OPPOSITE = "opposite"
    CERTAINTY_GAP = "certainty_gap"


class NumericKey(NamedTuple):
    """What numeric claims must share to be compared."""

    subject: str
    measure: str
    dimension: str


class CausalKey(NamedTuple):
    """What causal claims must share to be compared."""

    cause: str
    effect: str


class StatementKey(NamedTuple):
    """What statements must share to be compared."""

    subject: str
    predicate: str


TopicKey: TypeAlias = NumericKey | CausalKey | StatementKey


class Pair(NamedTuple):
    """Two claims on one thing, the verdict on them, how bad it is (None: they agree) and why.

    `reported` says at which of the two a finding may stand: where only a part of the texts is reported on, not at all.
    """

    a: Claim
    b: Claim
    verdict: Verdict
    severity: Severity | None
    reasons: tuple[str, ...] = ()
    reported: tuple[bool, bool] = (True, True)
    exchanged: tuple[Claim, ...] = ()  # two of another group whose values are those of a and b the other way round

    @property
    def standing(self) -> tuple[Claim, ...]:
        """The claims at which a finding may stand."""
        return tuple(claim for claim, may in zip((self.a, self.b), self.reported, strict=True) if may)

    @property
    def within(self) -> bool:
        """Whether both stand in one document."""
        return self.a.at.document is self.b.at.document


_NAMED_MEASURES = frozenset((
    "age", "cost", "deaths", "dose", "duration", "follow-up", "incidence", "injuries", "length", "level", "money",
    "number", "odds", "onset", "prevalence", "price", "rank", "risk", "sample", "share", "time",
))  # fmt: skip


def _labelled(subject: str, measure: str) -> str:
    """A measure of a subject for people: "number cut" of "job" is the "number of jobs that are cut"."""
    kind, _, verb = measure.partition(" ")
    match kind, verb:
        case "number", _ if verb and not verb.startswith("of "):
            return f"number of {subject} ({verb})"
        case "change", "up" | "down":
            return f"{'rise' if verb == 'up' else 'fall'} of {subject}"
        case "date" | "start", _:
            return f"{subject}, {measure}"
        case "share", _ if verb.startswith("who "):
            return f"{measure} {subject}"
        case (("level" | "value"), ""):
            return subject
        case _ if not verb and kind in subject.split():
            return subject  # the subject names its measure: "cost of the bridge"
        case _ if kind in _NAMED_MEASURES or " of " in f"{measure} ":
            return f"{measure} of {subject}"
        case _:
            return f"{subject} ({measure})"


class Topic(NamedTuple):
    """Claims about one thing, the register's references on it, and the pairs that disagree.

    `name` is the subject as the texts write it, where it differs from the key: "SSRIs".
    """

    key: TopicKey
    claims: tuple[Claim, ...]
    references: tuple[Reference, ...] = ()
    pairs: tuple[Pair, ...] = ()
    name: str = ""

    @property
    def id(self) -> str:
        """The key as one string, stable between runs."""
        return " · ".join(part for part in self.key if part)

    @property
    def label(self) -> str:
        """The key for people: what is measured, of what; what is said to act, and on what."""
        first, second, *_ = self.key
        if isinstance(self.key, NumericKey):
            return _labelled(self.name or first, second)
        return f"{first} and {second}" if isinstance(self.key, CausalKey) else f"{second} of {first}"

    def disagreements(self) -> Iterator[Pair]:
        """The pairs of articles' claims that are reported, without those against the register."""
        known = {id(reference.claim) for reference in self.references}
        return (pair for pair in self._reported() if id(pair.a) not in known and id(pair.b) not in known)

    def held(self) -> Iterator[tuple[Pair, Reference]]:
        """The pairs of a claim with a reference of the register that it is held against and that are reported.

        Those that agree are among them.
        """
        known = {id(reference.claim): reference for reference in self.references}
        return ((pair, known[id(pair.b)]) for pair in self._reported() if id(pair.b) in known)

    def _reported(self) -> Iterator[Pair]:
        return (pair for pair in self.pairs if any(pair.reported))

    @property
    def verdict(self) -> Verdict:
        """The worst of its pairs that disagree; equal when none does."""
        order = list(Verdict)
        return max((pair.verdict for pair in self.pairs if pair.severity), key=order.index, default=Verdict.EQUAL)


class Lone(NamedTuple):
    """A number that met no other on its subject and measure, with the two for people; "" where they were not read."""

    claim: NumericClaim
    label: str


class Met(NamedTuple):
    """The numbers on one subject and measure: their pairs, the worst first and not all where they are many."""

    topic: str
    label: str
    pairs: tuple[Pair, ...]
    total: int


class Apart(NamedTuple):
    """Numbers that met no other, and why; not all of them where they are many."""

    reason: str
    numbers: tuple[Lone, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why the numbers of one unit were compared with each other, or not.

    `total` counts the numbers, and `topics` those subjects and measures on which two or more of them met,
    of which `met` holds not all where they are many.
    """

    unit: str
    total: int
    met: tuple[Met, ...]
    topics: int
    apart: tuple[Apart, ...]


class Change(StrEnum):
    """How the second of two texts puts what both say."""

    STRONGER = "stronger"
    DIFFERENT = "different"
    WEAKER = "weaker"
    SAME = "same"


class Shared(NamedTuple):
    """What two texts both say, each in the claim that says it most firmly, and how the second puts it.

    `severity` is how bad the change is, None for none; `reason` says what changed in a few words.
    """

    topic: Topic
    a: Claim
    b: Claim
    change: Change
    severity: Severity | None = None
    reason: str = ""


class Retelling(NamedTuple):
    """Two texts side by side: what both say, and what only one of them does."""

    a: Document
    b: Document
    shared: tuple[Shared, ...]
    only_a: tuple[Claim, ...]
    only_b: tuple[Claim, ...]


# ---------------------------------------------------------------- findings


AGAIN = "the same words again"  # what is said of a place that only repeats the words of a finding


class Related(NamedTuple):
    """Another place of a finding, with its few words."""

    at: Passage
    message: str


class Flag(NamedTuple):
    """What a rule yields: the words at fault, what to say of them, and the other side.

    `severity` None means the rule's default.
    """

    at: Passage
    message: str
    related: tuple[Related, ...] = ()
    suggestion: str = ""
    severity: Severity | None = None
    confidence: Confidence = Confidence.HIGH


class Example(NamedTuple):
    """Texts with the places to be flagged in «guillemets»; several texts are several articles.

    `claims` are register entries in the form of claims.yaml, without its head; `own` are the desk's own names.
    """

    texts: tuple[str, ...]
    claims: str = ""
    own: tuple[str, ...] = ()

    @classmethod
    def of(cls, example: Example | str) -> Example:
        """An example from a plain string, or itself."""
        return example if isinstance(example, Example) else cls((example,))


class RuleInfo(NamedTuple):
    """A rule as reporters and documentation see it."""

    code: str
    name: str
    severity: Severity
    help: str
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()

    @property
    def summary(self) -> str:
        """The first line of its help."""
        return self.help.partition("\n")[0]

    @property
    def across(self) -> bool:
        """Whether it may hold articles against each other, as its examples show."""
        return any(len(example.texts) > 1 for example in self.bad)

    @property
    def against_register(self) -> bool:
        """Whether it holds articles against the register, as its examples show."""
        return any(example.claims for example in self.bad)


class Mark(NamedTuple):
    """One side of a disagreement, or one fault, as a baseline knows it: the path of its article, and 16 hex digits."""

    path: str
    digest: str


class Finding(NamedTuple):
    """A flag with all that the engine adds to it.

    `marks` stand for what is said against each other place, or for the fault itself; `turned` for the same as it would
    be told at that place, None where it is no article's. They are filled only where something is accepted.
    """

    rule: RuleInfo
    flag: Flag
    severity: Severity
    fingerprint: str
    topic: str = ""
    marks: tuple[Mark, ...] = ()
    turned: tuple[Mark | None, ...] = ()

    @property
    def at(self) -> Passage:
        """The words at fault."""
        return self.flag.at

    @property
    def again(self) -> tuple[Passage, ...]:
        """Where the same words stand once more, when its other places are nothing else."""
        others = self.flag.related
        return tuple(one.at for one in others) if all(one.message == AGAIN for one in others) else ()

    @property
    def sort_key(self) -> tuple[str, int, str, int]:
        """Path, position, code: the order of every report."""
        start, end = self.at.source_span
        return (self.at.document.path, start, self.rule.code, end)


class Item(NamedTuple):
    """What a reader needs to weigh what a text recommends, and the place that gives it; None: not found."""

    name: str
    at: Passage | None


class Report(NamedTuple):
    """All that one run knows.

    `context` are the articles that were compared with, and are not reported on.
    `checklists` have the items of each article, where they were looked for.
    """

    articles: tuple[Article, ...]
    topics: Sequence[Topic]
    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...] = ()
    rules: tuple[RuleInfo, ...] = ()
    context: tuple[Article, ...] = ()
    checklists: Mapping[Document, tuple[Item, ...]] = MappingProxyType({})
    explanations: tuple[Explanation, ...] | None = None  # None: nobody asked

    def claims(self) -> Iterator[Claim]:
        """Every claim of what is reported on, in the order of the articles."""
        for article in self.articles:
            yield from article.claims


# ---------------------------------------------------------------- mistakes in the user's own files

_EXCERPT = 100  # characters of a long line shown around the caret


class Problem(NamedTuple):
    """Something wrong in a file the user wrote: where, what, and what was probably meant.

    Line and column count from 1; line 0 means the file as a whole. `excerpt` is the line as it stands.
    """

    path: str
    line: int
    column: int
    message: str
    hint: str = ""
    excerpt: str = ""

    @classmethod
    def at(cls, document: Document, offset: int, message: str, hint: str = "") -> Problem:
        """A problem at an offset of the document's source."""
        line, column = document.place(offset)
        return cls(document.path, line, column, message, hint, document.line(line))

    @classmethod
    def undecodable(cls, path: str, error: UnicodeDecodeError) -> Problem:
        """The problem of a file that is not UTF-8, at its first byte that is not."""
        document = Document(path, error.object.decode("utf-8", "replace"), "", (), ())
        offset = len(error.object[: error.start].decode("utf-8"))
        message = f"the byte 0x{error.object[error.start]:02X} is not UTF-8"
        return cls.at(document, offset, message, "save the file as UTF-8")

    def render(self) -> str:
        """`claims.yaml:12:5: unknown key …; did you mean …?`, then the line with a caret below the place."""
        said = f"{self.message}; {self.hint}" if self.hint else self.message
        if not self.line:
            return f"{self.path}: {said}"
        where = f"{self.path}:{self.line}:{self.column}"
        first = max(0, self.column - 1 - _EXCERPT // 2)
        shown = "".join(char if char.isprintable() else " " for char in self.excerpt[first : first + _EXCERPT])
        caret = (f"  {shown}".rstrip(), f"  {'^':>{self.column - first}}") if shown.strip() else ()
        return "\n".join((f"{where}: {said}", *caret))


class SourceError(Exception):
    """A file of the user's that cannot be used, with all that is wrong in it, by position."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return self.render()

    def render(self) -> str:
        """Every problem with its line and caret."""
        return "\n".join(problem.render() for problem in self.problems)


def closest(word: str, choices: Iterable[str], alike: float = 0.6) -> str:
    """The one of the choices that a word was probably meant to be, else nothing. `alike` runs from 0 to 1."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake pays for it

    return next(iter(get_close_matches(word, list(choices), n=1, cutoff=alike)), "")


def meant(word: str, choices: Iterable[str]) -> str:
    """`did you mean …?` for a word close to one of the choices, else nothing."""
    choice = closest(word, choices)
    return f"did you mean `{choice}`?" if choice else ""


def either(choices: Iterable[str]) -> str:
    """The choices as a person lists them: `error`, `warning` or `note`."""
    *others, last = (f"`{choice}`" for choice in choices)
    return f"{', '.join(others)} or {last}" if others else last
