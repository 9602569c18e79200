"""Sociale huurwoning: the right to be registered as a candidate for a social home.

Vlaamse Codex Wonen van 2021 ("VCW"), art. 6.8, and Besluit Vlaamse Codex Wonen van 2021 ("BVCW"), art. 6.13 and book 6.
Only who may be registered is computed. Who is first (long local ties, work, urgent needs, the date of registration),
which home fits and what the rent will be are not.

The applicant and the partner who moves along are assessed; others in the home are not. Who lives with others but has
no partner or dependants may move alone or together: which ceiling applies then is not known here.
"""

from __future__ import annotations

from datetime import date

from rechten.graph.expressions import Expr, all_of, always, any_of, case, not_computed, per_year, yearly_yield
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Alternatives, Condition, Consequence, Decider, Demand, Right, Route, Spared
from rechten.law.facts import home, income, statuses
from rechten.law.facts.person import adult, lives_in, stay
from rechten.law.flanders.housing.tenants import (
    dependants,
    income_ceiling,
    indexed,
    no_property,
)
from rechten.law.units import housemates, partner_here, rent_children, rent_couple

_CODE = "Vlaamse Codex Wonen, art. 6.8; Besluit Vlaamse Codex Wonen, boek 6"
_INCOME = "Vlaamse Codex Wonen, art. 6.8; Besluit Vlaamse Codex Wonen, art. 6.13"
#: From this day candidates are also asked for their savings.
_MEANS_TEST = date(2024, 1, 1)


def build(law: Law) -> Right:
    """The right, over the figures in ``sociale_huurwoning.yaml``."""
    ceiling = income_ceiling(law, _alone(), dependants(with_applicant=False))
    return Right(
        id="sociale_huurwoning",
        name="Inschrijven voor een sociale huurwoning",
        level="flanders",
        domain="housing",
        summary="Een plaats op de wachtlijst voor een woning waarvan de huur bij je inkomen past.",
        requires=(
            Condition(
                "sociale_huurwoning.age",
                adult | home.supported_minor,
                article=_CODE,
                says="Je bent 18 jaar of ouder. Of je bent ontvoogd, of woont alleen met hulp van een dienst.",
                fails="Je bent jonger dan 18 jaar. Dan kan dit alleen als je ontvoogd bent of alleen woont met "
                "hulp van een dienst.",
                selects=True,
            ),
            Condition(
                "sociale_huurwoning.register",
                _registered(),
                article=_CODE,
                says="Je bent ingeschreven in het bevolkingsregister of het vreemdelingenregister, ook met een "
                "referentieadres.",
                fails="Je bent niet ingeschreven in het bevolkingsregister of het vreemdelingenregister. Ben je zonder "
                "adres? Vraag het OCMW om een referentieadres.",
                proof=("identiteitskaart of verblijfskaart",),
                demand=Demand.STAY,
            ),
            _income_requirement(law, ceiling),
            Condition(
                "sociale_huurwoning.means",
                any_of(home.social_housing, _savings() <= ceiling),
                article=f"{_INCOME} (middelentoets)",
                says="Het spaargeld van jou en je partner is niet hoger dan de grens. Huur je al sociaal? Dan "
                "kijken ze hier niet naar.",
                fails="Het spaargeld van jou en je partner is hoger dan de grens.",
                proof=("verklaring op eer (jij zegt dat het klopt); bij de toewijzing rekeninguittreksels",),
                unit="jij en je partner",
                valid_from=_MEANS_TEST,
            ),
            Condition(
                "sociale_huurwoning.property",
                no_property(rent_couple),
                article=_CODE,
                says="Jij en je partner hebben geen woning of bouwgrond. Ook geen deel, en ook niet in een ander land.",
                fails="Jij of je partner heeft een woning of bouwgrond, zonder uitzondering.",
                proof=("verklaring op eer; voor eigendom in een ander land een bewijs",),
                unit="jij en je partner",
            ),
        ),
        decides=Decider("de woonmaatschappij", "De woonmaatschappij van je gemeente beslist."),
        weight=150,
        weight_why="De gemiddelde sociale huur was 427 euro in 2025, privé is dat vaak honderden euro's meer. Maar de "
        "wachttijd is gemiddeld 5 jaar. Een schatting, alleen om vragen te ordenen.",
        act=_act(),
        held=statuses.registered_for_social_housing,
        opens=("huurpremie",),
        sources=(
            Source(
                "https://www.vlaanderen.be/sociaal-woonbeleid/verhuren/inschrijven/de-middelentoets",
                "middelentoets met inkomensgrenzen, art. 6.13",
                "2024",
            ),
            Source(
                "https://www.thuiswest.be/nl/huren/ik-wil-huren/wie-kan-zich-kandidaat-stellen/",
                "voorwaarden om in te schrijven",
                "2024",
            ),
            Source("https://www.arkwonen.be/pagina/kom-ik-in-aanmerking", "wiens inkomen telt", "2023"),
            Source(
                "https://www.wm-impuls.be/ik-ben-kandidaat/inschrijvingsvoorwaarden-sociale-woning/",
                "inkomen van nu als het aanslagbiljet te hoog is",
                "2024",
            ),
            Source(
                "https://www.vlaanderen.be/een-sociale-woning-huren-bij-een-woonmaatschappij/"
                "hoe-verloopt-de-toewijzing-van-een-woonmaatschappij-vanaf-1-januari-2024",
                "hoe een woning wordt toegewezen",
                "2024",
            ),
            Source("https://hacosi.be/Kandidaat-huurder/Verhaalrecht", "verhaal bij de toezichthouder"),
        ),
        certainty="De inkomensgrenzen zijn gevonden tot 2024. Daarna rekenen we met een marge. De index waarmee "
        "je inkomen wordt aangepast, vonden we niet. Zit je inkomen dicht bij de grens? Dan weten we "
        "het niet. Het inkomen van nu rekenen we met het bruto belastbaar bedrag van een maand, maal "
        "12. Niet berekend: wie voorrang krijgt, welke woning past, hoeveel de huur is, en een woning "
        "in een vennootschap. De tekst van het besluit zelf is niet nagelezen, alleen artikel 6.13 "
        "staat op een officiële pagina.",
    )


