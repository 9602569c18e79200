"""The contract of our own that import-linter runs."""

import grimp
import pytest

from tools.import_contracts import RoomsTalkThroughService

MODULES = ["site", "core", "scan", "scan.views", "scan.service", "directory", "directory.models", "directory.service"]


@pytest.mark.parametrize(
    ("importer", "imported", "kept"),
    [
        ("scan.views", "directory.service", True),
        ("scan.views", "scan.service", True),
        ("scan.views", "core", True),
        ("site", "directory.models", True),
        ("scan.views", "directory.models", False),
        ("scan.views", "directory", False),
        ("directory.service", "scan.views", False),
    ],
)
def test_rooms_talk_through_their_service(importer: str, imported: str, kept: bool) -> None:
    graph = grimp.ImportGraph()
    graph.add_module("house")
    for name in MODULES:
        graph.add_module(f"house.{name}")
    graph.add_import(importer=f"house.{importer}", imported=f"house.{imported}")
    contract = RoomsTalkThroughService(
        name="rooms", session_options={}, contract_options={"building": "house", "not_rooms": ["site", "core"]}
    )
    assert contract.check(graph, verbose=False).kept is kept
