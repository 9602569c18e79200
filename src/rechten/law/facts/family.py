"""Children, care and who shares a household."""

from __future__ import annotations

from rechten.graph.expressions import age, on_day, same_dwelling, tied
from rechten.graph.facts import Sensitivity
from rechten.law.facts import FACTS
from rechten.law.facts.person import birth_date, from_month_of, lives_in, minor, until_month_of

_CHILD = until_month_of(25)
#: Whom one may share a household with, or not: one's own minor children always belong to it.
_HOUSEMATES = same_dwelling() - tied("parent", "out").where(minor)
_OLD_REGIME = (birth_date < on_day(2019, 1, 1)) & _CHILD

shares_household = FACTS.truth(
    "person.shares_household",
    likely=0.75,
    category="home",
    question="Doe je het huishouden samen met wie bij je woont?",
    question_other="Doet {naam} het huishouden samen met wie daar woont?",
    why="Wie kosten en taken deelt, krijgt een ander bedrag.",
    help="Samen boodschappen, huur en rekeningen betalen is 'ja'. Alleen een kamer huren met een eigen pot is 'nee'.",
    gate=_HOUSEMATES.exists() & (age(birth_date) >= 15),
)

time_here = FACTS.choice(
    "person.time_here",
    {
        "all": "Altijd of bijna altijd hier",
        "half": "De helft van de tijd hier",
        "less": "Minder dan de helft van de tijd hier",
    },
    likely=(0.85, 0.1, 0.05),
    category="family",
    question="Hoe vaak woon je in dit huis?",
    question_other="Hoe vaak woont {naam} in dit huis?",
    why="Woont een kind ook ergens anders? Dan gelden andere bedragen.",
    sensitivity=Sensitivity.RELATIONSHIP,
    gate=age(birth_date) < 25,
    otherwise="all",
)

pregnant = FACTS.truth(
    "person.pregnant",
    likely=0.02,
    category="health",
    question="Ben je zwanger?",
    question_other="Is {naam} zwanger?",
    why="Wie jonger is dan 18 en zwanger is, kan toch een leefloon vragen.",
    sensitivity=Sensitivity.HEALTH,
    # Younger than 14 we do not ask: parents would read it about their child. See docs/grenzen.md.
    gate=(age(birth_date) >= 14) & (age(birth_date) < 18),
)

learning = FACTS.choice(
    "person.learning",
    {
        "study": "Student, leerling of stage",
        "school_leaver": "Pas gestopt met studeren (minder dan een jaar)",
        "no": "Geen van beide",
    },
    likely=(0.7, 0.1, 0.2),
    category="family",
    question="Studeer je nog, of ben je pas gestopt?",
    question_other="Studeert {naam} nog, of is {naam} pas gestopt?",
    why="Een jongere van 18 tot 25 jaar houdt het Groeipakket als die nog leert.",
    help="Pas gestopt is: minder dan 12 maanden geleden. Ben je daarna opnieuw gaan studeren? Kies dan student.",
    gate=_CHILD,
    otherwise="no",
)

student_hours_within_limit = FACTS.truth(
    "person.student_hours_within_limit",
    likely=0.9,
    category="work",
    question="Werk je minder dan 80 uur per maand, of alleen als jobstudent binnen de toegelaten uren?",
    question_other="Werkt {naam} minder dan 80 uur per maand, of alleen als jobstudent binnen de toegelaten uren?",
    why="Wie te veel uren werkt, verliest die maand het Groeipakket.",
    help="Werk je niet? Kies 'ja'. Krijg je een uitkering door ziekte of werkloosheid, of ben je zelfstandige in "
    "hoofdberoep? Kies dan 'nee'. Een leefloon mag wel.",
    gate=from_month_of(18) & _CHILD,
    otherwise="yes",
)

groeipakket_2018 = FACTS.truth(
    "person.groeipakket_2018",
    likely=0.9,
    category="family",
    question="Kreeg iemand voor jou eind 2018 al kinderbijslag in België?",
    question_other="Kreeg iemand voor {naam} eind 2018 al kinderbijslag in België?",
    why="Voor die kinderen gelden nog de oude bedragen.",
    help="Kwam het kind pas na 2018 naar België? Dan is het 'nee'.",
    gate=_OLD_REGIME,
)

