"""What comes by itself with the verhoogde tegemoetkoming: no supplements, and no whole bill at the doctor's."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

_HAS_VT = "person.receives_increased_reimbursement"

NO_SUPPLEMENTS = Provision(
    id="ereloonsupplementenverbod",
    name="Geen supplement bij de dokter met verhoogde tegemoetkoming",
    nature=Nature.GUARANTEE,
    level="federal",
    domain="health",
    summary="Met de verhoogde tegemoetkoming mag een dokter of tandarts je geen supplement vragen.",
    statements=(
        Statement(
            "Sinds 1 januari 2026 mag geen enkele dokter een supplement vragen aan wie verhoogde tegemoetkoming heeft. "
            "Dat geldt voor zorg zonder opname.",
            "Wet van 29 november 2022 en KB van maart 2024 (artikel niet gelezen); RIZIV",
        ),
        Statement(
            "In 2025 gold dat nog alleen met een uitkering die de verhoogde tegemoetkoming vanzelf geeft.",
            "RIZIV, regels voor artsen, eerste fase (artikel niet gelezen)",
        ),
        Statement(
            "Bij de tandarts geldt het sinds 1 juli 2026 voor alle zorg uit de lijst van het ziekenfonds. Sinds 2025 "
            "gold het voor preventie en veel gewone zorg.",
            "RIZIV, regels voor tandartsen; nomenclatuur, art. 5",
        ),
        Statement(
            "Het geldt ook bij een dokter of tandarts die niet volgens de vaste tarieven werkt.",
            "Wet van 29 november 2022 (artikel niet gelezen)",
        ),
        Statement(
            "Het geldt niet als je in het ziekenhuis blijft slapen. In een kamer voor één persoon mag een supplement "
            "wel.",
            "Wet van 29 november 2022 (artikel niet gelezen); Ziekenhuiswet",
        ),
    ),
    step="Zeg vooraf dat je verhoogde tegemoetkoming hebt, en toon je identiteitskaart. Kreeg je toch een supplement? "
    "Breng de rekening naar je ziekenfonds.",
    office="je ziekenfonds",
    topics=("health",),
    sources=(
        Source(
            "https://inami.fgov.be/fr/professionnels/professionnels-de-la-sante/medecins/exercice-du-metier/medecins-interdiction-de-facturer-des-supplements-en-ambulatoire-aux-beneficiaires-de-l-intervention-majoree",
            "dokters: twee fasen",
        ),
        Source(
            "https://inami.fgov.be/fr/professionnels/professionnels-de-la-sante/dentistes/exercice-du-metier/interdiction-de-facturer-des-supplements-en-ambulatoire-aux-beneficiaires-de-l-intervention-majoree",
            "tandartsen: twee fasen",
        ),
        Source(
            "https://mc.be/en-marche/vos-droits/les-bim-mieux-proteges-contre-les-supplements-dhonoraires",
            "uitleg",
            "2024-12-19",
        ),
        Source(
            "https://cambieravocats.be/supplements-honoraires/", "de wet van 29 november 2022 en het Grondwettelijk Hof"
        ),
    ),
    certainty="De fasen komen van het RIZIV, van voor ze begonnen. Of een fase nog verschoven is, is niet gevonden. De "
    "lijst van zorg bij de tandarts is niet gelezen.",
    concerns=(_HAS_VT,),
    affects=("verhoogde_tegemoetkoming",),
)

THIRD_PAYER = Provision(
    id="derdebetalersregeling",
    name="Bij de dokter alleen het remgeld betalen",
    nature=Nature.GUARANTEE,
    level="federal",
    domain="health",
    summary="Met de verhoogde tegemoetkoming betaal je bij de huisarts alleen het remgeld, niet de hele rekening.",
    statements=(
        Statement(
            "Heb je verhoogde tegemoetkoming? Dan moet de huisarts in de praktijk alleen je remgeld vragen.",
            "Regels van het RIZIV over de derdebetalersregeling, sinds 1 oktober 2015 (artikel niet gelezen)",
        ),
        Statement(
            "Komt de huisarts bij jou thuis? Dan is het niet verplicht.",
            "Regels van het RIZIV over de derdebetalersregeling (artikel niet gelezen)",
        ),
        Statement(
            "Ben je jonger dan 25 jaar, met een vast dossier (GMD)? Dan betaal je bij die huisarts meestal niets, "
            "sinds 1 oktober 2023.",
            "Akkoord tussen artsen en ziekenfondsen 2022-2023 (artikel niet gelezen)",
        ),
        Statement(
            "Sinds 1 januari 2022 mag elke zorgverlener alleen het remgeld vragen, aan iedereen. Meestal is dat een "
            "keuze van de zorgverlener.",
            "Regels van het RIZIV over de derdebetalersregeling, sinds 1 januari 2022 (artikel niet gelezen)",
        ),
        Statement(
            "Bij een gesprek met de dokter per telefoon of video moet het altijd.",
            "Regels van het RIZIV, sinds 1 augustus 2022 (artikel niet gelezen)",
        ),
    ),
    step="Vraag vooraf: 'Mag ik alleen het remgeld betalen?' Toon je identiteitskaart. Weigert je huisarts, hoewel het "
    "moet? Zeg het aan je ziekenfonds.",
    office="je dokter; bij een probleem je ziekenfonds",
    topics=("health",),
    sources=(
        Source(
            "https://www.riziv.be/fr/professionnels/sante/medecins/metier/Pages/tiers-payant-obligatoire.aspx",
            "wanneer het moet en wanneer het mag",
            "2022",
        ),
        Source(
            "https://www.mc.be/b2b/prestataires/medecins/tiers-payant/application",
            "iedereen sinds 2022, verplicht bij de huisarts",
        ),
        Source(
            "https://le-gbo.be/des-le-1er-octobre-les-patients-bim-jusque-24-ans-ne-devront-plus-payer-de-ticket-moderateur-pour-les-consultations-de-mg",
            "tot 24 jaar geen remgeld bij de huisarts",
            "2023-09-29",
        ),
    ),
    certainty="De regels komen van bladzijden van het RIZIV, een ziekenfonds en artsen. De tekst van de wet is niet "
    "gelezen. Wat na 2023 nog veranderde, is niet gevonden.",
    concerns=(_HAS_VT, "person.has_chronic_status"),
    affects=("verhoogde_tegemoetkoming", "statuut_chronische_aandoening"),
)
