"""Studietoelage: the yearly grant for a student in higher education.

Decreet studiefinanciering (8 juni 2007), read in the version of 2008 with later figures. The income is the one of two
years before, net of flat costs, so it differs from that of the schooltoeslag; here the latest assessment stands for it.
The credit of a student (what may still be studied with a grant) and the test of other property are not computed.

Points raise the ceilings (art. 42): the household of parents or of a married student gives one, each person at charge
one, a disability one more, each other student in higher education one; an unrelated partner of a parent takes one away.
"""

from __future__ import annotations

from fractions import Fraction

from rechten.graph.expressions import (
    Expr,
    at_least_zero,
    case,
    count,
    largest,
    myself,
    no_money,
    not_computed,
    rounded,
    step_scale,
    tied,
    total,
)
from rechten.graph.kinds import BOOL, Unit
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, Demand, Right
from rechten.law.facts import health, income, person, statuses, studies
from rechten.law.units import children, housemates, igo_partner_here, own_children_here, parents_here

_DECREE = "Decreet studiefinanciering (8 juni 2007)"
_TABLE = 10
_TENTHS = 10
_couple = parents_here | parents_here.then(igo_partner_here)
_siblings = (parents_here.then(children) & housemates) | myself
_unrelated = parents_here.then(tied("factual_partner", "both") & housemates) - parents_here
_own_couple = myself | igo_partner_here


def build(law: Law) -> Right:
    """The right, over the figures in ``studietoelage_hoger_onderwijs.yaml``."""
    law.unit("ouders in huis, met wie getrouwd of wettelijk samenwonend is", _couple)
    law.unit("student en de andere kinderen van de ouders in huis", _siblings)
    law.unit("partner van een ouder, zonder huwelijk of wettelijk samenwonen", _unrelated)
    law.unit("student en wie daarmee getrouwd is of wettelijk samenwoont", _own_couple)
    points = law.term("de punten voor de studietoelage", case((studies.student_on_own, _own()), otherwise=_at_home()))
    highest = law.term("de hoogste inkomensgrens van de studietoelage", _by_points(law, points, "highest"))
    lowest = law.term("de laagste inkomensgrens van de studietoelage", _by_points(law, points, "lowest"))
    reference = law.term(
        "het inkomen dat telt voor de studietoelage",
        case(
            (studies.student_on_own, _own_couple.sum(income.assessed_income)),
            otherwise=_couple.sum(income.assessed_income),
        ),
    )
    return Right(
        id="studietoelage_hoger_onderwijs",
        name="Studietoelage voor hoger onderwijs",
        level="flanders",
        domain="education",
        summary="Elk academiejaar geld voor een student, als het inkomen niet te hoog is. Je betaalt ook minder "
        "studiegeld.",
        requires=(
            Condition(
                "studietoelage.student",
                studies.in_higher_education,
                article=f"{_DECREE}, art. 20",
                says="Dit gaat over een student aan een hogeschool of universiteit.",
                fails="Dit is voor studenten aan een hogeschool of universiteit.",
                selects=True,
            ),
            Condition(
                "studietoelage.stay",
                _stay(),
                article=f"{_DECREE}, art. 9",
                says="De student is Belg, of heeft een verblijf dat het decreet noemt.",
                fails="Met het verblijf van nu is er geen studietoelage. Vraag raad aan de sociale dienst van je "
                "school.",
                proof=("verblijfskaart", "soms: bewijs van werk of van 5 jaar verblijf"),
                demand=Demand.STAY,
            ),
            Condition(
                "studietoelage.programme",
                studies.grant_programme,
                article=f"{_DECREE}, art. 20, 21 en 24, § 2",
                says="Het is een studie met een diplomacontract, voor genoeg studiepunten.",
                fails="Voor deze studie, of voor zo weinig studiepunten, is er geen studietoelage.",
                found_by_office=("de school geeft de inschrijving zelf door",),
            ),
            Condition(
                "studietoelage.income",
                case((studies.student_on_own | parents_here.exists(), reference <= highest), otherwise=_elsewhere()),
                article=f"{_DECREE}, art. 36, 41, 42 en 43",
                says="Het inkomen dat telt, is niet hoger dan de hoogste grens.",
                fails="Het inkomen dat telt, is hoger dan de hoogste grens. Is het er juist boven? Dan betaal je soms "
                "toch minder studiegeld.",
                found_by_office=("aanslagbiljet; de dienst haalt het zelf op",),
                unit="ouders of student",
            ),
        ),
        decides=Decider("de afdeling Studietoelagen", "De afdeling Studietoelagen van de Vlaamse overheid beslist."),
        amount=Amount(
            _amount(law, reference, lowest, highest),
            article=f"{_DECREE}, art. 39, 44, 51 en 52",
            says="Voor een jaar met 60 studiepunten. Neem je er minder op, dan is het bedrag lager.",
        ),
        act=_act(),
        held=studies.receives_study_grant,
        sources=(
            Source("https://www.ejustice.just.fgov.be/eli/decret/2007/06/08/2007036095/justel", "decreet", "2008-09"),
            Source("https://www.studietoelagen.be/bedragen-studietoelagen-2021-2022", "bedragen 2022-2023", "2022-09"),
            Source(
                "https://studietoelagen.be/gedeeltelijke-of-uitzonderlijke-toelage", "formule en voorbeeld", "2022-09"
            ),
            Source("https://schoolenstudietoelagen.be/berekeningsvoorbeelden", "rekenvoorbeelden", "2020-09"),
            Source(
                "https://studietoelagen.be/stap-4-we-checken-of-je-binnen-de-inkomensgrenzen-valt", "inkomensgrenzen"
            ),
            Source(
                "https://centenvoorstudenten.be/info/studietoelagen/studievoorwaarden/", "studie en krediet", "2020-09"
            ),
        ),
        certainty="Bedragen zijn gevonden tot 2022-2023. Inkomensgrenzen voor elk aantal punten alleen in een tabel "
        "zonder jaar, die past bij 2019-2020. Daarna rekenen we met een ruime marge. Tussen de twee grenzen tonen we "
        "een laagste en een hoogste bedrag, binnen een tiende. We nemen het laatste aanslagbiljet; de dienst neemt dat "
        "van twee jaar geleden. Meer dan 10 punten rekenen we als 10. Wie het Groeipakket krijgt, rekenen we als ten "
        "laste. Niet berekend: het krediet aan studiepunten, een test op andere huizen of grond, en een pleegkind (dat "
        "krijgt de volle toelage). De artikels zijn nagelezen in een oude versie, van 2008.",
    )


