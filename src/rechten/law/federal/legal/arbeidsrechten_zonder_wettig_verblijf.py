"""Rights at work without a right of residence: wage, accident, notice; where to complain and what the risk is."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="arbeidsrechten_zonder_wettig_verblijf",
    name="Rechten op het werk zonder wettig verblijf",
    nature=Nature.GUARANTEE,
    level="federal",
    domain="work",
    summary="Werkte je, dan heb je recht op loon, ook zonder papieren of contract. En op een vergoeding na een "
    "arbeidsongeval.",
    statements=(
        Statement(
            "Werkte je voor een baas en voor loon? Dan is dat een arbeidsovereenkomst, ook zonder papier en "
            "zonder toelating om te werken.",
            "Arbeidsovereenkomstenwet van 3 juli 1978",
        ),
        Statement(
            "Je hebt recht op het minimumloon van je sector, op loon bij ziekte en feestdagen, en op een "
            "opzegging volgens de regels.",
            "Arbeidsovereenkomstenwet van 3 juli 1978",
        ),
        Statement(
            "Kreeg je een arbeidsongeval? Dan heb je recht op een vergoeding, ook als je baas je niet aangaf.",
            "Arbeidsongevallenwet van 10 april 1971",
        ),
        Statement(
            "Trof de inspectie je aan op het werk? Dan neemt de wet aan dat je er 3 maanden werkte. Je baas kan "
            "het tegendeel bewijzen.",
            "Wet van 11 februari 2013",
        ),
        Statement(
            "Dit alles geeft geen recht om te werken. Een leerling in deeltijds leren, of een stage in een "
            "opleiding, kan soms wel.",
            "Wet van 30 april 1999; uitleg van het agentschap Integratie en Inburgering",
        ),
    ),
    step="Bewaar berichten, foto's, namen, uren en de nummerplaat van de baas. Vraag eerst advies aan FAIRWORK "
    "Belgium of een vakbond. Een klacht bij de inspectie (Toezicht Sociale Wetten) kan anoniem.",
    office="FAIRWORK Belgium, een vakbond, of Toezicht Sociale Wetten",
    topics=("work", "residence", "legal_help"),
    sources=(
        Source(
            "http://www.agii.be/rechten-en-risicos-voor-de-werknemer",
            "minimumrechten en het vermoeden van 3 maanden",
        ),
        Source(
            "https://www.agii.be/thema/vreemdelingenrecht-internationaal-privaatrecht/mensen-zonder-wettig-verblijf/rechten-van-mensen-zonder-wettig-verblijf/tewerkstelling",
            "geen recht om te werken; geen boete na een eigen klacht",
        ),
        Source(
            "https://www.droitsquotidiens.be/fr/question/quels-sont-mes-droits-si-je-travaille-clandestinement",
            "een klacht kan anoniem",
        ),
    ),
    certainty="De rechten staan vast. Let op: vindt een gewone controle je, dan kan je een bevel krijgen om het "
    "land te verlaten. Wie zelf klaagt of uitgebuit wordt, krijgt volgens een interne richtlijn geen "
    "boete; die kan veranderen. Hoe lang je loon kan eisen, lazen we niet na.",
    concerns=("person.stay=no_stay", "person.stay=procedure"),
    affects=("juridische_tweedelijnsbijstand",),
)
