"""Sociaal tarief for electricity, gas and heat: the lowest price, set each quarter by the regulator.

Elektriciteitswet 29 april 1999, art. 20, § 2/1; Gaswet 12 april 1965, art. 15/10, § 2/1. It goes with the dwelling: one
person with a listed status is enough, whoever's name is on the contract. Most get it without asking.
"""

from __future__ import annotations

from datetime import date

from rechten.graph.expressions import Expr, all_of, any_of, myself
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Alternatives, Condition, Consequence, Decider, Opening, Reference, Right, Route
from rechten.law.facts import family, home, person, statuses
from rechten.law.units import housemates

_LIST = "Elektriciteitswet 29 april 1999, art. 20, § 2/1; Gaswet 12 april 1965, art. 15/10, § 2/1"
#: Who is registered at the address: a status counts only where the person has the main residence.
_AT_HOME = (myself | housemates).where(family.domiciled_here)
_OPENED_BY = (
    "leefloon",
    "equivalent_leefloon",
    "inkomensvervangende_tegemoetkoming",
    "integratietegemoetkoming",
    "zorgbudget_ouderen_zorgnood",
    "groeipakket_zorgtoeslag",
    "inkomensgarantie_ouderen",
)
_SINCE = "Vanaf de eerste dag van het kwartaal waarin die uitkering begint, tot het einde van het jaar."
_IN_BELGIUM = person.lives_in.is_in("antwerp", "flanders", "brussels", "wallonia")


def build(law: Law) -> Right:
    """The right; the tariffs in ``sociaal_tarief.yaml`` are shown beside it and decide nothing."""
    return Right(
        id="sociaal_tarief_energie",
        name="Sociaal tarief voor elektriciteit, gas en warmte",
        level="federal",
        domain="energy",
        summary="Je betaalt de laagste prijs voor elektriciteit, aardgas of warmte.",
        requires=(
            Condition(
                "tarief.household",
                all_of(_IN_BELGIUM, family.domiciled_here, ~home.homeless, home.household_energy),
                article=_LIST,
                says="Je gebruikt de energie voor je eigen huishouden, op je vaste adres (domicilie) in België.",
                fails="De energie is niet voor een huishouden op een vast adres (domicilie) in België.",
                unit="woning",
            ),
            Condition(
                "tarief.adult",
                person.adult | ~housemates.any(person.adult),
                article="Elektriciteitswet 29 april 1999, art. 20, § 2/1: het tarief is voor de klant",
                says="Je bent 18 jaar of ouder, of er woont niemand van 18 jaar of ouder bij je.",
                fails="Dit tarief is voor een volwassene die bij je woont. Je hebt er samen recht op.",
                unit="woning",
                selects=True,
            ),
            Alternatives(
                "tarief.routes",
                article=_LIST,
                says="Iemand in huis heeft een uitkering of statuut van de lijst, of je huurt met een gedeelde "
                "verwarming.",
                routes=_routes(),
            ),
        ),
        decides=Decider("de FOD Economie", "De FOD Economie kijkt het na. De leverancier past het tarief toe."),
        act=_act(),
        weight=45,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: het verschil met een gewoon contract voor een gemiddeld "
        "verbruik. Ze dient alleen om vragen te ordenen.",
        held=statuses.has_social_tariff,
        opens=("energiescan",),
        openings=tuple(Opening(by, Reference.QUARTER, _SINCE, _LIST) for by in _OPENED_BY),
        shows=tuple(id for id in law.parameters if id.startswith("tarief.")),
        sources=(
            Source(
                "https://economie.fgov.be/nl/themas/energie/energieprijzen/sociaal-tarief-voor-energie",
                "wie recht heeft, en het einde van de uitbreiding",
                "2023-07-01",
            ),
            Source(
                "https://habitowoonwinkel.be/nl/energie/energieleverancier/energiecontract/sociaal-tarief/",
                "de groepen van de lijst",
            ),
            Source("https://navigator.emis.vito.be/", "tekst van de Elektriciteitswet, art. 20"),
            Source("https://www.ombudsmanenergie.be", "voorbeelden: terugwerken, verhuizen, leegstand"),
        ),
        certainty="De lijst van wie recht heeft, staat vast. Van de wet lazen we een deel (Elektriciteitswet, "
        "art. 20, § 2/1). De tarieven van 2026 vonden we niet. De regels veranderen misschien: dat is "
        "aangekondigd. Of het al zo is, vonden we niet.",
    )


def _route(id: str, status: Expr, says: str, fails: str, proof: str, *, article: str = _LIST) -> Route:
    """A way by the status of one person in the dwelling."""
    condition = Condition(
        f"tarief.{id}.has", _AT_HOME.any(status), article=article, says=says, fails=fails, proof=(proof,), unit="woning"
    )
    return Route(f"tarief.{id}", says, (condition,))


