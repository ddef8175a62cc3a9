# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the scripts of this folder share; sourced, never run.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

say() { printf '==> %s\n' "$*"; }
warn() { printf 'warning: %s\n' "$*" >&2; }
die() {
    printf 'FAILED: %s\n' "$1" >&2
    shift
    local line
    for line in "$@"; do printf '  %s\n' "$line" >&2; done
    exit 1
}

# Sets os_id, os_version, os_codename and os_name. MEDITRACK_OS_RELEASE names another file, to try the choices for another distribution.
read_os_release() {
    local file=${MEDITRACK_OS_RELEASE:-/etc/os-release} values
    [ -r "$file" ] || die "$file cannot be read, so the distribution is not known." \
        "Debian 12 and 13 and Ubuntu 24.04 or newer are supported."
    values=$(
        ID='' VERSION_ID='' VERSION_CODENAME='' PRETTY_NAME=''
        # shellcheck disable=SC1090
        . "$file"
        printf '%s\n' "$ID" "$VERSION_ID" "$VERSION_CODENAME" "${PRETTY_NAME:-Linux}"
    )
    # shellcheck disable=SC2034 # for those who source this
    { read -r os_id; read -r os_version; read -r os_codename; read -r os_name; } <<<"$values"
    # Debian's testing and unstable have no number: they are newer than every release.
    [ -n "$os_version" ] || os_version=9999
}

# version_at_least 24.10 24.04 → false
version_at_least() { [ "$(printf '%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]; }

# A build folder belongs to the source folder that it was configured for; CMake's own message about that is hard to read.
check_build_dir() {
    local cache=$1/CMakeCache.txt home
    [ -f "$cache" ] || return 0
    home=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$cache")
    [ "$home" = "$root" ] || die "The build folder $1 was made for the sources in $home." \
        "Delete that folder, or name another one: BUILD_DIR=/some/folder ${0##*/}"
}

# configure PRESET FOLDER [ARGUMENTS]: harmless when repeated.
configure() {
    local preset=$1 folder=$2
    shift 2
    check_build_dir "$folder"
    say "Configuring $folder (preset $preset)"
    (cd -- "$root" && cmake --preset "$preset" -B "$folder" "$@")
}

# An absolute path for BUILD_DIR, which is meant relative to the caller's folder.
absolute() {
    local path=${1%/}
    case $path in
        /*) printf '%s\n' "$path" ;;
        *) printf '%s/%s\n' "$PWD" "$path" ;;
    esac
}
