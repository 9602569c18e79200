"""The yearly contribution of the Vlaamse sociale bescherming: who owes it, who does not, and what if one cannot pay."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement
from rechten.law.flanders.care.care_funds import DECREE

PROVISION = Provision(
    id="zorgpremie",
    name="De zorgpremie: wie betaalt, en wat als het niet lukt",
    nature=Nature.RULE,
    level="flanders",
    domain="care",
    summary="Wie in Vlaanderen woont, betaalt elk jaar een zorgpremie aan een zorgkas. Ze opent de zorgbudgetten.",
    statements=(
        Statement(
            "Je betaalt vanaf het jaar waarin je 26 wordt. Koos je zelf geen zorgkas? Dan ben je bij de Vlaamse "
            "Zorgkas.",
            "VSB-decreet, art. 42 en 45",
        ),
        Statement(
            "In 2026 is de premie 100 euro. Ze is 35 euro als je op 1 januari 2025 de verhoogde tegemoetkoming had.",
            "VSB-decreet, art. 45",
        ),
        Statement("In Brussel kies je zelf of je aansluit.", "VSB-decreet, art. 42"),
        Statement(
            "Je betaalt niets met een collectieve schuldenregeling, een faillissement of tijdelijke bescherming. Ook "
            "niet als een gerechtsdeurwaarder een attest gaf dat je niet kan betalen.",
            "VSB-decreet, art. 45",
        ),
        Statement(
            "Betaalde je twee jaren niet of niet alles? Dan kan er een boete komen van 250 euro. Met de verhoogde "
            "tegemoetkoming is dat 100 euro.",
            "VSB-decreet, art. 46 en 47",
        ),
        Statement(
            "De zorgkas kan oude premies kwijtschelden. Dat kan bij budgethulp van het OCMW, na een schrapping uit het "
            "register, of na de gevangenis.",
            "VSB-decreet, art. 46, § 2",
        ),
        Statement("Zonder betaalde premies kan een zorgbudget wachten.", "VSB-decreet, art. 41"),
    ),
    step="Lukt betalen niet, of komt er een brief over vroegere jaren? Bel je zorgkas en vraag een afbetaling of "
    "kwijtschelding. Het OCMW kan je het attest daarvoor geven.",
    office="je zorgkas, of het OCMW voor het attest",
    topics=("care", "debts"),
    sources=(
        DECREE,
        Source(
            "https://www.tijd.be/netto/budget/Zorgpremie-wordt-weer-een-euro-duurder/10288541",
            "boete en betaaldag",
            "2021-03",
        ),
        Source(
            "https://www.tijd.be/politiek-economie/belgie-vlaanderen/"
            "Steeds-meer-Vlamingen-betalen-zorgpremie-niet/10060468",
            "hoeveel mensen niet betaalden",
            "2018-10",
        ),
    ),
    certainty="De bedragen van 2026 en de vrijstellingen staan in de tekst van 1 juli 2026. De betaaldag van 30 april "
    "zagen we voor 2021 en 2024, niet voor 2026. Bedragen van 2020, 2022 en 2023 vonden we niet. Wie de premie "
    "kwijtscheldt, en hoe lang dat duurt, vonden we niet.",
    concerns=("case.debts", "case.care", "case.detention"),
    affects=(
        "zorgpremie_verminderd",
        "zorgbudget_zwaar_zorgbehoevenden",
        "zorgbudget_ouderen_zorgnood",
        "zorgbudget_handicap_bob",
    ),
    shows=("zorgpremie.fine", "zorgpremie.fine_low"),
)
