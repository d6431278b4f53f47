"""Studies, packed and unpacked."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from formats.write import WRITERS
from hypothesis import given
from hypothesis import strategies as st
from studying import SAMPLES, STORY, TODAY, said, studied

from factcheck.config import Config
from factcheck.engine import Terms, asked, check, conclude
from factcheck.model import NumericClaim, Register
from factcheck.read import read
from factcheck.report import json as report_json
from factcheck.rules import rules
from factcheck.study import study
from factcheck.study.pack import pack
from factcheck.study.run import File
from factcheck.study.unpack import unpack

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.rules import Rule


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_samples_come_back_as_they_were(path: Path) -> None:
    live = check([read(path)], Register(""), Config(), TODAY)
    kept = conclude(studied([File(str(path))]), Terms(Register(""), Config(), TODAY))
    assert report_json.render(kept) == report_json.render(live)


@pytest.mark.parametrize("suffix", WRITERS)
def test_every_format_comes_back_as_it_was(suffix: str) -> None:
    data = WRITERS[suffix](STORY)
    live = study(read(f"a{suffix}", data), asked(Config()))
    (kept,) = studied([File(f"a{suffix}", data)])
    assert said([kept]) == said([live])
    for attribute in ("path", "source", "text", "title", "published", "notes"):
        assert getattr(kept.article.document, attribute) == getattr(live.article.document, attribute)
    for attribute in ("pieces", "blocks"):
        assert [*getattr(kept.article.document, attribute)] == [*getattr(live.article.document, attribute)]
    assert [(one.at.span, one.block, [*one.words]) for one in kept.article.sentences] == [
        (one.at.span, one.block, [*one.words]) for one in live.article.sentences
    ]
    assert kept.article.words == live.article.words


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.info.code)
def test_what_every_rule_says_comes_back(rule: Rule) -> None:
    texts = [re.sub("[«»]", "", text) for example in rule.info.bad for text in example.texts]
    plain = [File(f"{number}.md", text.encode()) for number, text in enumerate(texts)]
    live = [study(read(*file), rules()) for file in plain if file.data is not None]
    assert said(studied(plain)) == said(live)


@given(text=st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from("\n\r\t"), max_size=300))
def test_any_text_comes_back(text: str) -> None:
    data = text.encode()
    assert said(studied([File("a.md", data)])) == said([study(read("a.md", data), asked(Config()))])


def test_a_kind_of_value_that_cannot_be_packed_is_an_error() -> None:
    first = study(read("a.txt", b"Sales rose 12% in 2023."), ())
    claims = tuple(
        claim._replace(measure={"a set"})  # type: ignore[arg-type]  # the error is what is tested
        for claim in first.article.claims
        if isinstance(claim, NumericClaim)
    )
    with pytest.raises(TypeError, match=r"Claim\.measure cannot be packed yet"):
        pack(first._replace(article=replace(first.article, claims=claims)), source=False)


def test_a_study_of_a_text_holds_no_text() -> None:
    data = b"The council met on Monday and talked at length of the bridge."
    packed = pack(study(read("a.txt", data), ()), source=False)
    assert b"council" not in packed
    assert unpack("b.txt", packed, data.decode()).article.document.text == data.decode()
