"""Losing, changing and combining work: what unemployment, low pay, training and leave open."""

from __future__ import annotations

from rechten.graph.expressions import age
from rechten.graph.kinds import Unit
from rechten.law.facts import FACTS
from rechten.law.facts.person import birth_date, lives_in, pension_age
from rechten.law.facts.situations import work_change
from rechten.law.facts.work import has_benefit, works

_AT_WORK_AGE = (age(birth_date) >= 16) & ~pension_age

# --- unemployment

lost_work = FACTS.truth(
    "person.lost_work",
    likely=0.35,
    category="work",
    question="Verloor je je werk, of zit je zonder werk in loondienst?",
    question_other="Verloor {naam} het werk, of zit {naam} zonder werk in loondienst?",
    why="Dan kan er een werkloosheidsuitkering zijn.",
    help="Ook als je al langer geen werk hebt, of als je uitkering stopt. Loopt je contract binnenkort af? Kies 'ja'.",
    gate=work_change & _AT_WORK_AGE,
)

worked_a_year = FACTS.truth(
    "person.worked_a_year",
    likely=0.5,
    category="work",
    question="Werkte je in de laatste 3 jaar samen minstens 312 dagen in loondienst?",
    question_other="Werkte {naam} in de laatste 3 jaar samen minstens 312 dagen in loondienst?",
    why="Dat is nodig voor een werkloosheidsuitkering.",
    help="312 dagen is ongeveer een jaar voltijds: de RVA telt 6 dagen per week. Twijfel je? Kies 'weet ik niet': je "
    "vakbond of de Hulpkas (HVW) telt het na.",
    burden=1.2,
    gate=lost_work,
)

unemployment_stopped = FACTS.truth(
    "person.unemployment_stopped",
    likely=0.3,
    category="work",
    question="Stopte je werkloosheidsuitkering omdat de tijd om was, en werkte je daarna geen 312 dagen meer?",
    question_other="Stopte de werkloosheidsuitkering van {naam} omdat de tijd om was, en was er daarna geen jaar werk?",
    why="Sinds 2026 stopt de uitkering na een tijd. Dan zijn er andere wegen.",
    help="De RVA stuurt vooraf een brief met de dag waarop de uitkering stopt.",
    gate=lost_work,
)

receives_unemployment = FACTS.truth(
    "person.receives_unemployment",
    likely=0.4,
    category="status",
    question="Krijg je nu een werkloosheidsuitkering?",
    question_other="Krijgt {naam} nu een werkloosheidsuitkering?",
    why="Dan is een aanvraag niet meer nodig.",
    grants="werkloosheidsuitkering",
    burden=0.7,
    gate=work_change & has_benefit & _AT_WORK_AGE,
)

unemployment_accepted = FACTS.truth(
    "person.unemployment_accepted",
    category="work",
    question="Is het werk verloren zonder eigen schuld, en is er bereidheid om ander werk te doen?",
    why="De wet vraagt dit voor een werkloosheidsuitkering. De RVA kijkt het na; VDAB volgt het zoeken op.",
    judged_by="de RVA",
)

# --- the jobbonus

worked_last_year = FACTS.truth(
    "person.worked_last_year",
    likely=0.6,
    category="work",
    question="Werkte je vorig jaar in loondienst of als ambtenaar?",
    question_other="Werkte {naam} vorig jaar in loondienst of als ambtenaar?",
    why="Wie weinig verdiende, krijgt een jobbonus.",
    help="Een studentenjob telt niet. Werk als zelfstandige ook niet.",
    gate=(works | work_change) & _AT_WORK_AGE & lives_in.is_in("antwerp", "flanders"),
)

bonus_wage = FACTS.amount(
    "person.bonus_wage",
    Unit.EURO_MONTH,
    high=100_000,
    likely=((2050, 0.3), (2600, 0.4), (3500, 0.3)),
    category="income",
    question="Hoeveel verdiende je vorig jaar bruto per maand, als je voltijds rekent?",
    question_other="Hoeveel verdiende {naam} vorig jaar bruto per maand, voltijds gerekend?",
    why="De jobbonus hangt af van het loon van vorig jaar.",
    help="Bruto staat op je loonbrief. Werk je halftijds? Neem dan het dubbele.",
    burden=1.6,
    gate=worked_last_year,
)

full_year = FACTS.truth(
    "person.full_year",
    likely=0.5,
    category="work",
    question="Werkte je vorig jaar het hele jaar voltijds?",
    question_other="Werkte {naam} vorig jaar het hele jaar voltijds?",
    why="Wie deeltijds of een deel van het jaar werkte, krijgt een deel van de jobbonus.",
    burden=0.8,
    gate=worked_last_year,
)

