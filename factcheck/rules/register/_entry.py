"""A reference of the register -> the other side of a finding, with where it comes from and how old it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Related, StatementClaim

if TYPE_CHECKING:
    from factcheck.model import Claim, Reference


def entry(reference: Reference) -> Related:
    """The words of the register: `register entry tram-fare (City Transport, checked 2026-03-01)`."""
    checked = f"checked {reference.checked.isoformat()}" if reference.checked else ""
    expired = f"expired {reference.expires.isoformat()}" if reference.expires and reference.expired else ""
    origin = ", ".join(part for part in (reference.source, checked, expired) if part)
    message = f"register entry {reference.id}" + (f" ({origin})" if origin else "")
    return Related(reference.claim.at, message)


def doubts(claim: Claim) -> bool:
    """Whether a claim says that a thing is not known."""
    return isinstance(claim, StatementClaim) and claim.value == "unknown"


def tells_apart(claim: Claim) -> bool:
    """Whether a claim says that two names mean two things."""
    return isinstance(claim, StatementClaim) and claim.kind == "definition" and claim.value == "different"


def borrowed(claim: Claim) -> bool:
    """Whether a claim is told in another's words."""
    return bool(claim.context.attribution or claim.context.quoted)
