"""What is found does not hang on what the condition of the sample articles is called."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import factcheck
from factcheck.config import Config
from factcheck.read import read_text

SOURCES = sorted((Path(__file__).parent.parent / "sources").iterdir())
NAMES = ("postpartum depression", "post-partum depression", "postnatal depression", "PPD", "baby blues", "depression")
RENAMED = {
    "one word": ("glaucoma", "glau-coma", "ocular glaucoma", "GLC", "eye fog", "glaucoma"),
    "three words": (
        *("chronic fatigue syndrome", "chronic-fatigue syndrome", "long fatigue syndrome", "CFS"),
        *("tired times", "syndrome"),
    ),
}
NUMBERS = Config(select=("N101", "N102", "N103", "N104"))


@pytest.mark.parametrize("names", RENAMED.values(), ids=RENAMED)
def test_a_renamed_condition_gives_the_same_findings(names: tuple[str, ...]) -> None:
    assert _places(names) == _places(NAMES) != []


def _places(names: tuple[str, ...]) -> list[tuple[str, str, str, int, list[tuple[str, int]]]]:
    """Code, severity and lines of every finding on numbers in the articles with these names."""
    documents = [
        read_text(_renamed(path.read_text(encoding="utf-8"), names), path.name, markdown=path.suffix == ".md")
        for path in SOURCES
    ]
    return [
        (
            *(finding.rule.code, finding.severity.value, finding.at.document.path, finding.at.place.line),
            [(related.at.document.path, related.at.place.line) for related in finding.flag.related],
        )
        for finding in factcheck.check(documents, config=NUMBERS).findings
    ]


def _renamed(text: str, names: tuple[str, ...]) -> str:
    new = {old.lower(): name for old, name in zip(NAMES, names, strict=True)}
    pattern = re.compile(rf"\b(?:{'|'.join(NAMES)})\b", re.IGNORECASE)
    return pattern.sub(lambda match: _cased(new[match[0].lower()], match[0]), text)


def _cased(name: str, like: str) -> str:
    return name[0].upper() + name[1:] if like[0].isupper() and not name.isupper() else name
