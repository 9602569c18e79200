"""Installatiepremie: a sum for who leaves homelessness for a home of their own.

RMI-wet, art. 14, § 3; OCMW-wet, art. 57bis. One twelfth of the yearly leefloon with a family at charge, whatever one's
own category, once in a life. Whether somebody was homeless is judged by the OCMW after a social enquiry.
"""

from __future__ import annotations

from rechten.graph.expressions import (
    Expr,
    all_of,
    any_of,
    case,
    no_money,
    not_computed,
    one_month,
    per_year,
    rounded,
    total,
)
from rechten.graph.kinds import BOOL, Unit
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Alternatives, Amount, Condition, Consequence, Decider, Demand, Right, Route
from rechten.law.facts import home, income, person, statuses, work
from rechten.law.federal.income.leefloon import by_category

_BOTH = "RMI-wet, art. 14, § 3; OCMW-wet, art. 57bis"
_YEAR = "RMI-wet, art. 14: het leefloon is een jaarbedrag, dus telt een maand inkomen twaalf keer"


def build(law: Law) -> Right:
    """The right, over its own figure and those of the leefloon."""
    return Right(
        id="installatiepremie",
        name="Installatiepremie",
        level="federal",
        domain="housing",
        summary="Eén keer geld om je woning in te richten, als je zonder thuis was en een woning vond.",
        requires=(
            Condition(
                "installatiepremie.home",
                home.found_home,
                article=_BOTH,
                says="Je was zonder thuis en je vond een woning om in te wonen.",
                fails="Dit is voor wie zonder thuis was en net een eigen woning vond.",
                proof=("huurcontract", "bewijs dat je zonder thuis was, zoals een attest van de opvang"),
                selects=True,
            ),
            Condition(
                "installatiepremie.age",
                person.adult | statuses.receives_leefloon,
                article="OCMW-wet, art. 57bis; RMI-wet, art. 3, 2° en art. 7",
                says="Je bent 18 jaar of ouder, of je krijgt zelf een leefloon.",
                fails="Je bent jonger dan 18 jaar en krijgt zelf geen leefloon.",
            ),
            Condition(
                "installatiepremie.homeless",
                home.homeless_by_law,
                article="RMI-wet, art. 14, § 3; KB 21 september 2004, art. 1",
                says="Je had geen eigen woning, en geen geld om er zelf voor te zorgen.",
            ),
            Condition(
                "installatiepremie.once",
                ~statuses.had_installation_grant,
                article="RMI-wet, art. 14, § 3; OCMW-wet, art. 57bis",
                says="Je kreeg nog nooit een installatiepremie.",
                fails="Je kreeg al een installatiepremie: die is er één keer in een leven. Is je situatie heel "
                "bijzonder? Vraag het toch na.",
                proof=("verklaring dat je de premie nog nooit kreeg",),
            ),
            Condition(
                "installatiepremie.stay",
                _stay(),
                article="OCMW-wet, art. 57, § 2; MB 30 januari 1995",
                says="Je mag in België verblijven.",
                fails="Zonder verblijfsrecht kan het OCMW alleen dringende medische hulp geven.",
                demand=Demand.STAY,
            ),
            Alternatives(
                "installatiepremie.income",
                article=_BOTH,
                says="Je leeft van een leefloon, van een uitkering of pensioen, of van een laag inkomen.",
                routes=(
                    Route(
                        "installatiepremie.by_leefloon",
                        "Je krijgt een leefloon.",
                        (
                            Condition(
                                "installatiepremie.leefloon",
                                statuses.receives_leefloon,
                                article="RMI-wet, art. 14, § 3",
                                says="Je krijgt een leefloon.",
                                fails="Je krijgt geen leefloon.",
                                proof=("beslissing over je leefloon",),
                            ),
                        ),
                    ),
                    Route(
                        "installatiepremie.by_benefit",
                        "Je leeft alleen van een uitkering of een pensioen.",
                        (
                            Condition(
                                "installatiepremie.benefit",
                                all_of(_has_benefit(), ~work.works),
                                article="OCMW-wet, art. 57bis",
                                says="Je leeft alleen van een uitkering, een pensioen of steun van het OCMW.",
                                fails="Je leeft niet alleen van een uitkering of een pensioen.",
                                proof=("brief over je uitkering of pensioen",),
                            ),
                        ),
                    ),
                    Route(
                        "installatiepremie.by_income",
                        "Je hebt een laag inkomen.",
                        (
                            Condition(
                                "installatiepremie.low_income",
                                _own_income()
                                < by_category(law, "leefloon.cat{}_year") * law.param("installatiepremie.income_limit"),
                                article="OCMW-wet, art. 57bis",
                                says="Je inkomen is lager dan het leefloon voor jouw gezin, plus 10 %.",
                                fails="Je inkomen is niet lager dan het leefloon voor jouw gezin, plus 10 %.",
                                proof=("loonbrieven", "rekeninguittreksels van de laatste 3 maanden"),
                            ),
                        ),
                    ),
                ),
            ),
        ),
        decides=Decider("het OCMW", "Het OCMW beslist, na een gesprek."),
        amount=Amount(
            rounded(
                one_month(law.param("leefloon.cat3_year"), "RMI-wet, art. 14, § 3: een twaalfde van het jaarbedrag"),
                "half_up",
                "gepubliceerde bedragen: jaarbedrag gedeeld door 12, halve cent naar boven",
            ),
            article="RMI-wet, art. 14, § 3; KB 21 september 2004",
            says="Eén keer, voor het hele gezin samen. Je gebruikt het voor de inrichting, niet voor de huur of de "
            "huurwaarborg.",
        ),
        act=_act(),
        held=statuses.had_installation_grant,
        sources=(
            Source(
                "https://github.com/legalize-dev/legalize-be/blob/main/be/2002022559.md",
                "wettekst, art. 14, § 3",
                "2014-07-01",
            ),
            Source(
                "https://www.agii.be/thema/sociaal-medisch/ocmw-steun/bijzondere-vormen-van-ocmw-dienstverlening/installatiepremie-daklozen",
                "twee regelingen, en wie zonder thuis is",
            ),
            Source("https://primabook.mi-is.be/nl/wonen/inleiding", "drie soorten premie"),
            Source(
                "https://www.mi-is.be/nl/faq/wat-het-bedrag-van-de-installatiepremie-het-kader-van-de-organieke-wet",
                "bedrag",
            ),
            Source("https://bdas-wwsb.brussels/?p=4309", "bedrag en voorwaarden", "2025-02-01"),
            Source(
                "https://www.lille.be/installatiepremie-ocmw", "alleen een uitkering, of minder dan leefloon + 10 %"
            ),
        ),
        certainty="Het bedrag en 'één keer in een leven' staan vast. De tekst van de OCMW-wet (art. 57bis) en "
        "het KB van 21 september 2004 lazen we niet zelf. We lazen de uitleg van overheden. Een tweede "
        "premie kan in heel bijzondere gevallen; die regel is niet uitgewerkt. Voor de grens van 10 % "
        "tellen we wat je zelf netto hebt, zonder huisgenoten. Hoe het OCMW hun inkomen telt, vonden "
        "we niet. Wie asiel vraagt of hier kort is als EU-burger, valt onder andere regels die niet "
        "uitgewerkt zijn. Wie lang op een camping woont, telt met een leefloon ook als zonder thuis. "
        "Het bedrag volgt het leefloon: na 1 maart 2026 is het laatst gekende bedrag een marge.",
    )


