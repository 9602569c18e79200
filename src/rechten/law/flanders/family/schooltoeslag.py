"""Schooltoeslag (selectieve participatietoeslag leerling): a yearly Groeipakket allowance for pupils.

Groeipakketdecreet (27 april 2018), art. 24-48; same notion of income and the same test of property as the sociale
toeslag. A school year starts on 1 September; the household is that of 31 August before it, read here as the household
of today. Income is that of the assessment two years before the school year starts.

Between the two ceilings the amount is a share of the full one (art. 39, § 3). A quotient of two figures cannot be
written here, so the amount is given between tenths of the full allowance, never below the minimum.
"""

from __future__ import annotations

from fractions import Fraction

from rechten.graph.expressions import (
    Expr,
    Rel,
    add_months,
    age,
    all_of,
    always,
    any_of,
    at_least_zero,
    case,
    count,
    largest,
    myself,
    never,
    no_money,
    not_computed,
    request_date,
    rounded,
    start_of,
    total,
)
from rechten.graph.kinds import BOOL, Unit
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, Demand, Right
from rechten.law.facts import family, income, statuses
from rechten.law.facts.health import registered_disability
from rechten.law.facts.person import birth_date, minor, stay
from rechten.law.flanders.family.groeipakket_basisbedrag import APPEAL, DECISION_TERM, DECREE, MISTAKES, OFFICE
from rechten.law.flanders.family.groeipakket_sociale_toeslag import family_income, property_test
from rechten.law.units import child_carers, family_children, housemates, partner_here

_MOST_POINTS = 20
_TENTHS = 10
_LAST_AGE = 22
_YOUNGEST_IN_SECONDARY = 10


