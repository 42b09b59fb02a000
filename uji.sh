#!/usr/bin/env bash
# Installs what the tests need and runs them all.
#
#   ./uji.sh                        on SQLite
#   ./uji.sh --postgres             on a PostgreSQL that this script starts and stops itself
#   ./uji.sh [--postgres] ARG...    further arguments go to pytest: ./uji.sh tests/rumus -k angka
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=requirements/siapkan.sh
. requirements/siapkan.sh

POSTGRES=0
if [ "${1:-}" = --postgres ]; then
  POSTGRES=1
  shift
fi

pasang_paket_sistem libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 libatomic1 chromium poppler-utils
pasang_python requirements/dev.txt

if [ $POSTGRES = 1 ]; then
  cari_pg() {
    local d
    for d in /usr/lib/postgresql/{18,17,16,15}/bin; do
      if [ -x "$d/initdb" ]; then echo "$d" && return; fi
    done
    return 1
  }
  cari_pg >/dev/null || pasang_paket_sistem postgresql
  PG="$(cari_pg)" || gagal "PostgreSQL tidak ditemukan setelah dipasang"
  PGTEMP="$(mktemp -d)"
  chmod 755 "$PGTEMP"
  # initdb refuses root: it runs as the postgres user then.
  sebagai() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
  [ "$(id -u)" != 0 ] || chown postgres "$PGTEMP"
  berhenti_pg() {
    sebagai "$PG/pg_ctl" -D "$PGTEMP/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$PGTEMP"
  }
  trap berhenti_pg EXIT
  PGPORT="$(.venv/bin/python -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')"
  kabar "Menyalakan PostgreSQL ($("$PG/postgres" --version)) di port $PGPORT"
  sebagai "$PG/initdb" -D "$PGTEMP/data" -U lkjip --auth=trust --encoding=UTF8 --locale=C >/dev/null
  sebagai "$PG/pg_ctl" -D "$PGTEMP/data" -w -l "$PGTEMP/log" -o \
    "-p $PGPORT -c listen_addresses=127.0.0.1 -c unix_socket_directories=$PGTEMP -c fsync=off" \
    start >/dev/null
  export DATABASE_URL="postgres://lkjip@127.0.0.1:$PGPORT/postgres"
fi

.venv/bin/python -m pytest -n "${UJI_PROSES:-auto}" --dist loadfile "$@"
