#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what building and running MediTrack Admin needs: the distribution's packages and,
# where the distribution has no KArchive for Qt 6, KArchive itself in .deps/.
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

usage() {
    cat <<TEXT
Usage: packaging/setup.sh [--tests] [--check] [--help]

  --tests   also what the tests need
  --check   only list what is missing; exit 1 if anything is

Needs no root when everything is there; otherwise root or sudo.
Debian 12, Debian 13, Ubuntu 24.04 and newer.
TEXT
}

# One word for each need; "a|b" is one package under two names, the first that there is counts.
build_tools=(cmake ninja-build g++ ccache "pkgconf|pkg-config")
libraries=(qt6-base-dev libpq-dev "qt6-svg-dev|libqt6svg6-dev" libqcustomplot-dev
    qt6-tools-dev qt6-l10n-tools
    pybind11-dev python3-dev libsqlite3-dev libtomlplusplus-dev rapidjson-dev
    libssl-dev libzstd-dev zlib1g-dev)
# The desktop's keychain, for the window: left out where the distribution has none. libsecret is loaded when it is used.
optional=(qtkeychain-qt6-dev libsecret-1-0)
# Qt's own words (OK, Cancel) in other languages than English. Without fonts the window's picture has no letters; Qt's platforms (xcb,
# offscreen) come with its own library.
run_time=(qt6-translations-l10n fontconfig fonts-inter fonts-dejavu-core)
for_tests=(alembic python3-psycopg2 postgresql pgbouncer xvfb xauth xdotool
    dbus-daemon at-spi2-core python3-gi gir1.2-atspi-2.0 zstd sqlite3 openssl clang libclang-rt-dev)
# A keychain of the tests' own.
optional_for_tests=(gnome-keyring)
# Static KArchive is linked with the compressors it reads, and its source package wants unpacking.
for_karchive=(libzstd-dev liblzma-dev libbz2-dev zlib1g-dev libssl-dev dpkg-dev debian-archive-keyring)

with_tests=no
check_only=no
for argument in "$@"; do
    case $argument in
        --tests) with_tests=yes ;;
        --check) check_only=yes ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; die "Unknown option: $argument" ;;
    esac
done

for tool in dpkg-query apt-get; do
    command -v "$tool" >/dev/null || die "This is neither Debian nor Ubuntu: $tool is not there." \
        "The packages named in $0 have to be installed by other means."
done

read_os_release
case $os_id in
    debian) version_at_least "$os_version" 12 || die "$os_name is too old: its Qt is older than 6.4. Debian 12 or newer is needed." ;;
    ubuntu) version_at_least "$os_version" 24.04 || die "$os_name is too old: its Qt is older than 6.4. Ubuntu 24.04 or newer is needed." ;;
    *) warn "$os_name is not one of the distributions this script is tried on (Debian 12 and 13, Ubuntu 24.04+)." ;;
esac

declare -A installed=()
read_installed() {
    local name status
    installed=()
    while read -r name status; do
        if [ "$status" = installed ]; then installed[$name]=1; fi
    done < <(dpkg-query -W -f '${Package} ${db:Status-Status}\n')
}

# satisfied "a|b"
satisfied() {
    local name
    for name in ${1//|/ }; do
        [ -z "${installed[$name]:-}" ] || return 0
    done
    return 1
}

has_candidate() {
    local version
    version=$(LC_ALL=C apt-cache policy -- "$1" 2>/dev/null | sed -n 's/^  Candidate: //p')
    [ -n "$version" ] && [ "$version" != "(none)" ]
}

# Debian has packaged KArchive for Qt 6 since 13, Ubuntu since 24.10.
karchive_is_packaged() {
    case $os_id in
        debian) version_at_least "$os_version" 13 ;;
        ubuntu) version_at_least "$os_version" 24.10 ;;
        *) [ -n "${installed[libkf6archive-dev]:-}" ] || has_candidate libkf6archive-dev ;;
    esac
}

