"""Reads the register: a file for each entry, read strictly. Unknown keys fail, and every claim has its day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

from attrs import frozen

from rechten.casefile.errors import CaseErrors, Reporter, join, shown
from rechten.casefile.loading import load_text
from rechten.casefile.values import is_nothing, read_day
from totjerecht.directory.service import Topic

#: Entries in the order in which people meet them.
ORDER = (
    "rechtenscan",
    "volgorde-van-vragen",
    "aan-het-loket",
    "lijsten",
    "hele-tabel",
    "hervormingen",
    "wie-mag-wat-zien",
    "kleine-aantallen",
    "api",
)
_TEXTS = ("name", "does", "over_whom", "data", "kept", "decides", "ask", "topic", "object")
_KEYS = (*_TEXTS, "ground", "errors", "cannot", "checked", "covers", "coming")
_LONGEST = 800
#: Kinds of things that run, before the colon of what an entry covers.
KINDS = ("command", "reading", "room", "manage")


class RegisterErrors(CaseErrors):
    """All that is wrong in the register, each with its file and place."""


@frozen
class Ground:
    """On which ground it runs: in words, and the article ("" where the person asks it herself and nothing is kept)."""

    says: str
    article: str
    as_of: date


@frozen
class Claim:
    """An error that was measured, or not yet (``result`` empty): what, by which command, and when."""

    says: str
    result: str
    how: str
    as_of: date

    @property
    def measured(self) -> bool:
        """Whether there is a result."""
        return bool(self.result)


@frozen
class Entry:
    """One thing that runs over people, as everybody may read of it. ``covers``: what of the code it speaks of."""

    id: str
    name: str
    does: str
    over_whom: str
    data: str
    kept: str
    decides: str
    ask: str
    topic: str
    object: str
    ground: Ground
    errors: tuple[Claim, ...]
    cannot: tuple[str, ...]
    checked: date
    covers: tuple[str, ...]
    coming: tuple[str, ...]


@cache
def register() -> tuple[Entry, ...]:
    """All entries, in their order. Raises RegisterErrors."""
    folder = resources.files("totjerecht.register") / "entries"
    files = {
        file.name.removesuffix(".yaml"): file.read_bytes() for file in folder.iterdir() if file.name[-5:] == ".yaml"
    }
    return parse(files)


@cache
def elsewhere() -> Mapping[str, str]:
    """What runs without computing anything about people, with the reason. Raises RegisterErrors."""
    return parse_elsewhere((resources.files("totjerecht.register") / "elsewhere.yaml").read_bytes())


def parse(files: Mapping[str, bytes]) -> tuple[Entry, ...]:
    """The entries of these files, by name. Raises RegisterErrors with all that is wrong in all of them."""
    out = Reporter()
    out.errors += [error for name in files if name not in ORDER for error in _no_place(name)]
    entries = [entry for name in ORDER if name in files and (entry := _entry(name, files[name], out)) is not None]
    seen: dict[str, str] = {}
    for entry in entries:
        for what in (*entry.covers, *entry.coming):
            if seen.setdefault(what, entry.id) != entry.id:
                out.add(f"{entry.id}.covers", f"'{what}' staat ook bij {seen[what]}.")
    if out.errors:
        raise RegisterErrors(out.errors)
    return tuple(entries)


def parse_elsewhere(text: bytes) -> Mapping[str, str]:
    """What -> why. Raises RegisterErrors."""
    out = Reporter()
    found: dict[str, str] = {}
    data = _loaded("elsewhere", text, out)
    if not isinstance(data, list):
        out.add("elsewhere", "Hier hoort een lijst.")
        data = []
    for at, one in enumerate(data):
        place = f"elsewhere[{at}]"
        if not isinstance(one, Mapping):
            out.add(place, "Hier horen 'what' en 'why'.")
            continue
        out.keys(one, ("what", "why"), place)
        what, why = _text(one, "what", place, out), _text(one, "why", place, out)
        _check_kind(what, join(place, "what"), out)
        found[what] = why
    if out.errors:
        raise RegisterErrors(out.errors)
    return found


def _no_place(name: str) -> Iterator[Any]:
    out = Reporter()
    out.add(name, "Dit bestand staat niet in ORDER: zeg waar het in het register hoort.")
    yield from out.errors


def _loaded(name: str, text: bytes, out: Reporter) -> object:
    try:
        return load_text(text)
    except CaseErrors as errors:
        for error in errors.errors:
            out.add(name, error.message)
        return None


def _entry(name: str, text: bytes, out: Reporter) -> Entry | None:
    before = len(out.errors)
    data = _loaded(name, text, out)
    if not isinstance(data, Mapping):
        if len(out.errors) == before:
            out.add(name, "Hier hoort een blok met namen.")
        return None
    out.keys(data, _KEYS, name)
    texts = {key: _text(data, key, name, out) for key in _TEXTS}
    if texts["topic"] and texts["topic"] not in Topic.values:
        out.unknown(
            f"{name}.topic", f"'{shown(texts['topic'])}' kent de sociale kaart niet.", texts["topic"], Topic.values
        )
    ground = _ground(data.get("ground"), f"{name}.ground", out)
    errors = tuple(_claim(one, f"{name}.errors[{at}]", out) for at, one in enumerate(_list(data, "errors", name, out)))
    if not errors:
        out.add(f"{name}.errors", "Zeg welke fout gemeten is, of dat dit nog niet gemeten is.")
    cannot = _texts(data, "cannot", name, out)
    checked = _day(data, "checked", name, out)
    covers, coming = (_texts(data, key, name, out) if key in data else () for key in ("covers", "coming"))
    for what in (*covers, *coming):
        _check_kind(what, f"{name}.covers", out)
    if len(out.errors) > before:
        return None
    return Entry(
        name, **texts, ground=ground, errors=errors, cannot=cannot, checked=checked, covers=covers, coming=coming
    )


def _ground(data: object, place: str, out: Reporter) -> Ground:
    if not isinstance(data, Mapping):
        out.add(place, "Hier horen says, article en as_of.")
        return Ground("", "", date.min)
    out.keys(data, ("says", "article", "as_of"), place)
    article = _text(data, "article", place, out, empty=True)
    return Ground(_text(data, "says", place, out), article, _day(data, "as_of", place, out))


def _claim(data: object, place: str, out: Reporter) -> Claim:
    if not isinstance(data, Mapping):
        out.add(place, "Hier horen says, result, how en as_of.")
        return Claim("", "", "", date.min)
    out.keys(data, ("says", "result", "how", "as_of"), place)
    result, how = (_text(data, key, place, out, empty=True) for key in ("result", "how"))
    if bool(result) != bool(how):
        out.add(place, "Een gemeten fout heeft een result en een how. Is er niets gemeten, laat ze dan allebei leeg.")
    return Claim(_text(data, "says", place, out), result, how, _day(data, "as_of", place, out))


def _text(data: Mapping[Any, Any], key: str, path: str, out: Reporter, *, empty: bool = False) -> str:
    value, place = data.get(key), join(path, key)
    if key not in data or (not empty and (is_nothing(value) or value == "")):
        out.add(place, "Dit ontbreekt.")
    elif not isinstance(value, str) or len(value) > _LONGEST:
        out.add(place, f"Hier hoort een tekst van hoogstens {_LONGEST} tekens.")
    else:
        return str(value).strip()
    return ""


def _list(data: Mapping[Any, Any], key: str, path: str, out: Reporter) -> list[Any]:
    value = data.get(key)
    if isinstance(value, list):
        return value
    out.add(join(path, key), "Hier hoort een lijst.")
    return []


def _texts(data: Mapping[Any, Any], key: str, path: str, out: Reporter) -> tuple[str, ...]:
    return tuple(_text({key: one}, key, path, out) for one in _list(data, key, path, out))


def _day(data: Mapping[Any, Any], key: str, path: str, out: Reporter) -> date:
    value, place = data.get(key), join(path, key)
    if is_nothing(value):
        out.add(place, "Elke uitspraak heeft een dag: deze ontbreekt.")
        return date.min
    return read_day(value, place, out) or date.min


def _check_kind(what: str, place: str, out: Reporter) -> None:
    kind, colon, name = what.partition(":")
    if what and not (colon and name and kind in KINDS):
        out.add(place, f"'{shown(what)}' moet beginnen met een van deze: {', '.join(f'{one}:' for one in KINDS)}")
