"""Tokens before or behind an amount -> its currency as an ISO 4217 code."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.extract.quantity.scan import Tokens


@cache
def _currencies() -> tuple[Mapping[str, str], Mapping[str, str]]:
    return lexicon.table("units", "currency_signs"), lexicon.table("units", "currency_codes")


def read_currency(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """The currency whose sign or code ends before a token: its code, and where it begins."""
    signs, codes = _currencies()
    before = tokens.lower[at - 1]
    joined = tokens.lower[at - 2] + before if tokens.glued(at - 1) or _is_country(tokens, at - 2) else ""
    if joined in signs:  # "US$", "Rs."
        return signs[joined], at - 2
    if before in signs:
        return signs[before], at - 1
    letters = lexicon.table("units", "currency_letters").get(tokens.raw(at - 1))
    if letters:
        return letters, at - 1
    if before in codes and tokens.raw(at - 1).isupper():
        return codes[before], at - 1
    return None


def _is_country(tokens: Tokens, at: int) -> bool:
    """Whether capitals say whose dollars follow: "US $5 million", and not "it cost the US $5 million"."""
    return len(tokens.lower[at]) > 1 and tokens.raw(at).isupper() and tokens.lower[at - 1] != "the"


def read_sign_behind(tokens: Tokens, at: int) -> str | None:
    """The currency whose sign stands behind an amount: "15€", "15 €"."""
    code = _currencies()[0].get(tokens.lower[at])
    return code if code and tokens.lower[at] != "rs" and not tokens.lower[at + 1][:1].isdecimal() else None
