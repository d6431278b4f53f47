"""A place in a parsed sentence -> the noun phrase or clause that begins there as cause or effect."""

from __future__ import annotations

from factcheck.extract.causal.stops import comma, flows, gap, hyphenated, strong
from factcheck.extract.causal.words import noun_ing, relational, saying, terms
from factcheck.extract.grammar import verb_form
from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.quantity.noun import numeral
from factcheck.extract.verb import participles_only

_new = tuple.__new__  # of what is made most often, without the detour through its own constructor
_TAIL = 4  # words that say at the end of a headline who said so
_POINTING = frozenset(("these", "this", "those"))
_LISTED = 8  # conjuncts that are followed to the "and" of a list


def phrase_after(parse: Parse, index: int, limit: int | None = None) -> Phrase | None:
    """The noun phrase, or noun phrases joined by commas and "and", that begin at `index`; before `limit`, if given."""
    end = len(parse.tags) if limit is None else limit
    if index >= end:
        return None
    if parse.is_tag(index, "r") and not (parse.words[index] == "one" and parse.is_tag(index + 1, "xp")):
        return _new(Phrase, (index, index + 1))
    last = chunk_end(parse, index, end)
    if last == index:
        return None
    while last < end and (further := _next_conjunct(parse, last, end)):
        last = further
    return _new(Phrase, (index, last))


def gerund_after(parse: Parse, index: int) -> Phrase:
    """The verb at `index` with its object: "losing weight"."""
    thing = phrase_after(parse, index + 1) if not parse.parted(index + 1) else None
    return Phrase(index, thing.last if thing else index + 1)


def argument_after(parse: Parse, index: int) -> Phrase | None:
    """The gerund with its object, or the noun phrase, that begins at `index`."""
    return gerund_after(parse, index) if parse.is_tag(index, "g") else phrase_after(parse, index)


def clause_after(parse: Parse, index: int) -> Phrase | None:
    """The clause from `index` to the next strong stop, or comma that no list explains."""
    end = index
    while end < len(parse.tags) and not (end > index and parse.parted(end) and _ends_clause(parse, end, index)):
        end += 1
    return Phrase(index, end) if end > index else None


def clause_follows(parse: Parse, index: int) -> bool:
    """Whether a finite verb comes at `index`, so that the noun phrase before it is a subject."""
    while parse.is_tag(index, "a") and not parse.parted(index):
        index += 1
    if index >= len(parse.tags) or parse.parted(index) or not finite(parse, index):
        return False
    return not (participle(parse, index) and parse.is_tag(index + 1, "pf"))


def finite(parse: Parse, index: int) -> bool:
    """Whether the word carries the tense of a clause, as far as its tag can tell."""
    if not 0 <= index < len(parse.letters):
        return False
    letter = parse.letters[index]
    return letter in "bhom" or (letter == "v" and not parse.is_tag(index - 1, "t"))


def headline(parse: Parse) -> bool:
    """Whether there is no finite verb, as in headlines, but for a tail that says who said so: ", study finds"."""
    size = len(parse.tags)
    said = verb_form(parse.words[-1]) if size > _TAIL else None
    told = said is not None and said.base in saying()
    tail = next((at for at in range(size - _TAIL, size) if parse.parted(at)), size) if told else size
    return not any(finite(parse, at) for at in range(tail))


def participle(parse: Parse, index: int) -> bool:
    """Whether the word is an -ed or irregular form that can open a reduced relative clause."""
    word = parse.words[index]
    if word in participles_only():
        return True
    form = verb_form(word)
    return form is not None and form.kind == "ed" and form.base not in saying()


def lower(parse: Parse, first: int, last: int) -> list[str]:
    """The lower-case words from `first` up to `last`."""
    return list(parse.words[max(first, 0) : last])


def word_at(parse: Parse, index: int) -> str:
    """The lower-case word at `index`; empty outside the sentence."""
    return parse.words[index] if 0 <= index < len(parse.words) else ""


# ---------------------------------------------------------------- one noun phrase


def chunk_end(parse: Parse, index: int, end: int) -> int:
    """Where one noun phrase from `index` on ends, with its "of" phrases; `index` itself when none begins."""
    at, noun = index, index
    while at < end and (at == index or flows(parse, at)):
        tag = parse.letters[at]
        if tag == "r" and (noun != at or at == index):
            noun = at + 1
            if word_at(parse, at) != "one":
                break
        elif tag == "x" and noun == at > index and _post_modifier(parse, at):
            break
        elif tag in "xq" or (tag in "veg" and _modifies(parse, at, opens=at == index or noun != at, end=end)):
            noun = at + 1
        elif not (tag in "ps" and hyphenated(parse, at + 1) and at + 1 < end) and not _continues(
            parse, at, index, noun, end
        ):
            break
        elif at == index and parse.words[at] in _POINTING and _pronoun(parse, at):
            noun = at + 1
        at += 1
    return noun


