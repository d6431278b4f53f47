"""Word rules -> Rules that share one look at each sentence."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Flag, Passage, Sentence, Span
from factcheck.rules import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.config.house.examples import Written
    from factcheck.config.house.pattern import Pattern
    from factcheck.model import BlockKind, Document, RuleInfo

_FOUND, _INSTEAD = "{found}", "{instead}"


class WordRule(NamedTuple):
    """A rule as the file has it: what to find, and what to write instead, nothing where it is only to go."""

    info: RuleInfo
    message: str
    patterns: tuple[tuple[Pattern, str], ...]
    allowed: tuple[Pattern, ...]
    scope: frozenset[BlockKind]


class Match(NamedTuple):
    """Words of a sentence that a pattern fits."""

    first: int
    last: int
    instead: str


class Style:
    """The rules of one file, `sheet`, and its examples."""

    def __init__(self, sheet: Document, rules: Sequence[WordRule]) -> None:
        self.sheet = sheet
        self.examples: tuple[Written, ...] = ()
        self.rules = tuple(self._rule(number, one) for number, one in enumerate(rules))
        self._word_rules = tuple(rules)
        self._literal, self._begun = _index(rules)
        self._lengths = sorted({len(stem) for stem in self._begun})
        self._matches = lru_cache(maxsize=64)(self._look)  # the rules ask for the same sentence in turn

    def _rule(self, number: int, one: WordRule) -> Rule:
        def look(sentence: Sentence) -> Iterator[Flag]:
            for match in self._matches(sentence).get(number, ()):
                at = Passage(sentence.at.document, _span(sentence, match))
                if at.text != match.instead:
                    yield _flag(one, at, match.instead)

        return Rule(one.info, Sentence, look)

    def _look(self, sentence: Sentence) -> Mapping[int, list[Match]]:
        """The matches of each rule in a sentence, by the number of the rule: none that overlaps, the longest first."""
        found: dict[int, list[Match]] = {}
        text, words = sentence.at.document.text, sentence.words
        for first, word in enumerate(words):
            for number, pattern, instead in self._candidates(word.lower):
                rule = self._word_rules[number]
                last = pattern.end(words, first, text) if sentence.block.kind in rule.scope else first
                if last > first and not _allowed(rule, sentence, first, last):
                    found.setdefault(number, []).append(Match(first, last, instead))
        return {number: _apart(matches) for number, matches in found.items()}

    def _candidates(self, word: str) -> Iterator[tuple[int, Pattern, str]]:
        yield from self._literal.get(word, ())
        for length in self._lengths:
            yield from self._begun.get(word[:length], ()) if len(word) >= length else ()


_Index = dict[str, list[tuple[int, "Pattern", str]]]


def _index(rules: Sequence[WordRule]) -> tuple[_Index, _Index]:
    """The patterns by the words they begin with, and by the beginnings of those words."""
    literal: _Index = {}
    begun: _Index = {}
    for number, rule in enumerate(rules):
        for pattern, instead in rule.patterns:
            for word in pattern.slots[0].words:
                literal.setdefault(word.lower(), []).append((number, pattern, instead))
            for stem in pattern.slots[0].beginnings:
                begun.setdefault(stem.lower(), []).append((number, pattern, instead))
    return literal, begun


def _allowed(rule: WordRule, sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words are part of something that the rule lets stand."""
    text, words = sentence.at.document.text, sentence.words
    return any(
        start < last and pattern.end(words, start, text) > first
        for pattern in rule.allowed
        for start in range(max(first - len(pattern.slots) + 1, 0), last)
        if pattern.end(words, start, text) > start
    )


def _apart(matches: list[Match]) -> list[Match]:
    kept: list[Match] = []
    for one in sorted(matches, key=lambda one: (one.first, -one.last)):
        if not kept or one.first >= kept[-1].last:
            kept.append(one)
    return kept


def _span(sentence: Sentence, match: Match) -> Span:
    return Span(sentence.words[match.first].start, sentence.words[match.last - 1].end)


def _flag(rule: WordRule, at: Passage, instead: str) -> Flag:
    """The message is text with two places to fill in, and nothing in it is read as code."""
    message = rule.message.replace(_INSTEAD, instead).replace(_FOUND, at.text)
    return Flag(at, message, suggestion=f"Write “{instead}”." if instead else "")
