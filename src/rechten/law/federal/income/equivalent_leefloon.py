"""Steun van het OCMW zoals een leefloon: social aid for whom the leefloon leaves out by their stay.

OCMW-wet, art. 1 and 57: aid so that one can live in human dignity. Case law and the state's refund (Wet 2 april 1965)
made it as high as the leefloon; its rules of means serve by analogy and do not bind.
"""

from __future__ import annotations

from rechten.graph.expressions import (
    Expr,
    always,
    any_of,
    at_least_zero,
    case,
    never,
    not_computed,
    per_month,
    rounded,
)
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, Demand, Right
from rechten.law.facts import family, health, person, statuses
from rechten.law.federal.income.leefloon import by_category, counted_means, covered_by_partner, total_means
from rechten.law.units import own_children_here, spouse

_PROCEDURE = (
    "of de opvang (Fedasil) je helpt, of het OCMW; dat hangt af van je procedure en van code 207 in het wachtregister"
)


def build(law: Law) -> Right:
    """The right, over the figures of the leefloon."""
    annual = by_category(law, "leefloon.cat{}_year")
    means = total_means(law)
    return Right(
        id="equivalent_leefloon",
        name="Steun van het OCMW zoals een leefloon",
        level="federal",
        domain="income",
        summary="Geld van het OCMW, meestal even veel als een leefloon. Het is voor wie door zijn verblijf geen gewoon "
        "leefloon kan krijgen.",
        requires=(
            Condition(
                "equivalent_leefloon.stay",
                _stay(),
                article="OCMW-wet, art. 57, § 2, 57ter en 57quinquies; RMI-wet, art. 3, 3°",
                says="Je verblijft wettig in België, maar met een kaart waarmee de wet geen gewoon leefloon geeft.",
                fails="Met jouw verblijf is een gewoon leefloon de weg. Of er is alleen dringende medische hulp, en "
                "opvang voor gezinnen met kinderen.",
                proof=("verblijfskaart, of een bewijs dat je aanvraag loopt",),
                selects=True,
                demand=Demand.STAY,
            ),
            Condition(
                "equivalent_leefloon.age",
                any_of(person.adult, spouse.exists(), own_children_here.exists(), family.pregnant),
                article="OCMW-wet, art. 57, § 1; zoals RMI-wet, art. 7",
                says="Je bent 18 jaar of ouder (of jonger, maar getrouwd, zwanger of zelf ouder).",
                fails="Je bent jonger dan 18 jaar. Zorgt er niemand voor je? Vraag het toch aan het OCMW.",
                selects=True,
            ),
            Condition(
                "equivalent_leefloon.here",
                person.lives_in.is_in("antwerp", "flanders", "brussels", "wallonia"),
                article="OCMW-wet, art. 57; Wet 2 april 1965, art. 1",
                says="Je bent meestal in een gemeente in België.",
                fails="Je bent niet in België.",
            ),
            Condition(
                "equivalent_leefloon.covered",
                ~covered_by_partner(statuses.receives_leefloon | statuses.receives_equivalent),
                article="OCMW-wet, art. 57; zoals RMI-wet, art. 14, § 1, 3°",
                says="Je hebt geen partner die al een leefloon (of steun die even hoog is) krijgt voor het hele gezin.",
                fails="Je partner krijgt al een bedrag voor het hele gezin. Dat is ook voor jou.",
                unit="jij en je partner",
            ),
            Condition(
                "equivalent_leefloon.means",
                means < annual,
                article="OCMW-wet, art. 1 en 57; KB RMI, art. 22-35, als voorbeeld",
                says="Wat je zelf hebt, is minder dan het leefloon.",
                fails="Wat je zelf hebt, of wat van huisgenoten meetelt, is evenveel of meer dan het leefloon. Het "
                "OCMW mag anders kijken dan bij een leefloon.",
                proof=("rekeninguittreksels van de laatste maanden", "loonbrieven of bewijs van een uitkering"),
                unit="personen die samen wonen",
            ),
            Condition(
                "equivalent_leefloon.need",
                health.state_of_need,
                article="OCMW-wet, art. 1 en 60, § 1",
                says="Zonder hulp heb je te weinig om te leven zoals het voor een mens hoort.",
                proof=("huurcontract, facturen en brieven die tonen wat je nodig hebt",),
            ),
        ),
        decides=Decider("het OCMW", "Het OCMW beslist, na een gesprek en een bezoek."),
        amount=Amount(
            rounded(
                per_month(
                    at_least_zero(annual - counted_means(law, means, annual)),
                    "OCMW-wet, art. 57: dezelfde bedragen als het leefloon (RMI-wet, art. 14)",
                ),
                "half_up",
                "zoals het leefloon: jaarbedrag gedeeld door 12, halve cent naar boven",
            ),
            article="OCMW-wet, art. 57, en de bedragen van RMI-wet, art. 14",
            says="Meestal even veel als een leefloon. Het OCMW kan ook een ander bedrag geven, of hulp in een andere "
            "vorm.",
        ),
        act=_act(),
        held=statuses.receives_equivalent,
        opens=("verhoogde_tegemoetkoming", "sociaal_tarief_energie", "juridische_tweedelijnsbijstand"),
        sources=(
            Source(
                "https://github.com/legalize-dev/legalize-be/blob/main/be/1976070810.md",
                "OCMW-wet, art. 60 (oude versie); art. 57 niet volledig nagelezen",
                "1991",
            ),
            Source("https://www.mi-is.be/fr/lequivalent-du-revenu-dintegration-sociale", "POD MI: voor wie dit is"),
            Source(
                "https://bruxelles-j.be/droits-sociaux/obtenir-de-laide-du-cpas/quels-sont-les-categories-et-les-"
                "montants-du-revenu-dintegration-et-de-laide-sociale-et-que-se-passe-t-il-si-on-a-des-revenus-par-"
                "ailleurs",
                "dezelfde bedragen als het leefloon",
                "2024-05-01",
            ),
            Source(
                "https://www.vreemdelingenrecht.be/sociale-rechten/ocmw-steun/maatschappelijke-dienstverlening/wat-"
                "houdt-maatschappelijke-dienstverlening",
                "het OCMW bepaalt het bedrag; meestal zoals het leefloon",
            ),
            Source("https://terralaboris.be/spip.php?article2434", "rechtspraak over steun voor het verleden"),
        ),
        certainty="Wat je nodig hebt, is een open norm: het OCMW oordeelt, en de arbeidsrechtbank kijkt na. We rekenen "
        "zoals bij een leefloon, met dezelfde bedragen en dezelfde marge. Die regels zijn hier een voorbeeld en geen "
        "plicht. Wie asiel vraagt, krijgt meestal eerst hulp van de opvang. Daarover beslissen we niets. Niet "
        "uitgewerkt: jongeren onder 18 jaar die alleen wonen, EU-burgers in de eerste drie maanden, en de "
        "uitsluitingen van art. 57ter tot 57sexies van de OCMW-wet. Die artikels lazen we niet in de tekst van nu.",
    )


