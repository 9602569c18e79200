"""Own contracts for import-linter."""

from typing import cast

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class RoomsTalkThroughService(Contract):
    """A room (a sub-package that is not named in `not_rooms`) imports of another room only its module `service`."""

    building = fields.StringField()
    not_rooms = fields.ListField(subfield=fields.StringField(), required=False)

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002 (the library's signature)
        """Kept when no direct import goes past a room's service."""
        building = str(self.building)
        shared = {f"{building}.{name}" for name in cast("list[str]", self.not_rooms)}
        rooms = graph.find_children(building) - shared
        around = [
            (importer, imported)
            for room in sorted(rooms)
            for importer in sorted({room} | graph.find_descendants(room))
            for imported in sorted(graph.find_modules_directly_imported_by(importer))
            if (other := ".".join(imported.split(".")[:2])) in rooms
            and other != room
            and not f"{imported}.".startswith(f"{other}.service.")
        ]
        return ContractCheck(kept=not around, metadata={"around": around})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """One line an import."""
        for importer, imported in check.metadata["around"]:
            output.print_error(
                f"{importer} imports {imported}: use the service of that room, or move what both need to core."
            )
            output.new_line()
