"""Reading *data*: a plan as JSON, for another program (a browser, a receipt), and back again.

``graph`` holds all that decides an answer, as integers and codes: kinds, facts, nodes in topological order (every
argument stands before the node that uses it), gates, and for each right the indices of its nodes. Texts and the values
of figures stand apart (``facts``, ``parameters``, ``rights``, ``texts``), so that a corrected sentence or a new figure
leaves the hash of the graph as it is. Of each right only the conditions in force in the plan are there.

Integers lie within ±2^53, so that a browser reads them exactly. A reader must refuse a ``format`` it does not know.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve, frozen

from rechten.graph import nodes as n
from rechten.graph.expressions import Expr
from rechten.graph.facts import FactSpec, Vocabulary
from rechten.graph.kinds import BOOL, DATE, SAFE_INTEGER, Bool, Choice, Date, Kind, Number, Unit
from rechten.graph.parameters import Parameter
from rechten.graph.plan import ConditionSlot, Plan, RequirementSlot, RightSlot, assemble
from rechten.graph.rights import Alternatives, Amount, Condition, Right, Route
from rechten.readings.data_records import rebuilt, recorded

FORMAT = "rechten.plan/1"


class DataError(ValueError):
    """A plan that cannot be written as data, or data that is no plan of a known format."""


@frozen
class _Shape:
    """How a node type is written: its arguments by name (``*``: all of them), its constants, and its text."""

    type: type[Any]
    arguments: tuple[str, ...] = ()
    constants: tuple[str, ...] = ()
    text: str = ""


#: The names in the format. They stay what they are when a class is renamed.
SHAPES: Mapping[str, _Shape] = {
    "fact": _Shape(n.Fact, constants=("id",)),
    "month_sum": _Shape(n.MonthSum, constants=("id", "first", "last")),
    "param": _Shape(n.Param, constants=("id",)),
    "const": _Shape(n.Const, constants=("value",)),
    "request_date": _Shape(n.RequestDate),
    "compare": _Shape(n.Compare, ("left", "right"), ("op",)),
    "one_of": _Shape(n.OneOf, ("item",), ("codes",)),
    "all_of": _Shape(n.AllOf, ("*",)),
    "any_of": _Shape(n.AnyOf, ("*",)),
    "not": _Shape(n.Not, ("item",)),
    "except_when": _Shape(n.ExceptWhen, ("base", "when", "then")),
    "case": _Shape(n.Case),
    "add": _Shape(n.Add, ("*",)),
    "sub": _Shape(n.Sub, ("left", "right")),
    "mul": _Shape(n.Mul, ("left", "right")),
    "min": _Shape(n.Min, ("*",)),
    "max": _Shape(n.Max, ("*",)),
    "rescale": _Shape(n.Rescale, ("item",), ("factor",)),
    "convert": _Shape(n.Convert, ("item",), ("factor",), "because"),
    "scale": _Shape(n.Scale, constants=("mode",)),
    "round": _Shape(n.Round, ("item",), ("mode", "divisor"), "because"),
    "age_on": _Shape(n.AgeOn, ("birth", "on")),
    "months_between": _Shape(n.MonthsBetween, ("start", "end")),
    "add_months": _Shape(n.AddMonths, ("item",), ("months",)),
    "start_of": _Shape(n.StartOf, ("item",), ("period",)),
    "members": _Shape(n.Members, ("relation", "item"), ("op",)),
    "not_computed": _Shape(n.NotComputed, constants=("low", "high"), text="reason"),
    "self": _Shape(n.Self),
    "everyone": _Shape(n.Everyone),
    "tied": _Shape(n.Tied, ("at",), ("tie", "direction")),
    "same_dwelling": _Shape(n.SameDwelling, ("at",)),
    "union": _Shape(n.Union, ("left", "right")),
    "intersection": _Shape(n.Intersection, ("left", "right")),
    "difference": _Shape(n.Difference, ("left", "right")),
    "composed": _Shape(n.Composed, ("first", "second")),
    "where": _Shape(n.Where, ("relation", "test")),
}
_NAMES = {shape.type: name for name, shape in SHAPES.items()}


def plan_data(plan: Plan) -> dict[str, Any]:
    """The plan as JSON values. Raises DataError when an integer is not exact in a browser."""
    data = {
        "format": FORMAT,
        "graph": _graph(plan),
        "facts": {spec.id: recorded(spec, leave_out=_IN_GRAPH) for spec in plan.vocabulary},
        "parameters": {id: recorded(parameter, leave_out={"kind"}) for id, parameter in plan.parameters.items()},
        "rights": {id: _right_texts(slot) for id, slot in plan.rights.items()},
        "texts": {
            str(index): getattr(node, shape.text)
            for index, node in enumerate(plan.nodes)
            if (shape := SHAPES[_NAMES[type(node)]]).text
        },
    }
    _check_integers(data)
    return data


def graph_hash(plan: Plan) -> str:
    """SHA-256 of the graph alone, in canonical JSON: the same in every run, whatever the texts and figures say."""
    return hashlib.sha256(canonical([FORMAT, _graph(plan)]).encode()).hexdigest()


def canonical(data: object) -> str:
    """JSON with sorted keys and no spaces."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


