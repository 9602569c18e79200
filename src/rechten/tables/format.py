"""A folder of tables: which files there are, what their columns mean, and what is wrong with that.

What the columns may be stands in docs/batch.md. Nothing but the names and types is read here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import pyarrow as pa
from attrs import frozen

from rechten.graph.facts import FactSpec, Subject
from rechten.graph.kinds import Date, Number
from rechten.graph.law import Law
from rechten.tables.arrays import is_text
from rechten.tables.cells import type_problem
from rechten.tables.problems import Problems, TableProblem, near
from rechten.tables.streams import SUFFIXES, Source

#: The files of a folder, by name without suffix: whose facts they hold, and the columns they must have.
KEYS: Mapping[str, tuple[str, ...]] = {
    "cases": ("case",),
    "persons": ("case", "person"),
    "ties": ("case", "kind", "from", "to"),
    "dwellings": ("case", "dwelling"),
    "residents": ("case", "dwelling", "person"),
}
NEEDED = ("cases", "persons")
SPANNING = ("since", "until", "certain")
SUBJECTS = {"cases": Subject.CASE, "persons": Subject.PERSON, "dwellings": Subject.DWELLING}
#: A column that begins so is left alone: for whoever wrote the file.
OWN = "_"
#: How many facts that are not there are named.
_SOME = 8
#: Columns that are no facts, and by which others count: where a case is, and what kind of family.
PLAIN = frozenset({"area", "family_type"})
#: In the metadata of a file: "yes" when the people in it are invented.
INVENTED = b"totjerecht.invented"


@frozen
class FactField:
    """Where a fact stands in a file: in one column (twice the same), or its lowest and highest value in two."""

    spec: FactSpec
    low: str
    high: str
    cents: bool

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns it needs."""
        return (self.low,) if self.low == self.high else (self.low, self.high)


@frozen(eq=False)
class TableFile:
    """One file: its rows, its columns that name things, and its facts."""

    name: str
    source: Source
    keys: tuple[str, ...]
    facts: tuple[FactField, ...]

    @property
    def file(self) -> str:
        """Its name as it is told."""
        return self.source.path.name


@frozen(eq=False)
class Folder:
    """All files of a folder, in the order of ``KEYS``."""

    path: Path
    files: Mapping[str, TableFile]

    @property
    def invented(self) -> bool:
        """Whether the people in it are said to be invented."""
        return any(file.source.metadata.get(INVENTED) == b"yes" for file in self.files.values())


def open_folder(path: Path, law: Law, problems: Problems, facts: Iterable[str] | None = None) -> Folder:
    """The tables in a folder. What is wrong with names and types is added to ``problems``.

    ``facts``: the facts that will be read (default: all of the law); of others the columns are known and left alone.
    Raises TableProblem when there is nothing to read.
    """
    wanted = set(law.vocabulary.specs) if facts is None else set(facts)
    if not path.exists():
        raise TableProblem(f"De map '{path}' bestaat niet.")
    if not path.is_dir():
        raise TableProblem(f"'{path}' is een bestand. Geef de map waarin de tabellen staan.")
    found = _paths(path, problems)
    if not found:
        raise TableProblem(f"In '{path}' staan geen tabellen. Nodig zijn minstens cases.parquet en persons.parquet.")
    files: dict[str, TableFile] = {}
    for name in KEYS:
        if name in found:
            try:
                source = Source(found[name])
            except TableProblem as problem:
                problems.whole(found[name].name, problem.lines[0])
            else:
                files[name] = _file(name, source, law, problems, wanted)
        elif name in NEEDED:
            problems.whole(str(path), f"de tabel '{name}' ontbreekt{_meant(path, name)}")
    _check_ids(files, problems)
    _notice(files, wanted, law, problems)
    return Folder(path, files)


def _notice(files: Mapping[str, TableFile], wanted: set[str], law: Law, problems: Problems) -> None:
    """What is not there is unknown for everybody: no error, but good to know."""
    there = {fact.spec.id for file in files.values() for fact in file.facts}
    asked = [spec.name for spec in law.vocabulary if spec.id in wanted and not spec.judged_by and spec.id not in there]
    if asked and not problems.fatal:
        some = ", ".join(asked[:_SOME]) + (", …" if len(asked) > _SOME else "")
        problems.notices.append(f"{len(asked)} feiten staan niet in de tabellen. Ze tellen als onbekend: {some}")


def _paths(path: Path, problems: Problems) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for name in KEYS:
        there = [path / (name + suffix) for suffix in SUFFIXES if (path / (name + suffix)).exists()]
        if len(there) > 1:
            names = " en ".join(one.name for one in there)
            problems.whole(str(path), f"de tabel '{name}' staat er meer dan een keer: {names}; laat er een staan")
        if there:
            found[name] = there[0]
    return found


def _meant(path: Path, name: str) -> str:
    others = [one.stem for one in path.iterdir() if one.suffix in SUFFIXES and one.stem not in KEYS]
    hint = near(name, others)
    return f".{hint}" if hint else ""


def _file(name: str, source: Source, law: Law, problems: Problems, wanted: set[str]) -> TableFile:
    return TableFile(name, source, *columns_in(name, source.schema, source.path.name, law, problems, wanted))


