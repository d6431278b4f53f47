"""What a run is held to, beside the articles: the same terms and the same articles make the same report."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.engine.files import OWN
from factcheck.scope import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.config import Config
    from factcheck.model import Register, RuleInfo
    from factcheck.rules import Rule
    from factcheck.scope import Scope
    from factcheck.suppress.baseline import Baseline


@dataclass(frozen=True, eq=False)
class Terms:
    """What articles are held against, and how.

    `today` decides which references and acceptances of the register still hold, and `scope` what is reported on.
    What the `baseline` knows is suppressed. With `explain` the report also says why numbers were compared with each
    other, or not.
    """

    register: Register
    config: Config
    today: date
    scope: Scope = EVERYTHING
    baseline: Baseline | None = None
    explain: bool = False

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that speak on some file, those of a house style among them."""
        return self.config.wanted(self.config.rules)

    @cached_property
    def ran(self) -> tuple[RuleInfo, ...]:
        """All that may be told: what those rules say, and what the engine says itself."""
        return (*(rule.info for rule in self.rules), *(info for info in OWN if self.config.wants_anywhere(info)))

    @cached_property
    def ready(self) -> tuple[RuleInfo, ...]:
        """Those of them that have what they need: some hold articles against the references of the register."""
        return tuple(info for info in self.ran if self.register.references or not info.against_register)

    def tried(self) -> Iterator[RuleInfo]:
        """Those of them that looked at all they need: some hold articles against all others."""
        yield from (info for info in self.ready if self.scope.whole or not info.across)

    @property
    def accepting(self) -> bool:
        """Whether any finding is accepted, so that findings need the marks by which it is known again."""
        return self.baseline is not None or bool(self.register.accepted)
