"""Groeipakket, sociale toeslag: extra child benefit for families with a lower income.

Groeipakketdecreet (27 april 2018), art. 18, and art. 222 for children with an old amount; besluit van de Vlaamse
Regering on the sociale toeslag ("BVR sociale toeslag"). Seen per child, in the home that the case shows for it.

Income is that of the assessment two years before the award year begins. Since 2022 an award year starts on 1 September
(the school year of ``start_of``); before it started on 1 October, so a case in September 2019, 2020 or 2021 should give
the income of a year earlier than the question says. Ceilings are those of the day of the request.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from rechten.graph.expressions import (
    Expr,
    all_of,
    always,
    any_of,
    case,
    never,
    no_money,
    not_computed,
    per_year,
    rate,
    rounded,
    total,
)
from rechten.graph.kinds import BOOL, Unit
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import (
    Act,
    Alternatives,
    Amount,
    Condition,
    Consequence,
    Decider,
    Opening,
    Reference,
    Right,
    Route,
)
from rechten.law.facts import family, income, statuses, work
from rechten.law.facts.person import until_month_of
from rechten.law.flanders.family.groeipakket_basisbedrag import (
    APPEAL,
    DECISION_TERM,
    DECREE,
    MISTAKES,
    OFFICE,
    entitled,
    old_regime,
)
from rechten.law.units import child_carers, family_children, parents_here, unrelated_adults_here

_ALARM = "BVR sociale toeslag, art. 12: minstens zes maanden na elkaar, hier het inkomen van nu over een jaar"
_OPENED_BY = ("leefloon", "inkomensvervangende_tegemoetkoming", "inkomensgarantie_ouderen")
_SINCE = "Vanzelf, voor elke maand waarin het gezin van die uitkering leeft."
#: Possible feitelijk gezin of a carer without a partner at home: adults who share the costs and are no family.
_sharers = child_carers.where(family.shares_household).then(unrelated_adults_here) - child_carers
_one_carer = child_carers.count() <= 1
_may_be_family = _one_carer & _sharers.exists()


@frozen
class FamilyIncome:
    """What the conditions and the amount share: size, incomes and the ways to prove a low one."""

    large: Expr
    low: Expr
    top: Expr
    reference: Expr
    now: Expr
    taxed: Expr
    cadastral: Expr

    @property
    def automatic(self) -> Expr:
        """The assessment of two years back is low enough (BVR, art. 7)."""
        return self.reference <= self.top

    @property
    def manual(self) -> Expr:
        """Six months of a low income (BVR, art. 12)."""
        return child_carers.all(income.low_income_six_months) & (self.now <= self.top)


def build(law: Law) -> Right:
    """The right, over the figures in ``groeipakket_sociale_toeslag.yaml``."""
    home = family_income(law)
    law.term("het kind geeft recht op het basisbedrag", entitled())
    law.term("het kind telt mee in dit gezin", _counted_here())
    law.term("een rechter besliste nog niet, en de ouders wonen apart", _presumed_equal())
    law.term("het gezin leeft van een leefloon, een IVT of een IGO", _lives_on_status())
    law.term("een opvoeder heeft een leefloon, een IVT of een IGO", _has_status())
    law.term("het inkomen is al 6 maanden laag", home.manual)
    law.term("het inkomen op het aanslagbiljet is laag genoeg", home.automatic)
    return Right(
        id="groeipakket_sociale_toeslag",
        name="Sociale toeslag van het Groeipakket",
        level="flanders",
        domain="family",
        summary="Elke maand extra Groeipakket per kind, voor gezinnen met een lager inkomen.",
        requires=(
            Condition(
                "groeipakket_sociale_toeslag.child",
                until_month_of(25),
                article="Groeipakketdecreet, art. 8, § 2",
                says="Dit gaat over iemand tot en met de maand van de 25ste verjaardag.",
                fails="Dit gaat over kinderen en jongeren tot 25 jaar.",
                selects=True,
            ),
            Condition(
                "groeipakket_sociale_toeslag.basis",
                entitled(),
                article="Groeipakketdecreet, art. 18, eerste lid en art. 222, § 1",
                says="Het kind geeft recht op het basisbedrag van het Groeipakket.",
                fails="Voor dit kind zien we nu geen basisbedrag, en zonder basisbedrag is er geen toeslag.",
            ),
            Condition(
                "groeipakket_sociale_toeslag.residence",
                _counted_here(),
                article="Groeipakketdecreet, art. 18, derde tot vijfde lid",
                says="Het kind woont minstens de helft van de tijd in dit gezin.",
                fails="Een rechter besliste dat het kind meestal bij de andere ouder woont. Die kan de toeslag "
                "krijgen.",
                proof=("vonnis of akkoord dat de rechter goedkeurde",),
            ),
            _income_requirement(home),
            Condition(
                "groeipakket_sociale_toeslag.property",
                property_test(law, home),
                article="BVR sociale toeslag, art. 5 (test van het kadastraal inkomen)",
                says="Wat het gezin heeft aan andere huizen of grond, is niet meer dan wat bij het inkomen mag.",
                fails="Het gezin heeft veel andere huizen of grond, in vergelijking met het inkomen.",
                found_by_office=("de uitbetaler ziet het kadastraal inkomen bij de FOD Financiën",),
                unit="ouders of opvoeders samen",
            ),
        ),
        decides=Decider("de uitbetaler van het Groeipakket", "De uitbetaler van het Groeipakket beslist."),
        amount=Amount(
            rounded(_amount(law, home), "half_up", "Groeipakketdecreet, art. 4, § 2: een halve cent telt als een hele"),
            article="Groeipakketdecreet, art. 18 en 222",
            says="Per kind, voor dit gezin, bovenop het basisbedrag. Woont het kind even veel bij elke ouder, of "
            "besliste geen rechter over waar het woont? Dan krijgt elk gezin met een laag inkomen de helft.",
        ),
        act=_act(),
        held=statuses.receives_social_supplement,
        openings=tuple(Opening(by, Reference.MONTH, _SINCE, "BVR sociale toeslag, art. 11") for by in _OPENED_BY),
        sources=(
            DECREE,
            Source(
                "https://gpedia.groeipakket.be/nl/uitvoeringsbesluiten/bvr-sociale-toeslag/hoofdstuk-5",
                "besluit over opnieuw kijken bij een lager inkomen (alarmbelprocedures)",
                "2022",
            ),
            Source("https://www.groeipakket.be/en/tegemoetkoming/gescheiden-ouder", "gescheiden ouders"),
            Source("https://www.myfamily.be/nl-be/samenwonen-trouwen", "feitelijk gezin", "2021"),
            Source("https://www.groeipakket.be/nl/ki-test", "test van het kadastraal inkomen", "2021"),
        ),
        certainty="De bedragen en grenzen zijn gevonden tot september 2024. Daarna rekenen we met een marge. "
        "Ligt je inkomen daar tussenin? Dan is het nog niet duidelijk. Niet berekend: "
        "pleegkinderen, een kind in een instelling, gebouwen voor je beroep, en de oude regels voor "
        "wezen. Kreeg iemand in een maand een leefloon én ander inkomen? Dan rekenen we dat als een "
        "maand met een leefloon.",
    )


def _income_requirement(home: FamilyIncome) -> Alternatives:
    nobody = not_computed(BOOL, "wie dit kind opvoedt, staat niet in dit gezin; vraag het aan de uitbetaler")
    return Alternatives(
        "groeipakket_sociale_toeslag.income",
        article="Groeipakketdecreet, art. 18; BVR sociale toeslag, art. 7, 11 en 12",
        says="Het inkomen van het gezin is laag genoeg.",
        routes=(
            Route(
                "automatic",
                "Met het aanslagbiljet van twee jaar geleden",
                (
                    Condition(
                        "groeipakket_sociale_toeslag.assessment",
                        case((child_carers.exists(), home.automatic), otherwise=nobody),
                        article="Groeipakketdecreet, art. 18, tweede lid; BVR sociale toeslag, art. 7",
                        says="Het inkomen op het aanslagbiljet is niet hoger dan de grens.",
                        fails="Het inkomen op het aanslagbiljet is hoger dan de grens.",
                        found_by_office=("aanslagbiljet; de uitbetaler haalt het zelf op",),
                        unit="ouders of opvoeders samen",
                    ),
                ),
            ),
            Route(
                "status",
                "Elke maand met een leefloon, IVT of IGO",
                (
                    Condition(
                        "groeipakket_sociale_toeslag.status",
                        _lives_on_status(),
                        article="BVR sociale toeslag, art. 11",
                        says="Het gezin leeft van een leefloon, een IVT of een IGO. De toeslag volgt dan vanzelf.",
                        fails="Het gezin leeft niet alleen van een leefloon, een IVT of een IGO.",
                        unit="ouders of opvoeders samen",
                    ),
                ),
            ),
            Route(
                "alarm",
                "Zelf vragen om opnieuw te kijken, als het inkomen al 6 maanden laag is (alarmbelprocedure)",
                (
                    Condition(
                        "groeipakket_sociale_toeslag.six_months",
                        child_carers.exists() & home.manual,
                        article="BVR sociale toeslag, art. 12",
                        says="Het inkomen is al 6 maanden na elkaar niet hoger dan de grens.",
                        fails="Het inkomen is nu hoger dan de grens, of nog geen 6 maanden na elkaar laag.",
                        proof=(
                            "loonbrieven of brieven over uitkeringen van 6 maanden na elkaar, van iedereen die meetelt",
                        ),
                        unit="ouders of opvoeders samen",
                    ),
                ),
            ),
        ),
    )


def family_income(law: Law) -> FamilyIncome:
    """Size of the family and what its carers earn (art. 18; BVR, art. 2-5)."""
    law.unit("huisgenoten die mee de kosten delen", _sharers, "Volwassenen in huis die geen familie zijn.")
    law.term("één opvoeder deelt de kosten met een volwassene die geen familie is", _may_be_family)
    cadastral = law.term(
        "het geïndexeerde kadastraal inkomen van andere huizen en grond",
        case(
            (income.owns_property, income.other_cadastral_income * law.param("sociale_toeslag.ki_index")),
            otherwise=no_money(Unit.EURO_YEAR),
        ),
    )
    taxed = law.term("het belastbaar inkomen van het gezin in dat jaar", _together(income.taxable_two_years_ago))
    property_ = law.term("het kadastraal inkomen van andere huizen en grond van het gezin", _together(cadastral))
    # Cadastral income of other property counts three times as income.
    law.term("drie keer dat kadastraal inkomen", property_ * 3)
    now = law.term(
        "het gezinsinkomen van nu, over een jaar",
        total(per_year(_together(income.taxable_month), _ALARM), property_ * 3),
    )
    reference = law.term("het gezinsinkomen op het aanslagbiljet", total(taxed, property_ * 3))
    raised = law.unit(
        "kinderen die in dit gezin meetellen",
        family_children.where(entitled() & _counted_here()),
        "Kinderen die recht geven op het basisbedrag en minstens de helft van de tijd hier wonen.",
    )
    large = law.term("het gezin telt drie kinderen of meer", raised.count() >= 3)
    low = law.param("sociale_toeslag.ceiling_low")
    small_top = law.param("sociale_toeslag.ceiling_mid_small")
    top = case(
        (~large, case((low < small_top, small_top), otherwise=low)),
        # The higher ceiling asks for a child with the new amount (art. 222, § 1, second paragraph).
        (raised.any(~old_regime()), law.param("sociale_toeslag.ceiling_mid_large")),
        otherwise=low,
    )
    law.term("de hoogste inkomensgrens van de sociale toeslag", top)
    return FamilyIncome(large, low, top, reference, now, taxed, property_)


def _together(item: Expr) -> Expr:
    """Of the carers, and of who forms a feitelijk gezin with a carer who has no partner at home."""
    nothing = item * 0
    # A feitelijk gezin is one of two: of several housemates only one can count, and no fact tells which.
    which = not_computed(BOOL, "welke huisgenoot met de ouder een gezin vormt: alleen het inkomen van die ene telt mee")
    joined = case((_sharers.count() <= 1, _sharers.sum(item)), (which, _sharers.sum(item)), otherwise=nothing)
    return child_carers.sum(item) + case(
        (_may_be_family, case((family.de_facto_family, joined), otherwise=nothing)),
        otherwise=nothing,
    )


def _presumed_equal() -> Expr:
    """Without a ruling a child of parents who live apart is taken to live equally with both (art. 18, fifth al.)."""
    return (parents_here.count() <= 1) & family.no_residence_ruling


def _counted_here() -> Expr:
    """At least half of the time in this home."""
    return ~family.time_here.is_in("less") | _presumed_equal()


def _has_status() -> Expr:
    return any_of(
        statuses.receives_leefloon,
        statuses.receives_igo,
        statuses.receives_disability_allowance & statuses.receives_ivt,
    )


def _lives_on_status() -> Expr:
    """The family's income is made up of leefloon, IVT or IGO (BVR, art. 11); the others earn nothing."""
    status = _has_status()
    others = child_carers.where(~status)
    alone = ~case((_may_be_family, family.de_facto_family), otherwise=never())
    return all_of(child_carers.any(status), ~others.any(work.works | work.has_benefit), alone)


