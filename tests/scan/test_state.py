"""The hidden field: comes back as it went, and rubbish in it is only ever rubbish."""

import base64
import json
import zlib
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechten.casefile import cell_at
from rechten.household.case import Known, Silence
from totjerecht.scan import flow
from totjerecht.scan.law import the_law
from totjerecht.scan.roster import TIES_OF, Housemate, Roster
from totjerecht.scan.state import MOST_BYTES, MOST_CHARS, VERSION, ScanState, UnreadableStateError, pack, unpack

TODAY = date(2026, 11, 24)
BIRTH = Known(date(1985, 1, 1).toordinal(), date(1985, 12, 31).toordinal())


def births() -> st.SearchStrategy[Known | None]:
    days = st.dates(date(1920, 1, 1), TODAY).map(lambda day: Known(day.toordinal(), day.toordinal()))
    return st.none() | days | st.just(BIRTH)


@st.composite
def rosters(draw: st.DrawFn, most: int = 4) -> Roster:
    mates = [
        Housemate(
            f"p{number}",
            draw(st.sampled_from(list(TIES_OF))),
            draw(births()),
            draw(st.sampled_from(["", "Noor", "’t Kind 🙂"])),
            draw(st.sampled_from(["", "yes", "no", "unknown"])),
        )
        for number in range(1, draw(st.integers(1, most + 1)))
    ]
    return Roster(draw(births()), draw(st.sampled_from(["", "own", "guest", "none"])), tuple(mates))


@st.composite
def states(draw: st.DrawFn) -> ScanState:
    """A scan with some answers to facts about persons."""
    law = the_law()
    state = flow.with_roster(None, draw(rosters()), law, TODAY)
    truths = [spec for spec in law.vocabulary if spec.id.startswith("person.") and (spec.low, spec.high) == (0, 1)]
    for _ in range(draw(st.integers(0, 5))):
        spec = draw(st.sampled_from([spec for spec in truths if not spec.judged_by and not spec.options]))
        about = draw(st.integers(0, len(state.case.persons) - 1))
        cell = cell_at(f"persons[{about}].facts.{spec.name}", state.case, law.vocabulary)
        assert cell is not None
        state = flow.record(state, cell, draw(st.sampled_from([Known(0, 0), Known(1, 1), *Silence])), law)
    return state


def packed(data: Any) -> str:
    plain = json.dumps(data).encode()
    return f"{VERSION}.{base64.urlsafe_b64encode(zlib.compress(plain)).decode().rstrip('=')}"


def unpacked(text: str) -> Any:
    body = text.split(".", 1)[1]
    return json.loads(zlib.decompress(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))))


def a_state() -> ScanState:
    mates = (Housemate("p1", "married"), Housemate("p2", "child", BIRTH, "Noor", "yes"))
    return flow.with_roster(None, Roster(BIRTH, "own", mates), the_law(), TODAY)


@given(states())
def test_a_scan_comes_back_as_it_went(state: ScanState) -> None:
    text = pack(state, the_law())
    assert unpack(text, the_law(), TODAY) == state
    assert len(text) <= MOST_CHARS


@given(st.text(max_size=300) | st.binary(max_size=300).map(lambda raw: raw.decode("latin-1")))
def test_any_text_is_refused(text: str) -> None:
    for given_text in (text, f"{VERSION}.{text}"):
        with pytest.raises(UnreadableStateError):
            unpack(given_text, the_law(), TODAY)


@given(st.binary(max_size=300))
def test_any_bytes_inside_are_refused(raw: bytes) -> None:
    for inside in (raw, zlib.compress(raw)):
        with pytest.raises(UnreadableStateError):
            unpack(f"{VERSION}.{base64.urlsafe_b64encode(inside).decode().rstrip('=')}", the_law(), TODAY)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@given(st.data())
def test_a_scan_with_one_part_changed_is_read_or_refused(data: st.DataObject) -> None:
    whole = unpacked(pack(a_state(), the_law()))
    spot: Any = whole
    while isinstance(spot, dict | list) and spot:
        keys = list(spot) if isinstance(spot, dict) else list(range(len(spot)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(spot[key], dict | list) or data.draw(st.booleans()):
            spot[key] = data.draw(JSON)
            break
        spot = spot[key]
    try:
        state = unpack(packed(whole), the_law(), TODAY)
    except UnreadableStateError:
        return
    # What is accepted can be used: read, and written again.
    flow.read_scan(state, the_law())
    assert unpack(pack(state, the_law()), the_law(), TODAY) == state


@given(st.data())
def test_a_scan_with_one_sign_changed_never_breaks(data: st.DataObject) -> None:
    text = pack(a_state(), the_law())
    place = data.draw(st.integers(0, len(text) - 1))
    with pytest.raises(UnreadableStateError):
        unpack(text[:place] + data.draw(st.sampled_from("!~é ")) + text[place + 1 :], the_law(), TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "rs0." + "x" * 10,
        f"{VERSION}",
        f"{VERSION}.",
        f"{VERSION}." + "A" * (MOST_CHARS + 1),
        packed({"case": {}, "asked": [], "also": []}),
        packed([]),
        packed({"case": "x", "asked": [], "also": []}),
    ],
)
def test_texts_of_another_kind_are_refused(text: str) -> None:
    with pytest.raises(UnreadableStateError):
        unpack(text, the_law(), TODAY)


def test_a_small_text_that_unpacks_to_something_huge_is_refused() -> None:
    bomb = zlib.compress(b" " * (MOST_BYTES * 50) + b"{}", 9)
    text = f"{VERSION}.{base64.urlsafe_b64encode(bomb).decode().rstrip('=')}"
    assert len(text) < MOST_CHARS
    with pytest.raises(UnreadableStateError):
        unpack(text, the_law(), TODAY)


def test_nesting_without_end_is_refused() -> None:
    raw = base64.urlsafe_b64encode(zlib.compress(b"[" * 100_000)).decode().rstrip("=")
    with pytest.raises(UnreadableStateError):
        unpack(f"{VERSION}.{raw}", the_law(), TODAY)


@pytest.mark.parametrize("cut", [1, 5, 20])
def test_a_scan_cut_short_is_refused(cut: int) -> None:
    with pytest.raises(UnreadableStateError):
        unpack(pack(a_state(), the_law())[:-cut], the_law(), TODAY)


def change(path: str, value: Any) -> str:
    whole = unpacked(pack(a_state(), the_law()))
    *steps, last = path.split("/")
    spot = whole
    for step in steps:
        spot = spot[int(step) if step.isdigit() else step]
    spot[int(last) if last.isdigit() else last] = value
    return packed(whole)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("case/persons/0/id", "iemand"),
        ("case/date", "2027-01-01"),
        ("case/date", (TODAY - timedelta(days=500)).isoformat()),
        ("case/law_date", "2020-01-01"),
        ("case/persons/0/facts/birth_date", "2150-01-01"),
        ("case/persons/0/facts/onbekend", True),
        ("case/format", "rechten-case/0"),
        ("asked", ["persons[9].facts.works"]),
        ("asked", ["persons[0].facts.works", "persons[0].facts.works"]),
        ("asked", [1]),
        ("asked", "x"),
        ("also", ["p9"]),
        ("extra", 1),
    ],
)
def test_a_tampered_part_is_refused(path: str, value: Any) -> None:
    with pytest.raises(UnreadableStateError):
        unpack(change(path, value), the_law(), TODAY)


def test_the_untampered_scan_is_accepted() -> None:
    """Guards the test above."""
    assert unpack(change("also", ["p2"]), the_law(), TODAY).also == ("p2",)
