"""The text of a house style -> Style, or the faults that are in the way of one."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, cast

from factcheck.config.house.examples import Written
from factcheck.config.house.form import SCOPES, STYLE
from factcheck.config.house.pattern import pattern
from factcheck.config.house.style import Style, WordRule
from factcheck.model import Example, RuleInfo, Severity
from factcheck.register.fault import Fault
from factcheck.register.tree import Items, Scalar, Table, compose
from factcheck.rules import rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.config.house.pattern import Pattern
    from factcheck.model import BlockKind, Document

_WHY = "The house style does without these words."
_SAID = "“{found}” is not our style"
_MARKS = ("«", "»")


def build(sheet: Document) -> Style | tuple[Fault, ...]:
    """The style that a file has, or all faults in it. Raises Malformed for a text that is no YAML."""
    root = compose(sheet.source)
    if root is None or (isinstance(root, Scalar) and root.empty):
        return (Fault(0, "the house style is empty", "begin with `version: 1`"),)
    if not isinstance(root, Table):
        return tuple(STYLE.faults(root, "the house style"))
    faults = (*STYLE.faults(root, "the house style"), *_clashes(root.tables("rules")))
    return faults or _style(sheet, root.tables("rules"))


def _style(sheet: Document, rows: Sequence[Table]) -> Style:
    style = Style(sheet, list(map(_rule, rows)))
    style.examples = tuple(
        Written(rule, one.text, one.start + (not one.plain))
        for rule, row in zip(style.rules, rows, strict=True)
        for one in (*row.scalars("bad"), *row.scalars("good"))
    )
    return style


def _rule(row: Table) -> WordRule:
    severity = Severity(row.text("severity") or Severity.NOTE.value)
    bad, good = (tuple(map(Example.of, row.texts(key))) for key in ("bad", "good"))
    info = RuleInfo(row.text("code"), row.text("name"), severity, row.text("why").strip() or _WHY, bad, good)
    return WordRule(
        info,
        row.text("message") or _SAID,
        tuple(_patterns(row)),
        tuple(pattern(written, cased=_cased(row)) for written in row.texts("allow")),
        frozenset(cast("Iterable[BlockKind]", _scope(row.texts("scope")))),
    )


def _patterns(row: Table) -> Iterator[tuple[Pattern, str]]:
    yield from ((pattern(written, cased=_cased(row)), "") for written in row.texts("find"))
    replace = row.node("replace")
    for key, value in replace.rows if isinstance(replace, Table) else ():
        yield pattern(key.text, cased=_cased(row)), value.text if isinstance(value, Scalar) else ""


def _scope(written: Sequence[str]) -> Iterable[str]:
    """The parts of the layout to look at; a title is a heading too."""
    return (*written, "title") if "heading" in written else written or SCOPES


def _cased(row: Table) -> bool:
    return row.text("match-case") == "true"


# ---------------------------------------------------------------- what no single value shows


def _clashes(rows: Iterable[Table]) -> Iterator[Fault]:
    rows = tuple(rows)
    for key in ("code", "name"):
        yield from _twins(key, (said for row in rows if (said := row.scalar(key))))
    ours = {rule.info.name for rule in rules()}
    for name in (said for row in rows if (said := row.scalar("name"))):
        if name.text in ours:
            yield Fault(name.start, f"`{name.text}` is the name of a rule of factcheck", "choose another name")
    yield from chain.from_iterable(map(_idle, rows))
    yield from chain.from_iterable(map(_unmarked, rows))


def _twins(key: str, said: Iterable[Scalar]) -> Iterator[Fault]:
    seen: dict[str, Scalar] = {}
    for one in said:
        first = seen.setdefault(one.text, one)
        if first is not one:
            yield Fault(one.start, f"the {key} `{one.text}` stands twice", earlier=first.start)


def _idle(row: Table) -> Iterator[Fault]:
    if row.node("find") is None and row.node("replace") is None:
        yield Fault(row.start, "the rule finds nothing", "add `find:`, words that are to go, or `replace:`")


def _unmarked(row: Table) -> Iterator[Fault]:
    """An example of the wrong kind: a bad one without a mark, a good one with one, or a mark left open."""
    for key in ("bad", "good"):
        value = row.node(key)
        for one in row.scalars(key) if isinstance(value, Items) else ():
            opened, closed = (one.text.count(mark) for mark in _MARKS)
            if opened != closed:
                yield Fault(one.start, "a guillemet is opened and not closed", "mark the words as «here»")
            elif (opened > 0) != (key == "bad"):
                said = "marks nothing" if key == "bad" else "marks something"
                yield Fault(
                    one.start, f"the {key} example {said}", "«guillemets» mark what a bad example is flagged for"
                )
