# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The built bundle in a folder that is thrown away: an X server and a session bus of its own, a home of its
# own, the runtime taken from where it is installed. Needs tools/host.sh and what tools/flatpak sets.

# next_version: the version after the one that is built.
next_version() {
  sed -n "s/^  version: '\([0-9]*\)\.\([0-9]*\)\..*/\1 \2/p" "$project/meson.build" \
    | awk '{ print $1 "." $2 + 1 ".0" }'
}

# The same sources as another version, to try updates with.
build_next() {
  local tree=$work/next version
  version=$(next_version)
  rm -rf "$tree"
  mkdir -p "$tree"
  tar -C "$project" --exclude=./build --exclude=./.git -cf - . | tar -C "$tree" -xf -
  sed -i "s/^  version: '[^']*'/  version: '$version'/" "$tree/meson.build"
  build "$tree" "$work/next-repo"
  pack "$work/next-repo" "$project/build/flatpak-next.flatpak"
}

# The program alone, built as the Flatpak builds it, to measure beside it.
build_native() {
  (cd "$project" && tools/sdk sh -c '[ -e build/native/build.ninja ] || meson setup build/native \
    --buildtype=release -Dprofile=release -Dtests=false; exec ninja -C build/native' \
    >build/native.log 2>&1) || fail "the native build failed; everything it said is in build/native.log."
}

# A practice of the first schema and one of a schema to come, for updates and for going back.
make_practices() {
  local tool=$project/build/dev/tests/store/test-schema
  cp -r "$project/tests/databases/practice-1.reuptake" "$1/practice-1.reuptake"
  "$project/tools/sdk" "$tool" --write-newer "$1/practice-newer.reuptake"
  "$project/tools/sdk" "$tool" --mark-as-anybodys "$1/practice-1.reuptake"
  "$project/tools/sdk" "$tool" --mark-as-anybodys "$1/practice-newer.reuptake"
}

# inside_session ACTION PROJECT: with the display and the bus of in_sandbox.
inside_session() {
  local measure=$2/tests/flatpak/measure-start.py native sandboxed
  if [ "$1" != --bench ]; then
    exec /usr/bin/python3 "$2/tests/flatpak/try-sandbox.py" "$1" "$2"
  fi
  /usr/bin/python3 "$2/tests/flatpak/try-sandbox.py" --install "$2"
  sandboxed=$(/usr/bin/python3 "$measure" 9 flatpak run io.github.reuptake.Reuptake)
  native=$("$2/tools/sdk" env GSETTINGS_SCHEMA_DIR="$2/build/native/data" REUPTAKE_DATADIR="$2/data" \
    XDG_DATA_HOME="$HOME/native" python3 "$measure" 9 "$2/build/native/src/app/reuptake")
  awk -v s="$sandboxed" -v n="$native" -v b="$(stat -c %s "$2/build/reuptake.flatpak")" 'BEGIN {
    printf "bundle: %.1f MB\n", b / 1e6
    printf "start until the window shows, median of 9: %d ms in the sandbox, %d ms native, ratio %.2f\n", s, n, s / n }'
}

in_sandbox() {
  local action=$1 home runtime status=0 system next=''
  [ "$action" != --bench ] || build_native
  if [ "$action" = --test ]; then
    build_next
    "$project/tools/build" >/dev/null
    next=$(next_version)
  fi
  exec 8>&-
  [ "$kind" = flathub ] && system=${FLATPAK_USER_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/flatpak} \
    || system=$stand_in/installation
  home=$(mktemp -d "${TMPDIR:-/tmp}/reuptake-sandbox-XXXXXX")
  mkdir -m 700 "$home/new" "$home/tmp"
  # Portals name files by this place. Where somebody is logged in it is theirs, and paths are typed.
  runtime=/run/user/$(id -u)
  if [ -e "$runtime" ] || ! mkdir -p -m 700 "$runtime" 2>/dev/null; then runtime=$home/run; mkdir -m 700 "$runtime"; fi
  [ -z "$next" ] || make_practices "$home/new" >/dev/null \
    || fail "no practices of an older and a newer version could be made."
  env -i HOME="$home" XDG_CACHE_HOME="${cache%/reuptake}" PATH="$PATH" LC_ALL=C.UTF-8 TZ=Europe/Amsterdam XDG_RUNTIME_DIR="$runtime" \
    FLATPAK_SYSTEM_DIR="$system" FLATPAK_GL_DRIVERS=none GSK_RENDERER=cairo \
    XDG_DATA_DIRS="$home/.local/share/flatpak/exports/share:/usr/local/share:/usr/share" \
    REUPTAKE_PICTURES="${REUPTAKE_PICTURES:-}" REUPTAKE_PATIENCE="${REUPTAKE_PATIENCE:-60}" \
    REUPTAKE_NEXT_VERSION="$next" \
    xvfb-run -a -s "-screen 0 1280x900x24" dbus-run-session -- \
    bash -c '. "$1/flatpak/sandbox.sh"; inside_session "$2" "$1"' bash "$project" "$action" \
    </dev/null || status=$?
  umount "$runtime/doc" 2>/dev/null || true
  rm -rf --one-file-system "$runtime" "$home" || true
  return $status
}
