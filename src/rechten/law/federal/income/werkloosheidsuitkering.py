"""Werkloosheidsuitkering and its limits in time (KB 25 november 1991; programmawet 18 juli 2025).

From 1 March 2026 one year of work in three years opens twelve months, and each 104 days of a career one month more, to
24 months at most. Who had a benefit before then was told by the RVA on which day it ends (end of 2025 to June 2027).
"""

from __future__ import annotations

from datetime import date

from rechten.graph.expressions import not_computed
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Demand, Right
from rechten.law.facts import jobs, person

_REFORM = date(2026, 3, 1)
_OLD_RULE = "hoeveel dagen werk nodig waren voor maart 2026; dat hing af van de leeftijd"


def build(law: Law) -> Right:  # noqa: ARG001 - its figures are shown and decide nothing
    """The right; its figures inform."""
    return Right(
        id="werkloosheidsuitkering",
        name="Werkloosheidsuitkering",
        level="federal",
        domain="work",
        summary="Een uitkering voor wie zijn werk verliest. Sinds maart 2026 duurt ze hoogstens 24 maanden.",
        requires=(
            Condition(
                "werkloosheid.lost_work",
                jobs.lost_work,
                article="KB 25 november 1991, art. 44",
                says="Je verloor je werk, of je zit zonder werk in loondienst.",
                fails="Dit is voor wie zonder werk in loondienst zit.",
                proof=("formulier C4 van je werkgever",),
                selects=True,
            ),
            Condition(
                "werkloosheid.residence",
                person.lives_in.is_in("antwerp", "flanders", "brussels", "wallonia"),
                article="KB 25 november 1991, art. 66",
                says="Je woont echt in België.",
                fails="Je woont niet in België.",
            ),
            Condition(
                "werkloosheid.age",
                ~person.pension_age,
                article="KB 25 november 1991, art. 64",
                says="Je hebt de pensioenleeftijd nog niet.",
                fails="Je hebt de pensioenleeftijd: vraag je pensioen.",
            ),
            Condition(
                "werkloosheid.days",
                jobs.worked_a_year | jobs.receives_unemployment,
                article="KB 25 november 1991, art. 30, gewijzigd bij programmawet van 18 juli 2025",
                says="Je werkte in de laatste 3 jaar samen minstens 312 dagen in loondienst. Of je uitkering "
                "loopt nu nog.",
                fails="Je werkte minder dan 312 dagen in de laatste 3 jaar. Kwam je pas van school? Dan is er "
                "misschien een inschakelingsuitkering.",
                proof=("formulieren C4 van al je werk van de laatste 3 jaar",),
                valid_from=_REFORM,
            ),
            Condition(
                "werkloosheid.days_before",
                not_computed(BOOL, _OLD_RULE),
                article="KB 25 november 1991, art. 30, zoals het was voor 1 maart 2026",
                says="Je werkte lang genoeg voor je leeftijd.",
                valid_until=_REFORM,
            ),
            Condition(
                "werkloosheid.not_used_up",
                ~jobs.unemployment_stopped,
                article="programmawet van 18 juli 2025; het artikel is niet nagelezen",
                says="Je tijd met een werkloosheidsuitkering is nog niet om.",
                fails="Je tijd met een uitkering is om. Vraag een leefloon, zodra de uitkering stopt. Ben je ziek? "
                "Kijk dan naar het ziekenfonds en de IVT.",
                valid_from=_REFORM,
            ),
            Condition(
                "werkloosheid.conduct",
                jobs.unemployment_accepted,
                article="KB 25 november 1991, art. 44, 51, 56 en 58",
                says="Je verloor je werk zonder eigen schuld. Je bent ingeschreven bij VDAB, en je wil ander werk.",
                proof=("inschrijving bij VDAB",),
                demand=Demand.CONDUCT,
            ),
        ),
        decides=Decider("de RVA", "De RVA beslist. Je vakbond of de Hulpkas (HVW) maakt je dossier en betaalt."),
        act=_act(),
        weight=1200,
        weight_why="Ruwe schatting: een uitkering vervangt een loon. Een bedrag rekenen we niet. Ze dient alleen om "
        "vragen te ordenen.",
        held=jobs.receives_unemployment,
        opens=("verhoogde_tegemoetkoming",),
        shows=("werkloosheid.days", "werkloosheid.base_months", "werkloosheid.max_months"),
        sources=(
            Source(
                "https://www.rva.be/nieuws/2026/03/02/nieuwe-werkloosheids--reglementering-sinds-1-maart-2026",
                "RVA: de regels sinds 1 maart 2026",
                "2026-03-02",
            ),
            Source("https://accorddegouvernement.info/?p=569", "de nieuwe regels en de einddata", "2025-07"),
            Source("https://www.zoersel.be/node/14958", "wanneer een uitkering stopt, en wat het OCMW doet", "2026"),
            Source(
                "https://www.onem.be/citoyens/chomage-complet/reforme-de-la-reglementation-du-chomage/j-ai-beneficie-d-"
                "allocations-de-chomage-avant-le-1er-mars-2026.-mes-allocations-vont-elles-etre-limitees-dans-le-temps-"
                "/t33-1",
                "RVA: wie al een uitkering had voor maart 2026",
            ),
            Source("http://www.belgium.be/nl/werk/werkloosheid/volledige_werkloosheid/voorwaarden/", "voorwaarden"),
        ),
        certainty="De duur en de einddata staan vast; de tekst van het KB lazen we niet. Het bedrag rekenen we niet: "
        "het hangt af van je laatste loon, je gezin en hoelang het al duurt. Je vakbond of de HVW rekent het uit. "
        "Niet uitgewerkt: de inschakelingsuitkering na school, tijdelijke werkloosheid, deeltijds werk met een "
        "toeslag, kunstwerkers, en wie 55 jaar of ouder is met een lange loopbaan. Voor hen geldt de grens in de tijd "
        "soms niet. Ook voor wie een opleiding voor een knelpuntberoep volgt, kan de tijd langer zijn. Kom je van "
        "buiten de EU? Dan moet je mogen werken: de RVA kijkt dat na.",
    )


