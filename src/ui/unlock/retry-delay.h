/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* How long somebody who types wrong passphrases has to wait. The first tries are free; then each
 * wrong try doubles the wait. Times are microseconds of the monotonic clock, so that setting the
 * computer's clock changes nothing. */
typedef struct
{
  guint failures;
  gint64 ready_us;
} RtRetryDelay;

void rt_retry_delay_failed (RtRetryDelay *delay, gint64 now_us);
void rt_retry_delay_succeeded (RtRetryDelay *delay);
guint rt_retry_delay_seconds_left (const RtRetryDelay *delay, gint64 now_us);
