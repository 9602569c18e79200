"""Units of assessment: who counts with whom, by which law. All come from one roster of persons, ties and homes."""

from __future__ import annotations

from rechten.graph.expressions import (
    age,
    all_of,
    always,
    case,
    kin,
    myself,
    not_computed,
    request_date,
    same_dwelling,
    start_of,
    tied,
)
from rechten.graph.kinds import BOOL
from rechten.law.facts.family import domiciled_here, shares_household, time_here
from rechten.law.facts.home import registered_elsewhere
from rechten.law.facts.person import adult, birth_date, minor
from rechten.law.facts.statuses import (
    has_reference_address,
    receives_groeipakket,
    receives_increased_reimbursement,
)

#: Kinds of tie, as a question about two people: the first is ``from``, the second ``to``.
TIES = {
    "married": "{a} is getrouwd met {b}",
    "legal_cohabitant": "{a} woont wettelijk samen met {b}",
    "factual_partner": "{a} vormt een koppel met {b}",
    "parent": "{a} is een ouder van {b}",
    "grandparent": "{a} is een grootouder van {b}",
    "sibling": "{a} is een broer of zus van {b}",
    "parent_in_law": "{a} is een schoonouder van {b}",
    "relative": "{a} is op een andere manier familie van {b}, tot in de derde graad",
    "dependant": "{b} is bij het ziekenfonds ten laste van {a}",
}

spouse = tied("married", "both")
partner = spouse | tied("legal_cohabitant", "both") | tied("factual_partner", "both")
children = tied("parent", "out")
parents = tied("parent", "in")
housemates = same_dwelling()

partner_here = partner & housemates
own_children_here = children & housemates
#: Unmarried minors of the person or of the partner at home (RMI-wet art. 14, § 1, 3°).
family_minors = (own_children_here | partner_here.then(children) & housemates).where(minor & ~spouse.exists())

#: Blood relatives to the third degree, as far as the roster shows (Civil Code, art. 4.5 and following).
relatives = kin(3, parents, children) | tied("sibling", "both") | tied("grandparent", "both") | tied("relative", "both")
#: In-laws: relatives of the partner, and partners of relatives.
in_laws = partner.then(relatives) | relatives.then(partner) | tied("parent_in_law", "both")
family_third_degree = (relatives | in_laws) - partner

#: Adult housemates in the first degree: parents and children (KB 11 July 2002, art. 34, until 28 February 2026).
first_degree_adults = ((parents | children) & housemates).where(adult)
#: All adult housemates who owe maintenance (KB 7 January 2026): also grandparents, grandchildren, in-laws of the line.
maintenance_adults = (
    (
        parents
        | children
        | tied("grandparent", "both")
        | parents.then(parents)
        | children.then(children)
        | tied("parent_in_law", "both")
        | spouse.then(parents)
        | children.then(spouse)
    )
    & housemates
).where(adult)

parents_here = parents & housemates
#: Who raises a child that lives with a parent: that parent, and the partner of that parent at home; a grown-up child
#: who lives apart from the parents stands alone (Groeipakketdecreet, art. 3, § 1, 16°-17°, art. 18 and art. 222, § 4).
_on_own = myself.where(adult & ~parents_here.exists())
child_carers = parents_here | parents_here.then(partner_here) | _on_own | _on_own.then(partner_here)
#: Children that those carers raise at home, the child itself among them (Groeipakketdecreet, art. 18).
family_children = (child_carers.then(children) & housemates) | myself
#: Adults at home who may form a feitelijk gezin with a carer: no relatives or in-laws to the third degree (BVR sociale
#: toeslag: same address, shared costs, no kinship to the third degree).
unrelated_adults_here = housemates.where(adult) - partner - family_third_degree

# --- the household of the health fund (KB VT of 15 January 2014, art. 25-26)

dependants = tied("dependant", "out")
#: Who has the person at charge at the health fund.
carers = tied("dependant", "in")
#: Blood relatives to the second degree: parents, children, grandparents, grandchildren, brothers and sisters.
second_degree = kin(2, parents, children) | tied("sibling", "both") | tied("grandparent", "both")
#: Adult housemates who are no family to the third degree count as a partner; those at charge of family do not.
unrelated_housemates = (
    housemates - family_third_degree - family_third_degree.then(dependants) - partner - dependants
).where(adult)
vt_adults = myself | partner_here | unrelated_housemates
#: A minor at home is at charge; one who lives elsewhere too counts from two days a week on.
_counts_as_child = minor & case(
    (time_here.is_in("all", "half"), always()),
    otherwise=not_computed(BOOL, "of een kind dat minder dan de helft van de tijd hier is, er 2 dagen per week is"),
)
vt_dependants = vt_adults.then(dependants) | (vt_adults.then(children) & housemates).where(_counts_as_child)
vt_others = (vt_adults | vt_dependants) - myself

