"""``words``: the page of a right, for a resident, for a jurist, or both."""

from __future__ import annotations

from datetime import date

from rechten import words
from rechten.cli.layout import as_json as print_json
from rechten.cli.layout import line, paragraph, title
from rechten.cli.problems import InputProblem
from rechten.cli.sources import load_law, today
from rechten.graph.provisions import Provision
from rechten.words.page_parts import ConditionText, FigureText, RequirementText, RightPage, SourceText
from rechten.words.rule_tree import Rule


def show_words(right_id: str, on: date | None, *, resident: bool, jurist: bool, as_json: bool) -> int:
    """The page of a right. Neither part chosen: both."""
    law = load_law()
    if right_id in law.provisions:
        return _show_provision(law.provisions[right_id], as_json=as_json)
    if right_id not in law.rights:
        known = [*law.rights, *law.provisions]
        raise InputProblem.near(f"Het recht '{right_id}' bestaat niet.", right_id, known)
    page = words.right_page(law, right_id, on or today())
    if as_json:
        print_json(words.page_data(page))
        return 0
    title(page.name)
    paragraph(f"{page.level}, {page.domain}. Regels en cijfers van {words.day(page.on)}.")
    if resident or not jurist:
        _show_resident(page)
    if jurist or not resident:
        _show_jurist(page)
    return 0


def _show_provision(provision: Provision, *, as_json: bool) -> int:
    if as_json:
        print_json(words.provision_data(provision))
        return 0
    title(provision.name)
    paragraph(provision.summary)
    _heading("Wat zegt de wet?")
    for statement in provision.statements:
        paragraph(f"{statement.says} ({statement.article})", 2, "- ")
    _heading("Wat kan je doen?")
    paragraph(provision.step)
    paragraph(provision.office, 0, "Waar: ")
    _heading("Hoe zeker is dit?")
    paragraph(provision.certainty)
    for source in provision.sources:
        paragraph(f"{source.what} {source.as_of} {source.url}", 2, "- ")
    return 0


def _heading(text: str) -> None:
    line()
    title(text)


def _bullets(texts: tuple[str, ...], indent: int = 2) -> None:
    for text in texts:
        paragraph(text, indent, "- ")


def _show_resident(page: RightPage) -> None:
    line()
    paragraph(page.summary)
    _heading("Voor wie")
    _bullets(page.about)
    _heading("Wat moet er waar zijn?")
    for requirement in page.requirements:
        _show_requirement(requirement)
    _heading("Hoeveel")
    paragraph(page.amount_says)
    _heading("Wat kan je doen?")
    act = page.act
    paragraph(act.office, 0, "Waar: ")
    paragraph(act.how, 0, "Hoe: ")
    paragraph(page.decides)
    for heading, texts in (
        ("Dit moet je niet brengen, de dienst zoekt het zelf op:", act.evidence.fetched),
        ("Neem mee wat je hebt:", act.evidence.bring),
        ("Dit kan de dienst nog vragen:", act.evidence.may_be_asked),
    ):
        if texts:
            line()
            line(heading)
            _bullets(texts)
    for mark, text in (
        ("Vanaf wanneer: ", act.starts),
        ("Beslissing: ", act.decision_term),
        ("Niet akkoord: ", act.appeal),
    ):
        line()
        paragraph(text, 0, mark)
    for consequence in act.consequences:
        line()
        first = "Vraag eerst raad. " if consequence.advice_first else ""
        paragraph(f"{first}{consequence.says}", 0, "Let op: ")
    for heading, links in (("Dit recht opent ook", page.opens), ("Dit recht kan volgen uit", page.opened_by)):
        if links:
            _heading(heading)
            _bullets(tuple(link.name for link in links))
    if page.non_take_up:
        _heading("Wie het mist")
        paragraph(page.non_take_up.says)
        _show_source(page.non_take_up.source, 2)
    _heading("Hoe zeker is dit?")
    paragraph(page.certainty)


