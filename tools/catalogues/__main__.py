"""The catalogues of translations. Use: python -m tools.catalogues update | compile | check

update   after a Dutch text changed: new texts come into src/*/locale/*.po, texts that are gone leave them
compile  makes what the site reads; ./run and ./test do this too
check    lists what is missing or wrong; exit code 1 when there is something

A translation marked "fuzzy" was not reviewed: it stands beside the Dutch. Who reviewed a text takes that mark away.
"""

from __future__ import annotations

import sys


def main(words: list[str]) -> int:
    """Runs one of the three."""
    if words == ["compile"]:
        from tools.catalogues.files import compile_all

        compile_all()
        return 0
    if words == ["update"]:
        from tools.catalogues.update import update

        update()
        return 0
    if words == ["check"]:
        from tools.catalogues.check import problems

        found = list(problems())
        print("\n".join(found) or "The catalogues are complete.")
        return int(bool(found))
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
