#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the chart benchmarks of a release build and prints their table.

Frames are timed inside chart-frames; pictures as whole processes, chart-png and gnuplot in turn on
the same file, so that a busy machine slows both. Times are medians and 95th percentiles; with
--check the exit status is 1 when an aim is missed."""

import argparse
import math
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

GNUPLOT = """set terminal pngcairo size 1600,900
set output '{out}'
set datafile separator ','
set multiplot layout 6,1
do for [k=2:7] {{ plot '{csv}' using 1:k with lines notitle }}
unset multiplot
"""

MILLION_GNUPLOT = """set terminal pngcairo size 1600,900
set output '{out}'
set datafile separator ','
plot '{csv}' using 1:2 with lines notitle
"""

MILLION_R = """d <- read.csv('{csv}', header = FALSE)
png('{out}', width = 1600, height = 900, type = 'cairo')
plot(d$V1, d$V2, type = 'l')
invisible(dev.off())
"""

# Longest median in milliseconds for a frame; others are shown without an aim.
FRAME_AIMS = {"6x3650-noisy": 8.0, "6x3650-whole": 8.0, "1000000-first": 100.0}
# No frame while panning may take longer than one of 60 a second.
LONGEST_FRAME = 16.7
PICTURE_AIM = 0.5
# A document, from the record in memory to the bytes of its PDF: milliseconds, bytes.
PDF_AIM = 200.0
PDF_SIZE_AIM = 1024 * 1024
# How many times as fast as the peers with 1,000,000 points: drawing alone, and the whole process.
DRAWING_AIM = 15.0
MILLION_AIM = 5.0
# A peer that needs longer than this for 1,000,000 points is not waited for, seconds.
PATIENCE = 20.0


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def write_six_series(path):
    """Ten years of six daily series: the same bytes on every run."""
    numbers = random.Random(2014)
    with open(path, "w", encoding="ascii") as file:
        for day in range(3650):
            values = (5 + 2 * math.sin(day / 200 + k) + numbers.uniform(-3, 3) for k in range(6))
            cells = ",".join("%.2f" % min(max(value, 0), 10) for value in values)
            file.write(f"{day},{cells}\n")


def time_process(command):
    begin = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - begin) * 1000


def bench_frames(program):
    """Prints a line for each kind of frame; returns what missed its aim, and the time of the first
    chart of 1,000,000 points."""
    missed = []
    first = math.nan
    output = subprocess.run([program], check=True, capture_output=True, text=True).stdout
    print(f"{'frame, 1600x900':<28}{'median':>9}{'p95':>9}{'largest':>9}{'aim':>9}   ms")
    for line in output.splitlines():
        name, *numbers = line.split("\t")
        median, p95, largest = (float(number) for number in numbers)
        first = median if name == "1000000-first" else first
        aim = FRAME_AIMS.get(name)
        verdict = "" if aim is None else "  met" if median <= aim else "  MISSED"
        if "-pan-" in name and largest > LONGEST_FRAME:
            verdict = f"  MISSED: a frame above {LONGEST_FRAME} ms"
        if "MISSED" in verdict:
            missed.append(name)
        shown = "" if aim is None else f"{aim:.1f}"
        print(f"{name:<28}{median:>9.2f}{p95:>9.2f}{largest:>9.2f}{shown:>9}{verdict}")
    return missed, first


def bench_pictures(program, rounds):
    """Prints the whole-process times of a PNG; returns what missed its aim."""
    gnuplot = shutil.which("gnuplot")
    if gnuplot is None:
        print("gnuplot is not installed: the picture has no peer to be compared with")
        return []
    with tempfile.TemporaryDirectory() as folder:
        csv = os.path.join(folder, "six.csv")
        script = os.path.join(folder, "six.gp")
        write_six_series(csv)
        with open(script, "w", encoding="ascii") as file:
            file.write(GNUPLOT.format(csv=csv, out=os.path.join(folder, "peer.png")))
        ours = [program, csv, os.path.join(folder, "own.png")]
        peer = [gnuplot, script]
        time_process(ours)
        time_process(peer)
        pairs = [(time_process(ours), time_process(peer)) for _ in range(rounds)]
    own_times = [own for own, _ in pairs]
    peer_times = [other for _, other in pairs]
    ratios = [own / other for own, other in pairs]
    print(f"\n{'PNG, six series, ten years':<28}{'median':>9}{'p95':>9}")
    for name, times in (("chart-png", own_times), ("gnuplot", peer_times)):
        print(f"{name:<28}{statistics.median(times):>9.1f}{percentile(times, 0.95):>9.1f}   ms")
    verdict = "met" if statistics.median(ratios) <= PICTURE_AIM else "MISSED"
    print(f"{'ratio (aim 0.50)':<28}{statistics.median(ratios):>9.2f}"
          f"{percentile(ratios, 0.95):>9.2f}   {verdict}")
    return [] if verdict == "met" else ["PNG"]


def write_million(path):
    """One series of 1,000,000 values, every five minutes: the same bytes on every run."""
    numbers = random.Random(2014)
    with open(path, "w", encoding="ascii") as file:
        for i in range(1_000_000):
            value = 5 + 2 * math.sin(6.28 * 3 * i / 1_000_000) + numbers.uniform(-3, 3)
            file.write("%.6f,%.4f\n" % (i / 288, min(max(value, 0), 10)))


def peers_of_million(folder, csv):
    """The peers that are installed, by name: what draws the same file."""
    peers = {}
    for name, program, text in (("gnuplot", "gnuplot", MILLION_GNUPLOT),
                                ("R", "Rscript", MILLION_R)):
        script = os.path.join(folder, name)
        with open(script, "w", encoding="ascii") as file:
            file.write(text.format(csv=csv, out=os.path.join(folder, name + ".png")))
        if shutil.which(program) is not None:
            peers[name] = [program, script]
    return peers


def time_within(command):
    """Milliseconds, or None for a peer that is not waited for."""
    begin = time.perf_counter()
    try:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return None
    return (time.perf_counter() - begin) * 1000


def judge(name, ratio, aim):
    """Prints how many times as fast it was; returns what missed its aim."""
    verdict = "met" if ratio >= aim else "MISSED"
    print(f"{name:<38}{ratio:>8.1f} x   aim {aim:.0f} x   {verdict}")
    return [] if ratio >= aim else [name]


def bench_million(program, first, rounds):
    """Prints whole-process times of a PNG of 1,000,000 points, ours and the peers' in turn on the
    same file, and how much faster drawing alone is; returns what missed its aim."""
    matplotlib = os.path.join(os.path.dirname(os.path.abspath(__file__)), "million-matplotlib.py")
    with tempfile.TemporaryDirectory() as folder:
        csv = os.path.join(folder, "million.csv")
        write_million(csv)
        ours = [program, csv, os.path.join(folder, "own.png")]
        theirs = [sys.executable, matplotlib, csv, os.path.join(folder, "matplotlib.png")]
        times = {"chart-png": [], "matplotlib": []}
        drawn = []
        for _ in range(rounds):
            times["chart-png"].append(time_process(ours))
            begin = time.perf_counter()
            told = subprocess.run(theirs, capture_output=True, text=True, check=False)
            if told.returncode != 0:
                print("matplotlib is not installed: 1,000,000 points have no peer")
                return []
            times["matplotlib"].append((time.perf_counter() - begin) * 1000)
            drawn.append(float(told.stdout.split()[-1]))
        for name, command in peers_of_million(folder, csv).items():
            times[name] = [time_within(command)]
    print(f"\n{'PNG, 1,000,000 points':<28}{'median':>9}   ms")
    for name, found in times.items():
        told = f"{statistics.median(found):.1f}" if found[0] is not None else f"> {PATIENCE:.0f} s"
        print(f"{name:<28}{told:>9}")
    fastest = min(statistics.median(found) for name, found in times.items()
                  if name != "chart-png" and found[0] is not None)
    print()
    return (judge("drawing, against matplotlib", statistics.median(drawn) / first, DRAWING_AIM)
            + judge("whole PNG, against the fastest peer",
                    fastest / statistics.median(times["chart-png"]), MILLION_AIM))


def bench_documents(program, datadir):
    """Prints a line for each printed document; returns what missed its aim."""
    missed = []
    output = subprocess.run([program], check=True, capture_output=True, text=True,
                            env=dict(os.environ, REUPTAKE_DATADIR=datadir)).stdout
    print(f"\n{'PDF, record to bytes':<22}{'pages':>6}{'KiB':>8}{'median':>9}{'p95':>9}"
          f"{'largest':>9}   ms")
    for line in output.splitlines():
        name, pages, size, median, p95, largest = line.split("\t")
        met = float(median) <= PDF_AIM and int(size) <= PDF_SIZE_AIM
        if not met:
            missed.append(f"PDF {name}")
        print(f"{name:<22}{pages:>6}{int(size) / 1024:>8.0f}{float(median):>9.1f}{float(p95):>9.1f}"
              f"{float(largest):>9.1f}   {'met' if met else 'MISSED'}")
    return missed


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", help="build folder, configured with --buildtype=release")
    parser.add_argument("--rounds", type=int, default=15, help="pictures drawn by each program")
    parser.add_argument("--check", action="store_true", help="fail when an aim is missed")
    options = parser.parse_args()
    programs = ["tests/bench/chart-frames", "tests/bench/chart-png", "tests/bench/pdf-pages"]
    subprocess.run(["ninja", "-C", options.build, *programs], check=True,
                   stdout=subprocess.DEVNULL)
    missed, first = bench_frames(os.path.join(options.build, programs[0]))
    missed += bench_million(os.path.join(options.build, programs[1]), first, 3)
    missed += bench_pictures(os.path.join(options.build, programs[1]), max(options.rounds, 1))
    missed += bench_documents(os.path.join(options.build, programs[2]),
                              os.path.join(os.path.dirname(__file__), "..", "..", "data"))
    return 1 if options.check and missed else 0


if __name__ == "__main__":
    sys.exit(main())