def _routes() -> tuple[Route, ...]:
    ocmw = any_of(
        statuses.receives_leefloon,
        statuses.receives_equivalent,
        statuses.refunded_ocmw_aid,
        statuses.receives_ocmw_advance,
    )
    return (
        _route(
            "ocmw",
            ocmw,
            "Jij of een huisgenoot krijgt een leefloon, of steun of een voorschot van het OCMW.",
            "Niemand in huis krijgt een leefloon, of steun of een voorschot van het OCMW.",
            "attest van het OCMW",
        ),
        _route(
            "disability",
            statuses.receives_disability_allowance,
            "Jij of een huisgenoot krijgt een tegemoetkoming van de FOD voor een handicap.",
            "Niemand in huis krijgt een tegemoetkoming van de FOD voor een handicap.",
            "attest van de Directie-generaal Personen met een handicap",
        ),
        _route(
            "elder_care",
            statuses.receives_elder_care_budget,
            "Jij of een huisgenoot krijgt een zorgbudget voor ouderen met een zorgnood.",
            "Niemand in huis krijgt een zorgbudget voor ouderen met een zorgnood.",
            "attest van de zorgkas",
        ),
        _route(
            "child",
            statuses.child_support_need,
            "In huis woont een kind met een erkende zorgtoeslag.",
            "In huis woont geen kind met een erkende zorgtoeslag.",
            "beslissing over de zorgtoeslag van het Groeipakket",
            article=f"{_LIST}; Programmawet 27 april 2007, art. 4",
        ),
        _route(
            "elderly",
            statuses.receives_igo,
            "Jij of een huisgenoot krijgt een inkomensgarantie voor ouderen.",
            "Niemand in huis krijgt een inkomensgarantie voor ouderen.",
            "attest van de Federale Pensioendienst",
        ),
        _route(
            "building",
            home.collective_gas_heating,
            "Je huurt een sociale woning, met één verwarming op aardgas voor het hele gebouw.",
            "Je huurt geen sociale woning met één verwarming op aardgas voor het hele gebouw.",
            "huurcontract van de woonmaatschappij",
        ),
        Route(
            "tarief.vt",
            "Iemand in huis heeft de verhoogde tegemoetkoming.",
            (
                Condition(
                    "tarief.vt.has",
                    _AT_HOME.any(statuses.receives_increased_reimbursement),
                    article="tijdelijke uitbreiding van 1 februari 2021 tot en met 30 juni 2023",
                    says="Jij of een huisgenoot heeft de verhoogde tegemoetkoming.",
                    fails="Niemand in huis heeft de verhoogde tegemoetkoming.",
                    proof=("attest van het ziekenfonds",),
                    unit="woning",
                    valid_from=date(2021, 2, 1),
                    valid_until=date(2023, 7, 1),
                ),
            ),
        ),
    )


def _act() -> Act:
    return Act(
        office="je energieleverancier",
        how="Meestal gaat dit vanzelf. Staat er geen 'sociaal tarief' op je factuur? Vraag een attest bij wie je "
        "uitkering "
        "betaalt, en stuur het naar je leverancier. Huur je een sociale woning met een gedeelde verwarming? Dan "
        "vraagt de "
        "woonmaatschappij het aan.",
        topics=("energy",),
        evidence=("attest van wie je uitkering betaalt", "laatste energiefactuur"),
        fetched_by_office=(
            "de uitkering of het statuut van wie op het adres woont (KSZ)",
            "het leveringspunt (netbeheerder en leverancier)",
        ),
        starts="Vanaf de eerste dag van het kwartaal waarin je uitkering begint, tot het einde van het jaar. Met een "
        "attest "
        "kan het ook voor vroeger: de leverancier rekent dan opnieuw.",
        decision_term="Elk kwartaal kijkt de FOD Economie opnieuw. Een termijn voor een beslissing na een attest "
        "hebben we "
        "niet gevonden.",
        appeal="Krijg je het niet? Schrijf eerst naar je leverancier. Daarna kan je gratis naar de Ombudsman Energie, "
        "of "
        "naar de FOD Economie. Een termijn daarvoor hebben we niet gevonden.",
        appeal_to="de energieleverancier",
        consequences=(
            Consequence(
                "Stopt de uitkering of verhuist de huisgenoot die ze krijgt? Dan stopt het tarief op het einde van "
                "het jaar.",
                _LIST,
            ),
            Consequence(
                "Staat het contract op naam van iemand anders in huis? Dat mag. Zorg dat de adressen gelijk zijn.",
                _LIST,
            ),
        ),
    )
