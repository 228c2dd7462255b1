#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the tables of tests/data/tapering: invented, in the shape of the open data set that the
profiles tapering-* read (columns, words, line ends, blanks), from a fixed seed.

    make-tapering-tables.py FOLDER          writes the tables
    make-tapering-tables.py --check FOLDER  fails when a table there differs
"""

import datetime
import pathlib
import random
import sys

SEED = 20141006
FIRST = datetime.date(2014, 10, 6)
MOMENTARY_DAYS = range(0, 239, 6)

BIPOLAR = ["mood_down", "mood_lonely", "mood_anxious", "mood_guilty", "event_pleas", "event_import"]
RATINGS = """mood_relaxed mood_down mood_irritat mood_satisfi mood_lonely mood_anxious mood_enthus
mood_suspic mood_cheerf mood_guilty mood_doubt mood_strong pat_restl pat_agitate pat_worry
pat_concent se_selflike se_ashamed se_selfdoub se_handle phy_hungry phy_tired phy_pain phy_dizzy
phy_drymouth phy_nauseous phy_headache phy_sleepy phy_physact act_difficul act_well act_enjoy
event_pleas event_import event_disturb""".split()
ITEMS = "14 20 22 05 29 26 15 30 31 32 54 71 79".split()
PHASES = [(0, "exp: baseline"), (24, "exp: db: no change"), (48, "exp: db: reduce AD"),
          (120, "exp: posttest"), (162, "follow-up")]
DOSES = [(0, 112.5), (50, 100), (58, 87.5), (66, 75), (74, 62.5), (82, 50), (90, 37.5), (98, 25),
         (106, 12.5), (120, 0)]
MINUTES = ["0-5 minutes", "5-15 minutes", "15-30 minutes", "30-45 minutes", "45-60 minutes",
           "60-120 minutes", "120-240 minutes"]
TIMES = ["0 times", "1", "2", "3", "4", "5", "5+ times"]


def day(number):
    return FIRST + datetime.timedelta(days=number)


def at(steps, number):
    return [value for start, value in steps if start <= number][-1]


def rating(chance, column, number):
    worse = number > 140
    if column in BIPOLAR:
        return max(-3, min(3, round(chance.gauss(0.8 if worse else 0, 1))))
    return max(1, min(7, round(chance.gauss(3.6 if worse else 3, 1.4))))


def momentary(chance):
    yield ["datetime", "phase", "venlafaxine_mg", "beep"] + RATINGS
    for number in MOMENTARY_DAYS:
        for beep in sorted(chance.sample(range(1, 11), 6)):
            minute = (7 * 60 + 30) + beep * 90 + chance.randrange(90)
            time = datetime.datetime.combine(day(number), datetime.time()) + datetime.timedelta(
                minutes=minute, seconds=chance.randrange(60))
            values = ["" if chance.random() < 0.02 else rating(chance, column, number)
                      for column in RATINGS]
            yield [time.isoformat(), at(PHASES, number), at(DOSES, number), beep] + values


def weekly(chance):
    yield ["date"] + [f"scl90r_{item}" for item in ITEMS] + ["depression_mean"]
    for week in sorted(chance.sample(range(35), 28)):
        worse = week * 7 > 140
        items = [max(1, min(5, round(chance.gauss(2 if worse else 1.3, 0.6)))) for _ in ITEMS]
        mean = round(sum(items) / len(items), 3)
        yield [day(week * 7)] + items + [int(mean) if mean == int(mean) else mean]


def sleep(chance):
    yield "date mor_asleep mor_nrwakeup mor_lieawake mor_qualsleep mor_feellike mor_med".split()
    for number in range(0, 239, 5):
        taken = "" if number == 120 else chance.choice(["yes", "no"])
        yield [day(number), chance.choice(MINUTES), chance.choice(TIMES), chance.choice(MINUTES),
               chance.randint(1, 7), chance.randint(1, 7), taken]


def evening(chance):
    yield "date evn_ordinary evn_niceday evn_inflmood evn_pager evn_work evn_med".split()
    for number in range(0, 239, 5):
        yield [day(number)] + [chance.randint(1, 7) for _ in range(4)] + [
            chance.choice(["yes", "no"]) for _ in range(2)]


def doses(_chance):
    yield ["from_date", "dose_mg_per_day"]
    for number, dose in DOSES:
        yield [day(number), dose]


TABLES = {"momentary.csv": momentary, "weekly-scl90r-depression.csv": weekly,
          "morning-sleep.csv": sleep, "evening.csv": evening, "venlafaxine.csv": doses}


def main():
    check = sys.argv[1:2] == ["--check"]
    folder = pathlib.Path(sys.argv[-1])
    for name, rows in TABLES.items():
        content = "".join(",".join(map(str, row)) + "\r\n"
                          for row in rows(random.Random(f"{SEED} {name}"))).encode()
        if check and (folder / name).read_bytes() != content:
            sys.exit(f"{name} is not what {pathlib.Path(__file__).name} makes")
        if not check:
            (folder / name).write_bytes(content)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or (len(sys.argv) == 3 and sys.argv[1] != "--check"):
        sys.exit(__doc__)
    main()
