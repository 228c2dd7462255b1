# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""million-matplotlib.py CSV OUT.png: what chart-png does, by matplotlib; the last line of output is
how many milliseconds it took to draw once the numbers were there, without writing the file."""

import sys
import time

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402
import numpy  # noqa: E402


def main():
    """Reads, draws, writes."""
    days, values = numpy.loadtxt(sys.argv[1], delimiter=",", unpack=True)
    begin = time.perf_counter()
    figure, axes = plt.subplots(figsize=(16, 9), dpi=100)
    axes.plot(days, values, linewidth=1)
    figure.canvas.draw()
    drawn = (time.perf_counter() - begin) * 1000
    figure.savefig(sys.argv[2], dpi=100)
    print(f"{drawn:.1f}")


if __name__ == "__main__":
    main()
