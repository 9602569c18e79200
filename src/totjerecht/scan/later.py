"""What changes later, if nothing changes but the calendar: a page of its own, because it takes a moment to compute."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rechten import words
from rechten.graph.law import Law
from rechten.readings.ahead import ahead
from rechten.words.say import say
from totjerecht.scan.flow import Reading


@dataclass(frozen=True, slots=True)
class LaterLine:
    """One right that opens or closes. ``about``: "" for the visitor, "voor je partner" for others."""

    day: date
    day_text: str
    right_id: str
    name: str
    about: str
    opens: bool

    @property
    def says(self) -> str:
        """The same as one sentence, for a calendar."""
        name = say("{recht} ({wie})", recht=self.name, wie=self.about) if self.about else self.name
        if self.opens:
            return say("Dit kan vanaf nu opengaan: {recht}. Kijk het na, en vraag het.", recht=name)
        return say("Dit stopt nu waarschijnlijk: {recht}. Kijk na wat er in de plaats komt.", recht=name)


def later_lines(reading: Reading, law: Law) -> tuple[LaterLine, ...]:
    """What opens and closes for those for whom we look, in order of the days."""
    case = reading.answer.case
    return tuple(
        LaterLine(
            turning.day,
            words.day(turning.day),
            turning.right.id,
            say(turning.right.name),
            words.about(case, turning.person),
            turning.opens,
        )
        for turning in ahead(law, reading.state.case, reading.scope)
    )
