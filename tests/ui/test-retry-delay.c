/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "unlock/retry-delay.h"

#define SECOND G_GINT64_CONSTANT (1000000)

static void
test_first_two_are_free (void)
{
  RtRetryDelay delay = { 0 };

  rt_retry_delay_failed (&delay, 0);
  g_assert_cmpuint (rt_retry_delay_seconds_left (&delay, 0), ==, 0);
  rt_retry_delay_failed (&delay, SECOND);
  g_assert_cmpuint (rt_retry_delay_seconds_left (&delay, SECOND), ==, 0);
}

static void
test_third_waits (void)
{
  RtRetryDelay delay = { 0 };

  for (int i = 0; i < 3; i++)
    rt_retry_delay_failed (&delay, 10 * SECOND);
  g_assert_cmpuint (rt_retry_delay_seconds_left (&delay, 10 * SECOND), ==, 5);
  g_assert_cmpuint (rt_retry_delay_seconds_left (&delay, 10 * SECOND + 1), ==, 5);
  g_assert_cmpuint (rt_retry_delay_seconds_left (&delay, 14 * SECOND), ==, 1);
  g_assert_cmpuint (rt_retry_delay_seconds_left (&delay, 15 * SECOND), ==, 0);
}

static void
test_doubles_up_to_five_minutes (void)
{
  RtRetryDelay delay = { 0 };
  const guint expected[] = { 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300 };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      rt_retry_delay_failed (&delay, 0);
      g_assert_cmpuint (rt_retry_delay_seconds_left (&delay, 0), ==, expected[i]);
    }
}

static void
test_success_forgets (void)
{
  RtRetryDelay delay = { 0 };

  for (int i = 0; i < 6; i++)
    rt_retry_delay_failed (&delay, 0);
  rt_retry_delay_succeeded (&delay);
  g_assert_cmpuint (rt_retry_delay_seconds_left (&delay, 0), ==, 0);
  rt_retry_delay_failed (&delay, 0);
  g_assert_cmpuint (rt_retry_delay_seconds_left (&delay, 0), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/retry-delay/free", test_first_two_are_free);
  g_test_add_func ("/retry-delay/third", test_third_waits);
  g_test_add_func ("/retry-delay/doubles", test_doubles_up_to_five_minutes);
  g_test_add_func ("/retry-delay/success", test_success_forgets);
  return g_test_run ();
}
