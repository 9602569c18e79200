"""Zorgbudget voor ouderen met een zorgnood, once THAB (VSB-decreet, art. 84-90; BVR VSB, art. 192-231/4).

A yearly amount by care category, less what the means exceed an exempt part by; a twelfth each month. Means of the
partner at the same address count along; who is no family there counts as a partner. The category is measured by the
BelRAI Screener: until then the amount lies between the lowest and the highest.
"""

from __future__ import annotations

from rechten.graph.expressions import (
    Expr,
    age,
    all_of,
    at_least_zero,
    case,
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
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, NonTakeUp, Right
from rechten.law.facts import care, income, person, statuses
from rechten.law.flanders.care.care_funds import (
    APPEAL,
    APPEAL_TO,
    CONSEQUENCES,
    DECISION,
    DECREE,
    belongs,
    lived_here,
    paid,
)
from rechten.law.units import care_children, care_partner, care_partner_not_asked

_YEAR = "BVR VSB, art. 192-231/4: de bedragen en de inkomsten gelden voor een jaar"
_SAVINGS = "BVR VSB: spaargeld en beleggingen tellen voor 6 % per jaar"
#: More than any means, in cents a year, where a part of them is not computed.
_MOST = 1_000_000_00
_UNKNOWN_GIFTS = "wat de zorgkas meetelt van wat je in de laatste 10 jaar weggaf of verkocht"
_UNKNOWN_PARTNER = "wat je partner of huisgenoot van jonger dan 65 jaar verdient"
_UNKNOWN_LAND = "of je andere eigendom een gebouw of grond is: grond telt zwaarder"
_UNKNOWN_SHARE = "of je partner zelf ook een zorgbudget kan krijgen: dan telt elk de helft"
_CODES = ("one", "two", "three", "four", "five")


def build(law: Law) -> Right:
    """The right, over the figures in ``zorgbudget_ouderen_zorgnood.yaml``."""
    category = law.term("het jaarbedrag van de zorgcategorie", _category_amount(law))
    excess = law.term("het inkomen boven de vrijstelling", _excess(law))
    return Right(
        id="zorgbudget_ouderen_zorgnood",
        name="Zorgbudget voor ouderen met een zorgnood",
        level="flanders",
        domain="care",
        summary="Elke maand een bedrag voor wie ouder is, hulp nodig heeft en niet veel inkomen heeft. Het kan samen "
        "met het zorgbudget voor zwaar zorgbehoevenden.",
        requires=(
            Condition(
                "zorgbudget_ouderen.age",
                age(person.birth_date) >= 65,
                article="VSB-decreet, art. 84-90",
                says="Je bent 65 jaar of ouder.",
                fails="Je bent nog geen 65 jaar. Vraag een tegemoetkoming bij de FOD (IVT of IT).",
                selects=True,
            ),
            Condition(
                "zorgbudget_ouderen.need",
                care.needs_help | care.in_care_home,
                article="VSB-decreet, art. 84-90",
                says="Je hebt bijna elke dag hulp nodig, of je woont in een woonzorgcentrum.",
                fails="Dit is voor wie hulp nodig heeft bij gewone dingen van elke dag.",
                selects=True,
            ),
            belongs("zorgbudget_ouderen"),
            lived_here("zorgbudget_ouderen"),
            paid("zorgbudget_ouderen"),
            Condition(
                "zorgbudget_ouderen.no_allowance",
                ~statuses.receives_disability_allowance,
                article="VSB-decreet, art. 84-90",
                says="Je krijgt geen tegemoetkoming voor een handicap van de FOD (IVT of IT).",
                fails="Je krijgt al een IVT of IT. Dat kan niet samen. Vraag een dienst wat voor jou het beste is.",
                found_by_office=("of je een IVT of IT krijgt (FOD)",),
            ),
            Condition(
                "zorgbudget_ouderen.category",
                care.in_care_home | care.care_category.is_in(*_CODES),
                article="BVR VSB, art. 192-231/4",
                says="Je valt in zorgcategorie 1 tot 5. In een woonzorgcentrum is dat minstens categorie 4.",
                fails="De gemeten zorgnood is te klein voor een categorie.",
                proof=("medische informatie, of een ingevulde BelRAI Screener",),
            ),
            Condition(
                "zorgbudget_ouderen.means",
                excess < category,
                article="VSB-decreet, art. 84-90; BVR VSB, art. 192-231/4",
                says="Je inkomen boven de vrijstelling is minder dan het bedrag van je zorgcategorie.",
                fails="Je inkomen boven de vrijstelling is evenveel of meer dan het bedrag van je zorgcategorie.",
                proof=(
                    "strookjes van je pensioen",
                    "het aanslagbiljet van twee jaar geleden",
                    "bewijs van spaargeld en beleggingen",
                    "akte van wat je verkocht of weggaf in de laatste 10 jaar",
                ),
                unit="jij en je partner op hetzelfde adres",
                found_by_office=("je Belgische pensioenen en je belastingen", "je kadastraal inkomen"),
            ),
        ),
        decides=Decider(
            "je zorgkas", "Je zorgkas beslist. Een andere dienst of een dokter meet hoeveel hulp je nodig hebt."
        ),
        amount=Amount(
            rounded(
                per_month(
                    at_least_zero(category - excess), "VSB-decreet, art. 84-90: een jaarbedrag, per maand betaald"
                ),
                "half_up",
                "gepubliceerde bedragen: jaarbedrag gedeeld door 12, halve cent naar boven",
            ),
            article="VSB-decreet, art. 84-90; BVR VSB, art. 192-231/4",
            says="Hoe meer hulp je nodig hebt, hoe hoger. Het laagste bedrag is dat van categorie 1, het hoogste dat "
            "van categorie 5.",
        ),
        act=_act(),
        non_take_up=NonTakeUp(
            0.37,
            0.38,
            Source(
                "https://www.nieuwsblad.be/cnt/dmf20210707_93851672",
                "Rekenhof: ongeveer 30.000 van 80.000 bewoners van een woonzorgcentrum",
                "2021-07-07",
            ),
        ),
        held=statuses.receives_elder_care_budget,
        opens=("verhoogde_tegemoetkoming", "sociaal_tarief_energie"),
        sources=(
            DECREE,
            DECISION,
            Source(
                "https://vlaamsesocialebescherming.be/zorgbudget-voor-ouderen-met-een-zorgnood",
                "bedragen per categorie",
            ),
            Source(
                "https://www.vlaamsesocialebescherming.be/je-inkomen-en-het-inkomen-van-je-partner",
                "vrijstelling, partner",
            ),
            Source(
                "https://www.kaprijke.be/producten/detail/206/"
                "zorgbudget-voor-ouderen-met-een-zorgnood-vroeger-tegemoetkoming-voor-hulp-aan-bejaarden-genoemd",
                "wie in een woonzorgcentrum woont",
            ),
        ),
        certainty="De regels staan in de teksten van 1 juli 2026. De bedragen van nu vonden we niet: we rekenen met "
        "die van 2022 en een marge voor de index. Sinds 9 januari 2026 begint dit recht op de leeftijd waarop een IVT "
        "of IT niet meer kan. In onze bronnen is dat 65 jaar: wordt dat hoger, dan verandert dit mee. Voor loon en "
        "uitkeringen kijkt de wet naar twee jaar geleden. Wij nemen wat je nu hebt. Een volwassen huisgenoot die geen "
        "familie is, telt als partner. Dat kan je betwisten. Elk kind onder 25 jaar in huis tellen we als ten laste. "
        "De regel voor het woonzorgcentrum geldt sinds 1 april 2023. Voor vroeger rekenen we ze ook zo. Niet "
        "uitgewerkt: verkoop en schenking, en een partner die samen met jou aanvraagt. Vakantiegeld, Groeipakket en "
        "onderhoudsgeld van familie tellen niet mee.",
    )


def _category_amount(law: Law) -> Expr:
    """By category; a resident of a care home has 4, or 5 with an inkomensgarantie or when it was 5 already."""
    amounts = {code: law.param(f"zorgbudget_ouderen.category_{i}") for i, code in enumerate(_CODES, start=1)}
    highest = statuses.receives_igo | care.care_category.is_in("five")
    at_home = [(care.care_category.is_in(code), amounts[code]) for code in _CODES[1:]]
    return case(
        (care.in_care_home & highest, amounts["five"]),
        (care.in_care_home, amounts["four"]),
        *at_home,
        otherwise=amounts["one"],
    )


def _excess(law: Law) -> Expr:
    """Counted means above the exempt part; half of it each when both partners can have the budget."""
    exempt = case(
        (care_partner.exists() | care_children.exists(), law.param("zorgbudget_ouderen.exempt_family")),
        otherwise=law.param("zorgbudget_ouderen.exempt_single"),
    )
    alone = at_least_zero(_means(law) - exempt)
    both = care_partner.any(statuses.receives_elder_care_budget)
    perhaps = care_partner.any((age(person.birth_date) >= 65) & (care.needs_help | care.in_care_home))
    return case(
        (both | all_of(perhaps, not_computed(BOOL, _UNKNOWN_SHARE)), alone / 2),
        otherwise=alone,
    )


def _means(law: Law) -> Expr:
    """What counts over a year, of the person and of the partner at the same address."""
    own = _own_means(law)
    unknown = not_computed(money(Unit.EURO_YEAR), _UNKNOWN_PARTNER, high=_MOST)
    not_asked = case((care_partner_not_asked.exists(), unknown), otherwise=no_money(Unit.EURO_YEAR))
    gave_away = income.gave_away | care_partner.any(income.gave_away)
    gifts = case(
        (gave_away, not_computed(money(Unit.EURO_YEAR), _UNKNOWN_GIFTS, high=_MOST)),
        otherwise=no_money(Unit.EURO_YEAR),
    )
    return total(own, care_partner.sum(own), _property(law), not_asked, gifts)


def _own_means(law: Law) -> Expr:
    """Pension, work, other benefits and savings of one person; property is counted for the two together."""
    return total(
        per_year(income.gross_pension, _YEAR) * law.param("zorgbudget_ouderen.pension_share"),
        per_year(income.gross_wage, _YEAR),
        per_year(income.gross_other_benefit, _YEAR),
        income.self_employed_income,
        yearly_yield(income.savings * law.param("zorgbudget_ouderen.capital_rate"), _SAVINGS),
    )


def _property(law: Law) -> Expr:
    """Buildings three times, land nine times what the cadastral income is above its exempt part."""
    none = no_money(Unit.EURO_YEAR)
    home = case((income.owns_property, income.cadastral_income), otherwise=none)
    other = case((income.owns_property, income.other_cadastral_income), otherwise=none)
    homes = home + care_partner.sum(home)
    others = other + care_partner.sum(other)
    free = law.param("zorgbudget_ouderen.built_exempt") + (
        law.param("zorgbudget_ouderen.built_exempt_child") * care_children.count()
    )
    times = law.param("zorgbudget_ouderen.built_times")
    buildings = at_least_zero(homes + others - free) * times
    land = at_least_zero(others - law.param("zorgbudget_ouderen.land_exempt")) * law.param(
        "zorgbudget_ouderen.land_times"
    )
    is_land = all_of(others > 0, not_computed(BOOL, _UNKNOWN_LAND))
    return case((is_land, at_least_zero(homes - free) * times + land), otherwise=buildings)


def _act() -> Act:
    return Act(
        office="je zorgkas; de dienst maatschappelijk werk van je ziekenfonds, je gemeente of het OCMW helpt je",
        how="De aanvraag gaat alleen online. Lukt dat niet? Bel de dienst maatschappelijk werk van je ziekenfonds, je "
        "gemeente of het OCMW: zij doen het voor jou. Woon je in een woonzorgcentrum? Vraag het aan de sociale dienst "
        "daar.",
        topics=("care", "income"),
        evidence=(
            "strookjes van je pensioen en van ander inkomen, ook van je partner",
            "bewijs van spaargeld en beleggingen",
            "akte van wat je verkocht of weggaf in de laatste 10 jaar",
            "een verslag van je dokter, als je dat hebt",
        ),
        fetched_by_office=(
            "je belastingen van twee jaar geleden",
            "je kadastraal inkomen",
            "wie op je adres woont (rijksregister)",
            "medische informatie bij je dokter",
        ),
        starts="Het recht begint op de dag van je aanvraag. Het geld komt vanaf de eerste dag van de maand daarna. "
        "Niet voor de tijd ervoor: wacht dus niet.",
        decision_term="De zorgkas beslist binnen 6 maanden. Duurt het langer, dan krijg je intrest.",
        decision_months=6,
        appeal=APPEAL,
        appeal_to=APPEAL_TO,
        consequences=(
            *CONSEQUENCES,
            Consequence(
                "Stijgt je inkomen met 10 % of meer? Dan rekent de zorgkas opnieuw. Daalt het? Meld het binnen 3 "
                "maanden.",
                "BVR VSB, art. 192-231/4",
            ),
            Consequence(
                "Een huis of geld dat je de laatste 10 jaar verkocht of weggaf, telt nog mee. Dat is 6 % van de waarde "
                "per jaar.",
                "BVR VSB, art. 192-231/4",
                advice_first=True,
            ),
            Consequence(
                "Krijg je nu een IVT of IT? Die kan niet samen met dit zorgbudget. Vraag eerst advies wat voor jou het "
                "beste is.",
                "VSB-decreet, art. 84-90",
                advice_first=True,
            ),
        ),
        by_letter=False,
    )
