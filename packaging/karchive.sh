#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# KArchive for Qt 6 where the distribution has none: Debian 13's source package, built as a static library
# into .deps/ of the source folder. Needs no root, and touches nothing of the system's apt.
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

suite=trixie
recipe=1 # count up when what is built below changes: every machine then builds it again
prefix=$root/.deps
work=$prefix/work
stamp=$prefix/karchive.stamp
log=$prefix/karchive.log

read_os_release
wanted="recipe $recipe for $os_id $os_version $(dpkg --print-architecture) in $prefix"
up_to_date() { [ -f "$stamp" ] && [ "$(cat -- "$stamp")" = "$wanted" ]; }

if [ "${1:-}" = --check ]; then
    up_to_date && exit 0
    printf 'missing: KArchive in %s (packaging/setup.sh builds it)\n' "$prefix"
    exit 1
fi

# The addresses in the machine's own apt sources for its release, one a line, as apt itself would use them;
# other makers' archives may be among them.
own_mirrors() {
    local file
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [ -r "$file" ] || continue
        # deb [options] ADDRESS SUITE COMPONENTS
        sed -E -n 's/^[[:space:]]*deb[[:space:]]+(\[[^]]*\][[:space:]]+)?([^[:space:]]+)[[:space:]]+([^[:space:]]+).*/\3 \2/p' "$file"
    done | awk -v release="$os_codename" '$1 == release || $1 == "stable" || $1 == "oldstable" { print $2 }'
    for file in /etc/apt/sources.list.d/*.sources; do
        [ -r "$file" ] || continue
        # Paragraphs of fields; a comment may stand between the fields, a long field may go on in the next line.
        { grep -v '^#' "$file" || true; } | awk -v release="$os_codename" '
            function flush(   i, n, parts) {
                n = split(value["suites"], parts, /[ \t]+/)
                if (value["types"] ~ /(^|[ \t])deb([ \t]|$)/ && tolower(value["enabled"]) !~ /no|false/)
                    for (i = 1; i <= n; i++)
                        if (parts[i] == release || parts[i] == "stable" || parts[i] == "oldstable") {
                            n = split(value["uris"], parts, /[ \t]+/)
                            for (i = 1; i <= n; i++) if (parts[i] != "") print parts[i]
                            break
                        }
                delete value; field = ""
            }
            /^[ \t]*$/ { flush(); next }
            /^[ \t]/ { value[field] = value[field] " " $0; next }
            { i = index($0, ":"); field = tolower(substr($0, 1, i - 1)); value[field] = substr($0, i + 1) }
            END { flush() }'
    done
}

# One address of a Debian mirror.
find_mirror() {
    local mirror=${MEDITRACK_DEBIAN_MIRROR:-} templates=/usr/share/python-apt/templates/Debian.info mirrors
    if [ -z "$mirror" ] && [ "$os_id" = debian ]; then
        mirrors=$(own_mirrors | grep -v '^cdrom:') || true
        mirror=$(grep -m 1 -E '/debian/?$|^mirror' <<<"$mirrors") || mirror=$(head -n 1 <<<"$mirrors")
    fi
    if [ -z "$mirror" ] && [ -r "$templates" ]; then
        mirror=$(sed -n 's/^BaseURI:[[:space:]]*//p' "$templates" | grep -m 1 -E '/debian/?$') || true
    fi
    [ -n "$mirror" ] || die "KArchive cannot be fetched: no Debian mirror is named in this machine's apt sources." \
        "Name one: MEDITRACK_DEBIAN_MIRROR=ADDRESS packaging/setup.sh"
    printf '%s\n' "$mirror"
}

