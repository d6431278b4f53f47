"""`factcheck baseline`: today's findings -> a file, so that from now on only new ones are reported."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factcheck.cli.asked import Asked, report
from factcheck.cli.option import BaselineFile, ConfigFile, NoRegister, Paths, Profile, RegisterFile
from factcheck.cli.setting import baseline_path, configuration, the_register
from factcheck.cli.stream import remark, write
from factcheck.cli.usage import UsageError
from factcheck.cli.writing import write_text
from factcheck.suppress import FIXED
from factcheck.suppress.baseline import Baseline

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factcheck.model import Report, RuleInfo
    from factcheck.suppress.baseline import Entry


def baseline(  # noqa: PLR0913 - an option is a parameter
    action: Annotated[
        Literal["create", "update", "prune"],
        typer.Argument(
            metavar="create|update|prune",
            help="create: accept all that is found today. update: also accept what is new, and drop what is gone. "
            "prune: only drop what is gone.",
            show_default=False,
        ),
    ],
    paths: Paths = None,
    *,
    baseline: BaselineFile = None,
    register: RegisterFile = None,
    no_register: NoRegister = False,
    config: ConfigFile = None,
    profile: Profile = None,
) -> int:
    """Accept today's findings, so that `check` reports only new ones.

    The baseline is a file to be kept with the articles. It knows findings by their words, not by their lines: edits
    above and below change nothing, and a new conflict in an old topic is new.
    """
    settings = configuration(file=config, profile=profile)
    old = _old(action, baseline_path(baseline, settings))
    known = the_register(register, settings, without=no_register)
    result = report(Asked(paths or ()), known, settings, baseline=Baseline(old.path))
    ready = [rule for rule in result.rules if known.references or not rule.against_register]
    entries, new, gone = _entries(action, old, result, ready)
    from factcheck.suppress.sheet import render  # noqa: PLC0415 - a run that cannot begin needs no JSON

    write_text(old.path, render(entries))
    write(f"{old.path}: {_told(len(entries), new, gone)}\n")
    unread = [finding for finding in result.findings if finding.rule.code in FIXED]
    for finding in unread:
        remark(f"{finding.at.document.path}: {finding.flag.message}; this cannot be accepted")
    return int(bool(unread))


def _old(action: str, path: Path) -> Baseline:
    """The baseline as it is. Raises UsageError for one that is there and should not be, or the other way round."""
    there = path.exists()
    if action == "create":
        if there:
            raise UsageError(f"{path} is there already; `factcheck baseline update` accepts what is new")
        return Baseline(path)
    if not there:
        raise UsageError(f"there is no baseline {path}; `factcheck baseline create` makes one")
    from factcheck.suppress.sheet import load  # noqa: PLC0415 - as above

    return load(path)


def _entries(action: str, old: Baseline, result: Report, ready: Sequence[RuleInfo]) -> tuple[Sequence[Entry], int, int]:
    """The entries to be written, how many of them are new, and how many are gone; `ready` are the rules that looked."""
    parted = old.part(result.findings)
    gone = Counter(old.gone(parted.idle, (article.document.path for article in result.articles), ready))
    if action == "prune":
        return [*(Counter(old.entries) - gone).elements()], 0, gone.total()
    today = [old.entry(finding) for finding in result.findings if finding.marks]
    elsewhere = (Counter(parted.idle) - gone).elements()
    return [*elsewhere, *today], sum(1 for finding in parted.new if finding.marks), gone.total()


def _told(total: int, new: int, gone: int) -> str:
    return f"{total} known finding{'s' * (total != 1)}, {new} of them new; {gone} gone"
