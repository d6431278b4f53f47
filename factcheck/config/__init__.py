"""factcheck.toml, or [tool.factcheck] in pyproject.toml, nearest upward -> Config."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.config.check import faults, fit
from factcheck.config.toml import ConfigError, Fault, find
from factcheck.model import Severity
from factcheck.rules import rules
from factcheck.suppress import FIXED, UNUSED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from factcheck.config.house.style import Style
    from factcheck.config.toml import Settings
    from factcheck.model import RuleInfo
    from factcheck.rules import Rule

__all__ = ["Config", "ConfigError", "load"]

_NEVER = "never"


@dataclass(frozen=True, slots=True)
class Config:
    """What a run is told to do. `select` and `ignore` hold codes, beginnings of codes, or names of rules.

    `register` None means claims.yaml in the working folder, if there is one; `fail_on` None means never.
    `severity` overrides what a rule says of its findings, by code or name. `path` is the file all this came from;
    `house` has the word rules of the file that it names.
    """

    register: Path | None = None
    fail_on: Severity | None = Severity.ERROR
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    path: Path | None = None
    house: Style | None = None

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule there is: those of factcheck, then those of the house style."""
        return (*rules(), *self.house.rules) if self.house else rules()

    def wants(self, info: RuleInfo) -> bool:
        """Whether a rule speaks: the longer of two selectors that fit decides, and `ignore` when they are alike."""
        chosen = _fit(self.select, info) if self.select else 0
        return info.code in FIXED or chosen > _fit(self.ignore, info)

    def severity_of(self, info: RuleInfo, said: Severity) -> Severity:
        """The severity of a finding for which its rule said `said`."""
        return self.severity.get(info.code) or self.severity.get(info.name) or said


def load(start: Path, also: Iterable[RuleInfo] = ()) -> Config:
    """The configuration that holds in a folder: that of the nearest file upward, or else the defaults.

    `also` are rules that may be named besides those of factcheck.rules. Raises ConfigError with all that is wrong.
    """
    settings = find(start)
    if settings is None:
        return Config()
    house = _house(settings)
    own = house.rules if house else ()
    settings.complain(faults(settings.values, lambda: [*(rule.info for rule in (*rules(), *own)), UNUSED, *also]))
    return _config(settings, house)


def _house(settings: Settings) -> Style | None:
    """The house style that the settings name. Raises ConfigError with all that is wrong with it."""
    name = settings.values.get("house-style") if isinstance(settings.values, dict) else None
    if not isinstance(name, str) or not name:
        return None
    from factcheck.config import house  # noqa: PLC0415 - most runs have none, and never load YAML

    path = settings.path.parent / name
    settings.complain([] if path.is_file() else [Fault("house-style", f"there is no file `{name}` beside this one")])
    return house.load(path)


def _config(settings: Settings, house: Style | None) -> Config:
    values = settings.values
    register = values.get("register")
    fail_on = values.get("fail-on", Severity.ERROR.value)
    return Config(
        register=settings.path.parent / register if register else None,
        fail_on=None if fail_on == _NEVER else Severity(fail_on),
        select=tuple(values.get("select", ())),
        ignore=tuple(values.get("ignore", ())),
        severity={name: Severity(value) for name, value in values.get("severity", {}).items()},
        path=settings.path,
        house=house,
    )


def _fit(selectors: Iterable[str], info: RuleInfo) -> int:
    """How closely the best of the selectors fits a rule; -1 when none does."""
    return max((fit(selector, info) for selector in selectors), default=-1)
