# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the numbered migrations, in order, as one C header: OUTPUT SCRIPT…"""

import pathlib
import sys


def c_string(text):
    for line in text.splitlines():
        escaped = line.replace("\\", "\\\\").replace('"', '\\"')
        yield f'    "{escaped}\\n"'


output, scripts = sys.argv[1], sorted(sys.argv[2:], key=lambda p: pathlib.Path(p).name)
for number, script in enumerate(scripts, 1):
    assert pathlib.Path(script).name.startswith(f"{number:04d}-"), script
parts = [",\n".join("\n".join(c_string(pathlib.Path(s).read_text())) for s in scripts)]
pathlib.Path(output).write_text(
    "/* Made from the migrations; not edited by hand. */\n#pragma once\n\n"
    "static const char *const rt_migration_scripts[] = {\n" + parts[0] + ",\n};\n")
