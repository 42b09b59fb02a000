#!/usr/bin/env bash
# Runs the portal: installs what is missing, migrates, loads the example on first run, starts the
# web server and the worker on SQLite (or DATABASE_URL), prints the address and the demo accounts.
#
#   ./jalan.sh                 start at http://127.0.0.1:8000/ (PORT and ALAMAT change that)
#   ./jalan.sh --siapkan       only install, migrate and load; do not start
#   ./jalan.sh --admin         the same, then ask for the first administrator's name and address
#
# Environment: LKJIP_DATA (default ./data), DATABASE_URL, PORT, ALAMAT, LKJIP_DEMO (default 1).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=requirements/siapkan.sh
. requirements/siapkan.sh

PORT="${PORT:-8000}"
ALAMAT="${ALAMAT:-127.0.0.1}"
export LKJIP_DEMO="${LKJIP_DEMO:-1}"
export LKJIP_DATA="${LKJIP_DATA:-$PWD/data}"
export ALAMAT_PORTAL="${ALAMAT_PORTAL:-http://$ALAMAT:$PORT}"

pasang_paket_sistem libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
pasang_python requirements/base.txt

mkdir -p "$LKJIP_DATA"
chmod 700 "$LKJIP_DATA"
if [ -z "${SECRET_KEY:-}" ]; then
  # A secret of this installation, made once; nothing secret is in the repository.
  [ -s "$LKJIP_DATA/kunci-rahasia" ] || (umask 077 && .venv/bin/python -c \
    'import secrets; print(secrets.token_urlsafe(50))' >"$LKJIP_DATA/kunci-rahasia")
  SECRET_KEY="$(cat "$LKJIP_DATA/kunci-rahasia")"
  export SECRET_KEY
fi

kabar "Menyiapkan basis data"
.venv/bin/python manage.py migrate --verbosity 0
.venv/bin/python manage.py createcachetable
.venv/bin/python manage.py collectstatic --noinput --verbosity 0
[ "$LKJIP_DEMO" = 0 ] || .venv/bin/python manage.py muat_contoh
[ "${1:-}" = --siapkan ] && exit 0
if [ "${1:-}" = --admin ]; then
  shift
  exec .venv/bin/python manage.py buat_admin "$@"
fi

PROSES=()
berhenti() {
  trap - EXIT INT TERM
  [ ${#PROSES[@]} = 0 ] || kill "${PROSES[@]}" 2>/dev/null || true
  wait 2>/dev/null || true
}
trap berhenti EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

.venv/bin/python manage.py bersihkan_tugas --semua
.venv/bin/python manage.py periksa_temuan
.venv/bin/python manage.py db_worker --queue-name '*' &
PROSES+=($!)
.venv/bin/gunicorn lkjip.wsgi --bind "$ALAMAT:$PORT" --workers "${WORKERS:-2}" \
  --preload --timeout 120 --access-logfile /dev/null --log-level warning &
PROSES+=($!)
tunggu_situs "http://$ALAMAT:$PORT/akun/login/"
cat <<TEKS

  Portal LKjIP berjalan di   http://$ALAMAT:$PORT/
  Berhenti dengan Ctrl+C.
TEKS
if [ "$LKJIP_DEMO" = 0 ]; then
  .venv/bin/python manage.py buat_admin --ingatkan
else
  .venv/bin/python manage.py muat_contoh --akun
fi
wait -n "${PROSES[@]}"
