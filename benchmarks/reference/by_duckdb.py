"""The reference law as SQL, for DuckDB: persons, then households, and back to persons."""

from __future__ import annotations

import duckdb
import numpy as np

from benchmarks.reference.figures import DAY, MARGINAL, MONTH, STEPS, YEAR, singles
from benchmarks.reference.people import Array, People

_PERSON_RESULTS = ("discount_person", "fare", "child_benefit")
_HOUSEHOLD_RESULTS = ("income", "family", "living", "discount", "energy", "school", "rent_help", "total")


def marginal(id: str, item: str) -> str:
    """Each rate on its slice; cents times 10,000."""
    _, brackets = MARGINAL[id]
    parts = []
    for place, (threshold, rate) in enumerate(brackets):
        top = f"least({item}, {brackets[place + 1][0]})" if place + 1 < len(brackets) else item
        if rate:
            parts.append(f"greatest({top} - {threshold}, 0)::BIGINT * {rate}")
    return f"({' + '.join(parts)})"


def step(id: str, item: str) -> str:
    """The value of the bracket."""
    _, _, brackets = STEPS[id]
    whens = " ".join(f"WHEN {item} >= {threshold} THEN {value}" for threshold, value in reversed(brackets[1:]))
    return f"(CASE {whens} ELSE {brackets[0][1]} END)"


def share(item: str, rate: object) -> str:
    """A rate of an amount, to the nearest cent, halves up."""
    return f"((({item})::BIGINT * {rate} + 5000) // 10000)"


def by_region(id: str) -> str:
    """The figure of the region."""
    north, south, city = (singles()[f"{id}_{name}"] for name in ("north", "south", "city"))
    return f"(CASE region WHEN 0 THEN {north} WHEN 1 THEN {south} ELSE {city} END)"


