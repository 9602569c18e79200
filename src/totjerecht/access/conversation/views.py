"""The one page: choose, look at the words, say yes or no."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from attrs import evolve
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from rechten.words.say import say
from totjerecht.access import consents
from totjerecht.access.choices import BASES, Channel, Purpose, Via
from totjerecht.access.consents import Said
from totjerecht.access.conversation import choice as choices
from totjerecht.access.conversation import page, saying, until
from totjerecht.access.conversation.choice import Choice, Errors
from totjerecht.access.conversation.frames import Frame, first, frames
from totjerecht.access.conversation.here import Here, with_person
from totjerecht.access.conversation.notice import Words, language, words
from totjerecht.access.conversation.saying import Representative, Saying
from totjerecht.access.models import Consent
from totjerecht.access.models.consent import Decision, Method

#: Within so long the same answer to the same words is the same click twice, and no second agreement.
_TWICE = timedelta(minutes=2)
PAGE = "conversation/talk.html"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@with_person
def talk(request: HttpRequest, here: Here) -> HttpResponse:
    """The conversation with, or by, one person."""
    asked_for = request.POST.get("purpose") or request.GET.get("voor", "")
    purpose = Purpose(asked_for) if asked_for in Purpose.values else None
    if purpose and not BASES[purpose].asks:
        return render(request, "conversation/not_asked.html", page.not_asked_page(here, purpose))
    found = frames(here)
    if not found:
        return render(request, "conversation/nobody.html", {"here": here, "subject": here.subject})
    now = timezone.now()
    if request.method != "POST":
        here.looked(1)
        given = next((frame for frame in found if frame.organisation.hex == request.GET.get("met")), None)
        choice = choices.filled_in(here, given or first(here, found), found[0], purpose, now)
        return _choose(request, here, found, choice, [], now)
    return _posted(request, here, found, choices.read(request.POST, found), now)


def _posted(request: HttpRequest, here: Here, found: Sequence[Frame], choice: Choice, now: datetime) -> HttpResponse:
    """An answer on the page: other tiles, a change, a look, a yes or a no."""
    do = request.POST.get("do", "")
    if do == "change":
        return _choose(request, here, found, choice, [], now)
    if do == "tiles" or (choice.frame and choice.tiles != choices.tiles_of(choice.frame, choice.purpose)):
        return _other_tiles(request, here, found, choice, now)
    if errors := choices.problems(here, choice, now):
        return _choose(request, here, found, choice, errors, now)
    text, said, voices = words(choice, now), saying.read(request.POST), saying.representatives(here, now)
    if do not in {"yes", "no"}:
        return render(request, PAGE, page.looking(here, choice, text, said, voices, []))
    errors = _answered_wrong(request, here, choice, said, voices, text, refuses=do == "no")
    if errors:
        return render(request, PAGE, page.looking(here, choice, text, said, voices, errors))
    consent = _decide(here, choice, said, voices, text, now, refuses=do == "no")
    return redirect("conversation:receipt", consent=consent)


def _choose(
    request: HttpRequest, here: Here, found: Sequence[Frame], choice: Choice, errors: Errors, now: datetime
) -> HttpResponse:
    return render(request, PAGE, page.choosing(here, found, choice, errors, now))


def _other_tiles(
    request: HttpRequest, here: Here, found: Sequence[Frame], choice: Choice, now: datetime
) -> HttpResponse:
    """Another receiver or purpose has other kinds of data: they are filled in anew, and she is told."""
    fresh = choices.filled_in(here, choice.frame, found[0], choice.purpose, now)
    kept = choice.until if _allowed(fresh, found, choice.until, now) else fresh.until
    told = say("Hier geldt een andere afspraak tussen de diensten. Kijk na wat er nu aangevinkt staat.")
    wrong: Errors = [] if request.POST.get("do") == "tiles" else [("waarover", told)]
    return _choose(request, here, found, evolve(fresh, until=kept, asked=choice.asked), wrong, now)


def _allowed(choice: Choice, found: Sequence[Frame], code: str, now: datetime) -> bool:
    frame = choice.frame or found[0]
    return code in {option.code for option in until.choices(frame.longest_days, now)}


def _answered_wrong(
    request: HttpRequest,
    here: Here,
    choice: Choice,
    said: Saying,
    voices: Sequence[Representative],
    text: Words,
    *,
    refuses: bool,
) -> Errors:
    errors: Errors = []
    if request.POST.get("mark") != text.mark:
        errors.append(("tekst", say("De tekst is intussen veranderd. Lees hem nog eens.")))
    if here.seat is not None:
        kinds = frozenset() if refuses else frozenset(choice.grants)
        errors += saying.problems(said, kinds, voices)
    return errors


def _decide(
    here: Here,
    choice: Choice,
    said: Saying,
    voices: Sequence[Representative],
    text: Words,
    now: datetime,
    *,
    refuses: bool,
) -> UUID:
    """Keeps the decision; the same one again within two minutes is the same one."""
    frame, purpose = choice.frame, choice.purpose
    if frame is None or purpose is None:
        raise ValueError("nothing was looked at")
    options = {option.code: option.expires for option in until.choices(frame.longest_days, now)}
    told = Said(
        version=frame.version,
        notice=text.text,
        language=language(),
        purpose=purpose,
        recipient=frame.organisation,
        decision=Decision.NO if refuses else choice.decision,
        method=Method.SCREEN,
        grants={} if refuses else choice.grants,
        # A "no" holds for as long as a "yes" could have: so long nobody asks again.
        expires=now + timedelta(days=frame.longest_days) if refuses else options[choice.until],
    )
    told = _by_worker(told, said, voices) if here.seat is not None else _by_voice(told, here)
    if twice := _same(here, told, now):
        return twice
    ctx = here.ctx if told.method != Method.REMOTE else evolve(here.ctx, via=Via.WEB)
    return consents.decide(ctx, here.subject, told)


def _by_worker(told: Said, said: Saying, voices: Sequence[Representative]) -> Said:
    by = saying.speaker(said, voices)
    return evolve(
        told,
        method=said.method,
        witness=said.witness if said.method == Method.SPOKEN else "",
        interpreter=said.interpreter if said.method == Method.SPOKEN else "",
        channel=Channel(said.channel) if said.method == Method.REMOTE else None,
        own_words=said.own_words,
        voice=by.voice if by else None,
        represented=by is not None,
    )


def _by_voice(told: Said, here: Here) -> Said:
    return evolve(told, voice=here.ctx.actor, represented=here.represented)


def _same(here: Here, told: Said, now: datetime) -> UUID | None:
    notice = consents.kept_notice(told.notice, told.language)
    rows = Consent.objects.filter(
        subject=here.subject,
        notice=notice,
        recipient=told.recipient,
        purpose=told.purpose,
        decision=told.decision,
        taken_by=here.ctx.mandate,
        valid_from__gt=now - _TWICE,
        withdrawals=None,
    )
    return rows.order_by("-valid_from").values_list("id", flat=True).first()
