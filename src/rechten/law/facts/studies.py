"""Studying in higher education with a grant."""

from __future__ import annotations

from rechten.graph.expressions import age
from rechten.graph.facts import Change
from rechten.law.facts import FACTS, situations
from rechten.law.facts.family import school
from rechten.law.facts.person import birth_date

later_student = FACTS.truth(
    "person.later_student",
    likely=0.06,
    category="family",
    question="Volg je een graduaat, bachelor of master aan een hogeschool of universiteit?",
    question_other="Volgt {naam} een graduaat, bachelor of master aan een hogeschool of universiteit?",
    why="Een studietoelage kan op elke leeftijd.",
    gate=situations.work_change & (age(birth_date) >= 25) & (age(birth_date) < 65),
)
#: In higher education, at any age.
in_higher_education = school.is_in("higher") | later_student

grant_programme = FACTS.truth(
    "person.grant_programme",
    likely=0.85,
    category="family",
    question="Is het een gewone studie met een diplomacontract, en neem je minstens 27 studiepunten op?",
    question_other="Is het een gewone studie met een diplomacontract, en neemt {naam} minstens 27 studiepunten op?",
    why="Alleen dan is er een studietoelage.",
    help="Een graduaat, bachelor, master, lerarenopleiding, schakeljaar of voorbereidend programma. Een extra bachelor "
    "of master daarna (banaba, manama) telt niet. Is dit het laatste jaar? Dan mogen het minder punten zijn.",
    burden=1.2,
    gate=in_higher_education,
)

student_on_own = FACTS.truth(
    "person.student_on_own",
    likely=0.1,
    category="family",
    question="Ben je als student getrouwd, of leef je van een eigen inkomen, los van je ouders?",
    question_other="Is {naam} als student getrouwd, of leeft {naam} van een eigen inkomen, los van de ouders?",
    why="Dan telt je eigen inkomen, niet dat van je ouders.",
    help="Wettelijk samenwonen telt als getrouwd. Voor een eigen inkomen vraagt de wet dat het hoog genoeg is, en al "
    "een tijd duurt. Twijfel je? Kies 'weet ik niet'.",
    gate=in_higher_education,
)

student_room = FACTS.truth(
    "person.student_room",
    likely=0.35,
    category="home",
    question="Zit je op kot?",
    question_other="Zit {naam} op kot?",
    why="Een kotstudent krijgt een hogere studietoelage.",
    burden=0.7,
    gate=in_higher_education & ~student_on_own,
)

receives_study_grant = FACTS.truth(
    "person.receives_study_grant",
    likely=0.3,
    category="status",
    question="Kreeg of vroeg je voor dit academiejaar al een studietoelage?",
    question_other="Kreeg of vroeg {naam} voor dit academiejaar al een studietoelage?",
    why="Dan is een aanvraag niet meer nodig.",
    grants="studietoelage_hoger_onderwijs",
    burden=0.7,
    gate=in_higher_education,
    change=Change("yes", "Vraag de studietoelage op studietoelagen.be."),
)
