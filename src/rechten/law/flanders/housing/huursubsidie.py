"""Huursubsidie: a monthly Flemish allowance for who moved to a suitable rented home.

Vlaamse Codex Wonen van 2021, art. 5.72-5.74; Besluit Vlaamse Codex Wonen, book 5 (before 2021: BVR of 2 February 2007).
The formula in force for applications since 1 May 2019; older applications keep other rules. Since 1 November 2023 the
applicant no longer has to register for a social home. One amount a home, for who signed the lease.
"""

from __future__ import annotations

from datetime import date

from rechten.graph.expressions import (
    Expr,
    add_months,
    age,
    all_of,
    always,
    any_of,
    case,
    never,
    not_computed,
    request_date,
)
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Alternatives, Amount, Condition, Consequence, Decider, Right, Route
from rechten.law.facts import home, statuses
from rechten.law.facts.person import adult, birth_date, lives_in
from rechten.law.flanders.housing.tenants import (
    ALLOWANCES,
    CHANGES_2023,
    OFFICE,
    PAGE_AMOUNT,
    PAGE_SUBSIDY,
    allowance,
    common_conditions,
    disabled,
    no_property,
)
from rechten.law.units import rent_couple, rent_household

#: Until the day before, the applicant had to be registered for a social home.
_NO_REGISTRATION = date(2023, 11, 1)
_MONTHS_TO_ASK = 9
_MONTHS_TO_REGISTER = 6


