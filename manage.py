#!/usr/bin/env python
"""Django's command line for the portal."""

import os
import secrets
import sys

from django.core.management import execute_from_command_line

# Commands that sign nothing and keep nothing: they run without the portal being set up.
TANPA_RAHASIA = {"reviu_dokumen"}

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lkjip.settings")
    if set(sys.argv[1:2]) & TANPA_RAHASIA:
        os.environ.setdefault("SECRET_KEY", secrets.token_hex(32))
    execute_from_command_line(sys.argv)
