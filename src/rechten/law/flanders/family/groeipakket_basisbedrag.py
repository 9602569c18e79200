"""Groeipakket, basisbedrag: the monthly Flemish child benefit of one child ("Groeipakketdecreet", 27 april 2018).

The right belongs to a child and runs by whole months (art. 5): from the month of birth until the month of 18; until
the month of 21 with a zorgtoeslag; until the month of 25 for who learns or just left school (art. 8, § 2). Children
for whom the old child benefit was open at the end of 2018 keep the old amounts: by their fixed, reversed rank
(art. 210), plus a leeftijdsbijslag (art. 212). Orphans, foster children and children in an institution have amounts of
their own, which are not computed.
"""

from __future__ import annotations

from rechten.graph.expressions import (
    Expr,
    all_of,
    always,
    any_of,
    case,
    never,
    no_money,
    not_computed,
    on_day,
    request_date,
    rounded,
    start_of,
    total,
)
from rechten.graph.kinds import BOOL, Unit
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Alternatives, Amount, Condition, Consequence, Decider, Demand, Right, Route
from rechten.law.facts import family, person, statuses
from rechten.law.facts.person import from_month_of, until_month_of
from rechten.law.units import family_children

OFFICE = "De uitbetaler van het Groeipakket die je zelf kiest: FONS, Infino, KidsLife, MyFamily of Parentia"
DECISION_TERM = (
    "De uitbetaler beslist binnen 4 maanden nadat hij je aanvraag kreeg. Soms mag dat tot 8 maanden duren. Daarna "
    "betaalt hij binnen 2 maanden."
)
APPEAL = (
    "Niet akkoord? Vraag eerst uitleg aan je uitbetaler. Je kan gratis naar de geschillencommissie van het "
    "Groeipakket, binnen 3 maanden. Zij kijkt opnieuw naar de beslissing. De 3 maanden tellen vanaf de derde dag "
    "nadat je de beslissing kreeg. Dat kan ook als er te lang geen beslissing komt. Daarna kan je nog binnen 3 "
    "maanden naar de arbeidsrechtbank. Gaat het over wie van de ouders het geld krijgt? Dan is het de "
    "familierechtbank, binnen 6 maanden."
)
MISTAKES = Consequence(
    "Verandert er iets thuis, op school of in het werk van je kind? Meld het meteen. Kreeg je te veel, dan vraagt de "
    "uitbetaler dat terug, tot 3 jaar later. Je kan vragen om in stukjes terug te betalen.",
    "Groeipakketdecreet, art. 90, 97 en 103",
)
DECREE = Source(
    "https://www.ejustice.just.fgov.be/eli/decret/2018/04/27/2018040369/justel", "tekst van het decreet", "2023-08"
)

#: Who has passed the month of 25 has no right, so ages to compare end there.
_OLDEST_CHILD = 25
_BANDS = (("18", 18), ("12", 12), ("6", 6))