def _at_home() -> Expr:
    """Points of a student who belongs to the household of a parent."""
    at_charge = _siblings.where(statuses.receives_groeipakket) | myself
    others = at_least_zero(_siblings.count(studies.in_higher_education) - 1)
    unrelated = case(((parents_here.count() <= 1) & _unrelated.exists(), count(1)), otherwise=count(0))
    found = total(count(1), at_charge.count(), at_charge.count(_disabled()), _couple.count(_disabled()), others)
    return at_least_zero(found - unrelated)


def _own() -> Expr:
    """Points of a student who is married, or lives of an own income: one for a marriage, one for each child."""
    married = case((igo_partner_here.exists(), count(1)), otherwise=count(0))
    at_charge = own_children_here.where(statuses.receives_groeipakket)
    return total(married, at_charge.count(), at_charge.count(_disabled()), _own_couple.count(_disabled()))


def _disabled() -> Expr:
    """A disability that counts for taxes, as far as facts say."""
    return statuses.child_support_need | statuses.receives_disability_allowance | health.registered_disability


def _by_points(law: Law, points: Expr, which: str) -> Expr:
    """The ceiling for the points, the last one from ten points on."""
    figures = [law.param(f"studietoelage.{which}_{n}") for n in range(_TABLE + 1)]
    return step_scale(points, [count(n) for n in range(_TABLE + 1)], figures)


def _stay() -> Expr:
    """Belgian, or one of the groups of art. 9; work, five years or twelve months of stay are not asked."""
    union = not_computed(BOOL, "of je als EU-burger genoeg werkte, of 5 jaar na elkaar in België verblijft")
    temporary = not_computed(BOOL, "of je eind december al 12 maanden wettig in België verblijft")
    return case(
        (person.stay.is_in("eu_long"), union),
        (person.stay.is_in("temporary_register"), temporary & ~person.study_stay),
        otherwise=person.stay.is_in("belgian", "population_register", "protected"),
    )


