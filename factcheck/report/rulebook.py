"""Rules -> their documentation: a table for the terminal, the text of one, or a page of Markdown."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Example, RuleInfo

FAMILIES = {
    "A": "Arithmetic",
    "C": "Causes",
    "E": "Files",
    "H": "House style",
    "N": "Numbers",
    "P": "Promotion",
    "R": "Register",
    "S": "Statements",
}


def table(rules: Sequence[RuleInfo]) -> str:
    """One line a rule: code, name, severity, summary."""
    longest = max(len(rule.name) for rule in rules)
    return "".join(f"{rule.code}  {rule.name:{longest}}  {rule.severity.value:7}  {rule.summary}\n" for rule in rules)


def text(rule: RuleInfo) -> str:
    """All that is known of a rule, as plain text; «guillemets» mark what it flags."""
    return "\n".join(
        [
            f"{rule.code} {rule.name} ({rule.severity.value})",
            "",
            rule.help,
            "",
            *_plain("Flagged", rule.bad),
            *_plain("Not flagged", rule.good),
        ]
    )


def _plain(head: str, examples: Sequence[Example]) -> Iterator[str]:
    if examples:
        yield f"{head}:"
        yield from (f"  - {line}" for example in examples for line in _texts(example))
        yield ""


def markdown(rules: Sequence[RuleInfo]) -> str:
    """The page with every rule, by family."""
    lines = [
        "# Rules",
        "",
        "Every rule with its severity, its reasons and its examples.",
        "What a rule flags is in **bold**; the places that stand against it are, too.",
        "This page is written by `factcheck rule --all --markdown`.",
    ]
    for family, group in groupby(rules, key=lambda rule: rule.code[0]):
        lines += ["", f"## {FAMILIES.get(family, family)}"]
        for rule in group:
            lines += _section(rule)
    return "\n".join(lines) + "\n"


def _section(rule: RuleInfo) -> Iterator[str]:
    yield from ("", f"### {rule.code} {rule.name}", "", f"*{rule.severity.value}*", "", rule.help)
    yield from _list("Flagged:", rule.bad)
    yield from _list("Not flagged:", rule.good)


def _list(head: str, examples: Sequence[Example]) -> Iterator[str]:
    if examples:
        yield from ("", head, "")
        yield from (f"- {_marked(' / '.join(_texts(example)))}" for example in examples)


def _marked(text: str) -> str:
    """The text with its guillemets as bold type, and nothing else in it taken for markup."""
    escaped = "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in text)
    return escaped.replace("«", "**").replace("»", "**")


def _texts(example: Example) -> Iterable[str]:
    """The articles of an example on a line each, then the register's claims and the desk's own names."""
    yield " / ".join(" ".join(text.split()) for text in example.texts)
    says = [line.partition("says:")[2].strip() for line in example.claims.splitlines() if "says:" in line]
    if says:
        yield f"(register: {' '.join(says)})"
    if example.own:
        yield f"(own names: {', '.join(example.own)})"
