#!/usr/bin/env bash
# Builds the environment of a peer in its folder, in .venv, from its requirements.lock (hashes, wheels only).
# Use: setup.sh PEER            does nothing when all is there
#      setup.sh PEER --lock     writes requirements.lock anew from requirements.in, as tools/lock.sh does for the project
set -euo pipefail
peer=${1:?openfisca or policyengine}
root=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck source=../../tools/setup.sh
. "$root/tools/setup.sh"
lock_setup
need_uv
unlock_setup
cd "$root/benchmarks/peers/$peer"
if [ "${2:-}" = --lock ]; then
  "$uv" pip compile --quiet --generate-hashes --universal --python-version 3.11 --only-binary :all: \
    --custom-compile-command "benchmarks/peers/setup.sh $peer --lock" \
    --output-file requirements.lock requirements.in
fi
wanted=$(fingerprint requirements.lock)
if [ "$(cat .venv/.stamp 2>/dev/null || true)" != "$wanted" ]; then
  say "Omgeving voor de vergelijking klaarzetten (benchmarks/peers/$peer/.venv)"
  rm -rf .venv
  "$uv" venv --quiet --python "$root/.venv-boot/bin/python" .venv
  "$uv" pip sync --quiet --python .venv/bin/python --require-hashes --only-binary :all: requirements.lock
  printf '%s' "$wanted" >.venv/.stamp
fi
