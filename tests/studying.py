"""Small articles, and what is said of them when they are studied."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from formats.write import WRITERS, Part

from factcheck.config import Config
from factcheck.engine import Terms, conclude
from factcheck.model import Register
from factcheck.read import Unreadable
from factcheck.report import json as report_json
from factcheck.rules import rules
from factcheck.study.key import Settings
from factcheck.study.run import File, studies

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.study import Study

CODES = tuple(rule.info.code for rule in rules())
SETTINGS = Settings("1", CODES)
TODAY = date(2026, 1, 1)
STORY = [
    Part("title", "Ferry traffic in Oslo grows again"),
    Part("paragraph", "Ferry traffic in Oslo rose 12% in 2023. About one in seven ferries (14%) runs late, some say."),
    Part("item", "The world-class terminal will cost between $40 million and $65 million, or up to 3% of the budget."),
    Part(
        "paragraph", "In 2023 ferry traffic in Oslo rose 15%. Night trains may cause asthma. Night trains cause asthma."
    ),
    Part("quote", "“The drug is safe and approved,” she said. It is not known whether the drug is safe."),
]
SAMPLES = sorted(Path(__file__).parent.parent.joinpath("sources").iterdir())


def said(studied: Iterable[Study]) -> str:
    """All that is said of some studies, claims included."""
    return report_json.render(conclude(studied, Terms(Register(""), Config(), TODAY)))


def studied(files: Iterable[File], **how: Any) -> list[Study]:
    return [one for one in studies(files, SETTINGS, **how) if not isinstance(one, Unreadable)]


def files(count: int) -> list[File]:
    return [File(f"{n}.md", WRITERS[".md"](STORY).replace(b"12%", b"%d%%" % n)) for n in range(count)]
