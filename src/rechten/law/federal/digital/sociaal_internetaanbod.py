"""Sociaal internetaanbod: internet at home for a low price (wet 13 June 2005, annex 1, art. 22 and 22/2).

Since 1 March 2024. A status of one person opens it for the home; the verhoogde tegemoetkoming alone does not.
"""

from __future__ import annotations

from rechten.graph.expressions import myself, on_day, request_date
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, NonTakeUp, Opening, Reference, Right
from rechten.law.facts import daily_life, home, person
from rechten.law.units import housemates

_LAW = "Wet van 13 juni 2005 over elektronische communicatie, bijlage 1, art. 22"
_OPENED_BY = (
    "leefloon",
    "equivalent_leefloon",
    "inkomensgarantie_ouderen",
    "inkomensvervangende_tegemoetkoming",
    "integratietegemoetkoming",
    "zorgbudget_ouderen_zorgnood",
)
_SINCE = "Vanaf de aanvraag. Elk jaar wordt nagekeken of de uitkering er nog is."


def build(_law: Law) -> Right:
    """The right; the prices inform and decide nothing."""
    return Right(
        id="sociaal_internetaanbod",
        name="Sociaal internetaanbod",
        level="federal",
        domain="digital",
        summary="Internet thuis voor ongeveer 20 euro per maand, bij Proximus, Telenet of VOO.",
        requires=(
            Condition(
                "internet.status",
                (myself | housemates).any(daily_life.gives_social_internet),
                article=f"{_LAW} en 22/2",
                says="Jij of iemand bij je thuis krijgt een leefloon of gelijke steun, een IGO, een tegemoetkoming "
                "voor een handicap, of een zorgbudget voor ouderen.",
                fails="Niemand bij je thuis krijgt zo'n uitkering. Alleen verhoogde tegemoetkoming is hier niet "
                "genoeg.",
                found_by_office=("welke uitkering je krijgt (databank van de FOD Economie)",),
                unit="iedereen op het adres",
            ),
            Condition(
                "internet.adult",
                person.adult | ~housemates.any(person.adult),
                article=_LAW,
                says="Je bent 18 jaar of ouder, of er woont niemand van 18 jaar of ouder bij je.",
                fails="Een volwassene die bij je woont, vraagt dit voor het hele huis.",
                selects=True,
            ),
            Condition(
                "internet.home",
                ~home.homeless & person.lives_in.is_in("antwerp", "flanders", "brussels", "wallonia"),
                article=_LAW,
                says="Je hebt een vast adres in België, waar het internet kan komen.",
                fails="Dit is internet voor een vast adres in België.",
            ),
            Condition(
                "internet.not_old",
                ~(myself | housemates).any(daily_life.has_old_phone_tariff),
                article=_LAW,
                says="Niemand bij je thuis heeft nog het oude sociaal tarief.",
                fails="Je hebt nog het oude sociaal tarief. Stap je over, dan ben je dat kwijt: vergelijk eerst.",
                unit="iedereen op het adres",
            ),
            Condition(
                "internet.begun",
                on_day(2024, 3, 1) <= request_date(),
                article=_LAW,
                says="Het aanbod bestaat sinds 1 maart 2024.",
                fails="Voor 1 maart 2024 was er alleen het oude sociaal tarief.",
            ),
        ),
        decides=Decider("de operator", "De operator kijkt online na of je recht hebt."),
        act=_act(),
        weight=15,
        weight_why="Ruwe schatting: 20 euro per maand, tegenover ongeveer 35 tot 40 euro voor een gewoon abonnement. "
        "Ze dient alleen om vragen te ordenen.",
        non_take_up=NonTakeUp(
            0.66,
            0.67,
            Source(
                "https://www.demorgen.be/nieuws/dankzij-vernieuwd-sociaal-tarief-surft-half-miljoen-belgen-vanaf-volgend-jaar-voor-maximaal-19-euro-per-maand~b08c9f5e/",
                "het oude tarief: 200.000 van de 600.000 mensen gebruikten het; over het nieuwe is geen cijfer "
                "gevonden",
                "2023-07",
            ),
        ),
        held=daily_life.has_social_internet,
        openings=tuple(Opening(by, Reference.REQUEST_DAY, _SINCE, f"{_LAW} en 22/2") for by in _OPENED_BY),
        shows=("internet.price", "internet.bundle"),
        sources=(
            Source(
                "https://economie.fgov.be/nl/themas/online/telecommunicatie/sociaal-internetaanbod/veelgestelde-vragen-over-het",
                "wie recht heeft, prijzen van 2024",
                "2024-03-01",
            ),
            Source("https://www.nijlen.be/betaalbaar-internet-thuis", "welke operatoren, en hoe je het vraagt"),
            Source("https://www.hemiksem.be/sociaal-telefoontarief", "snelheid, volume en categorieën"),
            Source(
                "https://fr.businessam.be/contrats-sociaux-internet-depuis-leur-lancement/",
                "prijzen, en 20.722 contracten",
            ),
        ),
        certainty="Wie recht heeft, staat vast. Sinds de start waren er 20.722 contracten; hoeveel mensen het "
        "missen, is niet gemeten. De prijzen van 20 en 41 euro komen van een bladzijde zonder datum. Of ze in 2026 "
        "stegen, is niet gevonden. Welke andere operatoren vrij meedoen, lazen we niet na. Niet gevraagd: een oude "
        "tegemoetkoming voor wie 65 % arbeidsongeschikt is, en hulp van derden.",
    )


def _act() -> Act:
    return Act(
        office="Proximus, Telenet of VOO",
        how="Ga naar een winkel of bel. Zeg: 'Ik wil het sociaal internetaanbod.' Neem je identiteitskaart mee. Het "
        "komt niet vanzelf. Vraag ook wat het kost als je niet meer in een ander abonnement zit.",
        topics=("general",),
        evidence=("identiteitskaart", "je laatste factuur, als je al internet hebt"),
        fetched_by_office=("of je recht hebt (databank van de FOD Economie)",),
        starts="Vanaf je aanvraag. Het stopt als je de uitkering niet meer hebt; dat wordt elk jaar nagekeken.",
        decision_term="Een termijn hebben we niet gevonden. De operator ziet meestal meteen of je recht hebt.",
        appeal="Weigert de operator? Vraag uitleg aan de FOD Economie of het BIPT. Met een klacht kan je gratis naar "
        "de Ombudsdienst voor telecommunicatie.",
        by_letter=False,
        consequences=(
            Consequence(
                "Heb je nu een duurder abonnement met televisie of meer volume? Dan verandert wat je kan doen: 30 "
                "Mbps en 150 GB.",
                "FOD Economie, sociaal internetaanbod",
            ),
            Consequence(
                "Per huis is er één sociaal aanbod. Het oude sociaal tarief ben je dan kwijt.",
                "FOD Economie, sociaal internetaanbod",
            ),
        ),
    )
