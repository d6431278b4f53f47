"""`factcheck rule`: the rules and their documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.engine import OWN
from factcheck.model import meant
from factcheck.report import rulebook
from factcheck.rules import rules

from .output import write
from .usage import UsageError

if TYPE_CHECKING:
    from factcheck.model import RuleInfo


def rule(
    code: Annotated[str | None, typer.Argument(help="A code (N101) or a name.")] = None,
    *,
    every: Annotated[bool, typer.Option("--all", help="All rules with their documentation.")] = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="As Markdown.")] = False,
) -> None:
    """Print what a rule looks for and why, or a table of all rules."""
    known = sorted((*(one.info for one in rules()), *OWN), key=lambda info: info.code)
    if code:
        chosen = [_named(code, known)]
    elif every or markdown:
        chosen = known
    else:
        write(rulebook.table(known))
        return
    write(rulebook.markdown(chosen) if markdown else "\n".join(map(rulebook.text, chosen)))


def _named(code: str, known: list[RuleInfo]) -> RuleInfo:
    for info in known:
        if code.upper() == info.code or code.lower() == info.name:
            return info
    hint = meant(code, [name for info in known for name in (info.code, info.name)])
    raise UsageError(f"no rule is called `{code}`; {hint or '`factcheck rule` lists them'}")
