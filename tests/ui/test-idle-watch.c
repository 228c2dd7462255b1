/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "idle-watch.h"

#define SECOND G_GINT64_CONSTANT (1000000)
#define MINUTE (60 * SECOND)

static void
test_idle (void)
{
  RtIdleWatch watch;

  rt_idle_watch_start (&watch, 100 * MINUTE, 90 * MINUTE);
  g_assert_cmpint (rt_idle_watch_check (&watch, 104 * MINUTE, 94 * MINUTE, 5 * 60), ==,
                   RT_IDLE_AWAKE);
  g_assert_cmpint (rt_idle_watch_check (&watch, 105 * MINUTE, 95 * MINUTE, 5 * 60), ==,
                   RT_IDLE_TOO_LONG);
  rt_idle_watch_touch (&watch, 105 * MINUTE);
  g_assert_cmpint (rt_idle_watch_check (&watch, 109 * MINUTE, 99 * MINUTE, 5 * 60), ==,
                   RT_IDLE_AWAKE);
}

static void
test_never_idle (void)
{
  RtIdleWatch watch;

  rt_idle_watch_start (&watch, 0, 0);
  g_assert_cmpint (rt_idle_watch_check (&watch, 600 * MINUTE, 600 * MINUTE, 0), ==, RT_IDLE_AWAKE);
}

/* The boot clock ran on while the monotonic one stood still. */
static void
test_sleep (void)
{
  RtIdleWatch watch;

  rt_idle_watch_start (&watch, 10 * MINUTE, 10 * MINUTE);
  g_assert_cmpint (
      rt_idle_watch_check (&watch, 10 * MINUTE + 8 * SECOND, 10 * MINUTE + 5 * SECOND, 5 * 60), ==,
      RT_IDLE_SLEPT);
  g_assert_cmpint (
      rt_idle_watch_check (&watch, 10 * MINUTE + 13 * SECOND, 10 * MINUTE + 10 * SECOND, 5 * 60),
      ==, RT_IDLE_AWAKE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/idle-watch/idle", test_idle);
  g_test_add_func ("/idle-watch/never", test_never_idle);
  g_test_add_func ("/idle-watch/sleep", test_sleep);
  return g_test_run ();
}
