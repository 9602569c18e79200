"""Aanvullende steun: what the OCMW of Antwerp may add when a necessary cost cannot be paid.

OCMW-wet of 8 July 1976, art. 1, 57 and 60. There is no published scale: the OCMW decides case by case, after a social
enquiry, whether help is needed to live in dignity.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, case, not_computed
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Demand, Right, Spared
from rechten.law.facts import bills, person

_LAW = "OCMW-wet, art. 1, 57 en 60"


def build(law: Law) -> Right:  # noqa: ARG001 - a right without figures
    """The right; it has no figures."""
    return Right(
        id="aanvullende_steun_ocmw_antwerpen",
        name="Extra steun van OCMW Antwerpen",
        level="city",
        domain="income",
        summary="Geld of hulp voor een nodige kost die je niet kan betalen, zoals de dokter, een huurwaarborg of "
        "school.",
        requires=(
            Condition(
                "steun.antwerp",
                person.lives_in.is_in("antwerp"),
                article=_LAW,
                says="Je bent meestal in de stad Antwerpen.",
                fails="Dit is het OCMW van Antwerpen. Je eigen OCMW kan ook extra steun geven.",
                selects=True,
            ),
            Condition(
                "steun.cost",
                bills.bills_unpaid,
                article=_LAW,
                says="Je hebt een kost, rekening of schuld die je niet kan betalen.",
                fails="Dit is voor wie een nodige kost niet kan betalen.",
                proof=("de rekening of het bestek van de kost",),
                selects=True,
            ),
            Condition(
                "steun.stay",
                _stay(),
                article="OCMW-wet, art. 57, § 2",
                says="Je mag in België blijven.",
                fails="Zonder verblijf geeft het OCMW vooral dringende medische hulp. Vraag raad aan een dienst.",
                demand=Demand.STAY,
            ),
            Condition(
                "steun.needed",
                bills.aid_needed,
                article=_LAW,
                says="Je hebt deze hulp nodig om menswaardig te leven.",
                proof=("bewijs van inkomen en rekeninguittreksels", "huurcontract en vaste kosten"),
            ),
        ),
        decides=Decider("het OCMW", "Het OCMW beslist, na een gesprek."),
        act=_act(),
        weight=50,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: het OCMW beslist per geval. Ze dient alleen om vragen te "
        "ordenen.",
        held=bills.ocmw_helps_pay,
        sources=(
            Source(
                "https://ocmw.antwerpen.be/ik-zoek-hulp/financi%C3%ABle-hulp/financi%C3%ABle-steun/leefloon",
                "waar je in Antwerpen steun vraagt",
            ),
            Source(
                "http://www.knack.be/nieuws/belgie/antwerpse-ocmw-geeft-veel-minder-gezinnen-aanvullende-steun/article-normal-1161769.html",
                "waarvoor de steun dient, en aantallen tot 2017",
                "2018-06",
            ),
            Source(
                "https://github.com/legalize-dev/legalize-be/blob/main/be/1976070810.md", "OCMW-wet, art. 60", "1991"
            ),
        ),
        certainty="Dat het OCMW deze steun kan geven, staat vast. Hoeveel en wanneer, is niet gepubliceerd: elk geval "
        "apart. In 2017 kregen 18.228 mensen in Antwerpen deze steun, bijna de helft minder dan in 2012. Van de wet "
        "lazen "
        "we alleen art. 60, in een oude tekst. De termijnen zijn die van andere rechten bij het OCMW. Wie asiel "
        "vraagt of hier kort is als EU-burger, valt onder andere regels, die niet uitgewerkt zijn.",
    )


def _stay() -> Expr:
    other_rules = not_computed(BOOL, "welke steun er is voor wie asiel vraagt of hier kort is; vraag het aan het OCMW")
    return case(
        (person.stay.is_in("procedure", "eu_short"), other_rules),
        otherwise=~person.stay.is_in("no_stay"),
    )


def _act() -> Act:
    return Act(
        office="sociaal centrum van je buurt (OCMW Antwerpen)",
        how="Vraag het voor je betaalt of tekent, als dat kan. Bel 03 22 11 333 voor een afspraak. Zeg: 'Ik vraag "
        "aanvullende steun voor deze kost.' Vraag een beslissing op papier, ook als het antwoord nee is.",
        topics=("income", "debts"),
        evidence=(
            "identiteitskaart of verblijfskaart",
            "de rekening, het bestek of het contract",
            "bewijs van inkomen en rekeninguittreksels",
            "huurcontract en andere vaste kosten",
        ),
        fetched_by_office=("samenstelling van je gezin (rijksregister)", "gegevens van de sociale zekerheid (KSZ)"),
        starts="Na de beslissing. Kan het niet wachten? Vraag dringende steun.",
        decision_term="Het OCMW beslist binnen 30 dagen en laat het je binnen 8 dagen weten.",
        appeal="Niet akkoord? Ga binnen 3 maanden naar de arbeidsrechtbank. Dat is gratis.",
        decision_days=30,
        notice_days=8,
        receipt="Het OCMW geeft dezelfde dag een ontvangstbewijs (OCMW-wet, art. 58; niet zelf gelezen).",
        appeal_to="de arbeidsrechtbank",
        consequences=(
            Consequence(
                "Soms moet je de steun terugbetalen. Vraag dat voor je akkoord gaat, en laat het opschrijven.",
                "OCMW-wet, art. 98 en volgende (niet gelezen)",
                advice_first=True,
            ),
            Consequence(
                "Het OCMW doet een sociaal onderzoek. Het kan voorwaarden stellen, zoals hulp bij je budget.",
                "OCMW-wet, art. 60, § 1",
            ),
            Consequence(
                "Ben je burger van een ander EU-land en woon je minder dan 5 jaar hier? Of heb je een verblijf als "
                "student of voor gezinshereniging? Vraag eerst juridisch advies over je verblijf.",
                "Verblijfswet van 1980 (artikel niet nagelezen)",
                advice_first=True,
                unless=Spared("person.stay", ("belgian", "protected")),
            ),
        ),
    )
