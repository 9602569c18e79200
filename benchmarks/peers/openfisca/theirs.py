"""The peer's side, in the peer's own environment: reads cases as JSON, writes results and times as JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

_START = time.perf_counter()

import numpy as np  # noqa: E402 - the import is measured
from openfisca_core.indexed_enums import Enum  # noqa: E402
from openfisca_core.simulation_builder import SimulationBuilder  # noqa: E402

from benchmarks.peers.openfisca.belgium_four.system import BelgiumFour  # noqa: E402

SYSTEM = BelgiumFour()
WARM = 20
Case = dict[str, Any]


def megabytes() -> float:
    """The most memory that this program held so far (the usual call also counts the program that started it)."""
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines())
    return int(status["VmHWM"].split()[0]) / 1024


def variable_of(fact: str) -> str:
    """The variable that takes what is told of a fact."""
    return f"told_{fact}" if f"told_{fact}" in SYSTEM.variables else fact


def calculate(simulation: Any, rights: list[str], month: str) -> dict[str, tuple[Any, Any]]:
    """Entitled or not, and the amount, of every person."""
    return {
        right: (simulation.calculate(right, month), simulation.calculate(f"{right}_amount", month)) for right in rights
    }


def from_json(case: Case, month: str) -> Any:
    """A simulation of one case, as the web API of openfisca builds it."""
    persons = {
        id: {variable_of(fact): {month: value} for fact, value in facts.items()}
        for id, facts in case["persons"].items()
    }
    return SimulationBuilder().build_from_dict(SYSTEM, {**case, "persons": persons})


def from_arrays(cases: list[Case], month: str) -> Any:
    """One simulation of many cases: an array for each fact, which is the fastest way in."""
    builder = SimulationBuilder()
    builder.create_entities(SYSTEM)
    people = [facts for case in cases for facts in case["persons"].values()]
    builder.declare_person_entity("person", range(len(people)))
    at_home, family, roles = [], [], []
    families = 0
    for number, case in enumerate(cases):
        place = {}
        for group in case["families"].values():
            place |= {id: (families, ("first", "second")[i]) for i, id in enumerate(group["parents"])}
            place |= dict.fromkeys(group["children"], (families, "child"))
            families += 1
        for id in case["persons"]:
            at_home.append(number)
            family.append(place[id][0])
            roles.append(place[id][1])
    homes = builder.declare_entity("household", range(len(cases)))
    builder.join_with_persons(homes, np.array(at_home), roles=np.array(["resident"] * len(people)))
    groups = builder.declare_entity("family", range(families))
    builder.join_with_persons(groups, np.array(family), roles=np.array(roles))
    simulation = builder.build(SYSTEM)
    for fact in dict.fromkeys(fact for facts in people for fact in facts):
        variable = SYSTEM.get_variable(variable_of(fact))
        default = variable.default_value
        if variable.value_type is Enum:
            values = np.array([facts.get(fact, default.name) for facts in people])
        else:
            dtype = variable.dtype
            values = np.array([facts.get(fact, default) for facts in people]).astype(dtype)
        simulation.set_input(variable.name, month, values)
    return simulation


def each(cases: list[Case], build: Callable[[Case], Any], rights: list[str], month: str) -> float:
    """Seconds of the processor a case, one at a time, each in a simulation of its own."""
    for case in cases[:WARM]:
        calculate(build(case), rights, month)
    start = time.process_time()
    for case in cases:
        calculate(build(case), rights, month)
    return (time.process_time() - start) / len(cases)


def by_case(cases: list[Case], rights: list[str], month: str) -> list[dict[str, list[list[Any]]]]:
    """The results of one simulation of all cases, a case each: entitled, and cents a month."""
    found = calculate(from_arrays(cases, month), rights, month)
    results, place = [], 0
    for case in cases:
        end = place + len(case["persons"])
        results.append(
            {
                right: [
                    [bool(yes), round(float(euros) * 100)]
                    for yes, euros in zip(has[place:end], amount[place:end], strict=True)
                ]
                for right, (has, amount) in found.items()
            }
        )
        place = end
    return results


def one_by_one(cases: list[Case], rights: list[str], month: str) -> list[dict[str, list[list[Any]]]]:
    """The same results, from a simulation of one case at a time."""
    results = []
    for case in cases:
        found = calculate(from_json(case, month), rights, month)
        results.append(
            {
                right: [[bool(yes), round(float(euros) * 100)] for yes, euros in zip(has, amount, strict=True)]
                for right, (has, amount) in found.items()
            }
        )
    return results


def main() -> None:
    """Everything, one case at a time and all at once."""
    loaded, after_import = time.perf_counter() - _START, megabytes()
    data = json.load(sys.stdin)
    rights, month = data["rights"], data["month"]
    cases: list[Case] = [json.loads(text) for text in data["full"]]
    seconds: dict[str, float] = {}
    if data["timed"]:
        start = time.process_time()
        for text in data["full"]:
            json.loads(text)
        parsing = (time.process_time() - start) / len(cases)
        seconds["json"] = parsing + each(cases, lambda case: from_json(case, month), rights, month)
        seconds["arrays"] = parsing + each(cases, lambda case: from_arrays([case], month), rights, month)
    memory = megabytes()
    many = {}
    for times in data["many"]:
        copies = cases * times
        start = time.process_time()
        simulation = from_arrays(copies, month)
        built = time.process_time()
        calculate(simulation, rights, month)
        done = time.process_time()
        many[len(copies)] = [built - start, done - built, megabytes()]
        del simulation
    json.dump(
        {
            "import": loaded,
            "memory_import": after_import,
            "memory": memory,
            "seconds": seconds,
            "many": many,
            "cases": {
                "full": by_case(cases, rights, month),
                "single": one_by_one(cases, rights, month),
                "gaps": by_case([json.loads(text) for text in data["gaps"]], rights, month),
            },
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
