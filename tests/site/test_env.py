"""What an administrator sets, and what happens when it is wrong."""

import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from totjerecht.site import env


def test_sqlite_address(tmp_path: Path) -> None:
    file = tmp_path / "met spatie.sqlite3"
    assert env.database(f"sqlite://{str(file).replace(' ', '%20')}")["NAME"] == str(file)


def test_postgresql_address_in_full() -> None:
    found = env.database("postgresql://an%40na:s%2Fecret@db.example:5433/recht?sslmode=require&pool=0")
    assert found["ENGINE"] == "django.db.backends.postgresql"
    assert (found["USER"], found["PASSWORD"]) == ("an@na", "s/ecret")
    assert (found["HOST"], found["PORT"], found["NAME"]) == ("db.example", "5433", "recht")
    assert found["OPTIONS"] == {"sslmode": "require"}


def test_postgresql_address_leaves_the_rest_to_libpq() -> None:
    found = env.database("postgresql:///recht")
    assert (found["USER"], found["HOST"], found["PORT"]) == ("", "", "")
    assert found["OPTIONS"]["pool"]["max_size"] > 1


@pytest.mark.parametrize("address", ["", "mysql://host/recht", "postgresql://host/", "sqlite://", "/var/recht.sqlite3"])
def test_other_addresses_are_refused(address: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="TOTJERECHT_DATABASE_URL"):
        env.database(address)


@pytest.mark.parametrize(("value", "expected"), [("1", True), ("Yes", True), ("0", False), ("off", False), ("", True)])
def test_flags(monkeypatch: pytest.MonkeyPatch, value: str, expected: bool) -> None:
    monkeypatch.setenv("TOTJERECHT_HTTPS", value)
    assert env.flag("HTTPS", default=True) is expected


def test_a_doubtful_flag_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOTJERECHT_HTTPS", "misschien")
    with pytest.raises(ImproperlyConfigured, match="TOTJERECHT_HTTPS"):
        env.flag("HTTPS", default=True)


def test_the_key_is_made_once_and_kept_to_its_owner(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TOTJERECHT_SECRET_KEY", raising=False)
    folder = tmp_path / "var"
    key = env.secret_key(folder)
    assert len(key) >= 64
    assert env.secret_key(folder) == key
    assert [file.name for file in folder.iterdir()] == ["secret-key"]
    assert stat.S_IMODE((folder / "secret-key").stat().st_mode) == 0o600


def test_the_database_of_keys_is_a_file_of_its_own_for_its_owner(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("TOTJERECHT_KEYS_URL", raising=False)
    found = env.keys_database(tmp_path / "var")
    assert found["NAME"] == str(tmp_path / "var" / "keys.sqlite3")
    assert stat.S_IMODE((tmp_path / "var" / "keys.sqlite3").stat().st_mode) == 0o600


def test_the_database_of_keys_can_be_elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TOTJERECHT_KEYS_URL", "postgresql:///sleutels")
    assert env.keys_database(tmp_path)["NAME"] == "sleutels"
    monkeypatch.setenv("TOTJERECHT_KEYS_URL", "sleutels")
    with pytest.raises(ImproperlyConfigured, match="TOTJERECHT_KEYS_URL"):
        env.keys_database(tmp_path)
    assert list(tmp_path.iterdir()) == []
