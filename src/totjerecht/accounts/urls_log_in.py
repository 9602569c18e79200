"""Addresses of allauth's pages that we use, under its own names: it looks them up by these.

Only what stands here exists: no sign-up, no second e-mail address, no codes by e-mail.
"""

from allauth.account import views as account
from allauth.mfa.base import views as second_step
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount import views as elsewhere
from allauth.socialaccount.providers.openid_connect import views as openid
from django.urls import path, re_path
from django.views.generic import RedirectView

from totjerecht.accounts import views

_mine = RedirectView.as_view(pattern_name="accounts:mine")

urlpatterns = [
    path("", account.LoginView.as_view(extra_context={"providers": views.providers}), name="account_login"),
    path("afmelden/", account.logout, name="account_logout"),
    path("niet-actief/", account.account_inactive, name="account_inactive"),
    path("bevestigen/", account.reauthenticate, name="account_reauthenticate"),
    path("wachtwoord/", account.password_change, name="account_change_password"),
    path("wachtwoord/kiezen/", account.password_set, name="account_set_password"),
    path("wachtwoord-vergeten/", views.forgotten, name="account_reset_password"),
    path("wachtwoord-vergeten/verstuurd/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "wachtwoord-vergeten/gelukt/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^wachtwoord-vergeten/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("code/", second_step.authenticate, name="mfa_authenticate"),
    path("bevestigen/code/", second_step.reauthenticate, name="mfa_reauthenticate"),
    path("mijn/stappen/", _mine, name="mfa_index"),
    path("app/", totp.activate_totp, name="mfa_activate_totp"),
    path("app/weg/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("noodcodes/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("noodcodes/nieuw/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("sleutel/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("sleutel/nieuw/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("sleutel/bevestigen/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("sleutel/<int:pk>/weg/", passkeys.remove_webauthn, name="mfa_remove_webauthn"),
    path("mijn/sleutels/", _mine, name="mfa_list_webauthn"),
    path("elders/", _mine, name="socialaccount_connections"),
    path("elders/gestopt/", elsewhere.login_cancelled, name="socialaccount_login_cancelled"),
    path("elders/mislukt/", elsewhere.login_error, name="socialaccount_login_error"),
    path("elders/<slug:provider_id>/", views.go_elsewhere, name="openid_connect_login"),
    path("elders/<slug:provider_id>/terug/", openid.callback, name="openid_connect_callback"),
]
