"""Profiles: what a writer, an editor and a build want of a run before anything else is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PROFILES: Mapping[str, Mapping[str, str]] = {
    "writer": {"fail-on": "never"},  # a draft is looked at, not judged
    "editor": {"fail-on": "warning"},  # whatever is worth a minute is dealt with before it goes out
    "ci": {"fail-on": "error", "min-confidence": "medium"},  # a build breaks for what is sure
}
