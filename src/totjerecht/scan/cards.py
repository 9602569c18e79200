"""One right on the result page, as data: for whom, what it is worth, why, and what to do. Words come finished."""

from __future__ import annotations

from dataclasses import dataclass

from rechten import words
from rechten.graph.kinds import Number, Unit
from rechten.graph.law import Law
from rechten.graph.rights import Act, Consequence
from rechten.readings.answer import Result, consequences_of
from rechten.readings.causes import LastKnown, NoFigure
from rechten.readings.reasons import Reason, State
from rechten.readings.verdict import Outcome
from rechten.words import Group
from rechten.words.say import say
from totjerecht.directory.service import Contact, Topic, reachable_for, topics_for_domain
from totjerecht.scan.flow import Reading

#: Groups in which something can still be asked for, so that someone to call stands beside each right.
TO_ACT = frozenset({Group.ENTITLED, Group.HUMAN, Group.DEPENDS, Group.FOLLOWS, Group.NOT_COMPUTED})
#: Groups of rights that one may ask for today: first on the page, and written out on paper.
SURE = (Group.ENTITLED, Group.HUMAN)
#: Groups whose amount is worth showing.
_WITH_AMOUNT = frozenset({Group.ENTITLED, Group.HUMAN, Group.DEPENDS, Group.FOLLOWS})
#: Of more reasons than this the list is closed at first.
MOST_REASONS = 4
TOPICS = frozenset(Topic.values)


@dataclass(frozen=True, slots=True)
class ReasonView:
    """One condition as it stands. ``state`` is passed, failed or open."""

    state: str
    mark: str
    word: str
    sentence: str
    article: str
    causes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RouteView:
    """Conditions that belong together: the way of an alternative, or "" for what everyone must meet."""

    says: str
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    """What we can say of a right for one person, or for several with the same reasons and the same amount.

    ``about``: for whom, "" for the visitor alone. ``names``: who is meant by "je" in the reasons, "" for the visitor
    alone. ``several``: more than one person. ``open_why``: whether the reasons are worth seeing at once. ``total``,
    ``unclear``: how many reasons there are, and how many of them are still open.
    """

    about: str
    outcomes: tuple[str, ...]
    follows: tuple[str, ...]
    amount: str
    routes: tuple[RouteView, ...]
    other_routes: tuple[RouteView, ...]
    open_why: bool
    names: str
    several: bool
    total: int
    unclear: int


@dataclass(frozen=True, slots=True)
class Card:
    """One right, for whoever has the same outcome.

    ``brief``: the amount in a few words, "" when there is none or when it needs more words. ``worth``: cents a month
    times how sure it is, only to put cards in order. ``on_paper``: written out when one prints the page.
    """

    id: str
    right_id: str
    name: str
    summary: str
    amount_says: str
    about: str
    brief: str
    worth: float
    people: tuple[PersonView, ...]
    act: Act | None
    advice: tuple[Consequence, ...]
    consequences: tuple[Consequence, ...]
    figures: tuple[str, ...]
    certainty: str
    contact: Contact | None
    on_paper: bool


def card(group: Group, alike: list[Result], reading: Reading, law: Law, contacts: Contacts) -> Card:
    """The card of one right for these results, which have the same outcome."""
    right, act = alike[0].right, alike[0].right.act
    with_amount = group in _WITH_AMOUNT and right.amount is not None
    set_off = consequences_of(alike)
    used = [figure for r in alike for id in r.basis.figures if (figure := reading.answer.figure(id)) is not None]
    people = tuple(_people_view(group, same, with_amount, reading, law) for same in _same(alike, reading))
    visitor_only = [result.person for result in alike] == [0]
    return Card(
        id=f"{group.value}-{right.id}",
        right_id=right.id,
        name=say(right.name),
        summary=say(right.summary),
        amount_says=say(right.amount.says) if with_amount and right.amount else "",
        about="" if visitor_only else _about(alike, reading),
        brief=_brief(alike, reading) if with_amount and len(people) == 1 else "",
        worth=-begin_with(alike)[0],
        people=people,
        act=act if group in TO_ACT else None,
        advice=tuple(item for item in set_off if item.advice_first),
        consequences=tuple(item for item in set_off if not item.advice_first),
        figures=tuple(dict.fromkeys(words.figure_sentence(figure) for figure in used)),
        certainty=say(right.certainty),
        contact=None if group is Group.HELD else contacts.first(topics_of(alike[0])),
        on_paper=group in SURE,
    )


def _same(alike: list[Result], reading: Reading) -> list[list[Result]]:
    """Results with the same reasons and the same amount together: nobody reads the same list three times."""
    found: dict[object, list[Result]] = {}
    for result in alike:
        reasons = tuple((r.condition.id, r.state, r.route, r.decisive) for r in result.reasons)
        found.setdefault((reasons, words.amount_sentence(reading.answer, result)), []).append(result)
    return list(found.values())


