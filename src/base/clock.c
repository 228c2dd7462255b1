/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "clock.h"

static gboolean is_fixed;
static RtMoment fixed;

/* REUPTAKE_NOW fixes the clock of a whole program, for tests and reproducible pages. */
static gboolean
fixed_by_environment (RtMoment *moment)
{
  const char *text = g_getenv ("REUPTAKE_NOW");
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return text != NULL && *text != '\0' && rt_moment_parse (text, zone, moment, NULL);
}

/**
 * rt_clock_now:
 *
 * The only source of the present time.
 *
 * Returns: now in the local time zone, to the second.
 */
RtMoment
rt_clock_now (void)
{
  g_autoptr (GTimeZone) zone = NULL;
  RtMoment moment;

  if (is_fixed)
    return fixed;
  if (fixed_by_environment (&moment))
    return moment;
  zone = g_time_zone_new_local ();
  return rt_moment_from_utc (g_get_real_time () / G_USEC_PER_SEC, zone);
}

/**
 * rt_clock_today:
 *
 * Returns: the local calendar day of rt_clock_now().
 */
RtCalendarDate
rt_clock_today (void)
{
  return rt_moment_date (rt_clock_now ());
}

/**
 * rt_clock_fix:
 * @moment: what rt_clock_now() returns from here on
 *
 * Stops the clock, for tests.
 */
void
rt_clock_fix (RtMoment moment)
{
  fixed = moment;
  is_fixed = TRUE;
}

/**
 * rt_clock_release:
 *
 * Lets a clock stopped with rt_clock_fix() go on.
 */
void
rt_clock_release (void)
{
  is_fixed = FALSE;
}
