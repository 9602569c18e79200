"""Inkomensgarantie voor ouderen, IGO (Wet 22 maart 2001, "IGO-wet"; KB 23 mei 2001, "KB IGO").

A yearly amount less the means, a twelfth each month. Who shares the main residence gets the base amount, who does not
one and a half times as much. Means of the spouse or legal cohabitant at home count along, and the total is divided by
the number of persons whose means count and of the children at home (art. 7, § 2). The condition that one has lived ten
years in Belgium was annulled (Grondwettelijk Hof 23 januari 2019, nr. 6/2019), so it is not here.
"""

from __future__ import annotations

from typing import Literal

from rechten.graph.expressions import (
    Expr,
    all_of,
    always,
    at_least_zero,
    case,
    count,
    never,
    no_money,
    not_computed,
    per_month,
    per_year,
    rounded,
    total,
    yearly_yield,
)
from rechten.graph.kinds import BOOL, Unit, money
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, Demand, NonTakeUp, Right
from rechten.law.facts import income, person, statuses
from rechten.law.units import igo_children, igo_partner_here, igo_sharers

_YEAR = "IGO-wet, art. 6 en 7: bedragen en middelen gelden voor een jaar"
_Unknown = Literal["least", "most", "range"]
#: More than any means, in cents a year, where a part of them is not computed.
_MOST = 1_000_000_00
#: The means are divided by at most this many people; beyond that we do not compute.
_MOST_SHARES = 4
_UNKNOWN_SAVINGS = "hoe spaargeld en beleggingen precies meetellen: tussen niets en 10 % per jaar"
_UNKNOWN_PROPERTY = "hoe een huis of grond waar je niet woont precies meetelt"
_UNKNOWN_GIFTS = "wat de Pensioendienst meetelt van wat je in de laatste 10 jaar weggaf of verkocht"
_UNKNOWN_FREE = "hoeveel van wat je hebt niet meetelt: we nemen tussen niets en 1.500 euro per jaar"
#: A margin of our own for the general exemption of art. 11, in cents a year: the figure itself was not found.
_MOST_FREE = 1_500_00
_UNKNOWN = "of je spaargeld, je andere huis of wat je weggaf nu te veel is; vraag het aan de Pensioendienst"
_TREATY = (
    "of je land een verdrag met België heeft, en of je hier al lang genoeg met verblijf bent (langdurig "
    "ingezetene); vraag het aan de Pensioendienst"
)