def build(law: Law) -> Right:
    """The right, over the figures in ``schooltoeslag.yaml``."""
    home = family_income(law)
    _name_points(law)
    highest = law.term("de hoogste inkomensgrens van de schooltoeslag", _by_points(law, "schooltoeslag.highest_{}"))
    own = (myself | partner_here).sum(income.taxable_two_years_ago)
    reference = law.term(
        "het inkomen dat telt voor de schooltoeslag", case((family.lives_on_own, own), otherwise=home.reference)
    )
    raised = law.term(
        "iemand voedt de leerling op, of de leerling leeft van een eigen inkomen",
        family.lives_on_own | child_carers.exists(),
    )
    law.term("de leerling volgt lager onderwijs", _in_primary())
    law.term("de leerling volgt het 7de jaar", family.school.is_in("seventh"))
    return Right(
        id="schooltoeslag",
        name="Schooltoeslag van het Groeipakket",
        level="flanders",
        domain="family",
        summary="Eén keer per schooljaar geld voor een leerling, in een gezin met een lager inkomen.",
        requires=(
            Condition(
                "schooltoeslag.pupil",
                family.is_pupil,
                article="Groeipakketdecreet, art. 26, 29 en 32",
                says="Dit gaat over een leerling in de kleuterschool, de lagere school of het secundair onderwijs, of "
                "in de basisverpleegkunde.",
                fails="Dit gaat over leerlingen tot en met het secundair onderwijs. Hoger onderwijs? Vraag een "
                "studietoelage.",
                selects=True,
            ),
            Condition(
                "schooltoeslag.school",
                family.flemish_school,
                article="Groeipakketdecreet, art. 26, 29, 32 en 33",
                says="De school is erkend door Vlaanderen.",
                fails="De school is niet erkend door Vlaanderen.",
                found_by_office=("de school geeft de inschrijving zelf door",),
            ),
            Condition(
                "schooltoeslag.stay",
                may_stay(),
                article="Groeipakketdecreet, art. 24, 1°",
                says="De leerling is Belg, of mag in België verblijven.",
                fails="Met de papieren van nu is er nog geen schooltoeslag. Krijgt het kind een verblijfsrecht? Meld "
                "het aan de uitbetaler.",
                proof=("verblijfskaart van het kind",),
                demand=Demand.STAY,
            ),
            Condition(
                "schooltoeslag.age",
                _young_enough(),
                article="Groeipakketdecreet, art. 35",
                says="Het schooljaar waarin de leerling 22 jaar wordt, loopt nog of moet nog komen. In de "
                "basisverpleegkunde is er geen grens.",
                fails="Het schooljaar van de 22ste verjaardag is voorbij.",
            ),
            Condition(
                "schooltoeslag.presence",
                ~family.often_absent,
                article="Groeipakketdecreet, art. 27, § 2, art. 30, § 2 en art. 34, § 2",
                says="De leerling was dit of vorig schooljaar genoeg op school.",
                fails="De leerling was twee schooljaren na elkaar te vaak afwezig zonder goede reden.",
                found_by_office=("de school geeft de afwezigheden zelf door",),
                demand=Demand.CONDUCT,
            ),
            Condition(
                "schooltoeslag.home",
                family.domiciled_here,
                article="Groeipakketdecreet, art. 25 en art. 38, § 1",
                says="De leerling is ingeschreven op het adres van dit gezin (domicilie).",
                fails="De leerling is ingeschreven in een ander gezin. Dat gezin kan de schooltoeslag krijgen.",
            ),
            Condition(
                "schooltoeslag.income",
                case((raised, reference <= highest), otherwise=_no_carer()),
                article="Groeipakketdecreet, art. 37 tot 43",
                says="Het inkomen van het gezin, op het aanslagbiljet van twee jaar geleden, is niet hoger dan de "
                "hoogste grens.",
                fails="Het inkomen van het gezin op dat aanslagbiljet is hoger dan de hoogste grens. Is het nu veel "
                "lager? Vraag de uitbetaler om opnieuw te kijken.",
                found_by_office=("aanslagbiljet; de uitbetaler haalt het zelf op",),
                unit="ouders of opvoeders samen",
            ),
            Condition(
                "schooltoeslag.property",
                family.lives_on_own | property_test(law, home),
                article="Groeipakketdecreet, art. 37 en volgende; dezelfde test als bij de sociale toeslag (art. "
                "5 van dat besluit)",
                says="Wat het gezin heeft aan andere huizen of grond, is niet meer dan wat bij het inkomen mag.",
                fails="Het gezin heeft veel andere huizen of grond, in vergelijking met het inkomen.",
                found_by_office=("de uitbetaler ziet het kadastraal inkomen bij de FOD Financiën",),
                unit="ouders of opvoeders samen",
            ),
        ),
        decides=Decider("de uitbetaler van het Groeipakket", "De uitbetaler van het Groeipakket beslist."),
        amount=Amount(
            rounded(
                _amount(law, reference, highest),
                "half_up",
                "Groeipakketdecreet, art. 47, § 2 en art. 48, § 7: twee cijfers na de komma",
            ),
            article="Groeipakketdecreet, art. 39, 40 en 45 tot 48",
            says="Eén keer per schooljaar, voor elke leerling. Verandert de leerling van school, dan telt het hoogste "
            "bedrag.",
        ),
        act=_act(),
        held=statuses.receives_school_allowance,
        sources=(
            DECREE,
            Source(
                "https://www.groeipakket.be/en/benefits-Groeipakket/school-allowance/amounts", "bedragen", "2023-09"
            ),
            Source("https://www.groeipakket.be/bedragen", "bedragen 2022-2023", "2022-12"),
            Source("https://groeipakket.be/nl/punten-van-je-gezin", "punten en inkomensgrenzen", "2020-09"),
            Source("https://www.fons.be/faq/bedragen/hoe-wordt-de-schooltoeslag-berekend", "wie en tot welke leeftijd"),
            Source("https://bsdekrekel.be/informatie/schooltoelagen/", "lager inkomen nu", "2023"),
        ),
        certainty="De bedragen zijn gevonden tot het schooljaar 2024-2025, de grenzen tot 2023-2024. Daarna rekenen we "
        "met een marge. De grenzen van 2023-2024 staan op een pagina zonder datum. Ze "
        "passen precies bij die van 2020-2021 met de gekende index. Tussen de twee grenzen geven we "
        "een laagste en een hoogste bedrag. We kijken naar het gezin van vandaag, niet naar dat van 31 "
        "augustus. Niet berekend: een pleegkind. Dat krijgt na een jaar de volledige toeslag, zonder "
        "test. Ook niet: een lager inkomen van nu, punten voor ouders die studeren, en leerlingen "
        "ouder dan 25. Wie getrouwd is of van een eigen inkomen leeft, krijgt een andere berekening, "
        "met een marge.",
    )


def points() -> Expr:
    """Points of the household (art. 42): the start, each dependant or pupil, disability, and higher education."""
    start = case(
        (family.lives_on_own, case((_single_pupil(), count(0)), otherwise=count(1))),
        otherwise=count(1),
    )
    counted = _with_points()
    may_depend = _others().where(
        not_computed(BOOL, "of een andere huisgenoot voor de belastingen ten laste is van de ouders")
    )
    handicap = total(
        counted.count(statuses.child_support_need | statuses.receives_disability_allowance | registered_disability),
        child_carers.count(statuses.receives_disability_allowance | registered_disability),
    )
    higher = at_least_zero(counted.count(family.school.is_in("higher")) - 1)
    return total(start, counted.count(), may_depend.count(), handicap, higher)


