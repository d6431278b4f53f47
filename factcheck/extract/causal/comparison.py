"""A comparison in a parsed sentence -> the tie it states: "more likely to", "better than"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal import scope
from factcheck.extract.causal.argument import clause_after, finite, headline, lower, phrase_after, word_at
from factcheck.extract.causal.before import nearest_before, phrase_before
from factcheck.extract.causal.draft import Draft, combined
from factcheck.extract.causal.group import group
from factcheck.extract.causal.head import compared
from factcheck.extract.causal.stops import strong
from factcheck.extract.causal.subject import bearers, subject
from factcheck.extract.causal.words import terms
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.causal.draft import Force
    from factcheck.extract.phrase import Parse

_AMONG = frozenset(("among", "for"))
_TIMES = frozenset(("more", "times", "twice"))
_GROUP = 12  # words to the left in which a group is counted
_FAR = 16  # words to the left in which the verb of a comparison is looked for


def comparison(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“X are more likely to Y”, “X have a higher risk of Y”, “X fared better than Z”, “Y is higher among X”."""
    words = scope.clause(parse, here.first)
    if scope.open_question(words) or (here.last >= len(parse.tags) and cue.frame != "risk"):
        return
    own = cue.lemma.startswith("tend") or (cue.frame == "differ" and parse.is_tag(here.first, "v"))
    verb = here.first if own else _verb_left(parse, here.first)
    if cue.frame == "than" and (held := _placed(parse, here)):
        yield held
        return
    cause = bearers(parse, group(parse, verb).start) if verb else _headed(parse, here, cue)
    if cue.frame == "among" and verb is not None and parse.words[verb] in terms("faring"):
        effect = clause_after(parse, here.first)
    elif cue.frame in ("among", "common"):
        cause, effect = _behind(parse, here.last), _graded(parse, here, cue, verb, cause)
    else:
        effect = _outcome(parse, here, cue, words, cause) or _fared(parse, here, verb, cause)
    if cause and lower(parse, *cause) in (["there"], ["there's"]):
        cause = None
    if cue.frame == "differ" and word_at(parse, here.first - 1) in terms("kinds"):
        cause = Phrase(here.first - 1, here.first)  # "sex differences in pay"
    if effect is None or not _grouped(parse, here, cue, verb, cause):
        return
    force = _unlikely(scope.force(lower(parse, verb or here.first, here.first)))
    yield Draft(cue.relation, cue.polarity, cause, effect, here, force)


def _placed(parse: Parse, here: Phrase) -> Draft | None:
    """“sales were no higher in shops with screens than in others”: the group stands behind the comparative."""
    near = range(here.first - 1, max(0, here.first - _GROUP), -1)
    at = next((at for at in near if word_at(parse, at) in terms("comparatives")), 0)
    verb = _verb_left(parse, at) if at else None
    if verb is None or not parse.is_tag(verb, "b"):
        return None
    if word_at(parse, at + 1) not in ("among", "at", "for", "in", "on", "with"):
        return None
    effect, rival = subject(parse, group(parse, verb).start), word_at(parse, here.last)
    opens = word_at(parse, at + 1) == rival or not _AMONG.isdisjoint((rival,))
    if effect is None or not opens or any(parse.parted(index) for index in range(verb, here.first)):
        return None
    force = _unlikely(scope.force(lower(parse, verb, at)))
    return Draft("correlation", "neutral", Phrase(at + 2, here.first), effect, here, force)


def _behind(parse: Parse, at: int) -> Phrase | None:
    """The group behind a comparative, with what sets it apart: "higher among drivers [who phone] than among"."""
    thing = phrase_after(parse, at)
    words = lower(parse, at, at + _GROUP)
    end = at + words.index("than") if thing and "than" in words else 0
    whole = end and word_at(parse, end + 1) == word_at(parse, at - 1)
    if whole and not any(parse.parted(index) for index in range(at, end)):
        return Phrase(at, end)
    apart = thing and compared(parse, thing) and word_at(parse, thing.last) in ("that", "who")
    return clause_after(parse, at) if apart else thing


def _headed(parse: Parse, here: Phrase, cue: Cue) -> Phrase | None:
    """The group that a headline says to be at risk: "Smokers at risk of a stroke"."""
    return nearest_before(parse, here.first) if cue.lemma.startswith("at ") and headline(parse) else None


def _graded(parse: Parse, here: Phrase, cue: Cue, verb: int | None, bearer: Phrase | None) -> Phrase | None:
    """What is “higher among X”, “twice as common in X”: the subject of be, or what a headline begins with."""
    nominal = parse.is_tag(here.first - 1, "d") and word_at(parse, here.first - 1) != "no"  # "the higher", "no higher"
    if word_at(parse, here.last - 1) in ("at", "on") or nominal:
        return None
    if cue.frame == "common" and _TIMES.isdisjoint(cue.lemma.split()):  # "just as common in" is no tie
        return None
    if verb is not None:
        return bearer if parse.is_tag(verb, "b") else None
    if not headline(parse):
        return None
    head = phrase_before(parse, here.first)
    return None if head and word_at(parse, head.first)[0].isdigit() else head


def _grouped(parse: Parse, here: Phrase, cue: Cue, verb: int | None, cause: Phrase | None) -> bool:
    """Whether it is said of a group: “they are at risk” and not “women at risk”, of “than” no mere pronoun."""
    if cue.frame == "than":
        figure = word_at(parse, here.last - 1) == "than" and word_at(parse, here.last)[:1].isdigit()  # "louder than 50"
        if verb is None or cause is None or figure:
            return False
        return word_at(parse, cause.first).endswith("ing") or not parse.is_tag(cause.first, "rbhm")
    if cue.frame == "likely" and cue.lemma.startswith("as ") and word_at(parse, here.first - 1) not in _TIMES:
        return False  # "as likely as others" is no tie, "twice as likely" is one
    if cue.frame == "likely" and "likely" not in cue.lemma:
        return cause is not None or verb is None
    if cue.lemma.startswith("at "):
        told = verb is None or parse.is_tag(here.first - 1, "bamn")
        graded = word_at(parse, here.first + 1) not in ("high", "risk")
        return told and cause is not None and (graded or not _counted(parse, here.first))
    return cause is not None or not _describes(parse, here.first)


