"""What the laws mean by household, family and address: each notion with its article, all from one roster.

The name says it as people do; ``rechten.law.units`` says it as rules do. Where a rule does not read a notion as a whole
(it asks whether one shares a household, and then goes on), the fact that it reads tells that it uses the notion.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.notions import Notion
from rechten.law import units

NOTIONS: tuple[Notion, ...] = (
    Notion(
        "dwelling",
        "iedereen in de woning",
        units.rent_household,
        says="Wie nu in dezelfde woning woont, familie of niet.",
        article="Besluit Vlaamse Codex Wonen, boek 5",
        gap="Andere wetten zeggen het op hun manier. De regels van elk recht noemen hun eigen artikel.",
    ),
    Notion(
        "shared_housekeeping",
        "wie het huishouden deelt",
        units.shared_housekeeping,
        says="Wie onder één dak woont en het huishouden samen doet. De partner en de minderjarige kinderen tellen mee.",
        article="RMI-wet, art. 14, § 1",
        gap="We weten of iemand het huishouden deelt, niet met wie. Delen twee mensen elk met een ander? Kijk dan na.",
        facts=("person.shares_household",),
    ),
    Notion(
        "register",
        "gezin in het bevolkingsregister",
        units.register_household,
        says="Wie op hetzelfde adres ingeschreven is. Niet wie elders een domicilie of een referentieadres heeft.",
        article="Bevolkingsregisterwet van 19 juli 1991, art. 3",
        gap="We vragen het domicilie alleen aan wie zonder thuis is of ook elders woont. Anders telt de woning.",
        facts=("person.domiciled_here", "person.registered_elsewhere"),
    ),
    Notion(
        "first_of_january",
        "het adres op 1 januari",
        units.maf_household,
        says="Wie op 1 januari van dit jaar op hetzelfde adres woonde. Wie later kwam wonen, telt dit jaar niet mee.",
        article="ZIV-wet, art. 37decies",
        gap="Weten we niet sinds wanneer iemand hier woont? Dan telt die mee. Het ziekenfonds kijkt in het register.",
    ),
    Notion(
        "actual_family",
        "feitelijk gezin",
        units.actual_family,
        says="Partners in dezelfde woning. Zonder partner misschien een volwassene die meedeelt en geen familie is.",
        article="BVR selectieve participatietoeslagen, art. 3, § 2",
        gap="Wie geen partner is, blijft ‘misschien’: de uitbetaler beslist, en hoogstens één persoon telt mee.",
        facts=("person.de_facto_family",),
    ),
    Notion(
        "kin",
        "familie tot in de derde graad",
        units.family_third_degree,
        says="Bloedverwanten en aanverwanten tot in de derde graad, waar ze ook wonen. De partner hoort er niet bij.",
        article="BVR selectieve participatietoeslagen, art. 3, § 2",
        gap="We zien alleen familie die hier opgegeven is.",
    ),
    Notion(
        "dependants",
        "personen ten laste bij het ziekenfonds",
        units.dependants,
        says="Wie bij het ziekenfonds ingeschreven is op naam van de persoon.",
        article="ZIV-wet, art. 32, eerste lid, 17° tot 19°; KB van 3 juli 1996, art. 123",
    ),
    Notion(
        "health_fund_household",
        "gezin voor de verhoogde tegemoetkoming",
        units.vt_household,
        says="De partner, wie ten laste is, en volwassen huisgenoten die geen familie zijn. Andere familie niet.",
        article="KB VT van 15 januari 2014, art. 25 en 26",
        parts=(units.vt_adults, units.vt_others),
    ),
    Notion(
        "igo_household",
        "met wie de woning gedeeld wordt voor de IGO",
        units.igo_household,
        says="Volwassen huisgenoten, zonder familie in de rechte lijn. Wie getrouwd is of wettelijk samenwoont, wel.",
        article="IGO-wet van 22 maart 2001, art. 6, § 2",
    ),
)


def add_all(law: Law) -> None:
    """Register the notions with a law, after its units have their names."""
    for notion in NOTIONS:
        law.notion(notion)
