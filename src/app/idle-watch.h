/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* When a practice has to be locked: after a time without a hand on keyboard or pointer, and after
 * the computer has slept. It knows no clock of its own; every time is given to it, in microseconds
 * of a clock that runs during sleep (boot) and of one that stands still (monotonic). */
typedef struct
{
  gint64 touched_us; /* boot clock at the last sign of a person */
  gint64 gap_us;     /* boot minus monotonic when last looked at */
} RtIdleWatch;

typedef enum
{
  RT_IDLE_AWAKE,
  RT_IDLE_TOO_LONG, /* nobody there for as long as allowed */
  RT_IDLE_SLEPT,    /* the computer was suspended meanwhile */
} RtIdleVerdict;

void rt_idle_watch_start (RtIdleWatch *watch, gint64 boot_us, gint64 monotonic_us);
void rt_idle_watch_touch (RtIdleWatch *watch, gint64 boot_us);
RtIdleVerdict
rt_idle_watch_check (RtIdleWatch *watch, gint64 boot_us, gint64 monotonic_us, gint64 limit_s);