def statements() -> tuple[str, str, str]:
    """Households up to the discount, persons, households with all: each reads what the one before made."""
    q = singles()
    age = f"({YEAR * 10_000 + MONTH * 100 + DAY} - birth) // 10000"
    persons = f"""
        SELECT *, role = 2 AND (age < 18 OR (age < 25 AND student)) AS child FROM (SELECT *, {age} AS age FROM persons)
    """
    earned = f"CASE WHEN student THEN {marginal('work_student', 'earnings')} ELSE {marginal('work', 'earnings')} END"
    grouped = f"""
        SELECT household, count(*)::INTEGER AS size, sum(child::INTEGER)::INTEGER AS children,
            bool_or(role = 1) AS couple,
            sum(CASE WHEN child THEN 0 ELSE (({earned}) + 5000) // 10000 + benefit END)::BIGINT AS counted,
            sum(earnings::BIGINT + benefit)::BIGINT AS gross, max(care) AS care, max(age) FILTER (role = 0) AS head_age,
            bool_or(role = 0 AND status <= 2) AS papers,
            sum(CASE WHEN child THEN {step("school", "age")} ELSE 0 END)::BIGINT AS costs
        FROM ({persons}) GROUP BY household
    """
    free = f"{q['property_free']} + {q['property_free_child']} * children"
    wealth = f"{marginal('assets', 'assets')} // 120000 + greatest(property - ({free}), 0)::BIGINT * 3 // 12"
    first = f"""
        CREATE OR REPLACE TEMP TABLE first AS
        SELECT *, living > 0 OR care >= {q["care_discount"]}
            OR (head_age >= 65 AND year <= {q["discount_old"]} + {q["discount_person"]} * (size - 1))
            OR year <= {q["discount_base"]} + {q["discount_person"]} * (size - 1) AS discount
        FROM (SELECT *, (gross + wealth + living) * 12 AS year FROM (
            SELECT *, CASE WHEN papers AND (head_age >= 18 OR couple OR children > 0) AND assets < {q["assets_most"]}
                THEN greatest((CASE WHEN family THEN {q["living_family"]}
                    WHEN size - children = 1 AND NOT couple THEN {q["living_alone"]}
                    ELSE {q["living_shared"]} * least(size - children, 2) END) - income, 0) ELSE 0 END AS living
            FROM (SELECT *, counted + wealth AS income, children > 0 AS family
                FROM (SELECT *, {wealth} AS wealth FROM ({grouped}) JOIN households USING (household)))))
    """
    extra = f"""(CASE WHEN year <= {q["child_income_low"]} THEN {step("child_low", "children")}
        WHEN year <= {q["child_income_middle"]} AND children >= 3 THEN {q["child_middle"]} ELSE 0 END)"""
    cheap = f"""(CASE WHEN discount_person OR age >= 65 THEN {q["fare_discount"]}
        WHEN child AND children >= 3 THEN {q["fare_family"]} ELSE 0 END)"""
    second = f"""
        CREATE OR REPLACE TEMP TABLE second AS
        SELECT household, person, discount_person, {share(step("fare", "age"), cheap)} AS fare,
            CASE WHEN child THEN {step("child", "age")} + {extra} + {step("child_care", "p_care")} ELSE 0 END
                AS child_benefit
        FROM (SELECT *, discount AND (role <= 1 OR child OR p_care >= {q["care_fare"]}) AS discount_person
            FROM (SELECT household, person, role, age, child, care AS p_care FROM ({persons}))
            JOIN (SELECT household, discount, year, children FROM first) USING (household))
    """
    energy = f"""{by_region("energy")} + {q["energy_person"]} * least(size - 1, 4)
        + CASE WHEN heating = 0 THEN {q["energy_gas"]} ELSE 0 END"""
    halves = f"(CASE WHEN discount THEN 2 WHEN year <= {q['school_income']} THEN 1 ELSE 0 END)"
    own = share("year // 12", q["rent_share"])
    help_ = share(f"greatest(rent - {own}, 0)", q["rent_rate"])
    third = f"""
        CREATE OR REPLACE TEMP TABLE third AS
        SELECT household, income, family, living, discount, energy, school, rent_help,
            living + energy + school + rent_help + given AS total
        FROM (SELECT *,
            CASE WHEN discount OR care >= {q["care_energy"]} OR social THEN {energy} ELSE 0 END AS energy,
            (costs * {halves} + 1) // 2 // 12 AS school,
            CASE WHEN NOT social AND rent > 0 AND rent <= {by_region("rent")} + {q["rent_person"]} * (size - 1)
                    AND year <= {q["rent_income"]} + {q["rent_income_child"]} * children
                THEN least({q["rent_most"]} + {q["rent_most_child"]} * children, {help_}) ELSE 0 END AS rent_help
            FROM first JOIN
                (SELECT household, sum(fare + child_benefit)::BIGINT AS given FROM second GROUP BY household)
                USING (household))
    """
    return first, second, third


class ByDuckDB:
    """Everything in memory, ready to be run time after time."""

    def __init__(self, people: People, threads: int) -> None:
        self._connection = duckdb.connect()
        self._connection.execute(f"SET threads = {threads}")
        persons = {"household": people.household, "person": np.arange(int(people.start[-1])), **people.persons}
        households = {"household": np.arange(len(people.start) - 1, dtype=np.int32), **people.households}
        for name, columns in (("persons", persons), ("households", households)):
            self._connection.register("given", columns)
            self._connection.execute(f"CREATE TABLE {name} AS SELECT * FROM given")
            self._connection.unregister("given")
        self._statements = statements()

    def run(self) -> None:
        """All results of all households."""
        for statement in self._statements:
            self._connection.execute(statement)

    def results(self) -> dict[str, Array]:
        """By name, in the order of the people."""
        found: dict[str, Array] = {}
        for names, table, order in (
            (_PERSON_RESULTS, "second", "person"),
            (_HOUSEHOLD_RESULTS, "third", "household"),
        ):
            query = f"SELECT {', '.join(names)} FROM {table} ORDER BY {order}"
            found |= self._connection.execute(query).fetchnumpy()
        return found