def _with_points() -> Rel:
    """Children at home who give points."""
    raised = family_children.where(family.domiciled_here & ~family.lives_on_own)
    return raised.where(minor | family.learning.is_in("study") | _at_charge())


def _others() -> Rel:
    """Who else lives with the carers."""
    return child_carers.then(housemates) - child_carers - family_children


def _name_points(law: Law) -> None:
    """Names for the page of the right; without them each of the twenty steps repeats how points are counted."""
    law.unit(
        "kinderen die punten geven", _with_points(), "Ingeschreven op dit adres, en minderjarig, student of ten laste."
    )
    law.unit("andere huisgenoten van wie het kind opvoedt", _others())
    have = law.term("de punten van het gezin", points())
    for n in range(_MOST_POINTS):
        law.term(f"het gezin heeft {n} punten of minder" if n else "het gezin heeft geen punten", have <= n)


def _at_charge() -> Expr:
    """A grown-up child that does not study may still be a fiscal dependant."""
    grown = not_computed(BOOL, "of een meerderjarig kind dat niet studeert, voor de belastingen ten laste is")
    return case((minor | family.learning.is_in("study"), always()), otherwise=grown)


def _single_pupil() -> Expr:
    return not_computed(BOOL, "of je een gehuwde, een zelfstandige of een alleenstaande leerling bent")


def _no_carer() -> Expr:
    return not_computed(BOOL, "wie deze leerling opvoedt, staat niet in dit gezin; vraag het aan de uitbetaler")


def _by_points(law: Law, figure: str) -> Expr:
    """The ceiling for the household's points, the last one from 20 points on (art. 43)."""
    have = points()
    steps = ((have <= n, law.param(figure.format(n))) for n in range(_MOST_POINTS))
    return case(*steps, otherwise=law.param(figure.format(_MOST_POINTS)))


def may_stay() -> Expr:
    """Belgian, or admitted or allowed to stay (art. 24, 1°); some groups are exempt."""
    unregistered = not_computed(
        BOOL, "of het verblijf van een EU-burger zonder inschrijving al telt; vraag het de uitbetaler"
    )
    return any_of(
        stay.is_in("belgian", "eu_long", "population_register", "protected", "temporary_register"),
        statuses.unaccompanied_minor,
        case((stay.is_in("eu_short"), unregistered), otherwise=never()),
    )


def _young_enough() -> Expr:
    """Up to and including the school year in which the pupil turns 22; special education is not asked apart."""
    in_time = start_of(request_date(), "school_year") <= add_months(birth_date, 12 * _LAST_AGE)
    special = not_computed(BOOL, "of de leerling in het buitengewoon secundair onderwijs zit: dan is er geen grens")
    return any_of(
        in_time,
        family.school.is_in("nursing"),
        case((family.school.is_in("secondary"), special), otherwise=never()),
    )


def _in_primary() -> Expr:
    """In primary school; who is younger than ten is not in secondary school, so need not be asked to narrow bounds."""
    return family.school.is_in("primary") | (age(birth_date) < _YOUNGEST_IN_SECONDARY)


def _level(law: Law, figure: str) -> Expr:
    """A yearly amount by school, higher for boarders in secondary school (art. 47 and 48)."""
    kinds = {
        "primary": law.param(f"schooltoeslag.primary_{figure}"),
        "dual": law.param(f"schooltoeslag.dual_{figure}"),
    }
    inside = {
        kind: case(
            (family.boarder, law.param(f"schooltoeslag.{kind}_boarder_{figure}")),
            otherwise=law.param(f"schooltoeslag.{kind}_{figure}"),
        )
        for kind in ("secondary", "seventh")
    }
    nursing = (
        case(
            (family.boarder, law.param("schooltoeslag.nursing_boarder_full")),
            otherwise=law.param("schooltoeslag.nursing_full"),
        )
        if figure == "full"
        else law.param("schooltoeslag.nursing_minimum")
    )
    return case(
        (_in_primary(), kinds["primary"]),
        (family.school.is_in("dual"), kinds["dual"]),
        (family.school.is_in("seventh"), inside["seventh"]),
        (family.school.is_in("nursing"), nursing),
        otherwise=inside["secondary"],
    )


