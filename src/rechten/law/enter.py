"""Entering a new figure: its text goes into the YAML file beside the right, checked as the loader checks it.

The file is text that people read, with comments: the new value is put behind the last one of its figure. Nothing else
changes, but a review date of the last value that lies after the new one begins. What is refused changes nothing.
"""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from rechten.law.loader import FigureErrors, load_parameters

LAW = Path(__file__).parent
_ITEM = re.compile(r"- id: ")
_REVIEW = re.compile(r"(\s+review_by: )(\d{4}-\d{2}-\d{2})\s*$")


@frozen
class NewValue:
    """A value as one read it: ``value`` as text ("1340.47", "true"), ``source`` with the words that hold it."""

    start: date
    value: str
    url: str
    what: str
    as_of: str
    quote: str
    review_by: date | None = None
    leap: str = ""


class EntryRefusedError(Exception):
    """Why a value cannot be entered, a line each."""

    def __init__(self, errors: list[str]) -> None:
        super().__init__("\n".join(errors))
        self.errors = errors


def file_of(figure: str, law: Path = LAW) -> Path | None:
    """The file in which a figure stands; None when there is none."""
    line = re.compile(rf"^- id: {re.escape(figure)}\s*$", re.MULTILINE)
    found = (path for path in sorted(law.rglob("*.yaml")) if not path.name.endswith(".cases.yaml"))
    return next((path for path in found if line.search(path.read_text(encoding="utf-8"))), None)


def with_value(text: str, figure: str, new: NewValue) -> str:
    """The text of a file with the value added. Raises EntryRefusedError: unknown figure, or a value of that day."""
    lines = text.splitlines(keepends=True)
    start = next((i for i, line in enumerate(lines) if line.rstrip() == f"- id: {figure}"), None)
    if start is None:
        raise EntryRefusedError([f"het cijfer '{figure}' staat niet in dit bestand"])
    end = next((i for i in range(start + 1, len(lines)) if _ITEM.match(lines[i])), len(lines))
    while end > start and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1  # a comment before the next figure belongs to that one
    if lines[end - 1] and not lines[end - 1].endswith("\n"):
        lines[end - 1] += "\n"
    return "".join([*lines[:start], *_until(lines[start:end], new.start), _written(new), *lines[end:]])


def _until(lines: list[str], start: date) -> list[str]:
    """The lines of a figure, with a last value that is certain until the new one comes, and no longer."""
    place = next((i for i in range(len(lines) - 1, 0, -1) if lines[i].lstrip().startswith("- from:")), len(lines))
    found = lines[:place]
    for line in lines[place:]:
        review = _REVIEW.match(line)
        later = review is not None and date.fromisoformat(review[2]) > start
        found.append(f"{review[1]}{start}\n" if later and review is not None else line)
    return found


def _written(new: NewValue) -> str:
    source = {"url": new.url, "what": new.what, "as_of": new.as_of, "quote": new.quote}
    told = ", ".join(f"{key}: {json.dumps(text, ensure_ascii=False)}" for key, text in source.items() if text)
    lines = [f"    - from: {new.start}", f"      value: {new.value}"]
    lines += [f"      review_by: {new.review_by}"] if new.review_by else []
    lines += [f"      leap: {json.dumps(new.leap, ensure_ascii=False)}"] if new.leap else []
    return "\n".join([*lines, f"      source: {{{told}}}"]) + "\n"


def checked(path: Path, figure: str, new: NewValue) -> str:
    """The whole new text of a file, when the loader takes it. Raises EntryRefusedError with all that is wrong."""
    errors = [f"{name} is leeg" for name, text in _must_be_told(new) if not text.strip()]
    if not new.url.startswith(("https://", "http://")):
        errors.append("de bron moet een adres zijn dat begint met https://")
    if new.quote and not _holds(new.quote, new.value):
        errors.append(f"in het citaat staat het cijfer {new.value} niet: neem de woorden over waarin het staat")
    if errors:
        raise EntryRefusedError(errors)
    text = with_value(path.read_text(encoding="utf-8"), figure, new)
    with TemporaryDirectory() as folder:
        trial = Path(folder) / path.name
        trial.write_text(text, encoding="utf-8")
        try:
            load_parameters(trial)
        except FigureErrors as wrong:
            raise EntryRefusedError(wrong.errors) from None
    return text


def _must_be_told(new: NewValue) -> tuple[tuple[str, str], ...]:
    return (
        ("wat de bron is (--what)", new.what),
        ("de datum van de bron (--as-of)", new.as_of),
        ("het citaat (--quote)", new.quote),
    )


def _holds(quote: str, value: str) -> bool:
    """Whether the digits of the figure stand in the quote, however thousands and cents are written there."""
    digits = re.sub(r"\D", "", value)
    whole = re.sub(r"\D", "", value.split(".", maxsplit=1)[0])
    told = re.sub(r"[\s.,  ]", "", quote)
    return value in {"true", "false"} or digits in told or (whole in told and not value.split(".")[-1].strip("0"))
