# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What the tools do on the machine itself, outside the build root: say things, install Debian packages,
# find apt's own mirror. Sourced by tools/sdk and tools/flatpak.

suite=trixie
cache=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/reuptake

say() { printf 'reuptake: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail "this step needs root rights: run it as root, or install sudo and try again."
  fi
}

install_host_packages() {
  local missing=() name
  for name in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] \
      || missing+=("$name")
  done
  [ ${#missing[@]} = 0 ] && return 0
  say "installing ${missing[*]} on this machine"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q "${missing[@]}" >/dev/null 2>&1 \
    || { as_root apt-get update -q >/dev/null 2>&1 || true
         as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q "${missing[@]}" >/dev/null \
           || fail "could not install ${missing[*]}. Is there a connection to the package mirror?"; }
}

# The mirror this machine's own apt uses for its own release.
mirror() {
  local codename site
  codename=$(. /etc/os-release; echo "${VERSION_CODENAME:-}")
  site=$(apt-get indextargets --format '$(RELEASE) $(SITE)' 'Created-By: Packages' 2>/dev/null \
    | awk -v c="$codename" '$1 == c { print $2; exit }')
  case $site in
    mirror+file:*) site=$(grep -m1 -o '^[a-z]*://[^[:space:]]*' "${site#mirror+file:}" || true) ;;
  esac
  [ -n "$site" ] || fail "apt names no mirror for $codename in /etc/apt/sources.list*."
  echo "$site"
}

# check_room FOLDER MEGABYTES WHAT
check_room() {
  local free
  free=$(df -Pk "$1" | awk 'NR == 2 { print int ($4 / 1024) }')
  [ "$free" -ge "$2" ] || fail "$3 needs $2 MB in $1, but $free MB are free."
}

# Everything of the host that is not its system: home folders, the project, wherever it lies.
visible_folders() {
  local folder
  for folder in /*; do
    case $folder in
      /bin | /boot | /dev | /etc | /lib* | /lost+found | /proc | /run | /sbin | /sys | /usr | /var) ;;
      *) [ -d "$folder" ] && [ ! -L "$folder" ] && echo "$folder" ;;
    esac
  done
}
