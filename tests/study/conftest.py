"""What all tests of studies share: no run is small, and reading can be made an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.study import crew
from factcheck.study import run as running

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture(autouse=True)
def _nothing_is_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_SMALL", 0)


@pytest.fixture
def idle(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Makes reading anything an error."""

    def refuse(*_: object) -> None:
        raise AssertionError("this was in the cache")

    return lambda: monkeypatch.setattr(crew, "_document", refuse)
