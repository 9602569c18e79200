"""What is over is removed: sessions, counts of wrong guesses, invitations that nobody used."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from totjerecht.accounts import lockout
from totjerecht.accounts.models import Invitation, Session

#: How long an invitation that was not used stays, after it stopped working.
_INVITATION_KEPT = timedelta(days=30)


def tidy() -> int:
    """Removes what is over; how many rows. May run at any time, as often as one likes."""
    now = timezone.now()
    sessions = Session.objects.filter(expire_date__lt=now).delete()[0]
    unused = Invitation.objects.filter(accepted_at=None, expires_at__lt=now - _INVITATION_KEPT).delete()[0]
    return sessions + unused + lockout.forget(now)