def build(law: Law) -> Right:
    """The right, over the figures in ``huursubsidie.yaml``."""
    return Right(
        id="huursubsidie",
        name="Vlaamse huursubsidie",
        level="flanders",
        domain="housing",
        summary="Elke maand geld voor de huur, voor wie van een slechte plek naar een goede huurwoning verhuisde.",
        requires=(
            Condition(
                "huursubsidie.adult",
                adult,
                article=ALLOWANCES,
                says="Je bent 18 jaar of ouder.",
                fails="Je bent jonger dan 18 jaar.",
                selects=True,
            ),
            Condition(
                "huursubsidie.lease",
                all_of(home.rents_for_allowance, home.signed_lease, lives_in.is_in("antwerp", "flanders")),
                article=ALLOWANCES,
                says="Je huurt in Vlaanderen, en het huurcontract staat op jouw naam. De woning is geen gewone sociale "
                "woning.",
                fails="Je huurt niet in Vlaanderen, of je huurt een gewone sociale woning. Of het contract staat "
                "niet op jouw naam.",
                proof=("huurcontract",),
            ),
            _move(),
            Condition(
                "huursubsidie.time",
                home.social_sublet | (request_date() <= add_months(home.lease_start, _MONTHS_TO_ASK)),
                article=ALLOWANCES,
                says="Je vraagt de huursubsidie hoogstens 9 maanden na het begin van je huurcontract. Huur je van een "
                "woonmaatschappij die zelf huurt? Dan kan het ook later.",
                fails="Je huurcontract begon langer dan 9 maanden geleden.",
                proof=("huurcontract",),
            ),
            *common_conditions(law, "huursubsidie"),
            Condition(
                "huursubsidie.property",
                no_property(rent_couple),
                article=ALLOWANCES,
                says="Jij en je partner hebben geen woning of bouwgrond.",
                fails="Jij of je partner heeft een woning of bouwgrond, zonder uitzondering.",
                unit="jij en je partner",
            ),
            Condition(
                "huursubsidie.young",
                (age(birth_date) >= 25) | home.pays_rest_of_rent,
                article=ALLOWANCES,
                says="Je bent 25 jaar of ouder, of je betaalt de huur min de huursubsidie met een eigen inkomen.",
                fails="Je bent jonger dan 25 jaar, en hebt daarvoor geen eigen inkomen dat groot genoeg is.",
                proof=("bewijs van je inkomen, als je jonger dan 25 bent",),
            ),
            Condition(
                "huursubsidie.registered",
                _registration_or_exempt(),
                article=ALLOWANCES,
                says="Je staat op de wachtlijst voor een sociale woning, of je mag nog wachten. Voor sommigen "
                "moet het niet.",
                fails="Je staat niet op de wachtlijst voor een sociale woning. Tot november 2023 moest dat.",
                valid_until=_NO_REGISTRATION,
            ),
            Condition(
                "huursubsidie.not_declared_unfit",
                ~home.declared_unfit,
                article=ALLOWANCES,
                says="De woning waar je nu woont, is niet ongeschikt, onbewoonbaar of overbewoond verklaard.",
                fails="De woning waar je nu woont, is ongeschikt, onbewoonbaar of overbewoond verklaard. Vraag hulp "
                "bij het OCMW of het woonkantoor.",
            ),
            Condition(
                "huursubsidie.standards",
                home.home_meets_standards,
                article=f"{ALLOWANCES}; Vlaamse Codex Wonen, art. 3.1 (woningkwaliteit)",
                says="De woning is veilig en gezond, en groot genoeg voor je gezin.",
                proof=("conformiteitsattest, als er een is (bewijs dat de woning in orde is)",),
                unit="de woning",
            ),
            Condition(
                "huursubsidie.no_premium",
                ~statuses.receives_rent_premium,
                article=ALLOWANCES,
                says="Je krijgt geen huurpremie. Een huursubsidie en een huurpremie kunnen niet samen.",
                fails="Je krijgt al een huurpremie. Een huursubsidie en een huurpremie kunnen niet samen.",
            ),
        ),
        decides=Decider("Wonen in Vlaanderen", "Wonen in Vlaanderen beslist, en kan de woning komen bekijken."),
        amount=Amount(
            allowance(law),
            article=ALLOWANCES,
            says="Eén bedrag per woning. Het blijft een jaar gelijk. De eerste keer krijg je ook een "
            "installatiepremie van 3 keer dit bedrag. Gaf het OCMW je al een installatiepremie? Dan niet.",
        ),
        act=_act(),
        held=statuses.receives_rent_subsidy,
        sources=(
            PAGE_SUBSIDY,
            PAGE_AMOUNT,
            CHANGES_2023,
            Source(
                "https://www.vlaanderen.be/tegemoetkoming-in-de-huurprijs-vlaamse-huursubsidie/"
                "hoe-vraag-ik-de-vlaamse-huursubsidie-aan",
                "hoe je ze vraagt",
                "2023",
            ),
            Source("https://www.lint.be/producten/detail/96/de-vlaamse-huursubsidie", "wiens inkomen telt", "2022"),
            Source("https://www.wijnegem.be/vlaamse-huurpremie-en-huursubsidie", "termijnen en beroep", "na 2023"),
        ),
        certainty="Hoogste huurprijzen zijn gevonden tot 2023, inkomensgrenzen en hoogste bedragen tot 2024. Daarna "
        "rekenen we met een marge. De index op je inkomen vonden we niet: het bedrag kan dan een laagste en een "
        "hoogste hebben. Voor 'hoogste huurprijs' in de formule nemen we die met de verhoging voor personen ten laste. "
        "Dat zegt geen bron letterlijk. Niet berekend: het vrijgestelde inkomen van gezinsleden met een handicap, en "
        "een plek die geen woning was, zoals een camping. Wie geen woning of bouwgrond mag hebben, rekenen we voor jou "
        "en je partner. In de stad Antwerpen vonden we geen extra huursubsidie van de stad. De nummers van de "
        "artikels in het besluit zijn niet nagelezen.",
    )


