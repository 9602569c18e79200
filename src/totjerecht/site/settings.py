"""Settings. The defaults are those of a server on the internet; `./run` and the tests loosen what they must.

Per installation, from the environment (see env.py):
TOTJERECHT_VAR            folder for data and the signing key (default: ./var)
TOTJERECHT_DATABASE_URL   default: an SQLite file in that folder
TOTJERECHT_DATABASE_ROLE  on PostgreSQL: the role under which the platform works, which owns nothing (default:
                          totjerecht_app)
TOTJERECHT_KEYS_URL       database of the keys, apart from the other (default: another SQLite file in that folder)
TOTJERECHT_MASTER_KEY     key that wraps the keys, base64 of 32 bytes; while it is being changed: the new one, a comma,
                          the old one (default: made once, kept in that folder)
TOTJERECHT_KEYS_BACKUP_DAYS how long back-ups of the keys are kept, in days (default: 30)
TOTJERECHT_SECRET_KEY     default: made once, kept in that folder
TOTJERECHT_CHAIN_SECRET   seals the log; keep a copy elsewhere (default: made once, kept in that folder)
TOTJERECHT_HOSTS          names the site answers to, separated by commas
TOTJERECHT_HTTPS          1 (default): only https; 0: plain http, for one's own machine
TOTJERECHT_BEHIND_PROXY   1: trust X-Forwarded-Proto, set by a proxy that always overwrites it, and the address that
                          this proxy adds at the end of X-Forwarded-For
TOTJERECHT_DEBUG          1: Django's error pages; never on a server that others can reach
TOTJERECHT_LOG_LEVEL      default: INFO
TOTJERECHT_DEMO           1: invented organisations and people, with log-ins that everybody knows; only on plain http
TOTJERECHT_OIDC           log-ins elsewhere, such as acm,itsme; for each of them TOTJERECHT_OIDC_<NAME>_…, see log_in.py
TOTJERECHT_EMAIL_URL      smtp://user:password@host:587; without it no e-mail is sent
TOTJERECHT_EMAIL_FROM     the sender of those e-mails
TOTJERECHT_STORAGE_COUNTRY  two letters: the country in which the databases stand; on a receipt (default: BE)
TOTJERECHT_API_PER_MINUTE requests to the API that one client may make a minute, in each process (default: 120)
TOTJERECHT_API_BURST      how many of them at once (default: 60)
TOTJERECHT_API_SECONDS    longest time for one answer of the API (default: 10)
TOTJERECHT_API_ORIGINS    origins whose pages may read the API, such as https://stad.example, separated by commas
"""

from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from totjerecht.site import env, log_in
from totjerecht.site.logs import logging_settings
from totjerecht.site.rooms import ROOMS

VAR = Path(env.text("VAR", "var")).absolute()

DEBUG = env.flag("DEBUG", default=False)
HTTPS: bool = env.flag("HTTPS", default=True)
DEMO: bool = env.flag("DEMO", default=False)
if DEMO and HTTPS:
    raise ImproperlyConfigured("TOTJERECHT_DEMO opens log-ins that everybody knows: it works on plain http only.")
SECRET_KEY = env.secret_key(VAR)
CHAIN_SECRET: str = env.chain_secret(VAR)
ALLOWED_HOSTS = env.words("HOSTS", "localhost,127.0.0.1,[::1]")
DATABASES = {
    "default": env.database(env.text("DATABASE_URL", f"sqlite://{VAR / 'totjerecht.sqlite3'}")),
    # The keys of persons: another database, with back-ups of its own that are kept a short time.
    "keys": env.keys_database(VAR),
}
DATABASE_ROLE: str = env.text("DATABASE_ROLE", "totjerecht_app")
DATABASE_ROUTERS = ["totjerecht.access.keys.router.KeysRouter"]
MASTER_KEYS: list[str] = env.words("MASTER_KEY")
MASTER_KEY_FILE = VAR / "master-key"
KEYS_BACKUP_DAYS: int = env.number("KEYS_BACKUP_DAYS", 30)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "totjerecht.site",
    "totjerecht.core",
    "totjerecht.accounts",  # before allauth: its templates go first
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "totjerecht.access",
    *(room.app for room in ROOMS),
]

