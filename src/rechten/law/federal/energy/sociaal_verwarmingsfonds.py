"""Verwarmingstoelage of the Sociaal Verwarmingsfonds: part of the bill for oil, paraffin or propane in a tank.

Programmawet 27 december 2004 (art. 203 and following, some of them repealed in 2009) and KB 9 januari 2005. The OCMW
decides. One allowance a household and a calendar year, asked within 60 days of each delivery.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, all_of, any_of, case, count, myself, per_year, smallest, total
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Alternatives, Amount, Condition, Consequence, Decider, Right, Route
from rechten.law.facts import home, income, person, statuses, work
from rechten.law.units import holds_increased_reimbursement, housemates, own_children_here

_LAW = "Programmawet 27 december 2004, art. 203 en volgende; KB 9 januari 2005"
_NOW = "Primabook: als de situatie veranderde, tellen de inkomens van nu; de grens is een jaarbedrag"
_NET = "POD MI: een persoon ten laste heeft een netto jaarinkomen onder de grens"
#: Brackets of the price of a litre, the dearest first.
_BRACKETS = (7, 6, 5, 4, 3, 2)


def build(law: Law) -> Right:
    """The right, over the figures in ``sociaal_verwarmingsfonds.yaml``."""
    ceiling = law.term(
        "de inkomensgrens voor dit huis",
        law.param("verwarmingsfonds.ceiling") + law.param("verwarmingsfonds.per_dependant") * _dependants(law),
    )
    taxed = law.term(
        "het bruto belastbaar inkomen in huis, over een jaar",
        _household(total(per_year(income.taxable_month, _NOW), income.taxable_extras)),
    )
    other_property = _household(income.other_cadastral_income) * law.param("verwarmingsfonds.cadastral_multiplier")
    alone = ~(housemates - own_children_here.where(_is_dependant(law))).exists()
    return Right(
        id="sociaal_verwarmingsfonds",
        name="Verwarmingstoelage (Sociaal Verwarmingsfonds)",
        level="federal",
        domain="energy",
        summary="Je krijgt een deel van je factuur voor stookolie, petroleum of propaan terug.",
        requires=(
            Condition(
                "verwarmingsfonds.home",
                all_of(~home.homeless, person.lives_in.is_in("antwerp", "flanders", "brussels", "wallonia")),
                article=_LAW,
                says="Je woont in een eigen huishouden in België. Een rusthuis of een opvang telt niet.",
                fails="Dit is voor wie in een eigen huishouden in België woont.",
                unit="woning",
            ),
            Condition(
                "verwarmingsfonds.adult",
                person.adult | ~housemates.any(person.adult),
                article=_LAW,
                says="Je bent 18 jaar of ouder, of er woont niemand van 18 jaar of ouder bij je.",
                fails="Een volwassene die bij je woont, vraagt dit voor het hele huis.",
                unit="woning",
                selects=True,
            ),
            Condition(
                "verwarmingsfonds.fuel",
                home.main_fuel.is_in("bulk", "pump"),
                article=_LAW,
                says="Je verwarmt vooral met stookolie, petroleum van de pomp, of propaan in een tank.",
                fails="Deze toelage is niet voor aardgas, elektriciteit, hout, pellets, kolen of gas in flessen.",
                unit="woning",
            ),
            Condition(
                "verwarmingsfonds.in_time",
                home.fuel_recent,
                article="KB 9 januari 2005 (artikel niet gelezen); POD MI: binnen 60 dagen na de levering",
                says="De brandstof is in de laatste 60 dagen geleverd of gekocht.",
                fails="Er is geen levering van de laatste 60 dagen. Vraag de toelage binnen 60 dagen na je volgende "
                "levering.",
                proof=("factuur of leveringsbon; voor de pomp is één ticket genoeg",),
                unit="woning",
            ),
            Alternatives(
                "verwarmingsfonds.who",
                article=_LAW,
                says="Je hebt de verhoogde tegemoetkoming, een laag inkomen, of een regeling voor je schulden.",
                routes=(
                    Route(
                        "verwarmingsfonds.category_1",
                        "Met de verhoogde tegemoetkoming (categorie 1).",
                        (
                            Condition(
                                "verwarmingsfonds.has_vt",
                                holds_increased_reimbursement,
                                article=_LAW,
                                says="Je hebt de verhoogde tegemoetkoming van het ziekenfonds.",
                                fails="Je hebt geen verhoogde tegemoetkoming.",
                                proof=("klevertje of attest van het ziekenfonds",),
                            ),
                            Condition(
                                "verwarmingsfonds.vt_household",
                                any_of(alone, housemates.all(holds_increased_reimbursement), taxed <= ceiling),
                                article=_LAW,
                                says="Je woont alleen of met kinderen ten laste, of iedereen in huis heeft ze. Anders "
                                "is het inkomen in huis niet hoger dan de grens.",
                                fails="Niet iedereen in huis heeft ze, en het inkomen in huis is hoger dan de grens.",
                                proof=("laatste aanslagbiljet van wie in huis woont",),
                                unit="woning",
                            ),
                        ),
                    ),
                    Route(
                        "verwarmingsfonds.category_2",
                        "Met een laag inkomen (categorie 2).",
                        (
                            Condition(
                                "verwarmingsfonds.low_income",
                                taxed + other_property <= ceiling,
                                article=_LAW,
                                says="Het bruto belastbaar inkomen in huis is niet hoger dan de grens.",
                                fails="Het bruto belastbaar inkomen in huis is hoger dan de grens.",
                                proof=("laatste aanslagbiljet, of bewijs van het inkomen van nu",),
                                unit="woning",
                            ),
                        ),
                    ),
                    Route(
                        "verwarmingsfonds.category_3",
                        "Met een regeling voor je schulden (categorie 3).",
                        (
                            Condition(
                                "verwarmingsfonds.mediation",
                                work.debt_mediation,
                                article=f"{_LAW}; Gerechtelijk Wetboek, art. 1675/2",
                                says="Je hebt een collectieve schuldenregeling of een erkende schuldbemiddeling.",
                                fails="Je hebt geen collectieve schuldenregeling of erkende schuldbemiddeling.",
                                proof=("beslissing van de rechter, of attest van wie bemiddelt",),
                            ),
                            Condition(
                                "verwarmingsfonds.cannot_pay",
                                home.cannot_pay_heating,
                                article=_LAW,
                                says="Je kan de factuur voor de verwarming niet betalen. Het OCMW kijkt dat na.",
                            ),
                        ),
                    ),
                ),
            ),
        ),
        decides=Decider("het OCMW", "Het OCMW beslist."),
        amount=Amount(
            _allowance(law),
            article=_LAW,
            says="Voor het hele huis samen, voor deze levering. Per kalenderjaar tellen hoogstens 1.500 liter: wat je "
            "dit jaar al kreeg, gaat eraf.",
        ),
        act=_act(),
        held=statuses.had_heating_allowance,
        sources=(
            Source("http://fondschauffage.be/index.php/quel-est-le-montant", "bedragen per liter"),
            Source(
                "https://cpasconnect.be/actualites/actualite/720858527752530596",
                "inkomensgrenzen vanaf 1 februari 2025",
                "2025-02-01",
            ),
            Source("https://primabook.mi-is.be/fr/node/72", "huishouden, inkomen en categorieën", "2024-01-01"),
            Source(
                "https://mc.be/en-marche/vos-droits/consommation/une-allocation-pour-se-chauffer",
                "categorieën en brandstoffen",
                "2024-12-10",
            ),
            Source("https://www.mi-is.be/nl/faq", "POD MI: flatgebouw, rusthuis, schulden, overmacht"),
        ),
        certainty="De categorieën, de brandstoffen en de 60 dagen staan vast. De tekst van de wet en het KB is "
        "niet zelf gelezen. De inkomensgrens na 1 maart 2026 is niet gevonden: we rekenen met een "
        "marge. De bedragen per liter staan op een bladzijde zonder datum. We nemen die van 2024. Of "
        "ze in 2026 nog zo zijn, lazen we niet na. Het OCMW neemt meestal het laatste aanslagbiljet; "
        "wij nemen het inkomen van nu over een jaar. Wie ten laste is, rekenen we uit met het "
        "netto-inkomen van nu. De regel van de belastingen kan iets verschillen. Niet uitgewerkt: de "
        "hogere toelage van juli 2022 tot eind 2023, en liters die dit jaar al telden. Ook niet: het "
        "deel van een eigen huis dat je verhuurt. Of een bepaald verblijf nodig is, is niet gevonden. "
        "We vragen niet of je in een rusthuis, een ziekenhuis of een opvanghuis woont: daar is er geen "
        "toelage.",
    )


def _is_dependant(law: Law) -> Expr:
    """Net income of a year below the limit; child benefit and maintenance for children are not asked for."""
    net = per_year(total(income.net_wage, income.net_benefit, income.net_other), _NET)
    return ~(net >= law.param("verwarmingsfonds.dependant_limit"))


def _dependants(law: Law) -> Expr:
    """How many of the others at home count as dependants."""
    return housemates.where(_is_dependant(law)).count()


def _household(item: Expr) -> Expr:
    """Of everyone with the main residence in the dwelling."""
    return (myself | housemates).sum(item)


def _allowance(law: Law) -> Expr:
    """Litres (1,500 at most) times what the price of a litre gives; a lump sum for fuel from the pump."""
    per_thousand = home.fuel_cost * count(1000)
    steps = [
        (
            per_thousand >= home.fuel_litres * law.param(f"verwarmingsfonds.price_{n}"),
            law.param(f"verwarmingsfonds.rate_{n}"),
        )
        for n in _BRACKETS
    ]
    rate = case(*steps, otherwise=law.param("verwarmingsfonds.rate_1"))
    bulk = rate * smallest(home.fuel_litres, law.param("verwarmingsfonds.most_litres"))
    return case((home.main_fuel.is_in("pump"), law.param("verwarmingsfonds.pump_sum")), otherwise=bulk)


def _act() -> Act:
    return Act(
        office="OCMW van je gemeente",
        how="Ga binnen 60 dagen na elke levering naar een sociaal centrum van het OCMW, of bel. Neem je factuur mee. "
        "Bij brandstof van de pomp is één ticket genoeg.",
        topics=("energy",),
        evidence=(
            "factuur of leveringsbon",
            "identiteitskaart en rekeningnummer",
            "bij een flat: attest van de beheerder met het aantal woningen",
            "bij schulden: beslissing van de rechter of attest van wie bemiddelt",
        ),
        fetched_by_office=(
            "inkomen van wie in huis woont (FOD Financiën)",
            "verhoogde tegemoetkoming (ziekenfonds)",
            "wie op je adres woont (rijksregister)",
        ),
        starts="Per levering, van 1 januari tot 31 december. Kon je niet op tijd vragen, buiten je wil? Zeg dat "
        "aan het OCMW.",
        decision_term="Het OCMW beslist binnen 30 dagen, en laat het je binnen 8 dagen weten.",
        appeal="Niet akkoord? Ga binnen 3 maanden naar de arbeidsrechtbank. Dat is gratis.",
        decision_days=30,
        notice_days=8,
        appeal_to="de arbeidsrechtbank",
        consequences=(
            Consequence(
                "Het OCMW kijkt naar het inkomen van iedereen die bij je ingeschreven is, ook van wie geen familie is.",
                "Primabook van de POD MI over de verwarmingstoelage",
            ),
            Consequence(
                "Kies je voor de pomp, dan is er dat jaar geen toelage voor een levering in de tank, en omgekeerd.",
                "POD MI, veelgestelde vragen",
            ),
            Consequence(
                "Heb je een regeling voor je schulden en is de leverancier nog niet betaald? Dan gaat het geld naar de "
                "leverancier.",
                "Sociaal Verwarmingsfonds",
            ),
        ),
    )
