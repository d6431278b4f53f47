"""Every broken register, configuration, baseline and house style beside this file is told off as errors.txt has it.

`python tests/bad/test_errors.py` writes errors.txt anew; read it aloud before committing it.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from factcheck import config, register
from factcheck.__main__ import main
from factcheck.config import house
from factcheck.model import Problem, SourceError
from factcheck.suppress import sheet

FOLDER = Path(__file__).parent
GOLDEN = FOLDER / "errors.txt"
CASES = sorted(path for kind in ("yaml", "toml", "jsonl") for path in FOLDER.glob(f"*/*.{kind}"))


def problems(path: Path) -> tuple[Problem, ...]:
    """All that is said of a broken file, called by its name here."""
    with pytest.raises(SourceError) as raised:
        load(path)
    return tuple(one._replace(path=path.relative_to(FOLDER).as_posix()) for one in raised.value.problems)


def load(path: Path) -> None:
    """Read a file as what it is. Other tools would trip over a broken pyproject.toml of that name in the tree."""
    loaders = {"baselines": sheet.load, "registers": register.load, "styles": house.load}
    if path.parent.name in loaders:
        loaders[path.parent.name](path)
        return
    with TemporaryDirectory() as folder:
        name = "pyproject.toml" if path.stem.startswith("shared-") else "factcheck.toml"
        shutil.copy(path, Path(folder) / name)
        config.load(Path(folder))


def everything() -> str:
    """The text of errors.txt."""
    return "\n\n".join("\n".join(one.render() for one in problems(path)) for path in CASES) + "\n"


def test_the_errors_read_as_proof_read() -> None:
    assert everything() == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_problem_points_into_its_line(path: Path) -> None:
    for problem in problems(path):
        assert problem.line > 0
        assert 0 < problem.column <= len(problem.excerpt) + 1
        assert problem.message


@pytest.mark.parametrize("path", sorted(FOLDER.glob("registers/*.yaml")), ids=lambda path: path.stem)
@pytest.mark.parametrize("args", [("register", "check"), ("register", "stale"), ("check", __file__, "--register")])
def test_a_broken_register_is_wrong_usage(
    path: Path, args: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(FOLDER)
    assert main([*args, str(path)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert re.match(rf"{re.escape(str(path))}:\d+:\d+: ", printed.err)
    assert "Traceback" not in printed.err


if __name__ == "__main__":
    GOLDEN.write_text(everything(), encoding="utf-8")
