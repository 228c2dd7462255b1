/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-maker.h"

#include <glib/gi18n.h>

#include "daily-mean.h"
#include "date-format.h"
#include "measure-knowledge.h"
#include "own-limits.h"
#include "patient-text.h"
#include "record-words.h"
#include "regimen-now.h"

/* The stretch before the end of the period in which days outside own limits are counted. */
#define RECENT_DAYS 28

static void
add (RtSheetMaker *maker, RtFigureTone tone, char *heading, char *text)
{
  rt_sheet_content_add_attention (maker->content, tone, heading, text);
}

/* Days of the last four weeks that lie above or below the limits, and all that have a value. */
static void
count_recent (RtSheetMaker *maker,
              const RtSeries *series,
              const RtOwnLimits *limits,
              guint *above,
              guint *below,
              guint *all)
{
  g_autoptr (GArray) days = rt_daily_means (series);
  int last = rt_moment_date (maker->to).day_number;

  *above = *below = *all = 0;
  for (guint i = 0; i < days->len; i++)
    {
      const RtDailyMean *day = &g_array_index (days, RtDailyMean, i);

      if (day->date.day_number > last || day->date.day_number <= last - RECENT_DAYS)
        continue;
      *all += 1;
      *above += day->mean > limits->high ? 1 : 0;
      *below += day->mean < limits->low ? 1 : 0;
    }
}

static RtFigureTone
tone_of_side (RtDirection direction, guint above, guint below)
{
  if (direction == RT_DIRECTION_NEITHER || above == below)
    return RT_FIGURE_NOTICE;
  return (above > below) == (direction == RT_DIRECTION_HIGHER_WORSE) ? RT_FIGURE_WORSE
                                                                     : RT_FIGURE_BETTER;
}

static void
add_out_of_limits (RtSheetMaker *maker,
                   const RtMeasureKnowledge *knowledge,
                   const RtMeasure *measure,
                   const RtSeries *series)
{
  g_auto (RtOwnLimits) limits = rt_own_limits_find (measure, series, &maker->baseline);
  guint above = 0;
  guint below = 0;
  guint all = 0;
  char *heading = NULL;

  if (!limits.found)
    return;
  count_recent (maker, series, &limits, &above, &below, &all);
  if (above + below == 0)
    return;
  heading = g_strdup_printf (below == 0   ? _ ("%s: above own limits")
                             : above == 0 ? _ ("%s: below own limits")
                                          : _ ("%s: outside own limits"),
                             knowledge->title);
  add (maker, tone_of_side (measure->direction, above, below), heading,
       g_strdup_printf (
           ngettext ("%u of the %u day with a value in the last four weeks of the period.",
                     "%u of the %u days with a value in the last four weeks of the period.", all),
           above + below, all));
}

static void
add_measures (RtSheetMaker *maker)
{
  for (guint i = 0; maker->measure_ids[i] != NULL; i++)
    {
      const RtSeries *series = rt_record_series (maker->record, maker->measure_ids[i]);
      const RtMeasure *measure = rt_record_measure (maker->record, maker->measure_ids[i]);
      g_autoptr (RtMeasureKnowledge) knowledge = NULL;

      if (series == NULL || measure == NULL)
        continue;
      knowledge = rt_measure_knowledge_new (maker->record, maker->catalogue, measure);
      if (rt_own_limits_apply (knowledge, measure))
        add_out_of_limits (maker, knowledge, measure, series);
    }
}

static const RtIntervention *
find_intervention (const RtRecord *record, gint64 id)
{
  for (guint i = 0; id != 0 && i < record->interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i);

      if (intervention->id == id)
        return intervention;
    }
  return NULL;
}

static gboolean
is_open (const RtAdverseEvent *event, RtMoment when)
{
  return !event->withdrawn && rt_moment_compare (event->onset, when) <= 0
         && (!event->has_end || rt_moment_compare (event->end, when) > 0)
         && event->outcome != RT_OUTCOME_RECOVERED
         && event->outcome != RT_OUTCOME_RECOVERED_WITH_SEQUELAE;
}

static void
add_adverse_event (RtSheetMaker *maker, const RtAdverseEvent *event)
{
  const RtIntervention *suspected = find_intervention (maker->record, event->intervention_id);
  g_autofree char *what = rt_text_isolate (event->description);
  g_autofree char *since = rt_date_format (rt_moment_date (event->onset));
  g_autofree char *name = suspected != NULL ? rt_text_isolate (suspected->name) : NULL;
  /* Translators: an unintended effect and its severity. */
  char *heading = g_strdup_printf (_ ("%s (%s)"), what, rt_severity_text (event->severity));
  char *text = NULL;

  if (name != NULL)
    text = g_strdup_printf (_ ("Since %s, %s. Suspected cause as recorded: %s."), since,
                            rt_outcome_text (event->outcome), name);
  else
    text = g_strdup_printf (_ ("Since %s, %s. No suspected cause is recorded."), since,
                            rt_outcome_text (event->outcome));
  add (maker, event->severity == RT_SEVERITY_SEVERE ? RT_FIGURE_WORSE : RT_FIGURE_NOTICE, heading,
       text);
}

