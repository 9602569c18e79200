"""Basisbankdienst: every bank must give a cheap current account to who has none (WER, art. VII.56/1 to VII.59/3).

For everyone who lawfully stays in the European Union. The bank may refuse only on grounds that stand in the law.
"""

from __future__ import annotations

from rechten.graph.expressions import always, case, not_computed
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Demand, Right
from rechten.law.facts import daily_life, person

_STAY = (
    "of je ook zonder verblijfspapieren een rekening kan krijgen; dat hangt af van je situatie: vraag advies aan een "
    "sociaal centrum of aan Ombudsfin"
)


def build(_law: Law) -> Right:
    """The right; the price and the highest balance inform."""
    return Right(
        id="basisbankdienst",
        name="Basisbankdienst",
        level="federal",
        domain="digital",
        summary="Elke bank moet je een rekening met bankkaart geven, voor weinig geld, als je er geen hebt.",
        requires=(
            Condition(
                "basisbank.none",
                ~daily_life.has_bank_account,
                article="WER, art. VII.58",
                says="Je hebt in België nog geen eigen rekening om mee te betalen.",
                fails="Je hebt al een rekening. Een tweede mag de bank weigeren.",
                proof=("verklaring dat je nog geen rekening hebt; ze staat op het formulier",),
                selects=True,
            ),
            Condition(
                "basisbank.stay",
                case(
                    (person.stay.is_in("no_stay"), not_computed(BOOL, _STAY)),
                    otherwise=always(),
                ),
                article="WER, art. VII.57",
                says="Je verblijft wettig in een land van de Europese Unie. Een asielaanvraag die loopt, telt ook.",
                proof=("identiteitskaart, verblijfskaart of bewijs van je aanvraag",),
                demand=Demand.STAY,
            ),
            Condition(
                "basisbank.accepted",
                daily_life.bank_must_accept,
                article="WER, art. VII.58 en VII.59",
                says="Er is geen reden uit de wet om te weigeren, zoals witwassen of veel geld op andere rekeningen.",
            ),
        ),
        decides=Decider("de bank", "De bank kijkt het na. Bij een weigering beslist Ombudsfin."),
        act=_act(),
        weight=60,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: zonder rekening komen loon en uitkeringen moeilijk "
        "binnen. Ze dient alleen om vragen te ordenen.",
        held=daily_life.has_bank_account,
        shows=("basisbank.most_price", "basisbank.most_balance"),
        sources=(
            Source(
                "https://economie.fgov.be/fr/themes/services-financiers/services-de-paiement/service-bancaire-de-base/service-bancaire-de-base-pour",
                "voorwaarden en artikelen",
            ),
            Source("https://credafin.be/?p=5111", "tekst van art. VII.57 tot VII.59, een oudere versie"),
            Source(
                "https://www.mediationdedettes.be/Ne-vous-faites-plus-refuser-un-compte-bancaire-de-base",
                "ook met een tijdelijk adres, en met schuldbemiddeling",
                "2022-06",
            ),
            Source(
                "https://mabanqueundroit.com/faq-items/quest-ce-que-le-service-bancaire-de-base/",
                "de bank moet weigeren bij witwassen; Ombudsfin beslist bindend",
            ),
            Source(
                "https://www.agii.be/thema/sociaal-medisch/bankdiensten/basisbankdienst/wat-is-de-basisbankdienst",
                "wat erin zit, prijs van 2021",
                "2021",
            ),
        ),
        certainty="Wie recht heeft, staat vast. De bank mag weigeren bij 6.000 euro of meer op andere rekeningen of "
        "aan kredieten; een plan van 2024 maakt daar 10.000 van. Of dat er kwam, is niet gevonden, en we vragen er "
        "niet naar. De hoogste prijs na 2021 is niet gevonden. Hoe snel de bank moet antwoorden ook niet.",
    )


def _act() -> Act:
    return Act(
        office="een bank naar keuze",
        how="Vraag op papier: 'Ik wil de basisbankdienst.' Elke bank heeft daar een formulier voor, en moet het je "
        "geven. Vraag niet zomaar 'een rekening': dan mag de bank weigeren. Hou een kopie.",
        topics=("debts", "general"),
        evidence=("identiteitskaart, verblijfskaart of ander bewijs van wie je bent", "ingevuld formulier van de bank"),
        fetched_by_office=(),
        starts="Zodra de bank de rekening opent. Je kan er niet onder nul gaan.",
        decision_term="Een termijn hebben we niet gevonden. Vraag de bank een datum, en een weigering op papier.",
        appeal="Weigert de bank? Ze moet zeggen waarom. Ga dan gratis naar Ombudsfin: de bank moet die beslissing "
        "volgen.",
        appeal_to="Ombudsfin",
        consequences=(
            Consequence(
                "Heb je schulden? Geld op een rekening kan in beslag genomen worden. Een deel van loon of uitkering is "
                "beschermd. Vraag raad aan een dienst voor schuldbemiddeling.",
                "Gerechtelijk Wetboek, art. 1409 en volgende",
                advice_first=True,
            ),
        ),
    )
