/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-maker.h"

#include <glib/gi18n.h>

#include "baseline-mean.h"
#include "daily-mean.h"
#include "date-format.h"
#include "measure-knowledge.h"
#include "number-text.h"
#include "patient-text.h"
#include "quantity-format.h"
#include "verdict-words.h"

static char *
format_side (const RtMeasure *measure, const RtSideMean *side, int decimals)
{
  g_autofree char *mean = NULL;

  if (side->n == 0)
    return g_strdup ("—");
  if (measure->has_range && measure->minimum < 0 && measure->maximum > 0)
    mean = rt_quantity_format_signed (side->mean, decimals);
  else
    mean = rt_number_format (side->mean, decimals);
  /* Translators: a mean, and the number of values behind it. */
  return g_strdup_printf (_ ("%s (n\u00a0=\u00a0%u)"), mean, side->n);
}

static void
add_change (RtSheetMaker *maker, const RtMeasure *measure, const RtSeries *series)
{
  RtSideMean before = rt_side_mean_before (series, &maker->baseline);
  RtSideMean after = rt_side_mean_after (series, &maker->baseline);
  g_autoptr (RtMeasureKnowledge) knowledge = NULL;
  g_auto (RtVerdictWords) words = { 0 };
  RtSheetChange *change = NULL;
  int decimals = rt_series_has_several_a_day (series)
                     ? 2
                     : MIN (rt_quantity_decimals (measure, series) + 1, 2);

  if (before.n == 0 && after.n == 0)
    return;
  knowledge = rt_measure_knowledge_new (maker->record, maker->catalogue, measure);
  change = g_new0 (RtSheetChange, 1);
  change->measure = g_strdup (knowledge->title);
  change->before = format_side (measure, &before, decimals);
  change->after = format_side (measure, &after, decimals);
  if (before.n > 0 && after.n > 0)
    {
      words = rt_verdict_words_find (maker->record, maker->catalogue, measure, series,
                                     &maker->baseline, after.mean);
      change->verdict = g_strdup (words.verdict);
      change->tone = words.tone;
    }
  else
    change->verdict = g_strdup (_ ("too few values"));
  g_ptr_array_add (maker->content->changes, change);
}

/* What before and after are, and what else changed: facts that limit what the table can show. */
static char *
describe_sides (const RtSheetMaker *maker)
{
  const RtBaseline *baseline = &maker->baseline;
  g_autofree char *period =
      rt_date_format_period (rt_moment_date (baseline->from),
                             rt_calendar_date_add_days (rt_moment_date (baseline->until), -1));
  g_autofree char *change = rt_date_format (rt_moment_date (baseline->change));
  g_autofree char *name = rt_text_isolate (baseline->changed->name);

  return g_strdup_printf (
      /* Translators: period of the baseline; date and name of the first intervention that
       * changed. */
      _ ("Means. Before: %s, the baseline. After: from %s on, the first change (%s). One course "
         "without repetition cannot show a cause."),
      period, change, name);
}

static char *
describe_other_changes (const RtBaseline *baseline)
{
  if (baseline->n_changed > 1)
    return g_strdup_printf (
        ngettext ("%u intervention changed in that time: what belongs to which cannot be told.",
                  "%u interventions changed in that time: what belongs to which cannot be told.",
                  baseline->n_changed),
        baseline->n_changed);
  return g_strdup_printf (
      ngettext ("%u change in that time.", "%u changes in that time.", baseline->n_changes),
      baseline->n_changes);
}

/**
 * rt_sheet_add_changes: What changed with the first change of an intervention after the baseline:
 * the means of both sides and whether they differ by more than noise; or why there is no such
 * table.
 */
void
rt_sheet_add_changes (RtSheetMaker *maker)
{
  g_autofree char *sides = NULL;
  g_autofree char *others = NULL;

  maker->content->change_title =
      g_strdup (maker->baseline.n_changed > 1 ? _ ("What changed with the interventions")
                                              : _ ("What changed with the intervention"));
  if (!maker->baseline.has_change)
    {
      maker->content->change_reason =
          g_strdup (_ ("No intervention changed after the first measurement, so there is nothing "
                       "to compare."));
      return;
    }
  for (guint i = 0; maker->measure_ids[i] != NULL; i++)
    {
      const RtSeries *series = rt_record_series (maker->record, maker->measure_ids[i]);
      const RtMeasure *measure = rt_record_measure (maker->record, maker->measure_ids[i]);

      if (series != NULL && measure != NULL && measure->kind != RT_MEASURE_ANALYTE)
        add_change (maker, measure, series);
    }
  if (maker->content->changes->len == 0)
    {
      maker->content->change_reason =
          g_strdup (_ ("No value lies before or after the first change, so there is nothing to "
                       "compare."));
      return;
    }
  sides = describe_sides (maker);
  others = describe_other_changes (&maker->baseline);
  maker->content->change_note = g_strjoin (" ", sides, others, NULL);
}