def _show_requirement(requirement: RequirementText) -> None:
    if requirement.condition is not None:
        _show_condition(requirement.condition, 2)
        return
    paragraph(requirement.says, 2, "- ")
    paragraph("Eén van deze wegen is genoeg:", 4)
    for route in requirement.routes:
        paragraph(route.says, 4, "* ")
        for condition in route.besides:
            _show_condition(condition, 6)


def _show_condition(condition: ConditionText, indent: int) -> None:
    if not condition.in_force:
        return
    paragraph(condition.says, indent, "- ")
    if condition.proof:
        paragraph(", ".join(condition.proof), indent + 2, "Bewijs: ")


def _show_jurist(page: RightPage) -> None:
    _heading("Voor juristen: de regels zoals we ze rekenen")
    for requirement in page.requirements:
        if requirement.routes:
            line()
            paragraph(f"{requirement.says} Eén weg is genoeg. [{requirement.article}]")
        if requirement.condition is not None:
            _show_rule_of(requirement.condition)
        for number, route in enumerate(requirement.routes, 1):
            line()
            paragraph(route.says, 0, f"Weg {number}: ")
            for condition in route.conditions:
                _show_rule_of(condition)
    if page.amount is not None:
        line()
        paragraph(f"Het bedrag [{page.amount.article}]")
        _show_rule(page.amount.rule, 2)
    for definition in page.definitions:
        line()
        paragraph(f"{definition.name} =")
        _show_rule(definition.rule, 2)
    if page.units:
        _heading("Wie samen telt")
        _bullets(tuple(f"{unit.name}: {unit.says}" for unit in page.units))
    if page.facts:
        _heading("Vragen die de regels lezen")
    for fact in page.facts:
        paragraph(f"{fact.name}: {fact.question}" if fact.name else fact.question, 2, "- ")
        if fact.gate:
            paragraph(f"{fact.gate} Anders telt: {fact.otherwise}.", 4, "Alleen als: ")
        if fact.judged_by:
            paragraph(f"{fact.judged_by} beoordeelt dit.", 4)
    if page.figures:
        _heading("Cijfers in de tijd")
    for figure in page.figures:
        _show_figure(figure)
    _heading("Bronnen")
    for source in page.sources:
        _show_source(source, 2)
    line()
    paragraph(f"Regels: {page.graph}")
    paragraph(f"Deze tekst: {page.hash}")


def _show_rule_of(condition: ConditionText) -> None:
    line()
    paragraph(f"{condition.says} [{condition.article}]")
    paragraph(f"Beoordeeld per: {condition.unit}", 2)
    if condition.rule is not None:
        _show_rule(condition.rule, 2)
        return
    start = f"vanaf {words.day(condition.start)}" if condition.start else ""
    until = f"tot {words.day(condition.until)}" if condition.until else ""
    paragraph(f"Geldt niet op deze dag: alleen {' '.join(part for part in (start, until) if part)}.", 2)


def _show_rule(rule: Rule, indent: int) -> None:
    label = f"{rule.label}: " if rule.label else ""
    cites = "".join(f" [{cite}]" for cite in rule.cites)
    paragraph(f"{label}{rule.text}{cites}", indent, "- ")
    for part in rule.parts:
        _show_rule(part, indent + 2)
    if rule.table is not None:
        paragraph(" | ".join(rule.table.head), indent + 2)
        for row in rule.table.rows:
            paragraph(" | ".join(row), indent + 2)


def _show_figure(figure: FigureText) -> None:
    line()
    informs = "" if figure.decides else " (dit cijfer beslist niets)"
    paragraph(f"{figure.says}: {figure.current}{informs} [{figure.article}]")
    if figure.may_have_moved:
        paragraph(figure.may_have_moved, 2)
    for value in figure.values:
        doubt = f"; niet meer zeker vanaf {words.day(value.doubtful)}" if value.doubtful else ""
        paragraph(f"vanaf {words.day(value.start)}: {value.text}{doubt}", 2, "- ")
        _show_source(value.source, 4)


def _show_source(source: SourceText, indent: int) -> None:
    paragraph(", ".join(part for part in (source.what, source.as_of) if part), indent, "- ")
    if source.quote:
        paragraph(f"“{source.quote}”", indent + 2)
    line(f"{' ' * (indent + 2)}{source.url}")