def _pronoun(parse: Parse, at: int) -> bool:
    """Whether a word stands for a noun: "those who smoke", "those with jobs", "raised this"."""
    word = parse.words[at]
    if word == "those" and at + 1 < len(parse.tags) and not parse.parted(at + 1):
        return parse.is_tag(at + 1, "spge") or participle(parse, at + 1)
    return at + 1 == len(parse.tags)


def _post_modifier(parse: Parse, at: int) -> bool:
    """Whether a participle of an unknown verb stands behind the noun that it describes: "costs associated with"."""
    word = parse.words[at]
    if not parse.is_tag(at + 1, "p") or parse.parted(at + 1):
        return False
    return word.endswith("ed") or word == "born" or (word.endswith("ing") and _doers(parse, at))


def _doers(parse: Parse, at: int) -> bool:
    """Whether a plural stands before a form in -ing, and what it does behind it: "mothers grappling with"."""
    return parse.words[at - 1].endswith("s") and parse.words[at + 1] != "by"


def _continues(parse: Parse, at: int, index: int, noun: int, end: int) -> bool:
    """Whether the word at `at` goes on with a phrase that ended in a noun at `noun`, without being its noun."""
    tag, word = parse.letters[at], parse.words[at]
    if tag == "d":
        return at == index or (noun != at and word != "that")
    if tag == "a":
        return at + 1 < end and parse.is_tag(at + 1, "xeqvag") and not parse.parted(at + 1)
    if tag in "pt" and at > index:
        return _keeps(parse, at, word) or _ranges(parse, at) if noun == at else word == "past"
    return tag == "f"


def _ranges(parse: Parse, at: int) -> bool:
    """Whether the "to" at `at` stands between two numbers: "three to four eggs"."""
    return parse.words[at] == "to" and all(numeral(word_at(parse, near)) for near in (at - 1, at + 1))


def _modifies(parse: Parse, at: int, *, opens: bool, end: int) -> bool:
    """Whether a verb form at `at` stands inside a noun phrase: an adjectival participle, a gerund, a homograph."""
    word = parse.words[at]
    if parse.is_tag(at, "g"):
        return opens or noun_ing(word)
    if word in terms("not_adjectives"):
        return False
    if word.endswith("ed") or parse.is_tag(at, "e"):
        return opens and at + 1 < end and not parse.parted(at + 1) and parse.is_tag(at + 1, "xgf")
    closes = at + 1 >= len(parse.tags) or parse.parted(at + 1) or parse.is_tag(at + 1, "pftc")
    return opens or (word.endswith("s") and closes)


def _keeps(parse: Parse, at: int, word: str) -> bool:
    """Whether the noun before `at` keeps the phrase that the preposition there opens."""
    return word in relational().get(parse.words[at - 1], ()) and parse.is_tag(at + 1, "dxrgaqe")


# ---------------------------------------------------------------- lists


def _next_conjunct(parse: Parse, last: int, end: int) -> int:
    """Where the next conjunct of a list ends that goes on at `last`; 0 when none does."""
    at, parted = last, comma(parse, last)
    if parse.parted(at) and not parted:
        return 0
    if parse.words[at] in ("and", "or", "nor"):
        at += 1
    elif not (parted and list_goes_on(parse, at, end)):
        return 0
    if at >= end or parse.is_tag(at, "r") or _verb_goes_on(parse, at):
        return 0
    further = chunk_end(parse, at, end)
    return 0 if further == at or (further < end and clause_follows(parse, further)) else further


def list_goes_on(parse: Parse, at: int, end: int) -> bool:
    """Whether "and" or "or" follows the noun phrases from `at` on, before any verb: "A, B and C"."""
    for _ in range(_LISTED):
        further = at if _verb_goes_on(parse, at) else chunk_end(parse, at, end)
        if further == at or further >= end:
            return False
        if parse.words[further] in ("and", "or"):
            return True
        if not comma(parse, further):
            return False
        at = further
    return False


def _verb_goes_on(parse: Parse, at: int) -> bool:
    """Whether a verb with its object stands where a conjunct could: "cuts costs and saves lives"."""
    if at + 1 >= len(parse.tags) or parse.parted(at + 1):
        return False
    told = parse.words[at].endswith("ed") and not parse.capital(at) and parse.capital(at + 1)  # "stunned Norland"
    return (parse.is_tag(at, "v") and parse.is_tag(at + 1, "dxrqg")) or (told and parse.is_tag(at, "xe"))


def _ends_clause(parse: Parse, at: int, index: int) -> bool:
    between = gap(parse, at)
    if strong(parse, at) or ")" in between or "]" in between:
        return True
    return comma(parse, at) and at - index > 1 and not list_goes_on(parse, at, len(parse.tags))


def has(parse: Parse, phrase: Phrase, group: str) -> bool:
    """Whether a word of a listed group stands in the phrase."""
    return not terms(group).isdisjoint(parse.words[phrase.first : phrase.last])
