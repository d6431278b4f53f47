"""The compiled word lists are those of the YAML files."""

from __future__ import annotations

import pytest

from factcheck.extract.quantity import begins_number
from factcheck.lexicon import __main__ as compiler
from factcheck.lexicon import compiled, table, words


def test_the_compiled_lists_are_current() -> None:
    assert compiler.TARGET.read_text(encoding="utf-8") == compiler.compiled(), "run `make lexicon`"


def test_every_group_has_words() -> None:
    empty = [f"{file}.{group}" for file, groups in compiled.DATA.items() for group in groups if not groups[group]]
    assert empty == []


def test_an_unknown_group_is_an_error() -> None:
    with pytest.raises(KeyError):
        words("nowhere", "nothing")


def test_a_list_is_no_table() -> None:
    file, group = next(
        (file, group) for file, groups in compiled.DATA.items() for group in groups if isinstance(groups[group], tuple)
    )
    with pytest.raises(AssertionError, match="list of words"):
        table(file, group)


def test_a_number_stands_in_every_wording_for_once() -> None:
    without = [wording for wording in words("measures", "once") if not any(map(begins_number, wording.split()))]
    assert without == [], "a sentence is asked what it denies only where a number stands in it"
