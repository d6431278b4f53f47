"""The JSON Schema of claims.yaml says the same of a register as the program does, as far as form goes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import factcheck.register
from factcheck.register.form import REGISTER
from factcheck.register.schema import schema
from factcheck.register.shape import Fields
from factcheck.register.tree import Malformed, compose

BAD = sorted((Path(__file__).parent / "bad" / "registers").glob("*.yaml"))
GOOD = sorted(path for path in Path(__file__).parent.parent.rglob("claims.yaml") if ".venv" not in path.parts)
SCHEMA = schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker(["date"]))

# What no schema can tell, but reading can: names and ids that clash, days out of order, sentences without a claim.
BEYOND = {
    *("cause-as-pronoun", "duplicate-id", "expires-before-checked", "leans-on-the-entry-before", "no-claim"),
    *("nothing-of-what", "one-name-two-subjects", "own-name-distinct", "question", "reads-of-another-claim"),
    *("reads-otherwise", "two-numbers", "two-sentences"),
}


class Text(yaml.BaseLoader):
    """Takes every scalar as text, as the program does, but for what is nothing."""


Text.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("~|null|Null|NULL|$"), ["~", "n", "N", ""])
Text.add_constructor("tag:yaml.org,2002:null", lambda *_: None)


def fits(source: str) -> bool:
    """Whether a text fits the schema, its scalars taken as text, as the program takes them."""
    return VALIDATOR.is_valid(yaml.load(source, Text))  # noqa: S506 - a loader of text only


def well_formed(source: str) -> bool:
    """Whether the program finds the form of a register in a text."""
    root = compose(source)
    return root is not None and not list(REGISTER.faults(root, "the register"))


def texts(paths: list[Path]) -> list[Any]:
    """The registers that are YAML as both sides read it; that a key stands twice, no schema can see."""
    found = []
    for path in paths:
        try:
            source = path.read_bytes().decode("utf-8-sig")
            compose(source)
        except (Malformed, UnicodeDecodeError):
            continue
        if path.stem != "duplicate-key":
            found.append(pytest.param(path.stem, source, id=path.stem))
    return found


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_in_the_package_is_current() -> None:
    shipped = Path(factcheck.register.__file__).with_name("claims.schema.json")
    assert json.loads(shipped.read_text(encoding="utf-8")) == SCHEMA, "run `make docs`"


@pytest.mark.parametrize(("_", "source"), texts(GOOD))
def test_both_take_what_is_good(_: str, source: str) -> None:
    assert fits(source)
    assert well_formed(source)
    assert VALIDATOR.is_valid(_as_an_editor_reads(source))


def _as_an_editor_reads(source: str) -> Any:
    """YAML 1.2 as editors take it: numbers are numbers, days are text."""
    return json.loads(json.dumps(yaml.safe_load(source), default=str))


@pytest.mark.parametrize(("name", "source"), texts(BAD))
def test_both_refuse_what_is_bad(name: str, source: str) -> None:
    assert well_formed(source) == fits(source) == (name in BEYOND)
    with pytest.raises(factcheck.register.RegisterError):
        factcheck.register.parse(source)


def keys(fields: Fields) -> list[str]:
    inner = [getattr(field.shape, "shape", None) for field in fields.fields.values()]
    return [*fields.fields, *(key for one in inner if isinstance(one, Fields) for key in keys(one))]


WORDS = st.sampled_from(
    [
        "1",
        "2",
        "",
        " ",
        "a name",
        "verified",
        "gone",
        "2026-03-01",
        "2026-02-30",
        "https://example.org",
        "3f9c21ab",
        "x\ny",
    ]
)
TREES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(keys(REGISTER)), inner, max_size=4),
)
ENTRY = st.fixed_dictionaries(
    {"id": WORDS, "says": WORDS, "status": WORDS}, optional={"url": WORDS, "checked": WORDS, "expires": WORDS}
)
NEARLY = st.fixed_dictionaries(
    {"version": st.sampled_from(["1", "2"])}, optional={"claims": st.lists(ENTRY, max_size=2), "subjects": TREES}
)


@given(TREES | NEARLY)
def test_both_agree_on_any_tree(tree: Any) -> None:
    source = yaml.dump(tree, default_style='"', allow_unicode=True)
    assert well_formed(source) == fits(source), source
