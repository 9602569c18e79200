"""A bed for the night in Antwerp, with more beds in winter: city policy, carried out with the CAW.

There is no law that gives a bed to everybody: who comes first, and whether there is room, people of the shelter decide.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Demand, Right
from rechten.law.facts import home, homes
from rechten.law.facts.person import lives_in

_POLICY = "stedelijk beleid; OCMW-wet, art. 1 en art. 57, § 1"


def build(law: Law) -> Right:  # noqa: ARG001 - its figure only informs
    """The right to ask; the number of beds is shown."""
    return Right(
        id="winteropvang_antwerpen",
        name="Een bed in de nachtopvang of winteropvang",
        level="city",
        domain="housing",
        summary="Een bed voor de nacht in Antwerpen. In de winter zijn er meer bedden, ook voor wie geen papieren "
        "heeft.",
        requires=(
            Condition(
                "winteropvang.homeless",
                home.homeless,
                article=_POLICY,
                says="Je hebt nu geen eigen woning.",
                fails="Dit is voor wie geen eigen woning heeft.",
                selects=True,
            ),
            Condition(
                "winteropvang.here",
                lives_in.is_in("antwerp"),
                article=_POLICY,
                says="Je bent meestal in de stad Antwerpen.",
                fails="Je bent meestal ergens anders. Vraag een bed in die stad, of bel het CAW daar.",
            ),
            Condition(
                "winteropvang.place",
                homes.bed_found,
                article=_POLICY,
                says="Er is plaats. Men kan vragen naar papieren en naar een band met Antwerpen. In de winter telt dat "
                "minder.",
                demand=Demand.STAY,
            ),
        ),
        decides=Decider("de nachtopvang", "De nachtopvang beslist, naar hoeveel bedden er zijn."),
        act=_act(),
        weight=200,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: een veilig bed komt voor al de rest. Ze dient alleen om "
        "vragen te ordenen.",
        held=homes.has_night_shelter,
        shows=("winteropvang_antwerpen.beds",),
        sources=(
            Source(
                "https://www.vrt.be/vrtnws/nl/2019/11/15/antwerpen-start-nu-al-met-winteropvang-voor-daklozen-in-onze-s/",
                "bedden, eten en een douche",
                "2019-11-15",
            ),
            Source(
                "https://www.standaard.be/cnt/dmf20191115_04718087", "ook zonder papieren in de winter", "2019-11-15"
            ),
            Source(
                "https://www.nieuwsblad.be/cnt/dmf20201114_93865466", "vanaf half november, 271 plaatsen", "2020-11-14"
            ),
            Source(
                "https://www.vrt.be/vrtnws/nl/2021/11/08/caw-antwerpen-over-dode-daklozen-we-doen-extra-rondes-op-straa/",
                "wie geen papieren heeft: vanaf 15 november",
                "2021-11-08",
            ),
            Source(
                "https://www.hln.be/antwerpen/daklozen-worden-te-vaak-geweigerd-door-nachtopvang-67-nachten-volzet-het-"
                "afgelopen-jaar~afe74f8a/",
                "67 nachten vol; hoe je een bed vraagt",
                "2022-12",
            ),
        ),
        certainty="Dit zijn berichten van 2019 tot 2022, geen reglement. De datums en het aantal bedden van deze "
        "winter vonden we niet. De winteropvang begon de laatste jaren half november. In 2022 was de opvang 67 nachten "
        "vol. Vraag het dus elke dag opnieuw, en vraag ook het OCMW om hulp.",
    )


def _act() -> Act:
    return Act(
        office="CAW Antwerpen, of de nachtopvang zelf",
        how="Bel overdag het CAW, of vraag een sociaal werker om een bed voor je te vragen. Zeg of je kinderen bij je "
        "hebt. Is het bed weg? Vraag wat vandaag wel kan, en waar je overdag warm kan zitten.",
        topics=("no_roof", "housing"),
        evidence=("papieren, als je die hebt; zonder mag je het ook vragen",),
        fetched_by_office=(),
        starts="Dezelfde nacht, als er plaats is.",
        decision_term="Dezelfde dag. Een vaste termijn is er niet.",
        appeal="Geen bed? Vraag dringende hulp aan het OCMW van de gemeente waar je bent, en vraag een "
        "ontvangstbewijs. Weigert het OCMW? Dan kan je naar de arbeidsrechtbank.",
        consequences=(
            Consequence("Men vraagt je naam en schrijft je in voor de nacht.", "praktijk; huisregels niet gelezen"),
            Consequence(
                "Er zijn huisregels. Wie ze niet volgt, kan een tijd geen bed krijgen.", "praktijk van de opvang"
            ),
        ),
        by_letter=False,
    )
