"""The drawing of boxes and arrows: all is on it, nothing overlaps, arrows go from left to right where they can."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from totjerecht.core.arrows import BOX_WIDTH, Drawing, Node, draw

IDS = "abcdefgh"
PAIRS = st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), max_size=20)


def drawing(*pairs: tuple[str, str]) -> Drawing:
    found = draw([Node(id, f"Recht {id}") for id in IDS], pairs)
    assert found is not None
    return found


def test_a_chain_goes_from_left_to_right() -> None:
    boxes = {box.id: box for box in drawing(("a", "b"), ("b", "c"), ("a", "c")).boxes}
    assert boxes["a"].x < boxes["b"].x < boxes["c"].x


def test_without_arrows_there_is_no_drawing() -> None:
    assert draw([Node("a", "Recht")], []) is None
    assert draw([Node("a", "Recht")], [("a", "a"), ("a", "onbekend")]) is None


def test_two_that_open_each_other_are_both_drawn() -> None:
    found = drawing(("a", "b"), ("b", "a"))
    assert len(found.paths) == 2
    assert len({box.x for box in found.boxes}) == 2


def test_a_long_label_stands_on_several_lines() -> None:
    label = "Een recht met een naam die veel langer is dan in een enkele regel past"
    found = draw([Node("a", label), Node("b", "kort")], [("a", "b")])
    assert found is not None
    long = next(box for box in found.boxes if box.id == "a")
    assert " ".join(long.lines) == label
    assert long.height > next(box for box in found.boxes if box.id == "b").height


@given(PAIRS)
def test_every_box_and_arrow_is_drawn_inside_and_apart(pairs: list[tuple[str, str]]) -> None:
    found = draw([Node(id, id * 40) for id in IDS], pairs)
    real = {pair for pair in pairs if pair[0] != pair[1]}
    if not real:
        assert found is None
        return
    assert found is not None
    assert {box.id for box in found.boxes} == {id for pair in real for id in pair}
    assert len(found.paths) == len(real)
    for box in found.boxes:
        assert box.x >= 0
        assert box.x + BOX_WIDTH <= found.width
        assert box.y >= 0
        assert box.y + box.height <= found.height
    for column in {box.x for box in found.boxes}:
        stack = sorted((box for box in found.boxes if box.x == column), key=lambda box: box.y)
        assert all(upper.y + upper.height <= lower.y for upper, lower in pairwise(stack))
