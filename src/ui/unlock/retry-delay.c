/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unlock/retry-delay.h"

#define FREE_TRIES 2
#define FIRST_WAIT_S 5
#define LONGEST_WAIT_S 300

/**
 * rt_retry_delay_failed:
 * @delay: the state
 * @now_us: the monotonic clock in microseconds
 *
 * Counts a wrong try. The third wrong try costs five seconds, each further one twice as long as the
 * one before, at most five minutes.
 */
void
rt_retry_delay_failed (RtRetryDelay *delay, gint64 now_us)
{
  gint64 wait_s = FIRST_WAIT_S;

  delay->failures++;
  if (delay->failures <= FREE_TRIES)
    return;
  for (guint i = FREE_TRIES + 1; i < delay->failures && wait_s < LONGEST_WAIT_S; i++)
    wait_s *= 2;
  delay->ready_us = now_us + MIN (wait_s, LONGEST_WAIT_S) * G_USEC_PER_SEC;
}

/**
 * rt_retry_delay_succeeded:
 * @delay: the state
 *
 * Forgets the wrong tries after a right one.
 */
void
rt_retry_delay_succeeded (RtRetryDelay *delay)
{
  delay->failures = 0;
  delay->ready_us = 0;
}

/**
 * rt_retry_delay_seconds_left:
 * @delay: the state
 * @now_us: the monotonic clock in microseconds
 *
 * Returns: whole seconds, rounded up, until the next try is allowed; 0 when it is allowed now
 */
guint
rt_retry_delay_seconds_left (const RtRetryDelay *delay, gint64 now_us)
{
  gint64 left_us = delay->ready_us - now_us;

  if (left_us <= 0)
    return 0;
  return (guint)((left_us + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);
}
