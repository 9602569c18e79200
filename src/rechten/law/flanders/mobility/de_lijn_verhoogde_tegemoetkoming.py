"""De Lijn: a season ticket for bus and tram, free or at a social fare (tariff decisions of the Flemish Government).

Three levels: free (a recognised disability), vervoergarantie (leefloon, IGO, reception of asylum seekers) and verhoogde
tegemoetkoming. The ticket is personal: each member of the family asks for one.
"""

from __future__ import annotations

from rechten.graph.expressions import age, all_of, any_of
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Alternatives, Condition, Consequence, Decider, Opening, Reference, Right, Route
from rechten.law.facts import family, health, home, person, statuses
from rechten.law.units import holds_increased_reimbursement, own_children_here, parents_here, partner_here

_TARIFF = "Tariefbesluit van De Lijn (Vlaamse Regering; artikel niet gevonden)"
_LEEFLOON = statuses.receives_leefloon | statuses.receives_equivalent


def build(_law: Law) -> Right:
    """The right; prices are not found for today, and decide nothing."""
    return Right(
        id="de_lijn_verhoogde_tegemoetkoming",
        name="Gratis of goedkoper abonnement van De Lijn",
        level="flanders",
        domain="mobility",
        summary="Een abonnement voor bus en tram van De Lijn, gratis of voor weinig geld.",
        requires=(
            Condition(
                "de_lijn.age",
                age(person.birth_date) >= 6,
                article=_TARIFF,
                says="Je bent 6 jaar of ouder.",
                fails="Jonger dan 6 jaar rij je gratis mee, ook zonder abonnement.",
                selects=True,
            ),
            Alternatives(
                "de_lijn.routes",
                article=_TARIFF,
                says="Je hebt een erkende handicap, een laag inkomen met vervoergarantie, of de verhoogde "
                "tegemoetkoming.",
                routes=_routes(),
            ),
        ),
        decides=Decider("De Lijn", "De Lijn kijkt het na en geeft het abonnement."),
        act=_act(),
        weight=12,
        weight_why="Ruwe schatting: een gewoon jaarabonnement kostte 339 euro (2021), met korting 46 tot 55 euro. Niet "
        "iedereen neemt de bus. Ze dient alleen om vragen te ordenen.",
        held=statuses.has_de_lijn_pass,
        # By which day De Lijn looks at the list of a leefloon from the OCMW is not found.
        openings=tuple(
            Opening(by, Reference.REQUEST_DAY, "Na je betaling, voor twaalf maanden.", _TARIFF)
            for by in ("verhoogde_tegemoetkoming", "inkomensgarantie_ouderen")
        ),
        sources=(
            Source(
                "https://www.vlaanderen.be/buzzy-pazz-of-omnipas-vervoergarantie-vg",
                "wie vervoergarantie krijgt, en 46 euro per jaar",
            ),
            Source(
                "http://www.ocmwarendonk.be/sociaal-huis/sociale-uitkeringen-toelagen-premies/vermindering-openbaar-vervoer-de-lijn/",
                "gratis, vervoergarantie en verhoogde tegemoetkoming",
            ),
            Source(
                "https://www.vaph.be/faq/heb-ik-als-persoon-met-een-handicap-recht-op-een-gratis-abonnement-van-de-lijn",
                "wie gratis rijdt",
            ),
            Source("https://rechtenverkenner.be/Pages/RechtDetail.aspx?rechtKey=517", "gratis: je woont in Vlaanderen"),
            Source(
                "https://www.plusmagazine.be/nl/maatschappij/regering-maakt-tickets-de-lijn-een-vijfde-duurder/",
                "vanaf april 2025: voor verhoogde tegemoetkoming alleen de index",
                "2025-02",
            ),
        ),
        certainty="Wie recht heeft, komt van bladzijden van de Vlaamse overheid, zonder datum; het besluit zelf is "
        "niet gevonden. De prijzen van 2025 en 2026 zijn niet gevonden. Enkele jaren geleden was het 46 euro per jaar "
        "met vervoergarantie en 55 euro met verhoogde tegemoetkoming. Er is aangekondigd dat die prijzen alleen met de "
        "index stijgen. Niet gevraagd: jongeren in begeleid zelfstandig wonen; hun dienst vraagt vervoergarantie voor "
        "hen. Bij een leefloon telt wie bij je woont soms mee: we rekenen partner, schoolgaande kinderen en ouders "
        "mee. Dat een kind de verhoogde tegemoetkoming van een ouder volgt, nemen we aan.",
    )


