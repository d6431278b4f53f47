"""The error for a call that cannot be done as it was made."""

from __future__ import annotations


class UsageError(Exception):
    """Wrong usage: what is wrong with the call, and what to do about it; exit code 2."""