# A visitor gets no cookie: LogIn and TokenGuard leave the anonymous rooms alone.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    # A result in two languages is long. What its length could betray: visitors' pages hold no secret; on the others the
    # token differs each time, Django adds a random length, and no other site can ask for a page in somebody's name.
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Within whitenoise: static files have no language. The marks are taken apart before anything outside looks.
    "django.middleware.locale.LocaleMiddleware",
    "totjerecht.core.languages.ShowBothLanguages",
    "django.middleware.common.CommonMiddleware",
    "totjerecht.site.middleware.LogIn",
    "allauth.account.middleware.AccountMiddleware",
    "totjerecht.site.middleware.CrossOriginGuard",
    "totjerecht.site.middleware.TokenGuard",
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
                "django.contrib.messages.context_processors.messages",
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
# Each warning named here asks for something that stands above already, under another name.
SILENCED_SYSTEM_CHECKS = [
    "security.W002",  # X-Frame-Options: frame-ancestors 'none' says the same
    "security.W003",  # CSRF token: Django looks for its own class by name; TokenGuard is a subclass
    "security.W021",  # HSTS preload: a promise for a whole domain, for its owner to make
]
if HTTPS:
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_REDIRECT_EXEMPT = [r"^gezond$"]  # asked by the machine itself, over plain http
BEHIND_PROXY: bool = env.flag("BEHIND_PROXY", default=False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Log-in: only by invitation, see totjerecht.accounts
_HOST = "__Host-" if HTTPS else ""  # a browser then refuses such a cookie from another host or over http
SESSION_ENGINE = "totjerecht.accounts.sessions"
SESSION_COOKIE_NAME = _HOST + "aangemeld"
SESSION_COOKIE_AGE = 30 * 60  # idle; the longest life stands in totjerecht.accounts.sessions
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = _HOST + "formulier"
CSRF_COOKIE_AGE = None  # until the browser closes
CSRF_FAILURE_VIEW = "totjerecht.site.views.form_too_old"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
PASSWORD_RESET_TIMEOUT = 24 * 3600
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "accounts:start"
LOGOUT_REDIRECT_URL = "account_login"
AUTHENTICATION_BACKENDS = ["totjerecht.accounts.backend.Backend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
# Long, and not on a list: NIST SP 800-63B asks for no other composition.
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "totjerecht.accounts.passwords.LongEnough"},
    {"NAME": "totjerecht.accounts.passwords.NotCommon"},
]
ACCOUNT_ADAPTER = "totjerecht.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # an administrator gives the address; nobody can add another
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_METHODS = ("password", "mfa")
ACCOUNT_FORMS = {
    "login": "totjerecht.accounts.forms.LogInForm",
    "reauthenticate": "totjerecht.accounts.forms.PasswordAgainForm",
    "change_password": "totjerecht.accounts.forms.ChangePasswordForm",
    "set_password": "totjerecht.accounts.forms.SetPasswordForm",
    "reset_password": "totjerecht.accounts.forms.ForgottenForm",
    "reset_password_from_key": "totjerecht.accounts.forms.NewPasswordForm",
}
# Wrong passwords and codes are counted in totjerecht.accounts.lockout, which waits longer each time.
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": None, "reauthenticate": None, "change_password": None}
MFA_ADAPTER = "totjerecht.accounts.adapters.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
MFA_TOTP_ISSUER = "Tot je recht"
MFA_TOTP_TOLERANCE = 1  # a telephone's clock may be half a minute off
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_RATE_LIMITS = {"webauthn_login": None}
MFA_FORMS = {
    "authenticate": "totjerecht.accounts.forms.CodeForm",
    "reauthenticate": "totjerecht.accounts.forms.CodeAgainForm",
    "activate_totp": "totjerecht.accounts.forms.FirstCodeForm",
    "add_webauthn": "totjerecht.accounts.forms.NewPasskeyForm",
}
SOCIALACCOUNT_ADAPTER = "totjerecht.accounts.adapters.ElsewhereAdapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True  # once, by an address that the provider says is verified
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True  # from then on by the provider's own id
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_REAUTHENTICATION_REQUIRED = True
SOCIALACCOUNT_OPENID_CONNECT_URL_PREFIX = ""
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": log_in.providers(https=HTTPS)}}
vars().update(log_in.email(env.text("EMAIL_URL")))
DEFAULT_FROM_EMAIL = env.text("EMAIL_FROM", "Tot je recht <niet-antwoorden@localhost>")
# Which codes were used, shared between processes. No page for visitors reads it.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "accounts_used_codes"}}

# A form of ours is far smaller than this
DATA_UPLOAD_MAX_MEMORY_SIZE = 512 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
# One form takes a small file. What is larger is not kept, and nothing that is sent ever waits on the disk.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 512 * 1024

# Told on the receipt of a consent
STORAGE_COUNTRY: str = env.text("STORAGE_COUNTRY", "BE")

# The API for other programs
API_PER_MINUTE: int = env.number("API_PER_MINUTE", 120)
API_BURST: int = env.number("API_BURST", 60)
API_SECONDS: int = env.number("API_SECONDS", 10)
API_ORIGINS: frozenset[str] = frozenset(env.words("API_ORIGINS"))

LOGGING = logging_settings(env.text("LOG_LEVEL", "INFO"))
