"""A list from a batch: who is in it, what is told of each, who is left out, and who is missing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechten.law.belgium import BELGIUM
from rechten.population.proactive.basis import parse_basis
from rechten.population.proactive.batch import BatchProblem, open_batch
from rechten.population.proactive.making import Made, Order, make
from rechten.population.proactive.missing import Lacking
from rechten.population.proactive.truth import Score, load_truth, scores, told_share
from rechten.population.proactive.verify import to_verify
from tests.population.proactive import town
from tests.population.proactive.town import DEPENDS, ENTITLED, FREE, HUMAN, JUDGED, NOT_COMPUTED, NOT_ENTITLED, row

NEEDS = to_verify(BELGIUM, JUDGED, town.DAY)
PEOPLE = [
    row(1, "an", ENTITLED, low=100, high=100),
    row(1, "bo", ENTITLED, held=True),
    row(2, "cis", DEPENDS, open=0b1),
    row(2, "dee", DEPENDS, open=0b111),
    row(3, "ed", NOT_ENTITLED, failed=0b10),
    row(4, "fay", NOT_COMPUTED, open=0b1),
    row(5, "gus", HUMAN, open=0b10),
    row(6, "hal", ENTITLED, concerned=False),
]


def listed(made: Made) -> list[tuple[str, str]]:
    return [(one["id"], one["group"]) for one in made.persons.to_pylist()]


def helping(tmp_path: Path, rows: list[town.Row] = PEOPLE, right: str = JUDGED, **more: Any) -> Made:
    folder = town.batch(tmp_path / "uit", right, rows)
    basis = parse_basis(town.basis_text(purpose="helpen", without_request="nee"))
    return make(Order(right, basis, town.DAY, "An", "rechten proactive …", **more), open_batch(folder), BELGIUM)


def counts(made: Made) -> dict[Lacking, int | None]:
    return {one.lacking: one.count for one in made.missing}


def test_certain_and_probable_are_in_it_and_nobody_else(tmp_path: Path) -> None:
    made = helping(tmp_path)
    assert listed(made) == [("an", "zeker"), ("cis", "waarschijnlijk"), ("gus", "waarschijnlijk")]
    assert made.header["left_out"]["held"] == 1
    assert made.header["left_out"]["not_entitled"] == 1
    assert counts(made)[Lacking.TOO_OPEN] == 1
    assert counts(made)[Lacking.NOT_COMPUTED] == 1
    assert counts(made)[Lacking.ELSEWHERE] is None


def test_who_is_probable_has_the_condition_and_the_facts_to_verify(tmp_path: Path) -> None:
    made = helping(tmp_path)
    told = {one["id"]: one for one in made.persons.to_pylist()}
    assert told["cis"]["verify"] == NEEDS[0].id
    assert told["cis"]["facts"] == ";".join(NEEDS[0].facts)
    assert told["an"]["verify"] == told["an"]["facts"] == ""
    need = made.header["verify"][NEEDS[0].id]
    assert need["says"] == NEEDS[0].says
    assert need["office"] or need["bring"]
    assert set(made.header["facts"]) >= set(NEEDS[0].facts)


def test_nothing_that_is_known_of_a_person_is_in_the_file(tmp_path: Path) -> None:
    made = helping(tmp_path)
    assert made.persons.column_names == ["id", "group", "verify", "facts", "area"]
    assert all(kind == pa.string() for kind in made.persons.schema.types)


FACT = next(id for id in NEEDS[0].facts if id.startswith("person.") and BELGIUM.vocabulary[id].options)

HERE = BELGIUM.vocabulary[FACT].options[0][0]


def tables(folder: Path, known: list[str | None]) -> Path:
    """Tables of the cases 1, 2 and 5, with one fact of the persons; the home of gus is not sure."""
    case, person = pa.array([1, 2, 2, 5]), pa.array(["an", "cis", "dee", "gus"])
    homes = {"case": pa.array([1, 2, 5]), "dwelling": pa.array(["w"] * 3)}
    return town.tables(
        folder,
        cases=pa.table({"case": pa.array([1, 2, 5]), "area": pa.array(["Noord", "Zuid", "Zuid"])}),
        persons=pa.table({"case": case, "person": person, BELGIUM.vocabulary[FACT].name: pa.array(known)}),
        dwellings=pa.table(homes),
        residents=pa.table(
            {"case": case, "dwelling": pa.array(["w"] * 4), "person": person, "certain": pa.array([True] * 3 + [False])}
        ),
    )


def test_the_tables_tell_which_fact_is_unknown(tmp_path: Path) -> None:
    made = helping(tmp_path, tables=tables(tmp_path / "in", [HERE, HERE, None, HERE]))
    told = {one["id"]: one["facts"].split(";") for one in made.persons.to_pylist()}
    assert FACT in told["cis"], "it is unknown of somebody in the same case"
    made = helping(tmp_path, tables=tables(tmp_path / "in", [HERE, HERE, HERE, HERE]))
    told = {one["id"]: one["facts"].split(";") for one in made.persons.to_pylist()}
    assert FACT not in told["cis"]
    assert counts(made)[Lacking.NO_ADDRESS] == 1
    assert made.header["areas"][0]["area"] == "Noord"


def test_whether_somebody_gets_it_already_is_to_verify_where_the_tables_do_not_tell(tmp_path: Path) -> None:
    made = helping(tmp_path, tables=tables(tmp_path / "in", [HERE, HERE, HERE, HERE]))
    assert all("krijgt_het_al" in one["verify"] for one in made.persons.to_pylist())
    assert "krijgt_het_al" in made.header["verify"]


def test_tables_that_are_not_there_stop_everything(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    for folder in (tmp_path / "weg", tmp_path / "leeg"):
        with pytest.raises(BatchProblem):
            helping(tmp_path, tables=folder)


def test_only_who_is_certain_when_asked(tmp_path: Path) -> None:
    made = helping(tmp_path, certain_only=True)
    assert listed(made) == [("an", "zeker")]
    assert counts(made)[Lacking.NOT_CERTAIN] == 2


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_who_does_not_want_it_is_left_out_and_counted(tmp_path: Path, ending: str) -> None:
    given = "case,person,id,area\n1,an,N1,Noord\n2,cis,N2,Zuid\n"
    path = tmp_path / "ids.csv"
    path.write_text(given, encoding="utf-8")
    if ending == "parquet":
        import pyarrow.csv as pcsv
        import pyarrow.parquet as pq

        path = tmp_path / "ids.parquet"
        pq.write_table(pcsv.read_csv(tmp_path / "ids.csv"), path)
    out = tmp_path / "niet.txt"
    out.write_text("id\nN2\n\nN9\n", encoding="utf-8")
    made = helping(tmp_path, ids=path, opt_outs=out)
    assert listed(made) == [("N1", "zeker")]
    assert made.opted_out == 1
    assert counts(made)[Lacking.NO_ID] == 1
    assert made.header["areas"] == [{"area": "Noord", "zeker": 1, "waarschijnlijk": 0}]
    assert "N2" not in json.dumps(made.header)


def test_opt_outs_that_cannot_be_read_stop_everything(tmp_path: Path) -> None:
    with pytest.raises(BatchProblem, match="we stoppen"):
        helping(tmp_path, opt_outs=tmp_path / "weg.txt")


def test_one_number_for_two_people_stops_everything(tmp_path: Path) -> None:
    path = tmp_path / "ids.csv"
    path.write_text("case,person,id\n1,an,N1\n2,cis,N1\n", encoding="utf-8")
    with pytest.raises(BatchProblem, match="dubbel"):
        helping(tmp_path, ids=path)


def test_persons_of_the_same_name_in_two_cases_stay_apart(tmp_path: Path) -> None:
    made = helping(tmp_path, [row(1, "a", ENTITLED), row(2, "a", ENTITLED)])
    assert [id for id, _ in listed(made)] == ["1/a", "2/a"]


def test_a_proposal_holds_only_who_is_certain(tmp_path: Path) -> None:
    rows = [row(1, "an", ENTITLED), row(2, "cis", DEPENDS, open=1)]
    folder = town.batch(tmp_path / "uit", FREE, rows)
    order = Order(FREE, parse_basis(town.basis_text()), town.DAY, "An", "…")
    made = make(order, open_batch(folder), BELGIUM)
    assert listed(made) == [("an", "zeker")]
    assert made.header["kind"] == "proposal"
    assert counts(made)[Lacking.NOT_CERTAIN] == 1


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"made_from": {"law": "0"}}, "andere versie van de wet"),
        ({"rights": {JUDGED: {"requirements": [{"id": "x"}]}}}, "andere dan die van de wet"),
        ({"rights": {"x": {"requirements": []}}}, "gaan niet over"),
        ({"date": "eergisteren"}, "kunnen we niet lezen"),
        ({"rights": []}, "kunnen we niet lezen"),
    ],
)
def test_answers_of_another_law_or_form_are_refused(tmp_path: Path, told: dict[str, Any], says: str) -> None:
    folder = town.batch(tmp_path / "uit", JUDGED, PEOPLE, **told)
    basis = parse_basis(town.basis_text(purpose="helpen", without_request="nee"))
    with pytest.raises(BatchProblem, match=says):
        make(Order(JUDGED, basis, town.DAY, "An", "…"), open_batch(folder), BELGIUM)


def test_the_same_answers_make_the_same_list(tmp_path: Path) -> None:
    first, second = helping(tmp_path), helping(tmp_path)
    assert first.header == second.header
    assert first.persons.equals(second.persons)


def test_a_list_against_what_is_really_so(tmp_path: Path) -> None:
    rows = [row(i, "p", ENTITLED) for i in range(40)] + [row(i, "p", DEPENDS, open=1) for i in range(40, 80)]
    made = helping(tmp_path, rows)
    real = [row(i, "p", ENTITLED if i < 30 or i >= 60 else NOT_ENTITLED, held=i < 20) for i in range(100)]
    truth = load_truth(town.batch(tmp_path / "waar", JUDGED, real), JUDGED)
    where = {(str(i), "p"): "Noord" if i % 2 else "Zuid" for i in range(100)}
    found = scores([person for person, _ in made.entries], truth, where)
    # On it: 0 to 79. With the right: 0 to 29 and 60 to 99. Already: 0 to 19.
    assert found.whole == Score(listed=80, right=50, already=20, waiting=50, reached=30)
    assert [score.right for score in found.groups.values()] == [30, 20]
    assert found.areas["Noord"] == Score(40, 25, 10, 25, 15)


@given(st.integers(0, 300), st.integers(0, 300))
def test_a_share_never_tells_of_few_people(part: int, more: int) -> None:
    whole = part + more
    said = told_share(part, whole)
    if whole < 10:
        assert "te weinig" in said
    elif part < 10 or more < 10:
        # Whoever reads it must hold it possible that ten people are meant.
        bound = int(said.split()[1])
        assert (bound if "hoogstens" in said else 100 - bound) * whole >= 1000
    else:
        assert abs(int(said.split()[0]) / 100 - part / whole) <= 0.005
