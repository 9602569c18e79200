"""Juridische tweedelijnsbijstand: a lawyer for free or for little (Gerechtelijk Wetboek, art. 508/1 to 508/25).

The bureau for legal aid of the bar decides, for each case. Two levels: free, and partly free with a contribution of 25
to 125 euros. Net income of the month counts, of the whole household, after a deduction for each dependant. Whoever has
one of the listed statuses is presumed to have too little; for minors nobody looks at means. A right of residence is not
asked for.
"""

from __future__ import annotations

from rechten.graph.expressions import (
    Expr,
    always,
    any_of,
    case,
    myself,
    no_money,
    none_of,
    not_computed,
    total,
)
from rechten.graph.kinds import BOOL, Unit, money
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Alternatives, Condition, Consequence, Decider, Opening, Reference, Right, Route
from rechten.law.facts import family, income, legal, person, special, statuses, work
from rechten.law.units import family_minors, housemates, partner_here

_CODE = "Gerechtelijk Wetboek"
#: More than any monthly leefloon, in cents: how much the leefloon of a member of the household may at most be.
_MOST_LEEFLOON = 1_900_00
_OPENED_BY = (
    "leefloon",
    "equivalent_leefloon",
    "inkomensgarantie_ouderen",
    "inkomensvervangende_tegemoetkoming",
)
_SINCE = "Vanaf de beslissing van het bureau, voor die ene zaak, met een geldige beslissing of attest van de uitkering."
_FREE = "Helemaal gratis"

_sharing = myself.where(family.shares_household)
#: Adults who form a household with the person: the partner at home, and adults who share the household.
_with = partner_here | _sharing.then(housemates).where(person.adult)
_has_leefloon = statuses.receives_leefloon | statuses.receives_equivalent
_has_income = any_of(work.works, work.has_benefit, _has_leefloon)
#: A child that lives elsewhere too: the sources do not say when it still is a dependant.
_lives_here = case(
    (family.time_here.is_in("all"), always()),
    otherwise=not_computed(
        BOOL,
        "of een kind dat ook ergens anders woont, meetelt als ten laste; vraag het aan het bureau",
    ),
)
_minors = (family_minors | _sharing.then(housemates).where(person.minor)).where(_lives_here)
#: Members without any income are dependants of those who have one (worked example of the Antwerp bar).
_dependants = (
    _minors | _with.where(~_has_income) | myself.where(none_of(_has_income, ~_with.any(_has_income), person.minor))
)


_detained = special.detention.is_in("prison", "soon")


def build(law: Law) -> Right:
    """The right, over the figures in ``juridische_tweedelijnsbijstand.yaml``."""
    return Right(
        id="juridische_tweedelijnsbijstand",
        name="Pro-Deoadvocaat (juridische tweedelijnsbijstand)",
        level="federal",
        domain="legal",
        summary="Een advocaat die je gratis of voor weinig geld helpt, als je er een nodig hebt. Je hoeft geen "
        "verblijfspapieren te hebben.",
        requires=(
            Condition(
                "pro_deo.payer",
                ~legal.lawyer_paid_by_other,
                article=f"{_CODE}, art. 508/13, eerste lid",
                says="Geen verzekering of iemand anders betaalt je advocaat.",
                fails="Een verzekering of iemand anders betaalt je advocaat. Vraag het eerst daar.",
                proof=("polis van je rechtsbijstandsverzekering, als je er een hebt",),
            ),
            _routes(law),
            Condition(
                "pro_deo.judged",
                person.minor | legal.bureau_agrees,
                article=f"{_CODE}, art. 508/13/1 tot 508/14",
                says="Je hebt geen ander geld, zoals veel spaargeld. En je zaak maakt minstens een kleine kans.",
                proof=("laatste aanslagbiljet van de belastingen", "bewijs van zware schulden, als je die hebt"),
            ),
        ),
        decides=Decider(
            "het bureau voor juridische bijstand", "Het bureau voor juridische bijstand (BJB) beslist, voor elke zaak."
        ),
        act=_act(),
        weight=15,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: een advocaat kost al snel 75 tot 150 euro per uur, maar "
        "niet iedereen heeft er een nodig. Ze dient alleen om vragen te ordenen.",
        held=statuses.has_pro_deo,
        opens=("rechtsbijstand",),
        openings=tuple(Opening(by, Reference.REQUEST_DAY, _SINCE, f"{_CODE}, art. 508/13/1, § 2") for by in _OPENED_BY),
        sources=(
            Source(
                "https://www.etaamb.be/fr/loi-du-31-juillet-2020_n2020042506.html",
                "wet van 31 juli 2020: art. 508/13/1 en volgende",
                "2020-08-06",
            ),
            Source(
                "https://esenca.be/legislations/justice/la-capacite-juridique/l-aide-juridique-de-2e-ligne/beneficiaires-verification-moyens-existence",
                "wie vermoed wordt te weinig te hebben",
            ),
            Source(
                "https://www.balieantwerpen.be/nl/pro-deo/toewijzing-van-een-advocaat",
                "balie Antwerpen: wie, waar, rekenvoorbeeld",
            ),
            Source("https://www.avocat-meyer.be/actualits/blog-post-title-two-sgset", "grenzen en lijst", "2025-02"),
            Source("https://police.be/5337/node/19713", "ook zonder Belgische nationaliteit of verblijf", "2022"),
        ),
        certainty="De grenzen zijn gevonden tot en met september 2025; na 1 september 2026 rekenen we met een "
        "marge. De aftrek per persoon ten laste is 20 % van het leefloon voor een gezin. Na maart 2026 "
        "heeft ook die een marge. Is je inkomen juist gelijk aan de bovenste grens? Of het dan nog "
        "deels gratis is, zegt de wet niet duidelijk. Dat een partner zonder inkomen als ten laste "
        "telt, komt uit een voorbeeld van de balie van Antwerpen. Elders kan dat anders zijn. Hoe een "
        "kind dat maar een deel van de tijd bij je woont meetelt, is niet gevonden. Niet meegerekend: "
        "onderhoudsgeld dat je betaalt, zware schulden en spaargeld; het bureau kijkt daarnaar. We "
        "vragen niet of je tegen je wil opgenomen bent. Ook niet of je een "
        "collectieve schuldenregeling wil vragen. Of dat je in een sociale woning maar de helft van de "
        "basishuur betaalt. Ook dan neemt de wet aan dat je te weinig hebt. Betaalt een verzekering "
        "maar een stuk? Dan kan pro Deo nog voor de rest. Sommige bladzijden noemen een vaste bijdrage "
        "van 20 of 30 euro. Of die nog bestaat, lazen we niet na. Wat het bureau zelf opzoekt, vonden "
        "we niet: breng dus mee wat je hebt.",
    )


