"""Sentences -> outcomes promised as certain, complete or immediate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Flag, Sentence, Severity
from factcheck.rules import rule

from ._construction import patterned
from ._guards import harmful, hedged, negated, technical, term
from ._promises import PLAIN, PROMISES
from ._quotations import quoted
from ._sources import cited, sourced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._construction import Found


@rule(
    "P103",
    "certainty",
    Severity.NOTE,
    bad=[
        "The cream is «clinically proven» and «guaranteed to» work.",
        "«You will feel better» within days.",
        "The fund offers «guaranteed returns».",
        "Runners get «rapid relief» from the gel.",
        "The filter «permanently removes» stains.",
        "It «eliminates back pain», «without surgery».",
        "«You'll never lose» a file again.",
        "«You will be amazed» by the silence of the dunes.",
        "The tour will «leave you speechless».",
        "The server «never lets you down» and «delivers every time».",
        "Set up your shop «in no time», «at the touch of a button».",
    ],
    good=[
        "Nothing is guaranteed.",
        "The drug has not been proven to work.",
        "It may ease your pain.",
        "Remission occurred in 40% of patients (95% CI 31-49).",
        "The callback is guaranteed to run before the parser ends.",
        "Rapid eye movement sleep was reduced.",
        "The loan guarantee fund was set up by the state.",
        "Olm Mills earned 40 cents a share, handily beating forecasts.",
    ],
    where=patterned,
)
def certainty(sentence: Sentence) -> Iterator[Flag]:
    """An outcome is promised as certain, complete or immediate.

    Hardly anything works for everyone at once; a reader who believes it spends money, or leaves off what helps.
    A hedge ("may"), a citation or a source that is named keeps the rule silent or lowers it to a note.
    Advice: Federal Trade Commission and Food and Drug Administration, health fraud; United Kingdom CAP Code, rule 3.
    """
    for found in PROMISES.find(sentence):
        if (
            technical(sentence)
            or cited(sentence)
            or negated(found)
            or term(found)
            or hedged(found)
            or harmful(sentence)
        ):
            continue
        said = quoted(found)
        if said and found.value is PLAIN:
            continue
        yield Flag(
            found.at,
            f"“{found.at.text}” promises an outcome",
            suggestion="Say how many of how many, in what trial or test, or hedge it.",
            severity=PLAIN if said or sourced(sentence) or _holds(found) or "money" in found.words else found.value,
        )


def _holds(found: Found[Severity]) -> bool:
    """Whether it tells what always holds, not what is gained: “the seats are guaranteed to be numbered”."""
    follows = found.after(3)[found.words[-1] != "to" :]
    passive = follows[-2:-1] == ["be"] or follows[:1] == ["be"]
    return "guaranteed" in found.words and passive and follows[-1].endswith(("ed", "en"))
