"""Leefloon: the right to social integration by an income (Wet 26 mei 2002, "RMI-wet"; KB 11 juli 2002, "KB RMI").

The OCMW decides, after a social enquiry: whether someone is willing to work, and whether other rights were used first,
are open norms. Means are counted over a year (KB RMI, art. 22-35); the amount is the yearly amount of one's category
minus those means, a twelfth each month.
"""

from __future__ import annotations

from rechten.graph.expressions import (
    Expr,
    Rel,
    all_of,
    always,
    any_of,
    at_least_zero,
    case,
    marginal_scale,
    never,
    no_money,
    not_computed,
    per_month,
    per_year,
    rounded,
    total,
    yearly_yield,
)
from rechten.graph.kinds import BOOL, Unit, money
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, Demand, NonTakeUp, Right, Spared
from rechten.law.facts import family, health, home, income, person, special, statuses, work
from rechten.law.units import (
    family_minors,
    first_degree_adults,
    housemates,
    maintenance_adults,
    own_children_here,
    partner_here,
    spouse,
)

#: More than any yearly leefloon, in cents: how much a relative's leefloon may at most be.
_MOST_LEEFLOON = 30_000_00
_YEAR = "KB RMI, art. 22-35: de middelen tellen op jaarbasis"
#: Nobody younger can have the inkomensgarantie voor ouderen, which comes before the leefloon (IGO-wet, art. 3).
_IGO_FROM = 65


