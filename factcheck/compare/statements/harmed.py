"""Articles on one story -> topics: harm that one says nobody came to, and of which another tells."""

from __future__ import annotations

from functools import cache, partial
from itertools import islice
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.statements.beside import asks, beside, held_against
from factcheck.compare.stories.profile import content_words
from factcheck.extract.grammar import content_stem, possessives, singular, verb_form
from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.statement.deed import long_ago, stated
from factcheck.extract.statement.unharmed import HARM
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowers, tokenise
from factcheck.model import Context, Severity, StatementClaim, Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article, Sentence

_FILE = "statements_harm"
_MOST = 4  # harms of an article
_REACH = 4  # words between a verb and "hospital", or a symptom
_BEFORE = 14  # words before a harm in which those stand who came to it
_WHEN = frozenset(("after", "as", "before", "following", "since", "when", "while"))
HURT, ILL = "hurt", "ill"
_LED = (("hospital", "in_hospital"), ("exposed", "expose"), ("sicken", "ill"), ("suffer", "symptom"))  # by which verbs
_BEHIND = 4  # words that belong to what is told of a harm


def harm_topics(articles: Sequence[Article], stories: Stories) -> Iterator[Topic]:
    """A topic for each denial of harm where another article on the story tells of somebody hurt or ill."""
    for claims, article, other in beside(articles, stories, _denies):
        own, harms = list(_harms(article)), list(islice(_harms(other), _MOST))
        for claim in claims:
            told = [harm for harm in harms if _of_them(claim, harm)]
            if told and not any(_of_them(claim, harm) for harm in own):
                yield held_against(claim, max(told, key=partial(_near, claim)), severity=Severity.NOTE, of=HARM)


def _denies(claim: StatementClaim) -> bool:
    return claim.predicate == HARM or (claim.predicate == "safety" and claim.value == "safe")


def _near(denial: StatementClaim, harm: StatementClaim) -> tuple[int, bool]:
    """How much a harm has to do with a denial: the words that they share; of equals, not the title."""
    shared = content_words(denial.sentence) & content_words(harm.sentence)
    return len(shared), harm.sentence.block.kind != "title"


def _of_them(denial: StatementClaim, harm: StatementClaim) -> bool:
    """Whether a denial covers those harmed: "no passengers were hurt" says nothing of the driver, nor of a dog."""
    if denial.predicate == "safety" and content_words(harm.sentence).isdisjoint(_stems(denial.subject)):
        return False  # who has the illness is not harmed by what is safe
    shared = not content_words(denial.sentence).isdisjoint(content_words(harm.sentence))
    if not shared and denial.at.text.lower().endswith(tuple(_listed("danger"))):
        return harm.value == ILL and not _now(denial)  # that the air is no danger does not deny the fire before
    said = {singular(word) for word in lowers(denial.sentence.words)}
    if denial.predicate != HARM and not shared:
        return harm.value == ILL  # what is safe to drink may yet be dangerous to fall into
    if harm.subject in _listed("animals"):
        return harm.subject in said
    group = {singular(word) for word in denial.subject.lower().split()} & _listed("people")
    both = {harm.subject, *group}
    anybody = not _listed("anybody").isdisjoint(both) and _listed("young").isdisjoint(both)
    return not group or not harm.subject or harm.subject in group or anybody


def _now(denial: StatementClaim) -> bool:
    """Whether a denial speaks of the present: "there [is] no risk", and not "it [posed] no risk"."""
    words = [word.lower for word in tokenise(denial.at.text)]
    forms = (form.kind for word in reversed(words) if (form := verb_form(word)))
    return not {"is", "are"}.isdisjoint(words) or next(forms, "ed") != "ed"


def _harms(article: Article) -> Iterator[StatementClaim]:
    """What an article tells of people hurt or ill, as a fact of its own story."""
    for sentence in article.sentences:
        if not _signs().isdisjoint(lowers(sentence.words)) and not asks(sentence):
            claim = _harm(sentence)
            if claim:
                yield claim


def _harm(sentence: Sentence) -> StatementClaim | None:
    parse = Parse.of(sentence)
    for at, word in enumerate(parse.words):
        found = word in _signs() and _found(parse, at)
        who = _who(parse, found) if found else None
        if not found or who is None:
            continue
        clause = Phrase(who.first, _end(parse, found.last))
        said = parse.words[clause.first : clause.last]
        if not _denying().isdisjoint(said) or not stated(parse, who.first, found.last) or _of_another(parse, clause):
            continue
        group = next((one for word in parse.lower(who) if (one := singular(word)) in _people()), "")
        value = HURT if parse.words[found.last - 1] in _listed("harmed") else ILL
        return StatementClaim(parse.passage(clause), sentence, "status", group, HARM, value, Context())
    return None