def property_test(law: Law, home: FamilyIncome) -> Expr:
    """KI-test: three times the cadastral income of other property may not exceed a fifth of the other income."""
    passes = any_of(
        home.cadastral <= law.param("sociale_toeslag.ki_floor"),
        child_carers.any(statuses.receives_leefloon | statuses.receives_equivalent),
        home.cadastral * 15 <= home.taxed,
    )
    mixed = not_computed(
        BOOL,
        "of minstens 70 % van het inkomen van het gezin uit uitkeringen of onderhoudsgeld komt: dan is er "
        "geen test op huizen of grond",
    )
    passing = case(
        (passes, always()),
        # Above 70 % for each carer is above 70 % together, and so is below.
        (child_carers.all(income.mostly_benefits), always()),
        (child_carers.any(income.mostly_benefits), mixed),
        otherwise=never(),
    )
    return law.term("het gezin heeft niet te veel andere huizen of grond", passing)


def _amount(law: Law, home: FamilyIncome) -> Expr:
    """The bracket of the income that opened the right; half for a child that lives in two families."""
    fits = case((_lives_on_status(), always()), otherwise=home.now <= home.low)
    low = case((home.automatic, home.reference <= home.low), otherwise=fits)
    small_mid = law.param("sociale_toeslag.small_mid")
    large_low, large_mid = law.param("sociale_toeslag.large_low"), law.param("sociale_toeslag.large_mid")
    new = case(
        (home.large, case((low, large_low), otherwise=large_mid)),
        (low, law.param("sociale_toeslag.small_low")),
        otherwise=small_mid,
    )
    law.term("het inkomen is niet hoger dan de laagste grens", low)
    law.term("voor het kind gelden de oude bedragen", old_regime())
    law.term("de sociale toeslag met nieuwe bedragen", new)
    full = law.term(
        "de volle sociale toeslag",
        case((old_regime(), case((low | home.large, _old_amount(law)), otherwise=small_mid)), otherwise=new),
    )
    halves = _presumed_equal() | family.time_here.is_in("half")
    law.term("het kind woont half hier, of geen rechter besliste", halves)
    return full * case((halves, rate(Fraction(1, 2))), otherwise=rate(Fraction(1, 1)))


