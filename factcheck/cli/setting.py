"""The options that commands share -> configuration, register and baseline, and where they are."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.usage import UsageError
from factcheck.config import Choice, Config, Given, load
from factcheck.engine import OWN
from factcheck.model import Confidence, Register, meant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.suppress.baseline import Baseline

_REGISTER = "claims.yaml"
_BASELINE = "factcheck-baseline.jsonl"


def configuration(
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    *,
    file: Path | None = None,
    profile: str | None = None,
    min_confidence: str | None = None,
) -> Config:
    """The configuration of the working folder, with what the command line says in place of its own.

    Raises ConfigError, and UsageError for a rule that does not exist.
    """
    config = load(Path.cwd(), OWN, given(file, profile))
    asked = (("select", select), ("ignore", ignore))
    choice = Choice(*(tuple(_selectors(option, words, config)) for option, words in asked))
    least = Confidence(min_confidence) if min_confidence else config.min_confidence
    over = (*config.over, choice) if any(choice) else config.over
    register, known = (near(path) if path else None for path in (config.register, config.baseline))
    return config._replace(over=over, min_confidence=least, register=register, baseline=known)


def near(path: Path) -> Path:
    """A path as it is seen from the working folder, so that reports of a folder are the same wherever it lies."""
    try:
        return Path(os.path.relpath(path)) if path.is_absolute() else path
    except ValueError:  # on another drive
        return path


def given(file: Path | None, profile: str | None) -> Given:
    """What the call says of the configuration, the environment included."""
    ours = {name: value for name, value in os.environ.items() if name.startswith("FACTCHECK_")}
    return Given(file, profile or "", ours)


def day(text: str) -> date:
    """The day that `--date` names. Raises UsageError."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--date: `{text}` is no day; write it as 2026-03-01") from None


def _selectors(option: str, words: Sequence[str], config: Config) -> list[str]:
    """Codes, beginnings of codes and names, as given once or more, also parted by commas."""
    selectors = [part.strip() for word in words for part in word.split(",") if part.strip()]
    infos = [*(rule.info for rule in config.rules), *OWN] if selectors else []
    for one in selectors:
        if not any(info.code.startswith(one) or info.name == one for info in infos):
            hint = meant(one, [name for info in infos for name in (info.code, info.name)])
            raise UsageError(f"--{option}: no rule is called `{one}`; {hint or '`factcheck rule` lists them'}")
    return selectors


def the_register(given: Path | None, config: Config, *, without: bool = False) -> Register:
    """The register that was named, else the configured one, else claims.yaml if there is one, else an empty one.

    Raises RegisterError.
    """
    path = register_path(given, config)
    if without or not (given or config.register or path.exists()):
        return Register("")
    from factcheck.register import load  # noqa: PLC0415 - most runs have no register

    return load(path)


def register_path(given: Path | None, config: Config) -> Path:
    """Where the register is, or would be.

    A configured one is named as the working folder sees it, so that reports are the same on every machine.
    """
    if given or not config.register:
        return given or Path(_REGISTER)
    try:
        return Path(os.path.relpath(config.register))
    except ValueError:  # on another drive
        return config.register


def the_baseline(given: Path | None, config: Config, *, without: bool = False) -> Baseline | None:
    """The baseline that was named, else the configured one, else that of the working folder if there is one.

    Raises BaselineError.
    """
    path = baseline_path(given, config)
    if without or not (given or config.baseline or path.exists()):
        return None
    from factcheck.suppress.sheet import load as load_baseline  # noqa: PLC0415 - most runs have no baseline

    return load_baseline(path)


def baseline_path(given: Path | None, config: Config) -> Path:
    """Where the baseline is, or would be."""
    return given or config.baseline or Path(_BASELINE)
