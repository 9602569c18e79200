"""Settings for the tests: as on a server, but over http, without hashed file names, with a database in memory."""

import atexit
import os
import shutil
import tempfile

if "TOTJERECHT_VAR" not in os.environ:
    os.environ["TOTJERECHT_VAR"] = folder = tempfile.mkdtemp(prefix="totjerecht-test-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
os.environ.setdefault("TOTJERECHT_SECRET_KEY", "only-for-tests-" + "x" * 50)
os.environ.setdefault("TOTJERECHT_CHAIN_SECRET", "only-for-tests-" + "y" * 50)
os.environ.setdefault("TOTJERECHT_HTTPS", "0")
# On PostgreSQL the keys too: Django makes test_totjerecht_keys beside test_totjerecht.
if os.environ.get("TOTJERECHT_DATABASE_URL", "").startswith("postgres"):
    os.environ.setdefault("TOTJERECHT_KEYS_URL", "postgresql:///totjerecht_keys")

from django.contrib.auth.hashers import Argon2PasswordHasher

from totjerecht.site.settings import *  # noqa: F403
from totjerecht.site.settings import STORAGES, VAR


class QuickArgon2(Argon2PasswordHasher):
    """Argon2 with hardly any work: tests make many users."""

    time_cost = 1
    memory_cost = 8
    parallelism = 1


PASSWORD_HASHERS = [f"{__name__}.QuickArgon2"]

ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
STATIC_ROOT = VAR / "static"
STATIC_ROOT.mkdir(exist_ok=True)  # whitenoise warns about a folder that is not there
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
