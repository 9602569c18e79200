"""Sociaal tarief for water: one fifth of the normal price, or a compensation where a meter is shared.

Flemish rule since 1 January 2016 (algemeen waterverkoopreglement; its articles were not read). It goes with the home:
one member of the family with a listed benefit on 1 January is enough. Mostly nobody has to ask.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, all_of, any_of, case, myself, never, not_computed
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Opening, Reference, Right
from rechten.law.facts import bills, home, person, statuses
from rechten.law.units import housemates

_RULE = "Algemeen waterverkoopreglement (besluit van de Vlaamse Regering; artikel niet gelezen)"
_OPENED_BY = (
    "leefloon",
    "inkomensgarantie_ouderen",
    "inkomensvervangende_tegemoetkoming",
    "integratietegemoetkoming",
    "zorgbudget_ouderen_zorgnood",
)
_SINCE = "Voor het hele jaar, als de uitkering er op 1 januari al was. Kwam ze later, dan pas vanaf het jaar erna."


def build(law: Law) -> Right:
    """The right; the discount in ``sociaal_tarief_water.yaml`` is shown beside it and decides nothing."""
    return Right(
        id="sociaal_tarief_water",
        name="Sociaal tarief voor water",
        level="flanders",
        domain="water",
        summary="Je betaalt maar een vijfde van de gewone prijs voor water, of je krijgt er geld voor terug.",
        requires=(
            Condition(
                "water.home",
                all_of(~home.homeless, person.lives_in.is_in("antwerp", "flanders")),
                article=_RULE,
                says="Je woont in Vlaanderen, op het adres waar je ingeschreven bent.",
                fails="Dit tarief is voor het water van een gezin, op een vast adres in Vlaanderen.",
                unit="woning",
            ),
            Condition(
                "water.adult",
                person.adult | ~housemates.any(person.adult),
                article=_RULE,
                says="Je bent 18 jaar of ouder, of er woont niemand van 18 jaar of ouder bij je.",
                fails="Dit tarief is voor een volwassene die bij je woont. Je hebt er samen recht op.",
                unit="woning",
                selects=True,
            ),
            Condition(
                "water.benefit",
                (myself | housemates).any(_listed()),
                article=_RULE,
                says="Jij of een huisgenoot krijgt een leefloon, een IGO, een IVT of IT, of een zorgbudget voor "
                "ouderen.",
                fails="Niemand in huis krijgt een van de uitkeringen van de lijst. De verhoogde tegemoetkoming alleen "
                "is niet genoeg.",
                proof=("attest van wie de uitkering betaalt",),
                unit="woning",
            ),
        ),
        decides=Decider("het waterbedrijf", "Het waterbedrijf past het tarief toe. Meestal gaat dat vanzelf."),
        act=_act(),
        weight=25,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: 80 % van een gewone waterfactuur, per maand. Ze dient "
        "alleen om vragen te ordenen.",
        held=bills.has_water_tariff,
        openings=tuple(Opening(by, Reference.FIRST_OF_JANUARY, _SINCE, _RULE) for by in _OPENED_BY),
        shows=tuple(id for id in law.parameters if id.startswith("water.")),
        sources=(
            Source("https://www.vlaanderen.be/sociaal-tarief-voor-water", "voorwaarden en aanvraag"),
            Source("https://www.vmm.be/water/waterfactuur/sociaal-tarief", "een vijfde van het tarief; compensatie"),
            Source(
                "https://water-link.be/informatie/tarieven-en-kortingen/sociaal-tarief",
                "het waterbedrijf van Antwerpen",
            ),
        ),
        certainty="De lijst en de korting staan vast op bladzijden zonder datum, van voor 2024. Of er in 2025 of 2026 "
        "iets veranderde, vonden we niet. De tekst van het besluit is niet gelezen. De uitkering moet er op 1 januari "
        "al zijn; wij kijken naar nu. Of steun die gelijk is aan een leefloon ook telt, zeggen de bronnen "
        "verschillend. Hoeveel euro het scheelt, hangt af van je verbruik en je waterbedrijf.",
    )


def _listed() -> Expr:
    """A benefit of the list; about the aid that equals a leefloon the sources differ."""
    unread = not_computed(BOOL, "of steun die gelijk is aan een leefloon ook telt; vraag het aan je waterbedrijf")
    return any_of(
        statuses.receives_leefloon,
        statuses.receives_igo,
        statuses.receives_disability_allowance,
        statuses.receives_elder_care_budget,
        case((statuses.receives_equivalent, unread), otherwise=never()),
    )


def _act() -> Act:
    return Act(
        office="je waterbedrijf (in de stad Antwerpen: water-link)",
        how="Meestal gaat dit vanzelf. Staat er geen 'sociaal tarief' op je factuur? Vraag een attest bij wie je "
        "uitkering betaalt, en stuur het voor 31 december naar je waterbedrijf. Deel je een meter met andere gezinnen? "
        "Dan krijg je een brief met een code: geef daarmee je rekeningnummer door.",
        topics=("water",),
        evidence=("attest van wie de uitkering betaalt", "laatste waterfactuur, of de brief met de code"),
        fetched_by_office=(
            "de uitkering van wie op het adres woont (KSZ)",
            "wie op het adres ingeschreven is op 1 januari (rijksregister)",
        ),
        starts="Voor het hele jaar, als je de uitkering op 1 januari al kreeg. Kwam ze later dit jaar? Dan pas vanaf "
        "volgend jaar. Voor vroegere jaren kan het niet meer.",
        decision_term="Een termijn hebben we niet gevonden.",
        appeal="Krijg je het niet? Schrijf naar je waterbedrijf. Helpt dat niet? Vraag raad aan de Vlaamse "
        "Ombudsdienst. Of die hierover gaat en binnen welke termijn, lazen we niet na.",
        appeal_to="het waterbedrijf",
        consequences=(
            Consequence(
                "Het tarief geldt alleen voor het adres waar je gezin ingeschreven is. Een tweede verblijf telt niet.",
                _RULE,
            ),
            Consequence(
                "De compensatie wordt berekend op wie op 1 januari in het rijksregister op je adres staat.",
                _RULE,
            ),
        ),
    )
