"""Topics -> the entries of a first register: one for each, in a sentence that reads back as what the articles say."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import CausalClaim, NumericClaim, Reference
from factcheck.register.draft.phrasing import phrasings
from factcheck.register.draft.worth import precise, worth
from factcheck.register.fault import Fault
from factcheck.register.sentences import read
from factcheck.register.tree import Scalar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factcheck.model import Claim, Topic

    Land = Callable[[Sequence[Reference]], Iterable[Topic]]

_TRIED = 12  # sentences for each topic
_CLAIMS = 6  # claims of a topic whose words are tried


class Entry(NamedTuple):
    """A topic, the claim chosen to stand for it, and the sentence that says it."""

    topic: Topic
    claim: Claim
    says: str
    read: Claim


class Draft(NamedTuple):
    """The entries, and the topics left out: those that no sentence says alone, and those above the limit."""

    entries: tuple[Entry, ...]
    unsaid: int
    more: int


def draft(topics: Iterable[Topic], land: Land, limit: int) -> Draft:
    """Entries for the topics that the register does not have, weightiest first, as many as `limit`.

    `land` puts references to topics again, so that only a sentence is taken that says what its topic is about.
    """
    wanted = worth(topics)
    tried = [option for topic in wanted for option in islice(_options(topic), _TRIED)]
    references = [Reference(str(number), option.read, "unverified") for number, option in enumerate(tried)]
    landed = {
        (topic.key, reference.id, id(pair.a)): pair.severity is None
        for topic in land(references)
        for pair, reference in topic.held()
    }
    entries: dict[int, Entry] = {}
    for number, option in enumerate(tried):
        if landed.get((option.topic.key, str(number), id(option.claim))):
            entries.setdefault(id(option.topic), option)
    said = [entries[id(topic)] for topic in wanted if id(topic) in entries]
    return Draft(tuple(said[:limit]), len(wanted) - len(said), max(len(said) - limit, 0))


def _options(topic: Topic) -> Iterator[Entry]:
    """Sentences that may say what a topic is about, each read alone: those of its commonest value first."""
    common = Counter(_value(claim) for claim in topic.claims)
    usable = [claim for claim in topic.claims if precise(claim) or not isinstance(claim, NumericClaim)]
    for claim in sorted(usable, key=lambda claim: (-common[_value(claim)], len(claim.sentence.text)))[:_CLAIMS]:
        for says in phrasings(claim):
            found = read("", says, Scalar(says, 0, len(says)))
            if not isinstance(found, Fault) and _alike(found, claim):
                yield Entry(topic, claim, says, found)


def _value(claim: Claim) -> object:
    match claim:
        case NumericClaim(quantity=quantity):
            return (quantity.low, quantity.high, quantity.unit)
        case CausalClaim():
            return (claim.polarity, claim.strength)
        case _:
            return claim.value


def _alike(found: Claim, claim: Claim) -> bool:
    """Whether a sentence alone says the same in the same circumstances; who said it may be left away."""
    a, b = found.context, claim.context
    circumstances = ((a.population, b.population), (a.time, b.time), (a.place, b.place), (a.form, b.form))
    same = all(one.casefold() == other.casefold() for one, other in circumstances)
    return same and _value(found) == _value(claim) and (a.negated, a.side) == (b.negated, b.side)