def _old_amount(law: Law) -> Expr:
    """By the fixed rank, higher for some families (art. 222)."""
    youngest, older = law.param("sociale_toeslag.old_youngest"), law.param("sociale_toeslag.old_older")
    long_ill = not_computed(
        BOOL, "of een ouder lang ziek, invalide of weduwe is volgens de oude kinderbijslag: dan is er meer"
    )
    may_be_ill = child_carers.any(
        work.position.is_in("sick", "invalid", "widow") | statuses.receives_disability_allowance
    )
    ill = case(
        (may_be_ill, case((long_ill, law.param("sociale_toeslag.old_youngest_ill")), otherwise=youngest)),
        otherwise=youngest,
    )
    # A family with one parent: no partner, and no feitelijk gezin with someone else.
    joined = case((_sharers.exists(), family.de_facto_family), otherwise=never())
    couple = case((_one_carer, joined), otherwise=always())
    law.term("het oude bedrag voor het jongste kind", ill)
    law.term("de opvoeder is niet alleen", couple)
    return law.term(
        "de oude sociale toeslag",
        case(
            (family.old_rank.is_in("youngest"), ill),
            (family.old_rank.is_in("second"), law.param("sociale_toeslag.old_second")),
            (couple, older),
            otherwise=law.param("sociale_toeslag.old_older_single"),
        ),
    )


