"""Arguments -> exit code: the commands, each loaded when it is called, and what is said of wrong usage."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, MutableMapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperGroup

from factcheck.cli.usage import UsageError
from factcheck.model import SourceError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer._click import Command


_NAMES = (
    "check", "claims", "topics", "compare", "draft", "register", "rule", "show", "baseline", "config", "init",
)  # fmt: skip
_WRONG_USAGE = 2


class _Commands(MutableMapping[str, "Command"]):
    """The commands by name. One is imported and built only when it is asked for: start-up pays for one, not for all."""

    def __init__(self) -> None:
        self._built: dict[str, Command] = {}

    def __getitem__(self, name: str) -> Command:
        if name not in _NAMES:
            raise KeyError(name)
        if name not in self._built:
            self[name] = typer.main.get_command(_alone(name, getattr(import_module(f"factcheck.cli.{name}"), name)))
        return self._built[name]

    def __setitem__(self, name: str, command: Command) -> None:
        self._built[name] = command

    def __delitem__(self, name: str) -> None:
        del self._built[name]

    def __iter__(self) -> Iterator[str]:
        return iter(_NAMES)

    def __len__(self) -> int:
        return len(_NAMES)


def _alone(name: str, command: Callable[..., None] | typer.Typer) -> typer.Typer:
    """A program of one command, or of the commands below one."""
    if isinstance(command, typer.Typer):
        return command
    single = typer.Typer(add_completion=False, rich_markup_mode=None)
    single.command(name)(command)
    return single


class _Group(TyperGroup):
    """The group of lazy commands."""

    def __init__(self, **settings: object) -> None:
        super().__init__(**settings)  # type: ignore[arg-type]  # typer builds it, with its own names
        self.commands = _Commands()


app = typer.Typer(
    name="factcheck",
    cls=_Group,
    no_args_is_help=True,
    rich_markup_mode=None,  # plain help: it loads nothing, and reads the same in a pipe
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
    epilog="`factcheck FILE` is short for `factcheck check FILE`.",
)


@app.callback()
def _factcheck(
    *,
    version: Annotated[bool, typer.Option("--version", "-V", help="Print the version and exit.")] = False,
) -> None:
    """Find where articles disagree, promise more than they show, and sell."""
    del version  # answered before this program is loaded


def run(args: Sequence[str]) -> int:
    """Run a command and return its exit code; wrong usage and files that cannot be used are told on stderr, as 2."""
    try:
        return int(typer.main.get_command(app).main(_spelled_out(args), "factcheck", standalone_mode=False) or 0)
    except UsageError as error:
        sys.stderr.write(f"factcheck: {error}\n")
    except SourceError as error:
        sys.stderr.write(f"{_near(error)}\n")
    except typer._click.ClickException as error:  # noqa: SLF001 - typer exports it nowhere else
        error.show()
    return _WRONG_USAGE


def _near(error: SourceError) -> SourceError:
    """An error of the configuration, which was found upward, with its path as the working folder sees it."""
    from factcheck.cli.setting import near  # noqa: PLC0415 - a good call has no problems
    from factcheck.config.toml import ConfigError  # noqa: PLC0415 - as above

    if not isinstance(error, ConfigError):  # a path that was given is told as it was given
        return error
    return SourceError(one._replace(path=str(near(Path(one.path)))) for one in error.problems)


def _spelled_out(args: Sequence[str]) -> list[str]:
    """The arguments with `check` put in where they begin with a path or an option of it."""
    first = args[0] if args else "--help"
    ours = first in (*_NAMES, "-h", "--help", "-V", "--version", "--install-completion", "--show-completion")
    return [*args] if ours or not _is_for_check(first) else ["check", *args]


def _is_for_check(word: str) -> bool:
    """Whether a word can be no mistyped command: an option, or something with a path's characters, or a path."""
    exists = os.path.exists(word)  # noqa: PTH110 - pathlib raises for a name that is too long
    return word.startswith("-") or exists or any(char in word for char in "./\\*?")
