"""factcheck.toml, or [tool.factcheck] in pyproject.toml, the environment and a profile -> Config."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.config.choice import Choice
from factcheck.config.config import Config, Override
from factcheck.config.toml import ConfigError, Fault, find, read
from factcheck.model import Confidence, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from factcheck.config.house.style import Style
    from factcheck.config.toml import Settings
    from factcheck.model import RuleInfo

__all__ = ["Choice", "Config", "ConfigError", "Given", "Origin", "load", "origins"]

_NEVER = "never"


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


def load(start: Path, also: Iterable[RuleInfo] = (), given: Given = _NOTHING) -> Config:
    """The configuration that holds in a folder: the environment over the file over the profile over the defaults.

    The file is the one that is named, or the nearest upward, if any. A named profile goes before the file's own.
    `also` are rules that may be named besides those of factcheck.rules. Raises ConfigError with all that is wrong.
    """
    settings = read(given.file) if given.file else find(start)
    if settings is None and given == _NOTHING:
        return Config()
    from factcheck.config.layer import layers  # noqa: PLC0415 - most runs have nothing to lay over the defaults

    house = _house(settings) if settings else None
    every = layers(settings, (*also, *_of_house(house)), given)
    values = every.values
    return Config(
        register=every.path("register"),
        fail_on=None if values["fail-on"] == _NEVER else Severity(values["fail-on"]),
        select=tuple(every.file.values.get("select", ())),
        ignore=tuple(every.file.values.get("ignore", ())),
        severity={name: Severity(value) for name, value in values.get("severity", {}).items()},
        path=settings.path if settings else None,
        house=house,
        min_confidence=Confidence(values["min-confidence"]),
        own_names=tuple(values.get("own-names", ())),
        baseline=every.path("baseline"),
        over=tuple(_choices(every.environment.values)),
        overrides=tuple(_override(pattern, one) for pattern, one in values.get("paths", {}).items()),
    )


def origins(start: Path, also: Iterable[RuleInfo] = (), given: Given = _NOTHING, path: str = "") -> Iterator[Origin]:
    """Every setting of `load`, the strongest of each key last; for the path of an article also what is set for it.

    Raises ConfigError.
    """
    from factcheck.config.layer import layers  # noqa: PLC0415 - as above

    settings = read(given.file) if given.file else find(start)
    house = _house(settings) if settings else None
    for layer in layers(settings, (*also, *_of_house(house)), given):
        yield from (Origin(key, value, layer.where(key)) for key, value in layer.values.items() if key != "paths")
    if settings and path:
        from factcheck.config.paths import fits  # noqa: PLC0415 - few configurations have patterns

        for pattern, values in settings.values.get("paths", {}).items():
            for key, value in values.items() if fits(pattern, path, settings.path) else ():
                yield Origin(key, value, f"{settings.path}:{settings.line('paths', pattern, key)}")


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


def _choices(values: Mapping[str, Any]) -> Iterator[Choice]:
    choice = Choice(tuple(values.get("select", ())), tuple(values.get("ignore", ())))
    if any(choice):
        yield choice


def _override(pattern: str, values: Mapping[str, Any]) -> Override:
    severity = {name: Severity(value) for name, value in values.get("severity", {}).items()}
    least = Confidence(values["min-confidence"]) if "min-confidence" in values else None
    return Override(pattern, next(_choices(values), Choice()), severity, least)