def _routes() -> tuple[Route, ...]:
    school_child = all_of(
        person.minor | family.learning.is_in("study"), (parents_here | parents_here.then(partner_here)).any(_LEEFLOON)
    )
    guarantee = any_of(
        _LEEFLOON,
        partner_here.any(_LEEFLOON),
        school_child,
        own_children_here.any(_LEEFLOON),
        statuses.receives_igo,
        home.asylum_reception,
    )
    disability = any_of(
        health.disability_support,
        statuses.receives_elder_care_budget,
        all_of(statuses.receives_disability_allowance, age(person.birth_date) >= 21),
    )
    return (
        Route(
            "de_lijn.free",
            "Gratis: met een erkende handicap of een zorgbudget.",
            (
                Condition(
                    "de_lijn.free.flanders",
                    person.lives_in.is_in("antwerp", "flanders"),
                    article=_TARIFF,
                    says="Je woont in Vlaanderen.",
                    fails="Gratis is er alleen voor wie in Vlaanderen woont.",
                ),
                Condition(
                    "de_lijn.free.disability",
                    disability,
                    article=_TARIFF,
                    says="Je bent erkend door het VAPH of VDAB, of je krijgt een zorgbudget. Of je krijgt een "
                    "tegemoetkoming van de FOD (vanaf 21 jaar).",
                    fails="Je hebt geen erkende handicap, zorgbudget of tegemoetkoming van de FOD.",
                    found_by_office=("wie een erkende handicap heeft (KSZ)",),
                ),
            ),
        ),
        Route(
            "de_lijn.guarantee",
            "Vervoergarantie (VG): de laagste prijs.",
            (
                Condition(
                    "de_lijn.guarantee.status",
                    guarantee,
                    article=_TARIFF,
                    says="Jij of wie bij je gezin hoort, leeft van een leefloon. Of je hebt een IGO, of woont in een "
                    "opvang voor wie asiel vraagt.",
                    fails="Je hebt geen leefloon of IGO, en woont niet in een opvang voor wie asiel vraagt.",
                    proof=("attest van de Federale Pensioendienst, bij een IGO",),
                    unit="gezin van wie een leefloon krijgt",
                ),
            ),
        ),
        Route(
            "de_lijn.vt",
            "Verhoogde tegemoetkoming (VT): een lage prijs.",
            (
                Condition(
                    "de_lijn.vt.status",
                    holds_increased_reimbursement,
                    article=_TARIFF,
                    says="Je hebt de verhoogde tegemoetkoming van je ziekenfonds.",
                    fails="Je hebt nu geen verhoogde tegemoetkoming van je ziekenfonds.",
                    proof=("attest of klevertje van je ziekenfonds, als De Lijn het niet zelf ziet",),
                ),
            ),
        ),
    )


def _act() -> Act:
    return Act(
        office="De Lijn (website, app of Lijnwinkel)",
        how="Heb je verhoogde tegemoetkoming? Koop het abonnement bij De Lijn en zeg dat je VT hebt. Met een leefloon "
        "geeft het OCMW je naam door: je krijgt een brief om te betalen. Met een IGO vraag je een attest van je "
        "pensioen. Met een erkende handicap of een zorgbudget komt het gratis abonnement vanzelf. Kreeg je niets? Bel "
        "De Lijn of je OCMW.",
        topics=("general", "disability"),
        evidence=(
            "identiteitskaart",
            "attest of klevertje van je ziekenfonds, als je VT hebt",
            "attest van de Federale Pensioendienst, als je een IGO hebt",
        ),
        fetched_by_office=(
            "wie een leefloon krijgt (lijst van het OCMW)",
            "wie een erkende handicap heeft (KSZ)",
        ),
        starts="Na je betaling, voor 12 maanden. Elk jaar koop je het opnieuw.",
        decision_term="Een termijn hebben we niet gevonden. Vraag het bij De Lijn.",
        appeal="Klopt het niet? Vraag uitleg bij De Lijn. Daarna kan je gratis naar de Vlaamse Ombudsdienst.",
        by_letter=False,
        consequences=(
            Consequence(
                "Een abonnement met vervoergarantie betaal je in één keer. Stop je ermee? Dan krijg je geen geld "
                "terug.",
                "vlaanderen.be, vervoergarantie",
            ),
            Consequence(
                "Het abonnement is alleen voor jou. Elk gezinslid met recht vraagt een eigen abonnement.",
                "vlaanderen.be, vervoergarantie",
            ),
        ),
    )
