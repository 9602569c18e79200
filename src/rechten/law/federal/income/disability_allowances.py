"""What the two federal disability allowances share: age, stay, family category and the request.

Wet 27 februari 1987 ("Tegemoetkomingenwet"), art. 2, 4, 6 and 7; KB 6 juli 1987; KB 17 juli 2006.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, age, any_of, case, not_computed
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Demand
from rechten.law.facts import person, statuses
from rechten.law.units import housemates, own_children_here, partner_here, unrelated_adults_here

LAW = "Tegemoetkomingenwet"
OFFICE = "een arts van de FOD Sociale Zekerheid"
_NATIONALITY = (
    "of jouw nationaliteit of die van je familie in het KB van 17 juli 2006 staat (zoals Marokko, Algerije of "
    "Noorwegen); vraag het aan de FOD Sociale Zekerheid"
)
_HOUSEHOLD = "of wie bij je woont en geen familie is, met jou een huishouden vormt; je mag tonen dat het niet zo is"

SOURCES = (
    Source("https://github.com/legalize-dev/legalize-be/blob/main/be/1987022077.md", "wettekst, oude versie", "2011"),
    Source(
        "https://www.socialsecurity.be/citizen/nl/handicap/tegemoetkomingen-en-uitkeringen",
        "voorwaarden: leeftijd, verblijf, punten",
    ),
    Source(
        "https://esenca.be/legislations/les-allocations-aux-personnes-handicapees/les-revenus",
        "welk inkomen meetelt, en de vrijstellingen",
        "ongeveer 2020",
    ),
)


def shared_conditions(id: str) -> tuple[Condition, ...]:
    """Age, residence and nationality, alike for both allowances; ``id`` starts the ids of the conditions."""
    return (
        Condition(
            f"{id}.age",
            person.adult,
            article=f"{LAW}, art. 2",
            says="Je bent 18 jaar of ouder.",
            fails="Je bent jonger dan 18 jaar. Vragen mag al vanaf de maand dat je 17 wordt.",
        ),
        Condition(
            f"{id}.under_65",
            age(person.birth_date) < 65,
            article=f"{LAW}, art. 2",
            says="Bij je aanvraag ben je jonger dan 65 jaar.",
            fails="Je bent 65 jaar of ouder. Dan is er een zorgbudget voor ouderen.",
        ),
        Condition(
            f"{id}.residence",
            person.lives_in.is_in("antwerp", "flanders", "brussels", "wallonia"),
            article=f"{LAW}, art. 4, § 1",
            says="Je woont echt in België.",
            fails="Je woont niet in België.",
        ),
        Condition(
            f"{id}.nationality",
            _nationality(),
            article=f"{LAW}, art. 4, § 1; KB 17 juli 2006, art. 1",
            says="Je bent Belg, EU-burger, vluchteling of staatloze, of je staat in het bevolkingsregister.",
            fails="Met het verblijf dat je nu hebt, zien we dit recht niet. Misschien kan je steun van het OCMW "
            "vragen.",
            proof=("verblijfskaart",),
            demand=Demand.STAY,
        ),
    )


def _nationality() -> Expr:
    return case(
        (person.stay.is_in("temporary_register"), not_computed(BOOL, _NATIONALITY)),
        otherwise=person.stay.is_in("belgian", "eu_long", "protected", "population_register"),
    )


def by_family(law: Law, figures: str) -> Expr:
    """The figure of category C (a household or a child at charge), B (alone) or A (KB 6 juli 1987).

    Somebody at the address who is no family is taken to form a household with one; that can be disproved. A partner
    who has an IVT too makes it category B for each.
    """
    child = own_children_here.any(person.minor | statuses.receives_groeipakket)
    stranger = case((unrelated_adults_here.exists(), not_computed(BOOL, _HOUSEHOLD)), otherwise=partner_here.exists())
    return case(
        (partner_here.any(statuses.receives_ivt), law.param(figures.format("b"))),
        (any_of(partner_here.exists(), child, stranger), law.param(figures.format("c"))),
        (~housemates.exists(), law.param(figures.format("b"))),
        otherwise=law.param(figures.format("a")),
    )


def act() -> Act:
    """One request serves both."""
    return Act(
        office="FOD Sociale Zekerheid, Personen met een handicap",
        how="Vraag het aan via MyHandicap op handicap.belgium.be: één vragenlijst is genoeg voor IVT en IT. Lukt het "
        "niet online? De dienst maatschappelijk werk van je ziekenfonds, het OCMW of je gemeente helpt gratis. Je mag "
        "al vragen vanaf de maand dat je 17 wordt.",
        topics=("disability", "income"),
        evidence=(
            "identiteitskaart, met de code als je het online vraagt",
            "naam van je huisarts, die een vragenlijst van de FOD krijgt",
            "verslagen van dokters die tonen wat moeilijk gaat",
            "nummer van je bankrekening",
        ),
        fetched_by_office=(
            "je belastbaar inkomen (FOD Financiën)",
            "wie op je adres woont (rijksregister)",
            "medische gegevens bij je huisarts",
        ),
        starts="Vanaf de eerste dag van de maand na je aanvraag. Wat te laat komt, wordt in één keer betaald. Wacht "
        "dus niet.",
        decision_term="Het duurt dikwijls maanden. Binnen welke tijd de FOD moet beslissen, vonden we niet.",
        appeal="Niet akkoord? Ga naar de arbeidsrechtbank. Dat is gratis. De termijn lazen we niet na: kijk op de "
        "brief, en wacht niet langer dan nodig.",
        appeal_to="de arbeidsrechtbank",
        by_letter=False,
        consequences=(
            Consequence(
                "Een arts van de FOD leest je dossier, en kan je voor een gesprek vragen. Vertel hoe een slechte dag "
                "eruitziet, en neem iemand mee.",
                "KB 22 mei 2003 over de procedure; niet nagelezen",
            ),
            Consequence(
                "De FOD vraagt dat je eerst andere uitkeringen vraagt, zoals van het ziekenfonds. Intussen kan er een "
                "voorschot zijn.",
                f"{LAW}, art. 7, § 2 en § 4",
            ),
            Consequence(
                "Begin je te werken, of verandert je gezin of inkomen? Meld het binnen 3 maanden. Anders moet je "
                "misschien geld terugbetalen.",
                f"{LAW}; het artikel is niet nagelezen",
            ),
            Consequence(
                "Heb je een leefloon? Deze tegemoetkoming gaat voor, en het OCMW past het leefloon aan.",
                "RMI-wet, art. 3, 6°",
            ),
        ),
    )
