"""The general provincial tax of Antwerp: gone for households since 2026; older bills, and who was exempt from them."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

_RULES = "belastingreglement van de provincie Antwerpen"

PROVISION = Provision(
    id="provinciebelasting_vrijstelling",
    name="Geen provinciebelasting meer, en oude brieven",
    nature=Nature.GUARANTEE,
    level="city",
    domain="income",
    summary="Sinds 2026 betalen gezinnen in de provincie Antwerpen geen algemene provinciebelasting meer. Voor oude "
    "brieven kan er een vrijstelling zijn.",
    statements=(
        Statement(
            "Voor 2026 en later is er geen algemene provinciebelasting voor gezinnen en voor wie alleen woont.",
            f"{_RULES}, meerjarenplan 2026-2031",
        ),
        Statement(
            "Voor 2025 en vroeger was vrij wie op 1 januari van dat jaar de verhoogde tegemoetkoming of een leefloon "
            "had.",
            f"{_RULES}; wet van 14 juli 1994, art. 37, § 1 en § 19",
        ),
        Statement(
            "Alleen de situatie van de referentiepersoon telde: de naam op de brief.",
            f"{_RULES}, vrijstelling",
        ),
        Statement(
            "De belasting was 38 euro per gezin in 2019 en 40 euro in 2022. Voor 2023 was 43 euro aangekondigd.",
            f"{_RULES} van 2019 en 2022",
        ),
    ),
    step="Kreeg je nog een brief voor 2025 of vroeger, en was je vrij? Stuur hem binnen 3 maanden terug met een attest "
    "van het OCMW of het ziekenfonds. Een klevertje is niet genoeg.",
    office="Provincie Antwerpen, dienst Fiscaliteit, Koningin Elisabethlei 22, 2018 Antwerpen",
    topics=("income", "letter"),
    sources=(
        Source(
            "https://www.provincieantwerpen.be/provinciebestuur/financien/provinciebelastingen/algemene-provinciebelasting.html",
            "tarief, vrijstelling en bezwaar",
            "2022",
        ),
        Source(
            "https://www.provincieantwerpen.be/sites/koepelsite/files/publicaties/open-data/provincieraad/2025/2025-12-11/beleidsrapporten/01_03_beleidsrapporten_26_31.pdf",
            "meerjarenplan: geen belasting meer voor gezinnen vanaf 2026",
            "2025-12-11",
        ),
        Source(
            "https://www.radiozuidrand.be/vrijstelling-provinciebelasting-gebeurt-automatisch-door-efficiente-"
            "gegevensuitwisseling/",
            "vrijstelling sinds 2020 vanzelf, maar niet voor iedereen",
            "2020",
        ),
        Source("https://www.gva.be/cnt/dmf20221206_95851259", "43 euro voor 2023, aangekondigd", "2022-12-06"),
    ),
    certainty="De regels van 2019 tot 2022 staan vast. De tarieven van 2023 tot 2025 lazen we niet in een officiële "
    "tekst. De vrijstelling kwam sinds 2020 vanzelf, maar sommige mensen werden gemist. De drie maanden tellen vanaf "
    "de derde werkdag na de verzending. Is die tijd voorbij en kan je niet betalen? Vraag dan een afbetaling.",
    affects=("verhoogde_tegemoetkoming", "leefloon"),
)
