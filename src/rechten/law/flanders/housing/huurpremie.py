"""Huurpremie: a monthly Flemish allowance for tenants who wait four years for a social home.

Vlaamse Codex Wonen van 2021, art. 5.72-5.74; Besluit Vlaamse Codex Wonen, book 5 (before 2021: BVR of 4 May 2012).
Formula, ceilings and maxima are those of the huursubsidie. Since 1 November 2023 no inspection takes place: the home is
taken to conform unless it has been declared unfit. One amount a home, for who signed the lease.
"""

from __future__ import annotations

from datetime import date

from rechten.graph.expressions import all_of
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, Demand, NonTakeUp, Right
from rechten.law.facts import home, statuses
from rechten.law.facts.person import adult, lives_in
from rechten.law.flanders.housing.tenants import (
    ALLOWANCES,
    CHANGES_2023,
    OFFICE,
    PAGE_AMOUNT,
    allowance,
    common_conditions,
    no_property,
)
from rechten.law.units import rent_couple

#: Until the day before, the home could be inspected.
_NO_INSPECTION = date(2023, 11, 1)


def build(law: Law) -> Right:
    """The right, over the figures in ``huurpremie.yaml`` and those of the huursubsidie."""
    return Right(
        id="huurpremie",
        name="Vlaamse huurpremie",
        level="flanders",
        domain="housing",
        summary="Elke maand geld voor de huur, voor wie al 4 jaar op een sociale woning wacht.",
        requires=(
            Condition(
                "huurpremie.adult",
                adult,
                article=ALLOWANCES,
                says="Je bent 18 jaar of ouder.",
                fails="Je bent jonger dan 18 jaar.",
                selects=True,
            ),
            Condition(
                "huurpremie.lease",
                all_of(home.rents_privately, home.signed_lease, lives_in.is_in("antwerp", "flanders")),
                article=ALLOWANCES,
                says="Je huurt in Vlaanderen van een gewone eigenaar, en het huurcontract staat op jouw naam.",
                fails="Je huurt niet van een gewone eigenaar in Vlaanderen, of het contract staat niet op jouw naam.",
                proof=("huurcontract",),
            ),
            Condition(
                "huurpremie.landlord",
                ~home.landlord_is_family_here,
                article=ALLOWANCES,
                says="Je huurt niet van naaste familie die op hetzelfde adres woont.",
                fails="Je huurt van naaste familie die op hetzelfde adres woont.",
            ),
            Condition(
                "huurpremie.waiting",
                statuses.registered_for_social_housing & (statuses.waiting_months >= law.param("huurpremie.waiting")),
                article=ALLOWANCES,
                says="Je staat minstens 4 jaar (48 maanden) zonder onderbreking op de wachtlijst voor een sociale "
                "woning.",
                fails="Je staat nog geen 4 jaar zonder onderbreking op de wachtlijst voor een sociale woning.",
                found_by_office=("de woonmaatschappij meldt dit zelf",),
            ),
            Condition(
                "huurpremie.not_stopped",
                ~statuses.premium_stopped,
                article=ALLOWANCES,
                says="Er is geen huurpremie van jou gestopt omdat je een woning weigerde of van de lijst ging.",
                fails="Je huurpremie is al eens gestopt omdat je een woning weigerde of van de lijst ging.",
                demand=Demand.CONDUCT,
            ),
            *common_conditions(law, "huurpremie"),
            Condition(
                "huurpremie.property",
                no_property(rent_couple),
                article=ALLOWANCES,
                says="Jij en je partner hebben geen woning of bouwgrond.",
                fails="Jij of je partner heeft een woning of bouwgrond, zonder uitzondering.",
                unit="jij en je partner",
            ),
            Condition(
                "huurpremie.not_declared_unfit",
                ~home.declared_unfit,
                article=ALLOWANCES,
                says="De woning waar je nu woont, is niet ongeschikt, onbewoonbaar of overbewoond verklaard.",
                fails="De woning waar je nu woont, is ongeschikt, onbewoonbaar of overbewoond verklaard. Verhuis je "
                "daarom? Dan kan een huursubsidie.",
            ),
            Condition(
                "huurpremie.standards",
                home.home_meets_standards,
                article=f"{ALLOWANCES}; Vlaamse Codex Wonen, art. 3.1 (woningkwaliteit)",
                says="De woning is veilig en gezond.",
                unit="de woning",
                valid_until=_NO_INSPECTION,
            ),
            Condition(
                "huurpremie.one_of_both",
                ~(statuses.receives_rent_premium & statuses.receives_rent_subsidy),
                article=ALLOWANCES,
                says="Je krijgt niet allebei. Krijg je een huursubsidie, dan stopt die als de huurpremie begint.",
                fails="Je krijgt nu een huursubsidie en een huurpremie. Dat kan niet samen.",
            ),
        ),
        decides=Decider("Wonen in Vlaanderen", "Wonen in Vlaanderen beslist."),
        amount=Amount(
            allowance(law),
            article=ALLOWANCES,
            says="Eén bedrag per woning. Het blijft een jaar gelijk. Ze komt in de plaats van een huursubsidie.",
        ),
        act=_act(),
        non_take_up=NonTakeUp(
            0.46,
            0.46,
            Source("https://www.vrt.be/vrtnws/nl/2023/09/14/huurpremie/", "onderzoek voor de minister", "2023-09-14"),
        ),
        held=statuses.receives_rent_premium,
        sources=(
            Source(
                "https://www.vlaanderen.be/vlaamse-huurpremie-voor-kandidaat-huurders-van-een-sociale-woning/"
                "voor-wie-is-de-vlaamse-huurpremie",
                "voor wie",
                "2023",
            ),
            PAGE_AMOUNT,
            CHANGES_2023,
            Source(
                "https://www.vlaanderen.be/vlaamse-huurpremie-voor-kandidaat-huurders-van-een-sociale-woning/"
                "hoe-verloopt-de-aanvraag-voor-de-huurpremie",
                "hoe je ze vraagt",
                "2023",
            ),
            Source("https://www.premiezoeker.be/premie_info?premie=44391", "samen met huursubsidie", "2021-01"),
        ),
        certainty="Hoogste huurprijzen zijn gevonden tot 2023, inkomensgrenzen en hoogste bedragen tot 2024. Daarna "
        "rekenen we met een marge. De index op je inkomen vonden we niet: het bedrag kan dan een laagste en een "
        "hoogste hebben. Voor 'hoogste huurprijs' in de formule nemen we die met de verhoging voor personen ten laste. "
        "Dat zegt geen bron letterlijk. Over eigendom noemt een bron alleen volle eigendom: wie maar een deel heeft, "
        "vraagt het best aan Wonen in Vlaanderen. Niet berekend: het vrijgestelde inkomen van gezinsleden met een "
        "handicap. Je adres moet het adres van de woning zijn. De nummers van de artikels in het besluit zijn niet "
        "nagelezen.",
    )


