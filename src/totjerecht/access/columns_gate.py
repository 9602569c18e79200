"""What the columns of the chains, the log and the permission table hold and what they are for."""

from totjerecht.core.columns import (
    Column,
    Columns,
    free_text,
    identifying,
    organisational,
    pseudonym,
    secret,
    technical,
)

_ROW = technical("De rij aanwijzen.")
_WHOM = pseudonym("Weten over wie het gaat.")
_KIND = technical("Weten over welk soort gegevens het gaat.")
_MAY = technical("Weten of bekijken of aanvullen mag.")
_FOR = technical("Weten waarvoor het is.")


def _since(what: str) -> Column:
    return technical(f"Weten vanaf wanneer {what}.")


def _until(what: str) -> Column:
    return technical(f"Weten tot wanneer {what}.")


def _by(what: str) -> Column:
    return organisational(f"Weten wie {what}.")


RELATIONS: Columns = {
    "access.Subject": {
        "id": pseudonym("Naar iemand verwijzen zonder te zeggen wie."),
        "made_at": technical("Weten sinds wanneer iemand een dossier heeft."),
    },
    "access.Voice": {
        "id": pseudonym("Weten wie binnenkwam."),
        "subject": _WHOM,
        "kind": technical("Weten of het de persoon zelf is of wie haar vertegenwoordigt."),
        "user": pseudonym("Met een account binnenkomen."),
        "basis": organisational("Weten waarop een vertegenwoordiging steunt."),
        "name": identifying("Weten wie iemand vertegenwoordigt."),
        "since": _since("iemand kan binnenkomen"),
        "until": _until("iemand kan binnenkomen"),
    },
    "access.VoiceCategory": {
        "id": _ROW,
        "voice": pseudonym("Weten van welke vertegenwoordiging."),
        "category": technical("Weten wat een vertegenwoordiger mag zien."),
    },
    "access.VoiceEnding": {
        "id": _ROW,
        "voice": pseudonym("Weten welke kaart of vertegenwoordiging stopte."),
        "at": technical("Weten wanneer die stopte."),
        "why": technical("Een verloren kaart niet verwarren met een einde dat gevraagd werd."),
    },
    "access.Card": {
        "id": _ROW,
        "voice": pseudonym("Weten van wie de kaart is."),
        "code": identifying("De blinde index opnieuw maken, zonder dat iemand een nieuwe kaart nodig heeft."),
        "pin": secret("De pincode nakijken."),
        "failures": technical("Wie raadt, laten wachten."),
        "locked_until": technical("Wie raadt, laten wachten."),
    },
    "access.Findable": {
        "id": _ROW,
        "subject": _WHOM,
        "kind": technical("Een nummer niet met een naam verwarren."),
        "text": identifying("De blinde index opnieuw kunnen maken."),
    },
    "access.Presence": {
        "id": _ROW,
        "subject": _WHOM,
        "mandate": _by("samen met haar aan het scherm zat"),
        "since": _since("zij er zat"),
        "until": _until("een afspraak gemaakt kan worden"),
    },
    "access.Question": {
        "id": _ROW,
        "subject": _WHOM,
        "event": pseudonym("Weten over welke regel van het logboek."),
        "organisation": organisational("Weten wie moet antwoorden."),
        "kind": technical("Weten of ze waarom vraagt, of zegt dat iets niet klopt."),
        "row": pseudonym("Weten welke regel niet klopt."),
        "asked_at": technical("Weten wanneer de vraag kwam."),
        "due": technical("Weten tegen wanneer er een antwoord moet zijn."),
        "words": free_text("Haar vraag lezen."),
        "answer": free_text("Haar het antwoord geven."),
        "answered_at": technical("Weten of er een antwoord is."),
        "answered_by": _by("antwoordde"),
    },
    "access.Relationship": {
        "id": _ROW,
        "subject": _WHOM,
        "organisation": organisational("Weten welke dienst met haar werkt."),
        "kind": technical("Toegewezen door de wet, of uitgenodigd door haar."),
        "purpose": _FOR,
        "worker": _by("haar dossier behandelt"),
        "part": technical("Vaste werker, vervanger of comité."),
        "article": organisational("Weten op welk artikel de toewijzing steunt."),
        "since": _since("ze samenwerken"),
        "until": _until("ze samenwerken"),
    },
    "access.Ending": {
        "id": _ROW,
        "relationship": pseudonym("Weten wat stopte."),
        "at": technical("Vanaf dan is alles dicht."),
        "by_person": technical("Weten of zij stopte of de dienst."),
        "channel": technical("Weten hoe ze het zei."),
    },
    "access.Told": {
        "id": _ROW,
        "relationship": pseudonym("Weten wat haar verteld werd."),
        "at": technical("Nagaan dat het haar verteld werd."),
        "channel": technical("Weten hoe het haar verteld werd."),
    },
    "access.OtherWorkerAsked": {
        "id": _ROW,
        "relationship": pseudonym("Weten over welke werker het gaat."),
        "at": technical("Weten wanneer ze het vroeg."),
        "channel": technical("Weten hoe ze het vroeg."),
        "due": technical("Weten tegen wanneer er een antwoord moet zijn."),
        "answered_at": technical("Weten of er een antwoord is."),
        "replaced_by": pseudonym("Weten wie in de plaats kwam."),
        "answer": free_text("Haar de reden geven."),
    },
}

