"""Articles on one story -> topics: a class that one puts a thing in, and another says that it is not in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.statements.beside import asks, beside, held_against
from factcheck.compare.statements.party import apart, concept, party, same
from factcheck.extract.grammar import singular
from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.statement.deed import stated
from factcheck.extract.statement.denied_kind import KIND
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowers, tokenise
from factcheck.model import Context, StatementClaim, Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article, Sentence

_FILE = "statements_kind"
_LEADING = frozenset(("a", "an", "as", "be", "been", "of", "the"))
_REACH = 7  # words from a form of be to the class


def membership_topics(articles: Sequence[Article], stories: Stories) -> Iterator[Topic]:
    """A topic for each class that an article denies of a thing, and another on the story puts it in."""
    for claims, _, other in beside(articles, stories, lambda claim: claim.predicate == KIND):
        for claim in claims:
            told = next(_told(claim, other, stories), None)
            if told:
                yield held_against(claim, told)


def _told(denial: StatementClaim, article: Article, stories: Stories) -> Iterator[StatementClaim]:
    """Where an article says of the thing that it is of the class."""
    words = denial.value.split()
    named = words[0] in ("a", "an")
    noun, qualified = singular(words[-1]), words[named:-1]
    thing = party(denial.subject, stories.named(denial.at.document))
    for sentence in article.sentences:
        if asks(sentence) or not _within(denial.context.population, sentence):
            continue
        places = (
            n for n, word in enumerate(lowers(sentence.words)) if word.startswith(noun) and singular(word) == noun
        )
        for subject, clause in filter(None, (_put_in(sentence, at, qualified, named=named) for at in places)):
            other = party(subject, stories.named(article.document))
            pointed = (thing.pointing or other.pointing) and not apart(thing, other)
            if same(thing, other) or pointed:
                passage = Parse.of(sentence).passage(clause)
                yield StatementClaim(passage, sentence, "status", subject, KIND, noun, Context())


def _within(tail: str, sentence: Sentence) -> bool:
    """Whether a sentence has what limits the class: "no work [by Verlaat]" may be one by another."""
    words = {concept(word.lower) for word in tokenise(tail)} - {""}
    return not words or not words.isdisjoint(map(concept, lowers(sentence.words)))


def _put_in(sentence: Sentence, at: int, qualified: Sequence[str], *, named: bool) -> tuple[str, Phrase] | None:
    """What a clause puts in the class at a word, and the clause: "[X is a kind of] yoghurt"."""
    parse = Parse.of(sentence)
    if parse.is_tag(at + 1, "x") and not parse.parted(at + 1):
        return None  # "a yoghurt drink" is no yoghurt
    verb = _verb_before(parse, at, qualified)
    if verb is None:
        return None
    said = parse.words[verb:at]
    if not listed("negation", "words").isdisjoint(said) or (_naming().isdisjoint(said) and not named):
        return None  # "is rare", "is not rare" put in no class
    if parse.words[at - 1] in listed(_FILE, "seeming"):
        return None  # "a pseudo-grain"
    if not {*qualified}.issubset(said):
        return None  # what is no continuous wall may be a long one
    start = parse.group_start(verb)
    if not listed("negation", "words").isdisjoint(parse.words[start:verb]) or not stated(parse, start, at):
        return None
    first = next((n for n in range(start - 1, 0, -1) if parse.parted(n) and n < start - 1), 0)
    subject = parse.subject_of(verb)
    clause = Phrase(subject.first if subject and subject.first < start else first, at + 1)
    return parse.text(Phrase(first, start)) if first < start else "", clause


def _verb_before(parse: Parse, at: int, qualified: Sequence[str]) -> int | None:
    """The verb that puts something in the class at a word, past what only leads there: "[is] a kind of"."""
    for n in range(at - 1, max(at - 1 - _REACH, -1), -1):
        word = parse.words[n]
        if parse.parted(n + 1):
            return None
        if parse.is_tag(n, "b") and word not in ("be", "been", "being"):
            return n
        if word in listed(_FILE, "counting") and parse.words[n + 1] == "as" and not parse.is_tag(n - 1, "b"):
            return n
        leads = (
            word in _LEADING or word in listed(_FILE, "counting") or word in listed(_FILE, "kinds") or word in qualified
        )
        if not (leads or parse.is_tag(n, "a") or (parse.is_tag(n, "x") and parse.words[n - 1] in _LEADING)):
            return None
    return None


@cache
def _naming() -> frozenset[str]:
    """Words by which what follows is the name of a class: "is a", "is a kind of", "counts as"."""
    return listed(_FILE, "counting") | listed(_FILE, "kinds") | {"a", "an"}
