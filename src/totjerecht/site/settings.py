"""Settings. The defaults are those of a server on the internet; `./run` and the tests loosen what they must.

Per installation, from the environment (see env.py):
TOTJERECHT_VAR            folder for data and the signing key (default: ./var)
TOTJERECHT_DATABASE_URL   default: an SQLite file in that folder
TOTJERECHT_SECRET_KEY     default: made once, kept in that folder
TOTJERECHT_HOSTS          names the site answers to, separated by commas
TOTJERECHT_HTTPS          1 (default): only https; 0: plain http, for one's own machine
TOTJERECHT_BEHIND_PROXY   1: trust X-Forwarded-Proto, set by a proxy that always overwrites it, and the address that
                          this proxy adds at the end of X-Forwarded-For
TOTJERECHT_DEBUG          1: Django's error pages; never on a server that others can reach
TOTJERECHT_LOG_LEVEL      default: INFO
TOTJERECHT_API_PER_MINUTE requests to the API that one client may make a minute, in each process (default: 120)
TOTJERECHT_API_BURST      how many of them at once (default: 60)
TOTJERECHT_API_SECONDS    longest time for one answer of the API (default: 10)
TOTJERECHT_API_ORIGINS    origins whose pages may read the API, such as https://stad.example, separated by commas
"""

from pathlib import Path

from csp.constants import NONE, SELF

from totjerecht.site import env
from totjerecht.site.logs import logging_settings
from totjerecht.site.rooms import ROOMS

VAR = Path(env.text("VAR", "var")).absolute()

DEBUG = env.flag("DEBUG", default=False)
SECRET_KEY = env.secret_key(VAR)
ALLOWED_HOSTS = env.words("HOSTS", "localhost,127.0.0.1,[::1]")
DATABASES = {"default": env.database(env.text("DATABASE_URL", f"sqlite://{VAR / 'totjerecht.sqlite3'}"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "csp",
    "totjerecht.site",
    "totjerecht.core",
    *(room.app for room in ROOMS),
]

# No sessions and no log-in: a visitor gets no cookie. CrossOriginGuard stands where Django's token would need one.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    # A result in two languages is long. Our pages hold no secret (no cookie, no token) that their length could betray.
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Within whitenoise: static files have no language. The marks are taken apart before anything outside looks.
    "django.middleware.locale.LocaleMiddleware",
    "totjerecht.core.languages.ShowBothLanguages",
    "django.middleware.common.CommonMiddleware",
    "totjerecht.site.middleware.CrossOriginGuard",
]

ROOT_URLCONF = "totjerecht.site.urls"
WSGI_APPLICATION = "totjerecht.site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "totjerecht.site.context.menu",
            ],
        },
    },
]

# Language and time
LANGUAGE_CODE = "nl-be"
LANGUAGES = [("nl-be", "Nederlands"), ("fr", "Français"), ("en", "English"), ("ar", "العربية")]
LOCALE_PATHS = [Path(__file__).parent.parent / "locale"]
TIME_ZONE = "Europe/Brussels"
USE_TZ = True

# Static files: hashed names, compressed, served by the application itself
STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

# What a browser may do with our pages
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    },
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    feature: []
    for feature in (
        "accelerometer",
        "autoplay",
        "camera",
        "display-capture",
        "encrypted-media",
        "fullscreen",
        "geolocation",
        "gyroscope",
        "interest-cohort",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
}
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
# Each warning named here asks for a cookie, or for something that the policy above already does.
SILENCED_SYSTEM_CHECKS = [
    "security.W002",  # X-Frame-Options: frame-ancestors 'none' says the same
    "security.W003",  # CSRF token: see middleware.CrossOriginGuard
    "security.W021",  # HSTS preload: a promise for a whole domain, for its owner to make
]
if env.flag("HTTPS", default=True):
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_REDIRECT_EXEMPT = [r"^gezond$"]  # asked by the machine itself, over plain http
BEHIND_PROXY: bool = env.flag("BEHIND_PROXY", default=False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# A form of ours is far smaller than this
DATA_UPLOAD_MAX_MEMORY_SIZE = 512 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000

# The API for other programs
API_PER_MINUTE: int = env.number("API_PER_MINUTE", 120)
API_BURST: int = env.number("API_BURST", 60)
API_SECONDS: int = env.number("API_SECONDS", 10)
API_ORIGINS: frozenset[str] = frozenset(env.words("API_ORIGINS"))

LOGGING = logging_settings(env.text("LOG_LEVEL", "INFO"))
