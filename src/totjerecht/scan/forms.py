"""One answer as a form: what was typed for a question, what is wrong with it, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from rechten.graph.facts import FactSpec
from rechten.graph.kinds import Choice, Date, Number
from rechten.household.case import Answer as Told
from rechten.household.case import Known, Silence
from rechten.words import number_text
from rechten.words.say import later, say
from totjerecht.scan.numbers import TypingError, read_days, read_money, read_whole
from totjerecht.scan.roster_form import FIRST_BIRTH

SILENCES = {"dont_know": Silence.DONT_KNOW, "declined": Silence.DECLINED}
YES, NO = "yes", "no"
#: An amount this many times the largest likely one is asked back: a year for a month, or a comma too few.
SURPRISING = 5
BIRTH = "person.birth_date"


@dataclass(slots=True)
class AnswerForm:
    """The field or fields of one question. ``spec`` is None for a tie or a home, asked as yes or no.

    ``confirm``: an amount that surprised us and that the visitor has to confirm; it holds what was typed. ``prefix``:
    what stands before the names of the fields, where a page asks for several people.
    """

    spec: FactSpec | None
    today: date
    value: str = ""
    day: str = ""
    month: str = ""
    year: str = ""
    confirmed: str = ""
    silence: Silence | None = None
    confirm: str = ""
    errors: list[tuple[str, str]] = field(default_factory=list)
    prefix: str = ""

    @property
    def kind(self) -> str:
        """Which fields to show: yesno, choice, date, money or number."""
        match self.spec.kind if self.spec else None:
            case Choice():
                return "choice"
            case Date():
                return "date"
            case Number(unit=unit):
                return "money" if unit.is_money else "number"
            case _:
                return "yesno"

    @property
    def options(self) -> list[tuple[str, str]]:
        """(code, label) of the answers to choose from, silences left out; the labels in Dutch."""
        if self.kind == "choice" and self.spec:
            return list(self.spec.options)
        return [(YES, later("Ja")), (NO, later("Nee"))]

    @property
    def is_listed(self) -> bool:
        """Whether one chooses from a list, silences included."""
        return self.kind in {"yesno", "choice"}

    @classmethod
    def typed(cls, spec: FactSpec | None, post: Mapping[str, str], today: date, prefix: str = "") -> AnswerForm:
        """What a browser sent. Of one question the buttons say a silence, of several a list beside each field."""

        def part(name: str) -> str:
            return post.get(f"{prefix}{name}", "").strip()[:200]

        form = cls(spec, today, part("value"), part("day"), part("month"), part("year"), part("confirmed"))
        form.prefix = prefix
        silent = form.value if form.is_listed else part("silence") if prefix else ""
        form.silence = SILENCES.get(silent if prefix else part("do")) or SILENCES.get(silent)
        return form

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed or chosen."""
        return self.silence is None and not (self.value or self.day or self.month or self.year)

    @classmethod
    def of(cls, spec: FactSpec | None, before: Told | bool | None, today: date, prefix: str = "") -> AnswerForm:
        """The form filled with what was answered before."""
        form = cls(spec, today, prefix=prefix)
        if isinstance(before, Silence):
            form.silence = before
            form.value = before.value if form.is_listed else ""
        elif isinstance(before, bool):
            form.value = YES if before else NO
        elif isinstance(before, Known) and spec is not None:
            form._fill(spec, before)
        return form

    def _fill(self, spec: FactSpec, known: Known) -> None:
        match spec.kind:
            case Choice(codes=codes):
                held = [code for i, code in enumerate(codes) if known.low >> i & 1]
                self.value = held[0] if len(held) == 1 else ""
            case Date():
                low, high = date.fromordinal(known.low), date.fromordinal(known.high)
                self.year = str(low.year) if low.year == high.year else ""
                self.month = str(low.month) if (low.year, low.month) == (high.year, high.month) else ""
                self.day = str(low.day) if low == high else ""
            case Number(per=per) if known.low == known.high:
                amount = Decimal(known.low) / per
                self.value = f"{amount:f}".replace(".", ",") if amount % 1 else f"{amount:.0f}"
                if self.kind == "money" and amount % 1:
                    self.value = f"{amount:.2f}".replace(".", ",")
            case Number():
                self.value = ""
            case _ if known.low == known.high:
                self.value = YES if known.low else NO

    def understood(self) -> Known | Silence | bool | None:
        """The answer, or None after writing down what is wrong."""
        if self.silence is not None:
            if self.prefix and not self.is_listed and (self.value or self.day or self.month or self.year):
                # Beside a field stands a list with the silences: both at once is no answer.
                message = say("Je vulde iets in, en je koos ook een antwoord uit de lijst. Kies een van de twee.")
                self.errors.append((f"{self.prefix}silence", message))
                return None
            return self.silence
        try:
            return self._read()
        except TypingError as error:
            field_id = {"date": "year", "money": "value", "number": "value"}.get(self.kind, "value-0")
            self.errors.append((f"{self.prefix}{field_id}", str(error)))
            return None

    def _read(self) -> Known | bool | None:
        if self.kind == "yesno":
            if self.value not in {YES, NO}:
                raise TypingError(say("Kies een van de antwoorden. 'Weet ik niet' is ook een antwoord."))
            yes = self.value == YES
            return yes if self.spec is None else Known(int(yes), int(yes))
        spec = self.spec
        if spec is None:
            raise TypeError("a tie or a home is asked as yes or no")
        match spec.kind:
            case Choice(codes=codes):
                if self.value not in codes:
                    raise TypingError(say("Kies een van de antwoorden. 'Weet ik niet' is ook een antwoord."))
                mask = 1 << codes.index(self.value)
                return Known(mask, mask)
            case Date():
                return self._read_days(spec)
            case Number() as kind:
                return self._read_number(spec, kind)
        raise TypeError(f"no form for {spec.kind}")

    def _read_days(self, spec: FactSpec) -> Known:
        birth = spec.id == BIRTH
        first = FIRST_BIRTH if birth else date.fromordinal(spec.low)
        last = self.today if birth else date.fromordinal(spec.high)
        found = read_days(self.day, self.month, self.year, first=first, last=last)
        if found is None:
            raise TypingError(say("Vul een datum in. Alleen het jaar is genoeg. Of kies 'weet ik niet'."))
        return Known(*found)

    def _read_number(self, spec: FactSpec, kind: Number) -> Known | None:
        number = read_money(self.value) if kind.unit.is_money else Decimal(read_whole(self.value))
        scaled = number * kind.per
        if scaled != scaled.to_integral_value():
            raise TypingError(say("Schrijf een rond getal, zonder komma."))
        value = int(scaled)
        if not spec.low <= value <= spec.high:
            low, high = number_text(spec.low, kind), number_text(spec.high, kind)
            raise TypingError(
                say(
                    "Dit getal is te groot of te klein. We rekenen met {laagste} tot {hoogste}. Kijk het na.",
                    laagste=low,
                    hoogste=high,
                )
            )
        likely = max((probe.value for probe in spec.probes), default=spec.high)
        if likely and value > likely * SURPRISING and self.confirmed != str(value):
            self.confirm = str(value)
            return None
        return Known(value, value)

    @property
    def confirm_text(self) -> str:
        """The surprising amount in words."""
        if not (self.confirm and self.spec and isinstance(self.spec.kind, Number)):
            return ""
        return number_text(int(self.confirm), self.spec.kind)
