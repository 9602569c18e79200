"""Mijn VerbouwLening: a cheap loan for works to the own home, from the energy house of the town.

Energiebesluit of 19 November 2010, since 1 September 2022; it replaced the Energielening. Only owners who live there
are computed, with the ceilings of the middle category of Mijn VerbouwPremie. Who lets a home, or inherits one, has
other rules.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, at_least_zero, case, on_day, request_date
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import homes, income
from rechten.law.flanders.housing.loans import alone, at_charge
from rechten.law.flanders.housing.mijn_verbouwpremie import PAGE_OWNER, owner_conditions
from rechten.law.units import igo_partner_here, partner_here, rent_couple

_ARTICLE = "Energiebesluit 19 november 2010 (Mijn VerbouwLening), artikel niet nagelezen"


def build(law: Law) -> Right:
    """The right, over the figures in ``mijn_verbouwlening.yaml``."""
    return Right(
        id="mijn_verbouwlening",
        name="Mijn VerbouwLening (energiehuis)",
        level="flanders",
        domain="housing",
        summary="Een goedkope lening van het energiehuis om je woning te verbouwen of te isoleren. Raad krijg je er "
        "ook.",
        requires=(
            *owner_conditions("mijn_verbouwlening", request_date() >= on_day(2022, 9, 1), "1 september 2022"),
            Condition(
                "mijn_verbouwlening.income",
                _owners_income() <= _ceiling(law),
                article=_ARTICLE,
                says="Het inkomen van de eigenaars die er wonen, en van hun partner, is niet hoger dan de grens.",
                fails="Het inkomen van de eigenaars die er wonen, en van hun partner, is hoger dan de grens.",
                proof=("laatste aanslagbiljet",),
                unit="jij en je partner",
            ),
            Condition(
                "mijn_verbouwlening.agreed",
                homes.energy_house_agrees,
                article=_ARTICLE,
                says="Je kan de lening afbetalen. Het energiehuis kijkt dat na.",
                proof=("bewijs van je inkomen", "offertes van de werken"),
            ),
        ),
        decides=Decider("het energiehuis", "Het energiehuis beslist, na een gesprek over wat je kan afbetalen."),
        act=_act(),
        weight=40,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: de winst is een lagere rente dan bij een bank. Ze dient "
        "alleen om vragen te ordenen.",
        held=homes.has_renovation_loan,
        shows=("mijn_verbouwlening.least", "mijn_verbouwlening.most"),
        sources=(
            Source("https://wonentussenzoetenzout.tienen.be/frge-leningen", "voor wie, en inkomensgrenzen", "2024"),
            Source("https://www.kortenberg.be/mijn-verbouwlening", "rente 2024", "2024"),
            Source(
                "https://www.antwerpenvoorklimaat.be/premies-subsidies/energiehuis-mijnverbouwlening",
                "lenen bij de stad Antwerpen",
            ),
            Source("https://www.oostkamp.be/product/104/mijn-verbouwlening", "wie niet kan lenen"),
            PAGE_OWNER,
        ),
        certainty="De regels staan vast tot 2024. Inkomensgrenzen en rente van 2025 en 2026 vonden we niet; we rekenen "
        "met de grens van 2024 en een marge. De rente was 2,75 % in 2024: dat is de wettelijke rente min 3 %. De oude "
        "energielening bestaat niet meer sinds 1 september 2022. Niet uitgewerkt: wie een woning verhuurt, erft of "
        "krijgt. Ook niet: wie al een renteloos renovatiekrediet heeft, of net een woning kocht met een slecht "
        "energielabel. Voor een woning in slechte staat bestaat ook een Noodkoopfonds via het OCMW. Dat is niet "
        "nagekeken.",
    )


def _owners_income() -> Expr:
    """Income of the applicant and a spouse or legal cohabitant; of another partner at home only as an owner."""
    counted = rent_couple - (partner_here - igo_partner_here).where(~homes.owns_home)
    return counted.sum(income.assessed_income)


def _ceiling(law: Law) -> Expr:
    """Alone without anybody at charge; else the couple's ceiling, which holds one person at charge of who is alone."""
    more = case((partner_here.exists(), at_charge), otherwise=at_least_zero(at_charge - 1))
    return case(
        (alone, law.param("mijn_verbouwlening.single")),
        otherwise=law.param("mijn_verbouwlening.other") + law.param("mijn_verbouwlening.per_dependant") * more,
    )


def _act() -> Act:
    return Act(
        office="Het energiehuis van je gemeente; in Antwerpen is dat het EcoHuis van de stad",
        how="Maak een afspraak voor de werken beginnen. Neem offertes mee. Begin pas als de lening getekend is.",
        topics=("energy", "housing"),
        evidence=(
            "offertes van de werken",
            "laatste aanslagbiljet",
            "bewijs hoe oud de woning is",
            "bewijs van inkomen",
        ),
        fetched_by_office=("je leningen (Centrale voor Kredieten aan Particulieren)",),
        starts="Na het tekenen van de lening. Rente betaal je op wat je al opnam.",
        decision_term="Hoelang een beslissing duurt, vonden we niet.",
        appeal="Hoe je tegen een weigering ingaat, vonden we niet. Vraag de reden op papier.",
        consequences=(
            Consequence(
                "Krijg je later Mijn VerbouwPremie? Dan gaat dat geld naar de lening.",
                _ARTICLE,
            ),
            Consequence(
                "Heb je schulden die je niet afbetaalt? Dan mag het energiehuis soms niet lenen. Vraag eerst raad aan "
                "het OCMW of een CAW.",
                "Centrale voor Kredieten aan Particulieren",
                advice_first=True,
            ),
        ),
    )
