"""Forms of the log-in, in plain Dutch; allauth's do the work. And the forms of an administrator."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account
from allauth.account.adapter import get_adapter
from allauth.mfa.base import forms as second_step
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from totjerecht.accounts import lockout
from totjerecht.accounts.adapters import must_wait
from totjerecht.accounts.functions import FUNCTIONS
from totjerecht.accounts.models import User
from totjerecht.accounts.passwords import SHORTEST

_PASSWORD_HELP = f"Minstens {SHORTEST} tekens. Een zin die je onthoudt, is prima."


def _say(form: forms.Form, name: str, label: str, missing: str, hint: str = "") -> None:
    """The words of one field; nothing in grey inside of it, which disappears as soon as one types."""
    field = form.fields[name]
    field.label, field.help_text = label, hint
    field.error_messages["required"] = missing
    field.widget.attrs.pop("placeholder", None)


class LogInForm(account.LoginForm):  # type: ignore[misc]
    """Address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "login", "E-mailadres", "Vul je e-mailadres in.")
        self.fields["login"].error_messages["invalid"] = "Dit lijkt geen e-mailadres. Kijk het even na."
        self.fields["login"].widget.attrs["autocomplete"] = "username"
        _say(self, "password", "Wachtwoord", "Vul je wachtwoord in.")


class PasswordAgainForm(account.ReauthenticateForm):  # type: ignore[misc]
    """The password once more, before something delicate."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "password", "Wachtwoord", "Vul je wachtwoord in.")


class TwiceMixin(forms.Form):
    """A new password, typed twice."""

    def clean(self) -> dict[str, Any] | None:
        """Both fields hold the same, also told when the first is wrong already. Replaces allauth's own sentence."""
        cleaned = super().clean()
        if self.data.get("password2") and self.data["password2"] != self.data.get("password1"):
            self.errors["password2"] = self.error_class(["Je typte twee keer iets anders. Probeer opnieuw."])
        return cleaned

    def _say_new(self) -> None:
        _say(self, "password1", "Nieuw wachtwoord", "Kies een wachtwoord.", _PASSWORD_HELP)
        _say(self, "password2", "Nog eens hetzelfde wachtwoord", "Typ je wachtwoord nog eens.")


class ChangePasswordForm(TwiceMixin, account.ChangePasswordForm):  # type: ignore[misc]
    """Another password. The present one is counted like at log-in: an open screen is no place to guess."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "oldpassword", "Je wachtwoord van nu", "Vul je wachtwoord van nu in.")
        self._say_new()

    def clean_oldpassword(self) -> str:
        """The present password. Raises ValidationError when it is wrong or guessed too often."""
        counted = lockout.for_code(f"{self.user.pk} password")
        if left := lockout.attempt(counted):
            raise must_wait(left)
        password: str = super().clean_oldpassword()
        lockout.right(counted)
        return password


class SetPasswordForm(TwiceMixin, account.SetPasswordForm):  # type: ignore[misc]
    """A first password, for who logged in elsewhere until now."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._say_new()


class ForgottenForm(account.ResetPasswordForm):  # type: ignore[misc]
    """The address that gets a link."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "email", "E-mailadres", "Vul je e-mailadres in.")

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        """Sends the link; to an address that nobody has, a message too: the answer takes as long, and tells nothing."""
        if self.users:
            return str(super().save(request, **kwargs))
        email: str = self.cleaned_data["email"]
        get_adapter().send_mail("account/email/unknown_account", email, {})
        return email


class NewPasswordForm(TwiceMixin, account.ResetPasswordKeyForm):  # type: ignore[misc]
    """A new password, by a link."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._say_new()


class CodeMixin(forms.Form):
    """A code of an app or a recovery code; wrong ones are counted."""

    user: User

    def clean_code(self) -> str:
        """The code. Raises ValidationError when it is wrong, used, or guessed too often."""
        counted = lockout.for_code(self.user.pk)
        if left := lockout.attempt(counted):
            raise must_wait(left)
        code: str = super().clean_code()  # type: ignore[misc]
        lockout.right(counted)
        return code

    def _say_code(self) -> None:
        _say(self, "code", "Code", "Vul de code in.", "Zes cijfers uit je app, of een van je noodcodes.")
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "autocomplete": "one-time-code"}


class CodeForm(CodeMixin, second_step.AuthenticateForm):  # type: ignore[misc]
    """The second step at log-in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._say_code()


class CodeAgainForm(CodeMixin, second_step.ReauthenticateForm):  # type: ignore[misc]
    """The second step once more, before something delicate."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._say_code()


class FirstCodeForm(ActivateTOTPForm):  # type: ignore[misc]
    """The first code of a new app: it shows that the app works."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "code", "De code die je app nu toont", "Vul de code in die je app nu toont.", "Zes cijfers.")
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "autocomplete": "one-time-code"}


class NewPasskeyForm(AddWebAuthnForm):  # type: ignore[misc]
    """A new passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "name", "Hoe noem je deze sleutel?", "", "Bijvoorbeeld: mijn telefoon.")
        field = self.fields["passwordless"]
        field.label = "Hiermee ook aanmelden zonder wachtwoord"
        field.help_text = "Je toestel vraagt dan je vingerafdruk, je gezicht of je pincode."
        field.initial = True


class InviteForm(forms.Form):
    """Whom an administrator invites, for which function."""

    email = forms.EmailField(
        label="E-mailadres",
        help_text="Het adres waarmee je collega zal aanmelden.",
        error_messages={"required": "Vul een e-mailadres in.", "invalid": "Dit lijkt geen e-mailadres."},
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    name = forms.CharField(
        label="Naam", required=False, max_length=120, help_text="Mag leeg blijven: je collega vult zelf een naam in."
    )
    function = forms.ChoiceField(
        label="Functie",
        choices=[("", "Kies een functie"), *((f.code, f.name) for f in FUNCTIONS.values())],
        error_messages={"required": "Kies een functie."},
    )
    administrator = forms.BooleanField(
        label="Mag zelf collega's uitnodigen en mandaten stopzetten (beheerder)", required=False
    )


class JoinForm(forms.Form):
    """What somebody new fills in to accept an invitation."""

    name = forms.CharField(
        label="Je naam, zoals collega's en cliënten je kennen",
        max_length=120,
        error_messages={"required": "Vul je naam in."},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    password1 = forms.CharField(
        label="Kies een wachtwoord",
        help_text=_PASSWORD_HELP,
        strip=False,
        error_messages={"required": "Kies een wachtwoord."},
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    password2 = forms.CharField(
        label="Nog eens hetzelfde wachtwoord",
        strip=False,
        error_messages={"required": "Typ je wachtwoord nog eens."},
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, elsewhere: bool = False, **kwargs: Any) -> None:
        """`elsewhere`: without a password, for who always logs in elsewhere."""
        super().__init__(*args, **kwargs)
        if elsewhere:
            del self.fields["password1"], self.fields["password2"]

    def clean_password1(self) -> str:
        """Raises ValidationError with everything that is wrong with the password."""
        from django.contrib.auth.password_validation import validate_password

        password: str = self.cleaned_data["password1"]
        validate_password(password)
        return password

    def clean_password2(self) -> str:
        """Raises ValidationError unless it is the same as the first."""
        password: str = self.cleaned_data["password2"]
        if self.data.get(self.add_prefix("password1")) != password:
            raise ValidationError("Je typte twee keer iets anders. Probeer opnieuw.")
        return password
