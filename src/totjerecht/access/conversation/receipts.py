"""What became of an agreement, as it is shown: on the list, on the receipt, on paper."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from attrs import frozen
from django.db.models import Count, Max, Q
from django.utils import timezone

from rechten.words.numbers import day
from rechten.words.say import later, say
from totjerecht.access.choices import Action, Category, Channel, Purpose
from totjerecht.access.conversation.here import Here
from totjerecht.access.models import Consent, Grant, Withdrawal
from totjerecht.access.models.consent import Decision, Method

#: Letters of the short code; none that look alike (Crockford's base 32).
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
#: Letters of a code: fifty bits of the random number of the consent.
_CODE = 10


class State(enum.Enum):
    """Whether an agreement opens something now."""

    OPEN = "open"
    STOPPED = "stopped"
    EXPIRED = "expired"
    REFUSED = "refused"


#: State → words.
STATES: dict[State, str] = {
    State.OPEN: later("Dit loopt nu."),
    State.STOPPED: later("Dit is gestopt."),
    State.EXPIRED: later("Dit is afgelopen."),
    State.REFUSED: later("Je zei nee. Er wordt niets gedeeld."),
}


@frozen
class KindLine:
    """One kind of data of an agreement. ``stopped``: since when it is closed again; ``uses``: how often it was used."""

    category: Category
    write: bool
    stopped: datetime | None
    uses: int
    last_use: datetime | None

    @property
    def words(self) -> str:
        """Its name."""
        name = say(self.category.label)
        return say("{kind} (ook aanvullen)", kind=name) if self.write else name

    @property
    def used(self) -> str:
        """How often it was used, and when last."""
        if not self.uses or self.last_use is None:
            return say("nog niet gebruikt")
        last = day(timezone.localdate(self.last_use))
        if self.uses == 1:
            return say("1 keer gebruikt, op {day}", day=last)
        return say("{number} keer gebruikt, laatst op {day}", number=self.uses, day=last)


@frozen
class Receipt:
    """An agreement as it is shown. ``stops``: the withdrawals, the first one first."""

    consent: Consent
    kinds: tuple[KindLine, ...]
    stops: tuple[Withdrawal, ...]
    state: State

    @property
    def code(self) -> str:
        """The short code, in two groups."""
        text = code_of(self.consent.id)
        return f"{text[:5]}-{text[5:]}"

    @property
    def state_words(self) -> str:
        """How it stands, in a sentence."""
        return say(STATES[self.state])

    @property
    def purpose(self) -> str:
        """What it is for."""
        return say(Purpose(self.consent.purpose).label)

    @property
    def ends(self) -> str:
        """Its end in words: a day, or an hour when it was for an afternoon."""
        local = timezone.localtime(self.consent.expires)
        if local.hour or local.minute:
            return say("{day} om {hour} uur", day=day(local.date()), hour=local.hour)
        return say("en met {day}", day=day((local - timedelta(seconds=1)).date()))

    @property
    def begins(self) -> str:
        """The day on which it was made."""
        return day(timezone.localdate(self.consent.valid_from))

    @property
    def is_open(self) -> bool:
        """It opens something now."""
        return self.state is State.OPEN

    @property
    def open_kinds(self) -> tuple[KindLine, ...]:
        """The kinds of data that are open now."""
        return tuple(line for line in self.kinds if line.stopped is None) if self.is_open else ()

    @property
    def method(self) -> Method:
        """How it was said."""
        return Method(self.consent.method)

    @property
    def how_stopped(self) -> list[tuple[str, str, str]]:
        """(day, by which way, what) of each withdrawal; ``what`` "" when all of it was stopped."""
        return [
            (
                day(timezone.localdate(stop.at)),
                say(Channel(stop.channel).label),
                say(Category(stop.grant.category).label) if stop.grant else "",
            )
            for stop in self.stops
            if stop.grant is None or stop.grant.action == Action.SEE
        ]


def code_of(consent: UUID) -> str:
    """The short code of a consent: it leads to the page that says whether it still runs."""
    top = consent.int >> (128 - 5 * _CODE)
    return "".join(_LETTERS[top >> 5 * place & 31] for place in reversed(range(_CODE)))


def by_code(code: str) -> Consent | None:
    """The consent with a short code, however it was typed; None when there is none."""
    typed = code.upper().replace("-", "").replace(" ", "").translate(str.maketrans("OIL", "011"))
    if len(typed) != _CODE or any(letter not in _LETTERS for letter in typed):
        return None
    top = 0
    for letter in typed:
        top = top << 5 | _LETTERS.index(letter)
    low, high = (UUID(int=number) for number in (top << 78, (top + 1 << 78) - 1))
    found = Consent.objects.select_related("recipient", "version__cooperation", "notice")
    return found.filter(id__gte=low, id__lte=high).first()


def of_person(here: Here) -> list[Receipt]:
    """All agreements of the person that may be shown here, the newest first."""
    rows = Consent.objects.filter(subject=here.subject).select_related("recipient", "version__cooperation", "notice")
    if not here.is_herself:
        rows = rows.filter(Q(recipient__discreet=False) | Q(recipient=here.ctx.organisation))
    if not here.wide:
        # With whom she works is told to who may see what is agreed with her, and to nobody else.
        rows = rows.filter(Q(recipient=here.ctx.organisation) | Q(taken_by=here.ctx.mandate))
    return receipts(rows.order_by("-valid_from"))


def receipts(consents: Iterable[Consent]) -> list[Receipt]:
    """These consents as they are shown, in a fixed number of queries."""
    rows = list(consents)
    ids = [row.id for row in rows]
    grants: dict[UUID, list[Grant]] = {id: [] for id in ids}
    for grant in Grant.objects.filter(consent__in=ids).annotate(used=Count("uses"), last=Max("uses__event__at")):
        grants[grant.consent_id].append(grant)
    stops: dict[UUID, list[Withdrawal]] = {id: [] for id in ids}
    for stop in Withdrawal.objects.filter(consent__in=ids).select_related("grant").order_by("at"):
        stops[stop.consent_id].append(stop)
    ended = dict(
        Consent.objects.filter(id__in=ids, relationship__ending__isnull=False).values_list(
            "id", "relationship__ending__at"
        )
    )
    return [_receipt(row, grants[row.id], stops[row.id], ended.get(row.id)) for row in rows]


def receipt(consent: Consent) -> Receipt:
    """One consent as it is shown."""
    return receipts([consent])[0]


def _receipt(row: Consent, grants: Sequence[Grant], stops: Sequence[Withdrawal], ended: datetime | None) -> Receipt:
    whole = [stop.at for stop in stops if stop.grant_id is None] + ([ended] if ended else [])
    closed: dict[UUID, datetime] = {}
    for stop in stops:
        if stop.grant_id is not None:
            closed.setdefault(stop.grant_id, stop.at)
    kinds = tuple(
        _line(category, own, closed, min(whole, default=None))
        for category in Category
        if (own := [grant for grant in grants if grant.category == category])
    )
    return Receipt(row, kinds, tuple(stops), _state(row, kinds))


def _line(
    category: Category, grants: Sequence[Grant], closed: dict[UUID, datetime], all_closed: datetime | None
) -> KindLine:
    see = next((grant for grant in grants if grant.action == Action.SEE), grants[0])
    moments = [at for at in (closed.get(see.id), all_closed) if at]
    return KindLine(
        category=category,
        write=any(grant.action == Action.WRITE and grant.id not in closed for grant in grants),
        stopped=min(moments, default=None),
        uses=getattr(see, "used", 0),
        last_use=getattr(see, "last", None),
    )


def _state(row: Consent, kinds: Sequence[KindLine]) -> State:
    if row.decision == Decision.NO:
        return State.REFUSED
    if all(line.stopped for line in kinds):
        return State.STOPPED
    return State.EXPIRED if row.expires <= timezone.now() else State.OPEN
