#!/usr/bin/env bash
# Shared by ./run, ./test and tools/lock.sh: brings a bare Debian to a working .venv, and does nothing when all is there.
# Expects $root (the repository). Defines need_debian, want_debian, need_uv, need_venv, need_spark, need_words,
# fingerprint; messages are for people, in Dutch.
# Two environments: .venv-boot holds only uv (by pip, with a hash); .venv holds the rest (by uv, hashes, wheels only).

export UV_PYTHON_DOWNLOADS=never # a Python of its own would come from a place many networks close off
export UV_NO_PROGRESS=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
uv="$root/.venv-boot/bin/uv"

say() { printf '%s\n' "$@"; }
fail() {
  printf '\n%s\n' "$@" >&2
  exit 1
}

# One session at a time prepares the environment; a second ./run or ./test waits instead of breaking the first.
lock_setup() {
  [ -w "$root" ] || fail "Je mag niet schrijven in $root, en daar komt alles te staan." \
    "Kopieer de map naar een plaats van jezelf en start daar opnieuw."
  exec 9>"$root/.setup.lock"
  if ! flock --nonblock 9; then
    say "Even wachten: een ander programma bereidt deze map ook voor."
    flock 9
  fi
}
unlock_setup() { exec 9>&-; }

# need_debian REASON PACKAGE...: installs what is missing, or says which command an administrator must give.
need_debian() {
  local reason=$1 package missing=() as_root=()
  shift
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local command="apt-get install -y --no-install-recommends ${missing[*]}"
  if ! command -v apt-get >/dev/null; then
    fail "Er ontbreekt iets op deze computer: $reason." \
      "Installeer wat op jouw systeem hoort bij deze Debian-pakketten, en probeer opnieuw: ${missing[*]}"
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
      as_root=(sudo -n)
    elif command -v sudo >/dev/null && [ -t 0 ]; then
      as_root=(sudo)
    else
      fail "Er ontbreekt iets op deze computer: $reason." \
        "Je bent hier geen beheerder. Vraag een beheerder om dit uit te voeren, en probeer dan opnieuw:" \
        "  apt-get update && $command"
    fi
  fi
  say "Debian-pakketten installeren ($reason): ${missing[*]}"
  local log
  log=$(mktemp)
  if ! { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive $command; } >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    fail "Het installeren lukte niet (de laatste regels staan hierboven). Probeer het zelf en start daarna opnieuw:" \
      "  apt-get update && $command"
  fi
  rm -f "$log"
}

# What makes PDF of a page: the text layout of the system, and letters that also hold Arabic.
paper_packages=(libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core)

# want_debian WITHOUT REASON PACKAGE...: as need_debian, but what is missing may stay missing; WITHOUT says what then.
want_debian() {
  local without=$1
  shift
  (need_debian "$@") || say "$without"
}

# A Python of 3.11 or newer that really starts: shims of version managers may stand on the path and answer nothing.
find_python() {
  local name
  for name in python3 python3.11 python3.12 python3.13 /usr/bin/python3; do
    if command -v "$name" >/dev/null &&
      "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      "$name" -c 'import sys; print(sys.executable)'
      return 0
    fi
  done
  return 1
}

need_uv() {
  local stamp="$root/.venv-boot/.stamp" wanted python
  wanted=$(fingerprint "$root/requirements/boot.lock")
  [ -x "$uv" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && return 0
  python=$(find_python) || {
    need_debian "Python 3.11 of nieuwer" python3 python3-venv
    python=$(find_python) || fail "Deze computer heeft geen Python 3.11 of nieuwer. Debian 12 of nieuwer heeft die wel."
  }
  "$python" -c 'import venv, ensurepip' 2>/dev/null || need_debian "virtuele omgevingen voor Python" python3-venv
  say "Gereedschap klaarzetten (.venv-boot)"
  rm -rf "$root/.venv-boot"
  "$python" -m venv "$root/.venv-boot"
  "$root/.venv-boot/bin/python" -m pip install --quiet --require-hashes --only-binary :all: \
    -r "$root/requirements/boot.lock" || fail "uv kon niet opgehaald worden. Is er een netwerk? Start daarna opnieuw."
  printf '%s' "$wanted" >"$stamp"
}

# Changes whenever the content of one of the files does.
fingerprint() { cat "$@" | sha256sum | cut -d' ' -f1; }

# need_venv base|dev: .venv with the locked set and our own two distributions, editable.
# Once the larger set is there, it is kept: ./run then works with it too.
need_venv() {
  local set=$1 stamp="$root/.venv/.stamp" wanted have
  have=$(cat "$stamp" 2>/dev/null || true)
  [ "${have%% *}" = dev ] && set=dev
  wanted="$set $(fingerprint "$root/requirements/$set.lock" "$root"/packaging/*/pyproject.toml)"
  [ "$have" = "$wanted" ] && [ -x "$root/.venv/bin/python" ] && return 0
  need_uv
  say "Bibliotheken installeren (.venv, set '$set')"
  if [ ! -x "$root/.venv/bin/python" ]; then
    rm -rf "$root/.venv"
    "$uv" venv --quiet --python "$root/.venv-boot/bin/python" "$root/.venv"
  fi
  rm -f "$stamp"
  # hatchling is in the locked set: our own packages are built with it, without a second download.
  { "$uv" pip sync --quiet --python "$root/.venv/bin/python" --require-hashes --only-binary :all: \
    "$root/requirements/$set.lock" &&
    "$uv" pip install --quiet --python "$root/.venv/bin/python" --no-deps --no-build-isolation \
      --editable "$root/packaging/rechten" --editable "$root/packaging/totjerecht"; } ||
    fail "De bibliotheken konden niet geïnstalleerd worden. Is er een netwerk? Start daarna opnieuw."
  printf '%s' "$wanted" >"$stamp"
}

# need_spark: .venv-spark with Spark, apart because it is large and only ./test --long uses it. Java comes from Debian.
need_spark() {
  local stamp="$root/.venv-spark/.stamp" lock="$root/requirements/spark.lock" wanted builder
  need_debian "Java, voor de proef met Spark" openjdk-17-jre-headless
  wanted=$(fingerprint "$lock")
  [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && return 0
  need_uv
  say "Spark installeren (.venv-spark, ongeveer 500 MB)"
  rm -rf "$root/.venv-spark"
  "$uv" venv --quiet --python "$root/.venv-boot/bin/python" "$root/.venv-spark"
  # pyspark comes as source only. What makes a wheel of it is locked too, and goes first.
  builder=$(sed -n 's/^\(setuptools==[^ ]*\).*/\1/p' "$lock")
  { "$uv" pip install --quiet --python "$root/.venv-spark/bin/python" --require-hashes --only-binary :all: \
    --constraint "$lock" "$builder" &&
    "$uv" pip sync --quiet --python "$root/.venv-spark/bin/python" --require-hashes --only-binary :all: \
      --no-binary pyspark --no-build-isolation "$lock"; } ||
    fail "Spark kon niet geïnstalleerd worden. Is er een netwerk? Start daarna opnieuw."
  printf '%s' "$wanted" >"$stamp"
}

# need_words: the translations in the form that the site reads. Does nothing when no translation changed.
need_words() {
  (cd "$root" && .venv/bin/python -m tools.catalogues compile) || fail "De vertalingen konden niet klaargezet worden."
}
