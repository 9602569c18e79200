"""The log in words: what happened, who did it, and why, without a code in it.

Sentences have no subject ("Je gegevens werden bekeken"), because a translation of "she looked" and "you looked" differs
in each language.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rechten.words.say import later, say
from totjerecht.access.choices import Category, Channel, Purpose, Via
from totjerecht.access.models.consent import Decision
from totjerecht.access.models.log import EventKind
from totjerecht.access.models.subject import VoiceKind
from totjerecht.access.roles import OWN_FUNCTION

_HAPPENED: dict[str, str] = {
    EventKind.READ: later("Je gegevens werden bekeken."),
    EventKind.LISTED: later("Je stond op een lijst die iemand bekeek."),
    EventKind.WRITE: later("Er werd iets bijgeschreven of veranderd."),
    EventKind.SEARCH: later("Je werd opgezocht met je eigen nummer of je naam, omdat je er was."),
    EventKind.CONSENT: later("Er werd met jou een afspraak gemaakt."),
    EventKind.WITHDRAWAL: later("Een afspraak werd stopgezet."),
    EventKind.RELATION: later("Er werd genoteerd wie er met jou werkt."),
    EventKind.EMERGENCY: later("Je dossier werd in nood geopend, of daarover werd iets genoteerd."),
    EventKind.EXPORT: later("Je gegevens werden op papier of in een bestand gezet."),
    EventKind.QUESTION: later("Een vraag over je dossier werd gesteld, gelezen of beantwoord."),
    EventKind.CARD: later("Er werd iets veranderd aan je kaart of je account."),
    EventKind.AGREEMENT: later("Diensten maakten een afspraak met elkaar."),
    EventKind.SIGN_IN: later("Je pagina werd geopend met je kaart."),
}
_DECIDED: dict[str, str] = {
    Decision.YES: later("Je zei ja op een afspraak."),
    Decision.PARTLY: later("Je zei ja op een deel van een afspraak."),
    Decision.NO: later("Je zei nee op een afspraak."),
}
_STEPS: dict[str, str] = {
    "opened": later("Je dossier werd in nood geopend."),
    "looked at": later("Een tweede persoon las waarom je dossier in nood geopend werd."),
    "reviewed": later("Een tweede persoon keek na of het juist was dat je dossier in nood geopend werd."),
    "told": later("Er werd genoteerd dat je weet dat je dossier in nood geopend werd."),
    "waits": later("Er werd beslist om je later te zeggen dat je dossier in nood geopend werd."),
}
_FOUND: dict[str, str] = {
    "justified": later("Een tweede persoon keek na of je dossier in nood geopend mocht worden. Het was juist."),
    "not justified": later(
        "Een tweede persoon keek na of je dossier in nood geopend mocht worden. Het was niet juist."
    ),
}
_WHY: dict[str, str] = {
    Purpose.AID: later("om je vraag aan het OCMW te behandelen"),
    Purpose.RIGHTS: later("om je rechten te zoeken en aan te vragen"),
    Purpose.GUIDANCE: later("om samen aan je plan te werken"),
    Purpose.REFERRAL: later("om je naar een andere dienst te brengen"),
    Purpose.DEBT: later("om schulden aan te pakken"),
    Purpose.EMERGENCY: later("om gevaar af te wenden"),
    Purpose.OWN: later("zodat jij je eigen gegevens kan zien"),
}
_HOW: dict[str, str] = {
    Via.WEB: later("op de computer van de dienst"),
    Via.TOGETHER: later("samen aan het scherm"),
    Via.CARD: later("met de kaart"),
    Via.ACCOUNT: later("met een account"),
    Via.TASK: later("vanzelf, door de computer"),
}
_FUNCTIONS: dict[str, str] = {
    "social_worker": later("maatschappelijk werker"),
    "street_worker": later("straathoekwerker"),
    "debt_mediator": later("schuldbemiddelaar"),
    "team_leader": later("teamverantwoordelijke"),
    "committee": later("lid van het bijzonder comité, dat beslist"),
    "reception": later("onthaalmedewerker"),
    "privacy_officer": later("wie waakt over privacy"),
    "office": later("administratief medewerker"),
    "policy_officer": later("beleidsmedewerker"),
    "volunteer": later("vrijwilliger"),
}
_SELF, _SPEAKER, _COMPUTER = (
    later("jijzelf"),
    later("wie voor jou spreekt"),
    later("de computer, volgens een vaste regel"),
)
_SOMEBODY = later("medewerker")
_CHANNELS: dict[str, str] = {channel.value: str(channel.label) for channel in Channel}


def happened(kind: str, what: Mapping[str, Any]) -> str:
    """What happened, as one or two sentences."""
    if kind == EventKind.CONSENT and what.get("decision") in _DECIDED:
        return say(_DECIDED[what["decision"]])
    if kind == EventKind.WITHDRAWAL and what.get("channel") in _CHANNELS:
        return say("Een afspraak werd stopgezet, zoals je vroeg {waar}.", waar=say(_CHANNELS[what["channel"]]))
    if kind == EventKind.EMERGENCY:
        told = _FOUND.get(what.get("found", "")) or _STEPS.get(what.get("step", "")) or _HAPPENED[kind]
        return say(told)
    if kind == EventKind.RELATION and "representative" in what:
        if what["representative"]:
            return say("Er werd genoteerd wie voor jou spreekt, en die persoon kreeg een kaart.")
        return say("Iemand die voor jou sprak, doet dat niet meer.")
    if kind == EventKind.CARD and "account" in what:
        return say("Je account werd gekoppeld.") if what["account"] else say("Je account werd losgemaakt.")
    if kind == EventKind.CARD:
        return say("Je kaart werd stopgezet.") if what.get("ended") else say("Er werd een kaart voor jou gemaakt.")
    return say(_HAPPENED[kind])


def why(purpose: str) -> str:
    """For what."""
    return say(_WHY[purpose])


def how(via: str) -> str:
    """By which way."""
    return say(_HOW[via])


def who(function: str, organisation: str, via: str, voice: str = "") -> str:
    """Function and organisation, never the name of a worker. ``voice``: its kind, of who comes in by one."""
    if function == OWN_FUNCTION:
        return say(_SPEAKER if voice == VoiceKind.REPRESENTATIVE else _SELF)
    if via == Via.TASK:
        return say(_COMPUTER)
    worker = say(_FUNCTIONS.get(function, _SOMEBODY))
    return say("{functie} van {organisatie}", functie=worker, organisatie=organisation) if organisation else worker


def function(code: str) -> str:
    """The name of a function."""
    return say(_FUNCTIONS.get(code, _SOMEBODY))


def kinds(codes: list[str]) -> list[str]:
    """Kinds of data in words, in their fixed order."""
    return [say(str(category.label)) for category in Category if category.value in codes]