def _act() -> Act:
    return Act(
        office=OFFICE,
        how="Meestal komt de toeslag vanzelf. Verdien je nu minder dan vroeger? Vraag je uitbetaler om opnieuw "
        "te kijken. Bewijs dan 6 maanden na elkaar wat iedereen in het gezin kreeg. Kreeg je een leefloon, "
        "IVT of IGO, en geen toeslag? Bel je uitbetaler.",
        topics=("child_benefit",),
        evidence=(
            "als je vraagt om opnieuw te kijken: loonbrieven en brieven over uitkeringen van 6 maanden na elkaar",
            "bij gescheiden ouders: het vonnis, of het akkoord dat de rechter goedkeurde",
            "bij inkomen uit het buitenland: een bewijs van dat inkomen",
        ),
        fetched_by_office=(
            "aanslagbiljet en kadastraal inkomen (FOD Financiën)",
            "maanden met een leefloon, IVT of IGO",
            "samenstelling van je gezin (rijksregister)",
        ),
        starts="Met het aanslagbiljet: voor een heel jaar, vanaf 1 september. Vroeg je om opnieuw te kijken: "
        "voor de maanden die je bewijst, en verder tot eind augustus. Met een leefloon, IVT of IGO: elke "
        "maand dat je die krijgt.",
        decision_term=DECISION_TERM,
        appeal=APPEAL,
        decision_months=4,
        appeal_to="de geschillencommissie van het Groeipakket",
        consequences=(
            Consequence(
                "Blijkt twee jaar later dat je inkomen toch hoger was? Dan hoef je de toeslag daarom niet terug te "
                "betalen. Was het lager, dan krijg je de ontbrekende maanden vanzelf.",
                "BVR sociale toeslag, art. 8 en 10; mededeling VUTG A/30 van 18 oktober 2021",
            ),
            Consequence(
                "Ga je samenwonen, of komt er iemand bij die mee de kosten deelt? Meld het: de uitbetaler kijkt dan "
                "opnieuw.",
                "BVR sociale toeslag, hoofdstuk 5",
            ),
            MISTAKES,
        ),
    )
