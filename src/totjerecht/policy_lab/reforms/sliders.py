"""Sliders: for each a range to pull at and a field to type in, that say the same thing.

Without JavaScript both are sent, with what they showed: the one that somebody changed counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from math import log10

from attrs import evolve, frozen
from django.http import QueryDict

from rechten.casefile.errors import Reporter
from rechten.casefile.loading import Plain
from rechten.casefile.values import read_decimal
from rechten.graph.kinds import Bool, Number, Unit
from rechten.graph.law import Law
from rechten.graph.parameters import Figure, Parameter
from rechten.population.reforms.files import PER_FACTOR, Way, amount_text, read_amount, scale_of
from rechten.population.reforms.tables import figure_text
from rechten.words.numbers import unit_text
from totjerecht.policy_lab.reforms.settings import Knob, Side

_HUNDRED = Decimal(100)


@frozen
class Slider:
    """One slider on the page. ``place``: its number there; texts are as the fields take them, with a point.

    ``unit`` stands behind the field; ``now`` says what the law gives; ``figures``: id and sentence of each.
    """

    place: int
    knob: Knob
    label: str
    unit: str
    low: str
    high: str
    step: str
    value: str
    now: str
    figures: tuple[tuple[str, str], ...]
    is_flag: bool = False
    error: str = ""

    @property
    def id(self) -> str:
        """What its fields are called by."""
        return f"s{self.place}"


def sliders(side: Side, law: Law, figures: Mapping[str, Figure | None]) -> tuple[Slider, ...]:
    """The sliders of a reform, by the law and the figures of the day."""
    return tuple(_slider(place, knob, law, figures) for place, knob in enumerate(side.knobs))


def _slider(place: int, knob: Knob, law: Law, figures: Mapping[str, Figure | None]) -> Slider:
    parameters = [law.parameters[id] for id in knob.figures]
    first = parameters[0]
    says = tuple((p.id, p.says) for p in parameters)
    now = figure_text(first, figures.get(first.id))
    if knob.way is Way.FACTOR:
        value = _plain(Decimal(knob.amount) * _HUNDRED / PER_FACTOR)
        label = first.says if len(parameters) == 1 else f"Samen: {len(parameters)} cijfers"
        high = "200" if Decimal(value) <= 200 else value
        told = now if len(parameters) == 1 else "; ".join(figure_text(p, figures.get(p.id)) for p in parameters)
        return Slider(place, knob, label, "% van nu", "0", high, "1", value, told, says)
    value = amount_text(first, knob.way, knob.amount)
    if isinstance(first.kind, Bool):
        return Slider(place, knob, first.says, "", "0", "1", "1", value, now, says, is_flag=True)
    low, high, step = _reach(first, first.kind, figures.get(first.id), Decimal(value))
    return Slider(place, knob, first.says, _unit(first.kind), low, high, step, value, now, says)


def _reach(parameter: Parameter, kind: Number, figure: Figure | None, value: Decimal) -> tuple[str, str, str]:
    """From where to where a slider goes, and the step to which it is rounded."""
    per = Decimal(scale_of(kind))
    now = Decimal(figure.low) / per if figure is not None else value
    most = Decimal(1) if kind.unit is Unit.RATE and per > 1 else Decimal(10)
    if kind.unit.is_money:
        most = Decimal(20)
    high = max(2 * now, value, most)
    low = min(Decimal(0), value)
    step = Decimal(1)
    if per > 1:  # about two hundred steps, of 1, 10 or 100 (or of 0.01)
        step = Decimal(10) ** max(int(log10(float(high) / 100)), -2)
    high = (high / step).to_integral_value(ROUND_HALF_UP) * step
    return (_plain(low), _plain(high), _plain(step))


def _unit(kind: Number) -> str:
    if kind.unit.is_money:
        return f"euro {unit_text(kind.unit)}"
    if kind.unit is Unit.RATE:
        return "%" if scale_of(kind) == 1 else ""
    return unit_text(kind.unit)


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def typed_side(
    form: QueryDict, side: Side, law: Law, figures: Mapping[str, Figure | None]
) -> tuple[Side, list[Slider]]:
    """The reform after what was pulled, typed or taken away, and the sliders that hold something wrong."""
    knobs: list[Knob] = []
    wrong: list[Slider] = []
    for slider in sliders(side, law, figures):
        if form.get("weg") == str(slider.place):
            continue
        text = _changed(form, slider)
        amount, error = _amount(slider, text, law)
        if amount is None:
            wrong.append(evolve(slider, value=text[:40], error=error))
            knobs.append(slider.knob)
        else:
            knobs.append(evolve(slider.knob, amount=amount))
    return evolve(side, knobs=tuple(knobs)), wrong


def _changed(form: QueryDict, slider: Slider) -> str:
    """What counts of a slider: what was typed where that changed, else what was pulled, else what it was."""
    typed = form.get(f"{slider.id}-n", slider.value).strip()
    if typed != slider.value:
        return typed
    pulled = form.get(f"{slider.id}-r", "")
    number = read_decimal(pulled)
    # A browser may show a place between two steps: only a pull of half a step or more is one.
    if number is None or not number.is_finite() or slider.is_flag:
        return typed
    step = Decimal(slider.step)
    if abs(number - Decimal(slider.value)) * 2 < step:
        return typed
    return _plain((number / step).to_integral_value(ROUND_HALF_UP) * step)


def _amount(slider: Slider, text: str, law: Law) -> tuple[int | None, str]:
    out = Reporter()
    parameter = law.parameters[slider.knob.figures[0]]
    data: object = Plain(text) if slider.is_flag else text.replace(",", ".")
    if slider.knob.way is Way.FACTOR and (number := read_decimal(data)) is not None and number.is_finite():
        data = number / _HUNDRED
    amount = read_amount(parameter, slider.knob.way, data, "", out)
    return amount, out.errors[0].message if out.errors else ""
