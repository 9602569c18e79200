"""What is different between two versions, in sentences that a resident can read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID

from attrs import frozen

from rechten.words import day
from rechten.words.say import capital, later, say
from totjerecht.access.choices import Action, Category, Purpose
from totjerecht.access.cooperation.content import Content
from totjerecht.access.cooperation.questions import ELEVEN, HANDLING

MORE, LESS, OTHER = "more", "less", "other"
_PARTY = {
    (None, True): (MORE, later("{name} doet nu ook mee, en kan na je ja gegevens krijgen.")),
    (None, False): (OTHER, later("{name} werkt nu ook mee, zonder gegevens te krijgen.")),
    (True, None): (LESS, later("{name} doet niet meer mee.")),
    (False, None): (OTHER, later("{name} doet niet meer mee.")),
    (False, True): (MORE, later("{name} kan nu ook gegevens krijgen, na je ja.")),
    (True, False): (LESS, later("{name} krijgt geen gegevens meer.")),
}


@frozen
class Change:
    """One difference. ``kind``: more can be shared, less, or something else. ``before``, ``after``: answers."""

    kind: str
    sentence: str
    before: str = ""
    after: str = ""


def differences(old: Content, new: Content, names: Mapping[UUID, str]) -> list[Change]:
    """All differences, what can be shared first. ``names``: what to call each organisation. Empty: only days differ."""
    found = [*_terms(old, new), *_parties(old, new, names), *_longest(old, new), *_basis(old, new)]
    if old.title != new.title:
        found.append(Change(OTHER, say("De naam is anders."), old.title, new.title))
    return [*found, *_answers(old, new)]


def _terms(old: Content, new: Content) -> Iterator[Change]:
    for kind, terms, words in (
        (MORE, new.terms - old.terms, later("Voor “{purpose}” kan nu ook gedeeld worden: {what}.")),
        (LESS, old.terms - new.terms, later("Voor “{purpose}” kan niet meer gedeeld worden: {what}.")),
    ):
        for purpose in Purpose:
            what = listed((c, a) for p, c, a in terms if p == purpose)
            if what:
                yield Change(kind, say(words, purpose=say(purpose.label), what=what))


def listed(pairs: Iterable[tuple[Category, Action]]) -> str:
    """Kinds of data with what may be done with them: "Schulden (bekijken, aanvullen), Wonen (bekijken)"."""
    kinds: dict[Category, set[Action]] = {}
    for category, action in pairs:
        kinds.setdefault(category, set()).add(action)
    return ", ".join(
        f"{say(category.label)} ({', '.join(say(action.label) for action in Action if action in kinds[category])})"
        for category in Category
        if category in kinds
    )


def _parties(old: Content, new: Content, names: Mapping[UUID, str]) -> Iterator[Change]:
    for id in sorted({*old.parties, *new.parties}, key=lambda id: names[id]):
        step = (old.parties.get(id), new.parties.get(id))
        if step[0] != step[1]:
            kind, words = _PARTY[step]
            yield Change(kind, capital(say(words, name=names[id])))


def _longest(old: Content, new: Content) -> Iterator[Change]:
    if old.longest_days != new.longest_days:
        kind = MORE if new.longest_days > old.longest_days else LESS
        words = later("Je ja geldt ten hoogste {new} dagen. Vroeger was dat {old} dagen.")
        yield Change(kind, say(words, new=new.longest_days, old=old.longest_days))


def _basis(old: Content, new: Content) -> Iterator[Change]:
    if (old.basis, old.basis_article) != (new.basis, new.basis_article):
        yield Change(
            OTHER, say("Het delen steunt op een andere wet dan vroeger."), old.basis_article, new.basis_article
        )


def _answers(old: Content, new: Content) -> Iterator[Change]:
    for questions, before, after in ((ELEVEN, old.answers, new.answers), (HANDLING, old.handling, new.handling)):
        for code, question in questions.items():
            if before.get(code) != after.get(code):
                heading = say("Ander antwoord: {heading}.", heading=say(question.heading))
                yield Change(OTHER, heading, before.get(code, ""), after.get(code, ""))


def review_sentence(new: Content) -> str:
    """When the new version begins and is looked at again."""
    words = later("Deze versie begint op {starts}. Er wordt opnieuw naar gekeken ten laatste op {review}.")
    return say(words, starts=day(new.starts), review=day(new.review_on))
