"""The error for a file that cannot be read as an article."""

from __future__ import annotations


class Unreadable(Exception):  # noqa: N818 - it says what the file is
    """A file that is no article: where, why, and what to do about it."""

    def __init__(self, path: str, reason: str, advice: str) -> None:
        super().__init__(f"{path} {reason}")
        self.path = path
        self.reason = reason
        self.advice = advice
