#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh checkout to the open window: what is missing, the programs, the database, its migrations.
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

usage() {
    cat <<TEXT
Usage: packaging/run.sh [--help]

Installs what is missing, builds MediTrack Admin, upgrades the database to head and opens the window on it.
Without a display it prints the revision, the tables and their row counts, and writes a picture of the window.

  DATABASE_URL   the database; data/meditrack.db of this folder if not set
  BUILD_DIR      the build folder; build/ of this folder if not set
TEXT
}
case ${1:-} in
    '') ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; die "Unknown option: $1" ;;
esac

build=$(absolute "${BUILD_DIR:-$root/build}")
"$root/packaging/setup.sh"

# The tests stay part of the configuration, or every change between here and test.sh would configure anew;
# they are only not built.
configure release "$build" -DMEDITRACK_GUI=ON
say "Building"
cmake --build "$build" --target meditrack meditrack-admin meditrack_migrations

# A database that the caller names may be relative to the caller's folder; the default belongs to this one.
if [ -z "${DATABASE_URL:-}" ]; then
    cd -- "$root"
    mkdir -p data
    export DATABASE_URL=sqlite:///./data/meditrack.db
fi
meditrack() { "$build/bin/meditrack" -c "$root/migrations/alembic.ini" "$@"; }

say "Upgrading the database to head"
meditrack upgrade head || die "The database could not be upgraded; the message above says why and what to do."

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening the window"
    exec "$build/bin/meditrack-admin" -c "$root/migrations/alembic.ini"
fi

say "Current revision"
meditrack current
say "Tables and rows"
meditrack db count
picture=$build/meditrack-admin.png
QT_QPA_PLATFORM=offscreen "$build/bin/meditrack-admin" -c "$root/migrations/alembic.ini" --picture "$picture"
say "There is no display here: a picture of the window is in $picture"
