# Shared by jalan.sh, uji.sh and .ci/run: finds or installs what they need. Sourced, not run.
# shellcheck shell=bash

kabar() { printf '\033[1m→ %s\033[0m\n' "$*" >&2; }
gagal() { printf 'Gagal: %s\n' "$*" >&2; exit 1; }

# pasang_paket_sistem PAKET...: installs the Debian packages that are not installed yet.
pasang_paket_sistem() {
  local kurang=() paket
  command -v dpkg-query >/dev/null || return 0 # not Debian or Ubuntu: README names the packages
  for paket in "$@"; do
    dpkg-query -W -f '${db:Status-Status}' "$paket" 2>/dev/null | grep -qx installed ||
      kurang+=("$paket")
  done
  [ ${#kurang[@]} -gt 0 ] || return 0
  kabar "Memasang paket sistem: ${kurang[*]}"
  local sudo=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || gagal "perlu root untuk: apt-get install ${kurang[*]}"
    sudo=(sudo)
  fi
  "${sudo[@]}" apt-get update -qq
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends "${kurang[@]}" >/dev/null
}

# cari_python: prints an installed Python >= 3.12, preferring a version manager's real binary.
cari_python() {
  local calon
  for calon in "$HOME"/.pyenv/versions/3.13*/bin/python3 "$HOME"/.pyenv/versions/3.12*/bin/python3 \
    python3.13 python3.12 python3; do
    if command -v "$calon" >/dev/null 2>&1 && "$calon" -c \
      'import sys, venv; sys.exit(sys.version_info < (3, 12))' 2>/dev/null; then
      command -v "$calon"
      return 0
    fi
  done
  return 1
}

# pasang_python KUNCI: makes .venv from a hash-locked requirements file, unless it is already so.
pasang_python() {
  local kunci="$1" cap
  cap="$(sha256sum "$kunci" | cut -d' ' -f1)"
  if [ -x .venv/bin/python ] && [ "$(cat .venv/.terpasang 2>/dev/null)" = "$cap" ]; then return 0; fi
  # The test requirements contain the others: a venv made for tests also serves jalan.sh.
  if [ "$kunci" = requirements/base.txt ] && [ -x .venv/bin/python ] &&
    [ "$(cat .venv/.terpasang 2>/dev/null)" = "$(sha256sum requirements/dev.txt | cut -d' ' -f1)" ]; then
    return 0
  fi
  local uv python
  uv="$(siapkan_uv)"
  if [ ! -x .venv/bin/python ]; then
    if python="$(cari_python)"; then
      "$uv" venv --quiet --python "$python" .venv
    else
      kabar "Mengambil Python 3.13"
      "$uv" venv --quiet --python 3.13 .venv
    fi
  fi
  kabar "Memasang pustaka Python ($kunci)"
  "$uv" pip install --quiet --python .venv/bin/python --require-hashes -r "$kunci"
  echo "$cap" >.venv/.terpasang
}

# siapkan_uv: prints the path of uv, installing it into .alat/ when the system has none.
siapkan_uv() {
  if command -v uv >/dev/null 2>&1; then command -v uv; return; fi
  if [ ! -x .alat/bin/uv ]; then
    kabar "Memasang uv"
    pasang_paket_sistem python3 python3-venv ca-certificates
    python3 -m venv .alat
    .alat/bin/pip install --quiet uv
  fi
  echo "$PWD/.alat/bin/uv"
}

# tunggu_situs ALAMAT: waits until it answers, three minutes at most (a busy office PC is slow).
tunggu_situs() {
  .venv/bin/python - "$1" <<'PY' || gagal "situs tidak menjawab dalam tiga menit: $1"
import http.client, sys, time, urllib.parse
akhir = time.monotonic() + 180
alamat = urllib.parse.urlsplit(sys.argv[1])
while time.monotonic() < akhir:
    try:  # any answer will do; the redirect to HTTPS leads to a proxy that may not be there yet
        sambungan = http.client.HTTPConnection(alamat.netloc, timeout=5)
        sambungan.request("GET", alamat.path)
        sambungan.getresponse()
        sys.exit(0)
    except (OSError, http.client.HTTPException):
        time.sleep(0.3)
sys.exit(1)
PY
}