# --- a status that opens other rights

#: Has the verhoogde tegemoetkoming: in one's own name, or as a minor who always lives with a parent who has it.
holds_increased_reimbursement = receives_increased_reimbursement | all_of(
    minor, time_here.is_in("all"), parents_here.any(receives_increased_reimbursement)
)

# --- the maximumfactuur (ZIV-wet, art. 37quinquies and following)

#: Everyone at the same address on 1 January of the year.
maf_household = myself | same_dwelling(start_of(request_date(), "year"))
#: Who shares the counter of the sociale maximumfactuur: the couple and whom they have at charge.
maf_social = myself | partner_here | family_minors

# --- the inkomensgarantie voor ouderen (Wet 22 March 2001, art. 6 and 7)

#: Blood relatives and in-laws in the direct line, up and down.
direct_line = (
    parents
    | children
    | tied("grandparent", "both")
    | parents.then(parents)
    | children.then(children)
    | tied("parent_in_law", "both")
    | spouse.then(parents)
    | spouse.then(children)
    | children.then(spouse)
    | parents.then(spouse)
)
#: Whose means count along: the spouse or legal cohabitant with the same main residence (art. 7, § 1).
igo_partner_here = (spouse | tied("legal_cohabitant", "both")) & housemates
#: With whom the main residence is shared: all but minors, grown-ups for whom child benefit is paid, the direct line and
#: their legal cohabitants (art. 6, § 2).
igo_sharers = (
    housemates.where(~minor & ~receives_groeipakket) - direct_line - direct_line.then(tied("legal_cohabitant", "both"))
) | igo_partner_here
#: Children of the two at home who are minors or for whom child benefit is paid: they share the means (art. 7, § 2).
igo_children = ((children | igo_partner_here.then(children)) & housemates).where(minor | receives_groeipakket)

# --- Flemish housing (Besluit Vlaamse Codex Wonen, book 5 and art. 6.13)

#: Everyone at the address: whose income counts for the huursubsidie and the huurpremie.
rent_household = myself | housemates
#: Who becomes tenant of a social home: the applicant and the partner who moves along.
rent_couple = myself | partner_here
#: Children of the couple at home who are minors or still have child benefit: persons at charge.
rent_children = (rent_couple.then(children) & housemates).where(minor | receives_groeipakket)

# --- the zorgbudget voor ouderen met een zorgnood (BVR VSB, art. 192 and following)

#: Who counts as a partner: the partner at home, and any adult at the address who is no family to the third degree.
care_partner = partner_here | unrelated_adults_here
#: Of these, whose income nobody is asked about: younger than 65, and neither married nor legally cohabiting.
care_partner_not_asked = (care_partner - igo_partner_here).where(age(birth_date) < 65)
#: Children at home who count as at charge.
care_children = own_children_here.where(age(birth_date) < 25)

# --- notions that no right reads as a whole (the pages draw them; see rechten/law/notions.py)

#: With whom one runs the household jointly under one roof (RMI-wet, art. 14, § 1): the partner, their minors, and who
#: says to share it as the person does.
_sharing = myself.where(shares_household)
_grown_household = myself | partner_here | family_minors | _sharing.then(housemates).where(shares_household | minor)
#: A minor belongs to the household of the parents at home.
shared_housekeeping = myself | _grown_household | myself.where(minor).then(parents_here).then(_grown_household)

#: Registered where they live: not with another address as their domicile, and not at a reference address.
_registered_here = domiciled_here & ~registered_elsewhere & ~has_reference_address
#: At the same address in the population register (Bevolkingsregisterwet, art. 3).
register_household = myself | myself.where(_registered_here).then(housemates).where(_registered_here)

#: Two adults who are no family to the third degree and share a household (BVR selectieve participatietoeslagen, art. 3,
#: § 2); who else than a partner it is, the payer decides, and with one person at most.
_may_form_family = (
    myself.where(shares_household & ~partner_here.exists())
    .then(unrelated_adults_here)
    .where(not_computed(BOOL, "of deze persoon een feitelijk gezin vormt; dat beslist de uitbetaler"))
)
_grown_family = myself | partner_here | _may_form_family
#: A minor belongs to the actual family of the parents at home.
actual_family = (
    myself | myself.where(adult).then(_grown_family) | myself.where(minor).then(parents_here).then(_grown_family)
)

#: Everyone who counts for the verhoogde tegemoetkoming; a minor belongs to the household of the parents at home.
_grown_vt = vt_adults | vt_dependants
vt_household = myself | myself.where(adult).then(_grown_vt) | myself.where(minor).then(parents_here).then(_grown_vt)
#: With whom the home is shared for the IGO, the person too.
igo_household = myself | igo_sharers
