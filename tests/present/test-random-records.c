/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "course-text.h"
#include "sheet-content.h"

#include <locale.h>
#include <math.h>

#include "random-record.h"

/* Fit to be printed: valid, on as many lines as it was written for, nothing invisible. */
static void
check_text (const char *text)
{
  if (text == NULL)
    return;
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_assert_false (g_unichar_iscntrl (c));
      g_assert_true (c != 0x202e && c != 0x2066);
    }
}

static void
check_lines (GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    check_text (g_ptr_array_index (lines, i));
}

static void
check_figures (GPtrArray *figures)
{
  g_assert_cmpuint (figures->len, >=, 1);
  g_assert_cmpuint (figures->len, <=, 5);
  for (guint i = 0; i < figures->len; i++)
    {
      const RtKeyFigure *figure = g_ptr_array_index (figures, i);

      g_assert_nonnull (figure->verdict);
      check_text (figure->title);
      check_text (figure->value);
      check_text (figure->when);
      check_text (figure->band);
      check_text (figure->verdict);
      check_text (figure->basis);
    }
}

static void
check_panel (const RtChartPanel *panel)
{
  check_text (panel->title);
  check_text (panel->unit);
  g_assert_cmpuint (panel->series->len, ==, 1);
  if (panel->has_range)
    g_assert_cmpfloat (panel->low, <, panel->high);
  for (guint i = 0; i < panel->bands->len; i++)
    {
      const RtChartBand *band = g_ptr_array_index (panel->bands, i);

      g_assert_false (isnan (band->from) || isnan (band->to));
      g_assert_cmpfloat (band->from, <=, band->to);
    }
}

static void
check_lane (const RtChartLane *lane)
{
  check_text (lane->title);
  check_text (lane->subtitle);
  for (guint i = 0; i < lane->steps->len; i++)
    {
      const RtChartDoseStep *step = g_ptr_array_index (lane->steps, i);

      g_assert_true (step->open || step->to > step->from);
      g_assert_cmpfloat (step->dose, >=, 0);
      check_text (step->label);
    }
  for (guint i = 0; i < lane->events->len; i++)
    {
      const RtChartEvent *event = g_ptr_array_index (lane->events, i);

      g_assert_cmpint (event->until, >=, event->t);
      check_text (event->label);
    }
}

static void
check_course (const RtChartSpec *spec)
{
  g_assert_cmpint (spec->range.from, <, spec->range.to);
  for (guint i = 0; i < spec->panels->len; i++)
    check_panel (g_ptr_array_index (spec->panels, i));
  for (guint i = 0; i < spec->lanes->len; i++)
    check_lane (g_ptr_array_index (spec->lanes, i));
}

static void
check_content (const RtSheetContent *content)
{
  check_text (content->name);
  check_text (content->facts);
  check_figures (content->figures);
  check_course (content->course);
  check_lines (content->interventions);
  check_lines (content->goals);
  check_lines (content->method);
  check_lines (content->sources);
  g_assert_true (content->changes->len > 0 || content->change_reason != NULL);
  g_assert_true (content->attention->len > 0 || content->attention_reason != NULL);
  for (guint i = 0; i < content->attention->len; i++)
    {
      const RtSheetAttention *attention = g_ptr_array_index (content->attention, i);

      check_text (attention->heading);
      check_text (attention->text);
    }
  for (guint i = 0; i < content->steps->len; i++)
    {
      const RtSheetStep *step = g_ptr_array_index (content->steps, i);

      check_text (step->what);
      check_text (step->reason);
    }
}

static void
test_records (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (20121119);
  g_autoptr (GError) error = NULL;
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_default (&error);

  g_assert_no_error (error);
  for (int i = 0; i < 150; i++)
    {
      g_autoptr (RtRecord) record = random_record (chance);
      g_autoptr (RtSheetContent) content =
          rt_sheet_content_new (record, i % 4 == 0 ? NULL : catalogue, NULL);

      g_test_message ("record %d", i);
      check_content (content);
      for (guint m = 0; m < record->measures->len; m++)
        {
          const RtMeasure *measure = g_ptr_array_index (record->measures, m);
          g_autofree char *trend = rt_course_text_trend (record, catalogue, measure->id);
          g_autofree char *summary = rt_course_text_summary (record, catalogue, measure->id);

          check_text (trend);
          check_text (summary);
        }
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random-records/sheets", test_records);
  return g_test_run ();
}
