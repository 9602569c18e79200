"""Reading *words*: the rules of a right as a text for a jurist, written from the graph itself.

Nothing here is written by hand for one right, so the text says what is computed. What is short stays a sentence; what
is not becomes a list or a table. A part that comes back gets a name and is explained once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from string import ascii_uppercase

from attrs import evolve

from rechten.graph import nodes as n
from rechten.graph.facts import Vocabulary
from rechten.graph.kinds import DATE, Choice, Number
from rechten.graph.law import Law
from rechten.words.phrases import MEMBER, PERSON, Phrases, above_zero, divisor, is_about_number, treated
from rechten.words.rule_tree import Definition, FactText, Form, Rule, Table, UnitText
from rechten.words.say import capital, sentence

#: Up to so many characters a rule stays one sentence.
_SENTENCE = 110
#: A part that comes back gets a name when it is longer than this.
_NAMED = 90
_LARGE = 30
_LEADS = {
    n.Add: ("De som van:", Form.SUM),
    n.Min: ("Het kleinste van:", Form.LIST),
    n.Max: ("Het grootste van:", Form.LIST),
    n.AllOf: ("Al deze punten gelden:", Form.ALL),
    n.AnyOf: ("Minstens één van deze punten geldt:", Form.ANY),
}
_DENIED = {
    n.AllOf: ("Niet al deze punten gelden samen:", Form.NONE),
    n.AnyOf: ("Geen van deze punten geldt:", Form.NONE),
}


class Rules:
    """The rules over some roots (the conditions and the amount of a right), by the figures of a day.

    What is named along the way (parts, groups, facts) is explained by ``explained``.
    """

    def __init__(self, law: Law, on: date, roots: Iterable[n.Node] = ()) -> None:
        self.law = law
        roots = tuple(roots)
        self.say = Phrases(law, on, {})
        self._defined: dict[n.Node, str] = {}
        self._sizes: dict[n.Node | n.Relation, int] = {}
        self._name_what_returns(roots)
        self.say.names.update(law.terms)
        self.say.names.update(self._defined)

    def rule(self, node: n.Node, who: str = PERSON, *, label: str = "", out: bool = False) -> Rule:
        """The rule of a node: one sentence where that is short, else a structure. ``out``: not by its name only."""
        node = self.say.bare(node)
        if node in self.say.names and not out:
            return Rule(sentence(self.say.phrase(node, who)), label=label)
        if not isinstance(node, n.Scale | n.NotComputed | n.Round | n.Convert):
            text = self.say.phrase(node, who, out=out)
            if len(text) <= _SENTENCE and not self._holds_gap(node):
                return Rule(sentence(text), self._form(node), label)
        return self._written_out(node, who, label)

    def explained(self) -> tuple[tuple[Definition, ...], tuple[UnitText, ...], tuple[FactText, ...]]:
        """The parts, groups and facts that have a name, in the order in which a reader meets them.

        Ask for it after all rules: explaining one may name others, and those are explained too.
        """
        definitions: dict[str, Definition] = {}
        units: dict[str, UnitText] = {}
        facts: dict[str, FactText] = {}
        while (
            len(definitions) < len(set(self._defined.values()))
            or len(units) < len(self.say.units)
            or len(facts) < len(self.say.facts)
        ):
            new = {name: node for node, name in self._defined.items() if name not in definitions}
            definitions |= {name: Definition(name, self.rule(node, out=True)) for name, node in new.items()}
            units |= {name: self._unit(name) for name in list(self.say.units) if name not in units}
            facts |= {id: self._fact(id) for id in list(self.say.facts) if id not in facts}
        return tuple(definitions.values()), tuple(units.values()), tuple(facts.values())

    def figures(self, nodes: Iterable[n.Node]) -> tuple[str, ...]:
        """The ids of the figures that these nodes read, in reading order."""
        return tuple(dict.fromkeys(node.id for node in _walk(nodes) if isinstance(node, n.Param)))

    def _unit(self, name: str) -> UnitText:
        made_of = self.law.unit_says.get(name) or self.say.group(self.say.relations[name], PERSON, out=True)
        return UnitText(name, sentence(made_of))

    def _fact(self, id: str) -> FactText:
        spec = self.law.vocabulary[id]
        name = self.say.names.get(n.Fact(spec.kind, id), "")
        gate = otherwise = ""
        if spec.gate is not None:
            gate = sentence(self.say.phrase(spec.gate.node))
            for part in _walk([spec.gate.node]):
                if isinstance(part, (*n.RELATION_TYPES, n.Fact, n.MonthSum)):
                    continue
                if part in self.law.terms:
                    self._defined[part] = self.law.terms[part]
            otherwise = _otherwise(self.law.vocabulary, id)
        return FactText(id, name, sentence(self.say.question(id)), gate, otherwise, spec.judged_by)

    def _form(self, node: n.Node) -> Form:
        if isinstance(node, n.Fact) and self.law.vocabulary[node.id].judged_by:
            return Form.JUDGED
        return Form.SENTENCE

    def _holds_gap(self, node: n.Node) -> bool:
        """Whether a part of the rule is not computed: that must stand out, not sit within a sentence."""
        return any(isinstance(part, n.NotComputed) for part in _walk([node], stop=self.say.names))

    # --- structures

    def _written_out(self, node: n.Node, who: str, label: str) -> Rule:
        match node:
            case n.AllOf() | n.AnyOf() | n.Add() | n.Min():
                return self._list(node.items, _LEADS[type(node)], who, label)
            case n.Max() if above_zero(node) is None:
                return self._list(node.items, _LEADS[n.Max], who, label)
            case n.Max() | n.Rescale() | n.Convert() | n.Round():
                return self._steps(node, who, label)
            case n.Not():
                return self._denied(node.item, who, label)
            case n.ExceptWhen():
                labelled = self._labelled(who, regel=node.base, tenzij=node.when, dan=node.then)
                return Rule("De regel, met een uitzondering:", Form.UNLESS, label, labelled)
            case n.Case():
                return self._case(node, who, label)
            case n.Compare():
                return self._compare(node, who, label)
            case n.OneOf() if len(node.codes) > 1:
                text = f"{self.say.phrase(node.item, who)} is een van deze:"
                return Rule(capital(text), Form.LIST, label, tuple(Rule(name) for name in self.say.labels(node)))
            case n.Sub():
                labelled = self._labelled(who, van=node.left, min=node.right)
                return Rule("Het verschil:", Form.CALCULATION, label, labelled)
            case n.Mul():
                labelled = self._labelled(who, dit=node.left, maal=node.right)
                return Rule("Het product:", Form.CALCULATION, label, labelled)
            case n.Scale():
                return self._scale(node, who, label)
            case n.Members():
                return self._members(node, who, label)
            case n.NotComputed():
                return Rule(sentence(f"Dit deel rekenen we niet uit: {node.reason}"), Form.NOT_COMPUTED, label)
        return Rule(sentence(self.say.phrase(node, who, out=True)), self._form(node), label)

    def _list(self, items: Iterable[n.Node], lead: tuple[str, Form], who: str, label: str) -> Rule:
        return Rule(*lead, label, tuple(self.rule(item, who) for item in items))

    def _labelled(self, who: str, **parts: n.Node) -> tuple[Rule, ...]:
        return tuple(self.rule(node, who, label=label) for label, node in parts.items())

    def _steps(self, node: n.Node, who: str, label: str) -> Rule:
        """What happens to one quantity, one thing after another, in the order in which it happens."""
        steps: list[str] = []
        cites: list[str] = []
        first = node
        while (step := _step(node)) is not None and (node is first or node not in self.say.names):
            text, because, node = step
            steps.insert(0, text)
            cites[:0] = [because] if because else []
            node = self.say.bare(node)
        text = f"Dit, {'; dan '.join(steps)}:"
        return Rule(text, Form.CALCULATION, label, (self.rule(node, who),), cites=tuple(dict.fromkeys(cites)))

    def _denied(self, node: n.Node, who: str, label: str) -> Rule:
        node = self.say.bare(node)
        if node not in self.say.names:
            if isinstance(node, n.AllOf | n.AnyOf):
                return self._list(node.items, _DENIED[type(node)], who, label)
            if isinstance(node, n.Members):
                return self._members(node, who, label, deny=True)
            if isinstance(node, n.Not):
                return self.rule(node.item, who, label=label)
        return Rule("Dit geldt niet:", Form.NONE, label, (self.rule(node, who),))

    def _case(self, node: n.Case, who: str, label: str) -> Rule:
        parts = [self._branch(test, value, who) for test, value in node.branches]
        last = self.rule(node.otherwise, who, label="anders")
        if _is_plain(last):
            last = Rule(sentence(f"Anders: {self.say.phrase(node.otherwise, who)}"), last.form)
        lead = "Van deze regels telt de eerste die past:" if len(parts) > 1 else "Dit hangt ervan af:"
        return Rule(lead, Form.CHOICE, label, (*parts, last))

    def _branch(self, test: n.Node, value: n.Node, who: str) -> Rule:
        """One case of a choice: a sentence where both parts are short."""
        when, then = self.rule(test, who, label="als"), self.rule(value, who, label="dan")
        if not _is_plain(when):
            return Rule("In dit geval:", Form.CHOICE, "", (when, then))
        start = f"Als dit geldt: {self.say.phrase(test, who)}"
        if not _is_plain(then):
            return Rule(f"{start}; dan:", Form.CHOICE, "", (evolve(then, label=""),))
        return Rule(sentence(f"{start}; dan: {self.say.phrase(value, who)}"))

    def _compare(self, node: n.Compare, who: str, label: str) -> Rule:
        """Each side that is long gets a number and stands under the sentence."""
        sides: list[str] = []
        parts: list[Rule] = []
        for side in (node.left, node.right):
            text = self.say.within(side, who)
            if len(text) > _SENTENCE // 2 and not isinstance(self.say.bare(side), n.Param | n.Const):
                text = f"{_noun(side)} ({len(parts) + 1})"
                parts.append(self.rule(side, who, label=text))
            sides.append(text)
        return Rule(sentence(self.say.comparison(node, *sides)), Form.COMPARE, label, tuple(parts))

    def _scale(self, node: n.Scale, who: str, label: str) -> Rule:
        marginal = node.mode == "marginal"
        lead = "Per schijf telt een deel van dit bedrag:" if marginal else "Wat telt, hangt af van:"
        head = ("Op het deel vanaf", "Telt mee voor") if marginal else ("Vanaf", "Dan geldt")
        rows = self.say.brackets(node, who)
        if not marginal and rows:  # below the first threshold the first value counts too
            rows[0] = (f"{rows[0][0]} (of lager)", rows[0][1])
        return Rule(lead, Form.TABLE, label, (self.rule(node.item, who),), Table(head, tuple(rows)))

    def _members(self, node: n.Members, who: str, label: str, *, deny: bool = False) -> Rule:
        """Who is counted and what is asked of them; a group that takes long to describe stands on a line of its own."""
        group, parts = self.say.group(node.relation, who), tuple[Rule, ...]()
        if len(group) > _SENTENCE // 2 and not group.startswith("‘"):
            who_counts = self.say.group(node.relation, who, out=True)
            parts = (Rule(sentence(who_counts), label="de groep"),)
            group = "hieronder"
        if is_about_number(node):
            start = {"any": "Minstens één persoon hoort bij de groep", "count": "Het aantal personen in de groep"}
            text = f"{start.get(node.op, 'Dit geldt altijd, ook voor de groep')} {group}"
            text = f"Niemand hoort bij de groep {group}" if deny else text
            return Rule(sentence(text), Form.MEMBERS, label, parts)
        if node.op == "sum":
            text = f"De som, over elke persoon uit de groep {group}, van:"
        elif node.op == "count":
            text = f"Het aantal personen in de groep {group} voor wie geldt:"
        else:
            text = f"{capital(self.say.each(node, group, deny=deny))} geldt:"
        return Rule(text, Form.MEMBERS, label, (*parts, self.rule(node.item, MEMBER)))

    # --- names for parts

    def _name_what_returns(self, roots: Iterable[n.Node]) -> None:
        """Parts with a name in the law, and long parts and groups that come back, in reading order."""
        times: Counter[n.Node | n.Relation] = Counter()
        order: dict[n.Node | n.Relation, None] = {}
        todo: list[n.Node | n.Relation] = [self._bare(root) for root in reversed(tuple(roots))]
        whole = set(todo)  # a root is a condition or an amount: it stands under its own heading
        times.update(todo)
        while todo:
            part = todo.pop()
            if part in order:
                continue
            order[part] = None
            if isinstance(part, n.RELATION_TYPES) and self.say.has_name(part):
                continue
            below = [self._bare(child) for child in n.children(part)]
            times.update(below)
            todo.extend(reversed(below))
        # Letters are given last: what is long is measured with everything written out.
        long = [part for part in order if times[part] > 1 and part not in whole and self._is_long(part)]
        letters = {part: count for count, part in enumerate(part for part in long if not self._is_known(part))}
        for part in order:
            if isinstance(part, n.RELATION_TYPES):
                if part in letters:
                    self.say.name_group(part, _letter("", letters[part]))
            elif self._is_known(part) and not isinstance(part, n.Fact | n.MonthSum):
                self._defined[part] = self.law.terms[part]
            elif part in letters:
                self._defined[part] = _letter(_noun(part), letters[part])

    def _bare(self, part: n.Node | n.Relation) -> n.Node | n.Relation:
        return part if isinstance(part, n.RELATION_TYPES) else self.say.bare(part)

    def _is_known(self, part: n.Node | n.Relation) -> bool:
        return self.say.has_name(part) if isinstance(part, n.RELATION_TYPES) else part in self.law.terms

    def _is_long(self, part: n.Node | n.Relation) -> bool:
        if not n.children(part):
            return False
        if self._size(part) > _LARGE:  # a text of it would be long for sure, and costly to write
            return True
        plain = Phrases(self.law, self.say.on)
        text = plain.group(part, PERSON) if isinstance(part, n.RELATION_TYPES) else plain.phrase(part)
        return len(text) > _NAMED

    def _size(self, part: n.Node | n.Relation) -> int:
        """Of how many parts a text of it would speak, those that come back counted each time."""
        if part not in self._sizes:
            closed = isinstance(part, n.RELATION_TYPES) and self.say.has_name(part)
            below = () if closed else n.children(part)
            self._sizes[part] = 1 + sum(self._size(self._bare(child)) for child in below)
        return self._sizes[part]


def _step(node: n.Node) -> tuple[str, str, n.Node] | None:
    """What is done to one quantity, by which rule, and that quantity; None for a node of another sort."""
    match node:
        case n.Round() | n.Convert():
            return treated(node), node.because, node.item
        case n.Rescale():
            return f"gedeeld door {divisor(node)}", "", node.item
        case n.Max():
            item = above_zero(node)
            return None if item is None else ("maar nooit minder dan nul", "", item)
    return None


def _is_plain(rule: Rule) -> bool:
    return not rule.parts and rule.form is not Form.NOT_COMPUTED


def _walk(roots: Iterable[n.Node], stop: Mapping[n.Node, str] | None = None) -> list[n.Node | n.Relation]:
    """Everything below, each once, in reading order; not below the nodes of ``stop``."""
    todo: list[n.Node | n.Relation] = list(reversed(tuple(roots)))
    first = set(todo)
    seen: dict[n.Node | n.Relation, None] = {}
    while todo:
        part = todo.pop()
        if part not in seen:
            seen[part] = None
            if stop is None or part in first or part not in stop:
                todo.extend(reversed(n.children(part)))
    return list(seen)


def _letter(noun: str, count: int) -> str:
    """The noun with A, B, … Z, AA, BB, …"""
    return f"{noun} {ascii_uppercase[count % 26] * (count // 26 + 1)}".strip()


def _noun(node: n.Node) -> str:
    match node.kind:
        case Number() if node.kind.unit.is_money:
            return "bedrag"
        case Number():
            return "getal"
        case Choice():
            return "keuze"
    return "dag" if node.kind == DATE else "regel"


def _otherwise(vocabulary: Vocabulary, id: str) -> str:
    """What a fact counts as where its question makes no sense."""
    spec = vocabulary[id]
    match spec.kind:
        case Choice():
            return f"‘{dict(spec.options).get(spec.otherwise, spec.otherwise)}’"
        case Number():
            return "1" if spec.otherwise == "yes" else "nul"
    if spec.kind == DATE:
        return ""
    return "ja" if spec.otherwise == "yes" else "nee"