def columns_in(
    name: str, schema: pa.Schema, file: str, law: Law, problems: Problems, wanted: set[str]
) -> tuple[tuple[str, ...], tuple[FactField, ...]]:
    """The columns of one table that name things, and those that hold wanted facts. ``file``: what it is called."""
    double = {column for column in schema.names if schema.names.count(column) > 1}
    for column in sorted(double):
        problems.whole(file, f"de kolom '{column}' staat er meer dan een keer")
    keys = KEYS[name]
    for key in keys:
        if key not in schema.names:
            hint = near(key, [column for column in schema.names if column not in keys])
            problems.whole(file, f"de kolom '{key}' ontbreekt.{hint}")
    optional = SPANNING if name in {"ties", "residents"} else ()
    present = tuple(key for key in (*keys, *optional) if key in schema.names and key not in double)
    for key in present:
        if problem := _key_problem(key, schema.field(key).type):
            problems.whole(file, f"kolom '{key}': {problem}")
    named = {*present, *double, *PLAIN}
    rest = [column for column in schema.names if column not in named and not column.startswith(OWN)]
    facts = _facts(name, rest, schema, file, law, problems)
    return present, tuple(fact for fact in facts if fact.spec.id in wanted)


def _key_problem(key: str, kind: pa.DataType) -> str:
    if is_text(kind) or pa.types.is_null(kind):
        return ""
    if pa.types.is_dictionary(kind) and is_text(kind.value_type):
        return ""
    if key in {"since", "until"}:
        return "" if pa.types.is_date(kind) else f"hier hoort een dag (date32), niet {kind}"
    if key == "certain":
        return "" if pa.types.is_boolean(kind) else f"hier hoort waar of niet waar (bool), niet {kind}"
    if key == "kind":
        return f"hier hoort tekst, niet {kind}"
    return "" if pa.types.is_integer(kind) else f"hier hoort tekst of een geheel getal, niet {kind}"


def _facts(
    name: str, columns: list[str], schema: pa.Schema, file: str, law: Law, problems: Problems
) -> list[FactField]:
    subject = SUBJECTS.get(name)
    ends: dict[str, dict[str, tuple[str, bool]]] = {}
    for column in columns:
        spec, end, cents, wrong = _meaning(column, subject, law, [*KEYS[name], *SPANNING])
        if spec is None:
            problems.whole(file, wrong)
            continue
        if wrong := wrong or type_problem(spec, schema.field(column).type, cents=cents):
            problems.whole(file, f"kolom '{column}': {wrong}")
            continue
        if end in ends.setdefault(spec.id, {}):
            problems.whole(file, f"kolom '{column}': hetzelfde als '{ends[spec.id][end][0]}'; laat er een staan")
            continue
        ends[spec.id][end] = (column, cents)
    found = []
    for id, given in ends.items():
        if field := _field(law.vocabulary[id], given, file, problems):
            found.append(field)
    return found


def _field(spec: FactSpec, given: Mapping[str, tuple[str, bool]], file: str, problems: Problems) -> FactField | None:
    if set(given) == {"value"}:
        column, cents = given["value"]
        return FactField(spec, column, column, cents)
    if set(given) == {"low", "high"}:
        (low, cents), (high, also) = given["low"], given["high"]
        if cents == also:
            return FactField(spec, low, high, cents)
    names = ", ".join(f"'{column}'" for column, _ in given.values())
    problems.whole(
        file, f"{names}: geef een kolom met de waarde, of twee: '…__low' en '…__high', allebei in centen of niet"
    )
    return None


def _meaning(column: str, subject: Subject | None, law: Law, keys: list[str]) -> tuple[FactSpec | None, str, bool, str]:
    """The fact, the end of its range and whether it counts cents; and what is wrong."""
    name, *marks = column.split("__")
    cents = "cents" in marks
    end = next((mark for mark in marks if mark in {"low", "high"}), "value")
    spec = law.vocabulary.find(f"{subject.value}.{name}") if subject else None
    if spec is None or subject is None or spec.subject is not subject:
        return None, end, cents, _unknown(column, name, subject, law, keys)
    wrong = ""
    if set(marks) - {"low", "high", "cents"} or len(marks) != len(set(marks)) or {"low", "high"} <= set(marks):
        wrong = "na '__' kan alleen low, high of cents staan"
    elif cents and not (isinstance(spec.kind, Number) and spec.kind.unit.is_money):
        wrong = "dit is geen bedrag, dus het heeft geen centen"
    elif end != "value" and not isinstance(spec.kind, Number | Date):
        wrong = "alleen een getal of een dag kan een laagste en een hoogste waarde hebben"
    return spec, end, cents, wrong


def _unknown(column: str, name: str, subject: Subject | None, law: Law, keys: list[str]) -> str:
    for other in Subject:
        if other is not subject and (spec := law.vocabulary.find(f"{other.value}.{name}")):
            home = next(table for table, whose in SUBJECTS.items() if whose is other)
            return f"de kolom '{column}' hoort in de tabel '{home}' ({spec.id})"
    known = law.vocabulary.names(subject) if subject else []
    hint = near(name, [*known, *keys])
    said = f"de kolom '{column}' kennen we niet.{hint}"
    return said if hint else f"{said} 'rechten facts' toont alle feiten; een eigen kolom begint met '{OWN}'"


def _check_ids(files: Mapping[str, TableFile], problems: Problems) -> None:
    """The same thing must be named by the same type everywhere, else nothing would be found again."""
    for key, columns in (("case", ("case",)), ("person", ("person", "from", "to")), ("dwelling", ("dwelling",))):
        kinds = {
            (file.file, column): _is_word(file.source.schema.field(column).type)
            for file in files.values()
            for column in columns
            if column in file.keys
        }
        if len(set(kinds.values())) > 1:
            said = ", ".join(
                f"{file} {column}: {'tekst' if word else 'getal'}" for (file, column), word in kinds.items()
            )
            problems.whole(next(iter(kinds))[0], f"'{key}' is niet overal tekst of overal een getal ({said})")


def _is_word(kind: pa.DataType) -> bool:
    return not pa.types.is_integer(kind)
