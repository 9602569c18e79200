"""Verhoogde tegemoetkoming: care costs less (ZIV-wet 14 July 1994, art. 37, § 19; KB 15 January 2014).

The health fund decides. Three ways lead to it: a status that another office gave, a check of the fund by itself (since
1 October 2024), or a low income of the household. What one person has opens the right for the partner and for whom the
two have at charge. Incomes are gross taxable.
"""

from __future__ import annotations

from datetime import date

from rechten.graph.expressions import (
    Expr,
    age,
    all_of,
    always,
    any_of,
    case,
    myself,
    never,
    no_money,
    none_of,
    not_computed,
    per_year,
    total,
)
from rechten.graph.kinds import BOOL, Unit
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import (
    Act,
    Alternatives,
    Condition,
    Consequence,
    Decider,
    NonTakeUp,
    Opening,
    Reference,
    Right,
    Route,
)
from rechten.law.facts import family, health, income, person, statuses, work
from rechten.law.units import (
    carers,
    children,
    dependants,
    housemates,
    parents_here,
    partner_here,
    second_degree,
    vt_adults,
    vt_dependants,
    vt_others,
)

_MONTH = "KB VT, art. 28: het inkomen van de maand telt twaalf keer"
_STATUS = "KB VT, art. 8 tot 16"
_THREE_MONTHS = ("leefloon", "equivalent_leefloon")
_AFTER_LEEFLOON = "Na drie volle maanden leefloon zonder onderbreking."
_AT_ONCE = (
    "inkomensgarantie_ouderen",
    "inkomensvervangende_tegemoetkoming",
    "integratietegemoetkoming",
    "zorgbudget_ouderen_zorgnood",
)
_WITH_BENEFIT = "Vanaf de dag van die uitkering, tot 31 december van het jaar erna."
_EARNS = age(person.birth_date) >= 15  # from then on the income questions are asked; younger children earn nothing
_ON_BENEFIT = ("unemployed", "sick", "invalid")
_CHILD_AT_HOME = (
    "bij welke ouder het kind is ingeschreven bij het ziekenfonds: bij die ouder volgt het kind de verhoogde "
    "tegemoetkoming"
)


def build(law: Law) -> Right:
    """The right, over the figures in ``verhoogde_tegemoetkoming.yaml``."""
    return Right(
        id="verhoogde_tegemoetkoming",
        name="Verhoogde tegemoetkoming",
        level="federal",
        domain="health",
        summary="Je betaalt minder voor de dokter, de apotheek en het ziekenhuis.",
        requires=(
            Condition(
                "vt.health_fund",
                health.health_fund | all_of(person.minor, parents_here.any(health.health_fund)),
                article="ZIV-wet, art. 32 en 37, § 19",
                says="Je bent ingeschreven bij een ziekenfonds, zelf of via een ouder.",
                fails="Je hebt nu geen ziekenfonds. Een ziekenfonds of het OCMW helpt je om dat te regelen.",
            ),
            Alternatives(
                "vt.routes",
                article="KB VT van 15 januari 2014",
                says="Je hebt een uitkering die dit recht geeft, of je gezin heeft een laag inkomen.",
                routes=(
                    Route(
                        "vt.status",
                        "Je hebt een uitkering of een statuut dat dit recht vanzelf geeft.",
                        _status_conditions(law),
                    ),
                    Route(
                        "vt.automatic",
                        "Het ziekenfonds kijkt vanzelf naar je inkomen.",
                        _automatic_conditions(law),
                    ),
                    Route("vt.income", "Je vraagt het aan omdat je inkomen laag is.", _income_conditions(law)),
                ),
            ),
        ),
        decides=Decider("het ziekenfonds", "Het ziekenfonds beslist."),
        act=_act(),
        weight=40,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: lager remgeld, een lagere maximumfactuur, goedkopere "
        "trein en bus. Ze dient alleen om vragen te ordenen.",
        non_take_up=NonTakeUp(
            0.40,
            0.50,
            Source(
                "https://visie.net/artikel/150-000-mensen-liepen-verhoogde-tegemoetkoming-mis",
                "op actieve leeftijd vraagt 50 tot 60 % van wie er recht op heeft het ook aan",
                "2019",
            ),
        ),
        held=statuses.receives_increased_reimbursement,
        opens=(
            "maximumfactuur",
            "derdebetalersregeling",
            "ereloonsupplementenverbod",
            "nmbs_verhoogde_tegemoetkoming",
            "de_lijn_verhoogde_tegemoetkoming",
            "a_kaart_kansentarief",
            "attest_kansentarief_vrijetijdstoelage",
            "sociaal_verwarmingsfonds",
            "statuut_chronische_aandoening",
        ),
        openings=(
            *(Opening(by, Reference.THREE_FULL_MONTHS, _AFTER_LEEFLOON, _STATUS) for by in _THREE_MONTHS),
            *(Opening(by, Reference.START, _WITH_BENEFIT, _STATUS) for by in _AT_ONCE),
        ),
        sources=(
            Source("https://statut-bim.be/pour-qui/", "wie recht heeft, grenzen van 2024", "2024"),
            Source("https://partenamut.be/fr/faq/bim", "wie recht heeft, met voorbeelden", "2024-10"),
            Source(
                "https://droitsquotidiens.be/fr/actualites/personne-isolee-droit-automatiquement-au-statut-bim",
                "de controle die het ziekenfonds zelf doet",
                "2024-10-01",
            ),
            Source("https://www.cm.be/nl/faq-verhoogde-tegemoetkoming", "regels voor de maand die telt"),
            Source("https://www.riziv.fgov.be/webprd/docleg/sp/455682-89", "inhoudstafel van het KB", "2020-03-31"),
        ),
        certainty="Wie recht heeft en wie tot het gezin hoort, staat vast. De grenzen van het inkomen staan niet "
        "altijd vast. Die van 2025 vonden we niet, en die van 2026 staat ergens met een drukfout. De "
        "grens per maand na januari 2025 vonden we ook niet. Is een inkomen gelijk aan de grens? Dan "
        "zeggen de bronnen niet hetzelfde. Hoe spaargeld telt, vonden we niet. Ook niet of een deel "
        "van de eigen woning vrij is: we tellen het hele geïndexeerde kadastraal inkomen. Telt de "
        "status van een kind ook voor de ouders? Dat lazen we niet na: we nemen aan van niet.",
    )


