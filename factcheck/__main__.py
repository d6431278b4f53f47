"""Arguments -> exit code: answers what needs no program at once, and lets no error pass for findings."""

from __future__ import annotations

import atexit
import gc
import os
import sys

from factcheck import __version__

RARELY = 1_000_000  # objects between two searches for cycles, of which a run makes next to none
_DEBUG = "FACTCHECK_DEBUG"  # in the environment: print the traceback of an internal error


def main(args: list[str] | None = None) -> int:
    """Run the program; return its exit code: 0 to 2 from the command, 3 for a fault of ours, 130 when interrupted."""
    args = sys.argv[1:] if args is None else args
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # a TextIOWrapper
    if args in (["--version"], ["-V"]):
        sys.stdout.write(f"factcheck {__version__}\n")
        return 0
    gc.set_threshold(RARELY)
    atexit.register(gc.freeze)  # else the interpreter searches all we have made for cycles, only to end
    try:
        from factcheck.cli import run  # noqa: PLC0415 - the answer above needs none of it

        return run(args)
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 - the last line of defence: whatever it is, it is ours
        if os.environ.get(_DEBUG):
            import traceback  # noqa: PLC0415 - nobody else needs it

            traceback.print_exc()
        sys.stderr.write(
            f"factcheck: internal error: {error!r}. This is our fault, not your text's: "
            f"please report it with what the same command prints under {_DEBUG}=1\n"
        )
        return 3


if __name__ == "__main__":
    sys.exit(main())
