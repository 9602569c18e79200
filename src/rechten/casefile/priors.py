"""The file of priors: for each fact how often each answer comes, for everybody and by age (``readings.priors``).

A file in JSON::

    {"format": "rechten-priors/1", "invented": true, "population": "…", "date": "2026-12-01", "fewest": 50,
     "facts": {"person.works": {"all": [["yes", "0.520"], ["no", "0.480"]], "18-24": […]}}}
"""

from __future__ import annotations

from collections.abc import Mapping

from rechten.casefile.errors import CaseErrors, Reporter, shown
from rechten.casefile.loading import load_text
from rechten.casefile.values import read_decimal, read_value, value_data
from rechten.graph.facts import FactSpec, Probe, Vocabulary
from rechten.graph.kinds import Bool
from rechten.readings.priors import AGES, ALL, Priors, stratum_of

FORMAT = "rechten-priors/1"


class PriorsErrors(CaseErrors):
    """All that is wrong in a file of priors."""


def priors_data(priors: Priors, vocabulary: Vocabulary) -> dict[str, object]:
    """The facts of a file, as JSON-ready data."""
    return {
        "facts": {
            id: {stratum: [_pair(vocabulary[id], probe) for probe in probes] for stratum, probes in told.items()}
            for id, told in sorted(priors.facts.items())
        }
    }


def _pair(spec: FactSpec, probe: Probe) -> list[object]:
    value = value_data(spec, probe.value)
    return ["yes" if value is True else "no" if value is False else value, f"{probe.weight:.3f}"]


def parse_priors(text: str | bytes, vocabulary: Vocabulary) -> Priors:
    """The priors in a JSON text. Raises PriorsErrors with all that is wrong."""
    out = Reporter()
    try:
        data = load_text(text)
        found = _read(data, vocabulary, out)
        out.finish()
    except CaseErrors as errors:
        raise PriorsErrors(errors.errors) from None
    return found


def _read(data: object, vocabulary: Vocabulary, out: Reporter) -> Priors:
    if not isinstance(data, Mapping) or data.get("format") != FORMAT or not isinstance(data.get("facts"), Mapping):
        out.add("", f'Dit is geen bestand met kansen: het begint met "format": "{FORMAT}" en heeft "facts".')
        return Priors({})
    strata = {ALL, *(stratum_of(age) for age in AGES)}
    found: dict[str, dict[str, tuple[Probe, ...]]] = {}
    for id, told in data["facts"].items():
        spec = vocabulary.find(id) if isinstance(id, str) else None
        if spec is None:
            out.unknown(f"facts.{shown(id)}", "Dit feit bestaat niet.", id, vocabulary.specs)
        elif not isinstance(told, Mapping):
            out.add(f"facts.{id}", "Hier horen groepen met antwoorden.")
        else:
            for stratum, pairs in told.items():
                path = f"facts.{id}.{shown(stratum)}"
                if stratum not in strata:
                    out.unknown(path, "Deze groep kennen we niet.", stratum, strata)
                    continue
                found.setdefault(spec.id, {})[str(stratum)] = _pairs(spec, pairs, path, out)
    return Priors(found)


def _pairs(spec: FactSpec, pairs: object, path: str, out: Reporter) -> tuple[Probe, ...]:
    if not isinstance(pairs, list) or not pairs:
        out.add(path, "Hier hoort een lijst van antwoorden, elk met een deel.")
        return ()
    probes = []
    for at, pair in enumerate(pairs):
        place = f"{path}[{at}]"
        share = read_decimal(pair[1]) if isinstance(pair, list) and len(pair) == 2 else None
        if share is None or not 0 <= share <= 1:
            out.add(place, 'Schrijf een antwoord en een deel van 0 tot 1, zoals ["yes", "0.4"].')
            continue
        answer = {"yes": True, "no": False}.get(pair[0], pair[0]) if isinstance(spec.kind, Bool) else pair[0]
        value = read_value(spec, answer, place, out)
        if value is not None:
            probes.append(Probe(value, float(share)))
    if probes and abs(sum(probe.weight for probe in probes) - 1) > 1e-6:
        out.add(path, "De delen tellen samen niet tot 1.")
    return tuple(probes)
