"""Groups of persons (relations) in words: by the name that the law gave them, else by what they are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rechten.graph import nodes as n

if TYPE_CHECKING:
    from rechten.graph.law import Law

_OTHER, _EACH = "die andere persoon", "deze persoon"


class GroupPhrases:
    """Phrases for relations. ``units`` collects the named groups that were spoken of, in order."""

    def __init__(self, law: Law) -> None:
        self.law = law
        self.units: dict[str, None] = {}
        self.relations: dict[str, n.Relation] = {name: unit.relation for name, unit in law.units.items()}
        self._named = {relation: name for name, relation in self.relations.items()}

    def name_group(self, relation: n.Relation, name: str) -> None:
        """Give a group a name that the law did not give it."""
        self.relations[name] = relation
        self._named[relation] = name

    def has_name(self, relation: n.Relation) -> bool:
        """Whether the group is explained elsewhere, by its name."""
        return relation in self._named

    def phrase(self, node: n.Node, who: str, *, out: bool = False) -> str:
        """The words for a node; see ``Phrases``."""
        raise NotImplementedError

    def group(self, relation: n.Relation, who: str, *, out: bool = False) -> str:
        """The group as a noun between quotes or brackets. ``out``: write a named group out instead of naming it."""
        of = "" if who == "de persoon" else f" van {who}"
        if not out and relation in self._named:
            name = self._named[relation]
            self.units[name] = None
            return f"‘{name}’{of}"
        text = self.made_of(relation, who)
        return text if out or isinstance(relation, n.Self | n.Everyone) else f"[{text}]"

    def made_of(self, relation: n.Relation, who: str) -> str:
        """Who belongs to a group, from its parts. Never empty."""
        match relation:
            case n.Self():
                return f"{who} zelf"
            case n.Everyone():
                return "iedereen over wie iets verteld is"
            case n.Tied():
                return self._tied(relation, who)
            case n.SameDwelling():
                return f"wie in dezelfde woning woont als {who}{self._at(relation.at)}"
            case n.Union():
                return " of ".join(self.group(part, who) for part in _flat(relation))
            case n.Intersection() | n.Where():
                return self._who_fits(relation, who)
            case n.Difference():
                first, *rest = _without(relation)
                return f"{self.group(first, who)}, zonder {' en '.join(self.group(part, who) for part in rest)}"
            case n.Composed():
                return f"voor elke persoon uit {self.group(relation.first, who)}: {self.group(relation.second, _EACH)}"

    def _who_fits(self, relation: n.Intersection | n.Where, who: str) -> str:
        """Groups that one must all belong to, and what must hold for each person."""
        groups: list[str] = []
        tests: list[str] = []
        todo: list[n.Relation] = [relation]
        while todo:
            part = todo.pop()
            if isinstance(part, n.Intersection) and (part is relation or part not in self._named):
                todo += [part.right, part.left]
            elif isinstance(part, n.Where) and (part is relation or part not in self._named):
                tests.append(self.phrase(part.test, _EACH))
                todo.append(part.relation)
            else:
                groups.append(self.group(part, who))
        text = f"wie hoort bij {' en ook bij '.join(groups)}"
        return f"{text}, en voor wie geldt: {'; en: '.join(tests)}" if tests else text

    def _tied(self, relation: n.Tied, who: str) -> str:
        template = self.law.ties.get(relation.tie, "")
        if "{a}" not in template or "{b}" not in template:
            template = f"{{a}} en {{b}} zijn verbonden ({template or relation.tie})"
        a, b = (_OTHER, who) if relation.direction == "in" else (who, _OTHER)
        both = ", of omgekeerd" if relation.direction == "both" else ""
        return f"wie zo verbonden is: {template.replace('{a}', a).replace('{b}', b)}{both}{self._at(relation.at)}"

    def _at(self, day: n.Node) -> str:
        return "" if isinstance(day, n.RequestDate) else f" (op {self.phrase(day, 'de persoon')})"


def _flat(relation: n.Relation) -> list[n.Relation]:
    if isinstance(relation, n.Union):
        return [*_flat(relation.left), *_flat(relation.right)]
    return [relation]


def _without(relation: n.Relation) -> list[n.Relation]:
    if isinstance(relation, n.Difference):
        return [*_without(relation.left), relation.right]
    return [relation]
