"""Where the command gets its law and its cases."""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rechten.cli.problems import InputProblem

if TYPE_CHECKING:
    from rechten.graph.law import Law
    from rechten.household.case import CaseFile
    from rechten.readings.priors import Priors


def load_law() -> Law:
    """The law of Belgium, Flanders and Antwerp."""
    from rechten.law.belgium import BELGIUM

    return BELGIUM


def today() -> date:
    """The day on this machine's calendar."""
    now = time.localtime()
    return date(now.tm_year, now.tm_mon, now.tm_mday)


def read_case(file: str, law: Law, on: date | None, law_date: date | None) -> CaseFile:
    """The case in a file ("-": standard input), for the dates given. Raises InputProblem with all errors."""
    from rechten.casefile import CaseErrors, load_text, parse_case

    try:
        data = load_text(_read_bytes(file))
        if isinstance(data, dict):
            data = dict(data)
            if on is not None:
                data["date"] = on
            if law_date is not None:
                data["law_date"] = law_date
        return parse_case(data, law, default_date=today())
    except CaseErrors as errors:
        name = "de invoer" if file == "-" else f"'{file}'"
        count = len(errors.errors)
        many = "1 fout" if count == 1 else f"{count} fouten"
        raise InputProblem(f"{many} in {name}:", *(f"  {error}" for error in errors.errors)) from None


def read_priors(file: str, law: Law) -> Priors:
    """The priors in a file. Raises InputProblem with all errors."""
    from rechten.casefile.priors import PriorsErrors, parse_priors

    try:
        return parse_priors(_read_bytes(file), law.vocabulary)
    except PriorsErrors as errors:
        raise InputProblem(f"Fouten in '{file}':", *(f"  {error}" for error in errors.errors)) from None


def _read_bytes(file: str) -> bytes:
    from rechten.casefile import MOST_BYTES

    try:
        if file == "-":
            if sys.stdin is None:
                raise InputProblem("Er komt niets binnen. Geef een bestand, of stuur een dossier door.")
            return sys.stdin.buffer.read(MOST_BYTES + 1)
        with Path(file).open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise InputProblem(_with_neighbours(file)) from None
    except IsADirectoryError:
        raise InputProblem(f"'{file}' is een map. Geef een bestand.") from None
    except PermissionError:
        raise InputProblem(f"'{file}' mag je niet lezen.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "ongeldige naam"
        raise InputProblem(f"'{file}' kunnen we niet lezen: {reason}.") from None


def _with_neighbours(file: str) -> str:
    """The message for a file that is not there, with a file of nearly that name if there is one."""
    from difflib import get_close_matches

    message = f"Het bestand '{file}' bestaat niet."
    try:
        names = [path.name for path in Path(file).parent.iterdir()]
    except (OSError, ValueError):
        return message
    close = get_close_matches(Path(file).name, names, n=1, cutoff=0.7)
    return f"{message} Bedoel je '{Path(file).parent / close[0]}'?" if close else message
