# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Debian 13's packages and source archives for a machine that may run another release: apt with its own
# lists, from the mirror that this machine's apt uses. Needs tools/host.sh.

apt_folder=$cache/flatpak/apt

# apt_of_suite COMMAND ARGS…: runs an apt program with those lists.
apt_of_suite() {
  local command=$1 keyring
  shift
  keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  mkdir -p "$apt_folder/lists/partial" "$apt_folder/cache/archives/partial"
  printf '%s [signed-by=%s] %s %s main\n' deb "$keyring" "$(mirror)" "$suite" \
    deb-src "$keyring" "$(mirror)" "$suite" >"$apt_folder/sources.list"
  "$command" -q -o Dir::Etc::sourcelist="$apt_folder/sources.list" -o Dir::Etc::sourceparts=- \
    -o Dir::State::lists="$apt_folder/lists" -o Dir::Cache="$apt_folder/cache" \
    -o APT::Sandbox::User= "$@"
}

# Once in a run is enough.
apt_update_of_suite() {
  [ -z "${apt_is_fresh:-}" ] || return 0
  install_host_packages debian-archive-keyring
  apt_of_suite apt-get update >"$cache/flatpak/apt.log" 2>&1 \
    || { tail -n 5 "$cache/flatpak/apt.log" >&2; fail "the lists of Debian's packages could not be fetched."; }
  apt_is_fresh=1
}

# download_packages STATUS FOLDER PACKAGE…: puts the packages, and what they need beyond the installed
# ones that STATUS lists, into FOLDER.
download_packages() {
  local status=$1 folder=$2 address name
  shift 2
  apt_update_of_suite
  mkdir -p "$folder"
  while read -r address name _; do
    apt_of_suite /usr/lib/apt/apt-helper download-file "${address//\'/}" "$folder/$name" >/dev/null \
      || fail "could not fetch the package $name."
  done < <(apt_of_suite apt-get -qq -y --no-install-recommends --print-uris \
    -o Dir::State::status="$status" install "$@" | grep "^'")
}

# download_source PACKAGE SHA256 TARGET: fetches the original archive of a source package. What does not
# have that checksum is refused.
download_source() {
  local package=$1 sha256=$2 target=$3 address
  apt_update_of_suite
  # Another folder: apt leaves out what lies in the current one.
  address=$(cd "$apt_folder" && apt_of_suite apt-get -qq --print-uris source "$package" \
    | sed -n "s/^'\([^']*\.orig\.tar\.[a-z0-9]*\)' .*/\1/p" | head -n 1)
  [ -n "$address" ] || fail "Debian's lists know no original archive of $package."
  apt_of_suite /usr/lib/apt/apt-helper download-file "$address" "$target.part" >/dev/null \
    || fail "could not fetch the original archive of $package."
  [ "$(sha256sum <"$target.part" | cut -c1-64)" = "$sha256" ] \
    || fail "the original archive of $package has another checksum than flatpak/debian-sources says."
  mv "$target.part" "$target"
}