def build(law: Law) -> Right:
    """The right, over the figures in ``inkomensgarantie_ouderen.yaml``."""
    annual = law.term(
        "het jaarbedrag van de inkomensgarantie",
        case((igo_sharers.exists(), law.param("igo.base_year")), otherwise=law.param("igo.single_year")),
    )
    return Right(
        id="inkomensgarantie_ouderen",
        name="Inkomensgarantie voor ouderen (IGO)",
        level="federal",
        domain="income",
        summary="Een inkomen voor wie de pensioenleeftijd heeft en te weinig heeft om van te leven. Het komt "
        "voor een leefloon: vraag dit eerst.",
        requires=(
            Condition(
                "igo.age",
                person.pension_age,
                article="IGO-wet, art. 3; KB 23 december 1996, art. 2, § 1",
                says="Je hebt de pensioenleeftijd: 66 jaar (65 jaar als je voor 1960 geboren bent, 67 jaar vanaf "
                "1964).",
                fails="Je hebt de pensioenleeftijd nog niet.",
                selects=True,
            ),
            Condition(
                "igo.residence",
                person.lives_in.is_in("antwerp", "flanders", "brussels", "wallonia"),
                article="IGO-wet, art. 4, tweede lid",
                says="Je woont echt in België.",
                fails="Je woont niet in België.",
            ),
            Condition(
                "igo.nationality",
                _nationality(),
                article="IGO-wet, art. 4, eerste lid",
                says="Je bent Belg, EU-burger, of erkend als vluchteling of staatloze. Of je hebt een Belgisch "
                "pensioen na een jaar werk.",
                fails="Met het verblijf dat je nu hebt, zien we dit recht niet. Misschien kan je steun van het OCMW "
                "vragen.",
                proof=("verblijfskaart", "brief over je pensioen"),
                demand=Demand.STAY,
            ),
            Condition(
                "igo.means",
                _few_means(law, annual),
                article="IGO-wet, art. 6, 7, 8, 10 en 12; KB IGO",
                says="Wat je hebt (of jouw deel van wat je samen hebt), is minder dan de inkomensgarantie.",
                fails="Wat je hebt, is evenveel of meer dan de inkomensgarantie. Is het verschil klein? Vraag "
                "het toch: een klein deel telt niet mee.",
                proof=(
                    "brieven over je pensioenen, ook uit het buitenland",
                    "rekeninguittreksels en bewijs van spaargeld",
                    "brief van de onroerende voorheffing",
                    "akte van wat je verkocht of weggaf in de laatste 10 jaar",
                ),
                unit="jij en je echtgenoot of wettelijk samenwonende",
            ),
        ),
        decides=Decider("de Federale Pensioendienst", "De Federale Pensioendienst beslist."),
        amount=Amount(
            rounded(
                per_month(
                    at_least_zero(annual - at_least_zero(_share_of_means(law, "range") - _free())),
                    "IGO-wet, art. 6: een jaarbedrag, per maand betaald",
                ),
                "half_up",
                "gepubliceerde bedragen: jaarbedrag gedeeld door 12, halve cent naar boven",
            ),
            article="IGO-wet, art. 6 en 7",
            says="Dit is voor één persoon. Een partner kan zelf ook een IGO vragen. Een klein deel van wat je hebt, "
            "telt niet mee. Hoeveel precies, vonden we niet: je ziet dan een laagste en een hoogste bedrag.",
        ),
        act=_act(),
        non_take_up=NonTakeUp(
            0.60,
            0.70,
            Source("https://www.vrt.be/vrtnws/nl/2022/06/23/sociale-toelagen/", "TAKE-studie", "2022-06-23"),
        ),
        held=statuses.receives_igo,
        opens=(
            "verhoogde_tegemoetkoming",
            "sociaal_tarief_energie",
            "sociaal_internetaanbod",
            "juridische_tweedelijnsbijstand",
            "de_lijn_verhoogde_tegemoetkoming",
        ),
        sources=(
            Source(
                "https://github.com/legalize-dev/legalize-be/blob/main/be/2001022201.md",
                "wettekst, versie van 1 juli 2018",
                "2018-07-01",
            ),
            Source(
                "https://www.onprvp.fgov.be/FR/profes/benefits/igo/Recources/Pages/default.aspx",
                "welke middelen meetellen",
            ),
            Source(
                "https://mc.be/en-marche/vos-droits/la-grapa-une-aide-sociale-pour-les-personnes-agees",
                "voorwaarden en onderzoek uit zichzelf",
                "2024-10-23",
            ),
            Source("https://www.sfpd.fgov.be/nl/recht-op-pensioen/igo", "bedragen en gezin", "2018-09-01"),
            Source("https://www.fediplus.be/igo-kan-ook-als-men-een-huis-bezit/", "eigen huis", "2013-07-19"),
        ),
        certainty="Het koninklijk besluit (KB IGO) lazen we niet. Een klein deel van wat je hebt, telt niet mee "
        "(art. 11 van de wet). Hoeveel dat is, vonden we niet: we rekenen met een marge van niets tot "
        "1.500 euro per jaar. Hoe spaargeld meetelt, vonden we niet. We rekenen met een marge tot 10 % per jaar: "
        "het hoogste tarief van het leefloon. Ook de regels voor een tweede huis vonden we niet. Ook niet hoeveel "
        "de vrijstelling voor de eigen woning stijgt per kind. Een koppel krijgt die vrijstelling hier "
        "één keer: geef elk je eigen deel van het kadastraal inkomen. Bedragen na 1 maart 2026 vonden "
        "we niet. We rekenen met het laatst gekende bedrag en een marge. Voor 2024 staat in een "
        "wettekst een ander basisbedrag. Dat past niet bij de gepubliceerde bedragen: die volgen we. "
        "Niet meegerekend: wie in een woonzorgcentrum woont (dan geldt het hogere bedrag) of in een "
        "gemeenschap leeft. Ook niet: helpers van een zelfstandige, een lening op het huis, geplaatste "
        "kinderen en alimentatie die je zelf betaalt. Telt een uitkering voor een handicap helemaal "
        "niet mee? Dat lazen we niet na. Van het loon trekken we 5.000 euro af, voor elke partner "
        "apart.",
    )


def _nationality() -> Expr:
    """Art. 4: Belgians, whom EU coordination covers, refugees and stateless people; others by a Belgian pension."""
    by_career = case((person.belgian_career, always()), otherwise=not_computed(BOOL, _TREATY))
    return case(
        (person.stay.is_in("belgian", "eu_long", "protected"), always()),
        (person.stay.is_in("population_register", "temporary_register"), by_career),
        otherwise=never(),
    )


def _few_means(law: Law, annual: Expr) -> Expr:
    """Means below the amount, whatever is not computed; between the least and the most we cannot tell."""
    gave_away = income.gave_away | igo_partner_here.any(income.gave_away)
    return case(
        (all_of(~gave_away, _share_of_means(law, "most") < annual), always()),
        (_share_of_means(law, "least") < annual + _free(), not_computed(BOOL, _UNKNOWN)),
        otherwise=never(),
    )


def _free() -> Expr:
    """What of one's share of the means does not count (art. 11)."""
    return not_computed(money(Unit.EURO_YEAR), _UNKNOWN_FREE, high=_MOST_FREE)


