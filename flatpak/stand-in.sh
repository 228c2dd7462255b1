# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# A runtime that stands in for GNOME's where Flathub cannot be reached: the Debian 13 of the build root
# under the same name and branch. Needs tools/host.sh and flatpak/apt.sh.

stand_in_packages() { sed -n "s/^$1 //p" "$project/flatpak/stand-in-packages"; }

stand_in_path() {
  local hash
  hash=$({ basename "$1"; echo "$runtime_branch"; cat "$project"/flatpak/stand-in{-packages,-files.py,.sh}
    } | sha256sum | cut -c1-12)
  echo "$cache/flatpak/stand-in-$hash"
}

# As the GNOME runtime has it: libraries of the application first, then those of its extensions.
write_ld_so_conf() {
  printf '%s\n' 'include /run/flatpak/ld.so.conf.d/app-*.conf' 'include /app/etc/ld.so.conf' /app/lib \
    'include /run/flatpak/ld.so.conf.d/runtime-*.conf' 'include /etc/ld.so.conf.d/*.conf' >"$1/ld.so.conf"
}

# export_stand_in ROOT WORK REPOSITORY NAME PACKAGE…
export_stand_in() {
  local root=$1 work=$2 repository=$3 name=$4 arch package program
  shift 4
  arch=$(flatpak --default-arch)
  mkdir -p "$work/$name/files"
  REUPTAKE_SDK=root "$project/tools/sdk" python3 "$project/flatpak/stand-in-files.py" "$root" "$@" \
    >"$work/list"
  tar -C "$root" --null --no-recursion -T "$work/list" -cf - \
    | tar -C "$work/$name/files" --no-same-owner --transform 's,^usr/,,' -xf -
  if [ "$name" = org.gnome.Sdk ]; then
    for package in "$work"/added/*.deb; do
      dpkg-deb -x "$package" "$work/added/tree"
    done
    cp -a "$work/added/tree/usr/." "$work/$name/files/"
    rm -rf "$work/$name/files/share/"{doc,man,info}
    # What the packages' own scripts would set up.
    for program in automake aclocal; do
      (cd "$work/$name/files/bin" && ln -sf "$(echo $program-[0-9]*)" "$program")
    done
  fi
  ln -sf ../sbin/ldconfig "$work/$name/files/bin/ldconfig"
  write_ld_so_conf "$work/$name/files/etc"
  printf '[Runtime]\nname=%s\nruntime=org.gnome.Platform/%s\nsdk=org.gnome.Sdk/%s\n' "$name" \
    "$arch/$runtime_branch" "$arch/$runtime_branch" >"$work/$name/metadata"
  flatpak build-export --runtime --disable-sandbox --files=files --no-update-summary "$repository" \
    "$work/$name" "$runtime_branch" >/dev/null
  rm -rf "${work:?}/$name"
}

make_stand_in() {
  local root=$1 target=$2 work platform sdk
  check_room "$cache" 2500 "the stand-in runtime"
  say "making the stand-in runtime once (about a minute, 1 GB in $cache)"
  work=$target.new
  rm -rf "$work"
  mkdir -p "$work"
  ostree --repo="$work/repo" init --mode=bare-user-only
  mapfile -t platform < <(stand_in_packages platform)
  mapfile -t sdk < <(stand_in_packages sdk)
  download_packages "$root/var/lib/dpkg/status" "$work/added" $(stand_in_packages added)
  export_stand_in "$root" "$work" "$work/repo" org.gnome.Platform "${platform[@]}"
  export_stand_in "$root" "$work" "$work/repo" org.gnome.Sdk "${platform[@]}" "${sdk[@]}"
  flatpak build-update-repo --no-update-appstream "$work/repo" >/dev/null
  rm -rf "$work/added" "$work/list"
  mv "$work" "$target"
}