def _stay() -> Expr:
    """A lawful stay that the RMI-wet does not name; during a procedure it hangs on the place of reception."""
    return case(
        (person.stay.is_in("temporary_register"), always()),
        (person.stay.is_in("procedure"), not_computed(BOOL, _PROCEDURE)),
        otherwise=never(),
    )


def _act() -> Act:
    return Act(
        office="OCMW van de gemeente waar je meestal bent",
        how="Ga langs bij een sociaal centrum, bel of schrijf. Zeg: 'Ik vraag steun van het OCMW.' Dat mag ook "
        "mondeling. Vraag een ontvangstbewijs.",
        topics=("income", "residence"),
        evidence=(
            "verblijfskaart of bewijs van je aanvraag",
            "rekeninguittreksels en bewijs van spaargeld",
            "loonbrieven en brieven over uitkeringen, ook van je partner",
            "huurcontract of bewijs van waar je woont",
        ),
        fetched_by_office=("samenstelling van je gezin (rijksregister)", "gegevens van de sociale zekerheid (KSZ)"),
        starts="Vanaf de dag van je aanvraag. Had je het al vroeger nodig, en heb je daar nu nog last van, zoals een "
        "schuld? Vraag het ook voor die tijd.",
        decision_term="Het OCMW beslist binnen 30 dagen.",
        decision_days=30,
        appeal="Niet akkoord, of geen antwoord na 30 dagen? Ga binnen 3 maanden naar de arbeidsrechtbank. Het is "
        "gratis; een advocaat kan helpen.",
        appeal_to="de arbeidsrechtbank",
        receipt="Het OCMW geeft dezelfde dag een ontvangstbewijs. Is een ander OCMW bevoegd? Dan stuurt het de "
        "aanvraag binnen 5 dagen door, en schrijft het waarom (OCMW-wet, art. 58).",
        consequences=(
            Consequence(
                "Heb je een verblijf als student, voor werk of voor gezinshereniging? Steun "
                "kan gevolgen hebben voor je verblijf, of voor wie borg staat.",
                "Verblijfswet van 15 december 1980; de artikels zijn niet nagelezen",
                advice_first=True,
            ),
            Consequence(
                "Het OCMW doet een sociaal onderzoek, en kijkt wat jij en je huisgenoten hebben.",
                "OCMW-wet, art. 60, § 1",
            ),
            Consequence(
                "Het OCMW kan vragen dat je werk zoekt, en dat je eerst andere uitkeringen vraagt. Het helpt je "
                "daarbij.",
                "OCMW-wet, art. 60",
            ),
            Consequence(
                "Het OCMW kan een deel terugvragen bij familie die onderhoud moet geven, of later bij jou. Ligt dat "
                "moeilijk? Zeg het.",
                "OCMW-wet, art. 98",
            ),
        ),
    )
