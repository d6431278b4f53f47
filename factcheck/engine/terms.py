"""What a run is held to, beside the articles: the same terms and the same articles make the same report."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.engine.files import OWN
from factcheck.scope import EVERYTHING

if TYPE_CHECKING:
    from datetime import date

    from factcheck.config import Config
    from factcheck.model import Register, RuleInfo
    from factcheck.rules import Rule
    from factcheck.scope import Scope
    from factcheck.suppress.baseline import Baseline


class Terms(NamedTuple):
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

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that speak on some file, those of a house style among them."""
        return tuple(rule for rule in self.config.rules if self.config.wants_anywhere(rule.info))

    @property
    def ran(self) -> tuple[RuleInfo, ...]:
        """All that may be told: what those rules say, and what the engine says itself."""
        return (*(rule.info for rule in self.rules), *(info for info in OWN if self.config.wants_anywhere(info)))

    @property
    def accepting(self) -> bool:
        """Whether any finding is accepted, so that findings need the marks by which it is known again."""
        return self.baseline is not None or bool(self.register.accepted)