# apt with sources, lists and cache of its own. Everything else (proxies, certificates) stays as the machine has it.
write_private_apt() {
    local mirror=$1 keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    [ -r "$keyring" ] || die "$keyring is not there; the package debian-archive-keyring brings it."
    mkdir -p -- "$work"/apt/{sources.d,lists/partial,cache/archives/partial}
    cat >"$work/apt/sources.d/debian.sources" <<TEXT
Types: deb deb-src
URIs: $mirror
Suites: $suite
Components: main
Architectures: $(dpkg --print-architecture)
Targets: Packages Sources
Signed-By: $keyring
TEXT
    # The hooks are cleared because they clean up the system's cache, which takes root.
    cat >"$work/apt/apt.conf" <<TEXT
Dir::Etc::SourceList "/dev/null";
Dir::Etc::SourceParts "$work/apt/sources.d";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "/dev/null";
Dir::State "$work/apt";
Dir::State::Lists "$work/apt/lists";
Dir::State::status "/dev/null";
Dir::Cache "$work/apt/cache";
APT::Default-Release "";
APT::Sandbox::User "root";
Acquire::Languages "none";
Acquire::Retries "3";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
TEXT
}

private_apt_get() { apt-get -q -c "$work/apt/apt.conf" "$@"; }

# Output goes to the log; only a failure shows its end.
step() {
    local what=$1
    shift
    printf -- '--- %s\n' "$what" >>"$log"
    "$@" >>"$log" 2>&1 </dev/null || {
        tail -n 25 -- "$log" >&2
        die "KArchive: $what did not succeed. The lines above are the end of $log"
    }
}

fetch_sources() {
    local mirror
    mirror=$(find_mirror)
    # A mirror's address may hold a name and password.
    say "KArchive: fetching Debian's source package ($suite) from $(sed -E 's#//[^/@]*@#//#' <<<"$mirror")"
    write_private_apt "$mirror"
    cd -- "$work"
    step "reading the package lists of $suite" private_apt_get update
    step "fetching the source package kf6-karchive" private_apt_get source --download-only kf6-karchive
    step "fetching the package extra-cmake-modules" private_apt_get download extra-cmake-modules
    # apt has checked the files against the signed lists already.
    step "unpacking kf6-karchive" dpkg-source --no-check -x kf6-karchive_*.dsc "$work/source"
    step "unpacking extra-cmake-modules" dpkg -x extra-cmake-modules_*.deb "$work/ecm"
    # It asks for Qt 6.6 and needs no more than 6.4, but for one header that newer Qt includes by itself.
    step "lowering the Qt version it asks for" sed -i -E 's/set\(REQUIRED_QT_VERSION [0-9.]+\)/set(REQUIRED_QT_VERSION 6.4.0)/' "$work/source/CMakeLists.txt"
    step "checking the Qt version it asks for" grep 'REQUIRED_QT_VERSION 6.4.0' "$work/source/CMakeLists.txt"
    step "including QStringEncoder" sed -i '1i #include <QStringEncoder>' "$work/source/src/k7zip.cpp"
    # Its translations would need Qt's linguist tools; no message of it is shown here.
    step "leaving out its translations" sed -i /ecm_install_po_files_as_qm/d "$work/source/CMakeLists.txt"
}

build() {
    local ccache=()
    if command -v ccache >/dev/null; then ccache=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
    say "KArchive: building it into $prefix (about half a minute)"
    step "configuring" cmake -G Ninja -S "$work/source" -B "$work/build" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_INSTALL_LIBDIR=lib \
        -DCMAKE_PREFIX_PATH="$work/ecm/usr" -DECM_DIR="$work/ecm/usr/share/ECM/cmake" \
        -DCMAKE_POSITION_INDEPENDENT_CODE=ON \
        -DBUILD_SHARED_LIBS=OFF -DBUILD_TESTING=OFF -DWITH_LIBZSTD=ON "${ccache[@]}"
    step "building" cmake --build "$work/build"
    step "installing" cmake --install "$work/build"
}

mkdir -p -- "$prefix"
# Two scripts at once in one source folder: the second waits, and then finds nothing to do.
exec 9>"$prefix/lock"
flock 9
if up_to_date; then
    say "KArchive is in $prefix already"
    exit 0
fi
# What a build that was stopped half-way has left is of no use.
rm -rf -- "$work" "$stamp" "${prefix:?}"/{lib,include,share}
mkdir -p -- "$work"
: >"$log"
fetch_sources
build
printf '%s\n' "$wanted" >"$stamp"
cd -- "$root"
rm -rf -- "$work"
say "KArchive is ready"
