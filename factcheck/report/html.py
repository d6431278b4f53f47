"""Report -> one page of HTML for editors, complete in itself: no script, no network, nothing but the file."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from factcheck.report.page import Page
from factcheck.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Report
    from factcheck.report.plot import InBase
    from factcheck.report.stand import Reading


def render(report: Report, in_base: InBase, reading: Reading) -> str:
    """The page. `in_base` puts values on one axis, `reading` says in a line what was read in a claim."""
    return "".join(stream(report, in_base, reading))


def stream(report: Report, in_base: InBase, reading: Reading) -> Iterator[str]:
    """The page in parts, so that a report on a thousand articles never stands in memory as a whole."""
    templates = _templates()
    style, _, _ = templates.loader.get_source(templates, "report.css")  # type: ignore[union-attr]  # it has one
    policy = f"default-src 'none'; style-src 'sha256-{_digest(style)}'; base-uri 'none'; form-action 'none'"
    page = Page(report, in_base, reading)
    parts = templates.get_template("report.html").stream(page=page, style=style, policy=policy)
    parts.enable_buffering(200)
    yield from parts


@cache
def _templates() -> Environment:
    """Everything that a template prints is escaped, and shows its control characters instead of obeying them."""
    return Environment(
        loader=PackageLoader("factcheck.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown,
    )


def _shown(value: object) -> object:
    return visible(value) if type(value) is str else value


def _digest(style: str) -> str:
    return b64encode(sha256(style.encode()).digest()).decode()