def _also_for_family(own: Expr) -> Expr:
    """``own``, or that of the partner at home, or of who has the person at charge and the partner of that one."""
    at_home = parents_here | parents_here.then(partner_here)
    registered_here = case((family.time_here.is_in("all"), always()), otherwise=not_computed(BOOL, _CHILD_AT_HOME))
    as_child = case((all_of(person.minor, ~carers.exists(), at_home.any(own)), registered_here), otherwise=never())
    return any_of(own, (partner_here | carers | carers.then(partner_here)).any(own), as_child)


def _status_conditions(law: Law) -> tuple[Condition, ...]:
    """KB VT, art. 8-16: whoever has one of these needs no check of income."""
    leefloon = all_of(
        any_of(statuses.receives_leefloon, statuses.receives_equivalent),
        statuses.leefloon_months >= law.param("vt.leefloon_months"),
    )
    family_status = any_of(
        leefloon,
        statuses.receives_igo,
        statuses.receives_disability_allowance,
        statuses.receives_elder_care_budget,
    )
    own_status = any_of(
        statuses.child_support_need,
        statuses.unaccompanied_minor,
        statuses.orphan_titulary,
    )
    return (
        Condition(
            "vt.status.has",
            any_of(_also_for_family(family_status), own_status),
            article=_STATUS,
            says="Jij, je partner of bij wie je ten laste bent, krijgt een uitkering of statuut dat dit recht "
            "geeft. Een leefloon telt na 3 volle maanden.",
            fails="Niemand in je gezin heeft een uitkering of statuut dat dit recht vanzelf geeft.",
            unit="gezin bij het ziekenfonds",
        ),
    )


def _automatic_conditions(law: Law) -> tuple[Condition, ...]:
    """The check that the fund makes by itself; the article numbers of this part of the KB were not found."""
    since, article = date(2024, 10, 1), "KB VT, automatische controle sinds 1 oktober 2024 (artikel niet gevonden)"
    relatives_here = housemates & second_degree
    isolated = none_of(
        carers.exists(),
        partner_here.exists(),
        (housemates - second_degree).exists(),
        (relatives_here & (dependants | vt_dependants)).exists(),
    )
    return (
        Condition(
            "vt.automatic.isolated",
            isolated,
            article=article,
            says="Je woont alleen, of alleen met ouders, kinderen, broers, zussen of grootouders die niet ten laste "
            "zijn.",
            fails="Je woont niet alleen. Dan kijkt het ziekenfonds pas als je het vraagt.",
            valid_from=since,
        ),
        Condition(
            "vt.automatic.benefit",
            all_of(_EARNS, work.position.is_in(*_ON_BENEFIT)),
            article=article,
            says="Je bent al 3 maanden of langer werkloos of ziek, of je bent invalide.",
            fails="Je bent nog geen 3 maanden werkloos of ziek, en je bent niet invalide.",
            valid_from=since,
        ),
        Condition(
            "vt.automatic.only",
            work.only_benefit,
            article=article,
            says="Die uitkering is je enige inkomen. Een eigen woning mag.",
            fails="Je hebt zo'n uitkering niet, of je hebt ook nog een ander inkomen.",
            valid_from=since,
        ),
        Condition(
            "vt.automatic.ceiling",
            _month_income(law) <= law.param("vt.ceiling_month"),
            article=article,
            says="Je inkomen van een jaar is niet hoger dan de grens voor één persoon.",
            fails="Je inkomen is hoger dan de grens voor één persoon.",
            valid_from=since,
        ),
    )


