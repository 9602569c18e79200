"""What may stand in the header of a list: nothing that is not named here, so that no person comes in along with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from rechten.population.proactive.groups import Group
from rechten.population.proactive.purposes import Purpose

#: Checks a value; gives what is wrong with it, with its place.
Check = Callable[[object, str], Iterator[str]]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_HEX = re.compile(r"[0-9a-f]+")
_WORD = re.compile(r"[\w.:-]{1,120}")
_MOST_ENTRIES = 400


def text(longest: int = 2000) -> Check:
    """A text on one line."""

    def check(value: object, place: str) -> Iterator[str]:
        if not isinstance(value, str) or len(value) > longest or not (value.isprintable() or value == ""):
            yield f"{place}: hier hoort een tekst van hoogstens {longest} tekens."

    return check


def matching(pattern: re.Pattern[str], what: str) -> Check:
    """A text of a given form."""

    def check(value: object, place: str) -> Iterator[str]:
        if not isinstance(value, str) or not pattern.fullmatch(value):
            yield f"{place}: hier hoort {what}."

    return check


def one_of(*values: object) -> Check:
    """One of these."""

    def check(value: object, place: str) -> Iterator[str]:
        if not any(value is known or (isinstance(value, str) and value == known) for known in values):
            yield f"{place}: dit kennen we niet."

    return check


def count(value: object, place: str) -> Iterator[str]:
    """A whole number of people or rows."""
    if type(value) is not int or not 0 <= value < 10**11:
        yield f"{place}: hier hoort een aantal."


def maybe(inner: Check) -> Check:
    """The same, or nothing."""

    def check(value: object, place: str) -> Iterator[str]:
        if value is not None:
            yield from inner(value, place)

    return check


def many(inner: Check) -> Check:
    """A list of these."""

    def check(value: object, place: str) -> Iterator[str]:
        if not isinstance(value, list) or len(value) > _MOST_ENTRIES:
            yield f"{place}: hier hoort een lijst van hoogstens {_MOST_ENTRIES} regels."
            return
        for at, one in enumerate(value):
            yield from inner(one, f"{place}[{at}]")

    return check


def named(inner: Check) -> Check:
    """A block with names that we do not know beforehand."""

    def check(value: object, place: str) -> Iterator[str]:
        if not isinstance(value, Mapping) or len(value) > _MOST_ENTRIES:
            yield f"{place}: hier hoort een blok met namen."
            return
        for name, one in value.items():
            yield from matching(_WORD, "een naam zonder spaties")(name, f"{place}.{name}")
            yield from inner(one, f"{place}.{name}")

    return check


def block(**parts: Check) -> Check:
    """A block with exactly these names."""

    def check(value: object, place: str) -> Iterator[str]:
        if not isinstance(value, Mapping):
            yield f"{place}: hier hoort een blok."
            return
        yield from (f"{place}: '{name}' hoort hier niet." for name in value if name not in parts)
        for name, inner in parts.items():
            if name in value:
                yield from inner(value[name], f"{place}.{name}" if place else name)
            else:
                yield f"{place}: '{name}' ontbreekt." if place else f"'{name}' ontbreekt."

    return check


_day, _hash = matching(_DAY, "een dag"), matching(_HEX, "een controlegetal")
_groups = {group.value: count for group in Group}

HEADER: Check = block(
    format=text(40),
    id=matching(re.compile(r"[0-9a-f]{16}"), "een nummer van 16 tekens"),
    kind=one_of("proposal", "people"),
    right=block(id=matching(_WORD, "een recht"), name=text(200)),
    decides=block(who=text(200), says=text(600)),
    certainty=text(6000),
    careful=many(text()),
    basis=block(
        purpose=one_of(*(purpose.value for purpose in Purpose)),
        **dict.fromkeys(
            ("says", "responsible", "gdpr", "task", "secrecy", "deliberation", "dpia", "dpia_by"), text(600)
        ),
        **dict.fromkeys(("deliberated_on", "dpia_on", "starts", "until"), _day),
        may_receive=many(text(600)),
        **dict.fromkeys(("without_request", "contact", "phone", "opt_out", "opt_outs_kept_by"), text(600)),
        **dict.fromkeys(("objection", "objection_term", "objection_source"), text(600)),
    ),
    made=block(on=_day, by=text(120)),
    answers=block(date=_day, law_date=_day, law=_hash, sha256=_hash, engine=text(20)),
    invented=one_of(True, False),
    counts=block(**_groups),
    areas=many(block(area=text(60), **_groups)),
    expected=many(
        block(
            group=one_of(*_groups),
            least=count,
            most=count,
            already=maybe(count),
            euros=maybe(block(low=count, high=count, unit=text(20))),
        )
    ),
    measured=maybe(block(**dict.fromkeys(("right", "already", "reached"), text(80)))),
    left_out=block(opted_out=count, held=count, not_entitled=count, opt_outs_given=one_of(True, False)),
    missing=many(block(why=text(20), who=text(600), count=maybe(count), source=text(600), reach=text(600))),
    verify=named(block(says=text(), article=text(), office=many(text()), bring=many(text()), judges=many(text()))),
    facts=named(text()),
    not_for=text(600),
    payload=block(sha256=_hash, rows=count, columns=many(text(20))),
)

PROTOCOL: Check = block(
    list=_hash,
    command=text(600),
    by=text(120),
    at=matching(re.compile(r"[\d:T+-]{19,32}"), "een tijdstip"),
    read=many(block(file=text(200), sha256=_hash, columns=many(text(200)), rows=count)),
)
