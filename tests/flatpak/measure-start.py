# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a program takes from its start until its window shows: TIMES COMMAND…, the median of so many
starts in milliseconds after one that is not counted. The window is asked for every few milliseconds."""
import statistics
import subprocess
import sys
import time


def shows():
    """Whether a window of Reuptake is on the screen."""
    return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Reuptake$"], check=False,
                          capture_output=True).returncode == 0


def start(command):
    """Starts once; returns the milliseconds."""
    began = time.monotonic()
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    while not shows():
        if process.poll() is not None:
            sys.exit(f"{command[0]} ended with {process.returncode}")
        if time.monotonic() - began > 60:
            sys.exit("no window within 60 s")
    took = (time.monotonic() - began) * 1000
    while process.poll() is None:
        subprocess.run(["xdotool", "key", "--clearmodifiers", "ctrl+q"], check=True)
        if time.monotonic() - began > 60:
            sys.exit("the program does not end")
        time.sleep(0.2)
    return took


def main():
    times = int(sys.argv[1])
    start(sys.argv[2:])
    print(f"{statistics.median(start(sys.argv[2:]) for _ in range(times)):.0f}")


if __name__ == "__main__":
    main()