def build(law: Law) -> Right:
    """The right, over the figures in ``groeipakket_basisbedrag.yaml``."""
    return Right(
        id="groeipakket_basisbedrag",
        name="Basisbedrag van het Groeipakket (kinderbijslag)",
        level="flanders",
        domain="family",
        summary="Elke maand een bedrag voor elk kind dat in Vlaanderen woont.",
        requires=(
            Condition(
                "groeipakket_basisbedrag.child",
                _is_child(),
                article="Groeipakketdecreet, art. 5, § 1 en art. 8, § 2",
                says="Dit gaat over iemand tot en met de maand van de 25ste verjaardag.",
                fails="Dit gaat over kinderen en jongeren tot 25 jaar.",
                selects=True,
            ),
            Condition(
                "groeipakket_basisbedrag.lives",
                lives_in_flanders(),
                article="Groeipakketdecreet, art. 8, § 1, eerste lid, 1° en § 3",
                says="Het kind woont in Vlaanderen.",
                fails="Het kind woont niet in Vlaanderen. Woont het in Brussel of Wallonië? Dan is er daar "
                "kinderbijslag.",
                found_by_office=("de uitbetaler ziet het adres in het rijksregister",),
            ),
            Condition(
                "groeipakket_basisbedrag.stay",
                may_stay(),
                article="Groeipakketdecreet, art. 8, § 1, eerste lid, 1° en vijfde lid",
                says="Het kind is Belg, of mag in België verblijven.",
                fails="Met de papieren van nu betaalt Vlaanderen nog geen Groeipakket. Krijgt het kind een "
                "verblijfsrecht? Vraag het dan meteen.",
                proof=("verblijfskaart van het kind",),
                demand=Demand.STAY,
            ),
            Alternatives(
                "groeipakket_basisbedrag.group",
                article="Groeipakketdecreet, art. 8, § 2",
                says="Het kind is jonger dan 18 jaar, heeft extra zorg nodig, of leert nog.",
                routes=(
                    Route(
                        "minor",
                        "Jonger dan 18 jaar",
                        (
                            Condition(
                                "groeipakket_basisbedrag.until_18",
                                until_month_of(18),
                                article="Groeipakketdecreet, art. 8, § 2, eerste lid, 1°",
                                says="De maand van de 18de verjaardag is nog niet voorbij. Werken mag dan zonder "
                                "grens.",
                                fails="De maand van de 18de verjaardag is voorbij.",
                            ),
                        ),
                    ),
                    Route(
                        "support",
                        "Met een zorgtoeslag, tot 21 jaar",
                        (
                            Condition(
                                "groeipakket_basisbedrag.support",
                                until_month_of(21) & has_support_need(),
                                article="Groeipakketdecreet, art. 8, § 2, eerste lid, 2° en art. 16",
                                says="Er is een zorgtoeslag voor een handicap of ziekte, en de maand van de "
                                "21ste verjaardag is nog niet voorbij.",
                                fails="Er is geen zorgtoeslag, of de maand van de 21ste verjaardag is al voorbij.",
                                proof=("beslissing over de zorgtoeslag",),
                            ),
                        ),
                    ),
                    Route(
                        "learning",
                        "Student of schoolverlater, tot 25 jaar",
                        (
                            Condition(
                                "groeipakket_basisbedrag.learning",
                                family.learning.is_in("study", "school_leaver"),
                                article="Groeipakketdecreet, art. 8, § 2, eerste lid, 3°",
                                says="De jongere leert nog, of stopte minder dan 12 maanden geleden met studeren.",
                                fails="De jongere leert niet meer, en stopte langer dan 12 maanden geleden.",
                                found_by_office=("de school geeft de inschrijving meestal zelf door",),
                            ),
                            Condition(
                                "groeipakket_basisbedrag.hours",
                                family.student_hours_within_limit,
                                article="Groeipakketdecreet, art. 8, § 2, tweede lid (uitvoering door de Vlaamse "
                                "Regering)",
                                says="De jongere werkt niet te veel uren, en krijgt geen uitkering.",
                                fails="De jongere werkt te veel uren of krijgt een uitkering. Voor die maand is er "
                                "dan geen Groeipakket. Een maand later kan dat weer anders zijn.",
                                proof=("uren op Student@work",),
                            ),
                        ),
                    ),
                ),
            ),
        ),
        decides=Decider("de uitbetaler van het Groeipakket", "De uitbetaler van het Groeipakket beslist."),
        amount=Amount(
            rounded(_amount(law), "half_up", "Groeipakketdecreet, art. 4, § 2: een halve cent telt als een hele"),
            article="Groeipakketdecreet, art. 13, 210 en 212",
            says="Per kind. Een sociale toeslag of zorgtoeslag komt erbij. Leeft een ouder niet meer, of is het een "
            "pleegkind? Dan is het bedrag anders.",
        ),
        act=_act(),
        held=statuses.receives_groeipakket,
        opens=("groeipakket_sociale_toeslag", "groeipakket_wezentoeslag", "groeipakket_pleegzorgtoeslag"),
        shows=(
            "schoolbonus.until_4",
            "schoolbonus.until_11",
            "schoolbonus.until_17",
            "schoolbonus.from_18",
        ),
        sources=(
            DECREE,
            Source("https://www.groeipakket.be/bedragen/voor-kinderen-geboren-voor-2019", "oude bedragen", "2023-09"),
            Source(
                "https://www.parentia.be/en/vlaanderen/groeipakket/amounts/new-system", "nieuwe bedragen", "2024-09"
            ),
            Source("https://www.groeipakket.be/geschillencommissie", "geschillencommissie"),
            Source(
                "https://www.vlaanderen.be/algemene-voorwaarden-en-procedure-voor-het-groeipakket/"
                "werken-en-het-groeipakket-behouden",
                "werken tussen 18 en 25 jaar",
                "2024",
            ),
        ),
        certainty="Het basisbedrag en de oude bedragen zijn gevonden tot september 2024. Daarna "
        "rekenen we met een marge van 2 % per jaar, zoals het decreet zegt. Niet berekend: bedragen "
        "voor wezen, pleegkinderen en kinderen in een instelling. Ook niet: les in het buitenland, en "
        "werk in een ander EU-land. We kijken of het oudste kind een toeslag krijgt of kreeg, niet of "
        "het er een kan krijgen. Een attest van immatriculatie (oranje kaart) volstaat niet sinds "
        "augustus 2022. De tijd daarvoor keken we niet na. De schoolbonus (decreet, art. 19 tot 22) tonen "
        "we, maar tellen we niet bij het bedrag per maand. De leeftijd die het kind dit jaar wordt, telt.",
    )


def entitled() -> Expr:
    """Whether a person gives right to the Groeipakket: what the supplements build upon (art. 8)."""
    learns = family.learning.is_in("study", "school_leaver") & family.student_hours_within_limit
    group = any_of(until_month_of(18), until_month_of(21) & has_support_need(), learns)
    return all_of(_is_child(), lives_in_flanders(), may_stay(), group)


def has_support_need() -> Expr:
    """A recognised specific need of support (art. 16): one of two facts that say so."""
    return statuses.child_support_need | family.care_supplement


def old_regime() -> Expr:
    """Old amounts: born before 2019, with a right to the old child benefit on 31 December 2018 (art. 210, § 1)."""
    return (person.birth_date < on_day(2019, 1, 1)) & family.groeipakket_2018


