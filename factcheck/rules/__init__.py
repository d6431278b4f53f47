"""Rules: what they look at, how they are declared and how they are found."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from factcheck.model import (
    Article,
    CausalClaim,
    Example,
    Flag,
    NumericClaim,
    RuleInfo,
    Sentence,
    Severity,
    StatementClaim,
    Topic,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

S = TypeVar("S", Article, Sentence, NumericClaim, CausalClaim, StatementClaim, Topic)
OwnNames: TypeAlias = tuple[str, ...]
Look: TypeAlias = Callable[[S], Iterator[Flag]] | Callable[[S, OwnNames], Iterator[Flag]]

Where: TypeAlias = Callable[[Any], bool]

SUBJECTS = {kind.__name__: kind for kind in (Article, Sentence, NumericClaim, CausalClaim, StatementClaim, Topic)}


class Rule(NamedTuple):
    """A rule: its declaration, the type it looks at, and the function that looks.

    `where` tells, for many rules at once, of which subjects they have nothing to say; it knows of no own names.
    """

    info: RuleInfo
    subject: type
    look: Callable[..., Iterator[Flag]]
    takes_names: bool = False
    where: Where | None = None

    def flags(self, subject: object, own_names: tuple[str, ...] = ()) -> Iterator[Flag]:
        """What it finds in a subject; `own_names` are those of the desk's own organisation and products."""
        return self.look(subject, own_names) if self.takes_names else self.look(subject)


def rule(  # noqa: PLR0913 - what a declaration says
    code: str,
    name: str,
    severity: Severity,
    *,
    bad: Sequence[Example | str],
    good: Sequence[Example | str],
    where: Where | None = None,
) -> Callable[[Look[S]], Rule]:
    """Declare a rule. The type of the function's first parameter says what it looks at; its docstring is its help.

    A second parameter of type OwnNames gets the names of the desk's own organisation and products.
    `where` is a quick test that several rules share: without own names, they speak only of what passes it.

    Raises TypeError when that type is not one that rules look at.
    """

    def declare(look: Look[S]) -> Rule:
        kind, *more = map(str, (*look.__annotations__.values(), ""))
        if kind not in SUBJECTS:
            raise TypeError(
                f"{name}: the first parameter must be one of {', '.join(SUBJECTS)}, not {kind or 'nothing'}"
            )
        examples = (tuple(Example.of(one) for one in many) for many in (bad, good))
        info = RuleInfo(code, name, severity, inspect.cleandoc(look.__doc__ or ""), *examples)
        return Rule(info, SUBJECTS[kind], look, takes_names="OwnNames" in more, where=where)

    return declare


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule in the folders below this one, by code. A module with a leading underscore has none to look for."""
    found = (
        value
        for module in pkgutil.walk_packages(__path__, f"{__name__}.")
        if not module.name.rpartition(".")[2].startswith("_")
        for value in vars(importlib.import_module(module.name)).values()
        if isinstance(value, Rule)
    )
    return tuple(sorted(found, key=lambda one: one.info.code))
