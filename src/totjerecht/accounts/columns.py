"""What the columns of the log-in hold and what they are for; also those of the libraries that the log-in brings in."""

from totjerecht.core.columns import Columns, contact, identifying, organisational, pseudonym, secret, technical

_LOG_IN = "Zonder dit kan niemand aanmelden: het moet leesbaar zijn voor er een sleutel is."
_COLLEAGUE = (
    "Naam van iemand aan het werk, zichtbaar voor collega's; een inwoner met een account kiest zelf welke naam."
)

COLUMNS: Columns = {
    "accounts.User": {
        "id": pseudonym("Naar een gebruiker wijzen, ook in het logboek."),
        "email": contact("Aanmelden en een nieuwe toegang sturen.", clear=_LOG_IN),
        "name": identifying("Tonen wie iets deed.", clear=_COLLEAGUE),
        "password": secret("Aanmelden: alleen een hash."),
        "last_login": technical("Oude toegangen vinden."),
        "is_active": technical("Iemand kunnen uitsluiten."),
        "joined_at": technical("Weten sinds wanneer iemand een toegang heeft."),
    },
    "accounts.Organisation": {
        "id": organisational("Naar een organisatie wijzen."),
        "name": organisational("Tonen wie meewerkt."),
        "kind": organisational("Weten welke regels voor delen gelden."),
        "phone": organisational("Een inwoner kan bellen."),
        "discreet": organisational("Niet tonen dat iemand er komt, als dat op zich al geheim is."),
        "active": organisational("Weten wie nog meewerkt."),
    },
    "accounts.Function": {
        "code": organisational("Naar een functie wijzen."),
        "name": organisational("Tonen met welke functie iemand iets zag."),
        "secrecy": organisational("Weten welke geheimplicht geldt."),
    },
    "accounts.Mandate": {
        "id": pseudonym("Naar een mandaat wijzen, ook in het logboek."),
        "user": pseudonym("Weten van wie het mandaat is."),
        "organisation": organisational("Weten voor wie iemand werkt."),
        "function": organisational("Weten wat iemand in principe mag."),
        "administrator": organisational("Weten wie mandaten beheert."),
        "starts": organisational("Weten vanaf wanneer het mandaat geldt."),
        "ends": organisational("Weten tot wanneer het mandaat geldt."),
        "given_by": pseudonym("Weten wie het mandaat gaf."),
    },
    "accounts.Invitation": {
        "id": technical("De uitnodiging aanwijzen."),
        "organisation": organisational("Weten voor wie iemand gaat werken."),
        "email": contact(
            "De uitnodiging sturen.", clear="Van iemand die komt werken, en alleen tot de uitnodiging vervalt."
        ),
        "name": identifying("De naam invullen van wie komt werken.", clear=_COLLEAGUE),
        "function": organisational("Weten welke functie iemand krijgt."),
        "administrator": organisational("Weten of iemand mandaten beheert."),
        "code_hash": secret("De link in de uitnodiging herkennen: alleen een hash."),
        "invited_by": pseudonym("Weten wie uitnodigde."),
        "made_at": technical("Weten wanneer uitgenodigd is."),
        "expires_at": technical("Een oude uitnodiging weigeren."),
        "accepted_at": technical("Een uitnodiging maar één keer gebruiken."),
        "withdrawn_at": technical("Een ingetrokken uitnodiging weigeren."),
    },
    "accounts.Session": {
        "session_key": secret("Een aangemelde browser herkennen."),
        "session_data": pseudonym("Weten wie aangemeld is en met welk mandaat."),
        "expire_date": technical("Iemand vanzelf afmelden."),
        "user": pseudonym("Al je eigen sessies kunnen zien en stoppen."),
    },
    "accounts.Guess": {
        "key": pseudonym("Wie raadt, laten wachten; van de naam staat er alleen een hash."),
        "wrong": technical("Wie raadt, langer laten wachten."),
        "last_at": technical("Oude pogingen vergeten."),
        "until": technical("Wie raadt, laten wachten."),
    },
}

