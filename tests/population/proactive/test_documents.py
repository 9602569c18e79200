"""What the document shows is what the command takes."""

from __future__ import annotations

import re
from pathlib import Path

from rechten.law.belgium import BELGIUM
from rechten.population.proactive import basis
from rechten.population.proactive.judgement import all_freedoms
from rechten.population.proactive.sealed import COLUMNS
from tests.population.proactive.town import DAY

TEXT = (Path(__file__).parents[3] / "docs" / "proactief-toekennen.md").read_text(encoding="utf-8")


def test_the_basis_of_the_document_is_whole() -> None:
    found = re.search(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    assert found
    assert basis.parse_basis(found[1]).contact == "Team rechten"


def test_the_basis_in_the_source_is_whole() -> None:
    text = (basis.__doc__ or "").split("::")[1].split("Whether")[0]
    assert basis.parse_basis("\n".join(line[4:] for line in text.splitlines())).responsible == "Stad Voorbeeld"


def test_the_columns_of_the_document_are_those_of_the_file() -> None:
    assert tuple(re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE)) == COLUMNS


def test_the_count_of_rights_without_judgement_is_that_of_the_law() -> None:
    free = all_freedoms(BELGIUM, DAY, DAY)
    assert f"{sum(one.none_left for one in free)} van de {len(free)} rechten" in TEXT
