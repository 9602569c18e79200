"""From a request to a context: a worker in her seat with the purpose she chose, or a person by her voice.

The session holds numbers only. A voice lasts for a short time after the last page, because a card may be used on a
computer that others use too.
"""

from __future__ import annotations

import time
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone

from totjerecht.access import policy
from totjerecht.access.choices import Action, Purpose, Via
from totjerecht.access.context import AccessContext, at_work, of_herself
from totjerecht.access.gate import NotThere
from totjerecht.access.models import Voice
from totjerecht.access.models.subject import VoiceKind
from totjerecht.accounts import service as accounts

_PURPOSES, _VOICE, _SEEN = "purposes", "voice", "voice_seen"
#: Seconds that a voice lasts without a new page.
VOICE_LASTS = 15 * 60


def choose_purpose(request: HttpRequest, subject: UUID, purpose: Purpose) -> None:
    """The worker says for what she opens the data of a person; it holds for this session."""
    request.session[_PURPOSES] = request.session.get(_PURPOSES, {}) | {subject.hex: purpose.value}


def purposes(request: HttpRequest, subject: UUID) -> list[Purpose]:
    """The purposes for which the worker of this request would see something of a person; empty: nothing at all."""
    seat = accounts.current(request)
    return _purposes(seat, subject) if seat else []


def _purposes(seat: accounts.Seat, subject: UUID) -> list[Purpose]:
    return policy.purposes(at_work(seat, Purpose.AID), Action.SEE, subject)


def worker(request: HttpRequest, subject: UUID) -> AccessContext | None:
    """The context of a worker for a person. None: she must choose a purpose first. Raises NotThere for who is nobody's
    worker, and when no purpose opens anything.
    """
    seat = accounts.current(request)
    found = _purposes(seat, subject) if seat else []
    if not seat or not found:
        raise NotThere
    chosen = request.session.get(_PURPOSES, {}).get(subject.hex)
    return at_work(seat, Purpose(chosen)) if chosen in found else None


def take_voice(request: HttpRequest, voice: UUID) -> None:
    """The person came in, by her card or account. A new session, so that nobody can wait in the old one."""
    request.session.flush()
    request.session[_VOICE], request.session[_SEEN] = voice.hex, int(time.time())


def leave(request: HttpRequest) -> None:
    """The person goes: nothing of the session stays."""
    request.session.flush()


def herself(request: HttpRequest) -> tuple[AccessContext, UUID] | None:
    """The context and the number of the person of this request, by her voice; None when there is none (any more)."""
    chosen = request.session.get(_VOICE)
    if not chosen:
        return None
    now = int(time.time())
    voice = Voice.objects.filter(id=UUID(chosen), ending=None).first()
    over = now - request.session.get(_SEEN, 0) > VOICE_LASTS
    if voice is None or over or (voice.until and voice.until <= timezone.now()):
        leave(request)
        return None
    request.session[_SEEN] = now
    via = Via.ACCOUNT if voice.kind == VoiceKind.ACCOUNT else Via.CARD
    return of_herself(voice.id, via), voice.subject_id
