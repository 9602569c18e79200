"""Making, sealing and opening lists on the command line, and what is told of them."""

from __future__ import annotations

import getpass
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from attrs import frozen

from rechten import words
from rechten.casefile import CaseErrors
from rechten.cli.layout import line, paragraph, title
from rechten.cli.problems import InputProblem
from rechten.cli.sources import load_law, today
from rechten.graph.kinds import Unit
from rechten.graph.law import Law
from rechten.population.proactive.basis import load_basis
from rechten.population.proactive.batch import BatchProblem, file_hash, open_batch
from rechten.population.proactive.expected import DOES_NOT_SAY
from rechten.population.proactive.making import Made, Order, make
from rechten.population.proactive.sealed import COLUMNS, ListRefused, Sealed, open_list, write_list, write_whole
from rechten.population.proactive.signing import KeyProblem, new_key
from rechten.population.proactive.tables import Tables, load_ids
from rechten.population.proactive.truth import Score, Scores, load_truth, scores, told_share

_NOTHING_TO_DO = "Je hoeft niets te doen."


@frozen
class Asked:
    """The command as it was typed."""

    batch: Path
    right: str
    basis: Path
    out: Path
    key: Path
    by: str
    command: str
    tables: Path | None
    ids: Path | None
    opt_outs: Path | None
    truth: Path | None
    certain_only: bool


def make_key(path: Path) -> int:
    """A new key to seal lists with."""
    try:
        public = new_key(path)
    except KeyProblem as problem:
        raise InputProblem(str(problem)) from None
    paragraph(f"De sleutel staat in '{path}'. Alleen jij kan ze lezen. Geef ze aan niemand.")
    paragraph("De publieke helft geef je aan wie je lijsten opent:")
    line(public)
    return 0


def read_list(file: Path, purpose: str, trusted: Path, by: str) -> int:
    """Opens a list for its purpose and prints its persons as CSV; a line stays in the protocol."""
    try:
        keys = trusted.read_text(encoding="ascii").split()
    except (OSError, UnicodeDecodeError):
        raise InputProblem(f"De publieke sleutels in '{trusted}' kunnen we niet lezen.") from None
    try:
        opened = open_list(file, purpose=purpose, trusted=keys, on=today(), who=by or getpass.getuser())
    except ListRefused as refused:
        raise InputProblem(str(refused)) from None
    line(";".join(COLUMNS))
    for row in opened.persons.to_pylist():
        line(";".join(json.dumps(row[name], ensure_ascii=False) if ";" in row[name] else row[name] for name in COLUMNS))
    return 0


def make_list(asked: Asked) -> int:
    """Makes a list, writes it with what may be published and the protocol, and tells what to expect of it."""
    law = load_law()
    if asked.right not in law.rights:
        raise InputProblem.near(f"Het recht '{asked.right}' bestaat niet.", asked.right, list(law.rights))
    try:
        basis = load_basis(asked.basis)
        given = (asked.tables, asked.ids, asked.opt_outs, asked.certain_only)
        order = Order(asked.right, basis, today(), asked.by, asked.command, *given)
        made = make(order, open_batch(asked.batch), law)
        found = _scores(made, asked, law)
        header = made.header | ({} if found is None else {"measured": measured_data(found)})
        sealed = write_list(asked.out, header, made.persons, asked.key)
        try:
            _write_beside(asked.out, order, made, sealed)
        except OSError:
            asked.out.unlink(missing_ok=True)  # no list without its protocol
            raise
    except CaseErrors as errors:
        count = len(errors.errors)
        raise InputProblem(
            f"{'1 fout' if count == 1 else f'{count} fouten'} in de grondslag '{asked.basis}':",
            *(f"  {error}" for error in errors.errors),
        ) from None
    except FileNotFoundError as error:
        raise InputProblem(f"Het bestand '{error.filename}' bestaat niet.") from None
    except (BatchProblem, KeyProblem) as problem:
        raise InputProblem(*str(problem).splitlines()) from None
    _tell(made, asked.out)
    if found is not None:
        _tell_truth(found)
    return 0


def measured_data(found: Scores) -> dict[str, str]:
    """How right the list is and how whole, as it may be told: without shares that speak of few people."""
    whole = found.whole
    return {
        "right": told_share(whole.right, whole.listed),
        "already": told_share(whole.already, whole.listed),
        "reached": told_share(whole.reached, whole.waiting),
    }


def _write_beside(out: Path, order: Order, made: Made, sealed: Sealed) -> None:
    """What may be published, and the protocol of what was read; nobody is in either."""
    protocol = {
        "list": made.header["id"],
        "command": order.command,
        "by": order.who,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "read": [
            {"file": one.path.name, "sha256": file_hash(one.path), "columns": list(one.columns), "rows": one.rows}
            for one in made.read
        ],
    }
    text = json.dumps({**sealed.data(), "protocol": protocol}, ensure_ascii=False, indent=2).encode() + b"\n"
    write_whole(out.with_name(out.name + ".register.json"), text)


