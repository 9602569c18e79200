"""The gate, and the only way through it.

The story of the floor
----------------------
A person is a number here (`Subject`); `people` knows who she is. Two *relationships* lead to her: a statutory file is
*assigned* (a worker, a replacement, the committee; she is told and may ask for another), everything else is *invited*,
by her own act. What an invited organisation may see she says in a *consent*: a chain of rows in which nothing is ever
overwritten, framed by the *agreement* between the organisations, beyond which the database refuses any grant.

All these chains together are one table, `Sight`: who sees what of whom, for which purpose, until when, and by which
row. It is a view, so it cannot be out of step. The filter (`policy.scope`), the answer about one row (`policy.allows`)
and row security on PostgreSQL all read that same table, and the role of the reader beside it.

Reading goes through `read` and `read_one`: one bounded page, a line in the log, then the values. What a page shows of
one person is one opening, `read_person`: what may be seen is asked once for all its parts, and it is one line in the
log. Writing goes through `act`: changes, their history (written by triggers) and their line in the log stand together
or not at all. The log is a chain for each person, with a key that the database does not have; she reads it as "Wie keek
in mijn dossier?".

What somebody may not see does not exist for them: `NotThere` becomes "404".

Cooperation
-----------
An agreement between organisations is the setting of the gate: `offers` tells what an organisation may ask a person to
share, with whom, for what and how long; `agreements_in_force` and `agreements_due_for_review` list what counts. It
counts once all parties signed it; beyond it the database refuses any grant. `load_demo_agreement` makes the demo's.
"""

from totjerecht.access.choices import ASKED, BASES, SPECIAL, Action, Category, Channel, Purpose, Via
from totjerecht.access.circle import Asked, Member, circle
from totjerecht.access.context import AccessContext, at_work, of_herself
from totjerecht.access.cooperation.agreements import Offer, offers
from totjerecht.access.cooperation.agreements import due_for_review as agreements_due_for_review
from totjerecht.access.cooperation.agreements import in_force as agreements_in_force
from totjerecht.access.cooperation.demo import load_demo as load_demo_agreement
from totjerecht.access.entry import choose_purpose, herself, leave, purposes, take_voice, worker
from totjerecht.access.explain import Line, Missing, explain, read_explained
from totjerecht.access.gate import MOST, Act, NotThere, Opening, Page, PageOf, act, read, read_one, read_person
from totjerecht.access.guarded import GateClosed, Guarded
from totjerecht.access.policy import categories, subjects

__all__ = [
    "ASKED",
    "BASES",
    "MOST",
    "SPECIAL",
    "AccessContext",
    "Act",
    "Action",
    "Asked",
    "Category",
    "Channel",
    "GateClosed",
    "Guarded",
    "Line",
    "Member",
    "Missing",
    "NotThere",
    "Offer",
    "Opening",
    "Page",
    "PageOf",
    "Purpose",
    "Via",
    "act",
    "agreements_due_for_review",
    "agreements_in_force",
    "at_work",
    "categories",
    "choose_purpose",
    "circle",
    "explain",
    "herself",
    "leave",
    "load_demo_agreement",
    "of_herself",
    "offers",
    "purposes",
    "read",
    "read_explained",
    "read_one",
    "read_person",
    "subjects",
    "take_voice",
    "worker",
]
