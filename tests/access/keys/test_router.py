"""The key store stands apart: its tables are in `keys` only, nothing else is, and no relation crosses."""

import pytest
from django.apps import apps
from django.db import connections
from django.db.utils import ConnectionRouter

from totjerecht.access.keys.models import BlindEntry, IndexKey, MasterKey, SubjectKey
from totjerecht.access.keys.router import in_store

STORE = {MasterKey, SubjectKey, IndexKey}


@pytest.mark.django_db(databases=["default", "keys"])
def test_each_table_is_in_one_database() -> None:
    found = {
        alias: set(connections[alias].introspection.table_names(include_views=True)) for alias in ("default", "keys")
    }
    store = {model._meta.db_table for model in STORE}
    everything = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    assert found["keys"] - {"django_migrations"} == store
    assert found["default"] & store == set()
    assert everything - store <= found["default"]


def test_no_relation_crosses() -> None:
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.local_fields:
            if field.remote_field:
                assert (model in STORE) == (field.related_model in STORE), f"{model._meta.label}.{field.name}"


def test_reading_and_writing_go_where_the_table_is() -> None:
    router = ConnectionRouter()
    for model in apps.get_models():
        wanted = "keys" if model in STORE else "default"
        assert router.db_for_read(model) == router.db_for_write(model) == wanted
    assert not router.allow_relation(SubjectKey(), BlindEntry())
    assert router.allow_relation(SubjectKey(), MasterKey())


def test_sql_of_a_migration_does_not_run_in_the_key_store() -> None:
    router = ConnectionRouter()
    assert not router.allow_migrate("keys", "access")
    assert not router.allow_migrate("keys", "accounts")
    assert router.allow_migrate("default", "access")
    assert in_store("access", "subjectkey")
    assert not in_store("people", "subjectkey")