def _of_another(parse: Parse, clause: Phrase) -> bool:
    """Whether a harm is of another time or place than the story: "in neighbouring Tule", "in April", "in 2009"."""
    first = next((n for n in range(clause.first, 0, -1) if parse.parted(n)), 0)
    said = parse.words[first : max(clause.last, _end(parse, clause.last - 1))]
    lived = any(word == "nearby" and not parse.is_tag(first + n, "x") for n, word in enumerate(said, start=1))
    other = (_listed("elsewhere") | _months()) - ({"nearby"} if lived else set())  # "people living nearby" are of here
    return long_ago(parse, clause) or not other.isdisjoint(said)


def _found(parse: Parse, at: int) -> Phrase | None:
    """The words of harm at a word: "taken to [hospital]", "reported [rashes]", "exposed to [radiation]", "hurt"."""
    word, near = parse.words[at], parse.words[max(at - _REACH, 0) : at]
    if word in _listed("harmed"):
        return Phrase(at, at + 1) if _was(parse, at) or (parse.is_tag(at, "ve") and not _of_things(parse, at)) else None
    verbs = next(_listed(leading) for leading, signs in _LED if word in _listed(signs))
    verb = next((n for n in range(at - 1, max(at - 1 - _REACH * 2, -1), -1) if parse.words[n] in verbs), None)
    return None if verb is None or not near else Phrase(verb, at + 1)


def _of_things(parse: Parse, at: int) -> bool:
    """Whether a verb of harm has an object, and nobody in it: "crews [burned] the spill"."""
    harmed = None if parse.parted(at + 1) else parse.noun_phrase_at(at + 1)
    if harmed is None or not possessives().isdisjoint(parse.lower(harmed)):
        return False  # "burned his hands"
    return not any(singular(word) in _people() | _times() for word in parse.lower(harmed))


def _was(parse: Parse, at: int) -> bool:
    """Whether a form of be stands before a word: "were badly [hurt]"."""
    before = next((n for n in range(at - 1, -1, -1) if not parse.is_tag(n, "a")), 0)
    return parse.is_tag(before, "b")


def _who(parse: Parse, harm: Phrase) -> Phrase | None:
    """Those who are counted or named as harmed: "five passengers", "seven of them", "two"."""
    for at in range(harm.first - 1, max(harm.first - 1 - _BEFORE, -1), -1):
        if parse.parted(at + 1) and at + 1 < harm.first:
            break
        if singular(parse.words[at]) in _people() or _counts(parse, at):
            first = at
            while first and not parse.parted(first) and parse.is_tag(first - 1, "xdqf"):
                if _counts(parse, first) and parse.words[first - 1] not in _denying():
                    break  # "in winter [two men] were hurt", but "[no one] was"
                first -= 1
            return Phrase(first, harm.first)
    for at in range(harm.first, harm.last):  # "took five passengers to hospital"
        if singular(parse.words[at]) in _people() or _counts(parse, at):
            return Phrase(harm.first, harm.last)
    return None


def _counts(parse: Parse, at: int) -> bool:
    """Whether a number stands there, and not of metres or hours."""
    counted = parse.words[at] in _numbers() or parse.words[at].isdigit()
    return counted and singular(" ".join(parse.words[at + 1 : at + 2])) not in _units()


def _end(parse: Parse, at: int) -> int:
    """Where the words end that tell of a harm: "went to hospital [with breathing trouble]"."""
    last = min(len(parse.words), at + _BEHIND)
    stops = (n for n in range(at, last) if parse.parted(n) or parse.words[n] in _WHEN or parse.is_tag(n, "scvm"))
    return next(stops, last)


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(content_stem, words.lower().split()))


@cache
def _signs() -> frozenset[str]:
    return _listed("harmed").union(*(_listed(signs) for _, signs in _LED))


def _listed(group: str) -> frozenset[str]:
    return listed(_FILE, group)


@cache
def _people() -> frozenset[str]:
    return _listed("people") | _listed("animals")


@cache
def _months() -> frozenset[str]:
    return frozenset(lexicon.words("stories", "times")) - frozenset(lexicon.words("measures", "weekdays")) - {"may"}


@cache
def _numbers() -> frozenset[str]:
    return frozenset(lexicon.table("numbers", "units")) | {"dozens", "hundreds", "several"}


@cache
def _units() -> frozenset[str]:
    return frozenset(unit for group in ("time", "length", "mass") for unit in lexicon.table("units", group))


@cache
def _denying() -> frozenset[str]:
    return frozenset(lexicon.words("negation", "words")) | frozenset(lexicon.words("statements_clause", "unreal"))


@cache
def _times() -> frozenset[str]:
    return frozenset((*lexicon.words("measures", "periods"), *lexicon.words("stories", "times")))
