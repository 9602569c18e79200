"""Both distributions can be built, and hold everything that stands in their folder."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def in_folder(name: str) -> set[str]:
    source = ROOT / "src"
    return {
        str(file.relative_to(source))
        for file in (source / name).rglob("*")
        if file.is_file() and file.suffix not in {".pyc", ".pyo"}
    }


@pytest.mark.parametrize(
    ("name", "command", "needed"),
    [
        ("rechten", "rechten = rechten.cli:main", {"Requires-Dist: attrs", "Requires-Dist: pyyaml"}),
        (
            "totjerecht",
            "totjerecht = totjerecht.site.manage:main",
            {"Requires-Dist: django<", "Requires-Dist: rechten"},
        ),
    ],
)
def test_wheel_holds_the_whole_folder(tmp_path: Path, name: str, command: str, needed: set[str]) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)],
        cwd=ROOT / "packaging" / name,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        (about,) = (entry for entry in names if entry.endswith(".dist-info/METADATA"))
        metadata = archive.read(about).decode()
        commands = archive.read(about.replace("METADATA", "entry_points.txt")).decode()
    assert {entry for entry in names if ".dist-info/" not in entry} == in_folder(name)
    assert f"{name}/py.typed" in names
    assert command in commands
    assert all(line in metadata for line in needed)
    assert about.replace("METADATA", "licenses/LICENSE") in names
