"""What is the same for everyone, computed once for a run: plain code on single numbers."""

from __future__ import annotations

from rechten.readings.columns.llvm.text import Text, Value
from rechten.readings.columns.program import Op, Program, Shape

_COMPARE = {"le": "sle", "lt": "slt", "eq": "eq"}
_CHOICE = {"min": "slt", "max": "sgt"}
_PLAIN = {"add": "add", "sub": "sub", "mul": "mul", "and": "and", "or": "or", "xor": "xor"}
_BYTES = 8


def figures_read(program: Program) -> dict[int, int]:
    """A place for each uniform value that lanes or outputs read."""
    wanted = set(program.outputs.values())
    for op in program.ops:
        if not op.uniform:
            wanted.update(op.args)
    wanted = {at for at in wanted if program.ops[at].uniform}
    return {at: place for place, at in enumerate(sorted(wanted))}


def figures_function(program: Program, places: dict[int, int]) -> str:
    """``figures(given, made)``: all uniform operations, as 64 bits each; a truth is all ones or zero."""
    text = Text("figures", ("ptr noalias %given", "ptr noalias %made"))
    values: dict[int, Value] = {}
    for at, op in enumerate(program.ops):
        if not op.uniform:
            continue
        values[at] = _made(text, op, [values[arg] for arg in op.args])
        if at in places:
            text.store("i64", values[at], text.at("%made", places[at] * _BYTES), 8)
    return text.finish().replace("define internal", "define", 1)


def _truth(text: Text, one: Value) -> Value:
    return text.put(f"sext i1 {one} to i64")


def _made(text: Text, op: Op, args: list[Value]) -> Value:
    put = text.put
    match op.code:
        case "const":
            return str(-int(bool(op.value)) if op.shape is Shape.TRUTH else op.value)
        case "uniform":
            value = text.load("i64", text.at("%given", op.value * _BYTES), 8)
            return _truth(text, put(f"icmp ne i64 {value}, 0")) if op.shape is Shape.TRUTH else value
        case "add" | "sub" | "mul" | "and" | "or" | "xor":
            return put(f"{_PLAIN[op.code]} i64 {args[0]}, {args[1]}")
        case "not":
            return put(f"xor i64 {args[0]}, -1")
        case "andnot":
            return put(f"and i64 {args[0]}, {put(f'xor i64 {args[1]}, -1')}")
        case "le" | "lt" | "eq":
            return _truth(text, put(f"icmp {_COMPARE[op.code]} i64 {args[0]}, {args[1]}"))
        case "min" | "max":
            first = put(f"icmp {_CHOICE[op.code]} i64 {args[0]}, {args[1]}")
            return put(f"select i1 {first}, i64 {args[0]}, i64 {args[1]}")
        case "select":
            test = put(f"icmp ne i64 {args[0]}, 0")
            return put(f"select i1 {test}, i64 {args[1]}, i64 {args[2]}")
        case "floordiv":
            quotient = put(f"sdiv i64 {args[0]}, {op.value}")
            rest = put(f"sub i64 {args[0]}, {put(f'mul i64 {quotient}, {op.value}')}")
            return put(f"add i64 {quotient}, {put(f'ashr i64 {rest}, 63')}")
        case "widen" | "narrow":
            return args[0]
        case _:
            raise ValueError(f"no uniform operation: {op.code}")
