"""The letter to somebody on a list, to print and fill in by hand: no name comes into the platform."""

from __future__ import annotations

from attrs import frozen

from rechten.population.proactive.groups import Group
from totjerecht.policy_lab.models import ProactiveList


@frozen
class Letter:
    """What a letter says. ``nothing_to_do``: a proposal of grant for who is certain; ``sure``: of who is certain."""

    number: str
    right: str
    decides: str
    who_decides: str
    nothing_to_do: bool
    sure: bool
    verify: tuple[str, ...]
    careful: tuple[str, ...]
    basis: dict[str, str]
    until: object
    organisation: str
    #: The organisation behind it has made everything up.
    invented: bool


def letter(row: ProactiveList, group: Group) -> Letter:
    """The letter of a list for one of its groups."""
    header = row.header
    sure = group is Group.CERTAIN
    return Letter(
        number=row.number,
        right=header["right"]["name"],
        decides=header["decides"]["says"],
        who_decides=header["decides"]["who"],
        nothing_to_do=sure and row.kind == "proposal",
        sure=sure,
        verify=() if sure else tuple(one["says"] for one in header["verify"].values()),
        careful=tuple(header["careful"]),
        basis=header["basis"],
        until=row.until,
        organisation=row.organisation.name,
        invented=bool(header["invented"]),
    )


def groups_of(row: ProactiveList) -> list[Group]:
    """The groups for which a letter makes sense: a proposal is about who is certain only."""
    return [Group.CERTAIN] if row.kind == "proposal" else list(Group)