def _tell(made: Made, out: Path) -> None:
    header: Mapping[str, Any] = made.header
    proposal = header["kind"] == "proposal"
    title("Voorstel van toekenning, klaar om te tekenen" if proposal else "Lijst voor mensen om mee te werken")
    if made.header["invented"]:
        paragraph("De mensen in deze tabel zijn verzonnen.")
    paragraph(f"{header['right']['name']}. {header['decides']['says']}")
    if proposal:
        paragraph(
            f'Wie op deze lijst staat, leest: "{_NOTHING_TO_DO}" Dat geldt pas als {header["decides"]["who"]} tekent.'
        )
    for text in header["careful"]:
        paragraph(text, 0, "Let op: ")
    line()
    expected = {one["group"]: one for one in header["expected"]}
    for group, count in header["counts"].items():
        paragraph(f"{group}: {count}. {_expectation(expected.get(group), count)}", 0, "• ")
    left = header["left_out"]
    paragraph(f"{left['opted_out']} wilden niet op een lijst staan en zijn weggelaten.", 0, "• ")
    if not left["opt_outs_given"]:
        paragraph("Er is geen lijst van wie dat niet wil gegeven (--opt-outs).", 2, "Let op: ")
    paragraph(
        f"{left['held']} krijgen het al, {left['not_entitled']} hebben er volgens de regels nu geen recht op.", 0, "• "
    )
    line()
    title("Wie is er niet bij?")
    for gone in made.missing:
        count = "een onbekend aantal" if gone.count is None else str(gone.count)
        paragraph(f"{count}: {gone.who}", 0, "• ")
        paragraph(f"Wel bereiken: {gone.reach}", 2)
    line()
    title("Wat deze cijfers niet zeggen")
    for text in DOES_NOT_SAY:
        paragraph(text, 0, "• ")
    line()
    line(f"Lijst: {out}")
    line(f"Om te publiceren, zonder personen: {out}.register.json")


def _expectation(one: Mapping[str, Any] | None, count: int) -> str:
    """What to expect of a group, in a sentence or two."""
    if not count:
        return ""
    if one is None:
        return "Hoeveel van hen echt recht hebben, kunnen we niet schatten: geef --tables, of er zijn te weinig mensen."
    least, most = one["least"], one["most"]
    says = f"Naar verwachting heeft {least} % recht."
    if least != most:
        says = f"Naar verwachting heeft {least} tot {most} % recht; wat ertussen ligt, hangt af van wie oordeelt."
    if one["already"]:
        says += f" {one['already']} % krijgt het misschien al: kijk dat eerst na."
    if (euros := one["euros"]) is None:
        return says
    low, high = (words.euro(amount * 100) for amount in (euros["low"], euros["high"]))
    amount = low if low == high else f"{low} tot {high}"
    return f"{says} Samen is dat {amount} {words.unit_text(Unit(euros['unit']))}."


def _scores(made: Made, asked: Asked, law: Law) -> Scores | None:
    """The list held against what is really so, where that was given."""
    if asked.truth is None:
        return None
    truth = load_truth(asked.truth, asked.right)
    listed = [person for person, _ in made.entries]
    pairs = {*truth.entitled, *((person.case, person.person) for person in listed)}
    cases = {case for case, _ in pairs}
    by_case = Tables(asked.tables, law, ()).areas(cases) if asked.tables is not None else {}
    areas = {pair: by_case[pair[0]] for pair in pairs if pair[0] in by_case}
    if asked.ids is not None:
        areas |= {pair: area for pair, (_, area) in load_ids(asked.ids, cases).known.items() if area}
    return scores(listed, truth, areas)


def _tell_truth(found: Scores) -> None:
    line()
    title("Nagemeten op gegevens waarvan de waarheid gekend is")
    for group, score in found.groups.items():
        if score.listed:
            paragraph(f"{group.value}: {_precision(score)}", 0, "• ")
    whole = found.whole
    paragraph(f"alles samen: {_precision(whole)}. {_recall(whole)}.", 0, "• ")
    for area, score in found.areas.items():
        paragraph(f"{area}: {_precision(score)}. {_recall(score)}.", 2)


def _precision(score: Score) -> str:
    already = f"; {told_share(score.already, score.listed)} krijgt het al" if score.already else ""
    return f"van wie op de lijst staat, heeft {told_share(score.right, score.listed)} recht{already}"


def _recall(score: Score) -> str:
    return f"Van wie recht heeft en het niet krijgt, staat {told_share(score.reached, score.waiting)} op de lijst"
