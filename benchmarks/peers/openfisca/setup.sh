#!/usr/bin/env bash
# Builds the peer's own environment in .venv beside this file, from requirements.lock (hashes, wheels only).
# Use: setup.sh            does nothing when all is there
#      setup.sh --lock     writes requirements.lock anew from requirements.in, as tools/lock.sh does for the project
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
# shellcheck source=../../../tools/setup.sh
. "$root/tools/setup.sh"
lock_setup
need_uv
unlock_setup
cd "$here"
if [ "${1:-}" = --lock ]; then
  "$uv" pip compile --quiet --generate-hashes --universal --python-version 3.11 --only-binary :all: \
    --custom-compile-command "benchmarks/peers/openfisca/setup.sh --lock" \
    --output-file requirements.lock requirements.in
fi
wanted=$(fingerprint requirements.lock)
if [ "$(cat .venv/.stamp 2>/dev/null || true)" != "$wanted" ]; then
  say "Omgeving voor de vergelijking klaarzetten (benchmarks/peers/openfisca/.venv)"
  rm -rf .venv
  "$uv" venv --quiet --python "$root/.venv-boot/bin/python" .venv
  "$uv" pip sync --quiet --python .venv/bin/python --require-hashes --only-binary :all: requirements.lock
  printf '%s' "$wanted" >.venv/.stamp
fi
