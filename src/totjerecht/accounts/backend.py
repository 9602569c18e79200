"""Who may log in with a password."""

from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings

from totjerecht.accounts.models import User


class Backend(AuthenticationBackend):  # type: ignore[misc]
    """Password by e-mail address, against allauth's users."""

    def user_can_authenticate(self, user: User) -> bool:
        """Nobody who was put out; the invented people of the demo only where the demo is on."""
        return bool(super().user_can_authenticate(user)) and (settings.DEMO or not user.is_example)
