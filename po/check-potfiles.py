# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""POTFILES.in must list every source with translatable text, and only those: [--write] PROJECT."""

import pathlib
import re
import sys

C_TEXT = re.compile(r'\b(?:_|N_|C_|ngettext|g_dngettext)\s*\(')
UI_TEXT = re.compile(r'translatable="(?:yes|true|1)"')


def translatable(project):
    for folder, pattern in (("src", "*.c"), ("ui", "*.ui")):
        for path in project.glob(f"{folder}/**/{pattern}"):
            text = path.read_text()
            if (C_TEXT if path.suffix == ".c" else UI_TEXT).search(text):
                yield path.relative_to(project).as_posix()
    for name in ("desktop", "metainfo.xml", "mime.xml"):
        yield f"data/io.github.reuptake.Reuptake.{name}.in"


def main():
    project = pathlib.Path(sys.argv[-1])
    listing = project / "po" / "POTFILES.in"
    wanted = sorted(translatable(project))
    if "--write" in sys.argv:
        listing.write_text("# Sources with translatable text; tools: po/check-potfiles.py --write .\n"
                           + "".join(f"{path}\n" for path in wanted))
        return 0
    listed = [line for line in listing.read_text().splitlines() if line and line[0] != "#"]
    for path in sorted(set(wanted) ^ set(listed)):
        print(f"{path}: {'not listed' if path in wanted else 'listed, but has no translatable text'}")
    return 0 if sorted(listed) == wanted else 1


if __name__ == "__main__":
    sys.exit(main())