#: Fields of a fact that decide answers; they stand in the graph.
_IN_GRAPH = {"id", "subject", "kind", "low", "high", "axis", "gate"}


def _graph(plan: Plan) -> dict[str, Any]:
    kinds: dict[Kind, int] = {}
    return {
        "facts": [
            {
                "id": spec.id,
                "subject": spec.subject.value,
                "kind": kinds.setdefault(spec.kind, len(kinds)),
                "low": spec.low,
                "high": spec.high,
                "axis": spec.axis,
            }
            for spec in plan.vocabulary
        ],
        "parameters": [
            {"id": id, "kind": kinds.setdefault(parameter.kind, len(kinds))}
            for id, parameter in plan.parameters.items()
        ],
        "nodes": [_node(node, args, kinds) for node, args in zip(plan.nodes, plan.children, strict=True)],
        "gates": dict(plan.gates),
        "rights": [_right_indices(slot) for slot in plan.rights.values()],
        "kinds": [_kind(kind) for kind in kinds],
    }


def _kind(kind: Kind) -> dict[str, Any]:
    match kind:
        case Bool() | Date():
            return {"is": kind.tag}
        case Choice(codes=codes):
            return {"is": "choice", "codes": list(codes)}
        case Number(unit=unit, per=per):
            return {"is": "number", "unit": unit.value, "per": per}


def _node(node: n.Node | n.Relation, args: tuple[int, ...], kinds: dict[Kind, int]) -> dict[str, Any]:
    name = _NAMES[type(node)]
    found: dict[str, Any] = {"is": name}
    if not isinstance(node, n.RELATION_TYPES):
        found["kind"] = kinds.setdefault(node.kind, len(kinds))
    if args:
        found["args"] = list(args)
    for constant in SHAPES[name].constants:
        value = getattr(node, constant)
        found[constant] = list(value) if isinstance(value, tuple) else value
    return found


def _right_indices(slot: RightSlot) -> dict[str, Any]:
    return {
        "id": slot.right.id,
        "verdict": slot.verdict,
        "amount": slot.amount,
        "held": slot.held,
        "requirements": [
            {
                "id": requirement.requirement.id,
                "index": requirement.index,
                "conditions": [
                    {"id": c.condition.id, "index": c.index, "route": c.route, "selects": c.condition.selects}
                    for c in requirement.conditions
                ],
            }
            for requirement in slot.requirements
        ],
    }


def _right_texts(slot: RightSlot) -> dict[str, Any]:
    right, requirements = slot.right, []
    for requirement in slot.requirements:
        found = [recorded(c.condition, leave_out={"expr", "written"}) for c in requirement.conditions]
        if isinstance(requirement.requirement, Alternatives):
            ways = requirement.requirement
            routes = [{"id": route.id, "says": route.says} for route in ways.routes]
            found = [{"id": ways.id, "article": ways.article, "says": ways.says, "routes": routes, "conditions": found}]
        requirements += found
    amount = None if right.amount is None else recorded(right.amount, leave_out={"expr"})
    return {
        **recorded(right, leave_out={"requires", "amount", "held"}),
        "requires": requirements,
        "amount": amount,
    }


def _check_integers(data: object) -> None:
    todo = [data]
    while todo:
        value = todo.pop()
        if isinstance(value, int) and abs(value) > SAFE_INTEGER:
            raise DataError(f"{value} is past 2^53: a browser would not read it exactly")
        if isinstance(value, dict):
            todo.extend(value.values())
        elif isinstance(value, list):
            todo.extend(value)


# --- and back ---------------------------------------------------------------------------------------------------------


