/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-maker.h"

#include <glib/gi18n.h>

#include "daily-mean.h"
#include "measure-knowledge.h"
#include "own-limits.h"

/* What the shown measures need explained. */
typedef struct
{
  gboolean dense;
  gboolean several_a_day;
  gboolean own_limits;
  gboolean reliable_change;
  gboolean prorated;
} Needs;

static void
add_once (GPtrArray *lines, const char *line)
{
  if (line != NULL && !g_ptr_array_find_with_equal_func (lines, line, g_str_equal, NULL))
    g_ptr_array_add (lines, g_strdup (line));
}

static gboolean
has_prorated (const RtSeries *series)
{
  for (guint i = 0; i < rt_series_length (series); i++)
    if (rt_series_point (series, i)->prorated)
      return TRUE;
  return FALSE;
}

static void
look_at (RtSheetMaker *maker, const RtMeasure *measure, const RtSeries *series, Needs *needs)
{
  g_autoptr (RtMeasureKnowledge) knowledge =
      rt_measure_knowledge_new (maker->record, maker->catalogue, measure);
  g_autofree char *bands = NULL;

  if (rt_own_limits_apply (knowledge, measure))
    needs->own_limits = TRUE;
  else if (measure->kind != RT_MEASURE_ANALYTE)
    needs->reliable_change = TRUE;
  if (measure->kind != RT_MEASURE_ANALYTE && rt_series_is_dense (series))
    {
      needs->dense = TRUE;
      needs->several_a_day |= rt_series_has_several_a_day (series);
    }
  needs->prorated |= has_prorated (series);
  if (knowledge->scheme != NULL)
    bands = g_strdup_printf (_ ("Bands of %s: %s."), knowledge->title, knowledge->scheme);
  else if (knowledge->interval_source != NULL)
    bands = g_strdup_printf (_ ("Reference interval of %s: %s."), knowledge->title,
                             knowledge->interval_source);
  add_once (maker->content->method, bands);
  add_once (maker->content->method, knowledge->caution);
  add_once (maker->content->sources, knowledge->source);
}

static void
explain (RtSheetMaker *maker, const Needs *needs)
{
  GPtrArray *method = maker->content->method;

  if (needs->several_a_day)
    add_once (method, _ ("Where a day has several answers, its mean is shown and counted."));
  if (needs->dense)
    add_once (method,
              _ ("Daily ratings: dots are answers or daily means, the line joins the medians of "
                 "seven days each."));
  if (needs->own_limits)
    {
      add_once (method, _ ("Own limits: mean of the baseline ± 2.66 times the mean difference of "
                           "one value and the next (XmR chart), from eight values on, kept to the "
                           "scale; none where more than two thirds of neighbours are equal. "
                           "They are limits of single days; a mean of many days varies less."));
      add_once (maker->content->sources,
                _ ("Own limits: Wheeler DJ, Chambers DS. Understanding Statistical Process "
                   "Control, 2nd ed., 1992."));
    }
  if (needs->reliable_change)
    {
      add_once (method, _ ("A change of a score is called beyond noise when it is larger than the "
                           "instrument's reliable change at 95 %, counted from the mean of the "
                           "baseline."));
      add_once (maker->content->sources,
                _ ("Reliable change: Jacobson NS, Truax P. J Consult Clin Psychol "
                   "1991;59:12–19."));
    }
  if (needs->prorated)
    add_once (method, _ ("Prorated: a questionnaire with missing answers, completed by its own "
                         "missing-item rule; drawn apart, never as complete."));
}

/**
 * rt_sheet_add_method: How each figure of the sheet was computed, and from which sources.
 */
void
rt_sheet_add_method (RtSheetMaker *maker)
{
  Needs needs = { 0 };
  g_autofree char *baseline = rt_baseline_text (&maker->baseline);

  add_once (maker->content->method, baseline);
  for (guint i = 0; maker->measure_ids[i] != NULL; i++)
    {
      const RtSeries *series = rt_record_series (maker->record, maker->measure_ids[i]);
      const RtMeasure *measure = rt_record_measure (maker->record, maker->measure_ids[i]);

      if (series != NULL && measure != NULL && rt_series_length (series) > 0)
        look_at (maker, measure, series, &needs);
    }
  explain (maker, &needs);
  if (maker->options->course.measure_ids == NULL && maker->measure_ids[0] != NULL)
    add_once (maker->content->method,
              _ ("Shown are the measures of goals and those named for an intervention first, then "
                 "scores, then of each family the daily rating that was most often outside its own "
                 "limits; among many ratings some are so by chance."));
}
