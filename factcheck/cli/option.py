"""The options that several commands take."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, TypeAlias

import typer

Paths: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATHS]...", help="Files, folders, globs, or - for standard input. [default: the current folder]"
    ),
]
RegisterFile: TypeAlias = Annotated[
    Path | None,
    typer.Option("--register", metavar="FILE", help="The register of checked claims. [default: claims.yaml, if any]"),
]
NoRegister: TypeAlias = Annotated[bool, typer.Option("--no-register", help="Compare the articles only.")]
Color: TypeAlias = Annotated[
    Literal["auto", "always", "never"],
    typer.Option(help="Colour in the terminal; auto heeds NO_COLOR and FORCE_COLOR."),
]
Quiet: TypeAlias = Annotated[bool, typer.Option("--quiet", "-q", help="Print findings and nothing else.")]
StdinFilename: TypeAlias = Annotated[
    str,
    typer.Option(
        "--stdin-filename",
        metavar="NAME",
        help="What to call standard input: the suffix tells its format, and it takes the place of that file.",
    ),
]
ConfigFile: TypeAlias = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="The configuration. [default: the nearest factcheck.toml upward]"),
]
Profile: TypeAlias = Annotated[
    Literal["writer", "editor", "ci"] | None,
    typer.Option(help="What fails a run: for a writer nothing, for an editor a warning, in CI an error that is sure."),
]
BaselineFile: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--baseline", metavar="FILE", help="The findings that are known. [default: factcheck-baseline.jsonl, if any]"
    ),
]
ForceExclude: TypeAlias = Annotated[
    bool, typer.Option("--force-exclude", help="Leave ignored files out also when they are named, as pre-commit does.")
]
Jobs: TypeAlias = Annotated[
    int | None,
    typer.Option(
        "--jobs", "-j", metavar="N", min=1, help="At most so many processes. [default: one a processor, where it pays]"
    ),
]
NoCache: TypeAlias = Annotated[
    bool, typer.Option("--no-cache", help="Read every article anew, and keep nothing for the next run.")
]

STDIN_NAME = "<stdin>"  # what standard input is called where nothing else is said
