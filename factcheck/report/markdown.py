"""Report -> Markdown for a comment on a pull request: what was found, by article, as far as a comment reaches."""

from __future__ import annotations

import re
from collections import Counter
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.model import Severity
from factcheck.report.message import cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Finding, Passage, Report

MARKER = "<!-- factcheck:report -->"  # how a bot finds its comment again, to write it anew
_MOST = 65_000  # bytes; GitHub takes 65,536 characters of a comment
_LINE = 400  # characters of one text
_PLACES = 6  # other places named in a row
_MARKUP = re.compile(r"[\\`*_\[\]<>|~&$]")
_CALLING = re.compile(r"[@#]|www\.|://", re.IGNORECASE)
_GAP = "\u200b"  # has no width; behind an @ or #, nobody is called and nothing is linked


def render(report: Report, *, most: int = _MOST) -> str:
    """The marker, the counts, and the findings that find room in so many bytes of UTF-8; the worst come first."""
    advised: set[tuple[str, str]] = set()
    parts = [MARKER, "\n## factcheck\n\n", f"{_counts(report)}\n"]
    end = "\n{:,} more found no room here.\n"
    room = most - sum(map(_size, parts)) - _size(end) - 20
    left = len(report.findings)
    for severity in reversed(Severity):
        findings = [finding for finding in report.findings if finding.severity is severity]
        for block, told in _blocks(severity, findings, advised):
            room -= _size(block)
            if room < 0:
                return "".join((*parts, end.format(left)))
            parts.append(block)
            left -= told
    return "".join(parts)


def _counts(report: Report) -> str:
    severities = Counter(finding.severity for finding in report.findings)
    told = [f"**{_many(severities[one], one.value)}**" for one in reversed(Severity) if severities[one]]
    return f"{', '.join(told) or 'Nothing found'} in {_many(len(report.articles), 'article')}."


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"


def _blocks(severity: Severity, findings: list[Finding], advised: set[tuple[str, str]]) -> Iterator[tuple[str, int]]:
    """What can be printed whole or not at all, and how many findings it tells: each article's of one severity.

    An advice is given once, and then is in `advised`.
    Long lists are parted, so that a comment never loses all of them for want of a little room.
    """
    for path, group in groupby(findings, key=lambda one: one.at.document.path):
        many = list(group)
        for start in range(0, len(many), 20):
            part = many[start : start + 20]
            yield _block(path, severity, part, advised), len(part)


def _block(path: str, severity: Severity, findings: list[Finding], advised: set[tuple[str, str]]) -> str:
    many = _many(len(findings), severity.value)
    rows = "\n".join(_row(finding, advised) for finding in findings)
    table = f"| line | rule | what |\n|--:|:--|:--|\n{rows}\n"
    if severity is Severity.NOTE:
        summary = _uncalling(escape(cut(path)))  # inside a block of HTML, Markdown's own escapes would be seen
        return f"\n<details><summary>{summary}: {many}</summary>\n\n{table}\n</details>\n"
    return f"\n### {escaped(path)}: {many}\n\n{table}"


def _row(finding: Finding, advised: set[tuple[str, str]]) -> str:
    rule, flag = finding.rule, finding.flag
    what = [escaped(flag.message), *_others(finding)]
    advice = (rule.code, flag.suggestion)
    if flag.suggestion and advice not in advised:
        advised.add(advice)
        what.append(f"*{escaped(flag.suggestion)}*")
    return f"| {finding.at.place.line} | {rule.code} {rule.name} | {'<br>'.join(what)} |"


def _others(finding: Finding) -> Iterator[str]:
    """The other places of a finding; where the same words return, their lines are enough."""
    related = finding.flag.related
    more = len(related) - _PLACES
    if finding.again:
        lines = dict.fromkeys(str(at.place.line) for at in finding.again[:_PLACES])
        places = f"line{'s' * (len(lines) > 1)} {', '.join(lines)}"
        yield f"again on {places}{f' and {more:,} more' if more > 0 else ''}"
        return
    yield from (f"{_where(one.at, finding.at)} {escaped(one.message)}" for one in related[:_PLACES])
    if more > 0:
        yield f"and {more:,} more places"


def _where(at: Passage, here: Passage) -> str:
    """The line, with the path where it is that of another file."""
    line = at.place.line
    return f"line {line}:" if at.document.path == here.document.path else escaped(f"{at.document.path}:{line}")


def escaped(text: str) -> str:
    """A text on one line in which nothing is markup, calls anybody or becomes a link."""
    return _uncalling(_MARKUP.sub(r"\\\g<0>", cut(text, _LINE)))


def _uncalling(text: str) -> str:
    return _CALLING.sub(lambda found: found[0] + _GAP, text)


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace"))