def load_plan(data: Mapping[str, Any]) -> Plan:
    """The plan that ``plan_data`` wrote. All readings give the same on it. Raises DataError for another format."""
    if data.get("format") != FORMAT:
        raise DataError(f"format {data.get('format')!r} is unknown; this version reads {FORMAT!r}")
    graph = data["graph"]
    kinds = [_load_kind(kind) for kind in graph["kinds"]]
    nodes: list[n.Node | n.Relation] = []
    for index, node in enumerate(graph["nodes"]):
        nodes.append(_load_node(node, kinds, nodes, data["texts"].get(str(index), "")))
    vocabulary = Vocabulary()
    for fact in graph["facts"]:
        gate = graph["gates"].get(fact["id"])
        spec = rebuilt(FactSpec, {**data["facts"][fact["id"]], **fact}, kind=kinds[fact["kind"]])
        vocabulary.declare(spec if gate is None else evolve(spec, gate=_expr(nodes, gate)))
    parameters = {
        parameter["id"]: rebuilt(Parameter, data["parameters"][parameter["id"]], kind=kinds[parameter["kind"]])
        for parameter in graph["parameters"]
    }
    rights = {right["id"]: _load_right(right, data["rights"][right["id"]], nodes) for right in graph["rights"]}
    children = [tuple(node.get("args", ())) for node in graph["nodes"]]
    return assemble(nodes, children, rights, graph["gates"], vocabulary, parameters)


def _load_kind(kind: Mapping[str, Any]) -> Kind:
    match kind["is"]:
        case "bool":
            return BOOL
        case "date":
            return DATE
        case "choice":
            return Choice(tuple(kind["codes"]))
        case _:
            return Number(Unit(kind["unit"]), kind["per"])


def _load_node(
    node: Mapping[str, Any], kinds: list[Kind], nodes: list[n.Node | n.Relation], text: str
) -> n.Node | n.Relation:
    shape = SHAPES[node["is"]]
    args = [nodes[arg] for arg in node.get("args", ())]
    fields: dict[str, Any] = {"kind": kinds[node["kind"]]} if "kind" in node else {}
    for constant in shape.constants:
        value = node[constant]
        fields[constant] = tuple(value) if isinstance(value, list) else value
    if shape.text:
        fields[shape.text] = text
    if shape.type is n.Case:
        fields |= {"branches": tuple(zip(args[:-1:2], args[1::2], strict=True)), "otherwise": args[-1]}
    elif shape.type is n.Scale:
        split = (len(args) + 1) // 2
        fields |= {"item": args[0], "thresholds": tuple(args[1:split]), "values": tuple(args[split:])}
    elif shape.arguments == ("*",):
        fields["items"] = tuple(args)
    else:
        fields |= dict(zip(shape.arguments, args, strict=True))
    found: n.Node | n.Relation = shape.type(**fields)
    return found


def _expr(nodes: list[n.Node | n.Relation], index: int) -> Expr:
    node = nodes[index]
    if isinstance(node, n.RELATION_TYPES):
        raise DataError(f"node {index} is a relation, where a value is needed")
    return Expr(node)


def _load_right(indices: Mapping[str, Any], texts: Mapping[str, Any], nodes: list[n.Node | n.Relation]) -> RightSlot:
    slots = [
        _load_requirement(requirement, text, nodes)
        for requirement, text in zip(indices["requirements"], texts["requires"], strict=True)
    ]
    amount, held = indices["amount"], indices["held"]
    right = rebuilt(
        Right,
        {name: value for name, value in texts.items() if name not in {"requires", "amount"}},
        requires=tuple(slot.requirement for slot in slots),
        amount=None if amount is None else rebuilt(Amount, texts["amount"], expr=_expr(nodes, amount)),
        held=None if held is None else _expr(nodes, held),
    )
    return RightSlot(right, indices["verdict"], amount, held, tuple(slots))


def _load_requirement(
    indices: Mapping[str, Any], texts: Mapping[str, Any], nodes: list[n.Node | n.Relation]
) -> RequirementSlot:
    written: Iterable[Mapping[str, Any]] = texts["conditions"] if "routes" in texts else [texts]
    slots = tuple(
        ConditionSlot(rebuilt(Condition, text, expr=_expr(nodes, at["index"])), at["index"], at["route"])
        for at, text in zip(indices["conditions"], written, strict=True)
    )
    if "routes" not in texts:
        return RequirementSlot(slots[0].condition, indices["index"], slots)
    routes = tuple(
        Route(route["id"], route["says"], tuple(slot.condition for slot in slots if slot.route == route["id"]))
        for route in texts["routes"]
    )
    ways = Alternatives(texts["id"], texts["article"], texts["says"], routes)
    return RequirementSlot(ways, indices["index"], slots)
