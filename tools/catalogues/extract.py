"""Every Dutch text that the site can show, with the places where it stands.

Three kinds of source: calls of ``say`` and ``later`` in Python, ``{% translate %}`` and ``{% blocktranslate %}`` in
templates, and records: the law, the social map, the urgent doors.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml
from attrs import frozen
from django.utils.translation.template import templatize

from rechten.graph import nodes as n
from rechten.graph.law import Law
from rechten.graph.provisions import Provision
from rechten.graph.rights import Act, Alternatives, Condition, Right, conditions
from rechten.law.belgium import BELGIUM
from rechten.words.pages import plain_name
from rechten.words.people import tie_template
from tools.catalogues.files import SOURCE

_CALLS = frozenset({"say", "later", "NotEncoded", "gettext", "gettext_lazy", "ngettext"})
#: What ``templatize`` makes of a tag: a call with the text as Python writes it.
_GETTEXT = re.compile(
    r"""\b(n?gettext)\(u?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')(?:,\s*u?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))?"""
)
#: Texts of the social map and the urgent doors. Names of services and addresses stay as they are.
_MAP_FIELDS = frozenset(
    {
        "phone_note", "opening_hours", "target_group", "what_it_does", "title", "comfort", "say", "next_steps", "text",
    }
)  # fmt: skip
#: Texts of the register of algorithms. Articles and commands stay as they are.
_REGISTER_FIELDS = frozenset(
    {"name", "does", "over_whom", "data", "kept", "says", "result", "decides", "cannot", "ask", "object"}
)


@frozen
class Found:
    """A text and where it stands; ``plural`` is set for a text that counts."""

    text: str
    place: str
    plural: str = ""


def of_the_law() -> Iterator[Found]:
    """Texts of ``rechten``: its sentences and the law."""
    yield from _python(SOURCE / "rechten" / "words")
    yield from _python(SOURCE / "rechten" / "readings")
    yield from _law(BELGIUM)


def of_the_site() -> Iterator[Found]:
    """Texts of the platform: pages, forms and the social map."""
    yield from _python(SOURCE / "totjerecht")
    for path in sorted((SOURCE / "totjerecht").rglob("*.html")):
        yield from _template(path)
    for path in sorted((SOURCE / "totjerecht" / "directory" / "demo").glob("*.yaml")):
        yield from _records(yaml.safe_load(path.read_text(encoding="utf-8")), _place(path))
    for path in sorted((SOURCE / "totjerecht" / "register" / "entries").glob("*.yaml")):
        yield from _records(yaml.safe_load(path.read_text(encoding="utf-8")), _place(path), _REGISTER_FIELDS)


def _place(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def _python(folder: Path) -> Iterator[Found]:
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _called(node.func) in _CALLS and node.args:
                texts = [text for arg in node.args[:2] if (text := _text_of(arg))]
                if texts:
                    plural = texts[1] if _called(node.func) == "ngettext" else ""
                    yield Found(texts[0], _place(path), plural)


def _text_of(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _called(function: ast.expr) -> str:
    return (
        function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""
    )


def _template(path: Path) -> Iterator[Found]:
    source = templatize(path.read_text(encoding="utf-8"), origin=str(path))
    for kind, text, plural in _GETTEXT.findall(source):
        yield Found(_read(text), _place(path), _read(plural) if kind == "ngettext" else "")


def _read(text: str) -> str:
    return str(ast.literal_eval(text))


def _records(value: Any, place: str, fields: frozenset[str] = _MAP_FIELDS) -> Iterator[Found]:
    if isinstance(value, list):
        for item in value:
            yield from _records(item, place, fields)
    elif isinstance(value, dict):
        for name, item in value.items():
            if name in fields:
                yield from (Found(text, f"{place} {name}") for text in _texts(item))
            yield from _records(item, place, fields)


def _texts(item: Any) -> list[str]:
    """The texts of a field; an empty one is nothing to translate (its "translation" would be the catalogue's head)."""
    items = item if isinstance(item, list | tuple) else [item]
    return [text for text in items if isinstance(text, str) and text]


# --- the law


def _law(law: Law) -> Iterator[Found]:
    for right in law.rights.values():
        yield from _named(f"right {right.id}", _right(right))
        yield from _named(f"right {right.id}", [plain_name(id) for id in right.opens if id not in law.rights])
    for provision in law.provisions.values():
        yield from _named(f"rule {provision.id}", _provision(provision))
    for spec in law.vocabulary:
        labels = [label for _, label in spec.options]
        texts = [spec.question, spec.question_other, spec.why, spec.help, spec.judged_by, spec.tick, *labels]
        yield from _named(f"fact {spec.id}", texts)
    for kind, template in law.ties.items():
        yield from _named(f"tie {kind}", [tie_template(template, mine=mine) for mine in ("", "a", "b")])
    for parameter in law.parameters.values():
        yield from _named(f"figure {parameter.id}", [parameter.says])
    yield from _named("not computed", _left_out(law))


def _named(place: str, texts: Iterable[str]) -> Iterator[Found]:
    yield from (Found(text, place) for text in texts if text)


def _left_out(law: Law) -> Iterator[str]:
    """What the rules do not compute, in words."""
    roots: list[n.Node] = []
    for right in law.rights.values():
        roots += [condition.expr.node for condition in conditions(right)]
        roots += [right.amount.expr.node] if right.amount else []
    yield from (node.reason.rstrip(".") for node in n.under(*roots) if isinstance(node, n.NotComputed))


def _right(right: Right) -> Iterator[str]:
    yield from (right.name, right.summary, right.certainty, right.decides.who, right.decides.says)
    if right.amount:
        yield right.amount.says
    for requirement in right.requires:
        if isinstance(requirement, Alternatives):
            yield requirement.says
            for route in requirement.routes:
                yield route.says
                yield from (text for condition in route.conditions for text in _condition(condition))
        else:
            yield from _condition(requirement)
    yield from (opening.since for opening in right.openings)
    yield from _act(right.act)


def _provision(provision: Provision) -> Iterator[str]:
    yield from (provision.name, provision.summary, provision.step, provision.office, provision.certainty)
    yield from (statement.says for statement in provision.statements)


def _condition(condition: Condition) -> Iterator[str]:
    yield from (condition.says, condition.fails, *condition.proof, *condition.found_by_office)


def _act(act: Act) -> Iterator[str]:
    yield from (act.office, act.how, act.starts, act.decision_term, act.appeal, act.receipt, act.appeal_to)
    yield from (*act.evidence, *act.fetched_by_office)
    yield from (consequence.says for consequence in act.consequences)
