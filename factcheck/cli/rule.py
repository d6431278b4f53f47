"""`factcheck rule`: the rules and their documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.setting import configuration
from factcheck.cli.stream import write
from factcheck.cli.usage import UsageError
from factcheck.engine import OWN
from factcheck.model import meant
from factcheck.report import rulebook

if TYPE_CHECKING:
    from collections.abc import Collection

    from factcheck.config import Config
    from factcheck.model import RuleInfo


def rule(
    code: Annotated[str | None, typer.Argument(metavar="[CODE]", help="A code (N101) or a name.")] = None,
    *,
    every: Annotated[bool, typer.Option("--all", help="All rules with their documentation.")] = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="As Markdown.")] = False,
    test: Annotated[bool, typer.Option("--test", help="Hold the rules of the house style to their examples.")] = False,
) -> int:
    """Print what a rule looks for and why, or a table of all rules.

    Rules of the house style that the configuration names are among them.
    """
    config = configuration()
    known = sorted((*(one.info for one in config.rules), *OWN), key=lambda info: info.code)
    if test:
        return _tested(config, {_named(code, known)} if code else {*known})
    if code:
        chosen = [_named(code, known)]
    elif every or markdown:
        chosen = known
    else:
        write(rulebook.table(known))
        return 0
    write(rulebook.markdown(chosen) if markdown else "\n".join(map(rulebook.text, chosen)))
    return 0


def _tested(config: Config, chosen: Collection[RuleInfo]) -> int:
    """Print where examples of the house style fail, or how many hold. Raises UsageError when there is none to test."""
    style = config.house
    examples = [one for one in style.examples if one.rule.info in chosen] if style else []
    if not style or not examples:
        raise UsageError("no house style to test: name its file in factcheck.toml as `house-style`")
    problems = [problem for one in examples for problem in one.problems(style.sheet)]
    rules = len({one.rule.info.code for one in examples})
    held = f"{_many(len(examples), 'example')} of {_many(rules, 'rule')} tested, and all hold\n"
    write("".join(f"{one.render()}\n" for one in problems) or held)
    return int(bool(problems))


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"


def _named(code: str, known: list[RuleInfo]) -> RuleInfo:
    for info in known:
        if code.upper() == info.code or code.lower() == info.name:
            return info
    hint = meant(code, [name for info in known for name in (info.code, info.name)])
    raise UsageError(f"no rule is called `{code}`; {hint or '`factcheck rule` lists them'}")
