"""A word in a parsed sentence -> the clause that says it of something: subject, denial, hedge, doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.extract import hedge
from factcheck.extract.grammar import singular
from factcheck.extract.phrase import Phrase
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from factcheck.extract.discourse import Discourse
    from factcheck.extract.phrase import Parse

POINTING = frozenset(("it", "they", "this", "these", "them", "that", "those", "its", "their"))
_PLURAL = frozenset(("they", "these", "them", "those", "their"))
_CONTRACTED = ("'s", "'re", "'ve", "'ll", "'d")
_PASSED = frozenset(("longer", "no", "nothing", "yet"))
_RELATIVE = frozenset(("that", "which", "who"))
DOUBTED = 7  # words before a question that may say that its answer is not known


class Clause(NamedTuple):
    """What governs a predicate: its verb, where the verb's group begins, whether it denies, and what weakens it."""

    verb: int
    start: int
    negated: bool
    hedge: str
    doubted: bool  # "not confirmed to be", "unclear whether"


class Reader(NamedTuple):
    """A parsed sentence, and what pronouns in it point back at."""

    parse: Parse
    discourse: Discourse
    number: int

    # ------------------------------------------------------------ things

    def name(self, phrase: Phrase | None) -> str:
        """What a noun phrase or pronoun stands for, in words; "" when that is not to be found, or a part is meant."""
        if phrase is None:
            return ""
        if phrase.last - phrase.first == 1 and self.pointing(phrase):
            return self._inside(phrase) or self.discourse.before(self.number)
        if self.parse.lower(phrase)[0] in listed("statements_clause", "quantifying"):
            return ""
        return self.discourse.name(self.parse, self._undated(phrase), self.number)

    def pointing(self, phrase: Phrase) -> bool:
        """Whether a phrase begins with a word that points back: "it", "its", "these"."""
        return uncontracted(self.parse.words[phrase.first]) in POINTING

    def _undated(self, phrase: Phrase) -> Phrase:
        """A noun phrase without the period that stands on either side: "this year [the harbour]", "[it] last week"."""
        words = self.parse.lower(phrase)
        if len(words) > 2 and _period(*words[:2]):
            return Phrase(phrase.first + 2, phrase.last)
        return Phrase(phrase.first, phrase.last - 2) if len(words) > 2 and _period(*words[-2:]) else phrase

    def _inside(self, pronoun: Phrase) -> str:
        """The subject of the sentence, for a pronoun that follows it; "" where another pronoun comes first."""
        subject = self.parse.main_subject()
        earlier = {*map(uncontracted, self.parse.words[: pronoun.first])}
        if subject is None or earlier & {"it", "they"} or subject.last > pronoun.first:
            return ""
        words = {singular(word) for word in self.parse.lower(subject)}
        if words & listed("measures", "study_nouns") or self.parse.is_tag(subject.first, "r"):
            return ""
        return self.discourse.name(self.parse, subject, self.number) if self._agrees(subject, pronoun) else ""

    def _agrees(self, subject: Phrase, pronoun: Phrase) -> bool:
        """Whether a pronoun can stand for a noun phrase by its number."""
        head = self.parse.words[subject.last - 1]
        return (singular(head) != head) == (uncontracted(self.parse.words[pronoun.first]) in _PLURAL)

    # ------------------------------------------------------------ clauses

    def subject(self, verb: int) -> Phrase | None:
        """The subject of a verb, also one that is written together with it ("it's")."""
        parse = self.parse
        start = parse.group_start(verb)
        for at in range(start, verb + 1):
            if uncontracted(parse.words[at]) in POINTING:
                return Phrase(at, at + 1)
        if start and not parse.parted(start) and parse.words[start - 1] in POINTING:
            return Phrase(start - 1, start)
        return parse.subject_of(verb)

    def predication(self, index: int, *, nominal: bool = False) -> Clause | None:
        """The clause whose verb says of its subject what stands at `index`; None when no form of be leads there.

        `nominal` also lets the rest of a noun phrase stand between: "is the first [approved] drug".
        """
        parse, at = self.parse, index - 1
        while at >= 0 and not parse.parted(at + 1):
            if self._leads(at, index):
                return self.clause(at, index)
            step = self._step(at, nominal=nominal)
            if not step:
                return None  # a noun or another verb stands between
            at -= step
        return None

    def _leads(self, at: int, index: int) -> bool:
        """Whether the verb at a word says of its subject what stands at `index`."""
        parse, word = self.parse, self.parse.words[at]
        if word in listed("statements_clause", "linking"):
            return True
        if parse.is_tag(at, "h"):
            return not {"been", "yet"}.isdisjoint(parse.lower(Phrase(at + 1, index)))
        if not parse.is_tag(at, "b"):
            return False
        return parse.is_tag(at - 1, "mnah") or not (word in ("be", "been", "being") or parse.is_tag(at - 1, "t"))

    def _step(self, at: int, *, nominal: bool) -> int:
        """How many words may be passed on the way from a predicate to its verb; 0 where the way ends."""
        parse, word = self.parse, self.parse.words[at]
        if parse.is_tag(at, "c") and not nominal and word != "yet":
            return 2 if parse.is_tag(at - 1, "xe") and not parse.parted(at) else 0
        passed = word in _PASSED or parse.is_tag(at, "andxct" if nominal else "ant")
        return int(passed or word in listed("statements_clause", "bridges"))

    def clause(self, verb: int, index: int) -> Clause | None:
        """The clause of a verb as far as `index`; None when it states no fact: a wish, a case, a question."""
        parse = self.parse
        start = parse.group_start(verb)
        words = parse.words[start:index]
        if parse.is_tag(start - 1, "t") or not listed("statements_clause", "unreal").isdisjoint(words):
            return None
        licences = {hedge.licence(word) for word in words}
        before = self._before(start)
        if before == "case" or "not" in licences:
            return None
        said = words[len(words) - words[::-1].index("but") :] if "but" in words else words
        negated = hedge.negated(said) or "longer" in words or "yet to" in " ".join(words)
        knowing = not listed("statements_doubt", "denied").isdisjoint(words)
        doubted = before == "doubt" or (negated and knowing)
        weak = next((word for word in words if word in listed("statements_clause", "weak")), "")
        return Clause(verb, start, negated and not doubted, weak or ("may" if "may" in licences else ""), doubted)

    def _before(self, start: int) -> str:
        """What the words before a clause make of it: a case that is not said to be so, or one that is in doubt."""
        parse = self.parse
        if parse.is_tag(start - 1, "s") and parse.words[start - 1] in _RELATIVE and not parse.parted(start - 1):
            return "case"  # "drugs that are approved" are some drugs
        for at in range(start - 1, -1, -1):
            word = parse.words[at]
            if word in ("whether", "if") and self.doubts_at(at):
                return "doubt"
            if word in listed("statements_clause", "conditional"):
                return "case"
            if parse.is_tag(at, "s") and word == "that":
                return "doubt" if self._unproven(at) else "case" if at and hedge.matrix(parse.words[at - 1]) else ""
            if not parse.is_tag(at, "d") and hedge.negated([word]):
                return "case"  # "not aware of studies that show it is safe"
            if parse.parted(at):
                return ""
        return ""

    # ------------------------------------------------------------ doubt

    def _unproven(self, index: int) -> bool:
        """Whether "no evidence" or the like stands before a "that"."""
        words = self.parse.words[max(index - 4, 0) : index]
        lacking = not listed("statements_doubt", "lack").isdisjoint(words)
        return lacking and words[-1] in listed("statements_doubt", "evidence")

    def doubts_at(self, index: int) -> bool:
        """Whether the words just before `index` say that what follows is not known."""
        words = self.parse.words[max(index - DOUBTED, 0) : index]
        early = " ".join(words).endswith(lexicon.words("statements_doubt", "too_early"))
        if early or not listed("statements_doubt", "unsure").isdisjoint(words[-3:]):
            return True
        knowing = listed("statements_doubt", "denied") | listed("statements_doubt", "ignorance")
        denied = hedge.negated(words) or not listed("statements_doubt", "nobody").isdisjoint(words)
        return denied and not knowing.isdisjoint(words[-3:])


def _period(pointer: str, noun: str) -> bool:
    return pointer in ("this", "last", "next") and noun in listed("measures", "periods")


def uncontracted(word: str) -> str:
    """A pronoun without the verb it is written together with: "it's" -> "it"."""
    return next((word.removesuffix(ending) for ending in _CONTRACTED if word.endswith(ending)), word)
