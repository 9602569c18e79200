"""The words of the gate: kinds of data, purposes, actions. Codes stand in the database; names are for people.

What a purpose rests on stands in two fields that are never mixed: the basis of data protection, and why professional
secrecy is respected.
"""

from __future__ import annotations

from attrs import frozen
from django.db import models

from rechten.words.say import later


class Category(models.TextChoices):
    """Kinds of data about a person, as she would name them."""

    IDENTITY = "identity", later("Wie je bent")
    CONTACT = "contact", later("Hoe we je bereiken")
    HOUSEHOLD = "household", later("Met wie je woont")
    INCOME = "income", later("Werk en inkomen")
    HOUSING = "housing", later("Wonen")
    DEBTS = "debts", later("Schulden")
    HEALTH = "health", later("Gezondheid en zorg")
    RIGHTS = "rights", later("Je rechten en aanvragen")
    SUPPORT = "support", later("Wat we samen afspreken")


#: Kinds of data that article 9 of the GDPR protects more.
SPECIAL = frozenset({Category.HEALTH})


class Action(models.TextChoices):
    """What one may do with data."""

    SEE = "see", later("bekijken")
    WRITE = "write", later("aanvullen")


class Purpose(models.TextChoices):
    """For what somebody opens data. The purpose is chosen at the opening and stands in the log."""

    AID = "aid", later("hulp van het OCMW")
    RIGHTS = "rights", later("rechten zoeken en aanvragen")
    GUIDANCE = "guidance", later("samen aan je plan werken")
    REFERRAL = "referral", later("je naar een andere dienst brengen")
    DEBT = "debt", later("schulden aanpakken")
    EMERGENCY = "emergency", later("gevaar afwenden")
    OWN = "own", later("je eigen gegevens bekijken")


class Via(models.TextChoices):
    """The way by which somebody comes in."""

    WEB = "web", later("op de computer van de dienst")
    TOGETHER = "together", later("samen aan het scherm")
    CARD = "card", later("met de kaart")
    ACCOUNT = "account", later("met een account")
    TASK = "task", later("door een taak van de computer")


class Source(models.TextChoices):
    """Where a sight comes from."""

    ASSIGNED = "assigned", "toegewezen"
    GRANTED = "granted", "toegestaan"
    EMERGENCY = "emergency", "noodtoegang"
    OWN = "own", "eigen gegevens"


class Channel(models.TextChoices):
    """How a person tells us something, or how we tell her."""

    COUNTER = "counter", later("aan het loket")
    PHONE = "phone", later("aan de telefoon")
    LETTER = "letter", later("met een brief")
    SMS = "sms", later("met een sms")
    ACCOUNT = "account", later("op deze website")
    REPRESENTATIVE = "representative", later("via iemand die je vertrouwt")


@frozen
class Basis:
    """What a purpose rests on.

    ``protection``: the basis in data protection law, with its article. ``secrecy``: why professional secrecy is
    respected, with its article. ``asks``: the person has a free choice, so her agreement is asked; where it is False,
    ``why_not_asked`` says why no consent is asked.
    """

    protection: str
    secrecy: str
    asks: bool
    why_not_asked: str = ""


_SHARED = later(
    "Gedeeld beroepsgeheim: je weet het, je gaat akkoord, het is in jouw belang, het is strikt nodig, en wie het "
    "krijgt is ook door het beroepsgeheim gebonden en werkt aan dezelfde opdracht (art. 352 Strafwetboek)."
)
_GBO = later("Decreet lokaal sociaal beleid van 9 februari 2018, art. 11 §2; art. 6.1.e en 9.2.a en h AVG.")

BASES: dict[Purpose, Basis] = {
    Purpose.AID: Basis(
        later("Wettelijke opdracht van het OCMW: art. 6.1.c en e, art. 9.2.b en h AVG; OCMW-wet van 8 juli 1976."),
        later("Wie je dossier behandelt, is door het beroepsgeheim gebonden (art. 352 Strafwetboek)."),
        asks=False,
        why_not_asked=later(
            "Het OCMW moet je vraag volgens de wet onderzoeken. Je kan dat niet weigeren zonder dat je vraag stopt. "
            "Dat is geen vrije keuze, en dan noemen we het geen toestemming."
        ),
    ),
    Purpose.RIGHTS: Basis(_GBO, _SHARED, asks=True),
    Purpose.GUIDANCE: Basis(_GBO, _SHARED, asks=True),
    Purpose.REFERRAL: Basis(_GBO, _SHARED, asks=True),
    Purpose.DEBT: Basis(_GBO, _SHARED, asks=True),
    Purpose.EMERGENCY: Basis(
        later("Vitaal belang van iemand: art. 6.1.d en 9.2.c AVG."),
        later("Noodtoestand, of het spreekrecht van art. 353 §1 Strafwetboek: een recht, geen plicht."),
        asks=False,
        why_not_asked=later("Er is gevaar en er is geen tijd om het te vragen. Het wordt je achteraf verteld."),
    ),
    Purpose.OWN: Basis(
        later("Je recht om je eigen gegevens te zien: art. 15 AVG."),
        later("Het zijn jouw gegevens."),
        asks=False,
        why_not_asked=later("Je hebt geen toestemming nodig om je eigen gegevens te zien."),
    ),
}

#: Purposes for which the person is asked.
ASKED: tuple[Purpose, ...] = tuple(purpose for purpose, basis in BASES.items() if basis.asks)
