"""Fonds ter bestrijding van de uithuiszettingen: the OCMW pays part of the rent that is due, so that one can stay.

BVR of 3 May 2019, in force since June 2020. The tenant has no claim on the fund: the OCMW decides by itself whether it
makes an agreement with the tenant and the landlord. Half of the arrears, up to a cap, is paid to the landlord at once.
"""

from __future__ import annotations

from rechten.graph.expressions import on_day, request_date
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Demand, Right
from rechten.law.facts import home, homes
from rechten.law.facts.person import lives_in

_BVR = "BVR 3 mei 2019 (Fonds ter bestrijding van de uithuiszettingen), artikel niet nagelezen"


def build(law: Law) -> Right:  # noqa: ARG001 - its figure only informs
    """The right; what is paid is shown, for the OCMW decides how much of it one pays back."""
    return Right(
        id="fonds_bestrijding_uithuiszettingen",
        name="Hulp bij huur die je achter bent (fonds tegen uithuiszettingen)",
        level="flanders",
        domain="housing",
        summary="Het OCMW betaalt een deel van de huur die je achter bent, en maakt een plan voor de rest. Je kan dan "
        "blijven wonen.",
        requires=(
            Condition(
                "fbu.arrears",
                homes.rent_arrears.is_in("from2to6"),
                article=_BVR,
                says="Je bent van 2 tot en met 6 maanden huur achter.",
                fails="Het fonds is er van 2 tot en met 6 maanden huur achterstand. Het OCMW kan ook anders helpen: "
                "wacht niet.",
                proof=("overzicht van de huur die je nog moet betalen",),
                selects=True,
                unit="de woning",
            ),
            Condition(
                "fbu.tenant",
                home.signed_lease & lives_in.is_in("antwerp", "flanders"),
                article=_BVR,
                says="Je huurt in Vlaanderen van een gewone eigenaar, en het contract staat op jouw naam. Een woning "
                "van een vroeger SVK telt ook.",
                fails="Het huurcontract staat niet op jouw naam, of de woning is niet in Vlaanderen.",
                proof=("huurcontract",),
            ),
            Condition(
                "fbu.begun",
                request_date() >= on_day(2020, 6, 1),
                article=_BVR,
                says="Het fonds bestaat: het begon op 1 juni 2020.",
                fails="Op die dag bestond het fonds nog niet.",
            ),
            Condition(
                "fbu.agreement",
                homes.eviction_plan,
                article=_BVR,
                says="Het OCMW, de verhuurder en jij tekenen samen een akkoord, met een plan om af te betalen.",
                demand=Demand.CONDUCT,
            ),
        ),
        decides=Decider("het OCMW", "Het OCMW beslist zelf of het dit fonds gebruikt, na een gesprek met jou."),
        act=_act(),
        weight=100,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag per maand: het OCMW betaalt één keer de helft van de "
        "achterstand, tot een maximum. Ze dient alleen om vragen te ordenen.",
        held=homes.has_eviction_plan,
        shows=("fonds_bestrijding_uithuiszettingen.cap",),
        sources=(
            Source(
                "https://www.vlaanderen.be/lokaal-woonbeleid/fonds-ter-bestrijding-van-de-uithuiszettingen-voor-lokale-besturen",
                "regels voor lokale besturen",
                "2024",
            ),
            Source("https://www.kaprijke.be/fonds-bestrijding-uithuiszettingen", "akkoord, 2 tot 6 keer de huur"),
            Source("https://www.eeklo.be/fonds-ter-bestrijding-van-de-uithuiszettingen", "wat je meebrengt"),
            Source(
                "https://www.zonnebeke.be/dienstverlening-bestuur/wonen/verhuren/fonds-uithuiszettingen/",
                "terugbetaling aan het OCMW",
            ),
            Source(
                "https://www.subsidiemanager.be/nieuwtjes/fonds-ter-bestrijding-van-uithuiszetting-budget-voor-6-000-"
                "dossiers-maar-amper-213-aanvragen/",
                "hoeveel aanvragen er waren",
                "2022",
            ),
        ),
        certainty="De regels staan vast tot 2024. Bedragen van 2025 en 2026 vonden we niet. Niet elk OCMW werkt met "
        "dit fonds. Sommige vragen meer, bijvoorbeeld dat de huur niet te hoog is voor je inkomen. Of Antwerpen "
        "meedoet, vonden we niet. Hoeveel je aan het OCMW terugbetaalt, beslist het OCMW. Weinig mensen krijgen deze "
        "hulp: in 2021 waren er 213 aanvragen, met geld voor 6.000.",
    )


def _act() -> Act:
    return Act(
        office="OCMW van je gemeente",
        how="Ga zo snel mogelijk langs. Zeg: 'Ik ben huur achter. Kan het fonds tegen uithuiszettingen helpen?' Kreeg "
        "je een brief van de vrederechter? Neem die mee, en ga zeker naar de zitting.",
        topics=("eviction", "debts", "housing"),
        evidence=(
            "huurcontract",
            "overzicht van de huur die je nog moet betalen",
            "bewijs van je inkomen, en rekeninguittreksels van de laatste 3 maanden",
            "brieven van de verhuurder, een deurwaarder of de vrederechter",
        ),
        fetched_by_office=("je uitkeringen (KSZ)", "je gezin en je adres (rijksregister)"),
        starts="Het OCMW betaalt de verhuurder binnen 10 werkdagen nadat het akkoord getekend is.",
        decision_term="Het OCMW beslist binnen 30 dagen over een vraag om steun. Is het dringend, zeg dat dan.",
        appeal="Op dit fonds zelf heb je geen recht dat je kan afdwingen. Weigert het OCMW alle hulp? Ga dan binnen 3 "
        "maanden naar de arbeidsrechtbank. Dat is gratis.",
        decision_days=30,
        receipt="Het OCMW geeft dezelfde dag een ontvangstbewijs (OCMW-wet, art. 58).",
        appeal_to="de arbeidsrechtbank",
        consequences=(
            Consequence(
                "Je betaalt voortaan de huur op tijd, en elke maand een deel van de achterstand.",
                _BVR,
            ),
            Consequence(
                "Zolang je het plan volgt, vraagt de verhuurder geen uithuiszetting. Loopt het mis? Dan krijgt het "
                "OCMW eerst minstens 2 weken om een oplossing te zoeken.",
                _BVR,
            ),
            Consequence(
                "Het OCMW doet een sociaal onderzoek, en bekijkt je inkomen en je schulden met je.",
                "OCMW-wet, art. 60",
            ),
        ),
    )
