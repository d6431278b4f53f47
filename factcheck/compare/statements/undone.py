"""Articles on one story -> topics: a deed that one tells as done, and another as planned or not done."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.compare.statements.beside import beside, held_against, in_title
from factcheck.compare.statements.case import cases, two_cases
from factcheck.compare.statements.party import Party, apart, count, further, party, same
from factcheck.extract.discourse import Discourse
from factcheck.extract.grammar import singular, verb_form
from factcheck.extract.phrase import Parse
from factcheck.extract.statement.clause import Reader
from factcheck.extract.statement.deed import Deed, deed_at, long_ago, stated
from factcheck.extract.statement.undone import REFUSED, UNDONE
from factcheck.extract.verb import inflections
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowers
from factcheck.model import Context, Passage, Severity, StatementClaim, Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article, Sentence

_FILE = "statements_deeds"
_DONE = 12  # clauses of the other that tell of one deed
_JOINING = "join"  # "X has not been admitted", "X joins"
_SHARED = 2  # words of a thing that tell that it is one, though it is not said who did it
_PARTING = frozenset(("against", "by", "for", "over"))  # "by the club", "over the loan"; a place may lie in another
_BEFORE = 3  # words of "has not yet" before the rest of a verb group


class _Told(NamedTuple):
    """A deed as a clause of an article tells it: who, to what, and all that the clause names."""

    at: Passage
    sentence: Sentence
    name: str
    agent: Party
    thing: Party
    more: bool
    figures: frozenset[Decimal] = frozenset()  # of the thing: "plans to close [40] shops"
    refused: bool = False
    agreed: bool = False


def undone_topics(articles: Sequence[Article], stories: Stories) -> Iterator[Topic]:
    """A topic for each deed that an article says is not done yet, and another on the story says is done."""
    for claims, article, other in beside(articles, stories, lambda claim: claim.predicate == UNDONE):
        names, wanted = stories.named(article.document), {name for claim in claims for name in _telling(claim.value)}
        done = _Done(other, stories.named(other.document), wanted)
        own = _Done(article, names, wanted) if done.of else done
        met: set[Passage] = set()
        for claim in sorted(claims, key=in_title):
            told = next(_tellings(claim, names, done, own), None)
            if told and told.at not in met:
                met.add(told.at)
                yield held_against(claim, told, severity=Severity.NOTE)


def _telling(deed: str) -> list[str]:
    """The deeds that are only done when this one is: what opened was built."""
    return [deed, *(name for name, before in _implied().items() if deed in before.split())]


def _tellings(claim: StatementClaim, names: frozenset[str], done: _Done, own: _Done) -> Iterator[StatementClaim]:
    """Each telling of the deed as done, where neither article tells both."""
    told = _told(claim, names)
    if told.more or any(_one(told, other) for name in _telling(claim.value) for other in own.of.get(name, ())):
        return
    others = [other for name in _telling(claim.value) for other in done.of.get(name, ())]
    for other in sorted(others, key=lambda one: one.sentence.block.kind == "title"):
        if not other.more and _one(told, other):
            yield claim._replace(at=other.at, sentence=other.sentence, context=Context())


def _one(a: _Told, b: _Told) -> bool:
    """Whether two clauses tell of one deed: done by the same, if both say by whom, to the same thing.

    What one refuses another may do, whoever agrees to do it has not done it yet, and what is done to so many is not
    what is planned for others.
    """
    if (b.agreed and not a.refused) or two_cases(_cases(a), _cases(b)):
        return False
    if a.refused and not (same(a.agent, b.agent) or (a.agent.pointing and b.agent.pointing)):
        return False
    if _different(a.agent, b.agent, a.thing.words & b.thing.words) or (a.figures - b.figures and b.figures - a.figures):
        return False
    if same(a.thing, b.thing) or (a.name == b.name == _JOINING and same(a.thing, b.agent)):
        return True
    pointed = a.thing.pointing or b.thing.pointing
    return pointed and a.name == b.name and a.name in _specific() and not apart(a.thing, b.thing)


def _cases(told: _Told) -> Mapping[str, frozenset[str]]:
    """For whom, by whom or over what a deed is told to be done."""
    parse = Parse.of(told.sentence)
    found = cases(parse, parse.words_in(told.at.span)[0] + 1)
    return {mark: found[mark] for mark in found.keys() & _PARTING}


def _different(a: Party, b: Party, thing: frozenset[str]) -> bool:
    """Whether a deed is done by two: their names differ, or their nouns where not much tells that the thing is one."""
    if not (a.words and b.words) or a.pointing or b.pointing:
        return False
    return bool(a.names and b.names and apart(a, b)) or not (a.names or b.names or same(a, b) or len(thing) >= _SHARED)


def _told(claim: StatementClaim, names: frozenset[str]) -> _Told:
    said = claim.at.text
    return _Told(
        claim.at,
        claim.sentence,
        claim.value,
        party(claim.context.agent, names),
        party(claim.subject, names),
        further(said),
        count(claim.subject),
        refused=claim.context.hedge == REFUSED,
    )


class _Done:
    """The clauses of an article that tell one of some deeds as done, by the deed."""

    def __init__(self, article: Article, names: frozenset[str], wanted: set[str]) -> None:
        self.of: Mapping[str, list[_Told]] = defaultdict(list)
        forms = _forms(frozenset(wanted))
        discourse = Discourse(article.sentences)
        for number, sentence in enumerate(article.sentences):
            if not forms.keys().isdisjoint(lowers(sentence.words)) and not sentence.text.rstrip("\"'”’) ").endswith(
                "?"
            ):
                self._read(Reader(Parse.of(sentence), discourse, number), forms, names)

    def _read(self, reader: Reader, forms: Mapping[str, str], names: frozenset[str]) -> None:
        parse = reader.parse
        for verb, word in enumerate(parse.words):
            deed = _deed(reader, verb, forms[word]) if word in forms else None
            if deed and deed.thing and len(self.of[deed.name]) < _DONE:
                said = parse.passage(deed.at)
                agent = party(parse.text(deed.agent) if deed.agent else "", names)
                thing = party(parse.text(deed.thing), names)
                told = _Told(
                    said, parse.sentence, deed.name, agent, thing, further(said.text), count(parse.text(deed.thing))
                )
                announced = (
                    "d" not in forms[word] and "n" not in forms[word]
                )  # "Orsin buys Kelda": headlines tell a plan so
                self.of[deed.name].append(told._replace(agreed=announced or parse.is_tag(verb - 1, "t")))


def _deed(reader: Reader, verb: int, uses: str) -> Deed | None:
    """The deed that a verb tells as done, and not long ago; a title may leave the auxiliary out."""
    parse = reader.parse
    agreed = parse.is_tag(verb - 1, "t") and parse.words[verb - 2] in listed(_FILE, "agreed")
    start = parse.group_start(verb - 2 if agreed else verb)
    group = parse.words[max(start - _BEFORE, 0) if parse.words[start - 1] == "yet" else start : verb]
    if not agreed and not _finite(parse, verb, uses, title=parse.sentence.block.kind == "title"):
        return None
    if "being" in group or not listed("negation", "words").isdisjoint(group) or not stated(parse, start, verb):
        return None
    deed = deed_at(reader, verb, start)
    if deed is None or not listed("negation", "words").isdisjoint(parse.lower(deed.at)) or long_ago(parse, deed.at):
        return None  # also "nothing has been signed", "signed nothing"
    return deed


def _finite(parse: Parse, verb: int, uses: str, *, title: bool) -> bool:
    """Whether a form of a verb tells of something done: a past, a perfect, a passive, the present of a title."""
    if "b" in uses and (parse.parted(verb) or parse.is_tag(verb - 1, "c")) and _to_come(parse, verb):
        return False  # "would cut jobs and [shut] stores"
    if parse.is_tag(verb - 1, "tmd") or any(parse.is_tag(at, "m") for at in range(parse.group_start(verb), verb)):
        return False
    if "d" in uses or "n" in uses:
        return True
    before = parse.words[verb - 1] if verb else ""
    return title and verb > 0 and ("s" in uses or ("b" in uses and singular(before) != before))


def _to_come(parse: Parse, end: int) -> bool:
    """Whether the verb that one is joined to is yet to come: "will move and [close]", "plans to sell, cut and [close]".

    A verb before that tells something done, or opens a clause of its own, ends the search: "which will move, [cut]".
    """
    for at in range(end - 1, -1, -1):
        if parse.is_tag(at, "s") and at < end - 1:
            return False
        if not parse.is_tag(at, "vbhog"):
            continue
        start = parse.group_start(at)
        if any(parse.is_tag(n, "m") for n in range(start, at + 1)) or parse.is_tag(start - 1, "tm"):
            return True
        form = verb_form(parse.words[at])
        if form is None or form.kind != "base":
            return False
    return False


@cache
def _forms(names: frozenset[str]) -> Mapping[str, str]:
    """The forms of all verbs that tell one of some deeds, with their uses."""
    deeds = lexicon.table(_FILE, "deeds")
    bases = {verb.partition(" ")[0] for verb, name in deeds.items() if name in names} | set(names)
    light = set(lexicon.words(_FILE, "light")) if names & set(lexicon.table(_FILE, "nominal").values()) else set()
    single = {name for name in bases | light if " " not in name}
    return {form: uses for base in single for form, uses in inflections(base).items()}


@cache
def _specific() -> frozenset[str]:
    """The deeds that have a name of their own, and are seldom done twice in a story."""
    return frozenset(lexicon.table(_FILE, "deeds").values())


@cache
def _implied() -> Mapping[str, str]:
    return lexicon.table(_FILE, "implied")
