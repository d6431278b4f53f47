"""Report -> what stands on the page for editors: its sections, with every link between them worked out."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from os.path import commonprefix
from typing import TYPE_CHECKING

from factcheck.model import Severity
from factcheck.report.entry import Entries, Entry, entry
from factcheck.report.highlight import Mark, highlighted
from factcheck.report.quotation import Quotations, first
from factcheck.report.score import score
from factcheck.report.section import Line, Paragraph, Part, Promotion, Section
from factcheck.report.stand import Stands
from factcheck.report.uncompared import Uncompared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Article, Document, Finding, Passage, Report, RuleInfo, Topic
    from factcheck.report.plot import InBase
    from factcheck.report.score import Contribution
    from factcheck.report.stand import Reading, Stand

_FEW = 12  # articles whose findings are not folded
_MANY = 100  # articles from which on the text is left out where there are only notes
_AGREEING = 100  # topics without a finding that are drawn
_PHRASES = 4  # phrases named of one promotional rule
_PHRASE = 60  # characters of one


class Page:
    """The sections, made when they are printed."""

    def __init__(self, report: Report, in_base: InBase, reading: Reading) -> None:
        self._report = report
        self._reading = reading
        told = {at.document for finding in report.findings for at in _passages(finding)}
        weighty = (finding for finding in report.findings if finding.severity > Severity.NOTE)
        self.brief = self.articles > _MANY
        self._shown = {at.document for finding in weighty for at in _passages(finding)} if self.brief else told
        self._quotations = Quotations(report.articles, told, self._shown)
        self._entries = Entries(report.findings, self._quotations)
        self._stands = Stands(in_base, reading, self._quotations)

    # ------------------------------------------------------------ summary

    @property
    def levels(self) -> list[tuple[str, int]]:
        """Each severity, worst first, with the number of its findings."""
        found = Counter(finding.severity for finding in self._report.findings)
        return [(one.value, found[one]) for one in reversed(Severity)]

    @property
    def articles(self) -> int:
        """How many articles were read."""
        return len(self._report.articles)

    @cached_property
    def folder(self) -> str:
        """The folder in which all articles stand, up to its slash; empty where there is none."""
        paths = [article.document.path for article in self._report.articles]
        together = commonprefix(paths) if len(paths) > 1 else ""  # noqa: RUF071 - it is cut at a slash
        return together[: together.rfind("/") + 1]

    @property
    def few(self) -> bool:
        """Whether the articles are so few that the page shows all their findings at once."""
        return self.articles <= _FEW

    @property
    def words(self) -> int:
        """The words of all articles."""
        return sum(line.words for line in self.lines)

    @property
    def claims(self) -> int:
        """The claims of all articles."""
        return sum(len(article.claims) for article in self._report.articles)

    @cached_property
    def lines(self) -> list[Line]:
        """Each article with its counts, then each file that could not be read."""
        return [
            *map(self._read, self._report.articles),
            *(self._line(path, self._id(path), 0) for path in self._unread),
        ]

    @property
    def worst(self) -> list[Line]:
        """The same, those with most errors first, then those with most warnings."""
        return sorted(self.lines, key=lambda line: line.counts, reverse=True)

    def _read(self, article: Article) -> Line:
        return self._line(article.document.path, self._quotations.article(article.document), article.words)

    def _line(self, path: str, id_: str, words: int) -> Line:
        mine = [one.finding for one in self._entries.by_path.get(path, ())]
        severities = Counter(finding.severity for finding in mine)
        counts = tuple(severities[one] for one in reversed(Severity))
        return Line(id_, path.removeprefix(self.folder), words, counts, score(mine, words).points)

    @cached_property
    def _unread(self) -> list[str]:
        read = {article.document.path for article in self._report.articles}
        return sorted(self._entries.by_path.keys() - read)

    def _id(self, path: str) -> str:
        """The anchor of a file that could not be read."""
        return f"u{self._unread.index(path)}"

    # ------------------------------------------------------------ topics

    @cached_property
    def disputed(self) -> list[Stand]:
        """The topics on which a finding sets passages against each other, worst first."""
        told = self._entries.by_topic
        found = [(id_, topic, sorted(told[topic.id], key=_badness)) for id_, topic in self._topics if topic.id in told]
        found.sort(key=lambda one: _badness(one[2][0]))
        return [self._stands.of(*one) for one in found]

    @cached_property
    def _agreeing(self) -> list[tuple[str, Topic]]:
        told = self._entries.by_topic
        return [(id_, topic) for id_, topic in self._topics if topic.several and topic.id not in told]

    @property
    def agreeing(self) -> int:
        """How many topics have no finding, though more than one thing is said of them."""
        return len(self._agreeing)

    def agreements(self) -> Iterator[Stand]:
        """These topics, as many as are drawn; the ones of which most is said come first."""
        most = sorted(self._agreeing, key=lambda one: len(one[1].claims), reverse=True)
        return (self._stands.of(*one) for one in most[:_AGREEING])

    @property
    def _topics(self) -> Iterator[tuple[str, Topic]]:
        return ((f"t{number}", topic) for number, topic in enumerate(self._report.topics, 1))

    # ------------------------------------------------------------ articles

    def sections(self) -> Iterator[Section]:
        """The articles that findings point at, by path, and what could not be read."""
        documents = {article.document.path: article.document for article in self._report.articles}
        concerned = (document.path for document in self._entries.against if document.path in documents)
        for path in sorted({*self._entries.by_path, *concerned}):
            yield self._section(path, documents.get(path))

    def _section(self, path: str, document: Document | None) -> Section:
        mine = self._entries.by_path.get(path, [])
        return Section(
            id=self._quotations.article(document) if document else self._id(path),
            path=path,
            title=document.title if document else "",
            byline=document.byline if document else "",
            entries=tuple(one for one in mine if not one.folds),
            notes=tuple(sorted((one for one in mine if one.folds), key=lambda one: one.finding.rule.code)),
            elsewhere=tuple(self._entries.elsewhere(document) if document else ()),
            text=self._text(document, mine) if document in self._shown and document else None,
        )

    def _text(self, document: Document, mine: list[Entry]) -> Iterator[Paragraph]:
        marks = [Mark(one.finding.at.span, one) for one in mine]
        marks += [Mark(at.span, one) for one, at in self._entries.against.get(document, ())]
        for block, runs in highlighted(document, marks):
            line = document.place(document.source_span(block.span).start).line
            yield Paragraph(self._quotations.block(document, block.span.start), line, block, runs)

    # ------------------------------------------------------------ promotion

    def promotion(self) -> Iterator[Promotion]:
        """The articles that have promotional findings, most promotional first, with what counted."""
        told = [one for one in map(self._promotion, self._report.articles) if one.parts]
        yield from sorted(told, key=lambda one: one.score.points, reverse=True)

    def _promotion(self, article: Article) -> Promotion:
        path = article.document.path
        checklist = self._report.checklists.get(article.document, ())
        mine = [one.finding for one in self._entries.by_path.get(path, ())]
        said = score(mine, article.words)
        items = [(item, self._quotations.of(item.at) if item.at else None) for item in checklist]
        return Promotion(path, said, list(map(_part, said.rules)), items)

    # ------------------------------------------------------------ what was not compared

    @cached_property
    def uncompared(self) -> Uncompared:
        """The claims that nothing else was held against."""
        return Uncompared(self._report, self._quotations, self._reading)

    @property
    def suppressed(self) -> list[Entry]:
        """What was accepted or silenced."""
        return [entry(finding, self._quotations) for finding in self._report.suppressed]

    # ------------------------------------------------------------ remarks

    @property
    def notes(self) -> list[tuple[str, str]]:
        """What the readers have to say of the files."""
        return [(one.document.path, note) for one in self._report.articles for note in one.document.notes]

    @property
    def rules(self) -> list[RuleInfo]:
        """The rules that found something, by code."""
        found = {finding.rule.code: finding.rule for finding in self._report.findings}
        return [found[code] for code in sorted(found)]


def _part(one: Contribution) -> Part:
    phrases = dict.fromkeys(first(finding.at.text, _PHRASE) for finding in one.findings)
    times = sum(1 + len(finding.again) for finding in one.findings)
    return Part(one.rule, one.points, times, tuple(phrases)[:_PHRASES])


def _badness(entry: Entry) -> int:
    """What sorts the worst first."""
    return -list(Severity).index(entry.finding.severity)


def _passages(finding: Finding) -> Iterator[Passage]:
    yield finding.at
    yield from (related.at for related in finding.flag.related)
