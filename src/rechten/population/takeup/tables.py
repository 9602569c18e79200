"""The counts of take-up as tables in Dutch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rechten.graph.law import Law
from rechten.population.reforms.tables import Cell, Sheet, number, words
from rechten.population.takeup.counting import FIELDS, Counted
from rechten.population.takeup.settling import Settles
from rechten.population.takeup.truth import Checked

#: So many conditions of each right are shown.
MOST_CONDITIONS = 3
NEVER_SAYS = (
    "Of wie volgens de gegevens recht heeft, dat ook echt heeft: gegevens kunnen oud of fout zijn.",
    "Wie niet in de gegevens staat. Wie geen dossier heeft, wordt hier niet gemist.",
    "Waarom iemand een recht niet krijgt: niet gevraagd, niet geweten, geweigerd of nog niet beslist.",
)


def reach_sheet(counted: Counted) -> Sheet:
    """For each right: who it is about, who has it by the facts, and who of those gets it."""
    return Sheet(
        "bereik",
        "Verwacht en bereikt, per recht, in personen",
        (
            "Recht",
            "Gaat over",
            "Heeft er recht op",
            "Na een gesprek",
            "Misschien",
            "Krijgt het",
            "Bereikt",
            "Krijgt het zonder recht",
        ),
        tuple(
            (
                words(counted.names[right]),
                *(number(found.total(field)) for field in FIELDS[:4]),
                number(found.total("reached")),
                _rate(found.total("reached"), found.total("entitled") + found.total("after_talk")),
                number(found.total("held_not_entitled")),
            )
            for right, found in counted.rights.items()
        ),
        "Bereikt: van wie er recht op heeft, ook na een gesprek, het deel van wie we zeker weten dat zij het krijgen.",
    )


def area_sheet(counted: Counted, right: str) -> Sheet:
    """One right by area."""
    found = counted.rights[right]
    column = {field: FIELDS.index(field) for field in FIELDS}
    rows = []
    for place, name in enumerate(counted.areas):
        line = found.counts[place]
        expected = int(line[column["entitled"]] + line[column["after_talk"]])
        reached = int(line[column["reached"]])
        if line[column["concerned"]]:
            perhaps = int(line[column["perhaps"]])
            rows.append((words(name), number(expected), number(reached), _rate(reached, expected), number(perhaps)))
    return Sheet(
        f"wijk-{right}",
        f"{counted.names[right]}: verwacht en bereikt per wijk",
        ("Wijk", "Heeft er recht op", "Krijgt het", "Bereikt", "Misschien"),
        tuple(rows),
    )


def conditions_sheet(counted: Counted) -> Sheet:
    """Which single condition keeps how many out."""
    rows = []
    for right, found in counted.rights.items():
        alone, failed = found.alone.sum(axis=0), found.failed.sum(axis=0)
        met, open_ = found.rest_met.sum(axis=0), found.open.sum(axis=0)
        order = sorted(range(len(alone)), key=lambda i: (-int(alone[i]), i))
        for i in order[:MOST_CONDITIONS]:
            if alone[i]:
                told = counted.requirements[right][i]
                says = words(told.says or told.id)
                rows.append(
                    (words(counted.names[right]), says, *(number(int(x[i])) for x in (alone, met, failed, open_)))
                )
    return Sheet(
        "voorwaarden",
        "Welke ene voorwaarde mensen tegenhoudt, in personen",
        (
            "Recht",
            "Voorwaarde",
            "Houdt als enige tegen",
            "En de rest is zeker in orde",
            "Zeker niet in orde",
            "Niet duidelijk",
        ),
        tuple(rows),
        f"De {MOST_CONDITIONS} voorwaarden per recht die de meeste mensen als enige tegenhouden.",
    )


def facts_sheet(found: Sequence[Settles], law: Law, persons: int) -> Sheet:
    """Which unknown fact would settle most."""
    return Sheet(
        "feiten",
        "Welk onbekend feit het meest zou uitmaken",
        (
            "Feit",
            "Niet gekend (personen)",
            "Deel",
            "Open antwoorden waarin het meespeelt",
            "Naar verwachting opgelost",
            "Vooral voor",
        ),
        tuple(
            (
                words(_named(law, one.fact)),
                number(one.unknown),
                _rate(one.unknown, persons),
                number(one.hangs),
                words("niet geprobeerd") if one.settled is None else number(round(one.settled)),
                words(", ".join(law.rights[right].name for right in one.rights)),
            )
            for one in found
        ),
        "Opgelost: het recht wordt duidelijk (ja, nee, of een dienst beslist), gemiddeld over wat mensen antwoorden.",
    )


def _named(law: Law, fact: str) -> str:
    spec = law.vocabulary[fact]
    return spec.question or spec.tick or fact


def truth_sheet(found: Sequence[Checked], names: Mapping[str, str]) -> Sheet:
    """The batch against what is really so."""
    return Sheet(
        "waarheid",
        "Wat we zeggen tegenover wat werkelijk zo is, in personen",
        (
            "Recht",
            "Heeft er echt recht op",
            "Krijgt het echt",
            "Echte opname",
            "Wij zeggen zeker ja",
            "Daarvan juist",
            "Gemist (wij zeggen nee)",
            "Wij zeggen misschien",
        ),
        tuple(
            (
                words(names.get(one.right, one.right)),
                number(one.entitled),
                number(one.both),
                _rate(one.both, one.entitled),
                number(one.said),
                _rate(one.said_right, one.said),
                number(one.missed),
                number(one.perhaps),
            )
            for one in found
        ),
    )


def _rate(part: int, of: int) -> Cell:
    if not of:
        return words("-")
    text = f"{part * 100 / of:.1f}".replace(".", ",")
    return Cell(f"{text}\u00a0%", text)
