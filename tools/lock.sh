#!/usr/bin/env bash
# Writes requirements/*.lock from requirements/*.in: exact versions with hashes, wheels only, no address of any index.
# Use: tools/lock.sh            keeps what is locked, adds what is new
#      tools/lock.sh --upgrade  takes the newest versions that the .in files allow
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=tools/setup.sh
. "$root/tools/setup.sh"
need_uv
cd "$root/requirements"
compile() {
  "$uv" pip compile --quiet --generate-hashes --universal --python-version 3.11 --only-binary :all: \
    --custom-compile-command tools/lock.sh --output-file "$1.lock" "$1.in" "${@:2}"
}
compile boot "$@"
compile base "$@"
compile dev --constraints base.lock "$@" # so that tests see exactly what runs
compile spark --constraints dev.lock --no-binary pyspark "$@" # which comes as source only
