#!/usr/bin/env bash
# Builds the peer's own environment in .venv beside this file: see ../setup.sh.
exec "$(dirname "$0")/../setup.sh" openfisca "$@"
