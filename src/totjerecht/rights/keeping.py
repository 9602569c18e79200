"""What of the law needs care: for whoever keeps it up to date. In Dutch, and open to everyone."""

from __future__ import annotations

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from rechten import words
from rechten.graph.law import Law
from rechten.law.check import Finding, Severity, findings
from rechten.law.coverage import Status, load_entries
from totjerecht.scan.service import the_law

_HEADINGS = {
    Severity.URGENT: ("nu", "Nu te doen"),
    Severity.LOOK: ("kijk-na", "Kijk na"),
    Severity.KNOW: ("weten", "Goed om te weten"),
}
_STATUSES = {
    Status.ENCODED: "berekend als recht",
    Status.PROVISION: "verteld als waarborg of regel",
    Status.MERGED: "samengevoegd met een ander",
    Status.OPEN: "nog niet geschreven",
}


@require_safe
def care(request: HttpRequest) -> HttpResponse:
    """Figures and rights that need care, by urgency and file; and how much of the law is there."""
    law, today = the_law(), timezone.localdate()
    groups = []
    for severity, same in groupby(findings(law, today), key=lambda finding: finding.sort.severity):
        id, heading = _HEADINGS[severity]
        found = list(same)
        groups.append({"id": id, "heading": heading, "count": len(found), "files": _by_file(found, law)})
    entries = load_entries()
    context = {
        "groups": groups,
        "on": words.day(today),
        "figures": len(law.parameters),
        "statuses": [(text, sum(entry.status is status for entry in entries)) for status, text in _STATUSES.items()],
        "missing": [entry for entry in entries if entry.status is Status.OPEN],
        "entries": len(entries),
    }
    return render(request, "rights/care.html", context)


def _by_file(found: list[Finding], law: Law) -> list[tuple[str, list[dict[str, str]]]]:
    files: dict[str, list[dict[str, str]]] = {}
    for finding in found:
        says = law.parameters[finding.id].says if finding.id in law.parameters else ""
        line = {"id": finding.id, "says": says, "sentence": words.finding_sentence(finding)}
        line["right"] = finding.id if finding.id in law.rights else ""
        files.setdefault(finding.file, []).append(line)
    return sorted(files.items())
