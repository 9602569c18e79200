"""Energiescan: a free visit at home that saves energy, for listed groups (Energiebesluit; its article was not read).

The groups are those of 2023 and of 2024. A municipality announced other rules from October 2024 on, which were not
found; from then on Fluvius judges.
"""

from __future__ import annotations

from datetime import date

from rechten.graph.expressions import Expr, any_of, case
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Alternatives, Condition, Consequence, Decider, Right, Route
from rechten.law.facts import bills, home, income, person, statuses, work
from rechten.law.units import holds_increased_reimbursement, housemates, rent_children, rent_couple

_RULE = "Energiebesluit van 19 november 2010 (artikel niet gelezen)"
_NEW_RULES = date(2024, 10, 1)


def build(law: Law) -> Right:
    """The right, over the figures in ``energiescan.yaml``."""
    return Right(
        id="energiescan",
        name="Gratis energiescan",
        level="flanders",
        domain="energy",
        summary="Iemand komt gratis bij je thuis kijken, geeft tips en plaatst kleine dingen die energie besparen.",
        requires=(
            Condition(
                "energiescan.home",
                ~home.homeless & person.lives_in.is_in("antwerp", "flanders"),
                article=_RULE,
                says="Je hebt een woning in Vlaanderen.",
                fails="Dit is voor wie een woning in Vlaanderen heeft.",
                unit="woning",
            ),
            Condition(
                "energiescan.adult",
                person.adult | ~housemates.any(person.adult),
                article=_RULE,
                says="Je bent 18 jaar of ouder, of er woont niemand van 18 jaar of ouder bij je.",
                fails="Een volwassene die bij je woont, vraagt dit voor het hele huis.",
                unit="woning",
                selects=True,
            ),
            Alternatives(
                "energiescan.groups",
                article=_RULE,
                says="Je hoort bij een van de groepen waarvoor de scan gratis is.",
                routes=_routes(law),
            ),
            Condition(
                "energiescan.rules_now",
                bills.energy_scan_agreed,
                article=f"{_RULE}, gewijzigd vanaf oktober 2024",
                says="Je hoort ook bij de groepen van de regels die nu gelden.",
                valid_from=_NEW_RULES,
            ),
        ),
        decides=Decider("Fluvius", "Fluvius of het energiehuis kijkt na of de scan voor jou gratis is."),
        act=_act(),
        weight=12,
        weight_why="Ruwe schatting: een politicus noemde in 2022 een besparing van ongeveer 10 % op de factuur. Ze "
        "dient alleen om vragen te ordenen.",
        held=bills.had_energy_scan,
        sources=(
            Source(
                "https://www.assenede.be/producten/45010/gratis-energiescan", "groepen en bedragen van 2024", "2024"
            ),
            Source("https://www.houthulst.be/gratis-energiescan", "groepen en bedragen van 2023", "2023"),
            Source("https://www.merchtem.be/energiesnoeier-energiescan", "wat er in een scan gebeurt", "2023"),
        ),
        certainty="De groepen en bedragen staan vast tot en met september 2024. Sindsdien zijn er andere regels, die "
        "we "
        "niet vonden: daarom beslist Fluvius. De huurgrens is hoger in een lijst van steden en gemeenten; wij nemen de "
        "hogere voor de stad Antwerpen, en elders de lagere. Het inkomen mag van een jaar tot drie jaar terug zijn: "
        "wij "
        "nemen het laatste aanslagbiljet. Ook zonder groep kan het OCMW een gratis scan vragen. Hoort een bewoner bij "
        "het sociaal tarief zonder dat het op de factuur staat? Kijk dan eerst daarnaar.",
    )


def _route(id: str, status: Expr, says: str, fails: str, proof: str) -> Route:
    condition = Condition(
        f"energiescan.{id}.has", status, article=_RULE, says=says, fails=fails, proof=(proof,), unit="woning"
    )
    return Route(f"energiescan.{id}", says, (condition,))


def _routes(law: Law) -> tuple[Route, ...]:
    ceiling = law.param("energiescan.income_ceiling")
    ceiling += law.param("energiescan.income_per_dependant") * rent_children.count()
    rent_ceiling = case(
        (person.lives_in.is_in("antwerp"), law.param("energiescan.rent_ceiling_city")),
        otherwise=law.param("energiescan.rent_ceiling"),
    )
    return (
        _route(
            "tariff",
            statuses.has_social_tariff,
            "Je hebt het sociaal tarief voor energie.",
            "Je hebt geen sociaal tarief voor energie.",
            "energiefactuur met 'sociaal tarief'",
        ),
        _route(
            "meter",
            any_of(bills.prepaid_meter.is_in("gas", "electricity"), bills.shutoff_notice),
            "Je betaalt energie vooraf, of men vroeg om je af te sluiten.",
            "Je betaalt energie niet vooraf, en niemand vroeg om je af te sluiten.",
            "brief van Fluvius of van de LAC",
        ),
        _route(
            "heating",
            any_of(holds_increased_reimbursement, work.debt_mediation),
            "Je hebt de verhoogde tegemoetkoming, of een regeling voor je schulden.",
            "Je hebt geen verhoogde tegemoetkoming en geen regeling voor je schulden.",
            "klevertje van het ziekenfonds, of attest van wie bemiddelt",
        ),
        _route(
            "social_housing",
            home.social_housing,
            "Je huurt een sociale woning.",
            "Je huurt geen sociale woning.",
            "huurcontract van de woonmaatschappij",
        ),
        _route(
            "rent",
            home.rents_privately & (home.rent <= rent_ceiling),
            "Je huurt, en je huur is niet hoger dan de grens.",
            "Je huurt niet, of je huur is hoger dan de grens.",
            "huurcontract",
        ),
        _route(
            "income",
            rent_couple.sum(income.assessed_income) <= ceiling,
            "Het belastbaar inkomen van jou en je partner is niet hoger dan de grens.",
            "Het belastbaar inkomen van jou en je partner is hoger dan de grens.",
            "laatste aanslagbiljet",
        ),
    )


def _act() -> Act:
    return Act(
        office="Fluvius, het energiehuis of het OCMW",
        how="Vraag een energiescan aan Fluvius, je energiehuis of het OCMW, online of per telefoon. Daarna maakt "
        "iemand een afspraak om langs te komen. Je bent nooit verplicht.",
        topics=("energy",),
        evidence=("bewijs van je groep, zoals een factuur, klevertje, huurcontract of aanslagbiljet",),
        fetched_by_office=(),
        starts="Op de dag van de afspraak.",
        decision_term="Een termijn hebben we niet gevonden.",
        appeal="Krijg je de scan niet gratis? Vraag aan het OCMW of het de scan voor jou kan aanvragen.",
        by_letter=False,
        consequences=(
            Consequence(
                "Huur je? Dan mag je dit zelf vragen. Voor grotere werken is de verhuurder nodig.",
                _RULE,
            ),
        ),
    )