def _income_conditions(law: Law) -> tuple[Condition, ...]:
    """KB VT, art. 17-36: the income of the household, of a month or of last year."""
    now = (
        _month_income(law) + vt_others.sum(_month_income(law))
        <= law.param("vt.ceiling_month") + law.param("vt.step_month") * vt_others.count()
    )
    last_year = (
        _year_income(law) + vt_others.sum(_year_income(law))
        <= law.param("vt.ceiling_year") + law.param("vt.step_year") * vt_others.count()
    )
    raises_child = ((vt_dependants & children) | vt_dependants.where(person.minor)).exists()
    single_parent = raises_child & ~(vt_adults - myself).exists()
    indicator = any_of(
        all_of(_EARNS, ~work.position.is_in("other")),
        single_parent,
        health.registered_disability,
    )
    titulary = none_of(carers.exists(), person.minor & parents_here.exists())
    own = all_of(titulary, case((indicator, now), otherwise=last_year))
    return (
        Condition(
            "vt.income.ceiling",
            _also_for_family(own),
            article="KB VT, art. 17 tot 28",
            says="Het inkomen van je gezin is niet hoger dan de grens.",
            fails="Het inkomen van je gezin is hoger dan de grens.",
            proof=(
                "laatste aanslagbiljet van de belastingen",
                "loonbrieven en brieven over uitkeringen van de maand die telt",
                "brief van de onroerende voorheffing, als iemand een huis of grond heeft",
                "bewijs van wat spaargeld en beleggingen opbrengen",
            ),
            unit="gezin bij het ziekenfonds",
        ),
    )


def _month_income(law: Law) -> Expr:
    """Gross taxable income of one person over a year, from the month that counts and the yearly extras."""
    return case(
        (
            _EARNS,
            total(
                per_year(income.taxable_month, _MONTH),
                income.taxable_extras,
                _cadastral(law, "vt.cadastral_index"),
            ),
        ),
        otherwise=no_money(Unit.EURO_YEAR),
    )


def _year_income(law: Law) -> Expr:
    """Gross taxable income of one person in the calendar year before the request."""
    return case(
        (_EARNS, total(income.taxable_last_year, _cadastral(law, "vt.cadastral_index_last_year"))),
        otherwise=no_money(Unit.EURO_YEAR),
    )


def _cadastral(law: Law, index: str) -> Expr:
    return case((income.owns_property, income.cadastral_income * law.param(index)), otherwise=no_money(Unit.EURO_YEAR))


def _act() -> Act:
    return Act(
        office="je ziekenfonds",
        how="Bel of mail je ziekenfonds, of ga langs. Zeg: 'Ik wil de verhoogde tegemoetkoming vragen.' Je "
        "krijgt dan een formulier: de verklaring op erewoord. Vul het in met je huisgenoten en geef het "
        "binnen 2 maanden terug.",
        topics=("health", "income"),
        evidence=(
            "laatste aanslagbiljet van de belastingen",
            "loonbrieven en brieven over uitkeringen",
            "brief van de onroerende voorheffing, als iemand een huis of grond heeft",
            "bewijs van wat spaargeld en beleggingen opbrengen",
        ),
        fetched_by_office=(
            "leefloon, IGO en tegemoetkomingen voor een handicap",
            "werkloosheid en ziekte",
            "wie op je adres woont (rijksregister)",
        ),
        starts="Met een uitkering die het recht geeft: vanaf de dag van die uitkering. Op basis van je inkomen: vanaf "
        "de "
        "dag dat je het vraagt. Het recht loopt tot 31 december van het jaar erna. Daarna kijkt het ziekenfonds "
        "opnieuw.",
        decision_term="Binnen welke tijd het ziekenfonds moet beslissen, hebben we niet gevonden. Vraag het bij je "
        "aanvraag.",
        appeal="Niet akkoord? Vraag eerst uitleg aan je ziekenfonds. Daarna kan je gratis naar de arbeidsrechtbank. De "
        "termijn hebben we niet nagelezen: kijk op de brief, en wacht niet langer dan nodig.",
        appeal_to="de arbeidsrechtbank",
        consequences=(
            Consequence(
                "Verandert je inkomen of je gezin? Dan moet je dat zeggen aan het ziekenfonds. Het recht kan daardoor "
                "stoppen.",
                "KB VT, art. 33 tot 36",
            ),
            Consequence(
                "Het ziekenfonds vraagt het inkomen van iedereen die bij je gezin hoort, ook van een huisgenoot die "
                "geen "
                "familie is.",
                "KB VT, art. 25 tot 32",
            ),
            Consequence(
                "Het ziekenfonds vergelijkt later met de gegevens van de belastingen. Was het inkomen te hoog, dan "
                "kan het "
                "recht stoppen.",
                "KB VT, art. 36",
            ),
        ),
    )
