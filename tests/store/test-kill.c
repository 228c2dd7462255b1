/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store-fixture.h"

/* A child saves value after value and says so through a pipe; it is killed at a random moment. What
 * it said was saved is there, nothing is there by half. */

#define ROUNDS 200
#define MOST_SECONDS 40

static void
write_until_killed (StoreFixture *fixture, gint64 patient_id, guint first, int told)
{
  RtStore *store = store_fixture_open (fixture);
  g_autoptr (GDateTime) epoch = g_date_time_new_from_unix_utc (1700000000);

  for (guint i = first;; i++)
    {
      g_autoptr (GDateTime) time = g_date_time_add_minutes (epoch, (int)i);
      g_autofree char *at = g_date_time_format (time, "%Y-%m-%dT%H:%M+00:00");
      FixtureValue value = { patient_id, "entry", "mood", at, i, FALSE, 0 };

      store_fixture_put (store, &value, NULL);
      if (write (told, &i, sizeof i) != sizeof i)
        _exit (1);
    }
}

/* Returns the last number the child said it had saved, or the one before @first. */
static guint
round_of_one_child (StoreFixture *fixture, gint64 patient_id, guint first)
{
  int pipe_ends[2];
  guint said = first - 1, number;
  int status;
  pid_t child;

  g_assert_cmpint (pipe (pipe_ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      close (pipe_ends[0]);
      write_until_killed (fixture, patient_id, first, pipe_ends[1]);
    }
  close (pipe_ends[1]);
  /* The first word shows that it is at work; from there on any moment may be the one. */
  if (read (pipe_ends[0], &number, sizeof number) == sizeof number)
    said = number;
  g_usleep ((gulong)g_test_rand_int_range (0, 8000));
  kill (child, SIGKILL);
  while (read (pipe_ends[0], &number, sizeof number) == sizeof number)
    said = number;
  close (pipe_ends[0]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  return said;
}

static void
what_was_saved_is_there (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  gint64 patient_id = store_fixture_add_patient (store, "Somebody");
  gint64 began = g_get_monotonic_time ();
  guint next = 1, round, saved = 0;

  rt_store_close (store);
  for (round = 0; round < ROUNDS; round++)
    {
      guint said = round_of_one_child (fixture, patient_id, next);
      gint64 there, logged;

      store = store_fixture_open (fixture);
      there = store_fixture_count (store, "SELECT count (*) FROM measurement");
      logged = store_fixture_count (store, "SELECT count (*) FROM audit WHERE action = "
                                           "'measurement.put'");
      if (round % 20 == 0)
        store_fixture_assert_sound (store);
      rt_store_close (store);
      g_assert_cmpint (there, >=, said);
      g_assert_cmpint (there, <=, (gint64)said + 1);
      g_assert_cmpint (there, ==, logged);
      saved = (guint)there;
      next = saved + 1;
      if (g_get_monotonic_time () - began > MOST_SECONDS * G_USEC_PER_SEC)
        break;
    }
  store = store_fixture_open (fixture);
  store_fixture_assert_sound (store);
  rt_store_close (store);
  g_test_message ("%u kills, %u saved, none lost", round, saved);
  g_assert_cmpuint (saved, >, round);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kill/what-was-saved", what_was_saved_is_there);
  return g_test_run ();
}