def _people_view(group: Group, same: list[Result], with_amount: bool, reading: Reading, law: Law) -> PersonView:
    first, visitor_only = same[0], [result.person for result in same] == [0]
    decisive = [place for place, reason in enumerate(first.reasons) if reason.decisive]
    rest = [place for place, reason in enumerate(first.reasons) if not reason.decisive]
    states = [first.reasons[place].state for place in decisive]
    follows = () if group is Group.FOLLOWS else (words.follow_sentence(law, reading.answer, r) for r in same)
    return PersonView(
        about="" if visitor_only else _about(same, reading),
        outcomes=_outcomes(group, same, reading, law),
        # In the group of what follows on another right, the outcome says so already.
        follows=tuple(dict.fromkeys(text for text in follows if text)),
        amount=words.amount_sentence(reading.answer, first) if with_amount else "",
        routes=_routes(decisive, same, reading, law),
        other_routes=_routes(rest, same, reading, law),
        open_why=len(states) <= MOST_REASONS and any(state is not State.PASSED for state in states),
        names="" if visitor_only else _names(same, reading, me=say("jij")),
        several=len(same) > 1,
        total=len(states),
        unclear=states.count(State.OPEN),
    )


def _outcomes(group: Group, same: list[Result], reading: Reading, law: Law) -> tuple[str, ...]:
    """What we can say; of several people once, where their names stand above it."""
    if len(same) == 1:
        return (words.outcome_sentence(law, reading.answer, same[0]),)
    match group:
        case Group.ENTITLED | Group.DEPENDS:
            return (words.decider_sentence(same[0].right.decides),)
        case Group.HELD | Group.NOT_ENTITLED:
            return ()
        case _:
            return tuple(dict.fromkeys(words.outcome_sentence(law, reading.answer, result) for result in same))


def _names(results: list[Result], reading: Reading, *, me: str) -> str:
    names = [words.name_of(reading.answer.case, r.person) if r.person else me for r in results]
    text = ", ".join(names[:-1])
    return say("{namen} en {laatste}", namen=text, laatste=names[-1]) if text else names[-1]


def _about(results: list[Result], reading: Reading) -> str:
    """For whom: "voor jou", "voor Noor en Sam"."""
    return say("voor {naam}", naam=_names(results, reading, me=say("jou")))


def _brief(alike: list[Result], reading: Reading) -> str:
    """The amount without a sentence around it; "" when a figure behind it is old or missing: that takes a sentence."""
    result = alike[0]
    amount, bounds = result.right.amount, result.verdict.amount
    if bounds is None or amount is None or not isinstance(amount.expr.kind, Number):
        return ""
    if any(isinstance(cause, LastKnown | NoFigure) for cause in result.verdict.amount_causes):
        return ""
    stale = (figure.stale for id in result.basis.figures if (figure := reading.answer.figure(id)) is not None)
    return "" if any(stale) else words.amount_text(bounds, amount.expr.kind)


def begin_with(alike: list[Result]) -> tuple[float, int]:
    """A key to put rights in order, each with its results for all who have the same outcome.

    What brings most, and brings it most surely, comes first; of two alike the one that asks for fewer papers.
    """
    return -sum(_worth(result) for result in alike), len(alike[0].right.act.evidence)


def _worth(result: Result) -> float:
    """Cents a month that we expect, times the share of the conditions that hold already."""
    amount, bounds, value = result.right.amount, result.verdict.amount, result.right.weight * 100.0
    if amount is not None and bounds is not None and isinstance(amount.expr.kind, Number):
        months = 1 if amount.expr.kind.unit is Unit.EURO_MONTH else 12
        value = (bounds[0] + bounds[1]) / 2 * 100 / amount.expr.kind.per / months
    if result.outcome is Outcome.ENTITLED:
        return value
    states = [reason.state for reason in result.reasons if reason.decisive]
    return value * states.count(State.PASSED) / max(1, len(states))


def _routes(places: list[int], same: list[Result], reading: Reading, law: Law) -> tuple[RouteView, ...]:
    found: dict[str, list[ReasonView]] = {}
    for place in places:
        reasons = [result.reasons[place] for result in same]
        found.setdefault(reasons[0].route, []).append(_reason(reasons, reading, law))
    routes = []
    for route, views in found.items():
        says = say(_route_says(route, law))
        alone = len(views) == 1 and views[0].sentence == says
        routes.append(RouteView("" if alone else says, tuple(views)))
    return tuple(routes)


def _route_says(route: str, law: Law) -> str:
    """The sentence of a route, by its id."""
    for right in law.rights.values():
        for requirement in right.requires:
            for way in getattr(requirement, "routes", ()):
                if way.id == route:
                    return str(way.says)
    return ""


def _reason(reasons: list[Reason], reading: Reading, law: Law) -> ReasonView:
    """The same condition for several people, with all that leaves it open for one of them."""
    first = reasons[0]
    causes = (words.cause_sentence(law, reading.answer, cause) for reason in reasons for cause in reason.causes)
    return ReasonView(
        first.state.value,
        words.state_mark(first.state),
        words.state_word(first.state),
        words.reason_sentence(first),
        first.condition.article,
        tuple(dict.fromkeys(causes)),
    )


def topics_of(result: Result) -> tuple[str, ...]:
    """The needs to look up who helps with a right."""
    own = tuple(topic for topic in result.right.act.topics if topic in TOPICS)
    return own or topics_for_domain(result.right.domain)


class Contacts:
    """The first contact for a list of needs, looked up once a page."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, ...], Contact] = {}

    def first(self, topics: tuple[str, ...]) -> Contact:
        """Who is near these needs, somebody with a telephone where there is one."""
        if topics not in self._found:
            near = reachable_for(topics, limit=3)
            self._found[topics] = next((contact for contact in near if contact.has_phone), near[0])
        return self._found[topics]
