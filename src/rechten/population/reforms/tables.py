"""What a reform does, as tables in Dutch: the same for a page, for paper, for a file."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from rechten.graph.law import Law
from rechten.graph.parameters import Figure, Parameter
from rechten.population.reforms.cliffs import Cliffs
from rechten.population.reforms.effects import By, Effects, Group, Span
from rechten.population.reforms.poverty import Poverty, PovertyLine
from rechten.words.numbers import NBSP, euro, number_text

#: The heading of each division.
DIVISIONS = {
    By.DECILE: "Naar inkomen: tienden van de gezinnen, volgens hun inkomen van vandaag",
    By.FAMILY: "Naar soort gezin",
    By.AREA: "Naar wijk",
}


@frozen
class Cell:
    """What one cell shows, and what a spreadsheet gets (euros with a decimal comma, or a whole number)."""

    text: str
    raw: str = ""
    is_number: bool = True

    @property
    def value(self) -> str:
        """What stands in a file."""
        return self.raw or self.text


@frozen
class Sheet:
    """A table: ``id`` for its caption and file, the first column names the rows."""

    id: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


def sheets(found: Effects, law: Law, line: PovertyLine) -> tuple[Sheet, ...]:
    """All tables of one reform, in the order in which one reads them."""
    divisions = [group_sheet(found, by) for by in By if _is_divided(found.groups[by])]
    return (figures_sheet(found), poverty_sheet(found, line), *divisions, rights_sheet(found, law))


def _is_divided(groups: Sequence[Group]) -> bool:
    return len(groups) > 1


def figures_sheet(found: Effects) -> Sheet:
    """The figures that change."""
    return Sheet(
        "cijfers",
        "De cijfers die veranderen",
        ("Cijfer", "Nu", "Met de hervorming"),
        tuple(
            (
                words(f"{moved.parameter.says} ({moved.parameter.id})"),
                words(figure_text(moved.parameter, moved.before)),
                words(figure_text(moved.parameter, moved.after)),
            )
            for moved in found.moved
        ),
    )


def group_sheet(found: Effects, by: By) -> Sheet:
    """Who gains and loses in each part."""
    return Sheet(
        by.value,
        DIVISIONS[by],
        (
            "Groep",
            "Gezinnen",
            "Wint",
            "Verliest",
            "Blijft gelijk",
            "Niet duidelijk",
            "Samen per jaar",
            "Per gezin per jaar",
        ),
        tuple(
            (
                words(group.name),
                number(group.households),
                number(group.gain),
                number(group.lose),
                number(group.same),
                number(group.unclear),
                money(group.change),
                money(mean(group)),
            )
            for group in (*found.groups[by], found.all)
        ),
        "Per gezin: gemiddeld over alle gezinnen van de groep, ook wie niets wint of verliest.",
    )


def rights_sheet(found: Effects, law: Law) -> Sheet:
    """Rights that open and close, counted in persons."""
    return Sheet(
        "rechten",
        "Rechten die opengaan of dichtgaan, in personen",
        (
            "Recht", "Heeft het nu", "Heeft het erna", "Komt erbij", "Valt weg", "Misschien erbij", "Misschien weg",
            "Bedragen per jaar",
        ),
        tuple(
            (
                words(law.rights[right.right].name + (" (komt één keer)" if right.once else "")),
                number(right.sure_before),
                number(right.sure_after),
                number(right.opened),
                number(right.closed),
                number(right.perhaps_opened),
                number(right.perhaps_closed),
                money(right.change) if right.change else words("geen bedrag"),
            )
            for right in found.rights
        ),
        "Ook wie het recht heeft na een gesprek met de dienst, telt mee. Bedragen vóór rechten van elkaar afgaan.",
    )  # fmt: skip


def poverty_sheet(found: Effects, line: PovertyLine) -> Sheet:
    """The risk of poverty before and after."""

    def row(name: str, poverty: Poverty) -> tuple[Cell, ...]:
        return (
            words(name),
            number_span(Span(poverty.below_low, poverty.below_high)),
            share(Span(poverty.below_low, poverty.below_high), poverty.persons),
            money(Span(poverty.gap_low, poverty.gap_high)),
        )

    return Sheet(
        "armoede",
        "Mensen onder de armoederisicodrempel",
        ("", "Mensen", "Deel", "Tekort van deze gezinnen samen, per jaar"),
        (row("Nu", found.before), row("Met de hervorming", found.after)),
        poverty_note(found, line),
    )


def poverty_note(found: Effects, line: PovertyLine) -> str:
    """Which line it is, from when, and who is not counted."""
    dated = line.figure.dated
    stale = ", het laatst gekende bedrag" if line.figure.stale else ""
    missing = f" Van {found.before.not_known} mensen kennen we niet alle inkomsten: zij tellen hier niet mee."
    return (
        f"De drempel: {euro(line.month)} per maand voor wie alleen woont ({dated.note}{stale}; {dated.source.what}). "
        "Elke andere persoon vanaf 14 jaar telt voor 0,5, een jonger kind voor 0,3. De drempel verandert niet mee."
        + (missing if found.before.not_known else "")
    )


def cliff_sheet(cliffs: Cliffs) -> Sheet:
    """What a type family has at each wage, and where it falls."""
    after = {point.wage: point.total for point in cliffs.after.points}
    falls = {fall.wage: fall for fall in cliffs.after.falls}
    then = {fall.wage: fall for fall in cliffs.before.falls}
    before = {point.wage: point.total for point in cliffs.before.points}
    rows = []
    for wage in sorted(before.keys() | after.keys()):
        if wage % 50_000 and wage not in falls and wage not in then:
            continue
        told = [f"nu daalt het met {euro(then[wage].depth)}"] if wage in then else []
        told += [f"met de hervorming daalt het met {euro(falls[wage].depth)}"] if wage in falls else []
        rows.append((_wage(wage), _total(before, wage), _total(after, wage), words("; ".join(told))))
    return Sheet(
        f"val-{cliffs.key}",
        f"Loon en rechten samen per maand: {cliffs.family}",
        ("Nettoloon", "Nu", "Met de hervorming", "Wat er gebeurt"),
        tuple(rows),
        "Het laagste van wat dit verzonnen gezin heeft. Brutoloon en inkomens van vroeger bewegen niet mee.",
    )


def _wage(cents: int) -> Cell:
    return Cell(whole(cents // 100), _comma(cents))


def _total(points: dict[int, int], wage: int) -> Cell:
    if wage not in points:
        return words("niet berekend")
    return Cell(euro(points[wage]), _comma(points[wage]))


def compared(one: Effects, other: Effects, by: By) -> Sheet:
    """Two reforms side by side for one division."""
    theirs = {group.code: group for group in other.groups[by]}
    rows = [(group, theirs[group.code]) for group in one.groups[by] if group.code in theirs]
    names = (one.reform.title, other.reform.title)
    kinds = ("wint", "verliest", "per gezin per jaar")
    return Sheet(
        f"vergelijk-{by.value}",
        f"{DIVISIONS[by]}: twee hervormingen naast elkaar",
        ("Groep", "Gezinnen", *(f"{kind}: {name}" for kind in kinds for name in names)),
        tuple(
            (
                words(a.name),
                number(a.households),
                number(a.gain),
                number(b.gain),
                number(a.lose),
                number(b.lose),
                money(mean(a)),
                money(mean(b)),
            )
            for a, b in (*rows, (one.all, other.all))
        ),
    )


def compared_totals(one: Effects, other: Effects) -> Sheet:
    """What two reforms cost and do, on one line each."""

    def row(name: str, a: Cell, b: Cell) -> tuple[Cell, ...]:
        return (words(name), a, b)

    def counts(name: str, a: int, b: int) -> tuple[Cell, ...]:
        return row(name, number(a), number(b))

    before = one.before
    return Sheet(
        "vergelijk",
        "Beide hervormingen in getallen",
        ("", one.reform.title, other.reform.title),
        (
            row("Kost per jaar", money(one.cost), money(other.cost)),
            counts("Gezinnen die winnen", one.all.gain, other.all.gain),
            counts("Gezinnen die verliezen", one.all.lose, other.all.lose),
            counts("Gezinnen voor wie het niet duidelijk is", one.all.unclear, other.all.unclear),
            row(
                f"Mensen onder de drempel (nu {number_span(Span(before.below_low, before.below_high)).text})",
                number_span(Span(one.after.below_low, one.after.below_high)),
                number_span(Span(other.after.below_low, other.after.below_high)),
            ),
            row(
                f"Tekort onder de drempel per jaar (nu {money(Span(before.gap_low, before.gap_high)).text})",
                money(Span(one.after.gap_low, one.after.gap_high)),
                money(Span(other.after.gap_low, other.after.gap_high)),
            ),
        ),
    )


# cells


def words(text: str) -> Cell:
    """A cell of words."""
    return Cell(text, is_number=False)


def number(value: int) -> Cell:
    """A count."""
    return Cell(f"{value:,}".replace(",", "."), str(value))


def number_span(span: Span) -> Cell:
    """A count that lies between two."""
    low, high = number(span.low), number(span.high)
    return low if span.is_sure else Cell(f"{low.text} tot {high.text}", f"{span.low}-{span.high}")


def money(span: Span) -> Cell:
    """An amount in whole euros, or the range it lies in, rounded outward."""
    if span.is_sure:
        return Cell(whole(round(span.low / 100)), _comma(span.low))
    low, high = span.low // 100, -(-span.high // 100)
    return Cell(f"{whole(low)} tot {whole(high)}", f"{_comma(span.low)} tot {_comma(span.high)}")


def whole(euros: int) -> str:
    """Whole euros."""
    return euro(euros * 100).removesuffix(",00")


def share(span: Span, of: int) -> Cell:
    """A part in percent, one digit behind the comma."""
    if not of:
        return words("niemand gekend")
    low, high = (f"{value * 1000 / of / 10:.1f}".replace(".", ",") for value in (span.low, span.high))
    text = low if low == high else f"{low} tot {high}"
    return Cell(f"{text}{NBSP}%", text)


def mean(group: Group) -> Span:
    """The change of one household on average, in cents, rounded outward."""
    if not group.households:
        return Span(0, 0)
    if group.change.is_sure:
        value = round(group.change.low / group.households)
        return Span(value, value)
    return Span(group.change.low // group.households, -(-group.change.high // group.households))


def figure_text(parameter: Parameter, figure: Figure | None) -> str:
    """A figure as it stands on a page."""
    if figure is None:
        return "de wet geeft geen cijfer"
    low, high = number_text(figure.low, parameter.kind), number_text(figure.high, parameter.kind)
    return (low if low == high else f"{low} tot {high}") + (" (laatst gekend)" if figure.stale else "")


def _comma(cents: int) -> str:
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100},{abs(cents) % 100:02}"


#: What holds for every reform.
NEVER_SAYS = (
    "Hoe mensen reageren: of ze meer of minder werken, verhuizen, samenwonen of iets aanvragen.",
    "Belastingen, lonen, bijdragen, en rechten die niet in Tot je recht staan of geen bedrag hebben.",
    "Rechten die volgen uit een recht dat door de hervorming opengaat of dichtgaat: die blijven hier zoals ze zijn.",
    "Wat de hervorming kost aan mensen, tijd en papier.",
    "Of iemand het recht ook echt krijgt: dat hangt af van wie het weet, het vraagt en het krijgt.",
    "Een gezin is hier een dossier: een kind dat in twee gezinnen woont, kan in allebei tellen.",
)


def does_not_say(found: Effects, *, invented: bool) -> tuple[str, ...]:
    """What the figures of this reform cannot tell."""
    said = list(NEVER_SAYS)
    if invented:
        said.insert(0, "Iets over echte mensen: deze bevolking is verzonnen, naar gepubliceerde totalen.")
    if found.take_up.value == "all":
        said.append("Dit rekent alsof iedereen elk recht krijgt dat de wet geeft. In het echt is dat niet zo.")
    else:
        said.append("Dit rekent alleen met wie een recht vandaag al krijgt. Wie er recht op krijgt, zit er niet in.")
    if found.stale:
        said.append(
            f"Welk bedrag vandaag geldt voor {len(found.stale)} cijfers die hun nazicht voorbij zijn: we rekenen voor "
            "en na met het laatst gekende bedrag."
        )
    if any(right.once for right in found.rights):
        said.append("Een bedrag dat één keer komt, telt mee in het jaar van de aanvraag, en daarna niet meer.")
    if found.all.unclear:
        said.append(
            f"Van {found.all.unclear} gezinnen weten we te weinig om te zeggen of ze winnen of verliezen. "
            "Het laagste en het hoogste bedrag houden daar rekening mee."
        )
    return tuple(said)
