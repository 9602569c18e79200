"""What organisations answer before they work together: eleven questions of working group 5, and those on information.

The eleven are the questions that working group 5 ("hulp verlenen, zonder hokjes") of the Antwerp Staten-Generaal lists
for a lasting cooperation; the words here are ours. Residents read the answers, so each one asks for plain words.
"""

from __future__ import annotations

from attrs import frozen

from rechten.words.say import later


@frozen
class Question:
    """One question. ``code``: its name in the database; ``heading``: above the answer, for who only reads."""

    code: str
    text: str
    help: str
    heading: str


def _by_code(*questions: Question) -> dict[str, Question]:
    return {question.code: question for question in questions}


#: In the order in which they are asked: first what and why, then how.
ELEVEN: dict[str, Question] = _by_code(
    Question(
        "around",
        "Rond wat werken jullie samen?",
        "Noem het stuk van het leven van mensen waar het om gaat. Bijvoorbeeld: rechten die mensen nu mislopen.",
        later("Waar gaat het over"),
    ),
    Question(
        "aim",
        "Wat willen jullie bereiken?",
        "Wat is er anders voor mensen als dit lukt? Schrijf het zo dat je over een jaar kan zien of het gelukt is.",
        later("Wat willen de diensten bereiken"),
    ),
    Question(
        "added",
        "Waarom lukt dat beter samen dan elk apart?",
        "Wat moet iemand nu zelf doen of twee keer vertellen dat straks niet meer moet?",
        later("Waarom samen"),
    ),
    Question(
        "principles",
        "Vanuit welke waarden vertrekken jullie?",
        "Wat vinden jullie belangrijk in hoe je met mensen omgaat? Schrijf op waar iemand jullie aan mag houden.",
        later("Wat de diensten belangrijk vinden"),
    ),
    Question(
        "roles",
        "Wat doet elke partij, en wat niet?",
        "Eén regel per partij: haar opdracht, wat anderen van haar mogen verwachten, en waar het stopt.",
        later("Wie doet wat"),
    ),
    Question(
        "leads",
        "Wie trekt de samenwerking?",
        "Een functie bij een partij, geen naam van een mens. Hoe kan je die functie bereiken?",
        later("Wie trekt het"),
    ),
    Question(
        "who",
        "Wie is er nog bij betrokken?",
        "Werken mensen mee die zelf met armoede of uitsluiting leven? Wie hoort erbij zonder gegevens te krijgen?",
        later("Wie is betrokken"),
    ),
    Question(
        "how",
        "Hoe gaat het concreet in zijn werk?",
        "Vertel het als een voorbeeld: iemand komt binnen aan een loket, en dan?",
        later("Hoe gaat dat"),
    ),
    Question(
        "timing",
        "Wanneer gebeurt wat?",
        "Wanneer begint het, hoe vaak zien jullie elkaar, binnen hoeveel dagen krijgt iemand antwoord?",
        later("Wanneer"),
    ),
    Question(
        "decisions",
        "Hoe beslissen jullie samen?",
        "En wat als jullie het niet eens zijn? Hoe beslist de persoon over de eigen hulp?",
        later("Hoe beslissen de diensten samen"),
    ),
    Question(
        "told",
        "Hoe vertellen jullie over deze samenwerking, en aan wie?",
        "Hoe komen bewoners het te weten? Welke collega's moeten dit kennen voor ze iets beloven?",
        later("Hoe het verteld wordt"),
    ),
)

#: How information is handled. What is shared, who receives and how long are no texts: they are the ticks and the number
#: that the gate itself reads.
HANDLING: dict[str, Question] = _by_code(
    Question(
        "need",
        "Waarom is elk soort gegeven dat jullie aankruisten strikt nodig?",
        "Eén zin per soort. Kan het ook zonder? Kruis het dan niet aan.",
        later("Waarom dit nodig is"),
    ),
    Question(
        "mission",
        "Aan welke opdracht werken de partijen die gegevens uitwisselen samen?",
        "Het beroepsgeheim laat delen alleen toe met wie aan dezelfde opdracht werkt, in het belang van de persoon.",
        later("De opdracht die de diensten delen"),
    ),
    Question(
        "after",
        "Wat doet een partij met wat ze weet als de toestemming stopt?",
        "Toegang stopt in dezelfde seconde. Wat doen jullie met notities, mails en papier van voordien?",
        later("Wat als je ja stopt"),
    ),
    Question(
        "wrong",
        "Wat doen jullie als het misloopt?",
        "Iemand keek waar dat niet mocht, of een blad is kwijt: wie meldt het, wie vertelt het de persoon, hoe snel?",
        later("Wat als het misloopt"),
    ),
    Question(
        "contact",
        "Wie antwoordt als iemand een vraag heeft over de eigen gegevens?",
        "Een functie bij een partij, met een telefoonnummer of een plek waar je zonder afspraak binnen kan.",
        later("Wie geeft antwoord op je vragen"),
    ),
)
