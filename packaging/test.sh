#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds everything and runs every test. With CI=true warnings are errors, and the engine's tests run
# under the address and undefined-behaviour sanitizers first.
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

case ${1:-} in
    --help | -h)
        printf 'Usage: packaging/test.sh [CTEST ARGUMENTS]\n\n'
        printf 'For example: packaging/test.sh -R graph\nBUILD_DIR names the build folder; build/ of this folder if not set.\n'
        exit 0
        ;;
esac

build=$(absolute "${BUILD_DIR:-$root/build}")
"$root/packaging/setup.sh" --tests

# build_and_test PRESET FOLDER GUI [CTEST ARGUMENTS]
build_and_test() {
    local preset=$1 folder=$2 gui=$3
    shift 3
    configure "$preset" "$folder" -DMEDITRACK_TESTS=ON -DMEDITRACK_GUI="$gui"
    say "Building $folder"
    cmake --build "$folder"
    say "Testing $folder ($((SECONDS / 60)) min $((SECONDS % 60)) s after the start)"
    # Without tests ctest would call it a success.
    # One more than the build machines' two processors: many tests wait for others, or for a lock.
    ctest --test-dir "$folder" --output-on-failure --no-tests=error -j3 "$@"
}

# The tests make their own databases: the caller's is none of theirs.
unset DATABASE_URL
# Quoted, because the path may hold a space, which otherwise ends an option.
export LSAN_OPTIONS="suppressions=\"$root/tests/lsan.supp\":print_suppressions=0"
export UBSAN_OPTIONS=print_stacktrace=1

# The tests' own files are the same for both builds.
export CCACHE_BASEDIR=$root

preset=release
if [ "${CI:-}" = true ]; then
    preset=ci
    # Also the build without the window: the engine and the command line must not need Qt's widgets.
    build_and_test dev-asan "$build-dev-asan" OFF "$@"
    # What has run there is not run again.
    [ $# -gt 0 ] || set -- -LE '^sanitized$'
fi
# Last, so that ctest's summary of the whole is the last that is printed.
build_and_test "$preset" "$build" ON "$@"
