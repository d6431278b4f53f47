"""What a newsroom knows: its subjects, its checked claims, and the findings it has accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from datetime import date

    from factcheck.model.claim import Claim


class Subject(NamedTuple):
    """What counts as one thing, and what does not."""

    name: str
    also: tuple[str, ...] = ()
    distinct: tuple[str, ...] = ()


Status: TypeAlias = Literal["verified", "disputed", "unverified", "retired"]


class Reference(NamedTuple):
    """A checked claim of the register: a plain sentence and what the extractors read in it."""

    id: str
    claim: Claim
    status: Status
    source: str = ""
    url: str = ""
    checked: date | None = None
    expires: date | None = None
    expired: bool = False  # on the day of the run


class Acceptance(NamedTuple):
    """An editor's decision to let a finding stand: its fingerprint or the beginning of it, and the reason."""

    finding: str
    reason: str
    by: str = ""
    until: date | None = None


class Register(NamedTuple):
    """A newsroom's memory: subjects with their names, and references.

    `distinctions` are what the subjects say of names that are not theirs, as references that tell the two apart.
    """

    path: str
    subjects: tuple[Subject, ...] = ()
    references: tuple[Reference, ...] = ()
    accepted: tuple[Acceptance, ...] = ()
    distinctions: tuple[Reference, ...] = ()

    def on(self, today: date) -> Register:
        """The register with its references marked that have expired by a day."""
        marked = (one._replace(expired=one.expires is not None and one.expires <= today) for one in self.references)
        return self._replace(references=tuple(marked))
