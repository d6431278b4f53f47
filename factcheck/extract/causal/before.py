"""A place in a parsed sentence -> the noun phrase or clause that ends there."""

from __future__ import annotations

from factcheck.extract import hedge
from factcheck.extract.causal.argument import chunk_end, finite, list_goes_on, participle, phrase_after, word_at
from factcheck.extract.causal.stops import comma, flows, strong
from factcheck.extract.causal.words import noun_ing, terms
from factcheck.extract.grammar import verb_form
from factcheck.extract.phrase import Parse, Phrase

_BEING = ("being", "having")
_LATER = frozenset(("after", "before", "since", "until"))
_ASKING = frozenset(("how", "what", "when", "where", "whether", "why"))
_CLAUSE = 10  # words of a clause that a noun keeps


def phrase_before(parse: Parse, end: int) -> Phrase | None:
    """The subject of what begins at `end`: the first noun phrase of the words before it that no boundary parts."""
    start = _skip_opening(parse, _region_start(parse, end), end)
    if start >= end:
        return None
    if word_at(parse, start - 1) in terms("telling"):  # whom it is told to stands before who does it
        return nearest_before(parse, end)
    if _doing(parse, start):
        return Phrase(start, end)
    phrase = phrase_after(parse, start, end)
    if phrase and phrase.last == end - 1 and parse.is_tag(phrase.last, "g") and not parse.parted(phrase.last):
        return Phrase(phrase.first, end)  # "close monitoring"
    return phrase or nearest_before(parse, end)


def asking_before(parse: Parse, end: int) -> Phrase | None:
    """“how firms pay staff”, “what you eat”: the clause that opens the sentence, as the subject that ends here."""
    if parse.words[0] not in _ASKING or any(parse.parted(at) for at in range(1, end)):
        return None
    verb = any(finite(parse, at) and word_at(parse, at) != "being" for at in range(1, end))
    return Phrase(0, end) if verb or (end > 2 and parse.is_tag(1, "r") and parse.is_tag(end - 1, "x")) else None


def nearest_before(parse: Parse, end: int) -> Phrase | None:
    """The noun phrase that ends at `end`, with what it is the "of" phrase of, and the conjuncts before it."""
    start = _core_start(parse, end)
    if start == end:
        return None
    while start > 1 and not parse.parted(start) and not parse.parted(start - 1):
        if parse.words[start - 1] not in ("of", "and", "or"):
            break
        further = _core_start(parse, start - 1)
        if further == start - 1:
            break
        start = further
    return Phrase(start, end)


def clause_before(parse: Parse, end: int) -> Phrase | None:
    """The clause that ends at `end`, from the last strong stop, or subordinator or comma that a verb follows."""
    start, verbs = end, False
    while start > 0 and not (start < end and (strong(parse, start) or (verbs and _opens(parse, start, end)))):
        start -= 1
        verbs = verbs or finite(parse, start)
    if start > 1 and finite(parse, start) and comma(parse, start):
        start = next((at for at in range(start - 1, 0, -1) if comma(parse, at)), start)
        start = (nearest_before(parse, start) or Phrase(start, end)).first
    while start < end and (parse.is_tag(start, "ca") or (parse.is_tag(start, "s") and parse.words[start] != "which")):
        start += 1
    return Phrase(start, end) if start < end else None


def _opens(parse: Parse, start: int, end: int) -> bool:
    """Whether a clause with a verb can begin at `start`."""
    if parse.words[start - 1] in terms("clause_openers"):
        return True
    return comma(parse, start) and parse.is_tag(start, "xdr") and not list_goes_on(parse, start, end)


# ---------------------------------------------------------------- the region of a subject


def _region_start(parse: Parse, end: int) -> int:
    """Where the run of words before `end` begins that no boundary parts; a relative clause inside it is none."""
    at = end
    while at > 0:
        if not _boundary(parse, at, end):
            at -= 1
        elif inner := _relative(parse, at, end) or _asked(parse, at):
            at = inner
        else:
            break
    return at


def _boundary(parse: Parse, at: int, end: int) -> bool:
    """Whether the region that ends at `end` cannot reach left beyond `at`."""
    if at < end and not flows(parse, at) and not (comma(parse, at) and list_goes_on(parse, at, end)):
        return True
    before = at - 1
    word, letter = parse.words[before], parse.letters[before]
    if word == "that" and parse.is_tag(before - 1, "p") and parse.words[before - 1] != "out":
        return parse.parted(before)  # "in that time the tax", but not "it turns out that the tax"
    if letter == "s" or word == "that":
        return word not in ("than", "as")
    if word in _LATER and _told_before(parse, before):
        return True  # "cellars stood under water after [a blocked drain] caused a flood"
    if word == "but" or letter in "bhomn":
        opens = before == 0 or parse.is_tag(before - 1, "pfs")
        return word not in _BEING or not opens  # "the risk of being robbed", "being poor"
    return letter == "v" and not parse.is_tag(before - 1, "t") and not participle(parse, before)