def _describes(parse: Parse, first: int) -> bool:
    """Whether a comparative only says who is meant: "two groups [with a higher risk of stroke]"."""
    at = first - 1
    while parse.is_tag(at, "da"):
        at -= 1
    return word_at(parse, at) == "with" and parse.is_tag(at - 1, "x")


def _counted(parse: Parse, first: int) -> bool:
    """Whether those before `first` are counted, and held against nobody: "a third of adults are at risk"."""
    before = range(max(first - _GROUP, 0), first)
    return any(parse.words[at] in terms("shares") and word_at(parse, at + 1) in ("in", "of") for at in before)


def _outcome(parse: Parse, here: Phrase, cue: Cue, words: list[str], cause: Phrase | None) -> Phrase | None:
    """What a group is compared by."""
    match cue.frame:
        case "likely":
            return _likely(parse, here.last)
        case "risk":
            noun, of = nearest_before(parse, here.last - 1), phrase_after(parse, here.last)
            first = noun.first if noun and noun.first <= here.first else here.first
            return Phrase(first, of.last if of else here.last)
        case "differ":
            named = {"between", "among", "groups", "and", "than"} | ({"those"} if cue.lemma.endswith("from") else set())
            grouped = word_at(parse, here.first - 1) in terms("kinds")
            grouped = (
                grouped
                or not named.isdisjoint(lower(parse, here.last - 1, here.last + 12))
                or (cause is not None and parse.is_tag(here.first, "v") and "and" in lower(parse, *cause))
            )  # "cats and dogs differ in size"
            return (phrase_after(parse, here.last) or clause_after(parse, here.last)) if grouped else None
        case _:
            return _compared(parse, here, words)


def _likely(parse: Parse, last: int) -> Phrase | None:
    """What is likely for a group, past the rival that it is held against: "as likely as others to [fall ill]"."""
    joint = word_at(parse, last - 1)
    rival = phrase_after(parse, last) if joint in ("as", "than") else None
    if rival and word_at(parse, rival.last) == "to":
        return clause_after(parse, rival.last + 1)
    return None if joint == "as" else clause_after(parse, last)  # "as likely as not"


def _compared(parse: Parse, here: Phrase, words: list[str]) -> Phrase | None:
    """What is more or less of it: from the comparative on, or the noun phrase that it stands in."""
    near = words[-14:]
    far = next((back for back, word in enumerate(reversed(near), start=1) if word in terms("comparatives")), 0)
    phrase = nearest_before(parse, here.first) if far else None
    if phrase is None and word_at(parse, here.first) in terms("comparatives"):
        return Phrase(here.first, here.last - 1) if word_at(parse, here.last) == "those" else None
    return Phrase(min(phrase.first, here.first - far), here.first) if phrase else None


def _fared(parse: Parse, here: Phrase, verb: int | None, cause: Phrase | None) -> Phrase | None:
    """“tenants pay more than owners”, “voters in towns were slower than others”: of a group, what it does more."""
    if verb is None or cause is None or word_at(parse, here.last - 1) != "than" or not _adverbial(parse, here):
        return None
    if word_at(parse, here.first) in ("better", "worse") and parse.words[verb] not in terms("faring"):
        return None  # "is better than" is an opinion
    rival = parse.is_tag(here.last, "dxr") and word_at(parse, here.last) not in terms("amounts") | {"a", "an", "twice"}
    before = group(parse, verb).start - 1
    while parse.is_tag(before, "a"):
        before -= 1
    relative = word_at(parse, before) in ("that", "which", "who")
    held = rival and not relative and (compared(parse, cause) or _rate(parse, cause))
    return Phrase(verb, here.last - 1) if held else None


def _rate(parse: Parse, phrase: Phrase) -> bool:
    """Whether a phrase is a rate in a group: "the price of bread in towns"."""
    end = next((at for at in range(*phrase) if parse.is_tag(at, "p")), phrase.last)
    rate = not terms("measured").isdisjoint(lower(parse, phrase.first, end))
    return rate and word_at(parse, end) in ("among", "in")


def _adverbial(parse: Parse, here: Phrase) -> bool:
    """Whether the comparative stands by itself: "slower than", "more often than"."""
    if here.last - here.first > 1:
        return True
    return parse.is_tag(here.first - 1, "a") and word_at(parse, here.first - 2) in ("less", "more")


def _unlikely(force: Force) -> Force:
    """The force without the "likely" of "more likely", which is no hedge."""
    return combined(force._replace(modality="none", hedge="") if force.hedge == "likely" else force)


def _verb_left(parse: Parse, first: int) -> int | None:
    for at in range(first - 1, max(-1, first - _FAR), -1):
        if (finite(parse, at) and not _counted_noun(parse, at, first)) or (
            at == first - 1 and parse.words[at] in terms("faring")
        ):
            return at
        if strong(parse, at + 1) or parse.is_tag(at, "s"):
            return None
    return None


def _counted_noun(parse: Parse, at: int, first: int) -> bool:
    """Whether what looks like a verb before "than" is the noun that is graded: "had more heart [attacks] than"."""
    if at != first - 1 or not parse.words[at].endswith("s"):
        return False
    return not terms("comparatives").isdisjoint(lower(parse, at - 2, at))
