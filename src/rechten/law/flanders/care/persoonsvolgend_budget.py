"""Persoonsvolgend budget (PVB): a budget of the VAPH to buy support with (Decreet persoonsvolgende financiering).

The height is set one by one and most people wait for years, so no amount is computed.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import care, person

_DECREE = "Decreet persoonsvolgende financiering van 25 april 2014 (art. niet nagelezen)"


def build(law: Law) -> Right:  # noqa: ARG001 - a right without figures
    """The right; its amount is set one by one."""
    return Right(
        id="persoonsvolgend_budget",
        name="Persoonsvolgend budget (PVB)",
        level="flanders",
        domain="care",
        summary="Een budget van het VAPH waarmee je zelf hulp betaalt, als je door een handicap veel ondersteuning "
        "nodig hebt. De wachttijd is vaak lang: vraag het dus op tijd.",
        requires=(
            Condition(
                "pvb.disability",
                care.lasting_disability,
                article=_DECREE,
                says="Je hebt een handicap die lang blijft, en je hebt daardoor vaak en veel hulp nodig.",
                fails="Dit is voor wie door een handicap lang en veel hulp nodig heeft.",
                selects=True,
            ),
            Condition(
                "pvb.adult",
                person.adult,
                article=_DECREE,
                says="Je bent 18 jaar of ouder.",
                fails="Je bent nog geen 18 jaar. Voor wie jonger is, loopt dit via de jeugdhulp.",
            ),
            Condition(
                "pvb.residence",
                person.lives_in.is_in("antwerp", "flanders", "brussels"),
                article=_DECREE,
                says="Je woont in Vlaanderen of Brussel.",
                fails="Je woont niet in Vlaanderen of Brussel. Elk gewest heeft een eigen dienst.",
            ),
            Condition(
                "pvb.intensive",
                care.intensive_support_seen,
                article=_DECREE,
                says="Het VAPH erkent je handicap, en ziet dat je intensieve of frequente ondersteuning nodig hebt.",
                proof=("een ondersteuningsplan", "een verslag van een multidisciplinair team"),
            ),
        ),
        decides=Decider(
            "het VAPH",
            "Het VAPH beslist over de erkenning, de hoogte van het budget en de plaats op de wachtlijst "
            "(prioriteitengroep).",
        ),
        act=Act(
            office="VAPH, via een dienst ondersteuningsplan (DOP), je ziekenfonds of een gebruikersvereniging",
            how="Maak eerst een ondersteuningsplan: schrijf op welke hulp je wil, en wie nu helpt. Een dienst "
            "ondersteuningsplan doet dat met jou. Dan dient het team je aanvraag in.",
            topics=("disability", "care"),
            evidence=("een ondersteuningsplan", "verslagen van dokters of de school", "wat je mantelzorger nu doet"),
            fetched_by_office=("of het VAPH je al kent",),
            starts="Vanaf de dag die in de brief van het VAPH staat. In je prioriteitengroep telt de datum van je "
            "aanvraag: vroeg beginnen helpt.",
            decision_term="Een vaste termijn vonden we niet. De wachttijd hangt af van je prioriteitengroep, en kan "
            "jaren duren.",
            appeal="Niet akkoord? De brief zegt hoe je een heroverweging vraagt. De termijn lazen we niet na: vraag "
            "het meteen aan de dienst die je plan maakte.",
            consequences=(
                Consequence(
                    "Soms gaat het sneller: bij een noodsituatie, een ziekte die heel snel erger wordt, of misbruik of "
                    "zware verwaarlozing. Zeg het bij je aanvraag.",
                    "VAPH: automatische toekenningsgroepen",
                ),
                Consequence(
                    "Kan je mantelzorger het niet meer aan, door ziekte of leeftijd? Zeg dat ook. Het kan je hoger op "
                    "de wachtlijst zetten.",
                    "VAPH: prioriteitengroep 1, sinds 18 september 2023",
                ),
                Consequence(
                    "Begint het budget? Dan stopt het zorgbudget voor mensen met een handicap, en vaak ook dat voor "
                    "zwaar zorgbehoevenden.",
                    "BVR VSB, art. 138-140; VSB-decreet, art. 91-94",
                    advice_first=True,
                ),
            ),
        ),
        weight=200,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: een budget is vaak hoger, maar de meeste mensen wachten "
        "er jaren op. Ze dient alleen om vragen te ordenen.",
        held=care.has_person_budget,
        sources=(
            Source("https://www.vaph.be/ondersteuning-op-maat/pvb/aanvragen", "hoe je het aanvraagt"),
            Source(
                "http://infowijzer.vaph.be/inhoudelijke-module/prioritering/prioriteitengroepen", "prioriteitengroepen"
            ),
            Source("https://www.vaph.be/ondersteuning-op-maat/pvb/nood/spoed", "spoedprocedure"),
            Source("https://www.vaph.be/ondersteuning-op-maat/pvb/nood/mano", "maatschappelijke noodzaak"),
            Source(
                "https://www.tinevandervloet.be/nieuws/"
                "versoepeling-van-richtlijnen-voor-een-persoonsvolgend-budget-wat-is-er-veranderd",
                "mantelzorger die het niet meer aankan",
                "2023-10-04",
            ),
        ),
        certainty="Wie het kan vragen en hoe, staat vast. Het decreet zelf lazen we niet, dus noemen we geen artikels. "
        "Een eerste erkenning moet meestal voor 65 jaar. Vanaf 70 jaar vragen we er niet meer naar. Ook vraagt het "
        "VAPH dat je al een tijd in België of Vlaanderen woont. Hoe lang precies, lazen we niet na. Recente cijfers "
        "over de wachttijd vonden we niet: eind juni 2018 wachtten 14.607 volwassenen.",
    )
