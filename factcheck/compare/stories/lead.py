"""An article -> what it is on by its first words: whose doings, of which year, and whose poll it tells of."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.compare.letters import unmarked
from factcheck.compare.stories.dateline import sent
from factcheck.extract.grammar import content_stem
from factcheck.extract.phrase import Parse
from factcheck.model import NumericClaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Article, Sentence

_TITLES = ("title", "heading")
_SHORT = 3  # letters of a name; what has fewer is short for a country
_WHERE = frozenset(("across", "around", "at", "from", "in", "inside", "near", "on", "outside", "throughout"))
_OF_PEOPLES = ("ans", "ese", "ish")  # how words for those of a country end, who may be any of them
_INSIDE = re.compile(r"(?<=[a-z0-9,;] )[A-Z]\w+")
_AHEAD = re.compile(r"[a-z0-9,;] ")  # of a word inside a sentence
_LOOKED_AT = 20  # words with a capital letter, the commonest of a text, of which one is what it is on
_MAIN = 3  # times that a text has the name inside its sentences that it is on
_OFTEN = 3  # times that a name opens a sentence which never stands inside one
_SINCE = re.compile(
    r"\b(?:after|before|by|from|since|than(?! (?:expected|forecast|hoped|predicted|thought|usual)\b)|that of|until"
    r"|last (?:reached|seen))\W+(?:\w+ ){0,2}$|\bafter \w+ing [^,;]*$",
    re.IGNORECASE,
)
_WHILE = re.compile(r"(?:after|before|once|since|until|when|while)\b[^,]*$", re.IGNORECASE)  # what was then, not now
_BACK = 24  # characters before a year in which such a word stands
_SPAN = 2  # years that what an article tells of lasts; more are a history
_NAME = r"((?:[A-Z][\w'’.&-]{0,40}(?: |(?=\W))){1,6})"  # bounded, so that a long token is looked at once
_POLL = ("poll", "survey")
_POLLS = (  # patterns, each with letters one of which stands in all that it fits
    (
        _POLL,
        rf"\b(?:poll|survey)(?: (?:carried out|conducted|done|published|released))?,? (?:by|from) (?:the )?{_NAME}",
    ),
    (_POLL, rf"{_NAME}(?:opinion |tracking )?(?:poll|survey)\b"),
    (
        ("asked ", "polled ", "questioned ", "surveyed "),
        rf"{_NAME}(?:asked|polled|questioned|surveyed) (?:\w+ ){{0,2}}[\d,]{{3,}}",
    ),
    (_POLL, rf"{_NAME}, which (?:conducts|conducted|carried out|did) the (?:poll|survey)"),
)


class Lead(NamedTuple):
    """What an article is on: the names in its first subject, and the commonest; its years and months; the pollster."""

    named: tuple[str, ...]
    main: frozenset[str]
    years: frozenset[str]
    months: frozenset[str]
    pollster: frozenset[str]


def lead(article: Article) -> Lead:
    """What the title and the first sentence of an article say that it is on."""
    title = [one for one in article.sentences[:1] if one.block.kind in _TITLES]
    first = next((one for one in article.sentences if one.block.kind not in _TITLES and _tells(one)), None)
    beginning = [*title, *([first] if first else [])]
    named = tuple(_named(first, article.document.text)) if first else ()
    text = article.document.text
    return Lead(named, _main(text), _years(article, beginning), _months(beginning), _pollster(text))


def _tells(sentence: Sentence) -> bool:
    """Whether a sentence has a verb, as a line with the date or the author has not."""
    parse = Parse.of(sentence)
    return any(parse.is_tag(at, "vbhm") for at in range(1, len(parse.words)))


def of_two(a: Lead, b: Lead, text_a: str, text_b: str) -> str:
    """Why two articles are on two things, whose texts these are; or ""."""
    if a.years and b.years and a.years.isdisjoint(b.years):
        return f"one article is on {min(a.years)}, the other on {min(b.years)}"
    if a.months and b.months and a.months.isdisjoint(b.months):
        return f"one article is on {min(a.months)}, the other on {min(b.months)}"
    if a.pollster and b.pollster and a.pollster.isdisjoint(b.pollster):
        return "the articles tell of two polls"
    if _strangers(a.named, b.named, text_a, text_b):
        return f"one article is on {a.named[0]}, the other on {b.named[0]}"
    if a.main and b.main and not (_told(a.main, text_b) or _told(b.main, text_a)):
        return f"one article is on {min(a.main)}, the other on {min(b.main)}"
    return ""


def _strangers(a: Sequence[str], b: Sequence[str], text_a: str, text_b: str) -> bool:
    """Whether two articles begin with two names, of which the other article has none: two firms, two towns.

    Two models of one make, such as "Orbex One" and "Orbex Max", are two things by their full names.
    """
    own_a, own_b = _words(a) - _words(b), _words(b) - _words(a)
    if not own_a or not own_b:
        return False
    if not (_told(own_a, text_b) or _told(own_b, text_a)):
        return True
    (make, *model), (other, *another) = a[0].split(), b[0].split()
    models = bool(model and another) and make == other and model[0] != another[0]
    return models and f"{make} {model[0]}" not in text_b and f"{make} {another[0]}" not in text_a


def _words(names: Sequence[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in name.split())


def _told(names: Iterable[str], text: str) -> bool:
    """Whether a text has one of some names, with or without the marks of its letters: "Yıldız" as "Yildiz"."""
    return _written(names, text) or _written(map(unmarked, names), unmarked(text))


def _written(names: Iterable[str], text: str) -> bool:
    """Whether a text has one of some names, also as the name of its people or of its own: "Kelham", "Kelham's"."""
    return any(True for name in names for _ in _beginning(name, text))


def _beginning(word: str, text: str) -> Iterator[int]:
    """Where a word of a text begins with another word. A pattern with a name in it takes many times as long."""
    at = text.find(word)
    while at >= 0:
        if not _is_letter(text[at - 1 : at]):
            yield at
        at = text.find(word, at + 1)


def _is_letter(sign: str) -> bool:
    """Whether a sign is part of a word."""
    return sign.isalnum() or sign == "_"


def _main(text: str) -> frozenset[str]:
    """The names that a text has most often, and often."""
    counted = Counter(_INSIDE.findall(text)).most_common(_LOOKED_AT)
    often = ((name, times) for name, times in counted if times >= _MAIN and _is_name(name, text, opens=True))
    first = next(often, ("", 0))
    return frozenset(name for name, times in (first, *often) if name and times == first[1])


def _named(sentence: Sentence, text: str) -> Iterator[str]:
    """The names in the subject of a sentence, but for the places where it is."""
    parse, words, begin = Parse.of(sentence), sentence.words, sent(sentence)
    subject = parse.main_subject()
    inside = range(max(subject.first - 1, 0), len(words)) if subject else range(0)
    name = ""
    for at in [at for at in inside if words[at].start >= begin]:
        start, end = words[at].start, words[at].end
        joined = bool(name) and text[start - 1] == " " and (text[start].isupper() or text[start].isdigit())
        if name and not joined:
            yield name
        if subject and at >= subject.last and not joined:
            return
        word = text[start:end].removesuffix("'s").removesuffix("’s")
        opens = text[sentence.at.span.start : start].strip() == "" or start == begin
        fits = text[start].isupper() and parse.words[at - 1] not in _WHERE and _is_name(word, text, opens=opens)
        name = f"{name} {word}" if joined else word if fits else ""
    if name:
        yield name


def _is_name(word: str, text: str, *, opens: bool) -> bool:
    """Whether a word with a capital letter is a name; one that opens a sentence is if it always has the capital."""
    low = word.lower()
    if low in _common() or len(word) < _SHORT or not content_stem(low):
        return False
    if low.endswith(_OF_PEOPLES):
        return False
    if not opens:
        return True
    inside = any(_AHEAD.match(text, max(at - 2, 0), at) for at in _whole(word, text))
    return (inside or text.count(word) >= _OFTEN) and not any(True for _ in _whole(low, text))


def _whole(word: str, text: str) -> Iterator[int]:
    """Where a text has a word."""
    return (at for at in _beginning(word, text) if not _is_letter(text[at + len(word) : at + len(word) + 1]))


def _years(article: Article, beginning: Sequence[Sentence]) -> frozenset[str]:
    """The years in which happened what the beginning of an article tells; none where it tells a history."""
    text = article.document.text
    dates = (
        (claim.quantity, claim.sentence)
        for claim in article.claims
        if isinstance(claim, NumericClaim) and claim.sentence in beginning and not claim.measure
        if claim.at.span.start >= sent(claim.sentence)
    )
    years = frozenset(
        str(one.low)[:4]
        for one, sentence in dates
        if one.dimension == "date"
        and one.low is not None
        and one.high is not None
        and not _SINCE.search(text, max(one.at.span.start - _BACK, 0), one.at.span.start)
        and not _WHILE.match(text, sent(sentence), one.at.span.start)
    )
    return years if len(years) <= _SPAN else frozenset()


def _months(beginning: Sequence[Sentence]) -> frozenset[str]:
    """The months whose figures the beginning of an article tells: "in May", "the August report"."""
    text = " ".join(sentence.at.document.text[sent(sentence) : sentence.at.span.end] for sentence in beginning)
    found = (match for match in _month().finditer(text) if not _SINCE.search(text[: match.start()][-_BACK:]))
    return frozenset(month for match in found for month in match.groups() if month)


def _pollster(text: str) -> frozenset[str]:
    """The names of those whose poll a text tells of first."""
    patterns = (pattern for letters, pattern in _POLLS if any(map(text.__contains__, letters)))
    found = sorted((match for one in patterns for match in re.finditer(one, text)), key=lambda match: match.start())
    return next((names for match in found if (names := _names_in(match, text))), frozenset())


def _names_in(match: re.Match[str], text: str) -> frozenset[str]:
    opens = text[max(match.start(1) - 2, 0) : match.start(1)].strip(" ") in ("", ".", "\n")
    return frozenset(word.lower() for word in re.findall(r"\w+", match[1]) if _is_name(word, text, opens=opens))


@cache
def _month() -> re.Pattern[str]:
    months = "|".join(
        month.capitalize()
        for month in lexicon.table("not_quantities", "months")
        if len(month) > _SHORT or month == "may"
    )
    return re.compile(
        rf"\b[Ii]n ({months})\b(?! \d)|\b({months})(?:['’]s)? "
        r"(?:data|exports|figures|inflation|jobs|numbers|output|prices|report|results|sales)\b"
    )


@cache
def _common() -> frozenset[str]:
    """Words with a capital letter that name nobody by themselves: of offices, of agencies and media, of days."""
    return frozenset(
        word for group in ("institutions", "organisations", "times") for word in lexicon.words("stories", group)
    )
