"""Settings, all of them from the environment; README ("Deployment") lists the variables.

Without `LKJIP_DEMO=1` there is no default secret and no demo account: a production start that
lacks `SECRET_KEY` or `ALLOWED_HOSTS` stops with a message instead of running unsafely.
"""

from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP

AKAR = Path(__file__).resolve().parent.parent
env = environ.Env()
if (AKAR / ".env").is_file():
    environ.Env.read_env(AKAR / ".env")

DEMO = env.bool("LKJIP_DEMO", default=False)
DEBUG = env.bool("DEBUG", default=False)
DATA_DIR = Path(env.str("LKJIP_DATA", default=str(AKAR / "data"))).resolve()

SECRET_KEY = env.str("SECRET_KEY", default="")
if not SECRET_KEY:
    if not DEMO:
        raise ImproperlyConfigured("SECRET_KEY must be set outside demo mode (LKJIP_DEMO=1).")
    SECRET_KEY = "demo-only-" + "x" * 50
ALLOWED_HOSTS = env.list(
    "ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]", "testserver"] if DEMO else []
)
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "django_bootstrap5",
    "django_filters",
    "django_htmx",
    "django_prose_editor",
    "django_tables2",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "lkjip.organisasi",
    "renstra",
    "kinerja",
    "anggaran",
    "lkjip.laporan",
    "lkjip.reviu",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "lkjip.organisasi.sesi.PencatatSesi",
]

ROOT_URLCONF = "lkjip.urls"
WSGI_APPLICATION = "lkjip.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [AKAR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "lkjip.organisasi.konteks.kerangka",
            ],
        },
    },
]

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'lkjip.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # WAL and IMMEDIATE make concurrent writers queue instead of failing with "database is locked".
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=20000;"
            "PRAGMA foreign_keys=ON;"
        ),
    }
else:
    DATABASES["default"].setdefault("CONN_MAX_AGE", 60)
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Shared between processes, because allauth's rate limits count in it.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "tembolok",
    }
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
# What the facts' rooms may not know: the task queued after a change of an OPD-year (its number is
# the argument), and the rooms and models whose rows change no fact.
SETELAH_PERUBAHAN = "lkjip.reviu.tugas.periksa_tahun"
BUKAN_FAKTA = frozenset({"reviu", "laporan.komentar"})

AUTH_USER_MODEL = "organisasi.Pengguna"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{nama}"}
    for nama in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "beranda"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "lkjip.organisasi.masuk.AdapterAkun"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # accounts are invited by the administrator, never self-made
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Portal LKjIP: "
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no mail to addresses that are nobody's
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_RATE_LIMITS = {  # besides allauth's own
    "verifikasi_berkas": "10/m/ip,100/h/ip",
    "verifikasi_kode": "60/m/ip",
    "tanda_tangan": "10/10m/user",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
USERSESSIONS_TRACK_ACTIVITY = True
SESSION_COOKIE_AGE = 12 * 3600

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia")]
LOCALE_PATHS = [AKAR / "lkjip" / "locale"]
TIME_ZONE = "Asia/Jakarta"
USE_I18N = True
USE_TZ = True
FORMAT_MODULE_PATH = ["lkjip.formats"]

STATIC_URL = "static/"
STATIC_ROOT = AKAR / "staticfiles"
STATICFILES_DIRS = [AKAR / "lkjip" / "static"]
# Laid out pieces of reports are kept in DATA_DIR/simpanan-cetak up to this size (0: nothing is
# kept); a print uses so many processes (0: one per core).
CETAK_SIMPANAN_MB = env.int("CETAK_SIMPANAN_MB", default=256)
CETAK_PROSES = env.int("CETAK_PROSES", default=0)
MEDIA_ROOT = DATA_DIR / "berkas"  # outside the web root; served only after a permission check
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or env.bool("LKJIP_UJI", default=False)
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
# Not worth half a minute of compressing: the TTFs serve the PDF only, the maps only developers.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = (
    *("jpg", "jpeg", "png", "gif", "webp", "zip", "gz", "br", "woff", "woff2"),
    *("ttf", "map"),
)
# Electronic signature: who signs ("demo", "pkcs12", "sidik", "cms", "pdf", or "" for nobody here),
# the service and its account, the timestamp authority, and the folder of trusted roots and CRLs.
TTE_JENIS = env.str("TTE_JENIS", default="demo" if DEMO else "")
TTE_ALAMAT = env.str("TTE_ALAMAT", default="")
TTE_KUNCI_LAYANAN = env.str("TTE_KUNCI_LAYANAN", default="")  # "user:password"
TTE_BATAS_WAKTU = env.float("TTE_BATAS_WAKTU", default=30.0)  # seconds
TTE_P12 = env.str("TTE_P12", default="")
TTE_P12_KEDUA = env.str("TTE_P12_KEDUA", default="")  # of pihak kedua of an agreement
TTE_CAP_WAKTU = env.str("TTE_CAP_WAKTU", default="demo" if DEMO else "")
TTE_KEPERCAYAAN = Path(env.str("TTE_KEPERCAYAAN", default=str(DATA_DIR / "kepercayaan")))
ALAMAT_SITUS = env.str("ALAMAT_SITUS", default="")  # for QR codes; default: as the preparer sees it
TTE_BSRE = env.bool("TTE_BSRE", default=False)  # the signer's certificate is issued by BSrE
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "lkjip.organisasi.unggah.PembatasUnggahan",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
UNGGAHAN_UKURAN_TERBESAR = 50 * 1024 * 1024  # of any file; received no further than this
BUKTI_UKURAN_TERBESAR = env.int("BUKTI_MB", default=20) * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
FILE_UPLOAD_PERMISSIONS = 0o600

MAILERS = {
    "default": {
        "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
        "OPTIONS": {"file_path": DATA_DIR / "surel"},
    }
}
if env.str("EMAIL_URL", default=""):  # for example smtp+tls://user:password@mail.example:587
    surel = env.email("EMAIL_URL")
    MAILERS["default"] = {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": surel["EMAIL_HOST"],
            "port": surel["EMAIL_PORT"],
            "username": surel["EMAIL_HOST_USER"],
            "password": surel["EMAIL_HOST_PASSWORD"],
            "use_tls": surel.get("EMAIL_USE_TLS", False),
            "use_ssl": surel.get("EMAIL_USE_SSL", False),
        },
    }
ALAMAT_PORTAL = env.str("ALAMAT_PORTAL", default="http://127.0.0.1:8000")  # in reminders
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="portal-lkjip@localhost")

SECURE_CSP = {
    "default-src": [CSP.SELF],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}
HTTPS = env.bool("HTTPS", default=not DEMO)
SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
if env.bool("LKJIP_DI_BELAKANG_PROKSI", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
CSRF_FAILURE_VIEW = "lkjip.organisasi.galat.csrf_gagal"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"

BOOTSTRAP5 = {"set_placeholder": False}  # labels stand above the fields already
DJANGO_TABLES2_TEMPLATE = "komponen/tabel.html"
DJANGO_TABLES2_TABLE_ATTRS = {"class": "tabel"}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"ringkas": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"konsol": {"class": "logging.StreamHandler", "formatter": "ringkas"}},
    "root": {"handlers": ["konsol"], "level": "WARNING"},
    "loggers": {
        "lkjip": {"level": "INFO"},
        "django.tasks": {"level": "WARNING"},
        # It reports every untrusted certificate with a traceback; we turn those into verdicts.
        "pyhanko": {"level": "CRITICAL"},
        "pyhanko_certvalidator": {"level": "CRITICAL"},
    },
}