def _own_means(law: Law, unknown: _Unknown) -> Expr:
    """Means of one person in a year, the own home left out (it counts once for a couple)."""
    pension = per_year(income.gross_pension, _YEAR) * law.param("igo.pension_share")
    work = at_least_zero(
        per_year(income.gross_wage, _YEAR) * law.param("igo.wage_share")
        + income.self_employed_income
        - law.param("igo.work_deduction")
    )
    sure = total(pension, work, per_year(income.gross_other_benefit, _YEAR))
    if unknown == "least":
        return sure
    none = no_money(Unit.EURO_YEAR)
    savings = yearly_yield(income.savings * law.param("leefloon.capital_rate_2"), _UNKNOWN_SAVINGS)
    other = income.other_cadastral_income * law.param("igo.cadastral_multiplier")
    if unknown == "most":
        return total(sure, savings, case((income.owns_property, other), otherwise=none))
    counted_savings = case((not_computed(BOOL, _UNKNOWN_SAVINGS), savings), otherwise=none)
    counted_other = case((not_computed(BOOL, _UNKNOWN_PROPERTY), other), otherwise=none)
    gifts = case((income.gave_away, not_computed(money(Unit.EURO_YEAR), _UNKNOWN_GIFTS, high=_MOST)), otherwise=none)
    return total(sure, counted_savings, case((income.owns_property, counted_other), otherwise=none), gifts)


def _share_of_means(law: Law, unknown: _Unknown) -> Expr:
    """The means of the person and of the spouse or legal cohabitant at home, divided as art. 7, § 2 says.

    What the sources leave open is nothing in the ``least``, all it can be in the ``most``, and open in the ``range``.
    """
    own = _own_means(law, unknown)
    cadastral = case((income.owns_property, income.cadastral_income), otherwise=no_money(Unit.EURO_YEAR))
    home = at_least_zero(
        cadastral + igo_partner_here.sum(cadastral) - law.param("igo.cadastral_exemption")
    ) * law.param("igo.cadastral_multiplier")
    means = total(own, igo_partner_here.sum(own), home)
    people = count(1) + igo_partner_here.count() + igo_children.count()
    many = not_computed(
        money(Unit.EURO_YEAR), "hoe de middelen verdeeld worden over meer dan 4 personen", high=64 * _MOST
    )
    return case(*((people == n, means / n) for n in range(1, _MOST_SHARES + 1)), otherwise=many)


def _act() -> Act:
    return Act(
        office="Federale Pensioendienst, of je gemeente",
        how="Vraag het aan op pensioenaanvraag.be, bij een Pensioenpunt of bij je gemeente. Vraag je je pensioen aan? "
        "Dan kijkt de Pensioendienst vanzelf. Dat gebeurt ook bij een laag pensioen, een leefloon of een "
        "tegemoetkoming voor een handicap.",
        topics=("pension", "income"),
        evidence=(
            "brieven over je pensioenen, ook uit het buitenland",
            "rekeninguittreksels en bewijs van spaargeld en beleggingen",
            "brief van de onroerende voorheffing",
            "akte van wat je verkocht of weggaf in de laatste 10 jaar",
        ),
        fetched_by_office=(
            "je Belgische pensioenen",
            "wie op je adres woont (rijksregister)",
            "gegevens van de FOD Financiën",
        ),
        starts="Vanaf de eerste dag van de maand na je aanvraag, en ten vroegste de maand na je pensioenleeftijd. "
        "Wacht dus niet.",
        decision_term="Binnen welke tijd de Pensioendienst moet beslissen, hebben we niet gevonden. Vraag het bij je "
        "aanvraag.",
        appeal="Niet akkoord? Ga naar de arbeidsrechtbank. De termijn hebben we niet nagelezen: kijk op de brief, en "
        "wacht niet langer dan nodig.",
        appeal_to="de arbeidsrechtbank",
        consequences=(
            Consequence(
                "De Pensioendienst onderzoekt wat jij en je echtgenoot of wettelijk samenwonende hebben. Ook wat je in "
                "de laatste 10 jaar weggaf of verkocht, telt.",
                "IGO-wet, art. 7, 10 en 13",
            ),
            Consequence(
                "Je mag per jaar hoogstens 29 dagen naar het buitenland. Meld elke reis vooraf. Blijf je langer weg, "
                "dan stopt de betaling voor die maanden.",
                "KB IGO, art. 42",
            ),
            Consequence(
                "Ben je langer dan 21 dagen na elkaar niet thuis, ook in België? Meld dat vooraf. De Pensioendienst "
                "kan met een aangetekende brief nakijken of je er woont.",
                "KB IGO, art. 42",
            ),
            Consequence(
                "Gaat er iemand bij je wonen, of verandert wat je hebt? Meld het. De IGO kan dan dalen, en te veel "
                "betaald geld moet je terugbetalen.",
                "IGO-wet, art. 5, § 1 en art. 6",
            ),
            Consequence(
                "Heb je een leefloon? Met een IGO verandert of stopt dat. Het OCMW kan eerst een voorschot geven.",
                "RMI-wet, art. 3, 6° en art. 24",
            ),
        ),
    )
