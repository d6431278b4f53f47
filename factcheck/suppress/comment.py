"""Findings and the comments in their articles -> those kept, those silenced, and comments that silence nothing.

`<!-- factcheck: ignore N101: the reason -->` silences the block it stands in, or the next one when it has lines of
its own; `ignore-file` the whole article. In plain text a line of its own needs no comment marks, and may begin
with `#`, `//` or `..` instead.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Document, Flag, Passage, Piece, RuleInfo, Severity, Span, meant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Finding

UNUSED = RuleInfo(
    "E002",
    "unused-suppression",
    Severity.NOTE,
    "A comment, or an entry of the baseline, silences nothing.\n\n"
    "The fault it was written for is gone, or the comment is not in a form that works: it must name a rule, by code\n"
    "or name, and give a reason, as in `<!-- factcheck: ignore conflicting-values: quoted from the 2019 report -->`.\n"
    "What is left behind would one day hide a new fault. A comment for a rule that compares articles is judged only\n"
    "when all of them are read: the folder of the configuration, or else the working folder.",
)
FIXED = frozenset({"E001"})  # what no comment and no configuration silences

_MARK = "factcheck:"
_REMOVE = "remove the comment"
_FORM = "write `ignore`, a code or name, a colon and the reason"


class Suppressed(NamedTuple):
    """Findings that stay, findings that a comment silences, and flags of UNUSED for comments without effect."""

    kept: tuple[Finding, ...]
    silenced: tuple[Finding, ...]
    unused: tuple[Flag, ...]


class _Comment(NamedTuple):
    """A comment: what it silences, in which block (None: the whole article), or what is wrong with it.

    `at` is in the source.
    """

    document: Document
    at: Span
    names: tuple[str, ...]
    block: int | None
    fault: str = ""


class _Comments(NamedTuple):
    """The comments of a document, and for each block and name the one that silences it."""

    all: tuple[_Comment, ...]
    by_name: dict[tuple[int | None, str], _Comment]
    block_starts: list[int]

    def on(self, finding: Finding) -> tuple[_Comment, str] | None:
        """The comment that silences a finding, and the name by which it does."""
        if finding.rule.code in FIXED:
            return None
        block = bisect_right(self.block_starts, finding.at.span.start) - 1
        for where in (block, None):
            for name in (finding.rule.code.lower(), finding.rule.name):
                if comment := self.by_name.get((where, name)):
                    return comment, name
        return None


def suppress(
    findings: Iterable[Finding],
    documents: Iterable[Document],
    *,
    ran: Iterable[RuleInfo] | None = None,
    known: Iterable[RuleInfo] | None = None,
) -> Suppressed:
    """Part findings by the comments at their primary places.

    `ran` are the rules that looked at all they need: a comment for another one is not called unused. `known` are all
    there are: a comment that names none of them is told so. None means that nothing is known of this.
    """
    commented = {document: _comments(document) for document in documents if _MARK in document.source}
    if not commented:
        return Suppressed(tuple(findings), (), ())
    kept: list[Finding] = []
    silenced: list[Finding] = []
    used: set[tuple[_Comment, str]] = set()
    for finding in findings:
        comments = commented.get(finding.at.document)
        hit = comments.on(finding) if comments else None
        if hit:
            used.add(hit)
            silenced.append(finding)
        else:
            kept.append(finding)
    rules = _Rules(_names(ran), _names(known))
    unused = (flag for document, comments in commented.items() for flag in _unused(document, comments.all, used, rules))
    return Suppressed(tuple(kept), tuple(silenced), tuple(unused))


# ---------------------------------------------------------------- reading comments


@cache
def _pattern() -> re.Pattern[str]:
    verb = r"factcheck:[ \t]*(ignore(?:-[\w-]*)?)\b"
    comment = rf"<!--\s*+{verb}((?:(?!-->|<!--).){{0,1000}})-->"
    line = rf"(?<![^\r\n])[ \t]*+(?:(?:#|//|\.\.)[ \t]*+)?{verb}([^\r\n]*)"
    return re.compile(f"{comment}|{line}", re.DOTALL)


def _comments(document: Document) -> _Comments:
    blocks = [document.source_span(block.span) for block in document.blocks]
    matches = (match for match in _pattern().finditer(document.source) if not _shown(document, match, blocks))
    found = tuple(_comment(document, match, blocks) for match in matches)
    by_name: dict[tuple[int | None, str], _Comment] = {}
    for comment in found:
        for name in comment.names:
            by_name.setdefault((comment.block, name.lower()), comment)
    return _Comments(found, by_name, [block.span.start for block in document.blocks])


def _shown(document: Document, match: re.Match[str], blocks: list[Span]) -> bool:
    """Whether a comment is an example: in backticks, or one of the lines of a block of code."""
    if document.source.endswith("`", 0, match.start()):
        return True
    block = _last(blocks, match.start())
    return (
        block >= 0
        and document.blocks[block].kind == "code"
        and match.start() < blocks[block].end
        and "\n" not in match[0]  # an HTML comment of several lines is kept as code, and is still a comment
    )


def _comment(document: Document, match: re.Match[str], blocks: list[Span]) -> _Comment:
    at = Span(*match.span())
    verb, rest = match[1] or match[3], match[2] or match[4] or ""
    if verb not in {"ignore", "ignore-file"}:
        return _Comment(document, at, (), None, f"`{verb}` is not known here")
    head, _, reason = rest.partition(":")
    names = tuple(name.strip() for name in head.split(",") if name.strip())
    if not names or not reason.strip():
        fault = "this comment gives no reason" if names else "this comment names no rule"
        return _Comment(document, at, (), None, fault)
    return _Comment(document, at, names, None if verb == "ignore-file" else _target(document, at, blocks))


def _target(document: Document, at: Span, blocks: list[Span]) -> int:
    """The block around the comment or before it on its line; failing that, the next one."""
    before = _last(blocks, at.start)
    line = at.start - document.place(at.start).column + 1
    beside = before >= 0 and blocks[before].end > line
    itself = beside and blocks[before].start == at.start and blocks[before].end <= at.end
    return before if beside and not itself else before + 1


def _last(blocks: list[Span], offset: int) -> int:
    """The last block that begins at an offset or before it, -1 for none."""
    return bisect_right(blocks, offset, key=lambda block: block.start) - 1


# ---------------------------------------------------------------- comments without effect


class _Rules(NamedTuple):
    """The rules that looked and all there are, by code and name in lower case; None where that was not told."""

    ran: frozenset[str] | None
    known: frozenset[str] | None

    def complaint(self, name: str) -> tuple[str, str]:
        """What to say of a name that silenced nothing, and what may have been meant; nothing when it was not tried."""
        plain = name.lower()
        if name.upper() in FIXED:
            return f"`{name}` cannot be silenced", ""
        if self.known is not None and plain not in self.known:
            return f"no rule is called `{name}`", meant(plain, self.known)
        return ("", "") if self.ran is not None and plain not in self.ran else (f"`{name}` has nothing to silence", "")


def _names(rules: Iterable[RuleInfo] | None) -> frozenset[str] | None:
    return None if rules is None else frozenset(name for rule in rules for name in (rule.code.lower(), rule.name))


def _unused(
    document: Document, comments: Iterable[_Comment], used: set[tuple[_Comment, str]], rules: _Rules
) -> Iterator[Flag]:
    """A flag for each comment that is malformed or has a name without effect, at the comment itself."""
    sheet = _sheet(document)
    for comment in comments:
        idle = [name for name in comment.names if (comment, name.lower()) not in used]
        said = [complaint for name in idle if (complaint := rules.complaint(name))[0]]
        if comment.fault:
            yield Flag(Passage(sheet, comment.at), comment.fault, suggestion=_FORM)
        elif said:
            hints = [hint for _, hint in said if hint] or [_REMOVE]
            message = "; ".join(text for text, _ in said)
            yield Flag(Passage(sheet, comment.at), message, suggestion=hints[0])


def _sheet(document: Document) -> Document:
    """The source as a document of its own: comments are no clean text, yet a flag must point at their words."""
    end = len(document.source)
    return Document(document.path, document.source, document.source, (Piece(0, 0, end, verbatim=True),), ())