static void
add_adverse_events (RtSheetMaker *maker)
{
  for (guint i = 0; i < maker->record->adverse_events->len; i++)
    {
      const RtAdverseEvent *event = g_ptr_array_index (maker->record->adverse_events, i);

      if (is_open (event, maker->to))
        add_adverse_event (maker, event);
    }
}

/* The last dose before a stop; whether a lower dose ever came after a higher one. */
static gboolean
ended_without_lower_step (const RtIntervention *intervention,
                          const RtRegimenStep *end,
                          const RtRegimenStep **last)
{
  double highest = 0;

  *last = NULL;
  for (guint i = 0; i < intervention->steps->len; i++)
    {
      const RtRegimenStep *step = g_ptr_array_index (intervention->steps, i);

      if (step == end)
        break;
      if (!rt_regimen_step_counts (step) || step->mode != RT_REGIMEN_SCHEDULED || !step->has_dose
          || step->dose <= 0)
        continue;
      highest = MAX (highest, step->dose);
      *last = step;
    }
  return *last != NULL && (*last)->dose >= highest;
}

static void
add_end (RtSheetMaker *maker, const RtIntervention *intervention, const RtRegimenStep *end)
{
  const RtRegimenStep *last = NULL;
  gboolean at_once = ended_without_lower_step (intervention, end, &last);
  g_autofree char *name = rt_text_isolate (intervention->name);
  g_autofree char *date = rt_date_format (rt_moment_date (end->from));
  g_autofree char *dose = last != NULL ? rt_regimen_step_text (intervention, last) : NULL;
  gboolean medicine = intervention->kind == RT_INTERVENTION_THERAPEUTIC;
  char *text = NULL;

  if (dose != NULL)
    text = g_strdup_printf (at_once ? _ ("Last dose: %s, the highest one; no lower step is "
                                         "recorded before the end.")
                                    : _ ("Last dose: %s."),
                            dose);
  add (maker, at_once && medicine ? RT_FIGURE_NOTICE : RT_FIGURE_PLAIN,
       g_strdup_printf (_ ("%s ended %s"), name, date), text);
}

static void
add_ends (RtSheetMaker *maker)
{
  for (guint i = 0; i < maker->record->interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (maker->record->interventions, i);
      const RtRegimenStep *now = rt_regimen_step_on (intervention, maker->to, NULL);

      if (!intervention->withdrawn && now != NULL && rt_regimen_step_ends (now)
          && rt_moment_compare (now->from, maker->from) >= 0)
        add_end (maker, intervention, now);
    }
}

static int
rank (RtFigureTone tone)
{
  switch (tone)
    {
    case RT_FIGURE_WORSE:
      return 0;
    case RT_FIGURE_NOTICE:
      return 1;
    case RT_FIGURE_BETTER:
      return 2;
    default:
      return 3;
    }
}

/* What is worse comes first; g_ptr_array_sort() keeps the order of equals. */
static int
compare_attention (gconstpointer a, gconstpointer b)
{
  const RtSheetAttention *left = *(RtSheetAttention *const *)a;
  const RtSheetAttention *right = *(RtSheetAttention *const *)b;

  return rank (left->tone) - rank (right->tone);
}

/**
 * rt_sheet_add_attention: Facts worth a look, none of them advice: critical answers (on the record
 * copy only), days outside own limits, adverse events that go on, results outside the laboratory's
 * interval, interventions that ended.
 */
void
rt_sheet_add_attention (RtSheetMaker *maker)
{
  rt_sheet_add_critical_answers (maker);
  add_measures (maker);
  add_adverse_events (maker);
  rt_sheet_add_results (maker);
  add_ends (maker);
  if (maker->record->lab_results->len == 0)
    add (maker, RT_FIGURE_PLAIN, g_strdup (_ ("No laboratory results")),
         g_strdup (_ ("None has been recorded.")));
  g_ptr_array_sort (maker->content->attention, compare_attention);
  if (maker->content->attention->len == 0)
    maker->content->attention_reason =
        g_strdup (_ ("None recorded of what is looked for here: values outside own limits, side "
                     "effects that go on, laboratory results outside their interval, "
                     "interventions that ended. Scores are judged beside their course."));
}
