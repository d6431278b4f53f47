"""A parsed sentence -> the clauses that answer a question of yes and no: "turned down the offer", "is closed"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.extract import hedge
from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.statement.deed import long_ago, slots
from factcheck.extract.verb import inflections
from factcheck.lexicon.phrases import Phrases, lowers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.extract.statement.clause import Reader
    from factcheck.model import Sentence

_FILE = "statements_answers"
_LONGEST = 3  # words of a verb with what belongs to it
_REACH = 7  # words behind a predicate that still belong to its clause
_NEAR = 3  # words before an infinitive or a clause that say whether it is so
_SAYING = frozenset(("announced", "promised", "said", "says", "stated", "told", "vowed"))
_RELATIVE = frozenset(("that", "which", "who"))
_SELVES = frozenset(("i", "we", "you"))
_TWO = 2  # words of "no one"


class Clause(NamedTuple):
    """A predicate in a parsed sentence, with who does it, to what, and whether its words say yes."""

    question: str
    yes: bool
    at: Phrase
    agent: Phrase | None
    thing: Phrase | None
    time: str
    predicate: Phrase


def may_answer(sentence: Sentence) -> bool:
    """Whether a word of a sentence may answer something."""
    return not _forms().keys().isdisjoint(lowers(sentence.words)) or _states().may_stand(sentence.words)


def clauses(reader: Reader) -> Iterator[Clause]:
    """The clauses of a sentence that answer something, of the time of its story."""
    parse = reader.parse
    taken = -1
    for found in _states().find(parse.sentence.words, parse.document.text):
        clause = _state(reader, Phrase(found.first, found.last), found.value)
        if clause and _of_story(parse, clause):
            taken = max(taken, found.last - 1)
            yield clause
    for at, word in enumerate(parse.words):
        clause = _verb(reader, at) if word in _forms() and at > taken else None
        if clause and _of_story(parse, clause):
            yield clause


def _of_story(parse: Parse, clause: Clause) -> bool:
    return bool(clause.thing or clause.agent) and not long_ago(parse, clause.at)


# ---------------------------------------------------------------- states: "is closed", "remains out of order"


def _state(reader: Reader, found: Phrase, answer: str) -> Clause | None:
    parse = reader.parse
    question, _, sign = answer.rpartition(" ")
    verb = _governing(reader, found.first)
    if verb is None:
        return _headline(parse, found, answer)
    start = parse.group_start(verb)
    standing = _standing(parse, start, found.first)
    subject = reader.subject(verb)
    if not standing or subject is None or "being" in parse.words[start : found.first]:
        return None
    negated = hedge.negated(parse.words[start : found.first]) or _none(parse, subject)
    group = parse.words[start : verb + 1]
    ahead = not {"will", "would"}.isdisjoint(group)
    time = "ahead" if ahead else "past" if not {"was", "were", "had"}.isdisjoint(group) else "now"
    at = Phrase(min(subject.first, start), _end(parse, found.last))
    return Clause(question, ((sign == "+") == (not negated)) == (standing > 0), at, None, subject, time, found)


def _governing(reader: Reader, index: int) -> int | None:
    """The form of be, or "remain", that says of its subject what stands at `index`."""
    parse = reader.parse
    for at in range(index - 1, max(index - 1 - _NEAR * 2, -1), -1):
        if parse.parted(at + 1):
            return None
        if parse.is_tag(at, "b") or parse.words[at] in _linking():
            return at
        if not parse.is_tag(at, "anbt") and parse.words[at] not in ("now", "still", "also"):
            return None
    return None


def _headline(parse: Parse, found: Phrase, answer: str) -> Clause | None:
    """As in the title "[Scooters now legal]", which leaves the verb out."""
    question, _, sign = answer.rpartition(" ")
    first = found.first
    while parse.is_tag(first - 1, "an"):
        first -= 1
    subject = parse.described_before(first) if first else None
    if parse.sentence.block.kind != "title" or subject is None or subject.first or parse.parted(found.first):
        return None
    if found.last < len(parse.words) and not parse.parted(found.last) and not parse.is_tag(found.last, "pt"):
        return None
    denied = hedge.negated(parse.words[first : found.first])
    end = _end(parse, found.last)
    return Clause(question, (sign == "+") != denied, Phrase(0, end), None, subject, "now", found)


# ---------------------------------------------------------------- deeds: "turned down the offer", "was rejected"


def _verb(reader: Reader, at: int) -> Clause | None:
    parse = reader.parse
    answer, last = _meant(parse, at)
    question, _, sign = answer.rpartition(" ")
    infinitive = parse.is_tag(at - 1, "t")
    start = parse.group_start(_matrix(parse, at - 2) if infinitive else at)
    group = parse.words[start:at]
    governs = parse.is_tag(last, "t") and parse.is_tag(last + 1, "vbho")  # "failed to sign" is no failed test
    if not question or governs or not parse.is_tag(at, "veg" if start < at else "v") or parse.is_tag(at - 1, "dp"):
        return None
    deny = infinitive and any(" ".join(group).endswith(phrase) for phrase in _listed("denials"))
    ahead = not {"will", "would"}.isdisjoint(group) or (infinitive and not deny)
    if infinitive and not deny and _listed("intended").isdisjoint(group):
        return None
    standing = _standing(parse, start, at)
    if (
        not standing
        or "being" in group
        or (parse.is_tag(at, "g") and not any(parse.is_tag(n, "b") for n in range(start, at)))
    ):
        return None
    subject = reader.subject(start)
    if subject and parse.words[subject.first] in _SELVES:
        return None
    agent, thing, end = slots(parse, at, Phrase(start, last), subject)
    end += any(
        f"{base} {word}" in _verbs() for base in _bases()[parse.words[at]] for word in parse.words[end : end + 1]
    )
    if agent is None and parse.is_tag(last, "r") and not parse.parted(last):
        agent, thing, end = subject, Phrase(last, last + 1), last + 1  # "rejected it"
    elif agent is None and last == at + _TWO and parse.is_tag(last - 1, "p") and question in _listed("agentive"):
        agent, thing = subject, None  # "voted against", which the text before says what
    negated = deny or hedge.negated(group) or _none(parse, subject) or (agent is not None and _none(parse, thing))
    first = min(subject.first, start) if subject else start
    time = "ahead" if ahead else "past" if _past(parse, at, group) else "now"
    yes = ((sign == "+") != negated) == (standing > 0)
    return Clause(question, yes, Phrase(first, max(end, _end(parse, last))), agent, thing, time, Phrase(at, last))


def _matrix(parse: Parse, at: int) -> int:
    """The verb that governs an infinitive: "[refused] to sign", "is [due] to end"."""
    while parse.is_tag(at, "a"):
        at -= 1
    return max(at, 0)


def _past(parse: Parse, at: int, group: Sequence[str]) -> bool:
    uses = _forms()[parse.words[at]]
    return not {"had", "was", "were", "did", "didn't"}.isdisjoint(group) or (not group and "d" in uses)


def _meant(parse: Parse, at: int) -> tuple[str, int]:
    """What a verb with what belongs to it answers, and where it ends."""
    for base in _bases()[parse.words[at]]:
        for length in range(_LONGEST, 0, -1):
            words = parse.words[at + 1 : at + length]
            if any(parse.parted(n) for n in range(at + 1, at + length)):
                continue
            answer = _verbs().get(" ".join((base, *words)))
            if answer and len(words) == length - 1:
                return answer, at + length
        behind = parse.noun_phrase_at(at + 1)  # "turned [the offer] down"
        if behind and behind.last < len(parse.words) and not parse.parted(behind.last):
            answer = _verbs().get(f"{base} {parse.words[behind.last]}")
            if answer:
                return answer, at + 1
    return "", at + 1


# ---------------------------------------------------------------- clauses


def _standing(parse: Parse, start: int, at: int) -> int:
    """1 for a clause that is told as so, -1 for one that is said not to be so, 0 for a case, wish or question."""
    unreal = _unreal() - ({"would", "expected"} if not _SAYING.isdisjoint(parse.words) else set())
    if not unreal.isdisjoint(parse.words[start:at]):
        return 0
    for n in range(start - 1, -1, -1):
        word, before = parse.words[n], parse.words[n - 1] if n else ""
        if word in _conditional() and word != "after":
            return 0
        if word in _RELATIVE and parse.is_tag(n, "s"):
            if f"{before} {word}" in _listed("denials"):
                return -1
            if n == start - 1 and not parse.parted(n):
                return 0  # "the firm that runs the line" says which firm
            if hedge.matrix(before) or parse.words[max(n - _NEAR, 0) : n] == ["no", "truth", "in"]:
                return 0
        elif word in _listed("denials") and parse.is_tag(n, "v"):
            return -1
        if parse.parted(n) or parse.is_tag(n, "c"):
            return 1
    return 1


def _none(parse: Parse, phrase: Phrase | None) -> bool:
    """Whether a phrase names none of a kind: "no data", "none of the ships", "nobody"."""
    return phrase is not None and parse.words[phrase.first] in ("neither", "no", "nobody", "none", "nothing")


def _end(parse: Parse, at: int) -> int:
    """Where the words end that belong to a predicate."""
    last = min(len(parse.words), at + _REACH)
    end = next((n for n in range(at, last) if parse.parted(n) or parse.is_tag(n, "svmbhoc")), last)
    while end > at and parse.is_tag(end - 1, "pdtfan"):
        end -= 1
    return end


# ---------------------------------------------------------------- the lexicon


@cache
def _states() -> Phrases[str]:
    return Phrases(dict(lexicon.table(_FILE, "phrases")))


@cache
def _verbs() -> Mapping[str, str]:
    return lexicon.table(_FILE, "verbs")


@cache
def _forms() -> Mapping[str, str]:
    """The forms of all verbs that answer something, with their uses."""
    return {form: uses for verb in _verbs() for form, uses in inflections(verb.partition(" ")[0]).items()}


@cache
def _bases() -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for base in sorted({verb.partition(" ")[0] for verb in _verbs()}):
        for form in inflections(base):
            found.setdefault(form, []).append(base)
    return found


@cache
def _listed(group: str) -> frozenset[str]:
    return frozenset(lexicon.words(_FILE, group))


@cache
def _linking() -> frozenset[str]:
    return frozenset(lexicon.words("statements_clause", "linking"))


@cache
def _unreal() -> frozenset[str]:
    return frozenset(lexicon.words("statements_clause", "unreal"))


@cache
def _conditional() -> frozenset[str]:
    return frozenset(lexicon.words("statements_clause", "conditional"))