def _routes(law: Law) -> Alternatives:
    """Two levels: entirely free (five ways) and partly free."""
    return Alternatives(
        "pro_deo.routes",
        article=f"{_CODE}, art. 508/13/1 en 508/13/2",
        says="Je bent minderjarig of zit in de gevangenis, je hebt een uitkering of zaak van de lijst, of het "
        "inkomen is laag genoeg.",
        routes=(
            Route(
                "pro_deo.minor",
                f"{_FREE}: je bent jonger dan 18 jaar.",
                (
                    Condition(
                        "pro_deo.minor.age",
                        person.minor,
                        article=f"{_CODE}, art. 508/13/1",
                        says="Je bent jonger dan 18 jaar.",
                        fails="Je bent 18 jaar of ouder.",
                        proof=("een bewijs van je leeftijd",),
                    ),
                ),
            ),
            Route(
                "pro_deo.status",
                f"{_FREE}: met een leefloon, steun van het OCMW, een IGO of een IVT.",
                (
                    Condition(
                        "pro_deo.status.has",
                        any_of(_has_leefloon, statuses.refunded_ocmw_aid, statuses.receives_igo, statuses.receives_ivt),
                        article=f"{_CODE}, art. 508/13/1, § 2",
                        says="Je krijgt een leefloon, steun van het OCMW, een IGO of een IVT.",
                        fails="Je krijgt geen leefloon, steun van het OCMW, IGO of IVT.",
                        proof=("beslissing van het OCMW, of attest van je pensioen of van de FOD",),
                    ),
                ),
            ),
            Route(
                "pro_deo.detained",
                f"{_FREE}: je zit in de gevangenis.",
                (
                    Condition(
                        "pro_deo.detained.is",
                        _detained,
                        article=f"{_CODE}, art. 508/13/1, § 2",
                        says="Je zit in de gevangenis. Dan neemt de wet aan dat je te weinig geld hebt.",
                        fails="Je zit niet in de gevangenis.",
                        proof=("attest van de gevangenis",),
                    ),
                ),
            ),
            Route("pro_deo.full", f"{_FREE}: het inkomen is laag.", (_full(law),)),
            Route(
                "pro_deo.partial",
                "Minstens deels gratis: je betaalt je advocaat één keer hoogstens 125 euro (en minstens 25 euro).",
                # Not "above the lower limit" too: where that limit is uncertain, one of the two levels is certain.
                (_partial(law),),
            ),
            Route(
                "pro_deo.stay",
                f"{_FREE}: voor een zaak over je verblijf of over asiel.",
                (
                    Condition(
                        "pro_deo.stay.case",
                        person.stay.is_in("eu_short", "temporary_register", "procedure", "no_stay"),
                        article=f"{_CODE}, art. 508/13/1, § 2",
                        says="Je hebt geen vast verblijf. Voor een zaak daarover, of over asiel, neemt de wet "
                        "aan dat je te weinig geld hebt.",
                        fails="Je hebt een vast verblijf. Dan telt je inkomen of je uitkering.",
                        proof=("wat je hebt aan papieren of brieven over je verblijf",),
                    ),
                ),
            ),
        ),
    )


