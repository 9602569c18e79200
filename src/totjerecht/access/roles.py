"""What a function may do in principle, and what the law gives a purpose. Two lists; the tables are their shadow.

`access_role` and `access_ground` are refreshed after every migration, because the filter and row security join them.
"""

from __future__ import annotations

from totjerecht.access.choices import Action, Category, Purpose

SEE, WRITE = Action.SEE, Action.WRITE
ALL = tuple(Category)

#: The function under which a person, or who speaks for her, comes in.
OWN_FUNCTION = "own"

#: function → category → actions. What is not here is not allowed, whatever the relationship and the grants.
ROLES: dict[str, dict[Category, tuple[Action, ...]]] = {
    **{
        function: dict.fromkeys(ALL, (SEE, WRITE))
        for function in ("social_worker", "street_worker", "debt_mediator", "team_leader")
    },
    "committee": {
        category: (SEE,)
        for category in ALL
        # Who decides on a request needs no address book and no diagnosis.
        if category not in (Category.CONTACT, Category.HEALTH)
    },
    "reception": {Category.IDENTITY: (SEE, WRITE), Category.CONTACT: (SEE, WRITE)},
    "office": {Category.IDENTITY: (SEE,), Category.CONTACT: (SEE,), Category.RIGHTS: (SEE,)},
    # Reviews what others did, in the log; no file content.
    "privacy_officer": {},
    # Works with figures and lists that name nobody; no file content.
    "policy_officer": {},
    # Not bound by professional secrecy, so shared professional secrecy does not reach them.
    "volunteer": {},
    OWN_FUNCTION: dict.fromkeys(ALL, (SEE,)),
}

#: purpose → category → actions, where the law and not a consent gives them.
GROUNDS: dict[Purpose, dict[Category, tuple[Action, ...]]] = {
    Purpose.AID: dict.fromkeys(ALL, (SEE, WRITE)),
    Purpose.EMERGENCY: dict.fromkeys(ALL, (SEE,)),
    Purpose.OWN: dict.fromkeys(ALL, (SEE,)),
}
