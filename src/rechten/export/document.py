"""The document: every right as a public service, every guarantee and rule as a rule."""

from __future__ import annotations

from datetime import date
from typing import Any

from rechten.export import context as terms
from rechten.export.graph import Nodes
from rechten.export.requirements import BROUGHT, LOOKED_UP, MAY_BE_ASKED, requirements
from rechten.graph.law import Law
from rechten.graph.provisions import Nature, Provision
from rechten.graph.rights import Act, Alternatives, Right, conditions
from rechten.readings.opens import arrows
from rechten.words.evidence import evidence
from rechten.words.pages import domain_text
from rechten.words.say import capital, one_side, sentence

DECIDES = ("begrip:beslist", "Beslist")
_NATURES = {
    Nature.GUARANTEE: ("begrip:waarborg", "Waarborg: dit geldt voor iedereen in deze situatie"),
    Nature.RULE: ("begrip:regel", "Regel over andere rechten of over wie helpt"),
}


def public_services(law: Law, on: date) -> dict[str, Any]:
    """The law as it stands on a day, as one JSON-LD document that needs nothing from elsewhere. In Dutch."""
    nodes = Nodes()
    nodes.put(
        f"{terms.CATALOGUE}{on.isoformat()}",
        "Document",
        title=law.name,
        valid=on.isoformat(),
        conformsTo=terms.PROFILE,
    )
    opened: dict[str, list[str]] = {}
    for arrow in arrows(law, on):
        opened.setdefault(arrow.source, []).append(f"recht:{arrow.target}")
    for right in law.rights.values():
        _service(nodes, law, right, on, opened.get(right.id, []))
    for provision in law.provisions.values():
        _rule(nodes, provision)
    return {"@context": terms.context(), "@graph": nodes.all()}


def _service(nodes: Nodes, law: Law, right: Right, on: date, opens: list[str]) -> None:
    papers = evidence(right, on)
    articles = nodes.articles(_articles(right, on))
    texts, pages = nodes.sources(right.sources)
    nodes.put(
        f"recht:{right.id}",
        "PublicService",
        identifier=right.id,
        title=right.name,
        description=sentence(right.summary),
        note=_told(right.certainty),
        hasCompetentAuthority=_authority(nodes, right.level),
        hasParticipation=_decider(nodes, right),
        spatial=_place(nodes, right.level),
        thematicArea=_themes(nodes, right.domain),
        audience=nodes.concept(terms.CITIZEN),
        isClassifiedBy=nodes.concept(terms.PROFIT if right.amount else None),
        competentAuthorityLevel=nodes.concept(terms.IPDC_LEVELS.get(right.level)),
        holdsRequirement=requirements(nodes, right, on),
        hasInputType=[
            *nodes.evidence(BROUGHT, papers.bring),
            *nodes.evidence(MAY_BE_ASKED, papers.may_be_asked),
            *nodes.evidence(LOOKED_UP, papers.fetched),
        ],
        hasChannel=_channel(nodes, right),
        processingTime=_term(right.act),
        produces=_output(nodes, right),
        relatedService=opens,
        follows=_rules_about(law, right),
        hasLegalResource=[*articles, *texts],
        source=pages,
    )


def _articles(right: Right, on: date) -> list[str]:
    """What the right rests on: the articles of all that is in force, and of the amount."""
    own = [condition.article for condition in conditions(right) if condition.in_force(on)]
    of_choices = [one.article for one in right.requires if isinstance(one, Alternatives)]
    return [*own, *of_choices, *([right.amount.article] if right.amount else [])]


def _told(text: str) -> str:
    return sentence(text) if text else ""


def _authority(nodes: Nodes, level: str) -> list[str]:
    """The government whose law it is. Who decides may be none (a bank, a health fund): see ``_decider``."""
    known = terms.AUTHORITIES.get(level)
    if known is None:
        return []
    return [nodes.put(known[0], "PublicOrganisation", prefLabel=capital(known[1]), spatial=_place(nodes, level))]


def _place(nodes: Nodes, level: str) -> list[str]:
    known = terms.PLACES.get(level)
    return [nodes.put(known[0], "Location", prefLabel=known[1])] if known else []


def _themes(nodes: Nodes, domain: str) -> list[str]:
    own = (f"begrip:domein/{domain}", capital(one_side(domain_text(domain), dutch=True)))
    return [*nodes.concept(own), *nodes.concept(terms.IPDC_THEMES.get(domain))]


def _decider(nodes: Nodes, right: Right) -> list[str]:
    return [
        nodes.put(
            f"recht:{right.id}/beslist",
            "Participation",
            identifier=f"{right.id}/beslist",
            description=sentence(right.decides.says),
            role=nodes.concept(DECIDES),
            hasParticipant=nodes.agent(right.decides.who),
        )
    ]


def _channel(nodes: Nodes, right: Right) -> list[str]:
    id = f"{right.id}/vragen"
    title, says = capital(right.act.office), sentence(right.act.how)
    return [nodes.put(f"recht:{id}", "Channel", identifier=id, title=title, description=says)]


def _term(act: Act) -> str:
    """The term for the decision, where the law gives a number."""
    months = f"{act.decision_months}M" if act.decision_months else ""
    days = f"{act.decision_days}D" if act.decision_days else ""
    return f"P{months}{days}" if months or days else ""


def _output(nodes: Nodes, right: Right) -> list[str]:
    """What one gets, where it is money; how much depends on the person."""
    if right.amount is None:
        return []
    id, says = f"{right.id}/bedrag", _told(right.amount.says)
    return [nodes.put(f"recht:{id}", "Output", identifier=id, title=right.name, description=says)]


def _rules_about(law: Law, right: Right) -> list[str]:
    """The guarantees and rules that come with the right, or that say something about it."""
    named = [id for id in right.opens if id in law.provisions]
    about = [provision.id for provision in law.provisions.values() if right.id in provision.affects]
    return [f"regel:{id}" for id in dict.fromkeys([*named, *about])]


def _rule(nodes: Nodes, provision: Provision) -> None:
    texts, pages = nodes.sources(provision.sources)
    says = [provision.summary, *(statement.says for statement in provision.statements), provision.step]
    nodes.put(
        f"regel:{provision.id}",
        "Rule",
        identifier=provision.id,
        title=provision.name,
        description=" ".join(map(sentence, says)),
        note=_told(provision.certainty),
        kind=nodes.concept(_NATURES[provision.nature]),
        spatial=_place(nodes, provision.level),
        implements=[*nodes.articles(statement.article for statement in provision.statements), *texts],
        source=pages,
    )
