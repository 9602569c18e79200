"""The command ``rechten``: the law on the command line, offline, for people and for scripts.

Only what a sub-command needs is imported, when it runs. Other distributions add sub-commands through the entry-point
group ``rechten.commands``: the entry point is a function that gets the argparse sub-parsers, adds its parser, and
calls ``set_defaults(run=…)`` on it with a function from the parsed arguments to an exit code.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run one sub-command; the exit code is 0, 2 for wrong input, 1 when the output cannot be written."""
    _prepare_streams()
    try:
        from rechten.cli.parser import run

        code = run(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output stopped reading. Python would complain once more when it closes the stream.
        _drop_output()
        return 0
    except KeyboardInterrupt:
        return 130
    except OSError as error:  # reading has its own messages; this is a full disk and the like
        _drop_output()
        sys.stderr.write(f"rechten: schrijven lukt niet: {error.strerror or error}\n")
        return 1
    return code


def _prepare_streams() -> None:
    """A letter that a terminal cannot show becomes "?"; a stream that the caller closed swallows its text."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - lives as long as the program
    if sys.stderr is None:
        sys.stderr = sys.stdout
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _drop_output() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