def _full(law: Law) -> Condition:
    return Condition(
        "pro_deo.full.income",
        _means(law) < _limit(law, "full"),
        article=f"{_CODE}, art. 508/13/1, § 1",
        says="Het inkomen is lager dan de grens voor een gratis advocaat.",
        fails="Het inkomen is niet lager dan de grens voor een gratis advocaat.",
        proof=("bewijs van het inkomen van de laatste 2 of 3 maanden", "attest van de samenstelling van je gezin"),
        unit="personen die samen een huishouden vormen",
    )


def _partial(law: Law) -> Condition:
    return Condition(
        "pro_deo.partial.income",
        _means(law) <= _limit(law, "partial"),
        article=f"{_CODE}, art. 508/13/2",
        says="Het inkomen is niet hoger dan de grens voor een advocaat die deels gratis is.",
        fails="Het inkomen is hoger dan de grens voor een advocaat die deels gratis is.",
        proof=("bewijs van het inkomen van de laatste 2 of 3 maanden", "attest van de samenstelling van je gezin"),
        unit="personen die samen een huishouden vormen",
    )


def too_little(law: Law) -> Expr:
    """Whom the law takes to have too little for at least partly free aid, in any case (rechtsbijstand reads it too)."""
    presumed = any_of(_has_leefloon, statuses.refunded_ocmw_aid, statuses.receives_igo, statuses.receives_ivt)
    return any_of(person.minor, presumed, _detained, _means(law) <= _limit(law, "partial"))


def _limit(law: Law, level: str) -> Expr:
    """Higher with a dependant, or for those who live together with whom they form a household."""
    together = _with.exists() | _minors.exists()
    return case((together, law.param(f"pro_deo.{level}_family")), otherwise=law.param(f"pro_deo.{level}_single"))


def _means(law: Law) -> Expr:
    """Net income of the household in a month, after the deduction for dependants; child benefit does not count."""
    net = _net_income()
    together = _with.exists() | _minors.exists()
    deduction = law.param("pro_deo.dependant_month") * _dependants.count()
    means = case((together, net + _with.sum(net) - deduction), otherwise=net)
    return law.term("het netto-inkomen van het huishouden in een maand, na aftrek per persoon ten laste", means)


def _net_income() -> Expr:
    """Of one person: wage, benefits and the rest; how high a leefloon is, is not asked."""
    leefloon = case(
        (
            _has_leefloon,
            not_computed(
                money(Unit.EURO_MONTH), "hoe hoog het leefloon in je huishouden is; het telt mee", high=_MOST_LEEFLOON
            ),
        ),
        otherwise=no_money(Unit.EURO_MONTH),
    )
    return total(income.net_wage, income.net_benefit, income.net_other, leefloon)


def _act() -> Act:
    return Act(
        office="het bureau voor juridische bijstand (BJB) van de balie, of een advocaat die pro Deo werkt",
        how="Kies zelf een advocaat die pro Deo werkt: die vraagt het gratis voor je aan. Of maak een afspraak bij het "
        "BJB. In Antwerpen is dat Bolivarplaats 20, telefoon 03 260 72 80. Wil je eerst gewoon iets vragen? Een eerste "
        "advies van een advocaat is gratis voor iedereen.",
        topics=("legal_help",),
        evidence=(
            "identiteitskaart of paspoort, als je dat hebt",
            "attest van de samenstelling van je gezin",
            "bewijs van het inkomen van de laatste 2 of 3 maanden, van iedereen in het huishouden",
            "laatste aanslagbiljet van de belastingen",
            "de beslissing of het attest van je leefloon, IGO of IVT",
        ),
        fetched_by_office=(),
        starts="Vanaf de beslissing van het BJB, voor die ene zaak. Is het dringend? Zeg dat meteen aan de advocaat.",
        decision_term="Binnen welke tijd het BJB moet beslissen, hebben we niet gevonden. Vraag het bij je aanvraag.",
        appeal="Niet akkoord? Ga binnen 30 dagen naar de arbeidsrechtbank.",
        appeal_to="de arbeidsrechtbank",
        consequences=(
            Consequence(
                "Is je zaak tegen je partner of een huisgenoot? Zeg het: dan telt het inkomen van die persoon niet "
                "mee.",
                f"{_CODE}, art. 508/13/1; praktijk van de bureaus",
            ),
            Consequence(
                "Het BJB vraagt bewijzen van het inkomen van iedereen in je huishouden. Verandert er iets? Meld het "
                "aan je advocaat.",
                f"{_CODE}, art. 508/13/1 en 508/18",
            ),
            Consequence(
                "Krijg je door de zaak veel geld? Dan kan het BJB toestaan dat je advocaat toch een vergoeding vraagt.",
                "balie van Antwerpen, toewijzing van een advocaat; het artikel is niet nagelezen",
            ),
            Consequence(
                "Een pro-Deoadvocaat dekt niet alle kosten. Vraag voor de deurwaarder of de rechtbank ook "
                "rechtsbijstand: je advocaat helpt je daarbij.",
                f"{_CODE}, art. 664 en volgende",
            ),
        ),
    )
