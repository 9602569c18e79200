"""Fully known households of all sorts, as case files: the same seed gives the same household."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

Facts = dict[str, Any]

STAYS = ("belgian", "eu_long", "eu_short", "population_register", "protected", "temporary_register", "procedure")
SHAPES = {
    "alone": 20,
    "couple": 12,
    "family": 22,
    "one_parent": 18,
    "three_generations": 6,
    "siblings": 4,
    "sharers": 8,
    "parent_and_housemate": 6,
    "uncle": 4,
}


class Maker:
    """Makes one household."""

    def __init__(self, seed: int, day: date) -> None:
        self.pick, self.day = Random(seed), day  # noqa: S311 - a household, no secret
        self.persons: dict[str, Facts] = {}
        self.ties: list[dict[str, str]] = []
        self.place = self.pick.choices(("antwerp", "flanders", "brussels", "abroad"), (70, 22, 5, 3))[0]
        self.sharing = self.chance(0.8)
        self.level = self.pick.choice((0.0, 0.5, 1.0, 1.0, 1.6, 3.0))

    def chance(self, share: float) -> bool:
        """True in this share of the cases."""
        return self.pick.random() < share

    def case(self) -> Facts:
        """The whole case."""
        shape = self.pick.choices(list(SHAPES), list(SHAPES.values()))[0]
        getattr(self, f"_{shape}")()
        for id in self.persons:
            self._tell(id)
        homeless = shape == "alone" and self.chance(0.1)
        for facts in self.persons.values():
            facts["homeless"] = homeless
            if homeless:
                facts.update(registered_elsewhere=self.chance(0.3), has_reference_address=self.chance(0.3))
        homes = [] if homeless else [{"id": "home", "residents": [{"person": p} for p in self.persons], **self._home()}]
        persons = [{"id": id, "facts": facts} for id, facts in self.persons.items()]
        return {
            "format": "rechten-case/1",
            "date": self.day.isoformat(),
            "persons": persons,
            "ties": self.ties,
            "dwellings": homes,
        }

    # who

    def _person(self, low: int, high: int) -> str:
        id = f"p{len(self.persons) + 1}"
        age = self.pick.randint(low, high)
        born = date(self.day.year - age, self.day.month, 1) - timedelta(days=self.pick.randint(20, 340))
        self.persons[id] = {"birth_date": born.isoformat()}
        return id

    def _age(self, id: str) -> int:
        born = date.fromisoformat(self.persons[id]["birth_date"])
        return self.day.year - born.year - ((self.day.month, self.day.day) < (born.month, born.day))

    def _tie(self, kind: str, source: str, target: str) -> None:
        self.ties.append({"kind": kind, "from": source, "to": target})

    def _pair(self, low: int, high: int) -> tuple[str, str]:
        one, two = self._person(low, high), self._person(low, high)
        self._tie(self.pick.choice(("married", "married", "legal_cohabitant", "factual_partner")), one, two)
        return one, two

    def _kids(self, parents: tuple[str, ...], most: int = 4) -> None:
        for _ in range(self.pick.randint(1, most)):
            child = self._person(0, 20)
            mine = parents if self.chance(0.75) else parents[:1]
            for parent in mine:
                self._tie("parent", parent, child)
            if self._age(child) < 18 or self.chance(0.7):
                self._tie("dependant", mine[0], child)

    def _alone(self) -> None:
        self._person(18, 88)

    def _couple(self) -> None:
        self._pair(*self.pick.choice(((19, 60), (62, 88))))

    def _family(self) -> None:
        self._kids(self._pair(38, 58))

    def _one_parent(self) -> None:
        self._kids((self._person(38, 58),))

    def _three_generations(self) -> None:
        old, parent = self._person(64, 88), self._person(38, 44)
        self._tie("parent", old, parent)
        self._kids((parent,), 2)

    def _siblings(self) -> None:
        one, two = self._person(18, 80), self._person(18, 80)
        self._tie("sibling", one, two)

    def _sharers(self) -> None:
        for _ in range(self.pick.randint(2, 3)):
            self._person(18, 75)

    def _parent_and_housemate(self) -> None:
        self._one_parent()
        self._person(20, 70)

    def _uncle(self) -> None:
        parent = self._person(38, 58)
        self._kids((parent,), 3)
        uncle = self._person(25, 75)
        for id in list(self.persons):
            if id != uncle:
                self._tie("relative", uncle, id)

    # what

    def _money(self, high: float) -> float:
        """An amount up to about this, of the level of the household; often nothing."""
        return 0.0 if self.chance(0.25) else round(self.pick.random() * high * self.level, 2)

    def _tell(self, id: str) -> None:
        facts, age = self.persons[id], self._age(id)
        stay = self.pick.choices(STAYS, (70, 9, 1, 7, 7, 4, 2))[0]
        facts.update(lives_in=self.place, stay=stay, health_fund=self.chance(0.95))
        if stay == "eu_long":
            facts["stay_months"] = self.pick.choice((1, 3, 4, 60))
        if stay == "temporary_register":
            facts["study_stay"] = self.chance(0.3)
        facts["registered_disability"] = self.chance(0.06)
        facts["receives_increased_reimbursement"] = self.chance(0.2)
        if age < 25:
            self._young(id, facts, age)
        if age >= 15:
            self._money_facts(facts, age)
            self._statuses(facts, age)
        if age >= 18:
            self._tenant(facts, age)
        self._judged(facts)

    def _young(self, id: str, facts: Facts, age: int) -> None:
        here = self.pick.choices(("all", "half", "less"), (82, 12, 6))[0]
        facts.update(
            time_here=here,
            learning=self.pick.choices(("study", "school_leaver", "no"), (70, 10, 20))[0] if age >= 18 else "study",
            groeipakket_2018=self.chance(0.85),
            old_rank=self.pick.choice(("youngest", "second", "older")),
            had_supplement=self.chance(0.3),
            care_supplement=self.chance(0.05),
            no_residence_ruling=self.chance(0.12),
            receives_groeipakket=age < 18 or self.chance(0.5),
            pregnant=14 <= age < 18 and self.chance(0.05),
            student_hours_within_limit=self.chance(0.9),
            receives_social_supplement=self.chance(0.2),  # part of the child benefit: see below
            receives_school_allowance=False,
            often_absent=self.chance(0.04),
            flemish_school=self.chance(0.95),
            boarder=self.chance(0.1),
            child_support_need=age < 21 and self.chance(0.06),
        )
        facts["receives_social_supplement"] &= facts["receives_groeipakket"]
        if here != "all":
            facts["domiciled_here"] = self.chance(0.5)
        facts["school"] = self._school(age) if age < 18 or facts["learning"] == "study" else "none"
        pupil = facts["school"] not in ("none", "higher")
        facts["lives_on_own"] = pupil and age >= 16 and self.chance(0.05)
        if not any(t["kind"] == "parent" and t["to"] == id for t in self.ties):
            facts["orphan_titulary"] = self.chance(0.02)
            facts["unaccompanied_minor"] = False

    def _school(self, age: int) -> str:
        if age < 3:
            return "none"
        if age < 6:
            return "nursery"
        if age < 12:
            return "primary"
        if age < 18:
            return self.pick.choices(("secondary", "seventh", "dual"), (80, 8, 12))[0]
        return self.pick.choice(("higher", "higher", "nursing", "secondary"))

    def _money_facts(self, facts: Facts, age: int) -> None:
        minor = age < 18
        works = self.chance(0.1 if minor else 0.45) and age < 70
        benefit = not minor and (age >= 66 or self.chance(0.4))
        owns = not minor and self.chance(0.2)
        facts.update(
            works=works,
            net_wage=self._money(2200) if works else 0,
            has_benefit=benefit,
            net_benefit=self._money(1900) if benefit else 0,
            net_other=self._money(600) if self.chance(0.1) else 0,
            savings=self.pick.choice((0, 0, 500, 6200, 9000, 25000)) if not minor else 0,
            owns_property=owns,
            cadastral_income=self.pick.choice((400, 700, 900, 1400, 2600)) if owns else 0,
            other_cadastral_income=self.pick.choice((0, 0, 300, 700, 2000)) if owns else 0,
            mostly_benefits=self.chance(0.4),
            taxable_month=self._money(3000) if not minor else 0,
            taxable_extras=self._money(2000) if not minor and self.chance(0.4) else 0,
            taxable_last_year=self._money(36000) if not minor else self.pick.choice((0, 0, 0, 4000)),
            taxable_two_years_ago=self._money(45000) if not minor else 0,
            low_income_six_months=self.chance(0.4),
            property_exception=owns and self.chance(0.2),
            assessed_income=self._money(36000),
            gross_pension=self._money(2200) if benefit and age >= 62 else 0,
            gross_other_benefit=self._money(800) if self.chance(0.1) else 0,
            gross_wage=self._money(2500) if works else 0,
            self_employed_income=self._money(20000) if works and self.chance(0.15) else 0,
            gave_away=self.chance(0.08),
        )

    def _statuses(self, facts: Facts, age: int) -> None:
        adult = age >= 18
        leefloon = adult and self.chance(0.12)
        equivalent = adult and not leefloon and self.chance(0.03)
        allowance = adult and self.chance(0.08)
        positions = ("unemployed", "sick", "invalid", "widow", "sick_official", "bridging", "other")
        position = "pension" if age >= 66 else self.pick.choices(positions, (15, 8, 10, 3, 1, 1, 62))[0]
        facts.update(
            shares_household=self.sharing,
            receives_leefloon=leefloon,
            receives_equivalent=equivalent,
            leefloon_months=self.pick.choice((0, 2, 3, 12)) if leefloon or equivalent else 0,
            started_on_leefloon=leefloon and facts["works"] and self.chance(0.6),
            receives_disability_allowance=allowance,
            receives_ivt=allowance and self.chance(0.6),
            receives_ocmw_advance=adult and self.chance(0.02),
            refunded_ocmw_aid=adult and self.chance(0.02),
            receives_igo=age >= 66 and self.chance(0.15),
            receives_elder_care_budget=age >= 65 and self.chance(0.08),
            position=position if adult else "other",
            only_benefit=self.chance(0.6),
            debt_mediation=False,
            belgian_career=age >= 65 and self.chance(0.6),
            registered_for_social_housing=self.chance(0.5),
            waiting_months=self.pick.choice((0, 47, 48, 90)),
            premium_stopped=self.chance(0.05),
            supported_minor=15 <= age < 18 and self.chance(0.1),
        )

    def _tenant(self, facts: Facts, age: int) -> None:
        facts.update(
            signed_lease=self.chance(0.85),
            moved_from=self.pick.choice(("unfit", "bad", "unadapted", "homeless", "other")),
            pays_rest_of_rent=self.chance(0.8),
            receives_rent_subsidy=self.chance(0.05),
            receives_rent_premium=self.chance(0.05),
            found_home=False,
        )
        if self.place == "flanders":
            facts["high_rent_town"] = self.chance(0.5)

    def _judged(self, facts: Facts) -> None:
        """What professionals judge: mostly nobody did so far."""
        for fact in (
            "willing_to_work",
            "other_rights_used",
            "relatives_income_counts",
            "de_facto_family",
            "home_meets_standards",
        ):
            if self.chance(0.4):
                facts[fact] = self.chance(0.75)

    def _home(self) -> Facts:
        kind = self.pick.choices(("private", "social", "sublet", "own"), (60, 18, 7, 15))[0]
        if kind != "private":  # a premium is only for who rents from an ordinary owner
            for facts in self.persons.values():
                facts["receives_rent_premium"] = False
        lease = self.day - timedelta(days=self.pick.choice((30, 200, 270, 279, 400, 2000)))
        return {
            "facts": {
                "social_housing": kind in ("social", "sublet"),
                "social_sublet": kind == "sublet",
                "collective_gas_heating": kind == "social" and self.chance(0.4),
                "household_energy": self.chance(0.95),
                "has_social_tariff": False,
                "rents_privately": kind == "private",
                "rent": self.pick.choice((450, 574.60, 640, 718.25, 790.08, 850, 1000)),
                "rents_room": self.chance(0.15),
                "lease_start": lease.isoformat(),
                "declared_unfit": self.chance(0.04),
                "landlord_is_family_here": kind == "private" and self.chance(0.04),
                "main_fuel": "other",
            }
        }


def household(seed: int, day: date) -> Facts:
    """The household of a seed, as a case file."""
    return Maker(seed, day).case()