def build(law: Law) -> Right:
    """The right, over the figures in ``leefloon.yaml``."""
    law.term("er is een minderjarig kind dat als gezin ten laste telt", family_at_charge())
    annual = law.term("het jaarbedrag van het leefloon", by_category(law, "leefloon.cat{}_year"))
    means = law.term("het totaal van de bestaansmiddelen over een jaar", total_means(law))
    return Right(
        id="leefloon",
        name="Leefloon",
        level="federal",
        domain="income",
        summary="Een inkomen van het OCMW voor wie te weinig heeft om van te leven.",
        requires=(
            Condition(
                "leefloon.residence",
                person.lives_in.is_in("antwerp", "flanders", "brussels", "wallonia"),
                article="RMI-wet, art. 3, 1°",
                says="Je verblijft echt in België.",
                fails="Je verblijft niet in België.",
                proof=("identiteitskaart of ander bewijs van wie je bent",),
            ),
            Condition(
                "leefloon.age",
                any_of(
                    person.adult,
                    spouse.exists(),
                    own_children_here.exists(),
                    family.pregnant,
                ),
                article="RMI-wet, art. 3, 2° en art. 7",
                says="Je bent 18 jaar of ouder (of jonger, maar getrouwd, zwanger of zelf ouder).",
                fails="Je bent jonger dan 18 jaar.",
                selects=True,
            ),
            Condition(
                "leefloon.detention",
                _paid_outside_prison(),
                article="KB RMI, art. 39",
                says="Je zit niet in de gevangenis.",
                fails="In de gevangenis betaalt het OCMW geen leefloon. Na je vrijlating kan het: maak daarvoor nu al "
                "een afspraak.",
                found_by_office=("of je in de gevangenis zit",),
            ),
            Condition(
                "leefloon.stay",
                person.stay.is_in("belgian", "population_register", "protected")
                | (person.stay.is_in("eu_long") & (person.stay_months >= 3)),
                article="RMI-wet, art. 3, 3°",
                says="Je bent Belg, of je hebt een verblijf dat de wet noemt.",
                fails="De wet geeft dit recht niet bij het verblijf dat je nu hebt. Misschien kan je andere steun van "
                "het OCMW vragen.",
                proof=("verblijfskaart",),
                demand=Demand.STAY,
            ),
            Condition(
                "leefloon.covered",
                ~covered_by_partner(statuses.receives_leefloon),
                article="RMI-wet, art. 14, § 1, 3°",
                says="Je hebt geen partner die al een leefloon krijgt voor het hele gezin.",
                fails="Je partner krijgt al een leefloon voor het hele gezin. Dat is ook voor jou: een tweede leefloon "
                "komt er niet bij.",
                unit="jij en je partner",
            ),
            Condition(
                "leefloon.means",
                means < annual,
                article="RMI-wet, art. 3, 4°, art. 14 en 16; KB RMI, art. 22-35",
                says="Wat je zelf hebt, is minder dan het leefloon.",
                fails="Wat je zelf hebt, of wat van huisgenoten meetelt, is evenveel of meer dan het leefloon.",
                proof=("rekeninguittreksels van de laatste maanden", "loonbrieven of bewijs van je uitkering"),
                unit="personen die samen wonen",
            ),
            Condition(
                "leefloon.work",
                health.willing_to_work,
                article="RMI-wet, art. 3, 5°",
                says="Je wil werken, of je kan dat niet door je gezondheid of een andere goede reden.",
                proof=("inschrijving bij VDAB, of een attest van je dokter of je school",),
                demand=Demand.CONDUCT,
            ),
            Condition(
                "leefloon.other_rights",
                health.other_rights_used,
                article="RMI-wet, art. 3, 6°",
                says="Je vroeg eerst andere uitkeringen aan, zoals een pensioen of een inkomensgarantie voor "
                "ouderen (IGO). Het OCMW helpt je daarbij.",
            ),
        ),
        decides=Decider("het OCMW", "Het OCMW beslist, na een gesprek."),
        amount=Amount(
            rounded(
                per_month(at_least_zero(annual - counted_means(law, means, annual)), "RMI-wet, art. 14"),
                "half_up",
                "gepubliceerde bedragen: jaarbedrag gedeeld door 12, halve cent naar boven",
            ),
            article="RMI-wet, art. 14, § 1 en § 2",
            says="Heb je een partner en een kind ten laste? Dan is dit één bedrag voor jullie samen.",
        ),
        act=_act(),
        non_take_up=NonTakeUp(
            0.40,
            0.50,
            Source("https://www.vrt.be/vrtnws/nl/2022/06/23/sociale-toelagen/", "TAKE-studie", "2022-06-23"),
        ),
        held=statuses.receives_leefloon,
        opens=(
            "verhoogde_tegemoetkoming",
            "sociaal_tarief_energie",
            "juridische_tweedelijnsbijstand",
            "de_lijn_verhoogde_tegemoetkoming",
        ),
        sources=(
            Source("https://github.com/legalize-dev/legalize-be/blob/main/be/2002022559.md", "wettekst", "2014"),
            Source(
                "https://primabook.mi-is.be/nl/recht-op-maatschappelijke-integratie/berekening-van-de-bestaansmiddelen",
                "berekening van de middelen",
            ),
            Source(
                "https://www.mi-is.be/nl/actueel/strafuitvoering-van-de-gedetineerden",
                "POD MI: KB RMI, art. 39, en de gevangenis",
                "2020",
            ),
            Source("https://bdas-wwsb.brussels/?p=3321", "berekening met voorbeeld", "2025-04-01"),
        ),
        certainty="Bedragen na 1 maart 2026 vonden we niet. We rekenen met het laatst gekende bedrag en een "
        "marge. Telt het inkomen van familie in huis mee? Sinds 1 maart 2026 moet het OCMW dat doen, "
        "behalve als dat niet billijk is. Je ziet dan een laagste en een hoogste bedrag. Niet "
        "meegerekend: een huis dat je verhuurt, nog afbetaalt of met anderen samen hebt. Ook niet: "
        "kinderbijslag die je ouders voor jou krijgen, en werk via het OCMW (artikel 60). Wat je de laatste jaren "
        "weggaf of verkocht, kan ook meetellen (KB RMI, art. 28 tot 32): dat rekenen we niet uit. Voor kunstenaars, en "
        "voor wie in een knelpuntberoep begint, telt misschien meer loon niet mee: ook dat rekenen we niet. Ben je "
        "zonder thuis? Dan krijg je het bedrag voor wie alleen woont, met een plan dat je met het OCMW "
        "maakt (GPMI). De vrijstelling voor wie begint te werken, duurt hoogstens 3 jaar.",
    )


def _paid_outside_prison() -> Expr:
    """Not paid to who serves a sentence on the roll of a prison; on an ankle bracelet the courts do not agree."""
    with_bracelet = not_computed(
        BOOL,
        "of het leefloon betaald wordt met een enkelband; meestal is er een vergoeding van Justitie: vraag het aan je "
        "justitieassistent en het OCMW",
    )
    return case(
        (special.detention.is_in("prison", "soon"), never()),
        (special.detention.is_in("bracelet"), with_bracelet),
        otherwise=always(),
    )


