"""Entries -> the lines of claims.yaml that hold them, with the values and places found as comments."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.model import NumericKey
from factcheck.register.reading import reading

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from factcheck.model import Claim, Topic
    from factcheck.register.draft import Entry

HEAD = """\
# What this desk holds to be true, since when, and from where.
#
# Claims that were drafted from articles are unverified, and are compared with nothing yet.
# Check each against its source, correct `says` where need be, add `source`, `url` and `checked`,
# and set `status` to verified, disputed or retired. Delete the entries that you do not want.
# `reads` is what factcheck made of the sentence: delete it when you change the sentence.
#
# For completion in an editor run `factcheck register schema > claims.schema.json`
# and take the first mark off the next line.
## yaml-language-server: $schema=claims.schema.json
version: 1
"""
_PLAIN = re.compile(
    r"[A-Za-z0-9][^:#\n\"'\\]*[A-Za-z0-9.)%]"
)  # what YAML takes as it stands, unless it is a word of it
_VALUES = 8  # wordings of one topic shown
_PLACES = 6  # places of one wording
_LONGEST = 70  # characters of a wording
_ID = 48  # characters


def page(entries: Iterable[Entry], taken: Collection[str], indent: str, key: str) -> Iterator[str]:
    """The lines of entries, a blank one before each; `indent` stands before the dash and `key` before further keys.

    `taken` are the ids that the register has already.
    """
    used = set(taken)
    for entry in entries:
        name = _id(entry.topic, used)
        used.add(name)
        yield ""
        yield from (f"{indent}# {line}".rstrip() for line in _found(entry))
        yield f"{indent}- id: {name}"
        yield f"{key}says: {_scalar(entry.says)}"
        yield f"{key}reads: {_scalar(reading(entry.read))}"
        yield f"{key}status: unverified"


def _found(entry: Entry) -> Iterator[str]:
    """The topic, and each wording with its places."""
    topic, claim = entry.topic, entry.claim
    label = f"{claim.subject} and {claim.measure}" if claim.kind == "causal" else topic.label
    differ = "; the articles differ" if any(pair.severity for pair in topic.pairs) else ""
    yield f"{_line(label)}{differ}:"
    wordings: dict[str, list[Claim]] = defaultdict(list)
    for claim in topic.claims:
        wordings[_line(claim.at.text)].append(claim)
    for words, claims in list(wordings.items())[:_VALUES]:
        shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
        yield f"  {shown}  ({_places(claims)})"
    if len(wordings) > _VALUES:
        yield f"  and {len(wordings) - _VALUES} more"


def _places(claims: Iterable[Claim]) -> str:
    """`morning.md:3, 9; evening.md:4`: paths, and lines in each."""
    lines: dict[str, dict[int, None]] = defaultdict(dict)
    for claim in claims:
        lines[claim.at.document.path][claim.at.place.line] = None
    shown = [f"{_line(path)}:{', '.join(map(str, where))}" for path, where in lines.items()]
    more = f"; and in {len(shown) - _PLACES} more" if len(shown) > _PLACES else ""
    return "; ".join(shown[:_PLACES]) + more


def _line(text: str) -> str:
    """A text on one line, without what a terminal or YAML would obey."""
    return "".join(char if char.isprintable() else " " for char in " ".join(text.split()))


def _id(topic: Topic, taken: Collection[str]) -> str:
    """A short name for a topic that no other claim has: `migraine-prevalence`."""
    parts = topic.key[:2] if isinstance(topic.key, NumericKey) else topic.key
    letters = unicodedata.normalize("NFKD", " ".join(parts)).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", letters) or ["claim"]
    while len(words) > 1 and len("-".join(words)) > _ID:
        words.pop()
    name = "-".join(words)[:_ID]
    number = next(number for number in range(1, len(taken) + 2) if _numbered(name, number) not in taken)
    return _numbered(name, number)


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-{number}"


def _scalar(text: str) -> str:
    """A text as YAML, in quotes only where it needs them."""
    text = _line(text)
    plain = _PLAIN.fullmatch(text) and not re.fullmatch(r"(?i)[\d.,_+-]+|true|false|yes|no|on|off|null|~", text)
    return text if plain else "'" + text.replace("'", "''") + "'"