def _amount(law: Law, reference: Expr, highest: Expr) -> Expr:
    lowest = law.term("de laagste inkomensgrens van de schooltoeslag", _by_points(law, "schooltoeslag.lowest_{}"))
    own_rate = family.lives_on_own & family.school.is_in("secondary", "seventh")
    minimum = case((own_rate, law.param("schooltoeslag.on_own_minimum")), otherwise=_level(law, "minimum"))
    full = case((own_rate, law.param("schooltoeslag.on_own_full")), otherwise=_level(law, "full"))
    law.term("de leerling heeft een eigen inkomen en volgt secundair onderwijs", own_rate)
    law.term("de laagste schooltoeslag voor deze school", minimum)
    law.term("de volledige schooltoeslag voor deze school", full)
    ordinary = law.term("de gewone schooltoeslag", _graded(law, minimum, full, reference, lowest, highest))
    exceptional = all_of(
        reference * _TENTHS <= highest,
        ~family.boarder & ~family.lives_on_own,
        _in_primary() | family.school.is_in("secondary", "seventh", "dual"),
    )
    mostly_benefits = not_computed(
        BOOL, "of 70 % van het inkomen uit uitkeringen, onderhoudsgeld of leefloon komt: dan is het bedrag hoger"
    )
    law.term("de leerling kan de uitzonderlijke toeslag krijgen", exceptional)
    law.term("de uitzonderlijke toeslag", _exceptional(law))
    return case(
        (family.school.is_in("nursery"), law.param("schooltoeslag.nursery")),
        (exceptional, case((mostly_benefits, _exceptional(law)), otherwise=ordinary)),
        otherwise=ordinary,
    )


def _exceptional(law: Law) -> Expr:
    """For very low incomes that are mostly benefits, maintenance or leefloon (art. 39, § 4)."""
    return case(
        (_in_primary(), law.param("schooltoeslag.primary_exceptional")),
        (family.school.is_in("dual"), law.param("schooltoeslag.dual_exceptional")),
        (family.school.is_in("seventh"), law.param("schooltoeslag.seventh_exceptional")),
        otherwise=law.param("schooltoeslag.secondary_exceptional"),
    )


def _graded(law: Law, minimum: Expr, full: Expr, reference: Expr, lowest: Expr, highest: Expr) -> Expr:
    """Full up to the lowest ceiling; above it the share (highest - income) / (highest - lowest), within a tenth."""
    within = not_computed(BOOL, "waar het bedrag precies ligt tussen twee tienden van de volledige toeslag")
    law.term("het verschil tussen de twee inkomensgrenzen", highest - lowest)
    branches = [(reference <= lowest, full)]
    for tenth in range(_TENTHS - 1, -1, -1):
        limit = highest - (highest - lowest) * Fraction(tenth, _TENTHS)
        low, high = full * Fraction(tenth, _TENTHS), full * Fraction(tenth + 1, _TENTHS)
        law.term(f"{10 * tenth} % van de schooltoeslag, of de laagste als die hoger is", largest(minimum, low))
        law.term(f"het inkomen geeft minstens {10 * tenth} % van de schooltoeslag", reference <= limit)
        branches.append((reference <= limit, case((within, largest(minimum, high)), otherwise=largest(minimum, low))))
    return case(*branches, otherwise=no_money(Unit.EURO_YEAR))


def _act() -> Act:
    return Act(
        office=OFFICE,
        how="Meestal komt de schooltoeslag vanzelf, tussen eind augustus en december. Kreeg je een brief met vragen? "
        "Antwoord snel. Kreeg je eind december niets, of is je inkomen nu veel lager? Bel je uitbetaler. Woon je in "
        "Brussel of Wallonië en gaat je kind naar een Vlaamse school? Vraag ze aan bij FONS.",
        topics=("child_benefit",),
        evidence=(
            "bij internaat of kot: een bewijs van de school of het huurcontract",
            "bij inkomen uit het buitenland: een bewijs van dat inkomen",
            "bij ziekte van een kleuter: een attest van de dokter",
        ),
        fetched_by_office=(
            "inschrijving en aanwezigheid (Onderwijs)",
            "aanslagbiljet en kadastraal inkomen (FOD Financiën)",
            "samenstelling van je gezin op 31 augustus (rijksregister)",
        ),
        starts="Voor het hele schooljaar. De uitbetaler kijkt vanaf augustus.",
        decision_term=DECISION_TERM,
        appeal=APPEAL,
        decision_months=4,
        appeal_to="de geschillencommissie van het Groeipakket",
        consequences=(
            Consequence(
                "Is je kind twee schooljaren na elkaar te vaak afwezig zonder goede reden? Dan vraagt de "
                "uitbetaler de toeslag terug. Praat met de school, of met het CLB (het centrum dat leerlingen "
                "begeleidt).",
                "Groeipakketdecreet, art. 27, 30 en 34",
            ),
            MISTAKES,
        ),
    )