old_rank = FACTS.choice(
    "person.old_rank",
    {
        "youngest": "Het jongste",
        "second": "Het tweede jongste",
        "older": "Ouder dan die twee",
    },
    likely=(0.4, 0.4, 0.2),
    category="family",
    question="Welke plaats had je eind 2018 onder de kinderen in het gezin?",
    question_other="Welke plaats had {naam} eind 2018 onder de kinderen in het gezin?",
    why="De oude bedragen hangen af van de plaats in het gezin op 31 december 2018.",
    help="Was er maar één kind? Kies 'het jongste'.",
    gate=_OLD_REGIME & groeipakket_2018,
    otherwise="youngest",
)

had_supplement = FACTS.truth(
    "person.had_supplement",
    likely=0.3,
    category="family",
    question="Zat er sinds 2019 ooit een sociale toeslag of een zorgtoeslag in je Groeipakket?",
    question_other="Zat er sinds 2019 ooit een sociale toeslag of een zorgtoeslag in het Groeipakket voor {naam}?",
    why="Het oudste kind krijgt dan een hoger bedrag voor zijn leeftijd. Dat blijft zo, ook als die toeslag stopte.",
    burden=1.2,
    gate=_OLD_REGIME & groeipakket_2018 & from_month_of(6),
)

care_supplement = FACTS.truth(
    "person.care_supplement",
    likely=0.05,
    category="health",
    question="Zit er nu een zorgtoeslag in je Groeipakket, voor een handicap of een ziekte?",
    question_other="Zit er nu een zorgtoeslag in het Groeipakket voor {naam}, voor een handicap of een ziekte?",
    why="Met die toeslag loopt het Groeipakket door tot 21 jaar, ook zonder school.",
    help="De volle naam is 'zorgtoeslag voor een specifieke ondersteuningsbehoefte'. Hij staat op de brief van "
    "de uitbetaler.",
    sensitivity=Sensitivity.HEALTH,
    grants="groeipakket_zorgtoeslag",
    gate=_CHILD,
)

no_residence_ruling = FACTS.truth(
    "person.no_residence_ruling",
    likely=0.15,
    category="family",
    question="Woont je andere ouder ergens anders, en besliste nog geen rechter waar je woont?",
    question_other="Woont de andere ouder ergens anders, en besliste nog geen rechter waar {naam} woont?",
    why="Zonder beslissing van een rechter krijgt elke ouder de helft van de sociale toeslag.",
    help="Keurde een rechter jullie akkoord goed? Dan is het 'nee'. Is er geen andere ouder (meer)? Ook dan is het "
    "'nee'.",
    sensitivity=Sensitivity.RELATIONSHIP,
    burden=1.3,
    gate=_CHILD,
)

de_facto_family = FACTS.truth(
    "person.de_facto_family",
    category="family",
    question="Vormt de ouder een gezin met een volwassene die daar ook woont en geen familie is?",
    why="Wie geen familie is en mee de kosten deelt, kan meetellen als gezin. De wet noemt dat een 'feitelijk "
    "gezin'. De uitbetaler beslist dat.",
    judged_by="de uitbetaler van het Groeipakket",
)

school_in_antwerp = FACTS.truth(
    "person.school_in_antwerp",
    likely=0.1,
    category="family",
    question="Ga je in de stad Antwerpen naar school?",
    question_other="Gaat {naam} in de stad Antwerpen naar school?",
    why="Een kind dat in Antwerpen naar school gaat, kan ook een attest kansentarief krijgen.",
    gate=(age(birth_date) < 19) & ~lives_in.is_in("antwerp"),
)

limited_means_seen = FACTS.truth(
    "person.limited_means_seen",
    category="income",
    question="Heeft het gezin weinig geld?",
    why="De organisatie die het attest geeft, kijkt dit na.",
    judged_by="de organisatie die het attest geeft",
)

