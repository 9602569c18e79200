"""What the columns of the room hold and what they are for."""

from totjerecht.core.columns import Columns, contact, free_text, identifying, organisational, pseudonym, technical

_ROW = technical("De rij aanwijzen.")
_WHOM = pseudonym("Weten over wie het gaat.")

COLUMNS: Columns = {
    "people.Person": {
        "id": _ROW,
        "subject": _WHOM,
        "name": identifying("Iemand bij de naam noemen, en op een aanvraag zetten."),
        "called": identifying("Iemand aanspreken zoals zij dat wil."),
        "birth_date": identifying("Rechten die van een leeftijd afhangen."),
        "national_number": identifying("Aanvragen die het nummer nodig hebben; mag leeg blijven."),
        "alias": technical("Weten dat de naam een schuilnaam is."),
        "language": technical("Brieven en pagina's in haar taal."),
    },
    "people.Reach": {
        "id": _ROW,
        "subject": _WHOM,
        "phone": contact("Haar bellen, als dat veilig is."),
        "email": contact("Haar mailen, als dat veilig is."),
        "address": contact("Haar schrijven, als dat veilig is."),
        "safe_channel": technical("Haar bereiken langs de weg die zij koos."),
        "careful": free_text("Weten wat je niet mag doen."),
    },
    "people.Entry": {
        "subject": _WHOM,
        "id": _ROW,
        "category": technical("Weten wie de regel mag zien."),
        "text": free_text("Lezen wat er genoteerd is; zij leest het ook."),
        "written_by": organisational("Weten wie het schreef."),
        "written_at": technical("Weten wanneer het geschreven is."),
    },
}
