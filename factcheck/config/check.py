"""Settings as TOML has them -> what is wrong with them, from one table of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.config.toml import Fault
from factcheck.model import Severity, either, meant
from factcheck.suppress import FIXED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.model import RuleInfo

    Known = Callable[[], Sequence[RuleInfo]]

_SEVERITIES = tuple(severity.value for severity in reversed(Severity))


def fit(selector: str, info: RuleInfo) -> int:
    """How closely a code, the beginning of one, or a name fits a rule, in characters of its code; -1: not at all."""
    if selector == info.name:
        return len(info.code)
    return len(selector) if info.code.startswith(selector) else -1


def faults(values: Any, known: Known) -> Iterator[Fault]:
    """What is wrong with the settings; `known` tells all rules there are, and is asked only when one is named."""
    if not isinstance(values, dict):
        yield Fault("", "`factcheck` must be a table", "head it with `[tool.factcheck]`")
        return
    for key, value in values.items():
        if key in _KEYS:
            yield from _KEYS[key](key, value, known)
        else:
            yield Fault(key, f"unknown key `{key}`", meant(key, _KEYS) or f"known here: {', '.join(_KEYS)}")


def _path(key: str, value: Any, _known: Known) -> Iterator[Fault]:
    if not isinstance(value, str) or not value:
        yield Fault(key, f"`{key}` must be the path of a file, in quotes")


def _level(key: str, value: Any, _known: Known) -> Iterator[Fault]:
    yield from _one_of(key, value, (*_SEVERITIES, "never"))


def _selectors(key: str, value: Any, known: Known) -> Iterator[Fault]:
    if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
        yield Fault(key, f"`{key}` must be a list of codes or names", f'write it as `{key} = ["N102"]`')
        return
    for one in value:
        if key == "ignore" and one in FIXED:
            yield Fault(key, f"`{one}` cannot be ignored", value=one)
        elif all(fit(one, info) < 0 for info in known()):
            yield _unknown(key, one, known)


def _overrides(key: str, value: Any, known: Known) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield Fault(key, f"`{key}` must be a table of rules", f'head it with `[{key}]` and write `N102 = "note"`')
        return
    names = set(_names(known))
    for name, severity in value.items():
        if name in FIXED:
            yield Fault(f"{key}.{name}", f"`{name}` is always an error")
        elif name not in names:
            yield _unknown(f"{key}.{name}", name, known)
        yield from _one_of(f"{key}.{name}", severity, _SEVERITIES)


_KEYS: dict[str, Callable[[str, Any, Known], Iterator[Fault]]] = {
    "register": _path,
    "house-style": _path,
    "fail-on": _level,
    "select": _selectors,
    "ignore": _selectors,
    "severity": _overrides,
}


def _one_of(key: str, value: Any, choices: Sequence[str]) -> Iterator[Fault]:
    if value not in choices:
        shown = f"`{value}`" if isinstance(value, (str, int)) else "a list or table"
        yield Fault(key, f"`{key}` must be {either(choices)}, not {shown}", meant(str(value).lower(), choices))


def _unknown(key: str, name: str, known: Known) -> Fault:
    if any(info.code.startswith(name) for info in known()):
        return Fault(key, f"`{name}` is only the beginning of a code", "name one rule at a time", name)
    hint = meant(name, _names(known)) or "`factcheck rule` lists them"
    return Fault(key, f"no rule is called `{name}`", hint, name)


def _names(known: Known) -> Iterator[str]:
    for info in known():
        yield from (info.code, info.name)
