"""A function for each step: its loops over persons, pairs and lanes, around the bodies."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rechten.readings.columns.llvm.bodies import Lanes, Making, Words
from rechten.readings.columns.llvm.schedule import Kind, Step
from rechten.readings.columns.llvm.text import Text, Value
from rechten.readings.columns.program import Shape

#: What every step is handed: frames of persons, the shared frame, frames of pairs, those that all persons share,
#: figures, persons a case, groups of lanes.
ARGUMENTS = (
    "ptr noalias %frames",
    "ptr noalias %whole",
    "ptr noalias %pairs",
    "ptr noalias %wholepairs",
    "ptr noalias readonly %figures",
    "i64 %size",
    "i64 %groups",
)


def function(making: Making, step: Step, name: str) -> str:
    """The code of one step."""
    text = Text(name, ARGUMENTS)
    writer = _Writer(text, making, step)
    match step.kind:
        case Kind.TRUTH:
            writer.truth()
        case Kind.NUMBER:
            writer.numbers()
        case Kind.RELATION:
            writer.relations()
        case Kind.COMPOSE:
            writer.compose()
        case Kind.ANY:
            writer.any()
        case Kind.SUM:
            writer.sums()
    return text.finish()


class _Writer:
    def __init__(self, text: Text, making: Making, step: Step) -> None:
        self._text, self._making, self._step = text, making, step
        self._layout, self._ops = making.layout, making.program.ops
        self._words = f"<{self._layout.machine.words} x i64>"

    def truth(self) -> None:
        """Truth of each person."""

        def body(frame: Value) -> None:
            words = Words(self._text, self._making, self._truth_of(frame), {})
            for at in self._step.ops:
                words.make(at)

        self._each_person(body)

    def numbers(self) -> None:
        """Numbers of each person, over groups of lanes."""

        def body(frame: Value) -> None:
            def lanes(group: Value) -> None:
                numbers = Lanes(self._text, self._making, {False: frame, True: "%whole"}, group)
                for at in self._step.ops:
                    numbers.make(at)
                for at in self._step.stores:
                    numbers.output(at)

            self._text.loop("%groups", lanes)

        self._each_person(body)

    def relations(self) -> None:
        """Relations of each pair."""

        def pair(k: Value, j: Value) -> None:
            words = Words(self._text, self._making, self._truth_of(self._frame(j)), self._pairs_of(k, j))
            same = ""
            if any(self._ops[at].code == "self" for at in self._step.ops):
                one = self._text.put(f"icmp eq i64 {k}, {j}")
                ones = self._text.put(f"sext i1 {one} to i64")
                same = self._text.spread(self._layout.machine.words, "i64", ones)
            for at in self._step.ops:
                words.make(at, same)

        self._each_k(lambda k: self._text.loop("%size", lambda j: pair(k, j)))

    def compose(self) -> None:
        """Those of those: for each pair, by way of anybody."""
        (at,) = self._step.ops
        first, second = self._ops[at].args

        def pair(k: Value, j: Value) -> None:
            def by(m: Value, found: Sequence[Value]) -> Sequence[Value]:
                to = Words(self._text, self._making, {}, self._pairs_of(k, m)).get(first)
                on = Words(self._text, self._making, {}, self._pairs_of(m, j)).get(second)
                both = self._text.put(f"and {self._words} {to}, {on}")
                return [self._text.put(f"or {self._words} {found[0]}, {both}")]

            (found,) = self._text.loop_with("%size", [(self._words, "zeroinitializer")], by)
            words = Words(self._text, self._making, {}, self._pairs_of(k, j))
            words.known[at] = found
            words.keep(at)

        self._each_k(lambda k: self._text.loop("%size", lambda j: pair(k, j)))

    def any(self) -> None:
        """For each person, whether it holds for somebody."""

        def person(k: Value) -> None:
            def other(j: Value, found: Sequence[Value]) -> Sequence[Value]:
                words = Words(self._text, self._making, self._truth_of(self._frame(j)), self._pairs_of(k, j))
                results = []
                for at, sofar in zip(self._step.ops, found, strict=True):
                    relation, *test = self._ops[at].args
                    here = words.get(relation)
                    if test:
                        here = self._text.put(f"and {self._words} {here}, {words.get(test[0])}")
                    results.append(self._text.put(f"or {self._words} {sofar}, {here}"))
                return results

            start = [(self._words, "zeroinitializer")] * len(self._step.ops)
            found = self._text.loop_with("%size", start, other)
            words = Words(self._text, self._making, self._truth_of(self._frame(k)), {})
            for at, value in zip(self._step.ops, found, strict=True):
                words.known[at] = value
                words.keep(at)

        self._each_k(person)

    def sums(self) -> None:
        """For each person, added up over others."""
        self._each_k(lambda k: self._text.loop("%groups", lambda group: self._sums_of(k, group)))

    def _sums_of(self, k: Value, group: Value) -> None:
        text, making = self._text, self._making

        def other(j: Value, found: Sequence[Value]) -> Sequence[Value]:
            lanes = Lanes(text, making, {False: self._frame(j), True: "%whole"}, group)
            relation = self._ops[self._step.ops[0]].args[0]
            pair = self._pairs_of(k, j)[making.schedule.shared[relation]]
            bits = text.at(pair, text.times(group, self._layout.machine.lanes // 8))
            among = lanes.mask_at(text.at(bits, self._layout.places[relation]))
            return [self._added(lanes, at, among, sofar) for at, sofar in zip(self._step.ops, found, strict=True)]

        mine = Lanes(text, making, {False: self._frame(k), True: "%whole"}, group)
        start = [(mine.kind(self._ops[at].shape), "zeroinitializer") for at in self._step.ops]
        for at, value in zip(self._step.ops, text.loop_with("%size", start, other), strict=True):
            mine.known[at] = value
            mine.keep(at)

    def _added(self, lanes: Lanes, at: int, among: Value, sofar: Value) -> Value:
        text, op = self._text, self._ops[at]
        kind, truth = lanes.kind(op.shape), lanes.kind(Shape.TRUTH)
        item = lanes.get(op.args[1])
        if op.code == "count_of":
            here = text.put(f"and {truth} {among}, {item}")
            return text.put(f"sub {kind} {sofar}, {text.put(f'sext {truth} {here} to {kind}')}")
        amount = text.put(f"select {truth} {among}, {kind} {item}, {kind} zeroinitializer")
        return text.put(f"add {kind} {sofar}, {amount}")

    def _each_person(self, body: Callable[[Value], None]) -> None:
        self._each_k(lambda k: body("%whole" if self._step.shared else self._frame(k)))

    def _each_k(self, body: Callable[[Value], None]) -> None:
        """Once for each person; once in all where all persons have the same."""
        if self._step.shared:
            body("0")
        else:
            self._text.loop("%size", body)

    def _frame(self, k: Value) -> Value:
        return self._text.at("%frames", self._text.times(k, self._layout.frame[False]))

    def _truth_of(self, frame: Value) -> dict[bool, Value]:
        text, truth = self._text, self._layout.truth
        return {False: text.at(frame, truth), True: text.at("%whole", truth)}

    def _pairs_of(self, k: Value, j: Value) -> dict[bool, Value]:
        text = self._text
        place = text.put(f"add i64 {text.put(f'mul i64 {k}, %size')}, {j}")
        return {
            False: text.at("%pairs", text.times(place, self._layout.pairs[False])),
            True: text.at("%wholepairs", text.times(j, self._layout.pairs[True])),
        }
