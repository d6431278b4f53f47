"""Findings -> those kept, those silenced by a comment in their article, and those that a baseline knows."""

from __future__ import annotations

from factcheck.suppress.comment import FIXED, UNUSED, Suppressed, suppress

__all__ = ["FIXED", "UNUSED", "Suppressed", "suppress"]
