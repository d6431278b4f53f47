"""What a run is told to do: which rules speak, how grave what they find is, and what fails the run."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from factcheck.config.choice import Choice, best_fit
from factcheck.model import Confidence, Severity
from factcheck.rules import rules
from factcheck.suppress import FIXED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from factcheck.config.house.style import Style
    from factcheck.model import RuleInfo
    from factcheck.rules import Rule

_SURE = tuple(Confidence)  # least first


class Override(NamedTuple):
    """What is different for the files of a pattern, which is written as in a .gitignore."""

    pattern: str
    choice: Choice
    severity: Mapping[str, Severity]
    min_confidence: Confidence | None


class Config(NamedTuple):
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
    severity: Mapping[str, Severity] = MappingProxyType({})
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
        if not (self.select or self.ignore or self.over):
            return True  # as in most runs, which ask of every rule
        chosen, ignored = (0, -1), (-1, -1)
        for rank, choice in enumerate((Choice(self.select, self.ignore), *self.over)):
            chosen = (best_fit(choice.select, info), rank) if choice.select else chosen
            ignored = max(ignored, (best_fit(choice.ignore, info), rank))
        return info.code in FIXED or (chosen[0] >= 0 and chosen > ignored)

    def wants_anywhere(self, info: RuleInfo) -> bool:
        """Whether a rule speaks on some file."""
        return self.wants(info) or any(best_fit(one.choice.select, info) >= 0 for one in self.overrides)

    def wanted(self, some: tuple[Rule, ...]) -> tuple[Rule, ...]:
        """Those of some rules that speak on some file."""
        chosen = self.select or self.ignore or self.over
        return tuple(rule for rule in some if self.wants_anywhere(rule.info)) if chosen else some

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
        return self._replace(
            severity={**self.severity, **{name: level for one in fitting for name, level in one.severity.items()}},
            min_confidence=next(
                (one.min_confidence for one in reversed(fitting) if one.min_confidence), self.min_confidence
            ),
            over=(*self.over, *(one.choice for one in fitting)),
            overrides=(),
        )