def _is_child() -> Expr:
    """From the month of birth until the month of 25: the right starts and ends with whole months (art. 5, § 1)."""
    return (start_of(person.birth_date, "month") <= request_date()) & until_month_of(25)


def lives_in_flanders() -> Expr:
    """The home is in the Dutch-language area (art. 8, § 1, first paragraph, 1°)."""
    return person.lives_in.is_in("antwerp", "flanders")


def admitted() -> Expr:
    """Belgian, or admitted or allowed to stay (art. 8, § 1, first paragraph, 1°)."""
    unregistered = not_computed(
        BOOL, "of het verblijf van een EU-burger zonder inschrijving al telt; vraag het de uitbetaler"
    )
    return any_of(
        person.stay.is_in("belgian", "eu_long", "population_register", "protected", "temporary_register"),
        case((person.stay.is_in("eu_short"), unregistered), otherwise=never()),
    )


def may_stay() -> Expr:
    """Admitted, and not on a permit to study or volunteer (art. 8, § 1, fifth paragraph)."""
    return admitted() & ~person.study_stay


def _amount(law: Law) -> Expr:
    """The basic amount, or the old amount of the fixed rank with the leeftijdsbijslag."""
    rank = case(
        (family.old_rank.is_in("youngest"), law.param("groeipakket.rank_youngest")),
        (family.old_rank.is_in("second"), law.param("groeipakket.rank_second")),
        otherwise=law.param("groeipakket.rank_older"),
    )
    return case((old_regime(), total(rank, _age_supplement(law))), otherwise=law.param("groeipakket.basis"))


def _age_supplement(law: Law) -> Expr:
    """From the month of 6, 12 and 18; the lower table for the oldest child without a supplement (art. 212, § 2-4)."""
    nothing = no_money(Unit.EURO_MONTH)
    full = case(*((from_month_of(age), law.param(f"groeipakket.age_{id}")) for id, age in _BANDS), otherwise=nothing)
    lower = case(
        *((from_month_of(age), law.param(f"groeipakket.age_{id}_oldest")) for id, age in _BANDS), otherwise=nothing
    )
    supplement = statuses.receives_social_supplement | has_support_need() | family.had_supplement
    oldest = law.term("dit is het oudste kind met een oud bedrag in het gezin", _is_oldest())
    return case((~from_month_of(6), nothing), (oldest & ~supplement, lower), otherwise=full)


def _is_oldest() -> Expr:
    """The oldest child with an old amount in a family that still gets the lowest old amount (art. 212, § 2).

    Persons cannot be compared one by one, so ages in whole years are: an older child in the family is one that has
    reached an age this child has not. Of children with the same age in years we do not know who is older.
    """
    group = family_children.where(entitled() & old_regime())
    older, older_or_same = [], []
    for age in range(6, _OLDEST_CHILD + 1):
        here = from_month_of(age) & ~from_month_of(age + 1)
        older.append(~from_month_of(age + 1) & group.any(from_month_of(age + 1)))
        older_or_same.append(here & (group.count(from_month_of(age)) > 1))
    lowest_paid = group.any(family.old_rank.is_in("youngest"))
    same_age = not_computed(
        BOOL,
        "welk van twee kinderen van dezelfde leeftijd het oudste is: dat bepaalt het bedrag per leeftijd "
        "(leeftijdsbijslag)",
    )
    return lowest_paid & case((any_of(*older), never()), (any_of(*older_or_same), same_age), otherwise=always())


def _act() -> Act:
    return Act(
        office=OFFICE,
        how="Krijg je nog niets voor dit kind? Kies een uitbetaler en vraag het op zijn website, of bel of ga langs. "
        "Kies je niet, dan betaalt FONS. Na de geboorte gaat het vanzelf als je het startbedrag vroeg.",
        topics=("child_benefit",),
        evidence=(
            "rekeningnummer waarop het geld mag komen",
            "voor wie nieuw is in Vlaanderen: verblijfskaart en een bewijs van de band met het kind (geboorteakte)",
        ),
        fetched_by_office=(
            "adres en samenstelling van je gezin (rijksregister)",
            "inschrijving op school en uren als jobstudent",
        ),
        starts="Vanaf de eerste dag van de maand waarin het kind geboren is of in Vlaanderen komt wonen. Vroeg je het "
        "later? Je kan tot 5 jaar terug krijgen. Het geld komt rond de 8ste van de volgende maand. In augustus komt er "
        "vanzelf een schoolbonus bij, voor elk kind dat in juli Groeipakket kreeg.",
        decision_term=DECISION_TERM,
        appeal=APPEAL,
        decision_months=4,
        appeal_to="de geschillencommissie van het Groeipakket",
        consequences=(
            MISTAKES,
            Consequence(
                "Het Groeipakket telt niet als inkomen voor Vlaamse voordelen. Wat je krijgt voor kinderen die je "
                "opvoedt, telt ook niet mee voor je leefloon.",
                "Groeipakketdecreet, art. 6; KB RMI, art. 22",
            ),
        ),
    )
