"""The text of claims.yaml -> Register, or the faults that are in the way of one."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, cast

from factcheck.model import Acceptance, Reference, Register, Subject
from factcheck.register.fault import Fault
from factcheck.register.form import REGISTER
from factcheck.register.reading import reading
from factcheck.register.sentences import distinction, read
from factcheck.register.shape import day
from factcheck.register.tree import Scalar, Table, compose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Claim, Status


def build(source: str, path: str) -> Register | tuple[Fault, ...]:
    """The register of a text, or all faults in it. Raises Malformed for a text that is no YAML."""
    root = compose(source)
    if root is None or (isinstance(root, Scalar) and root.empty):
        return (Fault(0, "the register is empty", "begin with `version: 1`"),)
    if not isinstance(root, Table):
        return tuple(REGISTER.faults(root, "the register"))
    claims = _read(root, source, path)
    faults = (*REGISTER.faults(root, "the register"), *_clashes(root), *_misreadings(root, claims))
    return faults or _register(root, claims, path, source)


def _read(root: Table, source: str, path: str) -> dict[int, Claim | Fault]:
    """What stands in each sentence, by the place of the sentence."""
    sentences = (said for row in root.tables("claims") if (said := row.scalar("says")))
    return {said.start: read(path, source, said) for said in sentences}


def _register(root: Table, claims: dict[int, Claim | Fault], path: str, source: str) -> Register:
    return Register(
        path,
        tuple(_subject(row) for row in root.tables("subjects")),
        tuple(_reference(row, claims) for row in root.tables("claims")),
        tuple(_acceptance(row) for row in root.tables("accept")),
        tuple(
            Reference(row.text("name"), distinction(path, source, row.text("name"), other), "verified")
            for row in root.tables("subjects")
            for other in row.scalars("distinct")
        ),
    )


def _subject(row: Table) -> Subject:
    return Subject(row.text("name"), row.texts("also"), row.texts("distinct"))


def _reference(row: Table, claims: dict[int, Claim | Fault]) -> Reference:
    said = row.scalar("says")
    claim = claims[said.start] if said else None
    assert claim is not None, "the form demands `says`"
    assert not isinstance(claim, Fault), "faults come first"
    return Reference(
        row.text("id"),
        claim,
        cast("Status", row.text("status")),
        row.text("source"),
        row.text("url"),
        day(row.text("checked")),
        day(row.text("expires")),
    )


def _acceptance(row: Table) -> Acceptance:
    return Acceptance(row.text("finding"), row.text("reason"), row.text("by"), day(row.text("until")))


# ---------------------------------------------------------------- what no single value shows


def _misreadings(root: Table, claims: dict[int, Claim | Fault]) -> Iterator[Fault]:
    for row in root.tables("claims"):
        said = row.scalar("says")
        found = claims[said.start] if said else None
        if isinstance(found, Fault):
            yield found
        elif found:
            yield from _changed(row.scalar("reads"), reading(found))


def _changed(before: Scalar | None, now: str) -> Iterator[Fault]:
    if before and " ".join(before.text.split()) != now:
        yield Fault(before.start, f"the sentence now reads “{now}”", "if that is what it says, write it here")


def _clashes(root: Table) -> Iterator[Fault]:
    yield from _twins(said for row in root.tables("claims") if (said := row.scalar("id")))
    yield from _names(root.tables("subjects"))
    yield from chain.from_iterable(_expired_at_once(row) for row in root.tables("claims"))


def _twins(ids: Iterable[Scalar]) -> Iterator[Fault]:
    seen: dict[str, Scalar] = {}
    for one in ids:
        first = seen.setdefault(one.text, one)
        if first is not one:
            yield Fault(one.start, f"the id `{one.text}` stands twice", earlier=first.start)


def _names(subjects: Iterable[Table]) -> Iterator[Fault]:
    """A name that two subjects have, or that one subject both has and is told from."""
    owners: dict[str, tuple[Scalar, int]] = {}
    for number, row in enumerate(subjects):
        own = row.scalar("name")
        for name in (*((own,) if own else ()), *row.scalars("also")):
            first, owner = owners.setdefault(_folded(name), (name, number))
            if owner != number:
                yield Fault(name.start, f"“{name.text}” is a name of two subjects", earlier=first.start)
        for name in row.scalars("distinct"):
            if owners.get(_folded(name), (name, -1))[1] == number:
                yield Fault(name.start, f"“{name.text}” is both a name of this subject and distinct from it")


def _folded(name: Scalar) -> str:
    return " ".join(name.text.lower().split())


def _expired_at_once(row: Table) -> Iterator[Fault]:
    checked, expires = day(row.text("checked")), day(row.text("expires"))
    value = row.scalar("expires")
    if value and checked and expires and expires <= checked:
        yield Fault(value.start, f"`expires` is not after `checked`, {checked.isoformat()}")
