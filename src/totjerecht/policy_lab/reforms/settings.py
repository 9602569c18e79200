"""The settings of a trial as they stand in the address: what changes, a second reform beside it, who is counted.

All of it is in the address, so that whoever gets the address sees the same numbers. A slider is one part ``a``::

    a=factor:leefloon.cat1_year,leefloon.cat2_year:1.1      (together, times a factor)
    a=value:huurpremie.waiting:24                           (one figure, to a value)

``b`` holds those of the second reform. ``ta`` and ``tb`` are their titles.
"""

from __future__ import annotations

from urllib.parse import urlencode

from attrs import evolve, frozen
from django.http import QueryDict

from rechten.casefile.errors import Reporter
from rechten.casefile.loading import Plain
from rechten.graph.kinds import Bool
from rechten.graph.law import Law
from rechten.population.reforms.files import Change, Reform, Way, amount_text, read_amount
from rechten.population.reforms.money import TakeUp

#: An address holds no more sliders than this.
MOST_SLIDERS = 30
_LONGEST_TITLE = 120
NO_TITLE = "Zonder naam"


@frozen
class Knob:
    """What one slider turns: some figures at once, in one way, by one amount (see ``Change``)."""

    way: Way
    figures: tuple[str, ...]
    amount: int

    @property
    def key(self) -> str:
        """The same for every amount."""
        return f"{self.way.value}:{','.join(self.figures)}"

    def text(self, law: Law) -> str:
        """As it stands in an address."""
        return f"{self.key}:{amount_text(law.parameters[self.figures[0]], self.way, self.amount)}"


@frozen
class Side:
    """One of the two reforms."""

    title: str = ""
    knobs: tuple[Knob, ...] = ()

    @property
    def reform(self) -> Reform:
        """The same as a reform."""
        changes = (Change(figure, knob.way, knob.amount) for knob in self.knobs for figure in knob.figures)
        return Reform(self.title or NO_TITLE, tuple(changes))


@frozen
class Settings:
    """All settings. ``errors``: parts of the address that could not be read, in Dutch."""

    one: Side = Side()
    other: Side = Side()
    take_up: TakeUp = TakeUp.ALL
    cliffs: bool = False
    errors: tuple[str, ...] = ()

    def query(self, law: Law) -> str:
        """The address of these settings, after the question mark."""
        pairs: list[tuple[str, str]] = []
        for letter, side in (("a", self.one), ("b", self.other)):
            if side.knobs:
                pairs += [(f"t{letter}", side.title)] if side.title else []
                pairs += [(letter, knob.text(law)) for knob in side.knobs]
        if self.take_up is not TakeUp.ALL:
            pairs.append(("wie", self.take_up.value))
        if self.cliffs:
            pairs.append(("vallen", "1"))
        return urlencode(pairs, safe=":,")

    def beside(self) -> Settings:
        """The first reform set aside as the second."""
        return evolve(self, other=self.one)

    def alone(self) -> Settings:
        """Without the second reform."""
        return evolve(self, other=Side())


def read_settings(query: QueryDict, law: Law) -> Settings:
    """The settings in an address; what cannot be read is left out and told."""
    out = Reporter()
    one = _side(query, "a", law, out)
    other = _side(query, "b", law, out)
    who = query.get("wie", "")
    take_up = TakeUp.HELD if who == TakeUp.HELD.value else TakeUp.ALL
    return Settings(one, other, take_up, query.get("vallen") == "1", tuple(str(error) for error in out.errors))


def _side(query: QueryDict, letter: str, law: Law, out: Reporter) -> Side:
    texts = query.getlist(letter)
    if len(texts) > MOST_SLIDERS:
        out.add("", f"Er passen hoogstens {MOST_SLIDERS} schuivers op één pagina. De rest lieten we weg.")
    knobs: list[Knob] = []
    taken: set[str] = set()
    for text in texts[:MOST_SLIDERS]:
        knob = _knob(text, law, out)
        if knob is not None and taken.isdisjoint(knob.figures):
            knobs.append(knob)
            taken.update(knob.figures)
        elif knob is not None:
            out.add(", ".join(knob.figures), "dit cijfer staat er twee keer in; de eerste telt.")
    title = " ".join(query.get(f"t{letter}", "").replace("\x00", "").split())[:_LONGEST_TITLE]
    return Side(title, tuple(knobs))


def _knob(text: str, law: Law, out: Reporter) -> Knob | None:
    way, _, rest = text.partition(":")
    named, _, amount = rest.rpartition(":")
    figures = tuple(dict.fromkeys(named.split(",")))
    if way not in {Way.VALUE.value, Way.FACTOR.value, Way.ADD.value} or len(figures) > MOST_SLIDERS:
        out.add("", f"'{text[:60]}' is geen instelling die we kennen.")
        return None
    for figure in figures:
        if figure not in law.parameters:
            out.unknown("", f"Het cijfer '{figure[:60]}' bestaat niet.", figure, law.parameters)
            return None
    found = [
        read_amount(law.parameters[figure], Way(way), _data(law, figure, amount), figure, out) for figure in figures
    ]
    if any(one is None for one in found) or len(set(found)) != 1:
        return None
    return Knob(Way(way), figures, found[0] or 0)


def _data(law: Law, figure: str, amount: str) -> object:
    """The amount as a file would hold it: a word of yes or no stands there without quotes."""
    return Plain(amount) if isinstance(law.parameters[figure].kind, Bool) else amount


def knobs_of(reform: Reform) -> tuple[Knob, ...]:
    """The sliders for a reform: figures that change by the same factor share one. Days from which it counts are left
    out: a trial looks at one day.
    """
    together: dict[tuple[Way, int], list[str]] = {}
    knobs: list[Knob] = []
    for change in reform.changes:
        if change.way is Way.FACTOR:
            together.setdefault((change.way, change.amount), []).append(change.figure)
        else:
            knobs.append(Knob(change.way, (change.figure,), change.amount))
    shared = [Knob(way, tuple(figures), amount) for (way, amount), figures in together.items()]
    return (*shared, *knobs)
