"""A configuration file and what a call says besides -> settings in layers, from the weakest to the strongest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.config.check import faults
from factcheck.config.environment import settings as variables
from factcheck.config.environment import variable
from factcheck.config.profile import PROFILES
from factcheck.config.toml import ConfigError
from factcheck.model import Confidence, Problem, Severity
from factcheck.rules import rules
from factcheck.suppress import UNUSED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.config import Given
    from factcheck.config.check import Known
    from factcheck.config.toml import Settings
    from factcheck.model import RuleInfo

_DEFAULTS: Mapping[str, Any] = {"fail-on": Severity.ERROR.value, "min-confidence": Confidence.LOW.value}


class Layer(NamedTuple):
    """Settings from one place; `file` is the file that they stand in, if any."""

    name: str
    values: Mapping[str, Any]
    file: Settings | None = None

    def where(self, key: str) -> str:
        """Where a key is set, for people: a line of a file, a variable, or the name of the layer."""
        if self.file:
            return f"{self.file.path}:{self.file.line(key)}"
        return variable(key) if self.name == "environment" else self.name


class Layers(NamedTuple):
    """Where settings come from, the weakest first."""

    default: Layer
    profile: Layer
    file: Layer
    environment: Layer
    call: Layer

    @property
    def values(self) -> Mapping[str, Any]:
        """What holds: each key as the strongest layer has it that sets it."""
        return {key: value for layer in self for key, value in layer.values.items()}

    def path(self, key: str) -> Path | None:
        """The path that a key holds, from the folder of the file that it stands in; None where nothing sets it."""
        for layer in reversed(self):
            if key in layer.values:
                return Path(layer.file.path.parent if layer.file else "", layer.values[key])
        return None


def layers(settings: Settings | None, also: Iterable[RuleInfo], given: Given) -> Layers:
    """The settings of a file, if any, and what stands below and above them. Raises ConfigError."""

    def known() -> list[RuleInfo]:
        return [*(rule.info for rule in rules()), UNUSED, *also]

    if settings:
        settings.complain(faults(settings.values, known))
    own = settings.values if settings else {}
    around = _around(given.environment, known)
    chosen = given.profile or around.get("profile") or own.get("profile", "")
    return Layers(
        default=Layer("default", _DEFAULTS),
        profile=Layer(f"profile {chosen}", PROFILES[chosen] if chosen else {}),
        file=Layer("file", own, settings),
        environment=Layer("environment", around),
        call=Layer("command line", {"profile": given.profile} if given.profile else {}),
    )


def _around(environment: Mapping[str, str], known: Known) -> Mapping[str, Any]:
    """What the environment sets. Raises ConfigError."""
    values = variables(environment)
    wrong = [Problem(variable(one.key[0]), 0, 0, one.message, one.hint) for one in faults(values, known)]
    if wrong:
        raise ConfigError(wrong)
    return values
