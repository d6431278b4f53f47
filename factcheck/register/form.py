"""The form of claims.yaml as a table: every key, the shape of its value and what it is for."""

from __future__ import annotations

from typing import get_args

from factcheck.model import Status, either
from factcheck.register.shape import Day, Each, Field, Fields, OneOf, Text

VERSION = "1"
STATUSES: tuple[str, ...] = get_args(Status)

_SUBJECT = Fields(
    {
        "name": Field(Text(), "what the thing is called", required=True),
        "also": Field(Each(Text(), "a name in `also`"), "other names of the same thing"),
        "distinct": Field(Each(Text(), "a name in `distinct`"), "names of other things that it is taken for"),
    }
)

_CLAIM = Fields(
    {
        "id": Field(Text(r"\S+", "a name without spaces"), "a short name that no other claim has", required=True),
        "says": Field(Text(), "the claim in one plain sentence", required=True),
        "reads": Field(Text(), "what factcheck read in the sentence when it was checked"),
        "status": Field(OneOf(STATUSES), f"which is {either(STATUSES)}", required=True),
        "source": Field(Text(), "who says so"),
        "url": Field(Text(r"https?://\S+", "an address that begins with https://"), "where it says so"),
        "checked": Field(Day(), "the day a person last looked"),
        "expires": Field(Day(), "the day from which it must be looked at again"),
    }
)

_ACCEPTANCE = Fields(
    {
        "finding": Field(
            Text(r"[0-9a-f]{8,16}", "the 8 to 16 digits and letters of a fingerprint"),
            "the fingerprint of the finding, as the report shows it",
            required=True,
        ),
        "reason": Field(Text(), "why it may stand", required=True),
        "by": Field(Text(), "who decided"),
        "until": Field(Day(), "the day the decision ends"),
    }
)

REGISTER = Fields(
    {
        "version": Field(OneOf((VERSION,)), f"which is {VERSION}", required=True),
        "subjects": Field(Each(_SUBJECT, "a subject"), "what counts as one thing, and what does not"),
        "claims": Field(Each(_CLAIM, "a claim"), "what has been checked"),
        "accept": Field(Each(_ACCEPTANCE, "a decision"), "findings that may stand"),
    }
)
