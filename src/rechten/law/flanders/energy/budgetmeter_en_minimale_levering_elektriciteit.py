"""The prepaid meter, and what must happen before electricity, gas or water may be cut off."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

_DECISION = "Energiebesluit van 19 november 2010, titel V (artikel niet gelezen)"

PROVISION = Provision(
    id="budgetmeter_en_minimale_levering_elektriciteit",
    name="Niet zomaar zonder stroom, gas of water",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="energy",
    summary="Wie rekeningen niet kan betalen, mag niet zomaar afgesloten worden. Een commissie moet je eerst horen.",
    statements=(
        Statement(
            "Zegt je leverancier je contract op door schulden en vind je geen ander? Dan levert Fluvius je stroom en "
            "gas. Heb je recht op het sociaal tarief, dan hou je dat.",
            _DECISION,
        ),
        Statement(
            "Betaal je Fluvius niet en lukt een afbetaalplan niet? Dan zet Fluvius je meter op vooraf betalen "
            "(prepaid).",
            _DECISION,
        ),
        Statement(
            "Is je tegoed voor stroom op? Dan is er nog een tijd stroom aan 10 ampère. Die moet je later wel betalen.",
            _DECISION,
        ),
        Statement(
            "Wie je wil afsluiten voor schulden, moet eerst naar de Lokale Adviescommissie (LAC) bij het OCMW. Je "
            "wordt uitgenodigd en mag je verhaal doen.",
            _DECISION,
        ),
        Statement(
            "Ook voor water moet het waterbedrijf eerst naar de LAC.",
            "Algemeen waterverkoopreglement (besluit van de Vlaamse Regering; artikel niet gelezen)",
        ),
        Statement("In de winter mag men niet afsluiten voor schulden.", _DECISION),
    ),
    step="Kreeg je een brief over afsluiten? Bel vandaag het OCMW, ga naar de LAC en vraag een afbetaalplan.",
    office="Lokale Adviescommissie (LAC) van het OCMW; Fluvius; je waterbedrijf",
    topics=("energy", "water", "debts", "letter"),
    sources=(
        Source(
            "https://www.dilbeek.be/nl/advies-van-de-lokale-adviescommissie-lac-over-afsluiting-heraansluiting-van-elektriciteit-aardgas",
            "wanneer naar de LAC, voor energie en water",
        ),
        Source(
            "https://www.dilbeek.be/nl/minimale-levering-van-elektriciteit-en-aardgas-voor-wie-een-budgetmeter-heeft-1",
            "prepaid en 10 ampère",
        ),
        Source("https://schilde.be/inwoners/welzijn-en-gezondheid/sociaal-huis/energie/budgetmeter", "het verloop"),
        Source("https://www.grobbendonk.be/lokale-adviescommissie", "niet afsluiten van 1 december tot 1 maart"),
    ),
    certainty="De stappen weten we van gemeenten, op bladzijden zonder datum; het besluit is niet gelezen. Een "
    "gemeente "
    "noemt 1 december tot 1 maart als winter, voor 2026 lazen we dat niet na. Hoelang de 10 ampère duurt met een "
    "digitale meter, vonden we niet. Bij gevaar of fraude kan men wel meteen afsluiten.",
    concerns=("dwelling.shutoff_notice", "dwelling.prepaid_meter=gas", "dwelling.prepaid_meter=electricity"),
    affects=("minimale_levering_aardgas", "energiescan"),
    shows=("energie.minimum_ampere",),
)
