"""What may be known of the people of Lyonië."""

from rechten.graph.facts import FIRST_DAY, Sensitivity, Vocabulary
from rechten.graph.kinds import Unit

STATUSES = {"citizen": "Lyonees", "guest": "Gast", "refugee": "Vluchteling", "other": "Iets anders"}

FACTS = Vocabulary()

# of a person
birth = FACTS.date("person.birth_date", category="identity", question="Wanneer ben je geboren?", high=739_000)
works = FACTS.truth("person.works", category="work", question="Werk je?", likely=0.6)
wage = FACTS.amount(
    "person.wage",
    Unit.EURO_MONTH,
    high=9_000,
    category="income",
    question="Hoeveel verdien je?",
    likely=((0, 0.2), (900, 0.4), (2_500, 0.4)),
    gate=works,
    axis=True,
)
profit = FACTS.amount(
    "person.profit",
    Unit.EURO_YEAR,
    low=-20_000,
    high=80_000,
    category="income",
    question="Hoeveel winst had je?",
    likely=((-500, 0.3), (0, 0.4), (9_000, 0.3)),
    burden=4.0,
)
savings = FACTS.amount(
    "person.savings", Unit.EURO, high=500_000, category="income", question="Hoeveel spaargeld heb je?", changeable=True
)
status = FACTS.choice(
    "person.status",
    STATUSES,
    category="residence",
    question="Welke papieren heb je?",
    likely=(0.7, 0.1, 0.1, 0.1),
    sensitivity=Sensitivity.RESIDENCE,
)
former_status = FACTS.choice(
    "person.former_status",
    STATUSES,
    category="residence",
    question="Welke papieren had je vroeger?",
    sensitivity=Sensitivity.RESIDENCE,
    gate=~status.is_in("citizen"),
    otherwise="citizen",
)
arrived = FACTS.date(
    "person.arrived_on",
    category="residence",
    question="Wanneer kwam je aan?",
    low=FIRST_DAY,
    high=739_500,
    gate=status.is_in("guest", "refugee"),
)
hours = FACTS.number(
    "person.hours", Unit.HOURS_MONTH, high=250, category="work", question="Uren per maand?", gate=works
)
hours_year = FACTS.number("person.hours_year", Unit.HOURS_YEAR, high=3_000, category="work", question="Uren per jaar?")
credits_ = FACTS.number("person.credits", Unit.POINTS, high=60, category="school", question="Studiepunten?")
sick_days = FACTS.number(
    "person.sick_days", Unit.DAYS, high=366, category="health", question="Dagen ziek?", sensitivity=Sensitivity.HEALTH
)
insured = FACTS.number("person.insured", Unit.MONTHS, high=600, category="work", question="Maanden verzekerd?")
lodgers = FACTS.number("person.lodgers", Unit.COUNT, high=9, category="home", question="Hoeveel kostgangers?")
share = FACTS.number("person.share", Unit.RATE, high=1, category="home", question="Is de woning van jou?")
willing = FACTS.truth("person.willing", category="work", question="", judged_by="het Broodhuis")
gets_bread = FACTS.truth(
    "person.gets_bread", category="rights", question="Krijg je broodgeld?", likely=0.1, grants="bread"
)

# of a dwelling
heating = FACTS.choice(
    "dwelling.heating", {"gas": "Gas", "wood": "Hout", "none": "Niets"}, category="home", question="Hoe verwarm je?"
)
rent = FACTS.amount(
    "dwelling.rent",
    Unit.EURO_MONTH,
    high=3_000,
    category="home",
    question="Hoeveel huur betaal je?",
    likely=((300, 0.5), (800, 0.5)),
)
damp = FACTS.truth("dwelling.damp", category="home", question="Is je woning vochtig?", aliases=("dwelling.wet",))

# of the case
flood = FACTS.truth("case.flood", category="home", question="Is er een overstroming?", likely=0.05)
region = FACTS.choice(
    "case.region", {"north": "Noord", "south": "Zuid"}, category="home", question="In welke streek woon je?"
)
