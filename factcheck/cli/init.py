"""`factcheck init`: a folder -> its first configuration, register, pre-commit entry and CI workflow."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import typer

from factcheck import __version__
from factcheck.cli.stream import write
from factcheck.cli.usage import UsageError
from factcheck.cli.writing import write_text
from factcheck.config import ConfigError
from factcheck.config.toml import OWN, find

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST = Path(__file__).parent / "first"


class _File(NamedTuple):
    """A file to write, the one that it is made of, and what it is for."""

    path: str
    first: str
    purpose: str
    shared: bool = False  # with other tools


_WORKFLOWS = {
    "github": _File(".github/workflows/factcheck.yml", "github.yml", "checks every pull request"),
    "gitlab": _File(".gitlab-ci.yml", "gitlab-ci.yml", "checks every merge request", shared=True),
}
_FILES = (
    _File(OWN, OWN, "the configuration; `factcheck config` shows what holds"),
    _File("claims.yaml", "claims.yaml", "the register of checked claims, still empty"),
    _File(".pre-commit-config.yaml", "pre-commit-config.yaml", "checks the articles of every commit", shared=True),
)
_NEXT = (
    "Next: `factcheck draft .` writes what your articles say into claims.yaml, for you to check,",
    "and `factcheck check .` compares them with each other and with it.",
)


def init(
    *,
    ci: Annotated[
        Literal["github", "gitlab", "none"], typer.Option(help="Whose CI to write a workflow for.")
    ] = "github",
) -> None:
    """Write a first configuration, register and CI workflow.

    They go into the working folder, with an entry for pre-commit.
    A file that is there already is left as it is.
    """
    write("".join(f"{line}\n" for line in (*_written(ci), *_NEXT)))


def _written(ci: str) -> Iterator[str]:
    """Write what is not there yet, and say what was done with each file. Raises UsageError."""
    done: list[str] = []
    for file in (*_FILES, *(_WORKFLOWS[one] for one in (ci,) if one in _WORKFLOWS)):
        try:
            done.append(_line(file))
        except UsageError as error:
            raise UsageError("\n".join((str(error), *done))) from None
    return iter(done)


def _line(file: _File) -> str:
    """What was done with a file. Raises UsageError."""
    path = Path(file.path)
    elsewhere = _shared() if file.path == OWN else ""
    text = (_FIRST / file.first).read_text(encoding="utf-8").replace("VERSION", __version__)
    if elsewhere:
        return f"left {elsewhere}: it holds the configuration"
    if path.exists() or path.is_symlink():
        return f"left {file.path}: it is there already{_to_add(path, text) if file.shared else ''}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{path.parent} cannot be made: {error.strerror}") from None
    write_text(path, text)
    return f"wrote {file.path}: {file.purpose}"


def _to_add(path: Path, text: str) -> str:
    """What to add to a file that others share, unless it is all there."""
    if path.is_file() and b"factcheck" in path.read_bytes():
        return ""
    return f"; add to it:\n{indent(text, '    ')}".rstrip()


def _shared() -> str:
    """The shared file of the working folder that holds a configuration, if one does."""
    try:
        settings = find(Path.cwd())
    except ConfigError:
        return ""
    here = settings is not None and settings.path.parent == Path.cwd().resolve() and settings.path.name != OWN
    return settings.path.name if settings and here else ""
