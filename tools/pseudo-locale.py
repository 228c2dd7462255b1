# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a pseudo-translation of every message into FOLDER: accented and a third longer, so that text that
is not translated, or does not fit, shows. Formats and mnemonics are left alone."""

import pathlib
import re
import subprocess
import sys

ACCENTED = str.maketrans("aceinosuyACEINOSUYdglrtz", "áçéîñöšûÿÁÇÉÎÑÖŠÛŸđğłŕťž")
KEPT = re.compile(r"(%[-+ #0-9.*]*(?:l|h|z|j|q)*[diouxXeEfgGcsp%]|%\d+\$[a-z]|<[^>]*>|&[a-z]+;|\\.|\n)")


# Formats of dates are a language's own; letters in them are no words.
DATE = re.compile(r"%-?[bBYyeaAHMSIpxXcj]")


def pseudo(text):
    if DATE.search(text) and not re.search(r"%[sdu]", DATE.sub("", text)):
        return text
    parts = KEPT.split(text)
    words = "".join(p if i % 2 else p.translate(ACCENTED) for i, p in enumerate(parts))
    padding = "·" * max(1, len(text) // 3)
    # The text is as the file quotes it: a line end is a backslash and an n.
    return words[:-2] + padding + "\\n" if words.endswith("\\n") else words + padding


def unquote(lines):
    return "".join(line.strip()[1:-1] for line in lines)


def translate(po):
    """Fills each empty msgstr of a .po file from its msgid or msgid_plural."""
    out, msgid, plural, target = [], [], [], None
    for line in po.splitlines():
        if line.startswith("msgid_plural "):
            plural, target = [line[13:]], plural
            target = plural
        elif line.startswith("msgid "):
            msgid, plural = [line[6:]], []
            target = msgid
        elif line.startswith("msgstr"):
            name = line.split(" ", 1)[0]
            source = unquote(plural if plural and name != "msgstr[0]" else msgid)
            if source:
                line = f'{name} "{pseudo(source)}"'
            target = None
        elif line.startswith('"') and target is not None:
            target.append(line)
        out.append(line)
    return "\n".join(out) + "\n"


def main(folder):
    folder = pathlib.Path(folder)
    sources = [line for line in pathlib.Path("po/POTFILES.in").read_text().splitlines()
               if line and not line.startswith("#")]
    folder.mkdir(parents=True, exist_ok=True)
    pot, po = folder / "reuptake.pot", folder / "en_XA.po"
    subprocess.run(["xgettext", "--from-code=UTF-8", "--keyword=_", "--keyword=N_",
                    "--keyword=C_:1c,2", "--keyword=g_dngettext:2,3", "--keyword=ngettext:1,2",
                    "--flag=_:1:pass-c-format", "-o", pot, *sources], check=True)
    subprocess.run(["msginit", "--no-translator", "-l", "en_US.UTF-8", "-i", pot, "-o", po],
                   check=True, capture_output=True)
    text = re.sub(r'msgstr(\[\d\])? (".*"\n)(".*"\n)*', lambda m: m.group(0)
                  if "Project-Id-Version" in m.group(0) or "Content-Type" in m.group(0)
                  else f'msgstr{m.group(1) or ""} ""\n', po.read_text())
    po.write_text(translate(text))
    catalogue = folder / "en_XA" / "LC_MESSAGES"
    catalogue.mkdir(parents=True, exist_ok=True)
    subprocess.run(["msgfmt", "--check-format", "-o", catalogue / "reuptake.mo", po], check=True)


if __name__ == "__main__":
    main(sys.argv[1])
