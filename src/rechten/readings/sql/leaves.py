"""What a query reads of the tables: facts, ties and homes, each as two ends that are never null.

Null means unknown in a table. It never comes further than the first steps of a query: from there on every value has a
lowest and a highest end, as in the other readings. So no rule of a database about null decides anything.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from rechten.graph import nodes as n
from rechten.graph.facts import FactSpec, Subject
from rechten.graph.plan import Plan
from rechten.readings.columns.fixed import Fixed
from rechten.readings.columns.program import Input
from rechten.readings.sql import facts
from rechten.readings.sql.bonds import Roof, TieLeaf, roofs_of, stays_on, ties_of
from rechten.readings.sql.steps import Step, made
from rechten.readings.sql.tables import TABLE_OF, Place, Tables

_ENDS = {"low": (0, "l"), "high": (1, "h")}


@frozen
class Read:
    """How one end of a leaf is read: from a column (of a person, or of two persons), or from none."""

    template: str
    column: str = ""
    of_pair: bool = False

    def text(self, before: str) -> str:
        """The expression; ``before`` stands before the column, such as "p."."""
        return self.template.replace("{}", before + self.column)


_YES, _NO = Read("TRUE"), Read("FALSE")


class Leaves:
    """The leaves that a program reads from some tables, for a right asked on a day (an ordinal)."""

    def __init__(self, plan: Plan, fixed: Fixed, day: int, inputs: Iterable[Input], tables: Tables) -> None:
        self._plan, self._tables, self._day = plan, tables, day
        self._inputs = sorted(inputs, key=lambda source: (source.node, source.end, source.part))
        self.ties: dict[int, TieLeaf] = {}
        self.roofs: dict[int, Roof] = {}
        for index in dict.fromkeys(source.node for source in self._inputs):
            node = plan.nodes[index]
            if isinstance(node, n.Tied | n.SameDwelling):
                (at,) = plan.children[index]
                if not fixed.is_fixed(at):
                    raise ValueError(f"node {index} looks at a day that is not the same for everyone")
                on = fixed.bounds(at)[0]
                if isinstance(node, n.SameDwelling):
                    self.roofs[index] = Roof(index, on)
                else:
                    self.ties[index] = TieLeaf(index, node.tie, node.direction, on)

    # how an operation reads them

    def read(self, source: Input) -> Read:
        """How one end of a leaf is read."""
        index, node = source.node, self._plan.nodes[source.node]
        if isinstance(node, n.Tied | n.SameDwelling):
            if not self._tables.there("ties" if isinstance(node, n.Tied) else "residents"):
                return _NO  # without a table there are none
            of_pair = source.end in _ENDS
            return Read("{}", f"t{index}{_ENDS[source.end][1]}" if of_pair else f"a{index}", of_pair)
        spec = self._spec(index)
        if source.end not in _ENDS:
            return self._read_doubt(index, spec, source.end == "asked")
        if self._place(spec) is None:
            which = _ENDS[source.end][0]
            return _YES if spec.options else Read(self._end(index, "", which))
        if spec.options:
            return Read(f"(({{}} & {1 << source.part}) <> 0)", f"f{index}")
        return Read("{}", f"f{index}{_ENDS[source.end][1]}")

    @property
    def choices(self) -> frozenset[int]:
        """The facts of which a column holds the codes that are possible."""
        specs = {source.node: self._spec(source.node) for source in self._inputs if self._is_fact(source.node)}
        return frozenset(index for index, spec in specs.items() if spec.options and self._place(spec) is not None)

    def _is_fact(self, index: int) -> bool:
        return isinstance(self._plan.nodes[index], n.Fact | n.MonthSum)

    def _read_doubt(self, index: int, spec: FactSpec, asked: bool) -> Read:
        if spec.subject is not Subject.DWELLING:  # where such a fact is open, it can be asked
            return _YES if asked else _NO
        if not self._tables.there("residents"):
            return _NO if asked else _YES
        return Read("{}" if asked else "(NOT {})", f"a{index}")

    def _spec(self, index: int) -> FactSpec:
        node = self._plan.nodes[index]
        if not isinstance(node, n.Fact | n.MonthSum):
            raise TypeError(f"node {index} is no fact")
        return self._plan.vocabulary[node.id]

    def _place(self, spec: FactSpec) -> Place | None:
        """Where the tables tell a fact; None when they can say nothing of it."""
        homeless = spec.subject is Subject.DWELLING and not self._tables.there("residents")
        return None if homeless or not self._tables.there(TABLE_OF[spec.subject]) else self._tables.place(spec)

    def _end(self, index: int, before: str, which: int) -> str:
        node, spec = self._plan.nodes[index], self._spec(index)
        if isinstance(node, n.MonthSum):
            return facts.months_end(spec, self._place(spec), before, range(node.first, node.last + 1), which)
        return facts.end(spec, self._place(spec), before, which)

    # what it takes from the tables

    @property
    def facts(self) -> dict[str, Place | None]:
        """The facts that are read, by id, and where they stand (None: they are unknown)."""
        found = (source.node for source in self._inputs if self._is_fact(source.node))
        specs = [self._spec(index) for index in dict.fromkeys(found)]
        return {spec.id: self._place(spec) for spec in specs}

    def steps(self, *, with_pairs: bool) -> list[Step]:
        """The steps that read the tables: at the end ``people0`` and, where pairs are looked at, ``pairs0``."""
        tables = self._tables
        found: list[Step] = []
        if self._has_ties:
            found += ties_of(tables, list(self.ties.values()))
        for roof in self._roofs:
            found += roofs_of(tables, roof)
        if homes := self._columns_of(Subject.DWELLING, "d.") | self._doubts():
            found += [stays_on(tables, "stays", self._day), Step("homes", self._homes(homes))]
        found.append(Step("people0", self._people(homes)))
        return [*found, Step("pairs0", self._pairs())] if with_pairs else found

    @property
    def _has_ties(self) -> bool:
        return bool(self.ties) and self._tables.there("ties")

    @property
    def _roofs(self) -> list[Roof]:
        return list(self.roofs.values()) if self._tables.there("residents") else []

    def _columns_of(self, subject: Subject, before: str) -> dict[str, str]:
        """The columns of facts about a subject, with how they are read."""
        found: dict[str, str] = {}
        for source in self._inputs:
            node = self._plan.nodes[source.node]
            if not isinstance(node, n.Fact | n.MonthSum) or source.end not in _ENDS:
                continue
            spec = self._plan.vocabulary[node.id]
            if spec.subject is subject and (column := self.read(source).column):
                found[column] = self._end(source.node, before, _ENDS[source.end][0])
        return found

    def _doubts(self) -> dict[str, str]:
        """For facts of a dwelling: whether something about a home of the person is to be asked."""
        found: dict[str, str] = {}
        for source in self._inputs:
            node = self._plan.nodes[source.node]
            if isinstance(node, n.Fact) and source.end not in _ENDS and (column := self.read(source).column):
                spec = self._spec(source.node)
                found[column] = f"s.doubt OR {facts.is_open(spec, self._place(spec), 'd.')}"
        return found

    def _homes(self, columns: dict[str, str]) -> str:
        """A row for a person who may live somewhere: what the homes say together."""
        joined = {column: f"{_hull(column, self._kind(column))}({text})" for column, text in columns.items()}
        source, dwellings = "stays AS s", self._tables.there("dwellings")
        if dwellings:
            source += f' LEFT JOIN {self._tables.sources["dwellings"]} AS d ON d."case" = s.c AND d.dwelling = s.d'
        return f"SELECT s.c, s.p, BOOL_OR(s.sure) AS sure{made(joined)} FROM {source} GROUP BY s.c, s.p"

    def _kind(self, column: str) -> FactSpec:
        return self._spec(int(column.strip("aflh")))

    def _people(self, homes: dict[str, str]) -> str:
        columns = self._columns_of(Subject.PERSON, "p.")
        source = f"{self._tables.sources['persons']} AS p"
        if (of_case := self._columns_of(Subject.CASE, "k.")) and self._tables.there("cases"):
            columns |= of_case
            source += f' LEFT JOIN {self._tables.sources["cases"]} AS k ON k."case" = p."case"'
        if homes:
            columns |= {column: self._at_home(column) for column in homes}
            source += ' LEFT JOIN homes AS h ON h.c = p."case" AND h.p = p.person'
        if self._has_ties:
            columns |= self._asked((f"a{index}" for index in self.ties), "t")
            source += ' LEFT JOIN tie_doubts AS t ON t.c = p."case" AND t.p = p.person'
        for roof in self._roofs:
            at = roof.node
            columns |= self._asked([f"a{at}"], f"r{at}")
            source += f' LEFT JOIN roof_doubts{at} AS r{at} ON r{at}.c = p."case" AND r{at}.p = p.person'
        number = 'ROW_NUMBER() OVER (ORDER BY p."case", p.person) AS i'
        return f'SELECT {number}, p."case" AS c, p.person AS p{made(columns)} FROM {source}'

    def _at_home(self, column: str) -> str:
        """Whoever has no certain home has perhaps none: then the fact says nothing."""
        if column[0] == "a":
            return f"COALESCE(h.{column}, FALSE)"
        spec, which = self._kind(column), int(column[-1] == "h")
        return f"CASE WHEN h.sure THEN h.{column} ELSE {facts.unknown(spec, which)} END"

    def _asked(self, columns: Iterable[str], before: str) -> dict[str, str]:
        wanted = {self.read(source).column for source in self._inputs}
        return {column: f"COALESCE({before}.{column}, FALSE)" for column in columns if column in wanted}

    def _pairs(self) -> str:
        """A row for each person with each person of the case."""
        wanted = {read.column for source in self._inputs if (read := self.read(source)).of_pair}
        columns: dict[str, str] = {}
        source = "people0 AS a JOIN people0 AS b ON b.c = a.c"
        bonds = [("tied", index) for index in self.ties] if self._has_ties else []
        bonds += [(f"roof{roof.node}", roof.node) for roof in self._roofs]
        for step in dict.fromkeys(step for step, _ in bonds):
            source += f" LEFT JOIN {step} ON {step}.c = a.c AND {step}.p = a.p AND {step}.o = b.p"
        for step, index in bonds:
            ends = (f"t{index}{end}" for end in "lh")
            columns |= {column: f"COALESCE({step}.{column}, FALSE)" for column in ends if column in wanted}
        return f"SELECT a.i, b.i AS j{made(columns)} FROM {source}"


def _hull(column: str, spec: FactSpec) -> str:
    """What joins the values of several homes."""
    if column[0] == "a":
        return "BOOL_OR"
    if spec.options:
        return "BIT_OR"
    if (spec.low, spec.high) == (0, 1) and spec.kind.tag == "bool":
        return "BOOL_AND" if column[-1] == "l" else "BOOL_OR"
    return "MIN" if column[-1] == "l" else "MAX"