def family_at_charge() -> Expr:
    """A minor at home who counts (RMI-wet, art. 14, § 1, 3°); one who lives elsewhere too is left to the OCMW."""
    full = family_minors.where(family.time_here.is_in("all"))
    part = family_minors.where(~family.time_here.is_in("all"))
    part_counts = not_computed(
        BOOL, "welk bedrag geldt als een kind een deel van de tijd bij je woont; vraag het aan het OCMW"
    )
    return full.exists() | case((part.exists(), part_counts), otherwise=never())


def covered_by_partner(receives: Expr) -> Expr:
    """A partner at home already has the amount for a family, which covers both (art. 14, § 1, 3°).

    Who says to have it as well is not told so: the two may well speak of the same sum.
    """
    return all_of(~receives, partner_here.any(receives), family_at_charge())


def by_category(law: Law, figures: str) -> Expr:
    """The figure of one's category (RMI-wet, art. 14, § 1): with a family at charge, sharing a household, or alone."""
    shares = partner_here.exists() | (housemates.exists() & family.shares_household)
    return case(
        (family_at_charge(), law.param(figures.format(3))),
        (home.homeless, law.param(figures.format(2))),
        (shares, law.param(figures.format(1))),
        otherwise=law.param(figures.format(2)),
    )


def _own_means(law: Law) -> Expr:
    """All net means of one person over a year, after the exemptions for work (art. 35) and capital (art. 27)."""
    nothing = no_money(Unit.EURO_MONTH)
    wage = case(
        (
            work.works & statuses.receives_leefloon & work.started_on_leefloon,
            at_least_zero(income.net_wage - law.param("leefloon.spi_month")),
        ),
        (work.works, income.net_wage),
        otherwise=nothing,
    )
    benefit = case((work.has_benefit, income.net_benefit), otherwise=nothing)
    # Children with child benefit, of the claimant; with a family at charge also those of the partner (art. 25, § 1).
    paid_for = own_children_here.where(statuses.receives_groeipakket)
    with_partner = paid_for | partner_here.then(own_children_here).where(statuses.receives_groeipakket)
    children = case((family_minors.exists(), with_partner.count()), otherwise=paid_for.count())
    exempt = law.param("leefloon.cadastral_base") + law.param("leefloon.cadastral_per_child") * children
    property_ = case(
        (
            income.owns_property,
            at_least_zero(income.cadastral_income - exempt) * law.param("leefloon.cadastral_multiplier"),
        ),
        otherwise=no_money(Unit.EURO_YEAR),
    )
    capital = marginal_scale(
        income.savings,
        [law.param("leefloon.capital_from_1"), law.param("leefloon.capital_from_2")],
        [law.param("leefloon.capital_rate_1"), law.param("leefloon.capital_rate_2")],
    )
    return total(
        per_year(total(wage, benefit, income.net_other), _YEAR),
        property_,
        yearly_yield(capital, "KB RMI, art. 27: een deel van spaargeld telt als inkomen van een jaar"),
    )


def total_means(law: Law) -> Expr:
    """Own means and what counts of those who live along (RMI-wet, art. 16, § 1; KB RMI, art. 34)."""
    own = _own_means(law)
    # A partner who has a leefloon is never counted with another claimant.
    counted_partner = partner_here.where(~statuses.receives_leefloon)
    relatives = first_degree_adults | maintenance_adults.where(law.param("leefloon.wide_circle"))
    family_at_home = family_minors.exists()
    only_partner = case(
        (family_at_home, counted_partner.sum(own)),
        otherwise=_above_category_1(law, counted_partner, own),
    )
    income_of_relative = own + case(
        (
            statuses.receives_leefloon,
            not_computed(
                money(Unit.EURO_YEAR),
                "hoe het leefloon van een inwonend familielid meetelt; vraag het aan het OCMW",
                high=_MOST_LEEFLOON,
            ),
        ),
        otherwise=no_money(Unit.EURO_YEAR),
    )
    with_relatives = case(
        (family_at_home, only_partner + _above_category_1(law, relatives, income_of_relative)),
        otherwise=_above_category_1(law, counted_partner | relatives, income_of_relative),
    )
    # The OCMW may count all, a part or nothing of relatives: the judged fact leaves the range between.
    # Only relatives with whom the household is shared: the law speaks of who lives together (art. 14, § 1 and 16, § 1).
    counted = family.shares_household & health.relatives_income_counts
    from_others = case((counted, with_relatives), otherwise=only_partner)
    return own + from_others


