/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "idle-watch.h"

/* The two clocks are read one after the other; less than this is not sleep. */
#define SHORTEST_SLEEP_US (2 * G_USEC_PER_SEC)

/**
 * rt_idle_watch_start:
 * @watch: the watch
 * @boot_us: the clock that runs during sleep
 * @monotonic_us: the clock that stands still during sleep
 *
 * Begins to watch.
 */
void
rt_idle_watch_start (RtIdleWatch *watch, gint64 boot_us, gint64 monotonic_us)
{
  watch->touched_us = boot_us;
  watch->gap_us = boot_us - monotonic_us;
}

/**
 * rt_idle_watch_touch:
 * @watch: the watch
 * @boot_us: the clock that runs during sleep
 *
 * Notes a sign of a person.
 */
void
rt_idle_watch_touch (RtIdleWatch *watch, gint64 boot_us)
{
  watch->touched_us = boot_us;
}

/**
 * rt_idle_watch_check:
 * @watch: the watch
 * @boot_us: the clock that runs during sleep
 * @monotonic_us: the clock that stands still during sleep
 * @limit_s: how long nobody may be there, in seconds; 0 means that only sleep counts
 *
 * Returns: whether to lock, and why
 */
RtIdleVerdict
rt_idle_watch_check (RtIdleWatch *watch, gint64 boot_us, gint64 monotonic_us, gint64 limit_s)
{
  gint64 gap_us = boot_us - monotonic_us;
  gint64 slept_us = gap_us - watch->gap_us;

  watch->gap_us = gap_us;
  if (slept_us >= SHORTEST_SLEEP_US)
    return RT_IDLE_SLEPT;
  if (limit_s > 0 && boot_us - watch->touched_us >= limit_s * G_USEC_PER_SEC)
    return RT_IDLE_TOO_LONG;
  return RT_IDLE_AWAKE;
}
