/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "due-assessment.h"

static RtCalendarDate
day (const char *text)
{
  RtCalendarDate date = { 0 };

  g_assert_true (rt_calendar_date_parse (text, &date, NULL));
  return date;
}

static const char *
iso (RtCalendarDate date)
{
  static char buffer[16];
  g_autofree char *text = rt_calendar_date_to_iso (date);

  g_strlcpy (buffer, text, sizeof buffer);
  return buffer;
}

static RtSchedule
every (int n, RtRhythm rhythm, const char *from)
{
  return (RtSchedule){ .every = n, .rhythm = rhythm, .from = day (from) };
}

static void
months_keep_their_day (void)
{
  RtSchedule schedule = every (1, RT_RHYTHM_MONTH, "2024-01-31");

  g_assert_cmpstr (iso (rt_schedule_occurrence (&schedule, 0)), ==, "2024-01-31");
  g_assert_cmpstr (iso (rt_schedule_occurrence (&schedule, 1)), ==, "2024-02-29");
  g_assert_cmpstr (iso (rt_schedule_occurrence (&schedule, 2)), ==, "2024-03-31");
  g_assert_cmpstr (iso (rt_schedule_occurrence (&schedule, 13)), ==, "2025-02-28");
}

/* Counting agrees with going through the occurrences one by one. */
static void
counting_is_walking (void)
{
  for (int round = 0; round < 400; round++)
    {
      RtSchedule schedule = every (g_test_rand_int_range (1, 9),
                                   (RtRhythm)g_test_rand_int_range (0, 3), "2023-12-30");
      RtCalendarDate last =
          rt_calendar_date_add_days (schedule.from, g_test_rand_int_range (-40, 1500));
      int walked = 0;

      schedule.has_until = g_test_rand_bit ();
      schedule.until = rt_calendar_date_add_days (schedule.from, g_test_rand_int_range (0, 1200));
      while (rt_schedule_occurrence (&schedule, walked).day_number <= last.day_number
             && (!schedule.has_until
                 || rt_schedule_occurrence (&schedule, walked).day_number
                        <= schedule.until.day_number))
        walked++;
      g_assert_cmpint (rt_schedule_occurrences_until (&schedule, last), ==, walked);
    }
}

static void
check (RtSchedule *schedule,
       const char *last_answer,
       const char *today,
       RtDueState state,
       const char *due)
{
  RtCalendarDate found = { 0 }, last = { 0 };

  if (last_answer != NULL)
    last = day (last_answer);
  g_assert_cmpint (rt_due_state (schedule, last_answer != NULL ? &last : NULL, day (today), &found),
                   ==, state);
  if (due != NULL)
    g_assert_cmpstr (iso (found), ==, due);
}

static void
weekly (void)
{
  RtSchedule schedule = every (1, RT_RHYTHM_WEEK, "2026-03-02");

  check (&schedule, NULL, "2026-03-01", RT_DUE_LATER, "2026-03-02");
  check (&schedule, NULL, "2026-03-02", RT_DUE_NOW, "2026-03-02");
  check (&schedule, NULL, "2026-03-03", RT_DUE_NOW, "2026-03-02");
  check (&schedule, NULL, "2026-03-04", RT_DUE_OVERDUE, "2026-03-02");
  check (&schedule, "2026-03-02", "2026-03-02", RT_DUE_LATER, "2026-03-09");
  /* a day early counts for the day; two days early does not */
  check (&schedule, "2026-03-08", "2026-03-09", RT_DUE_LATER, "2026-03-16");
  check (&schedule, "2026-03-07", "2026-03-09", RT_DUE_NOW, "2026-03-09");
  /* missed weeks are one thing to do, counted from the first of them */
  check (&schedule, "2026-03-02", "2026-04-20", RT_DUE_OVERDUE, "2026-03-09");
  check (&schedule, "2026-04-20", "2026-04-20", RT_DUE_LATER, "2026-04-27");
}

/* A seventh of the rhythm, in whole days. */
static void
days_of_grace (void)
{
  static const struct
  {
    int n;
    RtRhythm rhythm;
    int days;
  } cases[] = {
    { 1, RT_RHYTHM_DAY, 0 },    { 6, RT_RHYTHM_DAY, 0 },    { 7, RT_RHYTHM_DAY, 1 },
    { 1, RT_RHYTHM_WEEK, 1 },   { 2, RT_RHYTHM_WEEK, 2 },   { 1, RT_RHYTHM_MONTH, 4 },
    { 3, RT_RHYTHM_MONTH, 12 }, { 6, RT_RHYTHM_MONTH, 25 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RtSchedule schedule = every (cases[i].n, cases[i].rhythm, "2024-01-31");

      g_assert_cmpint (rt_due_grace_days (&schedule), ==, cases[i].days);
    }
}

static void
daily_has_no_grace (void)
{
  RtSchedule schedule = every (1, RT_RHYTHM_DAY, "2026-03-02");

  check (&schedule, "2026-03-02", "2026-03-02", RT_DUE_LATER, "2026-03-03");
  check (&schedule, "2026-03-02", "2026-03-03", RT_DUE_NOW, "2026-03-03");
  check (&schedule, "2026-03-02", "2026-03-04", RT_DUE_OVERDUE, "2026-03-03");
}

static void
it_ends (void)
{
  RtSchedule schedule = every (1, RT_RHYTHM_MONTH, "2026-01-15");

  schedule.has_until = TRUE;
  schedule.until = day ("2026-03-15");
  check (&schedule, "2026-02-15", "2026-03-15", RT_DUE_NOW, "2026-03-15");
  check (&schedule, "2026-02-15", "2026-09-01", RT_DUE_OVERDUE, "2026-03-15");
  check (&schedule, "2026-03-16", "2026-09-01", RT_DUE_ENDED, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/due/months", months_keep_their_day);
  g_test_add_func ("/due/counting", counting_is_walking);
  g_test_add_func ("/due/weekly", weekly);
  g_test_add_func ("/due/grace", days_of_grace);
  g_test_add_func ("/due/daily", daily_has_no_grace);
  g_test_add_func ("/due/ends", it_ends);
  return g_test_run ();
}
