"""What the columns of the gate hold and what they are for."""

from totjerecht.access.columns_gate import GATE
from totjerecht.core.columns import Columns, organisational, pseudonym, secret, technical

COLUMNS: Columns = {
    **GATE,
    "access.MasterKey": {
        "name": technical("Weten welke hoofdsleutel in gebruik is."),
        "made_at": technical("Weten wanneer de hoofdsleutel laatst vervangen werd."),
    },
    "access.SubjectKey": {
        "subject": pseudonym("De sleutel van deze persoon vinden."),
        "wrapped": secret("De teksten van deze persoon openen; weg na het wissen."),
        "master": technical("Weten welke hoofdsleutel deze sleutel opent."),
        "made_at": technical("Nagaan of een back-up ouder is dan de sleutel."),
        "erased_at": technical("Weten dat gewist is, en zeggen tot wanneer back-ups leesbaar zijn."),
    },
    "access.IndexKey": {
        "version": technical("Zoeken onder de huidige en de vorige sleutel."),
        "wrapped": secret("Regels van de blinde index maken en vinden."),
        "master": technical("Weten welke hoofdsleutel deze sleutel opent."),
        "made_at": technical("Weten wanneer de sleutel laatst vervangen werd."),
        "retired_at": technical("Weten sinds wanneer oude regels niets meer betekenen."),
    },
    "access.BlindEntry": {
        "id": technical("De rij aanwijzen."),
        "subject": pseudonym("Zeggen wie gevonden is."),
        "kind": technical("Een nummer niet met een naam verwarren."),
        "value": pseudonym("Iemand vinden met een juist nummer of juiste naam, zonder die te bewaren."),
        "version": technical("Weten welke regels nog opnieuw gemaakt moeten worden."),
    },
    "access.OwnPeriod": {
        "id": technical("De rij aanwijzen."),
        "organisation": organisational("Weten voor wie de termijn geldt."),
        "outcome": organisational("Weten voor welke afloop de termijn geldt."),
        "months": organisational("Berekenen wanneer een dossier gewist moet worden."),
        "reference": organisational("Tonen op welke beslissing de termijn steunt."),
        "set_on": organisational("Weten wanneer de termijn vastgelegd is."),
    },
    "access.ErasureRequest": {
        "id": technical("De vraag aanwijzen."),
        "subject": pseudonym("Weten wiens sleutel gewist moet worden."),
        "kind": organisational("Weten welke bewaarregel geldt."),
        "asked_by": pseudonym("Een tweede persoon kunnen eisen."),
        "asked_at": technical("Tonen hoe lang een vraag wacht."),
        "needs_approval": technical("Niets wissen waarvoor toestemming nodig is."),
        "approved_by": pseudonym("Weten wie de toestemming inschreef."),
        "approved_at": technical("Weten wanneer de toestemming ingeschreven is."),
        "approval_reference": organisational("De brief van het archief terugvinden."),
        "withdrawn_at": technical("Een ingetrokken vraag niet uitvoeren."),
        "copied_at": technical("Na een onderbreking niet twee keer kopiëren."),
        "done_at": technical("Tonen dat gewist is."),
        "backups_gone_after": technical("Zeggen tot wanneer een back-up leesbaar is."),
    },
    "access.ClosingCopy": {
        "id": technical("De rij aanwijzen; toevallig, zodat de volgorde niets verraadt."),
        "kind": organisational("Cijfers per soort dossier."),
        "quarter": technical("Cijfers per kwartaal."),
        "data": organisational("Cijfers: alleen waarden uit vooraf vastgelegde lijstjes."),
    },
}
