"""The comparison with another engine, as far as it goes without that engine: same figures, comparable cases."""

import os
import re
import subprocess
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from benchmarks.peers.openfisca.belgium_four.figures import figures
from benchmarks.peers.openfisca.four import RIGHTS, DefiniteLaw, four_rights, full_case, peer_case, with_gaps
from benchmarks.peers.openfisca.ours import results
from benchmarks.peers.openfisca.run import Difference, definite, differences
from rechten.graph import nodes as n
from rechten.graph.kinds import Number
from rechten.household.case import Tie
from rechten.law.belgium import BELGIUM

HERE = Path(__file__).parents[2] / "benchmarks" / "peers" / "openfisca"
CASES = 40


@pytest.fixture(scope="module")
def law() -> DefiniteLaw:
    return four_rights()


def test_the_peer_reads_the_figures_of_the_project(law: DefiniteLaw) -> None:
    found = figures()
    used = {node.id for node in law.plan(date(2026, 11, 1)).nodes if isinstance(node, n.Param)}
    assert used
    assert used <= found.keys()
    for id, values in found.items():
        parameter = BELGIUM.parameters[id]
        per = parameter.kind.per if isinstance(parameter.kind, Number) else 1
        assert {start: round(value * per, 6) for start, value in values.items()} == {
            dated.start.isoformat(): dated.value for dated in parameter.values
        }, id


def test_every_answer_on_a_full_case_is_definite(law: DefiniteLaw) -> None:
    yes = dict.fromkeys(RIGHTS.values(), 0)
    for number in range(CASES):
        case = full_case(number, 1, law)
        for right, persons in results(law, case).items():
            assert len(persons) == len(case.persons)
            yes[right] += sum(definite(*map_result(result))[0] for result in persons)
    assert all(yes.values()), f"a right that nobody has compares nothing: {yes}"


def map_result(result: list[object]) -> tuple[str, int, int]:
    outcome, low, high = result
    assert isinstance(outcome, str)
    assert isinstance(low, int)
    assert isinstance(high, int)
    return (outcome, low, high)


def test_with_facts_left_out_the_truth_stays_within_what_we_say(law: DefiniteLaw) -> None:
    still_open = 0
    for number in range(CASES):
        full = full_case(number, 1, law)
        truth, partly = results(law, full), results(law, with_gaps(full, number, 1, 0.25, law))
        for right in RIGHTS.values():
            for true, told in zip(truth[right], partly[right], strict=True):
                has, cents = definite(*map_result(true))
                outcome, low, high = map_result(told)
                assert outcome == "depends" or (outcome == "entitled") == has
                assert not has or low <= cents <= high
                still_open += outcome == "depends"
    assert still_open


def test_one_cent_is_a_difference() -> None:
    ours = [{right: [["entitled", 100, 100], ["not_entitled", 0, 0]] for right in RIGHTS.values()}]
    theirs = [{right: [[True, 100], [False, 0]] for right in RIGHTS.values()}]
    assert differences(ours, theirs) == []
    theirs[0]["igo"][0] = [True, 101]
    theirs[0]["leefloon"][1] = [True, 0]
    assert differences(ours, theirs) == [
        Difference(0, 1, "leefloon", (False, 0), (True, 0)),
        Difference(0, 0, "igo", (True, 100), (True, 101)),
    ]


def test_an_open_answer_is_no_result() -> None:
    with pytest.raises(ValueError, match="open answer"):
        definite("depends", 0, 100)
    with pytest.raises(ValueError, match="open amount"):
        definite("entitled", 0, 100)


def test_every_person_is_in_one_home_and_one_family_of_the_peer(law: DefiniteLaw) -> None:
    for number in range(CASES):
        case = full_case(number, 1, law)
        data = peer_case(case, law)
        families = data["families"]
        assert isinstance(families, dict)
        grouped = [id for family in families.values() for id in (*family["parents"], *family["children"])]
        assert sorted(grouped) == sorted(person.id for person in case.persons)


@pytest.mark.parametrize("tie", [Tie("parent", "p1", "p0"), Tie("sibling", "p0", "p1"), Tie("grandparent", "p0", "p1")])
def test_a_case_that_the_peer_cannot_hold_is_refused(law: DefiniteLaw, tie: Tie) -> None:
    family = next(case for case in (full_case(i, 1, law) for i in range(CASES)) if len(case.persons) > 2 and case.ties)
    with pytest.raises(ValueError, match="groups cannot hold"):
        peer_case(evolve(family, ties=(*family.ties, tie)), law)


def test_family_that_lives_apart_is_refused(law: DefiniteLaw) -> None:
    family = next(case for case in (full_case(i, 1, law) for i in range(CASES)) if len(case.persons) > 1)
    with pytest.raises(ValueError, match="one roof"):
        peer_case(evolve(family, dwellings=()), law)


def test_its_environment_is_locked_with_hashes() -> None:
    text = (HERE / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", text)[1:]
    assert any(entry.startswith("openfisca-core==") for entry in entries)
    assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)


def test_its_setup_can_be_started() -> None:
    setup = HERE / "setup.sh"
    assert os.access(setup, os.X_OK)
    assert subprocess.run(["bash", "-n", str(setup)], check=False).returncode == 0
