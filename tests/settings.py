"""Settings of the tests: demo mode, a data folder of their own, fast password hashing."""

import os
import tempfile

os.environ["LKJIP_DEMO"] = "1"
os.environ["LKJIP_UJI"] = "1"
os.environ.setdefault("LKJIP_DATA", tempfile.mkdtemp(prefix="lkjip-uji-"))

from lkjip.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}
SETELAH_PERUBAHAN = ""  # checks run where a test asks for them
CETAK_SIMPANAN_MB = 0  # cold and in one process, unless a test is about just that
CETAK_PROSES = 1
STATIC_ROOT = tempfile.mkdtemp(prefix="lkjip-statis-")

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":  # noqa: F405
    # A file, because SQLite's in-memory database refuses the second of two requests at once
    # (a shared cache knows no waiting); without fsync, because nobody needs these rows tomorrow.
    DATABASES["default"]["TEST"] = {"NAME": f"{DATA_DIR}/uji.sqlite3"}  # noqa: F405
    pragma = DATABASES["default"]["OPTIONS"]["init_command"]  # noqa: F405
    DATABASES["default"]["OPTIONS"]["init_command"] = pragma.replace("FULL", "OFF")  # noqa: F405
