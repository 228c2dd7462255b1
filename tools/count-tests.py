# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up the cases of every run of the tests: FOLDER SOMETHING_FAILED. The last line is the sum."""

import pathlib
import sys
import xml.etree.ElementTree as tree


def main(folder, something_failed):
    passed = failed = skipped = 0
    for results in sorted(pathlib.Path(folder).glob("*.junit.xml")):
        here = 0
        for case in tree.parse(results).iter("testcase"):
            name = f"{results.name.split('.')[0]}: {case.get('classname') or ''} {case.get('name')}"
            if case.find("failure") is not None or case.find("error") is not None:
                failed += 1
                here += 1
                print(f"FAILED {name}")
            elif case.find("skipped") is not None:
                skipped += 1
                print(f"skipped {name}")
            else:
                passed += 1
        if here:
            log = results.with_name(results.name.replace(".junit.xml", ".log"))
            print("".join(log.read_text(errors="replace").splitlines(keepends=True)[-150:]))
    # A run that broke off before it could count is a failure too.
    if something_failed and failed == 0:
        failed = 1
        for log in sorted(pathlib.Path(folder).glob("*.log")):
            lines = log.read_text(errors="replace").splitlines()
            print(f"---- {log.name}", *lines[-25:], sep="\n")
    tail = f", {skipped} skipped" if skipped else ""
    print(f"{passed} passed, {failed} failed{tail}")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2] != "0"))
