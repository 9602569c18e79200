"""A case from data: every part is read, whatever is wrong in another, so that all errors come out at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from rechten.casefile.errors import CaseError, CaseErrors, Reporter, join, shown
from rechten.casefile.facts import read_fact
from rechten.casefile.loading import load_text
from rechten.casefile.roster import check_parents, check_twice_at_home
from rechten.casefile.values import is_nothing, read_day, read_truth
from rechten.graph.facts import FactSpec, Subject
from rechten.graph.law import Law
from rechten.household.case import Answer, CaseFile, Dwelling, Person, Resident, Silence, Span, Tie

FORMAT = "rechten-case/1"
#: Sixty-four persons fit in one set of members.
MOST_PERSONS = 64
MOST_DWELLINGS = 64
MOST_TIES = 1000
#: Dates that a right can be asked for.
FIRST_DATE, LAST_DATE = date(2015, 1, 1), date(2100, 12, 31)
#: Days on which a tie or a stay in a dwelling may start or end.
FIRST_SINCE, LAST_SINCE = date(1900, 1, 1), date(2150, 12, 31)
#: What certainly is not so: it starts on a day that never comes.
NEVER = Span(date.max, date.max)

TOP_KEYS = ("format", "date", "law_date", "persons", "ties", "dwellings", "facts")
PERSON_KEYS = ("id", "label", "facts")
TIE_KEYS = ("kind", "from", "to", "since", "until", "holds")
DWELLING_KEYS = ("id", "residents", "facts")
RESIDENT_KEYS = ("person", "since", "until", "holds")
HOLDS = ("yes", "no", "unknown", "dont_know", "declined")
ID = re.compile(r"[\w.-]{1,64}")
LONGEST_LABEL = 100
T = TypeVar("T")

_SUBJECT_WORDS = {
    Subject.PERSON: "een persoon (persons[…].facts)",
    Subject.DWELLING: "een woning (dwellings[…].facts)",
    Subject.CASE: "het geheel (facts, bovenaan)",
}


def parse_case(data: object, law: Law, *, default_date: date) -> CaseFile:
    """The case in ``data`` (a text in JSON or YAML, or what such a text holds).

    ``default_date`` is the date of a case that names none. Raises CaseErrors with everything that is wrong.
    """
    if isinstance(data, str | bytes):
        data = load_text(data)
    return _Parser(law, default_date).case(data)


def parse_fact(spec: FactSpec, data: object, *, day: date, path: str = "") -> Answer:
    """What is known of one fact, as it stands in a case of this date. Raises CaseErrors."""
    out = Reporter()
    answer = read_fact(spec, data, path or spec.name, out, day)
    out.finish()
    if answer is None:
        raise CaseErrors([CaseError(path, "Hier staat niets.")])
    return answer


class _Parser:
    """Reads one case. Each part comes with its path, so that checks over several parts can say where."""

    def __init__(self, law: Law, default_date: date) -> None:
        self.law, self.out, self.day = law, Reporter(), default_date
        self.ids: dict[str, str] = {}

    def case(self, data: object) -> CaseFile:
        """The whole case, or CaseErrors."""
        out = self.out
        if not isinstance(data, Mapping):
            out.add("", f"Dit is geen dossier. Begin met 'format: {FORMAT}' en daaronder 'persons:'.")
            raise CaseErrors(out.errors)
        out.keys(data, TOP_KEYS, "")
        if data.get("format") != FORMAT:
            given = "" if is_nothing(data.get("format")) else f"'{shown(data['format'])}' kennen we niet. "
            out.add("format", f"{given}Schrijf 'format: {FORMAT}'.")
        self.day = self._date(data, "date") or self.day
        law_date = self._date(data, "law_date") or self.day
        persons = self._list(data, "persons", "", MOST_PERSONS, self._person)
        if is_nothing(data.get("persons")) or data.get("persons") == []:
            out.add("persons", "Er moet minstens één persoon zijn, zoals 'persons: [{id: ik}]'.")
        ties = self._list(data, "ties", "", MOST_TIES, self._tie)
        dwellings = self._list(data, "dwellings", "", MOST_DWELLINGS, self._dwelling)
        self._check_dwelling_ids(dwellings)
        facts = self._facts(data, Subject.CASE, "")
        check_parents(ties, out)
        out.finish()
        return CaseFile(
            self.day,
            law_date,
            tuple(person for _, person in persons),
            tuple(tie for _, tie in ties),
            tuple(dwelling for _, dwelling in dwellings),
            facts,
        )

    # parts

    def _person(self, data: Mapping[object, object], path: str) -> Person:
        self.out.keys(data, PERSON_KEYS, path)
        id = self._id(data, path)
        if id in self.ids and id:
            self.out.add(join(path, "id"), f"'{id}' is al de naam van {self.ids[id]}. Kies een andere.")
        self.ids.setdefault(id, path)
        label = data.get("label")
        if is_nothing(label):
            label = ""
        elif not isinstance(label, str) or not label.isprintable() or len(label) > LONGEST_LABEL:
            self.out.add(join(path, "label"), f"Een label is één regel tekst, hoogstens {LONGEST_LABEL} tekens.")
        return Person(id, self._facts(data, Subject.PERSON, path), str(label))

    def _tie(self, data: Mapping[object, object], path: str) -> Tie:
        self.out.keys(data, TIE_KEYS, path)
        kinds = list(self.law.ties)
        kind = data.get("kind")
        if not isinstance(kind, str) or kind not in kinds:
            message = f"'{shown(kind)}' is geen soort band. Kies uit: {', '.join(kinds)}."
            if is_nothing(kind):
                message = f"Zeg welke band dit is. Kies uit: {', '.join(kinds)}."
            self.out.unknown(join(path, "kind"), message, kind, kinds)
        source, target = self._reference(data, "from", path), self._reference(data, "to", path)
        if source and source == target:
            self.out.add(path, "Een band is er tussen twee verschillende personen.")
        span, certain, silence = self._holding(data, path)
        return Tie(kind if isinstance(kind, str) else "", source, target, span, certain, silence)

    def _dwelling(self, data: Mapping[object, object], path: str) -> Dwelling:
        self.out.keys(data, DWELLING_KEYS, path)
        id = "" if is_nothing(data.get("id")) else self._id(data, path)
        residents = self._list(data, "residents", path, MOST_PERSONS * 4, self._resident)
        check_twice_at_home(residents, self.out)
        return Dwelling(id, tuple(r for _, r in residents), self._facts(data, Subject.DWELLING, path))

    def _resident(self, data: Mapping[object, object], path: str) -> Resident:
        self.out.keys(data, RESIDENT_KEYS, path)
        return Resident(self._reference(data, "person", path), *self._holding(data, path))

    def _check_dwelling_ids(self, dwellings: list[tuple[str, Dwelling]]) -> None:
        seen: dict[str, str] = {}
        for path, dwelling in dwellings:
            if dwelling.id and dwelling.id in seen:
                message = f"'{dwelling.id}' is al de naam van {seen[dwelling.id]}. Kies een andere."
                self.out.add(join(path, "id"), message)
            seen.setdefault(dwelling.id, path)

    # small things

    def _list(
        self,
        data: Mapping[object, object],
        key: str,
        path: str,
        most: int,
        read: Callable[[Mapping[object, object], str], T],
    ) -> list[tuple[str, T]]:
        given, below = data.get(key), join(path, key)
        if is_nothing(given):
            return []
        if not isinstance(given, list | tuple):
            self.out.add(below, "Hier hoort een lijst. Zet een streepje voor elk deel.")
            return []
        if len(given) > most:
            self.out.add(below, f"Dit zijn er {len(given)}. We kunnen er hoogstens {most} aan.")
        found = []
        for i, item in enumerate(given[:most]):
            place = f"{below}[{i}]"
            if isinstance(item, Mapping):
                found.append((place, read(item, place)))
            else:
                self.out.add(place, f"'{shown(item)}' kan hier niet. Schrijf namen met een dubbele punt en een waarde.")
        return found

    def _date(self, data: Mapping[object, object], key: str) -> date | None:
        if is_nothing(data.get(key)):
            return None
        day = read_day(data[key], key, self.out)
        if day is not None and not FIRST_DATE <= day <= LAST_DATE:
            self.out.add(key, f"{day} kan niet. We rekenen van {FIRST_DATE.year} tot en met {LAST_DATE.year}.")
            return None
        return day

    def _id(self, data: Mapping[object, object], path: str) -> str:
        given = data.get("id")
        if isinstance(given, str) and ID.fullmatch(given) and not is_nothing(given):
            return str(given)
        wrong = "" if is_nothing(given) else f"'{shown(given)}' kan geen naam zijn. "
        message = f"{wrong}Geef een korte naam van letters en cijfers, zonder spaties, zoals 'ik' of 'kind1'."
        self.out.add(join(path, "id"), message)
        return ""

    def _reference(self, data: Mapping[object, object], key: str, path: str) -> str:
        given = data.get(key)
        known = [id for id in self.ids if id]
        if isinstance(given, str) and given in known:
            return str(given)
        wrong = "Zeg over wie dit gaat." if is_nothing(given) else f"Er is geen persoon met de naam '{shown(given)}'."
        message = f"{wrong} Kies uit: {', '.join(known[:20]) or 'niemand'}."
        self.out.unknown(join(path, key), message, given, known)
        return ""

    def _holding(self, data: Mapping[object, object], path: str) -> tuple[Span, bool, Silence | None]:
        """When something holds, whether that is certain, and whether it was asked without an answer."""
        since, until = self._edge(data, "since", path), self._edge(data, "until", path)
        if since and until and until < since:
            self.out.add(join(path, "until"), f"Het einde ({until}) ligt voor het begin ({since}).")
        given = data.get("holds")
        truth = True if is_nothing(given) else read_truth(given)
        word = ("yes" if truth else "no") if truth is not None else given
        if word == "no":
            for key in ("since", "until"):
                if not is_nothing(data.get(key)):
                    self.out.add(join(path, key), f"Wat er niet is, heeft geen begin of einde. Laat '{key}' weg.")
            return NEVER, True, None
        if isinstance(word, str) and word in {"yes", "unknown"}:
            return Span(since, until), word == "yes", None
        if isinstance(word, str) and word in HOLDS:
            return Span(since, until), False, Silence(word)
        message = f"'{shown(given)}' kan hier niet. Kies uit: {', '.join(HOLDS)}."
        self.out.unknown(join(path, "holds"), message, given, HOLDS)
        return Span(since, until), True, None

    def _edge(self, data: Mapping[object, object], key: str, path: str) -> date | None:
        if is_nothing(data.get(key)):
            return None
        day = read_day(data[key], join(path, key), self.out)
        if day is not None and not FIRST_SINCE <= day <= LAST_SINCE:
            message = f"{day} kan niet. De dag ligt tussen {FIRST_SINCE} en {LAST_SINCE}."
            self.out.add(join(path, key), message)
            return None
        return day

    def _facts(self, data: Mapping[object, object], subject: Subject, path: str) -> dict[str, Answer]:
        given, below = data.get("facts"), join(path, "facts")
        if is_nothing(given):
            return {}
        if not isinstance(given, Mapping):
            self.out.add(below, "Schrijf hier namen van feiten, elk met een dubbele punt en een waarde.")
            return {}
        found: dict[str, Answer] = {}
        for name, value in given.items():
            place = join(below, name)
            spec = self.law.vocabulary.find(f"{subject.value}.{name}") if isinstance(name, str) else None
            if spec is None or spec.subject is not subject:
                self._unknown_fact(subject, name, place)
            elif spec.name in found:
                self.out.add(place, f"'{shown(name)}' is een vroegere naam van '{spec.name}', en die staat er ook.")
            elif (answer := read_fact(spec, value, place, self.out, self.day)) is not None:
                found[spec.name] = answer
        return found

    def _unknown_fact(self, subject: Subject, name: object, place: str) -> None:
        vocabulary = self.law.vocabulary
        for other in Subject:
            if other is subject or not isinstance(name, str):
                continue
            if spec := vocabulary.find(f"{other.value}.{name}"):
                message = f"'{spec.name}' hoort bij {_SUBJECT_WORDS[spec.subject]}, niet hier."
                self.out.add(place, message)
                return
        message = f"Het feit '{shown(name)}' bestaat niet. 'rechten facts' toont alle feiten."
        self.out.unknown(place, message, name, vocabulary.names(subject))