_DJANGO: Columns = {
    "auth.Permission": {
        "id": technical("Van Django; niet gebruikt: wie wat mag, beslist de poort."),
        "name": technical("Van Django; niet gebruikt."),
        "content_type": technical("Van Django; niet gebruikt."),
        "codename": technical("Van Django; niet gebruikt."),
    },
    "auth.Group": {"id": technical("Van Django; niet gebruikt."), "name": technical("Van Django; niet gebruikt.")},
    "auth.Group_permissions": {
        "id": technical("Van Django; niet gebruikt."),
        "group": technical("Van Django; niet gebruikt."),
        "permission": technical("Van Django; niet gebruikt."),
    },
    "contenttypes.ContentType": {
        "id": technical("Van Django: lijst van tabellen."),
        "app_label": technical("Van Django: lijst van tabellen."),
        "model": technical("Van Django: lijst van tabellen."),
    },
    "sessions.Session": {
        "session_key": secret("Een aangemelde browser herkennen."),
        "session_data": pseudonym("Weten wie aangemeld is en met welk mandaat."),
        "expire_date": technical("Iemand vanzelf afmelden."),
    },
}

_ALLAUTH: Columns = {
    "account.EmailAddress": {
        "id": technical("De rij aanwijzen."),
        "user": pseudonym("Weten van wie het adres is."),
        "email": contact("Nagaan of het adres klopt.", clear=_LOG_IN),
        "verified": technical("Weten of het adres nagegaan is."),
        "primary": technical("Weten welk adres gebruikt wordt."),
    },
    "account.EmailConfirmation": {
        "id": technical("De rij aanwijzen."),
        "email_address": pseudonym("Weten welk adres nagegaan wordt."),
        "created": technical("Weten wanneer het gevraagd is."),
        "sent": technical("Weten wanneer het gestuurd is."),
        "key": secret("De link herkennen."),
    },
    "socialaccount.SocialApp": {
        "id": technical("De rij aanwijzen."),
        "provider": technical("Aanmelden langs een andere dienst."),
        "provider_id": technical("Aanmelden langs een andere dienst."),
        "name": technical("Aanmelden langs een andere dienst."),
        "client_id": technical("Aanmelden langs een andere dienst."),
        "secret": secret("Aanmelden langs een andere dienst."),
        "key": secret("Aanmelden langs een andere dienst."),
        "settings": technical("Aanmelden langs een andere dienst."),
    },
    "socialaccount.SocialAccount": {
        "id": technical("De rij aanwijzen."),
        "user": pseudonym("Weten van wie de toegang is."),
        "provider": technical("Weten langs welke dienst iemand aanmeldt."),
        "uid": identifying("Iemand herkennen die langs een andere dienst aanmeldt.", clear=_LOG_IN),
        "last_login": technical("Oude toegangen vinden."),
        "date_joined": technical("Weten sinds wanneer."),
        "extra_data": identifying("Wat de andere dienst meestuurt; zo weinig mogelijk.", clear=_LOG_IN),
    },
    "socialaccount.SocialToken": {
        "id": technical("De rij aanwijzen."),
        "app": technical("Weten van welke dienst."),
        "account": pseudonym("Weten van wie."),
        "token": secret("Niet bewaard: SOCIALACCOUNT_STORE_TOKENS staat uit."),
        "token_secret": secret("Niet bewaard: SOCIALACCOUNT_STORE_TOKENS staat uit."),
        "expires_at": technical("Niet bewaard."),
    },
    "mfa.Authenticator": {
        "id": technical("De rij aanwijzen."),
        "user": pseudonym("Weten van wie de tweede stap is."),
        "type": technical("Weten welke soort tweede stap het is."),
        "data": secret("De tweede stap nagaan."),
        "created_at": technical("Tonen sinds wanneer."),
        "last_used_at": technical("Tonen wanneer laatst gebruikt."),
    },
}

LIBRARIES: Columns = {**_DJANGO, **_ALLAUTH}
