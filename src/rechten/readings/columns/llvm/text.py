"""LLVM IR as text: numbered names, loops, and where in memory something stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Value = str
Carried = tuple[str, Value]  # type and first value of what a loop hands to its next round


def splat(kind: str, value: int) -> Value:
    """A vector of one constant."""
    return "zeroinitializer" if value == 0 else f"splat ({kind} {value})"


class Text:
    """The lines of one function while it is written. All loops run at least once."""

    def __init__(self, name: str, arguments: Sequence[str]) -> None:
        self._head = f"define internal void @{name}({', '.join(arguments)}) nounwind {{"
        self._counters: list[str] = []
        self._lines: list[str] = []
        self._block = "entry"
        self._count = 0

    def finish(self) -> str:
        """The whole function."""
        return "\n".join((self._head, "entry:", *self._counters, *self._lines, "  ret void", "}", ""))

    def put(self, instruction: str) -> Value:
        """An instruction that gives a value; its name."""
        self._count += 1
        name = f"%x{self._count}"
        self._lines.append(f"  {name} = {instruction}")
        return name

    def do(self, instruction: str) -> None:
        """An instruction that gives nothing."""
        self._lines.append(f"  {instruction}")

    def at(self, base: Value, offset: Value | int) -> Value:
        """An address at a distance in bytes."""
        return base if offset in (0, "0") else self.put(f"getelementptr i8, ptr {base}, i64 {offset}")

    def times(self, value: Value, factor: int) -> Value:
        """A count times a constant."""
        return self.put(f"mul i64 {value}, {factor}")

    def load(self, kind: str, address: Value, align: int) -> Value:
        """A value from memory."""
        return self.put(f"load {kind}, ptr {address}, align {align}")

    def store(self, kind: str, value: Value, address: Value, align: int) -> None:
        """A value to memory."""
        self.do(f"store {kind} {value}, ptr {address}, align {align}")

    def spread(self, lanes: int, kind: str, value: Value) -> Value:
        """One value in all lanes."""
        one = self.put(f"insertelement <{lanes} x {kind}> poison, {kind} {value}, i64 0")
        return self.put(
            f"shufflevector <{lanes} x {kind}> {one}, <{lanes} x {kind}> poison, <{lanes} x i32> zeroinitializer"
        )

    def loop(self, count: Value | int, body: Callable[[Value], None]) -> None:
        """The body for 0 up to ``count`` (at least 1)."""

        def once(place: Value, carried: Sequence[Value]) -> Sequence[Value]:
            body(place)
            return carried

        self.loop_with(count, (), once)

    def loop_with(
        self,
        count: Value | int,
        carried: Sequence[Carried],
        body: Callable[[Value, Sequence[Value]], Sequence[Value]],
    ) -> Sequence[Value]:
        """The same, with values that each round gives to the next; those of the last round.

        The counter stands in memory: the compiler would otherwise spend a sixth of its time on the many addresses that
        follow from it, and make the loops slower.
        """
        self._count += 1
        number, before = self._count, self._block
        label, counter = f"loop{number}", f"%counter{number}"
        names = [f"%c{number}.{k}" for k in range(len(carried))]
        self._counters.append(f"  {counter} = alloca i64, align 8")
        self._lines += [f"  store i64 0, ptr {counter}, align 8", f"  br label %{label}", f"{label}:"]
        hole = len(self._lines)
        self._lines += [""] * len(carried)
        self._block = label
        place = self.load("i64", counter, 8)
        results = body(place, names)
        following = self.put(f"add nuw nsw i64 {place}, 1")
        self.store("i64", following, counter, 8)
        again = self.put(f"icmp ult i64 {following}, {count}")
        latch = self._block
        for k, ((kind, first), result) in enumerate(zip(carried, results, strict=True)):
            self._lines[hole + k] = f"  {names[k]} = phi {kind} [ {first}, %{before} ], [ {result}, %{latch} ]"
        self._lines += [f"  br i1 {again}, label %{label}, label %after{number}", f"after{number}:"]
        self._block = f"after{number}"
        return list(results)

    def when(self, test: Value, yes: Callable[[], None], no: Callable[[], None]) -> None:
        """One of two."""
        self._count += 1
        number = self._count
        self._lines.append(f"  br i1 {test}, label %yes{number}, label %no{number}")
        for name, body in (("yes", yes), ("no", no)):
            self._lines.append(f"{name}{number}:")
            self._block = f"{name}{number}"
            body()
            self._lines.append(f"  br label %joined{number}")
        self._lines.append(f"joined{number}:")
        self._block = f"joined{number}"
