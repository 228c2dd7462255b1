/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "quick-entry.h"

/* What holds for every line of an intervention, whoever writes it. */

static RtCatalogue *catalogue;
static GTimeZone *zone;

static RtQuickEntry *
read_line (const char *language, const char *line)
{
  RtCalendarDate today;

  rt_calendar_date_parse ("2026-03-02", &today, NULL);
  return rt_quick_entry_read (catalogue, language, line, today, zone);
}

/* Words thrown together at random make steps or a question, and no step has an unsound timing. */
static void
any_words (void)
{
  static const char *const words[] = {
    "sertraline",
    "50",
    "mg",
    "1.500",
    "daily",
    "each",
    "morning",
    "for",
    "2",
    "weeks",
    "then",
    "→",
    "stop",
    "from",
    "March",
    "2025",
    "until",
    "max",
    "per",
    "week",
    "1-0-1",
    "½",
    "tablet",
    "25/100",
    "/mL",
    "as",
    "needed",
    ";",
    ",",
    "(x)",
    "by",
    "to",
    "reduce",
    "8:00",
    "pm",
    "on",
    "day",
    "every",
    "~",
    "\xff\xfe",
    "3/4/2025",
    "9999-99-99",
    "99999999999999999999",
    "mg/kg",
  };

  for (int round = 0; round < 150; round++)
    {
      GString *line = g_string_new (NULL);
      int n = g_test_rand_int_range (0, 14);
      g_autoptr (RtQuickEntry) entry = NULL;

      for (int i = 0; i < n; i++)
        g_string_append_printf (line, "%s ",
                                words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
      entry = read_line ("en", line->str);
      g_assert_true (entry->draft->steps != NULL || entry->questions->len > 0);
      for (guint i = 0; entry->draft->steps != NULL && i < entry->draft->steps->len; i++)
        {
          const RtRegimenStep *step = g_ptr_array_index (entry->draft->steps, i);

          if (step->timing != NULL && !rt_dose_timing_is_sound (step->timing))
            g_error ("“%s” has an unsound timing", line->str);
        }
      g_string_free (line, TRUE);
    }
}

/* Bytes thrown together at random, with and without meaning, make some draft and end. */
static void
any_bytes (void)
{
  static const char common[] = "0123456789 .,;-/(%mgtabletdailystopfor→½'\"\n";

  for (int round = 0; round < 40; round++)
    {
      int n = g_test_rand_int_range (0, 80);
      gboolean plain = g_test_rand_bit ();
      g_autofree char *line = g_malloc0 ((gsize)n + 1);
      g_autoptr (RtQuickEntry) entry = NULL;

      for (int i = 0; i < n; i++)
        line[i] = plain ? common[g_test_rand_int_range (0, sizeof common - 1)]
                        : (char)g_test_rand_int_range (1, 256);
      entry = read_line (round % 2 == 0 ? "en" : "de", line);
      g_assert_true (entry->draft->steps != NULL || entry->questions->len > 0);
    }
}

/* Puts the amounts in the places of <a> and <b>. */
static char *
line_with (const char *form, double a, double b)
{
  GString *line = g_string_new (form);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_replace (line, "<a>", g_ascii_formatd (number, sizeof number, "%g", a), 0);
  g_string_replace (line, "<b>", g_ascii_formatd (number, sizeof number, "%g", b), 0);
  return g_string_free_and_steal (line);
}

static gboolean
amount_of_day (const RtRegimenStep *step, RtRational *amount)
{
  return rt_regimen_step_amount (step, amount)
         && (step->timing == NULL || rt_dose_timing_day_amount (step->timing, *amount, amount));
}

/* Returns whether the line was read without a question; it is then @expected a day. */
static gboolean
is_read_as (const char *line, double expected)
{
  g_autoptr (RtQuickEntry) entry = read_line ("en", line);
  RtRational amount;

  if (entry->questions->len > 0)
    return FALSE;
  if (entry->not_understood->len > 0 || entry->draft->steps->len != 1
      || !amount_of_day (g_ptr_array_index (entry->draft->steps, 0), &amount)
      || ABS (rt_rational_to_double (amount) - expected) > expected * 1e-9)
    g_error ("“%s” is not read as %g mg a day", line, expected);
  return TRUE;
}

/* An amount of the day is the one a careful reader finds in the line, or the line is asked about:
 * never more is stored than was written. */
static void
never_more_than_written (void)
{
  static const double amounts[] = { 0.25, 1, 2.5, 5, 7.5, 50 };
  static const struct
  {
    const char *form;
    double a, b;       /* so often in a day */
    gboolean is_clear; /* asks nothing, whatever the amounts */
  } forms[] = {
    { "sertraline <a> mg in the morning, <b> mg at bedtime", 1, 1, TRUE },
    { "sertraline <a>-0-<b> mg", 1, 1, TRUE },
    { "sertraline <a> mg bid, <b> mg at bedtime", 2, 1, TRUE },
    { "sertraline <a> mg twice daily, max <b> mg a day", 2, 0, TRUE },
    { "sertraline <a> mg in 2 divided doses, max <b> mg a day", 1, 0, TRUE },
    { "sertraline <a> mg daily in 4 doses, max <b> mg a day", 1, 0, TRUE },
    { "sertraline <a> mg a day in 3 divided doses", 1, 0, FALSE },
    { "sertraline <a> mg in 3 doses per day", 1, 0, FALSE },
    { "sertraline <a> mg per day divided into 3 doses", 1, 0, FALSE },
    { "sertraline <a> mg 4 times a day, max <b> mg a day", 4, 0, TRUE },
    { "sertraline <a> mg at 8:00 and 20:00, max <b> mg a day", 2, 0, TRUE },
    { "sertraline <a> mg every 8 hours", 3, 0, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    for (guint k = 0; k < G_N_ELEMENTS (amounts); k++)
      for (guint f = 0; f < G_N_ELEMENTS (forms); f++)
        {
          double a = amounts[i], b = amounts[k];
          g_autofree char *line = line_with (forms[f].form, a, b);

          if (!is_read_as (line, a * forms[f].a + b * forms[f].b) && forms[f].is_clear)
            g_error ("“%s” is asked about", line);
        }
}

/* A number behind a strength counts it, is an amount, or is asked about; where both are possible
 * it is asked about. */
static void
schemes_of_a_strength (void)
{
  static const double strengths[] = { 0.5, 1, 2, 25 };
  static const double parts[] = { 0, 0.5, 1, 2, 4, 5, 25 };
  static const char *const forms[] = { "sertraline <a> mg %s-0-<b>", "sertraline %s-0-<b> <a> mg" };

  for (guint s = 0; s < G_N_ELEMENTS (strengths); s++)
    for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
      for (guint q = 1; q < G_N_ELEMENTS (parts); q++)
        for (guint f = 0; f < G_N_ELEMENTS (forms); f++)
          {
            double most = MAX (parts[p], parts[q]);
            char number[G_ASCII_DTOSTR_BUF_SIZE];
            g_auto (GStrv) form = g_strsplit (forms[f], "%s", 2);
            g_autofree char *with_part =
                g_strjoinv (g_ascii_formatd (number, sizeof number, "%g", parts[p]), form);
            g_autofree char *line = line_with (with_part, strengths[s], parts[q]);
            gboolean same =
                strengths[s] == 1 || (parts[p] != strengths[s] && parts[q] != strengths[s]);

            if (is_read_as (line, (parts[p] + parts[q]) * strengths[s]) != (most <= 4 && same))
              g_error ("“%s” is asked about, or is not", line);
          }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  zone = g_time_zone_new_utc ();
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/quick-properties/never-more", never_more_than_written);
  g_test_add_func ("/quick-properties/strengths", schemes_of_a_strength);
  g_test_add_func ("/quick-properties/any-words", any_words);
  g_test_add_func ("/quick-properties/any-bytes", any_bytes);
  result = g_test_run ();
  rt_catalogue_unref (catalogue);
  g_time_zone_unref (zone);
  return result;
}