def _elsewhere() -> Expr:
    return not_computed(
        BOOL, "het inkomen van je ouders: zij staan niet in dit gezin; reken het na op studietoelagen.be"
    )


def _amount(law: Law, reference: Expr, lowest: Expr, highest: Expr) -> Expr:
    room = studies.student_on_own | studies.student_room
    full = case((room, law.param("studietoelage.full_room")), otherwise=law.param("studietoelage.full_home"))
    most = case((room, law.param("studietoelage.most_room")), otherwise=law.param("studietoelage.most_home"))
    law.term("de volledige studietoelage", full)
    law.term("de uitzonderlijke studietoelage", most)
    poor = not_computed(
        BOOL, "of 70 % van het inkomen uit een uitkering, leefloon of alimentatie komt: dan is het bedrag hoger"
    )
    graded = law.term("de gewone studietoelage", _graded(law, full, reference, lowest, highest))
    exceptional = (reference * 10 <= highest) & (studies.student_on_own | poor)
    return rounded(
        case((exceptional, most), otherwise=graded), "half_up", f"{_DECREE}, art. 51, § 4: twee cijfers na de komma"
    )


def _graded(law: Law, full: Expr, reference: Expr, lowest: Expr, highest: Expr) -> Expr:
    """Full up to the lowest ceiling; above it the share (highest - income) / (highest - lowest), within a tenth."""
    within = not_computed(BOOL, "waar het bedrag precies ligt tussen twee tienden van de volledige studietoelage")
    minimum = law.param("studietoelage.minimum")
    law.term("het verschil tussen de twee inkomensgrenzen van de studietoelage", highest - lowest)
    branches = [(reference <= lowest, full)]
    for tenth in range(_TENTHS - 1, -1, -1):
        limit = highest - (highest - lowest) * Fraction(tenth, _TENTHS)
        low, high = (largest(minimum, full * Fraction(part, _TENTHS)) for part in (tenth, tenth + 1))
        law.term(f"het inkomen geeft minstens {10 * tenth} % van de studietoelage", reference <= limit)
        law.term(f"{10 * tenth} % van de studietoelage, of de laagste als die hoger is", low)
        branches.append((reference <= limit, case((within, high), otherwise=low)))
    return case(*branches, otherwise=no_money(Unit.EURO_YEAR))


def _act() -> Act:
    return Act(
        office="Afdeling Studietoelagen van de Vlaamse overheid",
        how="Vraag de toelage op studietoelagen.be, met je identiteitskaart of itsme. Doe het voor 1 juni van het "
        "academiejaar. Duid aan dat de dienst het elk jaar opnieuw mag bekijken. Heb je snel geld nodig? De sociale "
        "dienst van je school of het OCMW kan een voorschot geven.",
        topics=("income", "general"),
        evidence=(
            "rekeningnummer van de student",
            "huurcontract van het kot",
            "bewijs van het inkomen van nu, als dat veel lager is dan vroeger",
        ),
        fetched_by_office=("aanslagbiljet (FOD Financiën)", "inschrijving (school)", "gezin (rijksregister)"),
        starts="Voor het hele academiejaar. Het geld komt ten vroegste in september.",
        decision_term="Een termijn voor de beslissing vonden we niet.",
        appeal="Is er iets veranderd of klopt iets niet? Vraag binnen 6 maanden een herziening. Je kan ook binnen 60 "
        "dagen beroep aantekenen bij de dienst, met een aangetekende brief. De dienst antwoordt binnen 60 dagen.",
        appeal_to="de afdeling Studietoelagen",
        consequences=(
            Consequence(
                "Stop je met studeren of neem je minder punten op? Dan krijg je minder, of betaal je een deel terug.",
                f"{_DECREE}, art. 62 en 67",
            ),
            Consequence(
                "Met een studietoelage betaal je minder studiegeld. Zeg het aan je school, ook als de beslissing later "
                "komt.",
            ),
            Consequence(
                "Krijg je een leefloon? Het OCMW kan vragen dat je deze toelage aanvraagt.",
                "RMI-wet, art. 3, 6°",
            ),
        ),
    )