def _act() -> Act:
    return Act(
        office=OFFICE,
        how="Sta je 4 jaar op de wachtlijst, dan krijg je vanzelf een formulier in een omslag met een gele sticker. "
        "Vul het in en stuur het terug met je huurcontract. Kreeg je niets? Bel 1700, of vraag hulp aan het OCMW.",
        topics=("housing",),
        evidence=(
            "formulier dat je kreeg",
            "huurcontract op je naam",
            "attest Groeipakket voor kinderen ouder dan 18 jaar die bij je wonen",
            "akkoord of vonnis over kinderen die hier een deel van de tijd wonen",
            "attest van een erkende handicap",
        ),
        fetched_by_office=(
            "hoelang je op de wachtlijst staat (woonmaatschappij)",
            "aanslagbiljet, leefloon en IVT",
            "samenstelling van je gezin (rijksregister)",
        ),
        starts="De juiste startdag vonden we niet. Stuur het formulier dus zo snel mogelijk terug. Betaald wordt "
        "tussen de 15de en de 21ste van de volgende maand.",
        decision_term="Binnen een maand weet je of je dossier volledig is. Daarna beslist Wonen in Vlaanderen binnen 3 "
        "maanden en 10 dagen.",
        appeal="Niet akkoord, of geen beslissing op tijd? Schrijf binnen 2 maanden een aangetekende brief aan Wonen in "
        "Vlaanderen.",
        appeal_to="Wonen in Vlaanderen",
        consequences=(
            Consequence(
                "Krijg je een huursubsidie? Die stopt als de huurpremie begint. Vergelijk eerst: de formule is "
                "dezelfde.",
                "Besluit Vlaamse Codex Wonen, boek 5",
            ),
            Consequence(
                "De huurpremie stopt als je zonder goede reden een sociale woning weigert of van de wachtlijst gaat.",
                "Besluit Vlaamse Codex Wonen, boek 5",
            ),
            Consequence(
                "Verhuis je naar een andere gemeente? Schrijf je daar op tijd in, binnen 9 maanden. Anders stopt de "
                "huurpremie.",
                "Besluit Vlaamse Codex Wonen, boek 5",
            ),
        ),
    )
