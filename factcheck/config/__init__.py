"""factcheck.toml, or [tool.factcheck] in pyproject.toml, the environment and a profile -> Config."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.config.check import faults, fit
from factcheck.config.toml import ConfigError, Fault, find, read
from factcheck.model import Confidence, Severity
from factcheck.rules import rules
from factcheck.suppress import FIXED, UNUSED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.config.house.style import Style
    from factcheck.config.toml import Settings
    from factcheck.model import RuleInfo
    from factcheck.rules import Rule

__all__ = ["Choice", "Config", "ConfigError", "Given", "Origin", "load", "origins"]

_NEVER = "never"
_SURE = tuple(Confidence)  # least first
_DEFAULTS: Mapping[str, Any] = {"fail-on": Severity.ERROR.value, "min-confidence": Confidence.LOW.value}


class Choice(NamedTuple):
    """Rules that are asked for and rules that are not: codes, beginnings of codes, or names."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Override(NamedTuple):
    """What is different for the files of a pattern, which is written as in a .gitignore."""

    pattern: str
    choice: Choice
    severity: Mapping[str, Severity]
    min_confidence: Confidence | None


@dataclass(frozen=True, slots=True)
class Config:
    """What a run is told to do. `select` and `ignore` hold codes, beginnings of codes, or names of rules.

    `register` None means claims.yaml in the working folder, if there is one, and `baseline` None likewise
    factcheck-baseline.json; `fail_on` None means never.
    `severity` overrides what a rule says of its findings, by code or name. `path` is the file all this came from;
    `house` has the word rules of the file that it names.
    `over` are choices that go before `select` and `ignore`, the strongest last.
    """

    register: Path | None = None
    fail_on: Severity | None = Severity.ERROR
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    path: Path | None = None
    house: Style | None = None
    min_confidence: Confidence = Confidence.LOW
    own_names: tuple[str, ...] = ()
    baseline: Path | None = None
    over: tuple[Choice, ...] = ()
    overrides: tuple[Override, ...] = ()

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule there is: those of factcheck, then those of the house style."""
        return (*rules(), *self.house.rules) if self.house else rules()

    def wants(self, info: RuleInfo) -> bool:
        """Whether a rule speaks: the longer of two selectors that fit decides.

        Of two that are alike the stronger choice does, and in one choice `ignore`; the strongest choice that selects
        at all takes the place of all selections below it.
        """
        chosen, ignored = (0, -1), (-1, -1)
        for rank, choice in enumerate((Choice(self.select, self.ignore), *self.over)):
            chosen = (_fit(choice.select, info), rank) if choice.select else chosen
            ignored = max(ignored, (_fit(choice.ignore, info), rank))
        return info.code in FIXED or (chosen[0] >= 0 and chosen > ignored)

    def wants_anywhere(self, info: RuleInfo) -> bool:
        """Whether a rule speaks on some file."""
        return self.wants(info) or any(_fit(one.choice.select, info) >= 0 for one in self.overrides)

    def severity_of(self, info: RuleInfo, said: Severity) -> Severity:
        """The severity of a finding for which its rule said `said`."""
        return self.severity.get(info.code) or self.severity.get(info.name) or said

    def is_sure(self, confidence: Confidence) -> bool:
        """Whether a finding of a confidence is to be shown."""
        return _SURE.index(confidence) >= _SURE.index(self.min_confidence)

    def on(self, path: str) -> Config:
        """The configuration for a file: this one, with what the patterns that its path fits say, the last strongest."""
        if not self.overrides:
            return self
        from factcheck.config.paths import fits  # noqa: PLC0415 - few configurations have patterns

        fitting = [one for one in self.overrides if fits(one.pattern, path, self.path)]
        return replace(
            self,
            severity={**self.severity, **{name: level for one in fitting for name, level in one.severity.items()}},
            min_confidence=next(
                (one.min_confidence for one in reversed(fitting) if one.min_confidence), self.min_confidence
            ),
            over=(*self.over, *(one.choice for one in fitting)),
            overrides=(),
        )


class Given(NamedTuple):
    """What a call says of the configuration: a file, a profile, and the variables of the environment that are ours."""

    file: Path | None = None
    profile: str = ""
    environment: Mapping[str, str] = MappingProxyType({})


_NOTHING = Given()


class Origin(NamedTuple):
    """A setting as it is written in TOML, and where it came from."""

    key: str
    value: Any
    where: str


class _Layer(NamedTuple):
    """Settings from one place, and the folder that its paths are relative to."""

    name: str
    values: Mapping[str, Any]
    folder: Path = Path()


def load(start: Path, also: Iterable[RuleInfo] = (), given: Given = _NOTHING) -> Config:
    """The configuration that holds in a folder: the environment over the file over the profile over the defaults.

    The file is the one that is named, or the nearest upward, if any. A named profile goes before the file's own.
    `also` are rules that may be named besides those of factcheck.rules. Raises ConfigError with all that is wrong.
    """
    settings = read(given.file) if given.file else find(start)
    if settings is None and given == _NOTHING:
        return Config()
    house = _house(settings) if settings else None
    layers = _layers(settings, (*also, *_of_house(house)), given)
    values = {key: value for layer in layers for key, value in layer.values.items()}
    paths = {key: layer.folder for layer in layers for key in layer.values}
    own = next(layer.values for layer in layers if layer.name == "file")
    around = next(layer.values for layer in layers if layer.name == "environment")
    return Config(
        register=paths["register"] / values["register"] if "register" in values else None,
        fail_on=None if values["fail-on"] == _NEVER else Severity(values["fail-on"]),
        select=tuple(own.get("select", ())),
        ignore=tuple(own.get("ignore", ())),
        severity={name: Severity(value) for name, value in values.get("severity", {}).items()},
        path=settings.path if settings else None,
        house=house,
        min_confidence=Confidence(values["min-confidence"]),
        own_names=tuple(values.get("own-names", ())),
        baseline=paths["baseline"] / values["baseline"] if "baseline" in values else None,
        over=tuple(_choices(around)),
        overrides=tuple(_override(pattern, one) for pattern, one in values.get("paths", {}).items()),
    )


def _house(settings: Settings) -> Style | None:
    """The house style that the settings name. Raises ConfigError with all that is wrong with it."""
    name = settings.values.get("house-style") if isinstance(settings.values, dict) else None
    if not isinstance(name, str) or not name:
        return None
    from factcheck.config import house  # noqa: PLC0415 - most runs have none, and never load YAML

    path = settings.path.parent / name
    missing = f"there is no file `{name}` beside this one"
    settings.complain([] if path.is_file() else [Fault(("house-style",), missing)])
    return house.load(path)


def _of_house(house: Style | None) -> Iterator[RuleInfo]:
    return (rule.info for rule in house.rules) if house else iter(())


def origins(start: Path, also: Iterable[RuleInfo] = (), given: Given = _NOTHING, path: str = "") -> Iterator[Origin]:
    """Every setting of `load`, the strongest of each key last; for the path of an article also what is set for it.

    Raises ConfigError.
    """
    settings = read(given.file) if given.file else find(start)
    house = _house(settings) if settings else None
    for layer in _layers(settings, (*also, *_of_house(house)), given):
        for key, value in layer.values.items():
            if key != "paths":
                yield Origin(key, value, _where(layer, key, settings))
    if settings and path:
        from factcheck.config.paths import fits  # noqa: PLC0415 - few configurations have patterns

        for pattern, values in settings.values.get("paths", {}).items():
            for key, value in values.items() if fits(pattern, path, settings.path) else ():
                yield Origin(key, value, f"{settings.path}:{settings.line('paths', pattern, key)}")


def _layers(settings: Settings | None, also: Iterable[RuleInfo], given: Given) -> list[_Layer]:
    """Where settings come from, the weakest first. Raises ConfigError."""
    if settings:
        settings.complain(faults(settings.values, lambda: _known(also)))
    own = settings.values if settings else {}
    around = _around(given.environment, also) if given.environment else {}
    chosen = given.profile or around.get("profile") or own.get("profile", "")
    return [
        _Layer("default", _DEFAULTS),
        _Layer(f"profile {chosen}", _profile(chosen)),
        _Layer("file", own, settings.path.parent if settings else Path()),
        _Layer("environment", around),
        _Layer("command line", {"profile": given.profile} if given.profile else {}),
    ]


def _around(environment: Mapping[str, str], also: Iterable[RuleInfo]) -> Mapping[str, Any]:
    """What the environment sets. Raises ConfigError."""
    from factcheck.config import environment as variables  # noqa: PLC0415 - few runs have any
    from factcheck.model import Problem  # noqa: PLC0415 - as above

    values = variables.settings(environment)
    wrong = [
        Problem(variables.variable(fault.key[0]), 0, 0, fault.message, fault.hint)
        for fault in faults(values, lambda: _known(also))
    ]
    if wrong:
        raise ConfigError(wrong)
    return values


def _profile(name: str) -> Mapping[str, Any]:
    if not name:
        return {}
    from factcheck.config.profile import PROFILES  # noqa: PLC0415 - few runs have one

    return PROFILES[name]


def _known(also: Iterable[RuleInfo]) -> list[RuleInfo]:
    return [*(rule.info for rule in rules()), UNUSED, *also]


def _where(layer: _Layer, key: str, settings: Settings | None) -> str:
    if layer.name == "environment":
        from factcheck.config.environment import variable  # noqa: PLC0415 - few runs have any

        return variable(key)
    return f"{settings.path}:{settings.line(key)}" if settings and layer.name == "file" else layer.name


def _choices(values: Mapping[str, Any]) -> Iterator[Choice]:
    choice = Choice(tuple(values.get("select", ())), tuple(values.get("ignore", ())))
    if any(choice):
        yield choice


def _override(pattern: str, values: Mapping[str, Any]) -> Override:
    severity = {name: Severity(value) for name, value in values.get("severity", {}).items()}
    least = Confidence(values["min-confidence"]) if "min-confidence" in values else None
    return Override(pattern, next(_choices(values), Choice()), severity, least)


def _fit(selectors: Iterable[str], info: RuleInfo) -> int:
    """How closely the best of the selectors fits a rule; -1 when none does."""
    return max((fit(selector, info) for selector in selectors), default=-1)
