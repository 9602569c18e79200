"""What the columns of the room hold and what they are for."""

from totjerecht.core.columns import Columns, organisational, pseudonym, technical

_ROW = technical("De rij aanwijzen.")

COLUMNS: Columns = {
    "policy_lab.Toets": {
        "id": _ROW,
        "organisation": organisational("Weten van welke organisatie de toets is."),
        "made_at": technical("Weten wanneer de toets begon."),
    },
    "policy_lab.ToetsVersion": {
        "id": _ROW,
        "toets": _ROW,
        "number": technical("De versies op volgorde."),
        "title": organisational("De toets herkennen."),
        "texts": organisational(
            "Wat er over de hervorming geschreven is; bij elk veld staat dat er geen mens in herkenbaar is."
        ),
        "reform": technical("Welke cijfers zouden veranderen."),
        "query": technical("Dezelfde instellingen opnieuw openen."),
        "result": technical("De cijfers zoals ze die dag waren, met hun controlegetallen."),
        "made_at": technical("Weten wanneer deze versie gemaakt is."),
        "made_by": organisational("Weten wie ze maakte."),
        "sha256": technical("Zien dat er later niets aan veranderd is."),
    },
    "policy_lab.ProactiveList": {
        "id": technical("De rij aanwijzen."),
        "organisation": organisational("Weten welke organisatie de lijst liet maken."),
        "number": technical("De lijst herkennen; een controlegetal van haar kop."),
        "right": technical("Weten over welk recht het gaat."),
        "kind": technical("Een voorstel van toekenning van een lijst om te helpen onderscheiden."),
        "purpose": organisational("Weten waarvoor de lijst dient."),
        "starts": organisational("Weten vanaf wanneer de lijst geldt."),
        "until": organisational("Weten tot wanneer de lijst geldt."),
        "header": organisational("Grond, geldigheid en aantallen tonen. Er staat niemand in."),
        "seal": technical("Nagaan dat de kop niet veranderd is."),
        "public_key": technical("Nagaan van wie het zegel is."),
        "command": organisational("Tonen hoe de lijst gemaakt is."),
        "made_by": organisational("Tonen wie de lijst maakte."),
        "made_at": organisational("Tonen wanneer de lijst gemaakt is."),
        "registered_by": pseudonym("Een tweede persoon kunnen eisen."),
        "registered_at": organisational("Tonen wanneer de lijst ingeschreven is."),
        "decision": organisational("Tonen of een tweede persoon ze nakeek."),
        "decided_by": pseudonym("Weten wie nakeek, en dat het iemand anders was."),
        "decided_at": organisational("Tonen wanneer ze nagekeken is."),
        "decided_why": organisational("Tonen waarom een lijst niet in orde is."),
    },
    "policy_lab.ProactiveRead": {
        "id": technical("De rij aanwijzen."),
        "list": technical("Weten bij welke lijst de regel hoort."),
        "file": organisational("Tonen welk bestand gelezen is."),
        "sha256": technical("Nagaan dat het dat bestand was."),
        "columns": organisational("Tonen welke kolommen gelezen zijn."),
        "rows": organisational("Tonen hoeveel rijen gelezen zijn."),
    },
}
