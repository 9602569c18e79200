"""School bills and care of children, paid by the city of Antwerp for families with a social worker.

A product of the city and its OCMW; its regulation was not found, only the page of the city. The social worker judges
whether a bill is on the list, and whether other rights came first.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, age, case, no_money, not_computed
from rechten.graph.kinds import BOOL, Unit
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, Demand, Right
from rechten.law.facts import children, person
from rechten.law.units import parents_here

_PAGE = "Stad Antwerpen, financiële ondersteuning voor schoolfacturen (reglement en artikel niet gevonden)"


def build(law: Law) -> Right:
    """The right, over the figure in ``schoolkosten_antwerpen.yaml``."""
    return Right(
        id="schoolkosten_antwerpen",
        name="Hulp met schoolkosten en zorg voor kinderen in Antwerpen",
        level="city",
        domain="education",
        summary="De stad betaalt schoolrekeningen, zorg of vrije tijd van je kind, tot een bedrag per jaar.",
        requires=(
            Condition(
                "schoolkosten_antwerpen.child",
                (age(person.birth_date) < 19) & person.lives_in.is_in("antwerp"),
                article=_PAGE,
                says="Het kind is nog geen 19 jaar en woont in Antwerpen.",
                fails="Dit is voor kinderen in de stad Antwerpen, tot hoogstens 18 jaar.",
                selects=True,
            ),
            Condition(
                "schoolkosten_antwerpen.minor",
                (age(person.birth_date) < 18) | _eighteen(),
                article=_PAGE,
                says="Het kind is jonger dan 18 jaar. Over een kind van 18 is de pagina van de stad niet duidelijk.",
            ),
            Condition(
                "schoolkosten_antwerpen.guided",
                parents_here.any(children.guided_in_antwerp),
                article=_PAGE,
                says="Een ouder krijgt begeleiding van een sociaal centrum, Budget & Schulden of Werkervaring.",
                fails="Dit is voor gezinnen met een maatschappelijk werker van de stad. Heb je die niet? Vraag dan aan "
                "een sociaal centrum andere hulp voor schoolkosten.",
                selects=True,
                unit="ouders samen",
            ),
            Condition(
                "schoolkosten_antwerpen.stay",
                ~person.stay.is_in("no_stay"),
                article=_PAGE,
                says="Het kind heeft verblijfspapieren.",
                fails="Zonder verblijfspapieren geeft de stad dit niet. De school mag je kind niet weigeren.",
                demand=Demand.STAY,
            ),
            Condition(
                "schoolkosten_antwerpen.bill",
                children.school_help_fits,
                article=_PAGE,
                says="De kost staat op de lijst van de stad, en andere rechten zijn eerst gebruikt.",
                proof=("de factuur", "bewijs dat het ziekenfonds niet alles betaalt, bij zorg"),
            ),
        ),
        decides=Decider("de maatschappelijk werker", "De maatschappelijk werker beslist, na een gesprek."),
        amount=Amount(
            _amount(law),
            article=_PAGE,
            says="Wat de factuur kost, tot hoogstens dit bedrag per kind per jaar. Je betaalt zelf niets.",
        ),
        act=_act(),
        held=children.receives_school_help,
        sources=(
            Source(
                "https://www.antwerpen.be/product/"
                "financiele-ondersteuning-voor-schoolfacturen-pedagogische-of-paramedische-zorg",
                "voorwaarden, lijst en bedrag",
            ),
            Source(
                "https://www.onderwijsantwerpen.be/nl/onderwijsnetwerk-antwerpen-0/"
                "financiele-ondersteuning-voor-school-en-vrijetijdskosten",
                "overzicht voor scholen",
            ),
        ),
        certainty="De pagina van de stad heeft geen datum. Ze zegt 'tot en met 18 jaar' en ook 'jonger dan 18': over "
        "een kind van 18 zijn we niet zeker. Wie in een lokaal opvanginitiatief (LOI) woont, krijgt dit niet. Dat "
        "vragen we niet. De kost moet van dit of vorig schooljaar zijn.",
    )


def _eighteen() -> Expr:
    return not_computed(BOOL, "of een kind van 18 jaar nog meetelt; vraag het je maatschappelijk werker")


def _amount(law: Law) -> Expr:
    """Up to the most of a year: what the bills are is not asked."""
    bills = not_computed(BOOL, "hoeveel de facturen zijn")
    return case((bills, law.param("schoolkosten_antwerpen.most")), otherwise=no_money(Unit.EURO_YEAR))


def _act() -> Act:
    return Act(
        office="Je maatschappelijk werker of begeleider bij de stad Antwerpen",
        how="Zeg tegen je maatschappelijk werker: 'Ik vraag hulp voor een factuur van mijn kind.' Geef de factuur mee. "
        "Doe dat liefst voor je betaalt.",
        topics=("income", "child_benefit"),
        evidence=("de factuur van de school, de opvang, de jeugdbeweging of de zorg",),
        fetched_by_office=("je dossier bij het sociaal centrum",),
        starts="Voor kosten van dit schooljaar of vorig schooljaar.",
        decision_term="Een eigen termijn vonden we niet. Het OCMW beslist in het algemeen binnen 30 dagen.",
        appeal="Niet akkoord? Vraag de beslissing op papier. Tegen een beslissing van het OCMW kan je binnen 3 maanden "
        "naar de arbeidsrechtbank. Dat is gratis.",
        appeal_to="de arbeidsrechtbank",
        by_letter=False,
        consequences=(
            Consequence(
                "Je moet eerst andere rechten gebruiken, zoals het ziekenfonds en de A-kaart. Je maatschappelijk "
                "werker helpt daarbij.",
            ),
        ),
    )
