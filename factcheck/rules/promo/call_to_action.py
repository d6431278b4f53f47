"""Sentences -> requests to buy, book, subscribe or get in touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Flag, Sentence, Severity
from factcheck.rules import rule

from ._construction import Constructions, patterned
from ._guards import negated, told
from ._quotations import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._construction import Found

_SALE, _LINK = Severity.WARNING, Severity.NOTE
_CALLS = Constructions(
    {
        "^ and|or|so|then|please|simply|just? , <ORDER_VERB.base a|an|your|our|the|my|this ..3 DEAL_NOUN>": _SALE,
        "^ and|or|so|then|please|simply|just? , <ORDER_VERB.base ..5 ACT_NOW>": _SALE,
        "^ and|or|so|then|please|simply|just? , <ORDER_VERB.base|LOOK_VERB.base ..4 US>": _SALE,
        "<ORDER_VERB.ing a|an|your|our ..3 DEAL_NOUN> with|at|today|now|online": _SALE,
        "^ please|simply|just? , <ORDER_VERB.base|LOOK_VERB.base ..4 NAME ..3 ORGANISATION_NOUN>": _SALE,
        "^ please|simply|just? , <TURN_VERB.base NAME NAME>": _LINK,
        "<FREE ..1 DEAL_NOUN>": _SALE,
        "<READY_CALL>": _SALE,
        "<POSTED_CALL>": _LINK,
        "^ <OPENING_CALL> about|at|for|here|how|on|why|from|by|to|today|with|now": _LINK,
        "^ <OPENING_CALL> $": _LINK,
        "we|you ADVERB? <ASK_VERB you to ORDER_VERB.base|LOOK_VERB.base|TURN_VERB.base|ask>": _SALE,
        "we|you ADVERB? <ASK_VERB you to WORD>": _LINK,
        "if you ..6 , ..2 please? <ORDER_VERB.base ..3 US>": _SALE,
        "<ask|tell|asking|telling your CARER_NOUN about|whether|if> !CAUTION": _SALE,
        "<talk|speak|talking|speaking to|with your CARER_NOUN about|whether|if> NAME": _SALE,
        "^ <LOOK_VERB.base how|why|what ..4 can|could|will|works|helps|makes>": _LINK,
        "^ for|to ..3 INFORM , <TURN_VERB.base|LOOK_VERB.base>": _LINK,
        "<TURN_VERB.base us|now|today at|on|by? NUMBER?>": _SALE,
        "^ and|or|so|then|please|simply|just|now? , <LURE_VERB.base>": _LINK,
        "^ and|or|so|then|please|simply|just|now? , <CRUSH_VERB.base YOUR>": _LINK,
        "^ and|or|so|then|please|simply|just|now? , <WATCH_VERB.base the|your ..2 VANISH_VERB.base>": _LINK,
        "^ <CRUSH_VERB.base|OVERHAUL_VERB.base , NICE|PURE? GAIN_NOUN>": _LINK,
        "^ ..1 <WORD like a|an|the PRO_NOUN>": _LINK,
        "^ <partner|work|team with|up with? the|our|us ..2 STAFF_NOUN|AUTHORITY_NOUN>": _LINK,
        "^ <let|make your ..2 SHINE_VERB.base>": _LINK,
        "^ <JOIN_VERB.base the|our? MANY>": _LINK,
        "to|please|can|and|or|then|now <ORDER_VERB.base your|our ..3 DEAL_NOUN>": _SALE,
    }
)


@rule(
    "P105",
    "call-to-action",
    Severity.WARNING,
    bad=[
        "«Book your free consultation» before the weekend.",
        "«Call us today» to compare our mortgages.",
        "«Sign up» for the newsletter.",
        "«Ask your doctor about» the new inhaler.",
        "For more information, «visit» the resort's website.",
        "Tickets go quickly, so «contact us».",
        "«Escape to» the mountains this weekend.",
        "«Immerse yourself in» the sounds of the old harbour.",
        "«Join thousands of» happy travellers.",
        "«Supercharge your» sales with our planner.",
        "«Request a demo» and «talk to us» about your fleet.",
    ],
    good=[
        "Call your doctor if you have chest pain.",
        "In an emergency call 112.",
        "Always seek the advice of a solicitor.",
        "Ask your doctor about the risks.",
        "Many of the readers who write to us ask about parking.",
        "The club asked fans to book early.",
        "Join now prints a line less, and upgrading a trial package now removes the old one.",
        "Students learn more words in groups, the teacher said.",
        "The figure includes 40,000 readers on free trials.",
    ],
    where=patterned,
)
def call_to_action(sentence: Sentence) -> Iterator[Flag]:
    """A text that informs asks its reader to buy, book, subscribe or get in touch.

    A reader takes such a text for advice while it is an advertisement; many codes want the two kept apart.
    Advice to see a doctor or to call an ambulance is no advertisement and is left alone.
    Advice: United Kingdom CAP Code, section 2; Federal Trade Commission, native advertising.
    """
    for found in _CALLS.find(sentence):
        if not (
            negated(found)
            or told(found)
            or _is_subject(found)
            or _is_had(found)
            or quoted(found)
            or sentence.text.isupper()
        ):
            yield Flag(
                found.at,
                f"“{found.at.text}” asks the reader to act",
                suggestion="Label the text as advertising, or take the request out.",
                severity=_LINK if _permits(found) or _offered(found) or _weighs(found) else found.value,
            )


def _is_had(found: Found[Severity]) -> bool:
    """Whether others have what is free: “readers on free trials”."""
    return not _HAVING.isdisjoint(found.before(1)) and _YOURS.isdisjoint(found.tagged.lowers)


def _offered(found: Found[Severity]) -> bool:
    """Whether a longer sentence that does not address the reader says what is free: “free tests for the poor”."""
    lowers = found.tagged.lowers
    return found.words[0] in ("complimentary", "free") and len(lowers) > _LONG and _YOURS.isdisjoint(lowers)


def _weighs(found: Found[Severity]) -> bool:
    """Whether the reader is told how to choose: “compare which of them is right for you”."""
    return found.words[-3:] == ("right", "for", "you") and not {"which", "whether"}.isdisjoint(found.tagged.lowers)


def _permits(found: Found[Severity]) -> bool:
    """Whether others than the reader are said to be able to: “adults over 50 can book now”."""
    *before, last = found.tagged.lowers[: found.first][-_REACH:] or [""]
    return last in ("can", "may") and "you" not in before


_HAVING = frozenset(("after", "during", "his", "its", "of", "on", "their"))
_YOURS = frozenset(("our", "us", "we", "you", "your"))
_LONG = 12  # words of a sentence that is no line of an advertisement
_REACH = 6  # words before "can" that name who can
_FINITE = frozenset(
    ("are", "can", "could", "had", "has", "have", "is", "may", "should", "was", "were", "will", "would")
)


def _is_subject(found: Found[Severity]) -> bool:
    """Whether a verb follows, so that the words name what is spoken of: “email now works”."""
    follows = found.tagged.words[found.last : found.last + 2]
    if follows[:1] and follows[0].lower == "now":
        follows = follows[1:]
    elif found.words[-1] != "now":
        return False
    word = follows[0].lower if follows else ""
    text = found.tagged.text[found.span.end : follows[0].start] if follows else "."
    return text.strip() in {"", "now"} and (word in _FINITE or (len(word) > 3 and word.endswith(("s", "ed"))))
