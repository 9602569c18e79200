"""The shipped files keep their promises, and the reader names every fault of a wrong one."""

from datetime import date

import pytest

from totjerecht.directory.choices import Topic
from totjerecht.directory.content import ContentError, parse_doors, parse_services, shipped_doors, shipped_services
from totjerecht.directory.models import Service
from totjerecht.directory.phone import national_digits, tel_link

GOOD_SERVICE = """
- slug: soep
  name: Soep
  kind: food
  phone: 03 283 57 37
  street: Kerkstraat
  what_it_does: Geeft soep.
  topics: [no_food]
  source_url: https://example.org/
  as_of: 2026-10-20
"""


@pytest.mark.parametrize("slug", shipped_services())
def test_every_shipped_service_is_reachable_has_a_source_and_known_needs(slug: str) -> None:
    record = shipped_services()[slug]
    fields = record.fields
    assert fields["phone"] or fields["street"]
    assert fields["source_url"].startswith(("http://", "https://"))
    assert fields["as_of"] is None or date(2010, 1, 1) < fields["as_of"] < date(2027, 1, 1)
    assert record.topics
    assert set(record.topics) <= set(Topic.values)
    if fields["phone"]:
        assert tel_link(fields["phone"]).startswith("tel:")
    # The table's own limits on length, addresses and choices hold for what we ship.
    Service(**fields).full_clean(validate_unique=False, validate_constraints=False)


def test_the_needs_a_scan_meets_have_a_service_of_their_own() -> None:
    served = {topic for record in shipped_services().values() for topic in record.topics}
    assert served == set(Topic.values)


def test_screens_say_je_and_never_u() -> None:
    texts = [str(record.fields["what_it_does"]) for record in shipped_services().values()]
    for door in shipped_doors():
        texts += [door.title, door.comfort, *door.say, *door.next_steps, *(right.text for right in door.entitled)]
    words = {word.strip(".,:;!?()").lower() for text in texts for word in text.split()}
    assert not words & {"u", "uw", "uzelf", "dakloze", "daklozen", "arme", "armen", "cliënt", "illegaal"}


def test_sentences_of_the_doors_stay_short() -> None:
    for door in shipped_doors():
        for text in (door.comfort, *door.say, *door.next_steps, *(right.text for right in door.entitled)):
            for sentence in text.replace("?", ".").replace("...", "").split(". "):
                assert len(sentence.split()) <= 26, sentence


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("112", "tel:112"),
        ("1712", "tel:1712"),
        ("0800 13 500", "tel:080013500"),
        ("078 35 35 34", "tel:078353534"),
        ("03 22 11 333", "tel:+3232211333"),
        ("03/283.57.37", "tel:+3232835737"),
        ("+32 3 270 08 40", "tel:+3232700840"),
        ("+32 (0)3 270 08 40".replace(" (", "("), "tel:+3232700840"),
        ("0032 2 211 10 60", "tel:+3222111060"),
        ("0490 12 34 56", "tel:+32490123456"),
    ],
)
def test_numbers_are_read_as_people_write_them(written: str, link: str) -> None:
    assert tel_link(written) == link


@pytest.mark.parametrize("wrong", ["", "12", "212", "17121", "0800 13 50", "03 22 11 33", "033 22 11 3333", "bel ons"])
def test_what_cannot_be_dialled_in_belgium_is_no_number(wrong: str) -> None:
    assert national_digits(wrong) is None
    assert tel_link(wrong) == ""


def test_a_good_file_is_read() -> None:
    record = parse_services({"file.yaml": GOOD_SERVICE})["soep"]
    assert record.topics == ("no_food",)
    assert record.fields["as_of"] == date(2026, 10, 20)
    assert record.fields["priority"] == 50