find_missing() {
    local need
    missing=()
    for need in "${needs[@]}"; do
        satisfied "$need" || missing+=("$need")
    done
    for need in "${optional[@]}"; do
        if ! satisfied "$need" && has_candidate "$need"; then missing+=("$need"); fi
    done
}

# Sets as_root: how to run a command that only root may.
find_root() {
    as_root=()
    [ "$(id -u)" -ne 0 ] || return 0
    command -v sudo >/dev/null || die "Packages are missing, and this user is neither root nor has sudo: ${missing[*]%%|*}" \
        "As root: apt-get install --no-install-recommends ${missing[*]%%|*}"
    # Nobody can type a password where there is no terminal: fail instead of waiting.
    if [ -t 0 ]; then as_root=(sudo); else as_root=(sudo -n); fi
}

install_missing() {
    local apt_options=(-y --no-install-recommends -o "DPkg::Lock::Timeout=300" -o "Acquire::Retries=3") need name chosen
    local -a packages=() unknown=()
    # Small images leave translations out; the tests want a server that speaks German.
    [ "$with_tests" = no ] || apt_options+=(-o "Dpkg::Options::=--path-include=/usr/share/locale/de/*")
    find_root
    say "Reading the package lists (apt-get update)"
    "${as_root[@]}" apt-get -q update -o "DPkg::Lock::Timeout=300" -o "Acquire::Retries=3" ||
        warn "apt-get update did not succeed wholly; going on with the lists that are there."
    find_missing # what is optional is known by the new lists
    for need in "${missing[@]}"; do
        chosen=
        for name in ${need//|/ }; do
            if has_candidate "$name"; then chosen=$name; break; fi
        done
        if [ -n "$chosen" ]; then packages+=("$chosen"); else unknown+=("${need//|/ or }"); fi
    done
    [ ${#unknown[@]} -eq 0 ] || die "The package lists of $os_name have no package: $(join ', ' "${unknown[@]}")" \
        "Either apt-get update could not reach the archive (see above)," \
        "or a part of the distribution is switched off (on Ubuntu, \"universe\" is needed)."
    say "Installing: ${packages[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q install "${apt_options[@]}" -- "${packages[@]}" </dev/null ||
        explain_failure
}

# After a failed installation: which of the wanted packages are not there; the reasons are apt's, just above.
explain_failure() {
    read_installed
    find_missing
    die "apt-get could not install: $(join ', ' "${missing[@]//|/ or }")" \
        "The lines above that begin with \"E:\" say why."
}

join() {
    local separator=$1 text=${2:-}
    shift 2 || return 0
    printf '%s' "$text"
    [ $# -eq 0 ] || printf "$separator%s" "$@"
}

read_installed
needs=("${build_tools[@]}" "${libraries[@]}" "${run_time[@]}")
if [ "$with_tests" = yes ]; then
    needs+=("${for_tests[@]}")
    optional+=("${optional_for_tests[@]}")
fi
own_karchive=no
if karchive_is_packaged; then
    needs+=(libkf6archive-dev)
else
    own_karchive=yes
    needs+=("${for_karchive[@]}")
    # Where the machine's own apt does not name a Debian mirror, this package knows one.
    [ "$os_id" = debian ] || needs+=(python-apt-common)
fi
find_missing

if [ "$check_only" = yes ]; then
    status=0
    for need in "${missing[@]}"; do
        printf 'missing: %s\n' "${need//|/ or }"
        status=1
    done
    if [ "$own_karchive" = yes ] && ! "$root/packaging/karchive.sh" --check; then status=1; fi
    [ $status -ne 0 ] || printf 'nothing is missing on %s\n' "$os_name"
    exit $status
fi

if [ ${#missing[@]} -gt 0 ]; then
    say "$os_name lacks ${#missing[@]} of ${#needs[@]} packages"
    install_missing
    read_installed
    find_missing
    [ ${#missing[@]} -eq 0 ] || die "Still missing after the installation: ${missing[*]//|/ or }"
else
    say "$os_name has all ${#needs[@]} packages"
fi
[ "$own_karchive" = no ] || "$root/packaging/karchive.sh"
