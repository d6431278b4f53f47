"""A baseline's file -> Baseline, or what is wrong with it by line and column; and Baseline -> the text of its file.

The file holds JSON lines, one a finding, so that two people's changes to it merge.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck.model import Document, Mark, Problem, SourceError
from factcheck.suppress.baseline import Baseline, Entry

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_HEAD = {"factcheck-baseline": 1}
_TEXTS = ("path", "code", "fingerprint", "says")
_ADVICE = "mend it, or remove the file and run `factcheck baseline create`"


class BaselineError(SourceError):
    """A baseline that cannot be used, with every problem in it."""


def load(path: Path) -> Baseline:
    """The baseline in a file. Raises BaselineError with all that is wrong with it."""
    try:
        source = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise BaselineError([Problem(str(path), 0, 0, f"no baseline could be read: {reason}")]) from None
    except UnicodeDecodeError as error:
        raise BaselineError([Problem.undecodable(str(path), error)]) from None
    entries = _entries(Document(str(path), source, "", (), ()))
    names = {name for entry in entries for name in entry.paths}
    missing = frozenset(name for name in names if not (path.parent / name).exists())
    return Baseline(path, entries, missing, source)


def render(entries: Iterable[Entry]) -> str:
    """The text of a baseline's file, in an order that makes small diffs."""
    rows = (json.dumps(_row(entry), ensure_ascii=False) for entry in sorted(entries))
    return "".join(f"{row}\n" for row in (json.dumps(_HEAD), *rows))


def _row(entry: Entry) -> dict[str, Any]:
    marks: dict[str, list[str]] = {}
    for path, digest in entry.marks:
        marks.setdefault(path, []).append(digest)
    return {name: getattr(entry, name) for name in _TEXTS} | {"marks": marks}


def _entries(sheet: Document) -> tuple[Entry, ...]:
    head, *rest = sheet.source.rstrip("\n").split("\n")
    entries: list[Entry] = []
    problems: list[Problem] = []
    if _value(head) != _HEAD:
        problems.append(Problem.at(sheet, 0, f"a baseline begins with the line `{json.dumps(_HEAD)}`", _ADVICE))
    offset = len(head) + 1
    for line in rest:
        outcome = _entry(line) if line.strip() else None
        if isinstance(outcome, Entry):
            entries.append(outcome)
        elif outcome:
            problems.append(Problem.at(sheet, offset + outcome.pos, outcome.msg, _ADVICE))
        offset += len(line) + 1
    if problems:
        raise BaselineError(problems)
    return tuple(entries)


def _entry(line: str) -> Entry | json.JSONDecodeError:
    """The entry of a line, or what is wrong with it."""
    value = _value(line)
    if isinstance(value, json.JSONDecodeError):
        said = value.msg.removesuffix(" starting at")
        return json.JSONDecodeError(f"this is not JSON: {said[:1].lower()}{said[1:]}", line, value.pos)
    if not isinstance(value, dict) or not all(isinstance(value.get(name), str) for name in _TEXTS):
        return json.JSONDecodeError(f"an entry needs the texts {', '.join(f'`{name}`' for name in _TEXTS)}", line, 0)
    marks = value.get("marks")
    if not isinstance(marks, dict) or not marks or not all(map(_digests, marks.values())):
        return json.JSONDecodeError("an entry needs `marks`: for each path a list of digits", line, 0)
    of = tuple(Mark(path, digest) for path, digests in marks.items() for digest in digests)
    return Entry(value["path"], value["code"], value["fingerprint"], value["says"], of)


def _digests(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, str) for one in value)


def _value(line: str) -> Any:
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        return error
    except RecursionError:
        return json.JSONDecodeError("too deep", line, 0)
    except ValueError:  # a number of too many digits
        return json.JSONDecodeError("too long a number", line, 0)
