/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <locale.h>

#include "common/date-entry.h"

static void
assert_reads (const char *text, const char *iso, RtPrecision precision)
{
  RtCalendarDate date;
  g_autoptr (GError) error = NULL;
  g_autofree char *read = NULL;

  g_assert_true (rt_date_entry_parse (text, &date, &error));
  g_assert_no_error (error);
  read = rt_calendar_date_to_iso (date);
  g_assert_cmpstr (read, ==, iso);
  g_assert_cmpint (date.precision, ==, precision);
}

static void
test_iso (void)
{
  assert_reads ("1980-05-31", "1980-05-31", RT_PRECISION_DAY);
  assert_reads ("  1980-05 ", "1980-05", RT_PRECISION_MONTH);
  assert_reads ("1980", "1980", RT_PRECISION_YEAR);
}

/* Nobody chose the C locale, so its month-first order is not used. */
static void
test_order_without_a_locale (void)
{
  setlocale (LC_ALL, "C");
  g_assert_cmpint (rt_date_entry_locale_order (), ==, RT_DATE_ORDER_DMY);
}

static void
test_refused (void)
{
  const char *wrong[] = { "", "yesterday", "1980-02-31", "31.02.1980", "1980-13-01" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      RtCalendarDate date;
      g_autoptr (GError) error = NULL;

      g_assert_false (rt_date_entry_parse (wrong[i], &date, &error));
      g_assert_nonnull (error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-entry/iso", test_iso);
  g_test_add_func ("/date-entry/order", test_order_without_a_locale);
  g_test_add_func ("/date-entry/refused", test_refused);
  return g_test_run ();
}
