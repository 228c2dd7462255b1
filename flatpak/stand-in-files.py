# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which files of a Debian root make a runtime: ROOT PACKAGE… prints, each ended by a zero byte, the paths
below ROOT of everything the named packages need to run, and of what no package owns (caches that were
made when packages were installed). Documentation is left out."""

import os
import pathlib
import re
import sys

LEFT_OUT = re.compile(r"usr/share/(doc|man|info|lintian|bug|doc-base)(/|$)"
                      r"|.*/__pycache__(/|$)|usr/src(/|$)|usr/local(/|$)"
                      r"|etc/(passwd|group|shadow|gshadow|hostname|hosts|resolv\.conf|mtab|apt)([-/]|$)")


def read_status(root):
    """The installed packages: what each needs, and who provides a virtual one."""
    needs, providers = {}, {}
    essential = set()
    for block in (root / "var/lib/dpkg/status").read_text().split("\n\n"):
        fields = dict(re.findall(r"^([\w-]+): (.*)$", block, re.MULTILINE))
        if not fields.get("Status", "").endswith(" installed"):
            continue
        name = fields["Package"]
        relations = ",".join(fields.get(key, "") for key in ("Pre-Depends", "Depends"))
        needs[name] = {alternative.split()[0].split(":")[0]
                       for relation in relations.split(",") for alternative in relation.split("|")
                       if alternative.strip()}
        providers.setdefault(name, set()).add(name)
        for provided in filter(None, map(str.strip, fields.get("Provides", "").split(","))):
            providers.setdefault(provided.split()[0], set()).add(name)
        if fields.get("Essential") == "yes":
            essential.add(name)
    return needs, providers, essential


def closure(names, needs, providers):
    """Everything the named packages need, themselves included."""
    kept, waiting = set(), set(names)
    while waiting:
        name = waiting.pop()
        for provider in providers.get(name, set()) - kept:
            kept.add(provider)
            waiting |= needs[provider]
    return kept


def listed_files(root, packages):
    """What the packages own, as paths below the root, with the merged /usr followed."""
    files = set()
    for listing in (root / "var/lib/dpkg/info").glob("*.list"):
        if listing.stem.split(":")[0] in packages:
            files.update(re.sub(r"^/(bin|sbin|lib|lib64)(/|$)", r"/usr/\1\2", line).lstrip("/")
                         for line in listing.read_text().splitlines())
    return files


def main(root, names):
    root = pathlib.Path(root)
    needs, providers, essential = read_status(root)
    unknown = [name for name in names if name not in providers]
    if unknown:
        sys.exit(f"not in the build root: {' '.join(unknown)}")
    kept = closure(set(names) | essential, needs, providers)
    foreign = listed_files(root, set(needs) - kept) - listed_files(root, kept)
    for top in ("usr", "etc"):
        for folder, folders, files in os.walk(root / top):
            below = os.path.relpath(folder, root)
            folders[:] = [name for name in folders if not LEFT_OUT.match(f"{below}/{name}")]
            for name in files + [name for name in folders if os.path.islink(f"{folder}/{name}")]:
                path = f"{below}/{name}"
                if path not in foreign and not LEFT_OUT.match(path):
                    sys.stdout.write(path + "\0")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
