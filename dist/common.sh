# SPDX-License-Identifier: MPL-2.0
# SPDX-FileCopyrightText: The Kyodo authors
#
# What dist/demo and dist/test share: what the machine needs, and the build. Sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

packages=(
    # the compiler and the build
    cmake ninja-build ccache g++ pkg-config zip unzip
    # the office, in Japanese, with a real window
    libreoffice-calc libreoffice-dev libreoffice-l10n-ja libreoffice-gtk3 fonts-noto-cjk locales
    # libraries
    libboost1.81-dev libboost-json1.81-dev libfmt-dev libutf8proc-dev
    # pictures and XML of the extension
    librsvg2-bin libxml2-utils
    # tests: frameworks, a screen without a screen, looking at PDFs and pictures
    libgtest-dev libgmock-dev libbenchmark-dev xvfb openbox xdotool imagemagick poppler-utils
)

say() { printf '\n== %s\n' "$*"; }
stop() { printf '\n%s\n' "$*" >&2; exit 2; }

# Runs a command as root: directly, or through sudo where that asks nothing or a person can answer it.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
        sudo "$@"
    else
        return 127
    fi
}

installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
has_japanese() { locale -a 2>/dev/null | grep -qix 'ja_JP\.utf-\?8'; }
make_japanese() {
    as_root sh -c "sed -i 's/^# *\(ja_JP.UTF-8 UTF-8\)/\1/' /etc/locale.gen &&
        { grep -q '^ja_JP.UTF-8' /etc/locale.gen || echo 'ja_JP.UTF-8 UTF-8' >> /etc/locale.gen; } && locale-gen"
}

# Installs what is missing, and only that.
prepare_machine() {
    command -v dpkg-query >/dev/null ||
        stop "This script installs with apt-get, and this isn't a Debian. README.md tells how to build by hand."
    local package missing=()
    for package in "${packages[@]}"; do
        installed "$package" || missing+=("$package")
    done
    if [ ${#missing[@]} -gt 0 ]; then
        say "Installing ${#missing[@]} packages: ${missing[*]}"
        local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}")
        as_root apt-get update -q && as_root "${install[@]}" || stop \
"These packages are missing and could not be installed from here: ${missing[*]}
Please run as root:
    apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
    fi
    if ! has_japanese; then
        say "Generating the locale ja_JP.UTF-8"
        make_japanese || stop \
"The locale ja_JP.UTF-8 is missing. Please uncomment it in /etc/locale.gen and run locale-gen as root."
    fi
}

# build TREE [CMake options…] -- TARGETS…
build() {
    local tree=$1 options=()
    shift
    while [ $# -gt 0 ] && [ "$1" != -- ]; do options+=("$1"); shift; done
    [ $# -gt 0 ] && shift
    say "Building in ${tree#"$root"/}"
    # A tree that was moved, or belongs to another checkout, can't be built on.
    if [ -f "$tree/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$tree/CMakeCache.txt"; then
        rm -rf "$tree"
    fi
    cmake -S "$root" -B "$tree" -G Ninja --log-level=WARNING "${options[@]}" || exit
    local target targets=()
    for target in "$@"; do targets+=(--target "$target"); done
    cmake --build "$tree" --parallel "${KYODO_JOBS:-2}" "${targets[@]}" || exit
}