has_jobbonus = FACTS.truth(
    "person.has_jobbonus",
    likely=0.4,
    category="status",
    question="Kreeg je een jobbonus op je rekening voor je werk van vorig jaar?",
    question_other="Kreeg {naam} een jobbonus op de rekening voor het werk van vorig jaar?",
    why="De jobbonus komt vanzelf, als je rekeningnummer gekend is.",
    grants="vlaamse_jobbonus",
    burden=0.7,
    gate=worked_last_year,
)

# --- training and leave

wants_training = FACTS.truth(
    "person.wants_training",
    likely=0.3,
    category="work",
    question="Wil je naast je werk in loondienst een opleiding volgen, en betaal je die zelf?",
    question_other="Wil {naam} naast het werk in loondienst een opleiding volgen, en zelf betalen?",
    why="Met een opleidingscheque betaalt Vlaanderen een deel.",
    help="Interim telt ook. Werk met een studentencontract of alleen als zelfstandige telt niet.",
    gate=work_change & works & _AT_WORK_AGE,
)

higher_degree = FACTS.truth(
    "person.higher_degree",
    likely=0.35,
    category="work",
    question="Heb je een diploma van het hoger onderwijs (graduaat, bachelor, master)?",
    question_other="Heeft {naam} een diploma van het hoger onderwijs (graduaat, bachelor, master)?",
    why="De opleidingscheque is er vooral voor wie dat diploma niet heeft.",
    help="HBO5 telt als hoger onderwijs. Een diploma uit een ander land telt alleen als het hier erkend is.",
    gate=wants_training,
)

has_training_voucher = FACTS.truth(
    "person.has_training_voucher",
    likely=0.1,
    category="status",
    question="Kreeg je dit schooljaar al een opleidingscheque?",
    question_other="Kreeg {naam} dit schooljaar al een opleidingscheque?",
    why="Dan is een aanvraag niet meer nodig.",
    grants="opleidingscheques",
    burden=0.7,
    gate=wants_training,
)

leave_with_benefit = FACTS.truth(
    "person.leave_with_benefit",
    likely=0.15,
    category="work",
    question="Werk je minder of niet, en krijg je daarvoor geld van de RVA (tijdskrediet, ouderschapsverlof, "
    "zorgverlof)?",
    question_other="Werkt {naam} minder of niet, met geld van de RVA (tijdskrediet, ouderschapsverlof, zorgverlof)?",
    why="Dan kan Vlaanderen daar een premie bij geven.",
    help="Ook als je het nu aanvraagt. Het gaat niet om werkloosheid of ziekte.",
    gate=work_change & works & _AT_WORK_AGE,
)

sector = FACTS.choice(
    "person.sector",
    {
        "private": "Een bedrijf in Vlaanderen (privésector)",
        "social_profit": "Zorg, welzijn, cultuur of een andere social-profitorganisatie in Vlaanderen",
        "other": "De overheid, het onderwijs, of niet in Vlaanderen",
    },
    likely=(0.5, 0.3, 0.2),
    category="work",
    question="Waar werk je?",
    question_other="Waar werkt {naam}?",
    why="De premie is er voor bedrijven en de social profit, elk met eigen regels.",
    gate=leave_with_benefit,
    otherwise="other",
)

has_incentive = FACTS.truth(
    "person.has_incentive",
    likely=0.2,
    category="status",
    question="Krijg je al een Vlaamse aanmoedigingspremie?",
    question_other="Krijgt {naam} al een Vlaamse aanmoedigingspremie?",
    why="Dan is een aanvraag niet meer nodig.",
    grants="aanmoedigingspremie",
    burden=0.7,
    gate=leave_with_benefit,
)

# --- work through the OCMW

ocmw_job_fits = FACTS.truth(
    "person.ocmw_job_fits",
    category="work",
    question="Past werk via het OCMW (artikel 60)?",
    why="Het OCMW kijkt of je werk nodig hebt voor een uitkering, of om ervaring te krijgen, en of er een plek is.",
    judged_by="het OCMW",
)

has_ocmw_job = FACTS.truth(
    "person.has_ocmw_job",
    likely=0.05,
    category="status",
    question="Werk je nu met een contract van het OCMW (artikel 60)?",
    question_other="Werkt {naam} nu met een contract van het OCMW (artikel 60)?",
    why="Dan is een aanvraag niet meer nodig.",
    grants="artikel_60_7_inschakeling",
    burden=0.8,
    gate=work_change & works & _AT_WORK_AGE,
)
