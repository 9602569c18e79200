"""Who logs in, and for whom somebody works right now. The door of this floor: rooms and the gate import only this.

(Django itself also needs the models: a foreign key to a user, an organisation or a mandate may name them.)

The story of the floor
----------------------
Somebody who looks into a person's file does so *as* something: a social worker of the OCMW, a volunteer of an
association. The law asks exactly that: which function, under which duty to be silent, for which organisation. So a user
alone may see nothing. A *mandate* says that somebody works for an organisation with a function, from a day until a day;
an administrator of that organisation gives it by an invitation and ends it. It is never removed: the log points at it.

A *seat* is a mandate that is in force today, taken by who is logged in. With several mandates, one chooses; the page
header always says which. The seat is asked of the database at every request: an ended mandate gives nothing from that
moment, also in a session that is open.

* `seat_required` stands before a page of a worker: it leads to the log-in, to the second step, or says that somebody
  works for nobody; the view finds `request.seat`. `worker_required` asks all but the seat.
* `current`, `seats`, `seats_of`, `choose` read and change the seat; `is_in_force` is the condition in a query.
* `organisations`, `organisation`, `organisation_names`, `function_names`, `user_names`, `colleagues`, `is_member` tell
  who is who, as values.
* `FUNCTIONS` are the functions there are, with their duty of secrecy; `CORE_PARTNERS` the kinds of organisations
  among which the decree on local social policy allows sharing.
* `Counted`, `count_guess`, `guess_was_right`, `wait_in_words` make who guesses (a password, a PIN) wait, in all
  processes.
* `load_demo` and `demo_logins` bring invented people, where the demo is on.

Logging in itself (password, code, passkey, log-in elsewhere) is allauth's work, with our choices in `adapters`: nobody
signs up, an identity from elsewhere only opens an account that exists. Residents may have an account too; they have
no mandate and so no seat.
"""

from totjerecht.accounts.cards import (
    OrganisationCard,
    function_names,
    is_member,
    organisation,
    organisation_names,
    organisations,
    user_names,
)
from totjerecht.accounts.demo import PASSWORD as DEMO_PASSWORD
from totjerecht.accounts.demo import DemoLogin, demo_logins, load_demo
from totjerecht.accounts.doors import SeatRequest, seat_required, worker_required
from totjerecht.accounts.functions import FUNCTIONS, Secrecy
from totjerecht.accounts.lockout import Counted
from totjerecht.accounts.lockout import attempt as count_guess
from totjerecht.accounts.lockout import right as guess_was_right
from totjerecht.accounts.lockout import told as wait_in_words
from totjerecht.accounts.mandates import Colleague, colleagues
from totjerecht.accounts.models import CORE_PARTNERS
from totjerecht.accounts.seats import Seat, choose, current, is_in_force, seats
from totjerecht.accounts.seats import of_request as seats_of
from totjerecht.accounts.sessions import end_sessions, keep_awake
from totjerecht.accounts.upkeep import tidy

__all__ = [
    "CORE_PARTNERS",
    "DEMO_PASSWORD",
    "FUNCTIONS",
    "Colleague",
    "Counted",
    "DemoLogin",
    "OrganisationCard",
    "Seat",
    "SeatRequest",
    "Secrecy",
    "choose",
    "colleagues",
    "count_guess",
    "current",
    "demo_logins",
    "end_sessions",
    "function_names",
    "guess_was_right",
    "is_in_force",
    "is_member",
    "keep_awake",
    "load_demo",
    "organisation",
    "organisation_names",
    "organisations",
    "seat_required",
    "seats",
    "seats_of",
    "tidy",
    "user_names",
    "wait_in_words",
    "worker_required",
]
