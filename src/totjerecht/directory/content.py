"""Reads the shipped files of the social map (`demo/*.yaml`) and checks them, all problems at once, each with its place.

The files are written by hand, by people who know the city and not the code. So the checks answer in terms of the file:
which entry, which field, what is wrong.
"""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

import yaml

from totjerecht.directory.cards import Article
from totjerecht.directory.choices import Kind, Topic
from totjerecht.directory.phone import national_digits

SERVICE_FILES = ("services.yaml", "services_law_and_offices.yaml")
DOOR_FILE = "urgent_doors.yaml"
#: Names of the text fields of a service in the files; they are the same as the columns of the table.
TEXT_FIELDS = (
    "slug",
    "name",
    "organisation",
    "kind",
    "street",
    "number",
    "postcode",
    "municipality",
    "phone",
    "phone_note",
    "website",
    "email",
    "opening_hours",
    "target_group",
    "what_it_does",
    "source_url",
    "as_of_note",
)
_REQUIRED = ("slug", "name", "kind", "what_it_does", "source_url")
_OTHER_FIELDS = frozenset({"languages", "topics", "priority", "as_of"})
_DOOR_TEXTS = ("slug", "topic", "title", "comfort", "call", "place")
_DOOR_LISTS = ("emergency", "call_also", "place_also", "say", "next_steps", "sources")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class ContentError(Exception):
    """A shipped file is wrong. `problems` names every fault with its file, entry and field."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class ServiceRecord:
    """One service as a file gives it. `fields` are the columns of the table, by name."""

    fields: dict[str, Any]
    topics: tuple[str, ...]

    @property
    def slug(self) -> str:
        """The name by which doors and updates find the service."""
        return str(self.fields["slug"])


@dataclass(frozen=True, slots=True)
class DoorRecord:
    """One urgent door as the file gives it; services are still named, not looked up."""

    slug: str
    topic: str
    title: str
    comfort: str
    emergency: tuple[str, ...]
    call: str
    call_also: tuple[str, ...]
    place: str
    place_also: tuple[str, ...]
    say: tuple[str, ...]
    next_steps: tuple[str, ...]
    entitled: tuple[Article, ...]
    sources: tuple[str, ...]

    def service_slugs(self) -> tuple[str, ...]:
        """Every service the door names."""
        return (*self.emergency, self.call, *self.call_also, self.place, *self.place_also)


@cache
def shipped_services() -> dict[str, ServiceRecord]:
    """Return the services of the shipped files by slug. Raises ContentError."""
    return parse_services({name: _read(name) for name in SERVICE_FILES})


@cache
def shipped_doors() -> tuple[DoorRecord, ...]:
    """Return the urgent doors of the shipped file, in its order. Raises ContentError."""
    return parse_doors(_read(DOOR_FILE), shipped_services())


def parse_services(files: dict[str, str]) -> dict[str, ServiceRecord]:
    """Read services from YAML texts by file name. Raises ContentError with every problem found."""
    problems: list[str] = []
    records: list[ServiceRecord] = []
    for name, text in files.items():
        for at, entry in _entries(name, text, problems):
            faults = _service_faults(entry)
            problems.extend(f"{at}: {fault}" for fault in faults)
            if not faults:
                records.append(_service_record(entry))
    counted = Counter(record.slug for record in records)
    problems.extend(f"{slug}: stands {times} times in the files" for slug, times in counted.items() if times > 1)
    if problems:
        raise ContentError(problems)
    return {record.slug: record for record in records}


def parse_doors(text: str, services: dict[str, ServiceRecord], name: str = DOOR_FILE) -> tuple[DoorRecord, ...]:
    """Read urgent doors from a YAML text; the services they name must exist. Raises ContentError with every problem."""
    problems: list[str] = []
    doors: list[DoorRecord] = []
    for at, entry in _entries(name, text, problems):
        faults = _door_faults(entry, services)
        problems.extend(f"{at}: {fault}" for fault in faults)
        if not faults:
            doors.append(_door_record(entry))
    counted = Counter(door.slug for door in doors)
    problems.extend(f"{name}: {slug} stands {times} times" for slug, times in counted.items() if times > 1)
    if problems:
        raise ContentError(problems)
    return tuple(doors)


def _read(name: str) -> str:
    return resources.files("totjerecht.directory").joinpath("demo", name).read_text(encoding="utf-8")


def _entries(name: str, text: str, problems: list[str]) -> list[tuple[str, dict[str, Any]]]:
    """Return the entries of a file with the place to name in a problem."""
    try:
        loaded = yaml.safe_load(text)
    except yaml.YAMLError as error:
        problems.append(f"{name}: not readable as YAML: {error}")
        return []
    if not isinstance(loaded, list):
        problems.append(f"{name}: a list of entries is expected")
        return []
    entries: list[tuple[str, dict[str, Any]]] = []
    for position, entry in enumerate(loaded, start=1):
        if isinstance(entry, dict):
            entries.append((f"{name}, entry {position} ({entry.get('slug', 'no slug')})", entry))
        else:
            problems.append(f"{name}, entry {position}: fields with a name are expected")
    return entries


def _service_faults(entry: dict[str, Any]) -> list[str]:
    faults = [f"{field} is missing" for field in _REQUIRED if not entry.get(field)]
    faults += [f"{key} is not a field of a service" for key in entry if key not in (*TEXT_FIELDS, *_OTHER_FIELDS)]
    # YAML reads a bare 1712 as a number and drops the zero of 0800: the file must quote what is dialled or written.
    faults += [
        f"{field} must be text, between quotes if it is a number"
        for field in TEXT_FIELDS
        if field in entry and not isinstance(entry[field], str)
    ]
    if faults:
        return faults
    faults += _slug_and_source_faults(entry["slug"], (entry["source_url"],))
    if entry["kind"] not in Kind.values:
        faults.append(f"kind {entry['kind']} is unknown")
    topics = entry.get("topics") or []
    faults += [f"topic {topic} is unknown" for topic in topics if topic not in Topic.values]
    if not topics:
        faults.append("topics is empty: nobody would ever be sent here")
    if not entry.get("phone") and not entry.get("street"):
        faults.append("a phone or a street is needed: nobody can be reached like this")
    if entry.get("phone") and national_digits(entry["phone"]) is None:
        faults.append(f"phone {entry['phone']} is not a Belgian number")
    if "as_of" not in entry:
        faults.append("as_of is missing (write null when the source has no date)")
    elif entry["as_of"] is not None and not isinstance(entry["as_of"], date):
        faults.append(f"as_of {entry['as_of']} is not a date (year-month-day)")
    if not isinstance(entry.get("priority", 50), int):
        faults.append("priority must be a whole number")
    return faults


def _service_record(entry: dict[str, Any]) -> ServiceRecord:
    fields: dict[str, Any] = {field: entry.get(field, "") for field in TEXT_FIELDS}
    fields["languages"] = ", ".join(entry.get("languages", ()))
    fields["priority"] = entry.get("priority", 50)
    fields["as_of"] = entry["as_of"]
    return ServiceRecord(fields=fields, topics=tuple(sorted(set(entry["topics"]))))


def _door_faults(entry: dict[str, Any], services: dict[str, ServiceRecord]) -> list[str]:
    faults = [f"{field} is missing" for field in _DOOR_TEXTS if not isinstance(entry.get(field), str)]
    faults += [f"{field} must be a list of texts" for field in _DOOR_LISTS if not _is_texts(entry.get(field))]
    rights = entry.get("entitled")
    if not isinstance(rights, list) or not all(_is_article(right) for right in rights):
        return [*faults, "entitled must be a list of text, article and source_url"]
    if faults:
        return faults
    faults += [f"{field} is empty" for field in ("say", "next_steps", "entitled", "sources") if not entry[field]]
    faults += _slug_and_source_faults(entry["slug"], (*entry["sources"], *(right["source_url"] for right in rights)))
    if entry["topic"] not in Topic.values:
        faults.append(f"topic {entry['topic']} is unknown")
    named = _door_record(entry).service_slugs()
    faults += [f"service {slug} is not in the service files" for slug in named if slug not in services]
    if not faults:
        if not services[entry["call"]].fields["phone"]:
            faults.append(f"call: {entry['call']} has no phone")
        if not services[entry["place"]].fields["street"]:
            faults.append(f"place: {entry['place']} has no street")
    return faults


def _door_record(entry: dict[str, Any]) -> DoorRecord:
    texts: dict[str, Any] = {field: entry[field] for field in _DOOR_TEXTS}
    lists: dict[str, Any] = {field: tuple(entry[field]) for field in _DOOR_LISTS}
    return DoorRecord(**texts, **lists, entitled=tuple(Article(**right) for right in entry["entitled"]))


def _slug_and_source_faults(slug: str, sources: tuple[str, ...]) -> list[str]:
    faults = [] if _SLUG.fullmatch(slug) else [f"slug {slug} may hold small letters, digits and dashes only"]
    return faults + [
        f"source {url} is no web address" for url in sources if not url.startswith(("http://", "https://"))
    ]


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_article(value: object) -> bool:
    fields = {"text", "article", "source_url"}
    return isinstance(value, dict) and value.keys() == fields and all(isinstance(text, str) for text in value.values())