def _above_category_1(law: Law, counted: Rel, own: Expr) -> Expr:
    """What the counted housemates have together above one category 1 amount each."""
    return at_least_zero(counted.sum(own) - law.param("leefloon.cat1_year") * counted.count())


def counted_means(law: Law, means: Expr, annual: Expr) -> Expr:
    """Means after the general exemption, which only serves who stays below the amount (KB RMI, art. 22, § 2)."""
    exemption = by_category(law, "leefloon.exemption_cat{}")
    return case((means < annual, at_least_zero(means - exemption)), otherwise=means)


def _act() -> Act:
    return Act(
        office="OCMW van de gemeente waar je meestal verblijft",
        how="Ga langs bij een sociaal centrum, bel of schrijf. Je mag de aanvraag ook mondeling doen. Vraag een "
        "ontvangstbewijs: dat krijg je dezelfde dag.",
        topics=("income",),
        evidence=(
            "rekeninguittreksels en bewijs van spaargeld",
            "loonbrieven en brieven over uitkeringen, ook van je partner",
            "huurcontract of bewijs van waar je woont",
        ),
        fetched_by_office=("samenstelling van je gezin (rijksregister)", "gegevens van de sociale zekerheid (KSZ)"),
        starts="Vanaf de dag van je aanvraag, niet vroeger. Wacht dus niet tot je alle papieren hebt.",
        decision_term="Het OCMW beslist binnen 30 dagen en laat het je binnen 8 dagen weten. Daarna betaalt het "
        "binnen 15 dagen.",
        appeal="Niet akkoord? Ga binnen 3 maanden naar de arbeidsrechtbank. Dat kan ook als er na 4 maanden en 8 dagen "
        "nog geen beslissing is. Het is gratis; een advocaat of je vakbond kan helpen.",
        decision_days=30,
        notice_days=8,
        receipt="Het OCMW geeft dezelfde dag een ontvangstbewijs. Is een ander OCMW bevoegd? Dan stuurt het de "
        "aanvraag binnen 5 dagen door, en schrijft het waarom (RMI-wet, art. 18).",
        appeal_to="de arbeidsrechtbank",
        consequences=(
            Consequence(
                "Heb je de pensioenleeftijd? Vraag eerst de inkomensgarantie voor ouderen (IGO) bij de Pensioendienst. "
                "Het leefloon komt pas daarna. Duurt de IGO lang? Dan kan het OCMW een voorschot geven.",
                "RMI-wet, art. 3, 6°; IGO-wet, art. 3",
                unless=Spared("person.birth_date", below=_IGO_FROM),
            ),
            Consequence(
                "Het OCMW doet een sociaal onderzoek. Een maatschappelijk werker komt op huisbezoek, en vraagt "
                "rekeninguittreksels.",
                "RMI-wet, art. 19; KB 1 december 2013",
            ),
            Consequence(
                "Het OCMW kan vragen dat je eerst onderhoudsgeld vraagt aan je (ex-)partner, ouders of kinderen. "
                "Het kan ook zelf een deel bij hen terugvragen. Ligt dat voor jou moeilijk? Zeg het: het moet "
                "niet altijd.",
                "RMI-wet, art. 4 en 26",
            ),
            Consequence(
                "Ben je jonger dan 25 of studeer je? Dan maak je met het OCMW een plan over studie of werk "
                "(GPMI). Hou je je niet aan het plan? Dan kan je het leefloon een tijd verliezen.",
                "RMI-wet, art. 10, 11 en 30",
                unless=Spared("person.birth_date", from_age=_IGO_FROM),
            ),
            Consequence(
                "Krijgt iemand bij je thuis al een uitkering? Dan kan het bedrag van die persoon veranderen.",
                "RMI-wet, art. 14 en 16",
            ),
            Consequence(
                "Ben je burger van een ander EU-land en woon je minder dan 5 jaar hier? Of heb je een verblijf als "
                "student of voor gezinshereniging? Vraag eerst juridisch advies: een leefloon kan gevolgen hebben voor "
                "je verblijf.",
                "RMI-wet, art. 3, 3°; het artikel van de Verblijfswet van 1980 is niet nagelezen",
                advice_first=True,
                unless=Spared("person.stay", ("belgian", "protected")),
            ),
        ),
    )
