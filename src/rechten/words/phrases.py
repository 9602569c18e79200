"""Any node of the graph as a phrase in Dutch: a clause for yes or no, a noun for a number, a day or a choice.

The subject is "de persoon"; within a group of persons it is "deze persoon": always the one of the group just named.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from rechten.graph import nodes as n
from rechten.graph.facts import FactSpec
from rechten.graph.kinds import BOOL, DATE, Bool, Choice, Kind, Number, Unit
from rechten.graph.law import Law
from rechten.graph.parameters import figure_at
from rechten.words.groups import GroupPhrases
from rechten.words.numbers import day, number_text

PERSON, MEMBER = "de persoon", "deze persoon"
#: What stands between the two sides: as written, and when the sides are swapped.
_OPS = {"<": ("is minder dan", "is meer dan"), "<=": ("is hoogstens", "is minstens"), "==": ("is gelijk aan",) * 2}
_DAY_OPS = {
    "<": ("valt voor", "valt na"),
    "<=": ("valt op of voor", "valt op of na"),
    "==": ("is dezelfde dag als",) * 2,
}
_NOT_OPS = {"<": ("is minstens", "is hoogstens"), "<=": ("is meer dan", "is minder dan")}
_NOT_DAY_OPS = {"<": ("valt op of na", "valt op of voor"), "<=": ("valt na", "valt voor")}
_PERIODS = {"month": "de maand", "quarter": "het kwartaal", "year": "het jaar", "school_year": "het schooljaar"}
_ROUNDING = {"down": "naar beneden", "up": "naar boven", "half_up": "een halve naar boven"}
#: A question about somebody that becomes a statement by moving its verb; not one that asks two things.
_STATEMENT = re.compile(r"([A-Z]\w+) \{naam\} ((?!.*, (?:of|en) \w+ (?:\{naam\}|er\b)).+)\?")
_COMPOUND = (
    n.AllOf, n.AnyOf, n.ExceptWhen, n.Case, n.Add, n.Sub, n.Mul, n.Min, n.Max, n.Rescale, n.Scale, n.Members
)  # fmt: skip


class Phrases(GroupPhrases):
    """Phrases over one law, with the figures of one day. ``names`` are the parts that are explained elsewhere."""

    def __init__(self, law: Law, on: date, names: Mapping[n.Node, str] | None = None) -> None:
        super().__init__(law)
        self.on = on
        self.names = dict(law.terms if names is None else names)
        #: Facts that were spoken of, in the order in which a reader meets them.
        self.facts: dict[str, None] = {}

    def phrase(self, node: n.Node, who: str = PERSON, *, out: bool = False) -> str:
        """The phrase; never empty. ``out``: write a named part out instead of naming it."""
        node = self.bare(node)
        if not out and node in self.names:
            self._note(node)
            return self.names[node] + (f" {'voor' if node.kind == BOOL else 'van'} {who}" if who != PERSON else "")
        if isinstance(node, n.Not):
            return self.deny(node.item, who)
        return self._truth(node, who) if node.kind == BOOL else self._value(node, who)

    def within(self, node: n.Node, who: str) -> str:
        """The phrase, in brackets where it would run into what stands around it."""
        node = self.bare(node)
        text = self.phrase(node, who)
        return f"({text})" if node not in self.names and self._runs_on(node) else text

    def _runs_on(self, node: n.Node) -> bool:
        if isinstance(node, n.Not):
            node = self.bare(node.item)
            return not isinstance(node, n.Compare | n.OneOf) and (node in self.names or self._runs_on(node))
        return isinstance(node, _COMPOUND) and not is_about_number(node)

    def bare(self, node: n.Node) -> n.Node:
        """Without what only serves the computation: a fact behind its gate is that fact; a larger denominator goes."""
        if isinstance(node, n.Rescale) and divisor(node) == 1:
            return self.bare(node.item)
        if isinstance(node, n.Mul) and any(isinstance(p, n.Const) and not p.value for p in (node.left, node.right)):
            return n.Const(node.kind, 0)
        if isinstance(node, n.Case) and len(node.branches) == 1:
            test, value = node.branches[0]
            if isinstance(value, n.Fact | n.MonthSum):
                gate = self.spec(value.id).gate
                if gate is not None and gate.node == test:
                    return value
        return node

    def spec(self, fact: str) -> FactSpec:
        """How the fact is asked."""
        return self.law.vocabulary[fact]

    def question(self, fact: str, who: str = PERSON) -> str:
        """The question of a fact about ``who``."""
        spec = self.spec(fact)
        return spec.question_other.replace("{naam}", who) or spec.question or spec.name.replace("_", " ")

    def figure(self, id: str) -> str:
        """A figure by name, with its value on the day."""
        parameter = self.law.parameters.get(id)
        if parameter is None:
            return f"‘{id}’ (niet gekend)"
        found = figure_at(parameter, self.on, date.max)
        if found is None:
            return f"‘{parameter.says or id}’ (op deze dag niet gekend)"
        value = number_text(found.dated.value, parameter.kind)
        value = f"laatst gekend: {value}, van {day(found.dated.start)}" if found.stale else value
        return f"‘{parameter.says or id}’ ({value})"

    # --- yes or no

    def _truth(self, node: n.Node, who: str) -> str:
        match node:
            case n.Fact():
                return self._fact(node.id, who)
            case n.Const():
                return "dit is vervuld" if node.value else "dit is niet vervuld"
            case n.Param():
                return f"de wet zegt op die dag ‘ja’: {self.figure(node.id)}"
            case n.Compare():
                return self.comparison(node, self.within(node.left, who), self.within(node.right, who))
            case n.OneOf():
                return f"{self.within(node.item, who)} is {listed(self.labels(node), 'of')}"
            case n.AllOf():
                return listed([self.within(item, who) for item in node.items], "en")
            case n.AnyOf():
                return listed([self.within(item, who) for item in node.items], "of")
            case n.Members() if node.op == "any" and is_about_number(node):
                return f"de groep {self.group(node.relation, who)} telt minstens één persoon"
            case n.Members():
                return f"{self.each(node, self.group(node.relation, who))} geldt: {self.phrase(node.item, MEMBER)}"
            case n.NotComputed():
                return f"niet uitgerekend: {node.reason}"
        return self._chosen(node, who)

    def deny(self, node: n.Node, who: str) -> str:
        """That ``node`` does not hold."""
        node = self.bare(node)
        if node in self.names:
            return f"niet: {self.phrase(node, who)}"
        match node:
            case n.Not():
                return self.phrase(node.item, who)
            case n.Compare() if node.op != "==":
                return self.comparison(node, self.within(node.left, who), self.within(node.right, who), deny=True)
            case n.Compare():
                return f"{self.within(node.left, who)} is niet gelijk aan {self.within(node.right, who)}"
            case n.OneOf():
                return f"{self.within(node.item, who)} is niet {listed(self.labels(node), 'of')}"
            case n.AnyOf():
                return f"geen van deze punten geldt: {'; '.join(self.within(item, who) for item in node.items)}"
            case n.AllOf():
                return f"niet al deze punten samen gelden: {'; '.join(self.within(item, who) for item in node.items)}"
            case n.Members() if node.op == "any" and is_about_number(node):
                return f"de groep {self.group(node.relation, who)} is leeg"
            case n.Members():
                group = self.group(node.relation, who)
                return f"{self.each(node, group, deny=True)} geldt: {self.phrase(node.item, MEMBER)}"
        return f"dit geldt niet: {self.phrase(node, who)}"

    def each(self, node: n.Members, group: str, *, deny: bool = False) -> str:
        """For whom of a group something holds."""
        if node.op == "any":
            start = "voor niemand uit de groep" if deny else "voor minstens één persoon uit de groep"
        else:
            start = "niet voor elke persoon uit de groep" if deny else "voor elke persoon uit de groep"
        return f"{start} {group}"

    def comparison(self, node: n.Compare, left: str, right: str, *, deny: bool = False) -> str:
        """The two sides with words between; what is fixed stands last."""
        swap = self._is_fixed(node.left) and not self._is_fixed(node.right)
        days = node.left.kind == DATE
        words = (_NOT_DAY_OPS if days else _NOT_OPS) if deny else (_DAY_OPS if days else _OPS)
        verb = words[node.op][swap]
        return f"{right} {verb} {left}" if swap else f"{left} {verb} {right}"

    def _is_fixed(self, node: n.Node) -> bool:
        return isinstance(self.bare(node), n.Const | n.Param | n.RequestDate)

    def labels(self, node: n.OneOf) -> list[str]:
        """The answers that are meant, as they stand on the screen."""
        return [self._label(code, node.item.kind) for code in node.codes]

    def _label(self, code: str, kind: Kind) -> str:
        labels = next((dict(spec.options) for spec in self.law.vocabulary if spec.kind == kind), {})
        return f"‘{labels.get(code, code)}’"

    def _fact(self, fact: str, who: str) -> str:
        self.facts[fact] = None
        spec, question = self.spec(fact), self.question(fact, who)
        if spec.judged_by:
            return f"{spec.judged_by} oordeelt van wel over de vraag “{question}”"
        if found := _STATEMENT.fullmatch(spec.question_other):
            verb, rest = found.groups()
            return f"{who} {verb.lower()} {rest.replace('{naam}', who)}"
        return f"het antwoord op “{question}” is ja"

    # --- numbers, days and choices

    def _value(self, node: n.Node, who: str) -> str:
        match node:
            case n.Fact():
                self.facts[node.id] = None
                return f"het antwoord op “{self.question(node.id, who)}”"
            case n.MonthSum():
                return self._months(node, who)
            case n.Param():
                return self.figure(node.id)
            case n.Const():
                return self._constant(node)
            case n.RequestDate():
                return "de dag van de aanvraag"
            case n.Add():
                return f"de som van {listed([self.within(item, who) for item in node.items], 'en')}"
            case n.Sub():
                return f"{self.within(node.left, who)} min {self.within(node.right, who)}"
            case n.Mul():
                return f"{self.within(node.left, who)} maal {self.within(node.right, who)}"
            case n.Min():
                return f"het kleinste van {listed([self.within(item, who) for item in node.items], 'en')}"
            case n.Max():
                return self._largest(node, who)
            case n.Rescale():
                return f"{self.within(node.item, who)} gedeeld door {divisor(node)}"
            case n.Convert() | n.Round():
                return f"{self.within(node.item, who)} ({treated(node)}: {node.because})"
            case n.Scale():
                return self._scale(node, who)
            case n.AgeOn() | n.MonthsBetween() | n.AddMonths() | n.StartOf():
                return self._of_days(node, who)
            case n.Members() if node.op == "count":
                group = f"het aantal personen in de groep {self.group(node.relation, who)}"
                return group if is_about_number(node) else f"{group} voor wie geldt: {self.phrase(node.item, MEMBER)}"
            case n.Members():
                group = self.group(node.relation, who)
                return f"de som, over de groep {group}, van {self.within(node.item, MEMBER)}"
            case n.NotComputed():
                return f"een deel dat we niet uitrekenen ({node.reason})"
        return self._chosen(node, who)

    def _chosen(self, node: n.Node, who: str) -> str:
        """What picks between values of whatever kind."""
        match node:
            case n.Case():
                parts = [
                    f"als dit geldt: {self.within(test, who)}; dan {self.within(value, who)}"
                    for test, value in node.branches
                ]
                return f"{'; '.join(parts)}; anders {self.within(node.otherwise, who)}"
            case n.ExceptWhen():
                base, when, then = (self.within(part, who) for part in (node.base, node.when, node.then))
                return f"{base}, tenzij {when}: dan {then}"
        raise TypeError(f"no words for {type(node).__name__}")

    def _months(self, node: n.MonthSum, who: str) -> str:
        self.facts[node.id] = None
        months = "maand" if node.last == 1 else "maanden"
        if node.first == 0:
            period = "de maand van de aanvraag" + (f" en de {node.last} {months} ervoor" if node.last else "")
        elif node.first == node.last:
            period = f"{node.last} {months} voor die van de aanvraag"
        else:
            period = f"{node.first} tot {node.last} maanden voor die van de aanvraag"
        what = self.names.get(n.Fact(node.kind, node.id)) or f"het antwoord op “{self.question(node.id, who)}”"
        return f"het totaal van {what} over {period}"

    def _constant(self, node: n.Const) -> str:
        match node.kind:
            case Choice():
                codes = [code for i, code in enumerate(node.kind.codes) if node.value >> i & 1]
                return listed([self._label(code, node.kind) for code in codes], "of") or "geen antwoord"
            case Number() if node.kind.unit is Unit.RATE and 100 % node.kind.per:
                return str(Fraction(node.value, node.kind.per))
            case Number() if node.value == 0 and node.kind.unit.is_money:
                return "nul euro"
            case Number() | Bool():
                return number_text(node.value, node.kind)
        return day(date.fromordinal(node.value))

    def _largest(self, node: n.Max, who: str) -> str:
        if (item := above_zero(node)) is not None:
            return f"{self.within(item, who)}, maar nooit minder dan nul"
        return f"het grootste van {listed([self.within(part, who) for part in node.items], 'en')}"

    def _scale(self, node: n.Scale, who: str) -> str:
        head = "de som per schijf van" if node.mode == "marginal" else "de trede van"
        rows = "; ".join(f"vanaf {a}: {b}" for a, b in self.brackets(node, who))
        return f"{head} {self.within(node.item, who)}: {rows}"

    def brackets(self, node: n.Scale, who: str) -> list[tuple[str, str]]:
        """Each threshold with what counts from there."""
        pairs = zip(node.thresholds, node.values, strict=True)
        return [(self.phrase(threshold, who), self.phrase(value, who)) for threshold, value in pairs]

    def _of_days(self, node: n.AgeOn | n.MonthsBetween | n.AddMonths | n.StartOf, who: str) -> str:
        match node:
            case n.AgeOn():
                on = "" if isinstance(node.on, n.RequestDate) else f" op {self.within(node.on, who)}"
                if isinstance(node.birth, n.Fact) and node.birth.id == "person.birth_date":
                    self.facts[node.birth.id] = None
                    return f"de leeftijd van {who}{on}"
                return f"het aantal volle jaren sinds {self.within(node.birth, who)}{on}"
            case n.MonthsBetween():
                return f"het aantal volle maanden van {self.within(node.start, who)} tot {self.within(node.end, who)}"
            case n.AddMonths():
                years, months = divmod(abs(node.months), 12)
                step = f"{abs(node.months)} maanden" if months else f"{years} jaar"
                way = "later" if node.months >= 0 else "vroeger"
                return f"{step} {way} dan {self.within(node.item, who)}"
            case n.StartOf():
                first = " (1 september)" if node.period == "school_year" else ""
                return f"de eerste dag van {_PERIODS[node.period]}{first} van {self.within(node.item, who)}"

    def _note(self, node: n.Node) -> None:
        if isinstance(node, n.Fact | n.MonthSum):
            self.facts[node.id] = None


def is_about_number(node: n.Node) -> bool:
    """Whether a group is only counted: how many there are, or whether there is anybody."""
    return isinstance(node, n.Members) and node.item == n.Const(BOOL, 1)


def divisor(node: n.Rescale) -> Fraction:
    """By what a quantity is divided; 1 when only its denominator grows."""
    old, new = _number(node.item), _number(node)
    return Fraction(new.per, old.per * node.factor)


def above_zero(node: n.Max) -> n.Node | None:
    """What may not fall below zero, or None when this is another maximum."""
    first, *rest = node.items
    zero = len(rest) == 1 and isinstance(rest[0], n.Const) and rest[0].value == 0
    return first if zero else None


def treated(node: n.Convert | n.Round) -> str:
    """What a conversion or a rounding does."""
    if isinstance(node, n.Round):
        kind = _number(node)
        coins = {100: "op de cent", 1: "op de euro"} if kind.unit.is_money else {1: "op een geheel getal"}
        return f"afgerond {coins.get(kind.per, f'op 1/{kind.per}')}, {_ROUNDING[node.mode]}"
    return {
        (Unit.EURO_MONTH, Unit.EURO_YEAR): "van maand naar jaar, maal 12",
        (Unit.EURO_YEAR, Unit.EURO_MONTH): "van jaar naar maand, gedeeld door 12",
        (Unit.EURO_YEAR, Unit.EURO): "één maand van dit jaarbedrag",
        (Unit.EURO, Unit.EURO_YEAR): "geteld als bedrag van een jaar",
    }.get((_number(node.item).unit, _number(node).unit), "omgezet")


def _number(node: n.Node) -> Number:
    if not isinstance(node.kind, Number):
        raise TypeError(f"{type(node).__name__} computes no number")
    return node.kind


def listed(parts: list[str], word: str) -> str:
    """Parts in a row, with ``word`` before the last."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {word} {parts[-1]}" if parts else ""