AGREEMENTS: Columns = {
    "access.Cooperation": {"id": _ROW, "title": organisational("De samenwerking een naam geven.")},
    "access.CooperationVersion": {
        "id": _ROW,
        "cooperation": organisational("Weten van welke samenwerking."),
        "number": technical("Versies uit elkaar houden."),
        "answers": organisational("Tonen wat afgesproken is."),
        "handling": organisational("Tonen hoe met informatie wordt omgegaan."),
        "longest_days": organisational("Geen toestemming langer laten lopen."),
        "starts": _since("de afspraak geldt"),
        "review_on": technical("Op tijd opnieuw bekijken."),
        "made_at": technical("Weten wanneer de tekst gemaakt is."),
        "sha256": technical("Nagaan dat de tekst dezelfde is."),
        "basis": organisational("Weten op welke wet het delen steunt."),
        "basis_article": organisational("Tonen welk artikel."),
    },
    "access.CooperationParty": {
        "id": _ROW,
        "version": organisational("Weten van welke afspraak."),
        "organisation": organisational("Weten wie meedoet."),
        "exchanges": organisational("Weten of die dienst ook gegevens krijgt of geeft."),
    },
    "access.CooperationSignature": {
        "id": _ROW,
        "version": organisational("Weten wat getekend is."),
        "organisation": organisational("Weten welke dienst tekende."),
        "mandate": _by("voor die dienst tekende"),
        "at": technical("Weten wanneer getekend is."),
    },
    "access.CooperationRefusal": {
        "id": _ROW,
        "version": organisational("Weten wat geweigerd is."),
        "organisation": organisational("Weten welke dienst weigerde."),
        "mandate": _by("voor die dienst weigerde"),
        "reason": organisational("De andere diensten zeggen waarom; het gaat over een tekst, niet over een persoon."),
        "at": technical("Weten wanneer geweigerd is."),
    },
    "access.CooperationDraft": {
        "id": _ROW,
        "organisation": organisational("Weten welke dienst eraan schrijft."),
        "after": organisational("Weten welke versie dit vervangt."),
        "became": organisational("Weten welke versie het werd."),
        "saved": organisational("Verder schrijven waar je stopte."),
        "typed": organisational("Niets verliezen van wat getypt is, ook als het nog niet klopt."),
        "changed_at": technical("Tonen wanneer het laatst veranderde."),
        "changed_by": _by("er het laatst aan schreef"),
    },
    "access.CooperationTerm": {
        "id": _ROW,
        "version": organisational("Weten van welke afspraak."),
        "purpose": organisational("Weten waarvoor gedeeld mag worden."),
        "category": organisational("Weten wat gedeeld mag worden."),
        "action": organisational("Weten of bekijken of aanvullen mag."),
    },
    "access.Notice": {
        "id": _ROW,
        "language": technical("Weten in welke taal ze het hoorde."),
        "level": technical("Weten hoe eenvoudig de tekst was."),
        "text": organisational("Later kunnen tonen welke woorden ze hoorde; er staat geen naam van een persoon in."),
        "sha256": technical("Dezelfde tekst maar één keer bewaren."),
        "made_at": technical("Weten sinds wanneer de tekst gebruikt wordt."),
    },
    "access.Consent": {
        "id": _ROW,
        "subject": _WHOM,
        "relationship": pseudonym("Weten welke uitnodiging erbij hoort."),
        "version": organisational("Weten binnen welke afspraak tussen diensten."),
        "notice": organisational("Weten welke woorden ze hoorde."),
        "purpose": _FOR,
        "recipient": organisational("Weten wie iets mag zien."),
        "decision": technical("Ja, gedeeltelijk of nee; ook een nee telt."),
        "method": technical("Weten hoe ze het zei."),
        "given_by": pseudonym("Weten wie het zei, als zij het niet zelf was."),
        "represented": technical("Weten of iemand haar vertegenwoordigde."),
        "interpreter": identifying("Weten wie tolkte."),
        "witness": identifying("Weten wie erbij was."),
        "own_words": free_text("Nagaan dat ze het begreep."),
        "valid_from": _since("het geldt"),
        "expires": _until("het geldt"),
        "taken_by": _by("erbij zat"),
    },
    "access.Grant": {
        "id": _ROW,
        "consent": pseudonym("Weten bij welke afspraak."),
        "category": _KIND,
        "action": _MAY,
        "until": _until("het mag"),
    },
    "access.Withdrawal": {
        "id": _ROW,
        "consent": pseudonym("Weten wat stopgezet is."),
        "grant": pseudonym("Weten welk deel stopgezet is."),
        "at": technical("Vanaf dan is het dicht."),
        "channel": technical("Weten hoe ze het zei."),
        "taken_by": _by("het noteerde"),
    },
    "access.Use": {
        "id": _ROW,
        "grant": pseudonym("Tonen hoe vaak iets gebruikt is."),
        "event": pseudonym("Tonen wanneer het gebruikt is."),
    },
}