def test_all_faults_of_a_services_file_are_named_at_once_with_their_place() -> None:
    text = (
        GOOD_SERVICE
        + """
- slug: soep
  name: Nog eens
  kind: soup kitchen
  phone: "12"
  what_it_does: Geeft soep.
  topics: [no_foood]
  source_url: example.org
  as_of: gisteren
- slug: nummer
  name: Nummer
  kind: helpline
  phone: 1712
  fone: "1712"
  what_it_does: Luistert.
  topics: [listening]
  source_url: https://example.org/
  as_of: null
- slug: niemand
  name: Niemand
  kind: advice
  what_it_does: Niets.
  topics: []
  source_url: https://example.org/
- just a word
"""
    )
    with pytest.raises(ContentError) as caught:
        parse_services({"file.yaml": text})
    assert set(caught.value.problems) == {
        "file.yaml, entry 2 (soep): source example.org is no web address",
        "file.yaml, entry 2 (soep): kind soup kitchen is unknown",
        "file.yaml, entry 2 (soep): topic no_foood is unknown",
        "file.yaml, entry 2 (soep): phone 12 is not a Belgian number",
        "file.yaml, entry 2 (soep): as_of gisteren is not a date (year-month-day)",
        "file.yaml, entry 3 (nummer): fone is not a field of a service",
        "file.yaml, entry 3 (nummer): phone must be text, between quotes if it is a number",
        "file.yaml, entry 4 (niemand): topics is empty: nobody would ever be sent here",
        "file.yaml, entry 4 (niemand): a phone or a street is needed: nobody can be reached like this",
        "file.yaml, entry 4 (niemand): as_of is missing (write null when the source has no date)",
        "file.yaml, entry 5: fields with a name are expected",
    }


def test_doubles_across_files_and_unreadable_files_are_named() -> None:
    with pytest.raises(ContentError, match="soep: stands 2 times in the files"):
        parse_services({"a.yaml": GOOD_SERVICE, "b.yaml": GOOD_SERVICE})
    with pytest.raises(ContentError, match=r"broken\.yaml: not readable as YAML"):
        parse_services({"broken.yaml": "- slug: [", "a.yaml": GOOD_SERVICE})
    with pytest.raises(ContentError, match=r"word\.yaml: a list of entries is expected"):
        parse_services({"word.yaml": "word"})


DOOR = """
- slug: honger
  topic: no_food
  title: Ik heb honger
  comfort: Bel nu.
  emergency: []
  call: {call}
  call_also: []
  place: {place}
  place_also: []
  say: [Ik heb honger.]
  next_steps: {steps}
  entitled: [{{text: Je mag het vragen., article: "", source_url: "https://example.org/"}}]
  sources: ["https://example.org/"]
"""


def test_a_door_needs_a_number_a_place_and_known_services() -> None:
    only_phone = GOOD_SERVICE.replace("slug: soep", "slug: lijn").replace("  street: Kerkstraat\n", "")
    only_place = GOOD_SERVICE.replace("slug: soep", "slug: huis").replace("  phone: 03 283 57 37\n", "")
    services = parse_services({"file.yaml": GOOD_SERVICE + only_phone + only_place})

    assert parse_doors(DOOR.format(call="lijn", place="huis", steps="[Iemand luistert.]"), services)[0].slug == "honger"
    with pytest.raises(ContentError) as caught:
        parse_doors(DOOR.format(call="huis", place="lijn", steps="[Iemand luistert.]"), services)
    assert set(caught.value.problems) == {
        "urgent_doors.yaml, entry 1 (honger): call: huis has no phone",
        "urgent_doors.yaml, entry 1 (honger): place: lijn has no street",
    }
    with pytest.raises(ContentError) as caught:
        parse_doors(DOOR.format(call="nobody", place="huis", steps="[]"), services)
    assert set(caught.value.problems) == {
        "urgent_doors.yaml, entry 1 (honger): next_steps is empty",
        "urgent_doors.yaml, entry 1 (honger): service nobody is not in the service files",
    }