def _stay() -> Expr:
    other_rules = not_computed(BOOL, "welke premie er is voor wie asiel vraagt of hier kort is; vraag het aan het OCMW")
    return case(
        (person.stay.is_in("procedure", "eu_short"), other_rules),
        otherwise=~person.stay.is_in("no_stay"),
    )


def _has_benefit() -> Expr:
    return any_of(
        work.has_benefit,
        statuses.receives_igo,
        statuses.receives_disability_allowance,
        statuses.receives_equivalent,
    )


def _own_income() -> Expr:
    """Net income of the person in a year."""
    nothing = no_money(Unit.EURO_MONTH)
    wage = case((work.works, income.net_wage), otherwise=nothing)
    benefit = case((work.has_benefit, income.net_benefit), otherwise=nothing)
    return per_year(total(wage, benefit, income.net_other), _YEAR)


def _act() -> Act:
    return Act(
        office="OCMW van de gemeente waar je nieuwe woning is",
        how="Ga langs of bel, het best voor je verhuist of net erna. Zeg: 'Ik vraag de installatiepremie.' Een "
        "maatschappelijk werker kijkt je situatie na.",
        topics=("housing", "income"),
        evidence=(
            "identiteitskaart of verblijfskaart",
            "huurcontract",
            "bewijs dat je zonder thuis was",
            "bewijs van je inkomen, en rekeninguittreksels van de laatste 3 maanden",
        ),
        fetched_by_office=(
            "of je al een premie kreeg",
            "je uitkeringen (KSZ)",
            "waar je ingeschreven was (rijksregister)",
        ),
        starts="Na de beslissing van het OCMW. Je krijgt het geld één keer.",
        decision_term="Het OCMW beslist binnen 30 dagen en laat het je binnen 8 dagen weten.",
        appeal="Niet akkoord? Ga binnen 3 maanden naar de arbeidsrechtbank. Dat is gratis; een advocaat kan helpen.",
        decision_days=30,
        notice_days=8,
        receipt="Het OCMW geeft dezelfde dag een ontvangstbewijs. Is een ander OCMW bevoegd? Dan stuurt het de "
        "aanvraag binnen 5 dagen door, en schrijft het waarom (RMI-wet, art. 18).",
        appeal_to="de arbeidsrechtbank",
        consequences=(
            Consequence(
                "Het OCMW doet een sociaal onderzoek. Een maatschappelijk werker kan op huisbezoek komen.",
                "RMI-wet, art. 19; OCMW-wet, art. 60",
            ),
            Consequence(
                "Je kan de premie maar één keer krijgen. Is je woning maar voor even? Bespreek met het OCMW wanneer "
                "je ze het best vraagt.",
                "RMI-wet, art. 14, § 3",
            ),
            Consequence(
                "Ga je met iemand anders die ook zonder thuis was als gezin wonen? Dan is er één premie voor jullie "
                "samen.",
                "KB 21 september 2004",
            ),
            Consequence(
                "Je leefloon kan een ander bedrag worden als je in de nieuwe woning met iemand samenwoont.",
                "RMI-wet, art. 14, § 1",
            ),
        ),
    )
