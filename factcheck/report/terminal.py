"""Report -> what an editor reads: the findings of each article with their words, values side by side, counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from textwrap import wrap
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style
from rich.text import Text

from factcheck.model import Severity
from factcheck.report.excerpt import excerpt
from factcheck.report.promotion import promotion
from factcheck.report.quotation import first
from factcheck.report.sidebyside import disputed, side_by_side
from factcheck.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Finding, Passage, Related, Report
    from factcheck.report.plot import InBase

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_INDENT = "  "
_BAR = "    │ "
_WORDS = 60  # characters of the words at a place that is only mentioned
_PLACES = 12  # places named where the same words return


def render(report: Report, in_base: InBase, *, width: int = 80, color: bool = False, brief: bool = False) -> str:
    """The report in so many columns; `brief` leaves out the values side by side and the counts.

    `in_base` turns a value with its unit into the base unit, so that hours and days stand on one axis.
    """
    page = _Page(width, color)
    lines = [*page.articles(report)]
    if not brief:
        topics = disputed(report)
        lines += [Text("Side by side", style="bold"), Text()] if topics else []
        lines += [
            *side_by_side(topics, report.findings, in_base, width),
            *promotion(report, width),
            *_explained(report, width),
            *_counts(report),
        ]
    return printed(lines, color=color)


def _explained(report: Report, width: int) -> Iterator[Text]:
    if report.explanations is not None:
        from factcheck.report.explained import explained  # noqa: PLC0415 - few runs ask why

        yield from explained(report.explanations, [article.document.path for article in report.articles], width)


def printed(lines: list[Text], *, color: bool) -> str:
    """Lines as a string, with the codes of colour or without any."""
    return "".join(f"{_coded(line) if color else line.plain}\n" for line in lines)


def _coded(line: Text) -> str:
    """A line with the codes of its styles; a whole console for that would cost more than all else that is printed."""
    coded, at = [], 0
    for start, end, style in line.spans:
        coded += [_styled(line.plain[at:start], line.style), _styled(line.plain[start:end], style)]
        at = end
    return "".join((*coded, _styled(line.plain[at:], line.style)))


def _styled(words: str, style: str | Style) -> str:
    parsed = Style.parse(style) if isinstance(style, str) else style
    return parsed.render(words, color_system=ColorSystem.STANDARD) if words else ""


class _Page:
    """The findings, article by article, in a width."""

    def __init__(self, width: int, color: bool) -> None:  # noqa: FBT001 - two settings, one caller
        self._width = width
        self._color = color
        self._advised: set[tuple[str, str]] = set()

    def articles(self, report: Report) -> Iterator[Text]:
        """Each article that has findings or is the other side of some, by path."""
        mine: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in report.findings:
            mine[finding.at.document.path].append(finding)
        elsewhere = _elsewhere(report)
        for path in sorted({*mine, *elsewhere}):
            yield Text(visible(path), style="bold")
            yield Text()
            yield from chain.from_iterable(self._finding(one) for one in mine[path] if not _folds(one))
            yield from self._mentions(elsewhere[path])
            yield from self._notes([one for one in mine[path] if _folds(one)])

    def _finding(self, finding: Finding) -> Iterator[Text]:
        yield self._head(finding)
        for line in wrap(visible(finding.flag.message), self._width - 4, break_long_words=False):
            yield Text(f"    {line}")
        yield from self._quotation(finding.at, _STYLES[finding.severity])
        if finding.again:
            yield Text(f"    again at {_places(finding.again)}")
        else:
            yield from chain.from_iterable(
                self._related(one, _STYLES[finding.severity]) for one in finding.flag.related
            )
        yield from self._advice(finding)
        yield Text()

    def _head(self, finding: Finding) -> Text:
        severity = finding.severity
        return Text.assemble(
            _INDENT,
            (severity.value, _STYLES[severity]),
            f" {finding.rule.code} {finding.rule.name}  ",
            (_where(finding.at), "dim"),
        )

    def _related(self, related: Related, style: str) -> Iterator[Text]:
        where = _where(related.at)
        line, *more = wrap(f"{where}  {visible(related.message)}", self._width - 4, break_long_words=False)
        yield Text.assemble("    ", (where, "dim"), line[len(where) :])
        yield from (Text(f"      {rest}") for rest in more)
        yield from self._quotation(related.at, style)

    def _quotation(self, at: Passage, style: str) -> Iterator[Text]:
        """The line with the words underlined: by the terminal where there is colour, else by carets below."""
        before, words, after = excerpt(at, self._width - len(_BAR))
        if not words:
            return
        yield Text.assemble((_BAR, "dim"), before, (words, f"{style} underline"), after)
        if not self._color:
            yield Text(f"{_BAR}{' ' * cell_len(before)}{'^' * cell_len(words)}")

    def _advice(self, finding: Finding) -> Iterator[Text]:
        """What to do about it, once a report for each rule and advice."""
        said = (finding.rule.code, finding.flag.suggestion)
        if finding.flag.suggestion and said not in self._advised:
            self._advised.add(said)
            for number, line in enumerate(wrap(visible(finding.flag.suggestion), self._width - 6)):
                yield Text.assemble("    ", ("  " if number else "→ ", "dim"), line)

    def _notes(self, notes: list[Finding]) -> Iterator[Text]:
        """What hardly hurts: a line for each, by rule, with the places of words that return."""
        by_code: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in notes:
            by_code[finding.rule.code].append(finding)
        for code, many in sorted(by_code.items()):
            yield Text.assemble(_INDENT, ("note", _STYLES[Severity.NOTE]), f" {code} {many[0].rule.name}")
            places: defaultdict[str, list[Passage]] = defaultdict(list)
            for finding in many:
                places[visible(finding.flag.message)] += (finding.at, *finding.again)
            for message, alike in places.items():
                yield from self._note(message, alike)
            yield from chain.from_iterable(self._advice(finding) for finding in many)
            yield Text()

    def _note(self, message: str, alike: Sequence[Passage]) -> Iterator[Text]:
        where = _places(alike)
        line, *more = wrap(f"{where}  {message}", self._width - 4, break_long_words=False)
        yield Text.assemble("    ", (line[: len(where)], "dim"), line[len(where) :])
        yield from (Text(f"      {rest}") for rest in more)

    def _mentions(self, mentions: list[tuple[Finding, list[Related]]]) -> Iterator[Text]:
        """Where the article is the other side of findings that stand under another one."""
        for finding, related in mentions:
            head = f" {finding.rule.code} {finding.rule.name}  "
            yield Text.assemble(_INDENT, ("see", "dim"), head, (_where(finding.at), "dim"))
            here = ", ".join(f"{_quoted(one.at)} ({one.at.place.line}:{one.at.place.column})" for one in related)
            said = f"{here} here, {_quoted(finding.at)} there"
            yield from (Text(f"    {line}") for line in wrap(visible(said), self._width - 4))
        if mentions:
            yield Text()


def _folds(finding: Finding) -> bool:
    """Whether a line is enough for a finding: it hardly hurts, and stands against nothing."""
    return finding.severity is Severity.NOTE and len(finding.flag.related) == len(finding.again)


def _places(at: Sequence[Passage]) -> str:
    """Lines and columns of some places in one article: `3:9, 14:2 and 5 more`."""
    shown = ", ".join(f"{one.place.line}:{one.place.column}" for one in at[:_PLACES])
    return f"{shown} and {len(at) - _PLACES:,} more" if len(at) > _PLACES else shown


def _elsewhere(report: Report) -> defaultdict[str, list[tuple[Finding, list[Related]]]]:
    """For each article, the findings of others of which its passages are the other side."""
    paths = {article.document.path for article in report.articles}
    found: defaultdict[str, list[tuple[Finding, list[Related]]]] = defaultdict(list)
    for finding in report.findings:
        others: defaultdict[str, list[Related]] = defaultdict(list)
        for related in finding.flag.related:
            others[related.at.document.path].append(related)
        for path in (others.keys() & paths) - {finding.at.document.path}:
            found[path].append((finding, others[path]))
    return found


def _quoted(at: Passage) -> str:
    """The words in short; they are quoted in full where the finding stands."""
    return f"“{first(at.text, _WORDS)}”"


def _where(at: Passage) -> str:
    page = at.document.page(at.source_span.start)
    return visible(f"{at.document.path}:{at.place.line}:{at.place.column}{f' (page {page})' if page else ''}")


# ---------------------------------------------------------------- counts


def _counts(report: Report) -> Iterator[Text]:
    severities = Counter(finding.severity for finding in report.findings)
    told = [(_many(severities[one], one.value), _STYLES[one]) for one in reversed(Severity) if severities[one]]
    articles, topics = len(report.articles), len(report.topics)
    words = sum(article.words for article in report.articles)
    claims = sum(len(article.claims) for article in report.articles)
    line = Text()
    for number, part in enumerate(told or [("Nothing found", "green")]):
        line.append(", " if number else "").append(*part)
    line.append(f" in {_many(articles, 'article')}: {_many(words, 'word')}, {_many(claims, 'claim')}, ")
    line.append(_many(topics, "topic"))
    if report.context:
        line.append(f"; compared with {_many(len(report.context), 'article')} more")
    if report.suppressed:
        line.append(f"; {len(report.suppressed)} more accepted or silenced")
    yield line


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"
