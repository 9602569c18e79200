"""``law enter``: a new figure into the law, with what it changes in the example cases."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve

from rechten import words
from rechten.casefile import CaseErrors, parse_case
from rechten.cli.layout import line, paragraph, title
from rechten.cli.problems import InputProblem
from rechten.cli.sources import load_law
from rechten.graph.kinds import Number
from rechten.graph.law import Law
from rechten.household.case import CaseFile
from rechten.law.enter import EntryRefusedError, NewValue, checked, file_of
from rechten.readings.answer import Result, read


def enter(figure: str, new: NewValue, examples: Path | None, *, try_only: bool) -> int:
    """Check the value, write it (unless ``try_only``), and tell which example cases change."""
    path = file_of(figure)
    if path is None:
        raise InputProblem.near(f"Het cijfer '{figure}' bestaat niet.", figure, list(load_law().parameters))
    try:
        text = checked(path, figure, new)
    except EntryRefusedError as refused:
        says = "Dit cijfer kunnen we niet opnemen. Het bestand bleef zoals het was."
        raise InputProblem(says, *refused.errors) from None
    cases = _cases(examples, load_law(), new.start)
    old = {name: _told(load_law(), case) for name, case in cases.items()}
    changed = _changes(_law_with(path, text), cases, old)
    if not try_only:
        path.write_text(text, encoding="utf-8")
    _tell(figure, new, path, changed, len(cases), try_only=try_only)
    return 0


def _law_with(path: Path, text: str) -> Law:
    """The law with this text in place of that file, which stays as it is."""
    from rechten.law.belgium import build_belgium

    with TemporaryDirectory() as folder:
        trial = Path(folder) / path.name
        trial.write_text(text, encoding="utf-8")
        return build_belgium({path: trial})


def _cases(folder: Path | None, law: Law, on: date) -> dict[str, CaseFile]:
    """The example cases, asked on the first day of the new figure."""
    found: dict[str, CaseFile] = {}
    for path in sorted(folder.glob("*.yaml")) if folder else ():
        try:
            case = parse_case(path.read_text(encoding="utf-8"), law, default_date=on)
        except CaseErrors as errors:
            raise InputProblem(f"Het voorbeeld {path.name} kunnen we niet lezen:", *map(str, errors.errors)) from None
        found[path.stem] = evolve(case, date=max(on, case.date), law_date=max(on, case.law_date))
    return found


_Told = dict[tuple[str, int], str]


def _told(law: Law, case: CaseFile) -> _Told:
    answer = read(law, case, ask_for=frozenset())
    return {(result.right.id, result.person): _line(result) for result in answer.results if result.concerned}


def _line(result: Result) -> str:
    kind = result.right.amount.expr.kind if result.right.amount else None
    if result.verdict.amount is None or not isinstance(kind, Number):
        return result.outcome.value
    return f"{result.outcome.value}, {words.amount_text(result.verdict.amount, kind)}"


def _changes(law: Law, cases: dict[str, CaseFile], old: dict[str, _Told]) -> list[str]:
    found = []
    for name, case in cases.items():
        for key, told in _told(law, case).items():
            if told != old[name].get(key):
                who = words.name_of(case, key[1])
                found.append(f"{name}, {law.rights[key[0]].name}, {who}: {old[name].get(key, '-')} → {told}")
    return found


def _tell(figure: str, new: NewValue, path: Path, changed: list[str], cases: int, *, try_only: bool) -> None:
    title("Geprobeerd, niet bewaard" if try_only else "Opgenomen")
    paragraph(f"{figure}: {new.value} vanaf {words.day(new.start)}, in {path.name}.")
    line()
    if not cases:
        paragraph("Er zijn geen voorbeelden bekeken: geef hun map met --examples.")
    elif not changed:
        paragraph(f"In geen van de {cases} voorbeelden verandert er iets.")
    else:
        paragraph(f"Dit verandert in de {cases} voorbeelden:")
        for text in changed:
            paragraph(text, 0, "- ")
    line()
    paragraph("Draai daarna de tests van de wet: de nagerekende voorbeelden zeggen of alles nog klopt.")
