"""Who works with whom: a drawing of cooperations and the services in them, and a list that says the same.

A service whose name is a secret is a box of its own in each cooperation, so that nobody can find it by laying two
cooperations beside each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from attrs import frozen
from django.urls import reverse

from rechten.words.say import later, say
from totjerecht.access.models import CooperationVersion
from totjerecht.accounts.models import Organisation
from totjerecht.core.arrows import Drawing, Node, draw

HIDDEN = later("een dienst die liever niet genoemd wordt")


@frozen
class Together:
    """In one cooperation: with whom, and whether this service can get data there, after a yes."""

    title: str
    href: str
    others: tuple[str, ...]
    exchanges: bool


@frozen
class Service:
    """A service that may be named, with all it works with."""

    name: str
    together: tuple[Together, ...]


def public_name(organisation: Organisation) -> str:
    """What everybody may call an organisation."""
    return say(HIDDEN) if organisation.discreet else organisation.name


def public_names(versions: Iterable[CooperationVersion]) -> dict[UUID, str]:
    """Organisation → what everybody may call it, of all parties to these versions."""
    return {
        party.organisation_id: public_name(party.organisation)
        for version in versions
        for party in version.parties.all()
    }


def drawing(versions: Iterable[CooperationVersion]) -> Drawing | None:
    """Cooperations left, services right; a thick edge: it can get data, after a yes. None: no versions."""
    nodes: dict[str, Node] = {}
    lines: list[tuple[str, str]] = []
    for version in versions:
        here = f"c{version.cooperation_id.hex}"
        nodes[here] = Node(here, version.cooperation.title, _address(version), "cooperation")
        for party in sorted(version.parties.all(), key=lambda party: party.organisation.name):
            hidden = party.organisation.discreet
            id = f"h{version.id.hex}" if hidden else f"o{party.organisation_id.hex}"
            thick = party.exchanges or (id in nodes and nodes[id].tone == "held")
            # Drawings stay in Dutch: their words are measured to fit the boxes.
            nodes[id] = Node(id, HIDDEN if hidden else party.organisation.name, tone="held" if thick else "")
            lines.append((here, id))
    return draw(nodes.values(), lines)


def services(versions: Iterable[CooperationVersion]) -> list[Service]:
    """The same as the drawing, by service, in the order of their names."""
    found: dict[str, list[Together]] = {}
    for version in versions:
        parties = list(version.parties.all())
        for party in parties:
            if party.organisation.discreet:
                continue
            others = {public_name(other.organisation) for other in parties if other.pk != party.pk}
            found.setdefault(party.organisation.name, []).append(
                Together(
                    version.cooperation.title,
                    _address(version),
                    tuple(sorted(others, key=str.casefold)),
                    party.exchanges,
                )
            )
    return [Service(name, tuple(found[name])) for name in sorted(found, key=str.casefold)]


def _address(version: CooperationVersion) -> str:
    return reverse("cooperation:page", args=[version.cooperation_id])