def _act() -> Act:
    return Act(
        office="je vakbond, of de Hulpkas (HVW); zij sturen je dossier naar de RVA",
        how="Schrijf je in bij VDAB. Ga met je C4 naar je vakbond, of naar de HVW als je geen vakbond hebt. Doe dat "
        "zo snel mogelijk. Gaf je zelf ontslag? Vraag eerst raad: dan kan je een tijd niets krijgen.",
        topics=("work", "income"),
        evidence=(
            "formulier C4 (krijg je van je werkgever)",
            "formulieren C4 van ander werk in de laatste 3 jaar",
            "identiteitskaart en nummer van je bankrekening",
        ),
        fetched_by_office=("je loopbaan (sociale zekerheid)", "wie op je adres woont (rijksregister)"),
        starts="Vanaf de eerste dag zonder werk, als je dossier op tijd binnen is. Vraag je vakbond of de HVW hoeveel "
        "tijd je hebt.",
        decision_term="Binnen welke tijd de RVA moet beslissen, lazen we niet na.",
        appeal="Niet akkoord met de RVA? Ga binnen 3 maanden naar de arbeidsrechtbank. Het is gratis. Je vakbond kan "
        "je verdedigen.",
        appeal_to="de arbeidsrechtbank",
        by_letter=False,
        consequences=(
            Consequence(
                "Kreeg je al een uitkering voor maart 2026? De RVA schreef op welke dag ze stopt. De eerste groepen "
                "stopten eind 2025, eind februari, eind maart en eind juni 2026. De laatste stopt eind juni 2027. "
                "Was je op 30 juni 2025 al 55, met een lange loopbaan? Dan is er geen einddatum.",
                "programmawet van 18 juli 2025, overgangsregels",
            ),
            Consequence(
                "Stopt je uitkering? Vraag dezelfde dag een leefloon. Het OCMW kan pas vanaf die dag onderzoeken of je "
                "er recht op hebt.",
                "RMI-wet, art. 3; praktijk van gemeenten",
            ),
            Consequence(
                "Ben je ziek als je uitkering stopt, of word je het? Meld het meteen aan je ziekenfonds. Vraag wat je "
                "dan nog kan krijgen.",
                "ZIV-wet, art. 86 en volgende; niet nagelezen",
                advice_first=True,
            ),
            Consequence(
                "Je moet werk zoeken en ingaan op wat VDAB vraagt. Doe je dat niet, dan kan je uitkering een tijd "
                "stoppen.",
                "KB 25 november 1991, art. 51 en 58",
            ),
            Consequence(
                "Wie bij je woont en wat die verdient, verandert het bedrag. Meld elke verandering aan je vakbond of "
                "de HVW.",
                "KB 25 november 1991, art. 110",
            ),
        ),
    )
