"""A bank account, the internet at home and the train: services that one needs to take part, at a lower price."""

from __future__ import annotations

from rechten.graph.expressions import age, any_of, myself, same_dwelling, tied
from rechten.law.facts import FACTS
from rechten.law.facts.home import homeless
from rechten.law.facts.person import birth_date
from rechten.law.facts.situations import debts, newcomer
from rechten.law.facts.statuses import (
    child_support_need,
    receives_disability_allowance,
    receives_elder_care_budget,
    receives_equivalent,
    receives_igo,
    receives_increased_reimbursement,
    receives_leefloon,
    receives_ocmw_advance,
    refunded_ocmw_aid,
)

_ADULT = age(birth_date) >= 18
#: A status that opens the social internet offer for everyone at home.
gives_social_internet = any_of(
    receives_leefloon,
    receives_equivalent,
    receives_igo,
    receives_disability_allowance,
    receives_elder_care_budget,
    child_support_need,
    receives_ocmw_advance,
    refunded_ocmw_aid,
)
_SOME_STATUS_AT_HOME = (myself | same_dwelling()).any(gives_social_internet)
_PARENT_WITH_STATUS = (tied("parent", "in") & same_dwelling()).any(receives_increased_reimbursement)

has_old_phone_tariff = FACTS.truth(
    "person.has_old_phone_tariff",
    likely=0.12,
    category="status",
    question="Staat op je factuur van telefoon of internet nog het oude sociaal tarief?",
    question_other="Staat op de factuur van telefoon of internet van {naam} nog het oude sociaal tarief?",
    why="Wie dat heeft, mag het houden. Beide kortingen samen kan niet.",
    help="Dat is een korting van vóór maart 2024, van hoogstens 11,50 euro per maand.",
    burden=1.1,
    gate=_ADULT & _SOME_STATUS_AT_HOME,
)

has_social_internet = FACTS.truth(
    "person.has_social_internet",
    likely=0.08,
    category="status",
    question="Heb je thuis al het sociaal internetaanbod?",
    question_other="Heeft {naam} thuis al het sociaal internetaanbod?",
    why="Dan is een aanvraag niet meer nodig.",
    help="Dat is een abonnement van ongeveer 20 euro per maand, voor wie een bepaalde uitkering heeft.",
    grants="sociaal_internetaanbod",
    burden=0.8,
    gate=_ADULT & _SOME_STATUS_AT_HOME,
)

has_train_discount = FACTS.truth(
    "person.has_train_discount",
    likely=0.3,
    category="status",
    question="Koop je je treinticket al met de korting voor verhoogde tegemoetkoming?",
    question_other="Koopt {naam} een treinticket al met de korting voor verhoogde tegemoetkoming?",
    why="Dan moet je niets meer doen.",
    grants="nmbs_verhoogde_tegemoetkoming",
    burden=1.0,
    gate=(age(birth_date) >= 12) & (receives_increased_reimbursement | (~_ADULT & _PARENT_WITH_STATUS)),
)

has_bank_account = FACTS.truth(
    "person.has_bank_account",
    likely=0.9,
    category="status",
    question="Heb je een eigen rekening met een bankkaart, bij een bank in België?",
    question_other="Heeft {naam} een eigen rekening met een bankkaart, bij een bank in België?",
    why="Elke bank moet je een goedkope rekening geven als je er nog geen hebt.",
    help="Een spaarrekening telt niet. Sloot de bank je rekening? Kies 'nee'.",
    grants="basisbankdienst",
    burden=0.8,
    gate=_ADULT & (newcomer | debts | homeless),
    otherwise="yes",
)

bank_must_accept = FACTS.truth(
    "person.bank_must_accept",
    category="income",
    question="Is er geen reden waarom de bank mag weigeren?",
    why="De bank mag alleen weigeren om redenen die in de wet staan, bijvoorbeeld witwassen.",
    judged_by="de bank",
)
