"""Findings -> findings that tell each fault once: by one rule, by the widest words, and words that return in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.lexicon.phrases import lowered, tokens
from factcheck.model import AGAIN, Related
from factcheck.study import sells

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factcheck.model import Document, Finding, Passage, RuleInfo

_WHOLE_SENTENCES = frozenset(("leading-question", "one-sided"))  # what they point at has more in it than they say
_ONCE_A_SENTENCE = "dropped-hedge"  # a sentence on two effects drops its hedge once
_SAID_BY = {  # of two rules that see one thing, the second speaks
    "certainty": "outruns-its-evidence",
    "minimised-risk": "minimised-harm",
    "unsourced-statistic": "vague-attribution",
}


def once(findings: Iterable[Finding], around: Callable[[Passage], Passage | None]) -> Iterator[Finding]:
    """The findings, each fault told by one flag and by the rule that says it best; `around` gives a whole sentence."""
    unique = {(one.rule.code, one.at, one.flag.message): one for one in findings}.values()
    told = {(one.rule.name, around(one.at)) for one in unique if one.rule.name in _SAID_BY.values()}

    def said(one: Finding) -> bool:
        better = _SAID_BY.get(one.rule.name)
        return better is not None and (better, around(one.at)) in told

    return _outermost(_together((one for one in unique if not said(one)), around))


def _together(findings: Iterable[Finding], around: Callable[[Passage], Passage | None]) -> Iterator[Finding]:
    """The findings, those on one sentence as a whole made one: the gravest, then the one with the most places."""
    alike: dict[object, list[Finding]] = {}
    for one in findings:
        sentence = around(one.at) if one.rule.name == _ONCE_A_SENTENCE else None
        alike.setdefault(sentence or id(one), []).append(one)
    for some in alike.values():
        first, *more = sorted(some, key=lambda one: (one.severity, len(one.flag.related)), reverse=True)
        yield _joined(first, more) if more else first


def _joined(first: Finding, more: Iterable[Finding]) -> Finding:
    """A finding with the places, and the marks of these, that others have besides."""
    for one in more:
        flag = first.flag._replace(related=(*first.flag.related, *one.flag.related))
        first = first._replace(flag=flag, marks=(*first.marks, *one.marks), turned=(*first.turned, *one.turned))
    return first


def _outermost(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without those on words of promotion that one no less grave tells, by the same words or by more.

    Of two on the same words the graver stays, then the more particular one, which has the higher code.
    """
    open_: dict[Document, list[Finding]] = {}
    grave_first = sorted(findings, key=lambda one: (one.severity, one.rule.code), reverse=True)
    for one in sorted(grave_first, key=lambda one: (one.at.span.start, -one.at.span.end)):
        if not sells(one.rule) or one.rule.name in _WHOLE_SENTENCES:
            yield one
            continue
        around = [other for other in open_.get(one.at.document, ()) if other.at.span.end > one.at.span.start]
        if all(other.at.span.end < one.at.span.end or other.severity < one.severity for other in around):
            yield one
            around.append(one)
        open_[one.at.document] = around


def _on_words(info: RuleInfo) -> bool:
    """Whether the words themselves are the fault: promotional language, and what the house style does without."""
    return info.code.startswith(("P", "H"))


def folded(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, those on words that return in an article folded into the first, which knows the other places.

    A number that returns is another number.
    """
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for one in sorted(findings, key=lambda one: one.sort_key):
        words = plain(one.at.text) if _on_words(one.rule) and not one.flag.related else id(one)
        alike.setdefault((one.at.document, one.rule.code, one.severity, one.flag.suggestion, words), []).append(one)
    for first, *more in alike.values():
        places = tuple(Related(one.at, AGAIN) for one in more)
        marks = tuple(mark for one in (first, *more) for mark in one.marks)
        yield first._replace(flag=first.flag._replace(related=places), marks=marks) if places else first


def plain(text: str) -> str:
    """A text as its words in lower case: what counts when two texts are held to be the same words."""
    return " ".join(tokens(lowered(text)))