def _asked(parse: Parse, at: int) -> int:
    """Where the clause begins that a noun keeps before `at`: "views [of how money is spent]"; else 0."""
    if _ASKING.isdisjoint(parse.words[max(0, at - _CLAUSE) : at]):
        return 0
    for before in range(at - 1, max(0, at - _CLAUSE), -1):
        if parse.parted(before + 1):
            return 0
        if parse.words[before] in _ASKING:
            kept = parse.is_tag(before - 1, "pf") and not parse.parted(before)
            return before - 1 if kept and any(finite(parse, index) for index in range(before + 1, at)) else 0
    return 0


def _told_before(parse: Parse, at: int) -> bool:
    """Whether the clause of a word has a finite verb before it: not "found that playing [after] dark tires"."""
    for before in range(at - 1, -1, -1):
        if finite(parse, before):
            return True
        if parse.is_tag(before, "s") or parse.words[before] == "that":
            return False
    return False


def _relative(parse: Parse, at: int, end: int) -> int:
    """Where the relative clause begins that reaches from before `at` towards `end`; 0 when there is none."""
    if parse.parted(at):
        return 0
    before = at - 1
    if _said(parse, before):
        return 0
    person = word_at(parse, before) == "who" and at < end
    verb = parse.words[at].endswith("ed") or any(parse.is_tag(index, "v") for index in range(at, end))
    if person or (verb and word_at(parse, before) in ("that", "which")):
        return before if _known(parse, before) else 0
    while before > 0 and parse.is_tag(before, "bhomnavt") and not parse.parted(before):
        before -= 1
    opens = before < at - 1 and parse.words[before] in ("that", "which", "who", "than")
    return before if opens and _known(parse, before) else 0


def _known(parse: Parse, relative: int) -> bool:
    """Whether a noun, or "those", stands before a relative pronoun."""
    noun = parse.is_tag(relative - 1, "xq") or word_at(parse, relative - 1) == "those"
    return noun and not parse.parted(relative)


def _doing(parse: Parse, at: int) -> bool:
    """Whether a gerund stands at `at`, of a verb that is known or before an object: "understanding the rules"."""
    word = parse.words[at]
    if word in _BEING and not parse.is_tag(at - 1, "pf"):
        return True
    known = parse.is_tag(at, "g") or (at == 0 and word.endswith("ing") and parse.is_tag(1, "dr"))
    return known and not noun_ing(word)


def _said(parse: Parse, at: int) -> bool:
    """Whether a verb of saying stands at `at`: what follows is a clause of its own."""
    form = verb_form(parse.words[at]) if parse.is_tag(at, "v") else None
    if form is None:
        return False
    shows = form.base in ("indicate", "reveal", "show") and word_at(parse, at - 1) in ("that", "which")
    return form.base in terms("claiming") or (shows and parse.is_tag(at + 1, "d"))


def _skip_opening(parse: Parse, start: int, end: int) -> int:
    """Past conjunctions, adverbs and the prepositional phrase that open a clause: "In 2019 the firm".

    And past the word that weakens it: "is hoping [the toll]".
    """
    if start < end - 1 and parse.is_tag(start, "g") and hedge.matrix(parse.words[start]):
        start += 1
    while start < end and (
        parse.words[start] in ("that", "both", "how")
        or (parse.is_tag(start, "cas") and not late_adjective(parse, start))
    ):
        start += 1
    if start < end and parse.is_tag(start, "p") and not parse.is_tag(start + 1, "g"):
        chunk = chunk_end(parse, start + 1, end)
        return chunk if chunk_end(parse, chunk, end) > chunk else start + 1
    return start


# ---------------------------------------------------------------- the nearest noun phrase


def _core_start(parse: Parse, end: int) -> int:
    """Where the noun phrase without prepositions begins that ends at `end`; `end` itself when there is none."""
    at = end
    while at > 0 and (at == end or flows(parse, at)):
        before = at - 1
        letter = parse.letters[before]
        if letter == "d":
            return before if parse.words[before] != "that" else at
        if letter == "r":
            return before if at == end else at
        if not (letter in "xqg" or (at < end and _inside(parse, before))):
            break
        at -= 1
    return at


def _inside(parse: Parse, at: int) -> bool:
    """Whether a participle or adverb stands inside a noun phrase: "the rapidly rising", "increased levels"."""
    if parse.is_tag(at, "a"):
        return parse.is_tag(at - 1, "d") or late_adjective(parse, at)
    opens = parse.is_tag(at - 1, "dpfc") or at == 0 or parse.parted(at)
    return parse.is_tag(at, "ve") and parse.words[at].endswith("ed") and opens


def late_adjective(parse: Parse, at: int) -> bool:
    """Whether what looks like an adverb is the adjective of the noun behind it: "late games", "long hours"."""
    return parse.words[at] in terms("adjectives") and parse.is_tag(at + 1, "x") and not parse.parted(at + 1)
