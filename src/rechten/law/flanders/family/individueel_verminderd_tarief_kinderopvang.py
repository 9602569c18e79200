"""A lower price for childcare than the inkomenstarief: with a leefloon, after a fall of income, for a foster child, or
when the OCMW finds that the price cannot be paid ("OCMW-tarief").

Same besluit as the inkomenstarief (22 november 2013, art. 27 to 36/1); the articles themselves were not opened. The
first three come from Opgroeien, the last is judged by the OCMW.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Alternatives, Condition, Consequence, Decider, Right, Route
from rechten.law.facts import children, statuses
from rechten.law.flanders.family.kinderopvang_inkomenstarief import ARTICLE
from rechten.law.units import parents_here, partner_here

_CARERS = parents_here | parents_here.then(partner_here)


def build(law: Law) -> Right:
    """The right; its figures stand in ``individueel_verminderd_tarief_kinderopvang.yaml``."""
    law.unit("de ouders in huis en hun partner", _CARERS)
    return Right(
        id="individueel_verminderd_tarief_kinderopvang",
        name="Lager tarief voor kinderopvang (verminderd tarief of OCMW-tarief)",
        level="flanders",
        domain="family",
        summary="Minder betalen per dag opvang dan de prijs op je attest, als je inkomen laag is of daalde.",
        requires=(
            Condition(
                "verminderd_tarief_kinderopvang.childcare",
                children.childcare_price.is_in("income"),
                article=ARTICLE,
                says="Het kind gaat naar opvang waar de prijs van het inkomen afhangt.",
                fails="Dit kan alleen in opvang waar de prijs van het inkomen afhangt.",
                selects=True,
                proof=("attest inkomenstarief",),
            ),
            _ways(),
        ),
        decides=Decider(
            "Opgroeien of het OCMW",
            "Met een leefloon, een gedaald inkomen of een pleegkind beslist Opgroeien. Anders beslist het OCMW, na een "
            "gesprek.",
        ),
        act=_act(),
        weight=100,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: het verschil tussen een gewone prijs en het laagste "
        "tarief, voor twintig dagen. Ze dient alleen om vragen te ordenen.",
        held=children.has_lower_childcare_price,
        shows=("verminderd_tarief.lowest_day",),
        sources=(
            Source(
                "https://kinderopvangbrugge.be/nl/individueel-verminderd-tarief-kinderopvang", "wie beslist wat", "2024"
            ),
            Source(
                "https://www.vvsg.be/samenleven-gezin-welzijn/kinderopvang-en-gezinsbeleid/ocmw-tarief-kinderopvang",
                "tarieven vanaf 1 januari 2024",
                "2024",
            ),
            Source("https://www.ravels.be/ocmw-tarief-kinderopvang", "drie tarieven en hoe je ze vraagt", "2022"),
            Source(
                "https://www.beerse.be/producten/detail/582/individueel-verminderd-tarief-kind-gezin", "voorwaarden"
            ),
        ),
        certainty="De vier manieren staan op pagina's van gemeenten en van Opgroeien. De tekst van het besluit lazen "
        "we niet na. Tarieven na 2024 vonden we niet. Welk van de tarieven OCMW Antwerpen gebruikt, weten we niet: "
        "sommige OCMW's gebruiken er maar een deel van.",
    )


def _ways() -> Alternatives:
    return Alternatives(
        "verminderd_tarief_kinderopvang.why",
        article=ARTICLE,
        says="Er is een leefloon, een gedaald inkomen of een pleegkind, of het OCMW ziet dat de prijs niet lukt.",
        routes=(
            Route(
                "verminderd_tarief_kinderopvang.with_leefloon",
                "Met een leefloon",
                (
                    Condition(
                        "verminderd_tarief_kinderopvang.leefloon",
                        _CARERS.any(statuses.receives_leefloon),
                        article=ARTICLE,
                        says="Een ouder of de partner in huis krijgt een leefloon.",
                        fails="Niemand van de ouders in huis krijgt een leefloon.",
                        proof=("attest van het OCMW over je leefloon",),
                        unit="ouders of opvoeders samen",
                    ),
                ),
            ),
            Route(
                "verminderd_tarief_kinderopvang.after_fall",
                "Na een daling van het inkomen",
                (
                    Condition(
                        "verminderd_tarief_kinderopvang.fall",
                        _CARERS.any(children.income_fell_for_childcare),
                        article=ARTICLE,
                        says="Het inkomen is al 3 maanden na elkaar minstens 20 % lager dan bij de berekening.",
                        fails="Het inkomen is niet zoveel lager, of nog geen 3 maanden na elkaar.",
                        proof=("loonbrieven of brieven over uitkeringen van 3 maanden na elkaar",),
                        unit="ouders of opvoeders samen",
                    ),
                ),
            ),
            Route(
                "verminderd_tarief_kinderopvang.foster",
                "Voor een pleegkind",
                (
                    Condition(
                        "verminderd_tarief_kinderopvang.foster_child",
                        children.foster_child.is_in("long", "short"),
                        article=ARTICLE,
                        says="Het kind is een pleegkind.",
                        fails="Het kind is geen pleegkind.",
                        proof=("attest van de dienst Pleegzorg",),
                    ),
                ),
            ),
            Route(
                "verminderd_tarief_kinderopvang.by_ocmw",
                "Via het OCMW",
                (
                    Condition(
                        "verminderd_tarief_kinderopvang.unaffordable",
                        children.cannot_pay_childcare,
                        article=ARTICLE,
                        says="Het OCMW ziet na een onderzoek dat je de prijs niet kan betalen.",
                        proof=("rekeninguittreksels van 3 maanden", "bewijs van schulden en vaste kosten"),
                        unit="gezin",
                    ),
                ),
            ),
        ),
    )


def _act() -> Act:
    return Act(
        office="Opgroeien (Kind en Gezin), of het OCMW van je gemeente",
        how="Leefloon, gedaald inkomen of pleegkind? Duid dat aan op mijn.kindengezin.be, en laad de bewijzen op. Lukt "
        "de prijs dan nog niet? Ga met je attest naar een sociaal centrum van het OCMW en zeg: 'Ik vraag het "
        "OCMW-tarief.'",
        topics=("child_benefit", "income"),
        evidence=(
            "attest inkomenstarief",
            "bewijs van je inkomen en je kosten, ook schulden",
            "rekeninguittreksels van de laatste 3 maanden",
        ),
        fetched_by_office=("samenstelling van je gezin (rijksregister)",),
        starts="Het OCMW zegt vanaf wanneer. Opgroeien maakt daarna een nieuw attest. Dat geldt meestal een jaar.",
        decision_term="Het OCMW beslist binnen 30 dagen. Voor Opgroeien vonden we geen termijn.",
        decision_days=30,
        appeal="Niet akkoord met het OCMW? Ga binnen 3 maanden naar de arbeidsrechtbank. Dat is gratis. Niet akkoord "
        "met Opgroeien? Bel de Kind en Gezin-lijn (078 150 100).",
        appeal_to="de arbeidsrechtbank",
        receipt="Het OCMW geeft een ontvangstbewijs van je aanvraag (OCMW-wet, art. 58).",
        consequences=(
            Consequence(
                "Het OCMW kijkt naar alle inkomsten en kosten van je gezin. Dat kan ook andere hulp openen.",
                "OCMW-wet, art. 60",
            ),
        ),
    )