school = FACTS.choice(
    "person.school",
    {
        "nursery": "Kleuterschool",
        "primary": "Lagere school",
        "secondary": "Secundair onderwijs, voltijds (ook buitengewoon)",
        "seventh": "Derde jaar van de derde graad in het technisch of beroepsonderwijs (7de jaar)",
        "dual": "Leren en werken, of duaal leren",
        "nursing": "Basisverpleegkunde (HBO5)",
        "higher": "Hoger onderwijs (hogeschool of universiteit)",
        "none": "Geen school, of thuisonderwijs",
    },
    likely=(0.2, 0.35, 0.22, 0.02, 0.02, 0.01, 0.12, 0.06),
    category="family",
    question="Naar welke school ga je dit schooljaar?",
    question_other="Naar welke school gaat {naam} dit schooljaar?",
    why="De schooltoeslag hangt af van het soort school.",
    burden=0.8,
    gate=(age(birth_date) >= 2) & ((age(birth_date) < 18) | learning.is_in("study")),
    otherwise="none",
)
#: In nursery, primary or secondary school, or in the nursing course: the schools of the schooltoeslag.
is_pupil = school.is_in("nursery", "primary", "secondary", "seventh", "dual", "nursing")

flemish_school = FACTS.truth(
    "person.flemish_school",
    likely=0.97,
    category="family",
    question="Is die school erkend door Vlaanderen?",
    question_other="Is de school van {naam} erkend door Vlaanderen?",
    why="De schooltoeslag is er voor scholen die Vlaanderen erkent.",
    help="Dat zijn bijna alle Nederlandstalige scholen in Vlaanderen en Brussel.",
    burden=0.7,
    gate=is_pupil,
)

boarder = FACTS.truth(
    "person.boarder",
    likely=0.04,
    category="family",
    question="Slaap je in de week op internaat of op kot, minstens 149 dagen in dit schooljaar?",
    question_other="Slaapt {naam} in de week op internaat of op kot, minstens 149 dagen in dit schooljaar?",
    why="In het secundair onderwijs is de schooltoeslag dan hoger.",
    help="Ook een multifunctioneel centrum voor kinderen met een handicap telt.",
    gate=school.is_in("secondary", "seventh", "nursing"),
)

often_absent = FACTS.truth(
    "person.often_absent",
    likely=0.03,
    category="family",
    question="Was je dit én vorig schooljaar telkens te vaak niet op school, zonder goede reden?",
    question_other="Was {naam} dit én vorig schooljaar telkens te vaak niet op school, zonder goede reden?",
    why="Wie twee schooljaren na elkaar te vaak afwezig is, verliest de schooltoeslag.",
    help="Te vaak is 30 halve dagen of meer zonder goede reden. Een kleuter moet een aantal dagen wel komen. "
    "Ziek met een briefje is een goede reden.",
    sensitivity=Sensitivity.RELATIONSHIP,
    burden=1.2,
    gate=is_pupil,
)

domiciled_here = FACTS.truth(
    "person.domiciled_here",
    likely=0.5,
    category="family",
    question="Is dit het adres op je identiteitskaart (je domicilie)?",
    question_other="Is dit het adres op de identiteitskaart van {naam} (het domicilie)?",
    why="Het gezin waar het kind ingeschreven is, krijgt de schooltoeslag.",
    help="Een jong kind heeft een Kids-ID. Geen kaart? Kies het adres waar het kind ingeschreven is.",
    burden=0.8,
    gate=time_here.is_in("half", "less"),
    otherwise="yes",
)

lives_on_own = FACTS.truth(
    "person.lives_on_own",
    likely=0.05,
    category="family",
    question="Ben je getrouwd, of leef je van een eigen inkomen, los van je ouders?",
    question_other="Is {naam} getrouwd, of leeft {naam} van een eigen inkomen, los van de ouders?",
    why="Dan telt voor de schooltoeslag het eigen inkomen, en is het bedrag anders.",
    gate=is_pupil & (age(birth_date) >= 16),
)
