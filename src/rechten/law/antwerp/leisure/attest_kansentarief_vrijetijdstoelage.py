"""Attest kansentarief: cheaper camps, play and care for children in Antwerp, and up to 100 euros a year for leisure.

Organisations that the city names give the certificate (health funds, OCMW, CAW, associations where people in poverty
speak); they judge the means of the family. The page of the city asks for no right of residence.
"""

from __future__ import annotations

from rechten.graph.expressions import age, months_between
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import family, person, statuses
from rechten.law.units import holds_increased_reimbursement

_PAGE = "Stad Antwerpen, attest kansentarief (reglement en artikel niet gevonden)"


def build(_law: Law) -> Right:
    """The right; no figure decides it."""
    return Right(
        id="attest_kansentarief_vrijetijdstoelage",
        name="Attest kansentarief en vrijetijdstoelage voor kinderen",
        level="city",
        domain="culture_leisure",
        summary="Voor een kind: minder betalen voor kampen, speelpleinen, opvang en schoolmaaltijden. En hoogstens 100 "
        "euro per jaar voor sport, cultuur of jeugdwerk.",
        requires=(
            Condition(
                "kansentarief_attest.from",
                months_between(person.birth_date) >= 30,
                article=_PAGE,
                says="Het kind is 2,5 jaar of ouder.",
                fails="Dit is voor kinderen vanaf 2,5 jaar.",
                selects=True,
            ),
            Condition(
                "kansentarief_attest.until",
                age(person.birth_date) < 19,
                article=_PAGE,
                says="Het kind is nog geen 19 jaar.",
                fails="Dit is voor kinderen en jongeren tot en met 18 jaar.",
                selects=True,
            ),
            Condition(
                "kansentarief_attest.antwerp",
                person.lives_in.is_in("antwerp") | family.school_in_antwerp,
                article=_PAGE,
                says="Het kind woont in Antwerpen, of gaat er naar school.",
                fails="Het kind woont niet in Antwerpen, en gaat er niet naar school.",
            ),
            Condition(
                "kansentarief_attest.means",
                holds_increased_reimbursement | family.limited_means_seen,
                article=_PAGE,
                says="Het gezin heeft weinig geld. Met de verhoogde tegemoetkoming is dat al bewezen.",
                proof=("klevertje van het ziekenfonds, of een gesprek met de organisatie",),
                unit="gezin",
            ),
        ),
        decides=Decider("de organisatie die het attest geeft", "De organisatie die het attest geeft, kijkt het na."),
        act=Act(
            office="ziekenfonds, OCMW, CAW, thuisbegeleiding of een vereniging tegen armoede",
            how="Vraag het attest bij een van die organisaties: zij hebben het formulier. Geef het af waar je het kind "
            "inschrijft. Voor de 100 euro spreek je met een vrijetijdsbemiddelaar van de stad. Heeft het kind al een "
            "A-kaart met kansentarief? Dan krijg je voor veel activiteiten vanzelf korting.",
            topics=("general",),
            evidence=("klevertje van het ziekenfonds of een ander bewijs van een laag inkomen",),
            fetched_by_office=(),
            starts="Zodra je het attest afgeeft bij de inschrijving.",
            decision_term="Een termijn hebben we niet gevonden. Vraag het attest op tijd, voor de inschrijving.",
            appeal="Krijg je het niet? Vraag het bij een andere organisatie van de lijst, of aan een "
            "vrijetijdsbemiddelaar van de stad.",
            by_letter=False,
            consequences=(
                Consequence(
                    "Niet elke organisator aanvaardt het attest. Kijk eerst in de lijst van de stad, of vraag het bij "
                    "de inschrijving.",
                    "Stad Antwerpen, aanvraag attest kansentarief",
                ),
            ),
        ),
        weight=6,
        weight_why="Hoogstens 100 euro per jaar, en korting die per activiteit verschilt. Ze dient alleen om vragen te "
        "ordenen.",
        held=statuses.has_leisure_certificate,
        sources=(
            Source("https://www.antwerpen.be/product/aanvraag-attest-kansentarief", "voorwaarden en wie het geeft"),
        ),
        certainty="De drie voorwaarden staan op de website van de stad, zonder datum. Wat de organisatie zelf "
        "opzoekt, vonden we niet. Wat 'weinig geld' is, staat er niet: de organisatie kijkt dat na. "
        "Dat de verhoogde tegemoetkoming volstaat, nemen we aan, omdat ze ook het kansentarief op de "
        "A-kaart opent. Een verblijfskaart wordt er niet gevraagd. Hoe lang het attest geldt, is niet "
        "gevonden.",
    )
