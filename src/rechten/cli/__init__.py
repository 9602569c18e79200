"""The command ``rechten``: the law on the command line, offline, for people and for scripts.

Only what a sub-command needs is imported, when it runs. Other distributions add sub-commands through the entry-point
group ``rechten.commands``: the entry point is a function that gets the argparse sub-parsers, adds its parser, and
calls ``set_defaults(run=…)`` on it with a function from the parsed arguments to an exit code.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run one sub-command; the exit code is 0, or 2 for wrong input."""
    import os
    from io import TextIOWrapper

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        from rechten.cli.parser import run

        code = run(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output stopped reading. Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return code