def _alone() -> Expr:
    """Moves in alone: no partner, nobody at charge; with other housemates it is open whether they move along."""
    free = ~partner_here.exists() & ~rent_children.exists()
    together = not_computed(BOOL, "of je huisgenoten mee verhuizen: dan geldt een hogere grens")
    return free & case((housemates.exists(), together), otherwise=always())


def _registered() -> Expr:
    """In a register of residents (not the waiting register), at a home or a reference address."""
    register = stay.is_in("belgian", "eu_long", "population_register", "protected", "temporary_register")
    address = any_of(~home.homeless, statuses.has_reference_address, home.registered_elsewhere)
    return all_of(register, ~lives_in.is_in("abroad"), address)


def _savings() -> Expr:
    """Balances of the couple, beside a yearly ceiling: the law uses the same figures for both."""
    return yearly_yield(rent_couple.sum(income.savings), "BVCW, art. 6.13: de grens voor middelen is de inkomensgrens")


def _income_requirement(law: Law, ceiling: Expr) -> Alternatives:
    now = per_year(rent_couple.sum(income.taxable_month), "inkomen van nu, uit bewijzen van 3 maanden, over een jaar")
    return Alternatives(
        "sociale_huurwoning.income",
        article=_INCOME,
        says="Het inkomen van jou en je partner is niet te hoog.",
        routes=(
            Route(
                "sociale_huurwoning_assessment",
                "Met het laatste aanslagbiljet",
                (
                    Condition(
                        "sociale_huurwoning.assessment",
                        indexed(law, rent_couple.sum(income.assessed_income)) <= ceiling,
                        article=_INCOME,
                        says="Het inkomen op het laatste aanslagbiljet is niet hoger dan de grens.",
                        fails="Het inkomen op het laatste aanslagbiljet is hoger dan de grens.",
                        found_by_office=("aanslagbiljet; de woonmaatschappij haalt het meestal zelf op",),
                        unit="jij en je partner",
                    ),
                ),
            ),
            Route(
                "sociale_huurwoning_now",
                "Met het inkomen van nu, als het aanslagbiljet te hoog is",
                (
                    Condition(
                        "sociale_huurwoning.now",
                        now <= ceiling,
                        article=_INCOME,
                        says="Het inkomen van nu is niet hoger dan de grens.",
                        fails="Ook het inkomen van nu is hoger dan de grens.",
                        proof=("bewijs van alle inkomsten van de laatste 3 maanden",),
                        unit="jij en je partner",
                    ),
                ),
            ),
        ),
    )


def _act() -> Act:
    return Act(
        office="De woonmaatschappij van je gemeente; in de stad Antwerpen is dat Woonhaven",
        how="Schrijf je in op vlaanderen.be/sociaalhuren, met itsme of je identiteitskaart. Lukt dat niet? Ga langs "
        "bij de woonmaatschappij, het OCMW of een woonkantoor. Kies genoeg soorten woningen en buurten. Bevestig je "
        "inschrijving telkens als ze dat vragen: anders ga je van de lijst.",
        topics=("housing",),
        evidence=(
            "verklaring op eer over eigendom en spaargeld",
            "als je inkomen veranderde: bewijs van alle inkomsten van de laatste 3 maanden",
            "voor kinderen die hier een deel van de tijd wonen: het akkoord of vonnis",
        ),
        fetched_by_office=(
            "samenstelling van je gezin en inschrijving (rijksregister)",
            "aanslagbiljet, leefloon en IVT",
            "eigendom in België",
        ),
        starts="De datum van je inschrijving telt voor je plaats. De wachttijd is gemiddeld 5 jaar: schrijf je dus "
        "vroeg in. Is het dringend, bijvoorbeeld omdat je zonder thuis bent? Vraag een versnelde toewijzing.",
        decision_term="Hoor je na 2 maanden niets over je inschrijving? Dan kan je naar de toezichthouder: die "
        "controleert de woonmaatschappij voor Vlaanderen.",
        appeal="Niet akkoord, of na 2 maanden geen beslissing? Vraag binnen 30 dagen een beoordeling aan de "
        "toezichthouder, met een aangetekende brief waarin je uitlegt waarom.",
        decision_months=2,
        appeal_to="de toezichthouder van de woonmaatschappij",
        consequences=(
            Consequence(
                "Weiger je zonder goede reden een woning die past, of antwoord je niet? Dan kan je van de lijst gaan, "
                "en je huurpremie verliezen.",
                "Besluit Vlaamse Codex Wonen, boek 6",
            ),
            Consequence(
                "Huur je later sociaal? Dan leer je Nederlands tot niveau A2 binnen 2 jaar.",
                "Vlaamse Codex Wonen, boek 6",
            ),
            Consequence(
                "Huur je later sociaal en werk je niet? Dan schrijf je je in bij VDAB.",
                "Vlaamse Codex Wonen, boek 6",
                unless=Spared("person.birth_date", from_age=67),
            ),
            Consequence(
                "Na 4 jaar op de lijst krijg je vanzelf een brief om een huurpremie te vragen.",
                "Besluit Vlaamse Codex Wonen, boek 5",
            ),
        ),
    )
