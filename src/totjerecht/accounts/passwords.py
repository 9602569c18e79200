"""The two rules of a password: long, and not one that everybody tries first. In plain Dutch."""

from __future__ import annotations

from django.contrib.auth.password_validation import CommonPasswordValidator, MinimumLengthValidator

#: Characters that a password has at least.
SHORTEST = 12


class LongEnough(MinimumLengthValidator):
    """At least `SHORTEST` characters, of any sort."""

    def __init__(self) -> None:
        super().__init__(SHORTEST)

    def get_error_message(self) -> str:
        """What is wrong."""
        return f"Je wachtwoord is te kort. Neem minstens {SHORTEST} tekens: een zin die je onthoudt, is prima."

    def get_help_text(self) -> str:
        """What is asked."""
        return f"Minstens {SHORTEST} tekens. Een zin die je onthoudt, is prima."


class NotCommon(CommonPasswordValidator):
    """Not on Django's list of 20,000 common passwords."""

    def get_error_message(self) -> str:
        """What is wrong."""
        return "Dit wachtwoord kiezen veel mensen. Het is snel geraden: neem een ander."

    def get_help_text(self) -> str:
        """What is asked."""
        return "Geen wachtwoord dat veel mensen kiezen."