def _move() -> Alternatives:
    attested = not_computed(BOOL, "of Wonen in Vlaanderen je vorige woning ook zonder verklaring als slecht aanneemt")
    older_or_disabled = rent_household.any((age(birth_date) >= 65) | disabled)
    return Alternatives(
        "huursubsidie.move",
        article=ALLOWANCES,
        says="Je verhuisde om een reden die de regels noemen.",
        routes=(
            Route(
                "huursubsidie_sublet",
                "Naar een woning die een woonmaatschappij zelf huurt",
                (
                    Condition(
                        "huursubsidie.sublet",
                        home.social_sublet,
                        article=ALLOWANCES,
                        says="Je huurt van een woonmaatschappij die de woning zelf huurt.",
                        fails="Je huurt niet van een woonmaatschappij die de woning zelf huurt.",
                    ),
                ),
            ),
            Route(
                "huursubsidie_homeless",
                "Van zonder thuis naar een huurwoning",
                (
                    Condition(
                        "huursubsidie.was_homeless",
                        home.moved_from.is_in("homeless"),
                        article=ALLOWANCES,
                        says="Je was zonder thuis voor je hier kwam wonen.",
                        fails="Je was niet zonder thuis voor je hier kwam wonen.",
                        proof=("bewijs van het OCMW, bijvoorbeeld van de installatiepremie",),
                    ),
                ),
            ),
            Route(
                "huursubsidie_unfit",
                "Van een slechte of te kleine woning naar een goede woning",
                (
                    Condition(
                        "huursubsidie.was_unfit",
                        case(
                            (home.moved_from.is_in("unfit"), always()),
                            (home.moved_from.is_in("bad"), attested),
                            otherwise=never(),
                        ),
                        article=ALLOWANCES,
                        says="Je vorige woning in Vlaanderen was ongeschikt, onbewoonbaar of overbewoond.",
                        fails="Je vorige woning was niet ongeschikt, onbewoonbaar of overbewoond.",
                        proof=("besluit van de burgemeester over je vorige woning",),
                    ),
                ),
            ),
            Route(
                "huursubsidie_adapted",
                "Naar een woning die past bij je leeftijd of handicap",
                (
                    Condition(
                        "huursubsidie.was_unadapted",
                        home.moved_from.is_in("unadapted") & older_or_disabled,
                        article=ALLOWANCES,
                        says="Je vorige woning paste niet, en jij of iemand in huis is 65 jaar of ouder of heeft een "
                        "handicap.",
                        fails="Je vorige woning paste wel, of niemand in huis is 65 jaar of ouder of heeft een "
                        "handicap.",
                        proof=("medisch attest van je huisarts",),
                        unit="iedereen op het adres",
                    ),
                ),
            ),
        ),
    )


def _registration_or_exempt() -> Expr:
    in_time = request_date() <= add_months(home.lease_start, _MONTHS_TO_REGISTER)
    return any_of(
        statuses.registered_for_social_housing,
        home.social_sublet,
        home.moved_from.is_in("unadapted"),
        in_time,
    )


def _act() -> Act:
    return Act(
        office=OFFICE,
        how="Vraag ze online op vlaanderen.be (huursubsidie), of stuur het formulier op. Doe dat nadat je verhuisd "
        "bent, en binnen 9 maanden na het begin van je huurcontract. Het OCMW of het woonkantoor helpt je; in de stad "
        "Antwerpen bel je 03 338 60 66.",
        topics=("housing",),
        evidence=(
            "huurcontract",
            "bewijs over je vorige woning, of bewijs dat je zonder thuis was",
            "attest Groeipakket voor kinderen ouder dan 18 jaar die bij je wonen",
            "akkoord of vonnis over kinderen die hier een deel van de tijd wonen",
            "attest van een erkende handicap",
        ),
        fetched_by_office=("aanslagbiljet, leefloon en IVT", "samenstelling van je gezin (rijksregister)"),
        starts="Vanaf het begin van je huurcontract, maar hoogstens 2 maanden voor je aanvraag. Wacht dus niet.",
        decision_term="Binnen een maand weet je of je dossier volledig is. Daarna beslist Wonen in Vlaanderen binnen 3 "
        "maanden.",
        appeal="Niet akkoord? Schrijf binnen 2 maanden een aangetekende brief aan Wonen in Vlaanderen. Kwam er "
        "geen beslissing? Ook dan kan je schrijven. Doe het binnen 2 maanden: de bronnen noemen 2 of 3 "
        "maanden.",
        appeal_to="Wonen in Vlaanderen",
        consequences=(
            Consequence(
                "Wonen in Vlaanderen kan je oude en nieuwe woning komen bekijken. Is er iets mis, dan hoort ook je "
                "verhuurder dat.",
                "Besluit Vlaamse Codex Wonen, boek 5",
            ),
            Consequence(
                "Krijg je later een huurpremie? Dan stopt de huursubsidie.", "Besluit Vlaamse Codex Wonen, boek 5"
            ),
            Consequence(
                "Verhuis je, koop je een woning of verandert je gezin? Meld het, want de huursubsidie kan stoppen.",
                "Besluit Vlaamse Codex Wonen, boek 5",
            ),
        ),
    )
