"""The settings of the workbench; the environment is read here and nowhere else."""

import hashlib
import os
import pkgutil
import secrets
from pathlib import Path
from urllib.parse import unquote, urlsplit

WEB = Path(__file__).parent
FOLDER = Path(os.environ.get("BACKBRIEF_FOLDER", "backbrief-data"))
"""Where the database and the secret key lie."""

ACCOUNTS = os.environ.get("BACKBRIEF_ACCOUNTS", "local")
"""`local`: whoever sits at this machine works as one person without signing in; `required`: everybody signs in."""

DEBUG = os.environ.get("BACKBRIEF_DEBUG") == "yes"
ALLOWED_HOSTS = os.environ.get("BACKBRIEF_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
LOCAL = ACCOUNTS == "local"

_SECRET = FOLDER / "secret-key"
SECRET_KEY = _SECRET.read_text(encoding="utf-8") if _SECRET.exists() else secrets.token_urlsafe(50)

PAGES = sorted(each.name for each in pkgutil.iter_modules([str(WEB)]) if (WEB / each.name / "urls.py").exists())
"""The parts of the workbench that have pages, found by being there."""

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "backbrief.web.store.apps.StoreConfig",
    "backbrief.web.frame",
    *(f"backbrief.web.{name}" for name in PAGES),
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "backbrief.web.frame.content_security.ContentSecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "backbrief.web.frame.private_pages.PrivatePagesMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "backbrief.web.frame.plain_text.PlainTextMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "backbrief.web.frame.local_person.LocalPersonMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "backbrief.web.frame.troubles.TroublesMiddleware",
]

ROOT_URLCONF = "backbrief.web.urls"
ASGI_APPLICATION = "backbrief.web.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "backbrief.web.frame.navigation.navigation",
            ],
        },
    },
]

_SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": str(FOLDER / "backbrief.sqlite3"),
    "OPTIONS": {
        # A transaction that begins by reading cannot wait for the lock it needs to write: SQLite refuses it at once,
        # whatever the timeout says. So it takes the lock at its beginning.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # Beside a write-ahead log SQLite's usual NORMAL may lose the last versions when the power fails.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    },
}


def _postgresql(address: str) -> dict[str, object]:
    """The database behind an address such as postgresql:///backbrief; a password is left to the password file."""
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
    }


DATABASE = os.environ.get("BACKBRIEF_DATABASE", "")
DATABASES = {"default": _postgresql(DATABASE) if DATABASE else _SQLITE}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TASKS = {"default": {"BACKEND": os.environ.get("BACKBRIEF_JOBS", "django_tasks_db.DatabaseBackend")}}

STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_AUTOREFRESH = DEBUG or WEB.parents[2].joinpath("frontend").exists()
"""In a working copy the bundles are made anew while it serves; what is installed never changes under a server."""
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

LOGIN_URL = "accounts:sign-in"
LOGIN_REDIRECT_URL = "/"
_OF_THIS_FOLDER = hashlib.sha256(SECRET_KEY.encode()).hexdigest()[:8]
"""Browsers send cookies to every port of a machine, so those of two folders must not be called alike."""

SESSION_COOKIE_NAME = f"backbrief-session-{_OF_THIS_FOLDER}" if LOCAL else "__Host-backbrief-session"
CSRF_COOKIE_NAME = f"backbrief-form-{_OF_THIS_FOLDER}" if LOCAL else "__Host-backbrief-form"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not LOCAL
CSRF_FAILURE_VIEW = "backbrief.web.frame.views.trouble.form_too_old"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

LANGUAGE_CODE = "en-gb"
TIME_ZONE = os.environ.get("BACKBRIEF_TIME_ZONE", "UTC")
USE_TZ = True
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False}},
}
