# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house, as functions that return what breaks them. Rules are in layers.json."""

import fnmatch
import json
import pathlib
import re
import subprocess

RULES = json.loads((pathlib.Path(__file__).resolve().parent / "layers.json").read_text())
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.MULTILINE)
BUILT_SQL = re.compile(r'g_strdup_printf \(\s*"(?:SELECT|INSERT|UPDATE|DELETE|CREATE|DROP)|'
                       r'sqlite3_exec \([^)]*%', re.MULTILINE)


def sources(src):
    for layer in RULES["layers"]:
        for path in sorted((src / layer).glob("**/*.[ch]")):
            yield layer, path


def homes(src):
    """Which layer each header belongs to."""
    return {path.name: layer for layer, path in sources(src) if path.suffix == ".h"}


def system_header_allowed(layer, header):
    groups = RULES["layers"][layer]["headers"]
    return any(re.search(pattern, header) for group in groups for pattern in RULES["headers"][group])


def check_include(layer, path, mark, header, home):
    place = f"{path.name} includes {header}"
    if ".." in header.split("/"):
        return f"{place}: it climbs out of its folder"
    if mark == "<":
        return None if system_header_allowed(layer, header) else f"{place}: not for {layer}"
    owner = home.get(header.rsplit("/", 1)[-1])
    if owner is None or owner == layer:
        return None
    if owner not in RULES["layers"][layer]["uses"]:
        return f"{place}: {layer} may not use {owner}"
    stem = pathlib.Path(header).stem
    if owner == "store" and any(fnmatch.fnmatch(stem, pattern)
                                for pattern in RULES["not_directly"].get(layer, [])):
        return f"{place}: {layer} reaches the store only through practice"
    return None


def include_problems(src):
    home = homes(src)
    for layer, path in sources(src):
        for mark, header in INCLUDE.findall(path.read_text()):
            problem = check_include(layer, path, mark, header, home)
            if problem:
                yield problem


def duplicate_headers(src):
    seen = {}
    for layer, path in sources(src):
        if path.suffix == ".h":
            if path.name in seen:
                yield f"{path.name} is in {seen[path.name]} and in {layer}"
            seen[path.name] = layer


def built_sql(src):
    for _, path in sources(src):
        if BUILT_SQL.search(path.read_text()):
            yield f"{path.name} puts SQL together from text"


def long_files(src, limit=500):
    for _, path in sources(src):
        lines = len(path.read_text().splitlines())
        if lines > limit:
            yield f"{path.name} has {lines} lines"


def missing_readmes(src):
    for layer in RULES["layers"]:
        if (src / layer).is_dir() and layer != "app" and not (src / layer / "README.md").exists():
            yield f"src/{layer} has no README.md"


def symbols(archive):
    """Names an archive defines and names it needs from elsewhere."""
    out = subprocess.run(["nm", "--format=posix", archive], capture_output=True, text=True, check=True)
    defined, needed = set(), set()
    for line in out.stdout.splitlines():
        parts = line.split()
        if len(parts) >= 2 and len(parts[1]) == 1:
            (needed if parts[1] == "U" else defined).add(parts[0])
    return defined, needed - defined


def symbol_problems(archives):
    """ARCHIVES: layer -> path. Own symbols must come from layers that may be used, foreign ones only
    where their library is allowed."""
    tables = {layer: symbols(path) for layer, path in archives.items()}
    owner = {name: layer for layer, (defined, _) in tables.items() for name in defined
             if name.startswith("rt_")}
    for layer, (_, needed) in tables.items():
        rules = RULES["layers"][layer]
        for name in sorted(needed):
            foreign = next((p for p in RULES["foreign"] if name.startswith(p)), None)
            if foreign and foreign not in rules["symbols"]:
                yield f"{layer} uses {name}"
            if name in owner and owner[name] not in rules["uses"]:
                yield f"{layer} uses {name} of {owner[name]}"


def loaded_libraries(program):
    out = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    return [line.split()[0] for line in out.splitlines() if line.strip()]


def library_problems(program):
    names = loaded_libraries(program)
    for name in names:
        if re.match(r"lib(gtk|adwaita|gdk)", name):
            yield f"{name} is loaded"
    databases = [n for n in names if n.startswith(("libsqlite3", "libsqlcipher"))]
    if len(databases) != 1 or not databases[0].startswith("libsqlcipher"):
        yield f"the databases loaded are {databases}"
