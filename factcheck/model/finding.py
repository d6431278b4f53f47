"""What is said of a text: the flag a rule raises, the finding made of it, and the report of a run."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model.severity import Confidence, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model.claim import Article, Claim
    from factcheck.model.explanation import Explanation
    from factcheck.model.text import Document, Passage
    from factcheck.model.topic import Topic


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
