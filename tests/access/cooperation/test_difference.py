"""The difference between two versions in words: complete, and silent about what stayed the same."""

from __future__ import annotations

import uuid
from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from totjerecht.access.choices import ASKED, Action, Category
from totjerecht.access.cooperation.content import Content, code
from totjerecht.access.cooperation.difference import LESS, MORE, differences
from totjerecht.access.cooperation.questions import ELEVEN

ORGANISATIONS = [uuid.UUID(int=n) for n in range(4)]
NAMES = {id: f"dienst {id.int}" for id in ORGANISATIONS}
CONTENTS = st.builds(
    Content,
    title=st.just("Samen"),
    answers=st.dictionaries(st.sampled_from(sorted(ELEVEN)), st.sampled_from(("a", "b")), max_size=4),
    handling=st.just({}),
    basis=st.sampled_from(("gbo", "other")),
    basis_article=st.just(""),
    longest_days=st.integers(1, 3),
    starts=st.just(date(2027, 1, 1)),
    review_on=st.just(date(2028, 1, 1)),
    parties=st.dictionaries(st.sampled_from(ORGANISATIONS), st.booleans(), min_size=1),
    terms=st.frozensets(
        st.tuples(st.sampled_from(ASKED), st.sampled_from(tuple(Category)), st.sampled_from(tuple(Action))), max_size=6
    ),
)


@given(CONTENTS, CONTENTS)
def test_a_difference_is_told_exactly_where_there_is_one(old: Content, new: Content) -> None:
    assert bool(differences(old, new, NAMES)) is (old != new)
    assert (code(old, 1) == code(new, 1)) is (old == new)
    assert code(old, 1) != code(old, 2)


@given(CONTENTS, CONTENTS)
def test_more_and_less_are_each_other_s_mirror(old: Content, new: Content) -> None:
    there = [change.kind for change in differences(old, new, NAMES)]
    back = [change.kind for change in differences(new, old, NAMES)]
    assert there.count(MORE) == back.count(LESS)
    assert there.count(LESS) == back.count(MORE)


@given(CONTENTS, st.tuples(st.sampled_from(ASKED), st.sampled_from(tuple(Category)), st.sampled_from(tuple(Action))))
def test_a_term_that_comes_is_told_as_more(old: Content, term: tuple) -> None:  # type: ignore[type-arg]
    narrow, wide = evolve(old, terms=old.terms - {term}), evolve(old, terms=old.terms | {term})
    (change,) = differences(narrow, wide, NAMES)
    purpose, category, action = term
    assert change.kind == MORE
    for words in (purpose.label, category.label, action.label):
        assert str(words) in change.sentence
