"""Settings as TOML has them -> what is wrong with them, from one table of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.config.choice import fit
from factcheck.config.toml import Fault
from factcheck.model import Confidence, Severity, either, meant
from factcheck.suppress import FIXED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from factcheck.config.toml import Key
    from factcheck.model import RuleInfo

    Known = Callable[[], Sequence[RuleInfo]]
    Look = Callable[[Key, Any, Known], Iterator[Fault]]

_SEVERITIES = tuple(severity.value for severity in reversed(Severity))
_CONFIDENCES = tuple(confidence.value for confidence in Confidence)


def faults(values: Any, known: Known) -> Iterator[Fault]:
    """What is wrong with the settings; `known` tells all rules there are, and is asked only when one is named."""
    if isinstance(values, dict):
        yield from _each((), values, KEYS, known)
    else:
        yield Fault((), "`factcheck` must be a table", "head it with `[tool.factcheck]`")


def _each(above: Key, values: dict[str, Any], table: Mapping[str, Look], known: Known) -> Iterator[Fault]:
    for name, value in values.items():
        key = (*above, name)
        if name in table:
            yield from table[name](key, value, known)
        elif key == ("tool",):
            yield Fault(key, "unknown key `tool`", "in a file of its own, settings stand without `[tool.factcheck]`")
        else:
            yield Fault(key, f"unknown key `{name}`", meant(name, table) or f"known here: {', '.join(table)}")


def _path(key: Key, value: Any, _known: Known) -> Iterator[Fault]:
    if not isinstance(value, str) or not value:
        yield Fault(key, f"`{_dotted(key)}` must be the path of a file, in quotes")


def _profile(key: Key, value: Any, _known: Known) -> Iterator[Fault]:
    from factcheck.config.profile import PROFILES  # noqa: PLC0415 - few runs have one

    yield from _one_of(key, value, tuple(PROFILES))


def _level(key: Key, value: Any, _known: Known) -> Iterator[Fault]:
    yield from _one_of(key, value, (*_SEVERITIES, "never"))


def _confidence(key: Key, value: Any, _known: Known) -> Iterator[Fault]:
    yield from _one_of(key, value, _CONFIDENCES)


def _texts(key: Key, value: Any, example: str) -> Iterator[Fault]:
    if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
        yield Fault(key, f"`{_dotted(key)}` must be a list of {example}")


def _listed_names(key: Key, value: Any, _known: Known) -> Iterator[Fault]:
    yield from _texts(key, value, f'names; write it as `{key[-1]} = ["Harbour Clinic"]`')


def _selectors(key: Key, value: Any, known: Known) -> Iterator[Fault]:
    wrong = tuple(_texts(key, value, f'codes or names; write it as `{key[-1]} = ["N102"]`'))
    yield from wrong
    for one in () if wrong else value:
        if key[-1] == "ignore" and one in FIXED:
            yield Fault(key, f"`{one}` cannot be ignored", value=one)
        elif all(fit(one, info) < 0 for info in known()):
            yield _unknown(key, one, known)


def _overrides(key: Key, value: Any, known: Known) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield Fault(key, f"`{_dotted(key)}` must be a table of rules", _headed(key, 'N102 = "note"'))
        return
    names = set(_names(known))
    for name, severity in value.items():
        if name in FIXED:
            yield Fault((*key, name), f"`{name}` is always an error")
        elif name not in names:
            yield _unknown((*key, name), name, known)
        yield from _one_of((*key, name), severity, _SEVERITIES)


def _paths(key: Key, value: Any, known: Known) -> Iterator[Fault]:
    if not isinstance(value, dict) or not all(isinstance(one, dict) for one in value.values()):
        yield Fault(key, "`paths` must hold a table for each pattern", 'head it with `[paths."archive/"]`')
        return
    from factcheck.config.paths import usable  # noqa: PLC0415 - few configurations have patterns

    for pattern, settings in value.items():
        if not usable(pattern):
            yield Fault((*key, pattern), f"`{_dotted((pattern,))}` fits no path", "write it as in a .gitignore")
        yield from _each((*key, pattern), settings, _KEYS_OF_PATHS, known)


_KEYS_OF_PATHS: dict[str, Look] = {
    "select": _selectors,
    "ignore": _selectors,
    "severity": _overrides,
    "min-confidence": _confidence,
}
KEYS: dict[str, Look] = {
    "profile": _profile,
    "fail-on": _level,
    "min-confidence": _confidence,
    "select": _selectors,
    "ignore": _selectors,
    "severity": _overrides,
    "own-names": _listed_names,
    "register": _path,
    "house-style": _path,
    "baseline": _path,
    "paths": _paths,
}


def _one_of(key: Key, value: Any, choices: Sequence[str]) -> Iterator[Fault]:
    if value not in choices:
        shown = "a list or table" if isinstance(value, (list, dict)) else f"`{value}`"
        yield Fault(key, f"`{_dotted(key)}` must be {either(choices)}, not {shown}", meant(str(value).lower(), choices))


def _unknown(key: Key, name: str, known: Known) -> Fault:
    if any(info.code.startswith(name) for info in known()):
        return Fault(key, f"`{name}` is only the beginning of a code", "name one rule at a time", name)
    hint = meant(name, _names(known)) or "`factcheck rule` lists them"
    return Fault(key, f"no rule is called `{name}`", hint, name)


def _names(known: Known) -> Iterator[str]:
    for info in known():
        yield from (info.code, info.name)


def _dotted(key: Key) -> str:
    """A key as TOML writes it."""
    return ".".join(name if name.replace("-", "").replace("_", "").isalnum() else f'"{name}"' for name in key)


def _headed(key: Key, example: str) -> str:
    return f"head it with `[{_dotted(key)}]` and write `{example}`"