LOG: Columns = {
    "access.Emergency": {
        "id": _ROW,
        "subject": _WHOM,
        "actor": _by("opende"),
        "mandate": _by("opende, en met welke functie"),
        "organisation": organisational("Weten voor welke dienst."),
        "reason": free_text("Nagaan of er gevaar was."),
        "opened_at": technical("Weten wanneer."),
        "until": _until("het open is"),
        "review_by": technical("Weten tegen wanneer een tweede persoon kijkt."),
    },
    "access.Review": {
        "id": _ROW,
        "emergency": pseudonym("Weten over welke noodtoegang."),
        "reviewer": _by("naging"),
        "at": technical("Weten wanneer."),
        "justified": organisational("Weten of het terecht was."),
        "remark": free_text("Weten wat er niet in orde was."),
    },
    "access.Telling": {
        "id": _ROW,
        "emergency": pseudonym("Weten over welke noodtoegang."),
        "at": technical("Weten wanneer."),
        "told_by_channel": technical("Weten hoe het haar verteld is."),
        "waits_until": technical("Weten tot wanneer vertellen wacht."),
        "reason": free_text("Weten wie in gevaar komt."),
        "decided_by": _by("dat besliste"),
    },
    "access.Event": {
        "id": _ROW,
        "at": technical("Tonen wanneer."),
        "kind": technical("Tonen wat er gebeurde."),
        "actor": pseudonym("Weten wie het deed."),
        "organisation": organisational("Tonen welke dienst."),
        "mandate": pseudonym("Weten wie het deed, en als wat."),
        "function": organisational("Tonen welke functie."),
        "purpose": technical("Tonen waarvoor."),
        "via": technical("Tonen langs welke weg."),
        "what": technical("Tonen welk soort gegevens; alleen codes en aantallen."),
    },
    "access.EventSubject": {
        "id": _ROW,
        "event": pseudonym("Weten welke gebeurtenis."),
        "subject": _WHOM,
        "seq": technical("Zien of er een regel ontbreekt."),
        "mac": technical("Zien of er een regel veranderd is."),
    },
    "access.ChainHead": {
        "subject": _WHOM,
        "seq": technical("De volgende regel nummeren."),
        "mac": technical("De volgende regel eraan vastmaken."),
    },
    "access.History": {
        "id": _ROW,
        "act": technical("Rijen bij één handeling houden."),
        "at": technical("Weten wanneer."),
        "table_name": technical("Weten in welke tabel."),
        "row": pseudonym("Weten in welke rij."),
        "operation": technical("Nieuw, veranderd of weg."),
        "actor": pseudonym("Weten wie het deed."),
        "data": pseudonym("Weten hoe de rij werd; wat gesloten is, staat er gesloten."),
    },
    "access.Role": {"id": _ROW, "function": organisational("Weten welke functie."), "category": _KIND, "action": _MAY},
    "access.Ground": {"id": _ROW, "purpose": _FOR, "category": _KIND, "action": _MAY},
    "access.Sight": {
        "source_id": pseudonym("Weten welke rij het verklaart."),
        "source": technical("Toegewezen, toegestaan, noodtoegang of eigen gegevens."),
        "subject": _WHOM,
        "actor": pseudonym("Weten wie iets ziet."),
        "organisation": organisational("Weten welke dienst iets ziet."),
        "category": _KIND,
        "action": _MAY,
        "purpose": _FOR,
        "since": _since("het mag"),
        "until": _until("het mag"),
    },
}

GATE: Columns = {**RELATIONS, **AGREEMENTS, **LOG}
