"""Only values from a short list that was written down beforehand get into a copy."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from totjerecht.access.retention import registry
from totjerecht.access.retention.copies import MOST_VALUES, CopyField, NotPersonFree, checked_copy, checked_fields

FIELDS = checked_fields(
    [CopyField.of("outcome", ["helped", "moved"]), CopyField.of("months", range(100)), CopyField.of("paper", [True])]
)
ANY_VALUE = st.one_of(st.text(), st.integers(), st.booleans(), st.none(), st.dates(), st.uuids(), st.lists(st.text()))


@given(told=st.dictionaries(st.one_of(st.sampled_from(sorted(FIELDS)), st.text(max_size=5)), ANY_VALUE))
def test_a_copy_never_holds_anything_else(told: dict[str, object]) -> None:
    allowed: dict[str, set[object]] = {"outcome": {"helped", "moved"}, "months": set(range(100)), "paper": {True}}
    try:
        copy = checked_copy(FIELDS, told)
    except NotPersonFree:
        fits = all(
            name in allowed and (value is None or any(value == v and type(value) is type(v) for v in allowed[name]))
            for name, value in told.items()
        )
        assert not fits, "what fits is not refused"
        return
    assert copy.keys() == FIELDS.keys()
    for name, value in copy.items():
        assert value is None or value in allowed[name]
        assert type(value) in {str, int, bool, type(None)}


@pytest.mark.parametrize(
    ("field", "problem"),
    [
        (CopyField.of("number", range(MOST_VALUES + 1)), "at most 250"),
        (CopyField.of("story", ["Ze vertelde dat de huisbaas haar buitenzette."]), "longer than 40"),
        (CopyField.of("nothing", []), "no values"),
    ],
)
def test_a_field_that_could_point_at_somebody_is_refused(field: CopyField, problem: str) -> None:
    with pytest.raises(NotPersonFree, match=problem):
        checked_fields([field])


def test_all_that_is_wrong_is_told_at_once() -> None:
    fields = [CopyField.of("a", []), CopyField.of("a", range(999))]
    with pytest.raises(NotPersonFree, match=r"no values; a: declared twice; a: 999 values"):
        checked_fields(fields)


def test_registering_again_is_harmless_something_else_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "FORGET", {})
    gone: list[UUID] = []
    registry.also_forget("cards", gone.append)
    registry.also_forget("cards", gone.append)
    with pytest.raises(ValueError, match="cards"):
        registry.also_forget("cards", gone.remove)
