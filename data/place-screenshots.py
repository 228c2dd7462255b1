# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the address of the screenshots into a metainfo file: INPUT OUTPUT ADDRESS. The pictures lie in
data/screenshots; where a release publishes them is its publisher's to say. Without an address they are
left out, because an address that was invented would be worse than none."""

import pathlib
import re
import sys


def main(source, target, address):
    text = pathlib.Path(source).read_text(encoding="utf-8")
    if address:
        text = text.replace("@SCREENSHOTS@", address.rstrip("/"))
    else:
        text = re.sub(r"\s*<screenshots>.*</screenshots>", "", text, flags=re.DOTALL)
    pathlib.Path(target).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:4])
