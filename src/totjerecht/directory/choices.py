"""The words the social map sorts by: needs (topics), kinds of service, and which domain of a right asks for which need.

Kept apart from the models so that the readers of the shipped files and the tests need no database.
"""

from django.db.models import TextChoices


class Topic(TextChoices):
    """A need, in the words of the person who has it. A service lists the needs it can be called for."""

    NO_ROOF = "no_roof", "geen dak boven je hoofd"
    NO_FOOD = "no_food", "geen eten"
    ENERGY = "energy", "stroom, gas en verwarming"
    WATER = "water", "water"
    VIOLENCE = "violence", "geweld of bedreiging"
    EVICTION = "eviction", "uit huis gezet worden"
    LETTER = "letter", "een brief met een datum"
    INCOME = "income", "te weinig inkomen"
    HEALTH_INSURANCE = "health_insurance", "ziekteverzekering"
    HEALTH = "health", "gezondheid"
    CARE = "care", "zorg"
    CHILD_BENEFIT = "child_benefit", "Groeipakket en kinderen"
    DEBTS = "debts", "schulden"
    LEGAL_HELP = "legal_help", "juridische hulp"
    RESIDENCE = "residence", "verblijf en papieren"
    LISTENING = "listening", "iemand die luistert"
    HOUSING = "housing", "wonen"
    WORK = "work", "werk"
    DISABILITY = "disability", "leven met een handicap"
    GENERAL = "general", "elke vraag"


class Kind(TextChoices):
    """What sort of service it is, as residents know it."""

    EMERGENCY = "emergency", "noodnummer"
    HELPLINE = "helpline", "hulplijn"
    CITY = "city", "stad"
    OCMW = "ocmw", "OCMW"
    CAW = "caw", "CAW"
    SHELTER = "shelter", "opvang"
    FOOD = "food", "eten"
    ENERGY = "energy", "energie"
    COURT = "court", "rechtbank"
    LEGAL = "legal", "juridische hulp"
    HOUSING = "housing", "wonen"
    HEALTH = "health", "gezondheid"
    HEALTH_FUND = "health_fund", "ziekenfonds"
    CARE_FUND = "care_fund", "zorgkas"
    BENEFIT_OFFICE = "benefit_office", "uitkering"
    FAMILY = "family", "gezin"
    WORK = "work", "werk"
    POLICE = "police", "politie"
    ADVICE = "advice", "advies"


#: Domain of a right (the words the rights use) to the needs whose services can help with it, most fitting first.
DOMAIN_TOPICS: dict[str, tuple[Topic, ...]] = {
    "income": (Topic.INCOME,),
    "housing": (Topic.HOUSING, Topic.EVICTION),
    "energy": (Topic.ENERGY,),
    "water": (Topic.WATER, Topic.DEBTS),
    "health": (Topic.HEALTH_INSURANCE, Topic.HEALTH),
    "care": (Topic.CARE, Topic.DISABILITY),
    "family": (Topic.CHILD_BENEFIT,),
    "education": (Topic.CHILD_BENEFIT, Topic.GENERAL),
    "work": (Topic.WORK, Topic.INCOME),
    "mobility": (Topic.GENERAL, Topic.DISABILITY),
    "culture_leisure": (Topic.GENERAL,),
    "legal": (Topic.LEGAL_HELP,),
    "digital": (Topic.GENERAL,),
    "debt": (Topic.DEBTS,),
}
