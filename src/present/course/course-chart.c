/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "course-chart.h"

#include <glib/gi18n.h>

#include "baseline.h"
#include "clock.h"
#include "course-events.h"
#include "course-lanes.h"
#include "course-panel.h"
#include "course-selection.h"

#define DAY_S (24 * 60 * 60)

/* The midnight that begins the day of t, and the one that ends it. */
static gint64
day_begin (gint64 t, GTimeZone *zone)
{
  RtMoment moment = rt_moment_from_utc (t, zone);

  return rt_moment_utc_s (rt_moment_from_date (rt_moment_date (moment), zone));
}

static gint64
day_end (gint64 t, GTimeZone *zone)
{
  RtCalendarDate date = rt_moment_date (rt_moment_from_utc (t, zone));

  return rt_moment_utc_s (rt_moment_from_date (rt_calendar_date_add_days (date, 1), zone));
}

/* Whole days from the first thing recorded to the last, or as asked for. */
static gboolean
find_range (const RtRecord *record,
            const RtCourseOptions *options,
            GTimeZone *zone,
            RtTimeRange *range)
{
  RtMoment from;
  RtMoment to;
  gboolean known = rt_record_span (record, &from, &to);

  if (!known && !(options->has_from && options->has_to))
    return FALSE;
  if (options->has_from)
    from = options->from;
  if (options->has_to)
    to = options->to;
  *range = rt_time_range_new (day_begin (rt_moment_utc_s (from), zone),
                              day_end (rt_moment_utc_s (to), zone));
  return TRUE;
}

/* The last moment something is planned for; 0 = nothing is. */
static gint64
last_plan (const RtRecord *record)
{
  gint64 last = 0;

  for (guint i = 0; i < record->interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i);

      for (guint j = 0; intervention->steps != NULL && j < intervention->steps->len; j++)
        {
          const RtRegimenStep *step = g_ptr_array_index (intervention->steps, j);

          if (step->planned && !step->withdrawn)
            last = MAX (last, rt_moment_utc_s (step->has_until ? step->until : step->from));
        }
    }
  return last;
}

/* The last day a goal on a panel is to be reached by; 0 = none has one. */
static gint64
last_goal (const RtChartSpec *spec)
{
  gint64 last = 0;

  for (guint i = 0; i < spec->panels->len; i++)
    {
      const RtChartPanel *panel = g_ptr_array_index (spec->panels, i);

      for (guint j = 0; j < panel->lines->len; j++)
        last = MAX (last, ((const RtChartLine *)g_ptr_array_index (panel->lines, j))->until);
    }
  return last;
}

/* Room for what is planned and aimed at, but never more than half of what has been: the course is
 * not to become an empty sheet. What is going on is drawn until today. */
static void
make_room_for_plans (RtChartSpec *spec, const RtRecord *record, gboolean with_interventions)
{
  gint64 plan = MAX (with_interventions ? last_plan (record) : 0, last_goal (spec));
  gint64 most = spec->range.to + MAX ((spec->range.to - spec->range.from) / 2, 28 * DAY_S);
  gint64 today_end = rt_moment_utc_s (
      rt_moment_from_date (rt_calendar_date_add_days (rt_clock_today (), 1), spec->zone));

  if (plan <= spec->range.to)
    return;
  spec->now = MAX (spec->range.to, today_end);
  /* A week more, so that the last step is seen to begin. */
  spec->range.to = day_end (MIN (plan + 7 * DAY_S, most), spec->zone);
}

static gboolean
is_joined (const RtRecord *record, const RtCourseOptions *options, guint i)
{
  return i > 0 && options->measure_ids[i] != NULL && options->joined != NULL
         && g_strv_contains (options->joined, options->measure_ids[i])
         && rt_course_can_share_panel (rt_record_measure (record, options->measure_ids[i - 1]),
                                       rt_record_measure (record, options->measure_ids[i]));
}

static void
add_named_panels (RtChartSpec *spec,
                  const RtRecord *record,
                  RtCatalogue *catalogue,
                  const RtBaseline *baseline,
                  const RtCourseOptions *options)
{
  for (guint i = 0; options->measure_ids[i] != NULL; i++)
    if (is_joined (record, options, i))
      rt_course_join_panel (spec, record, catalogue, options->measure_ids[i]);
    else if (is_joined (record, options, i + 1))
      rt_course_add_shared_panel (spec, record, catalogue, options->measure_ids[i]);
    else
      rt_course_add_panel (spec, record, catalogue, baseline, options->measure_ids[i]);
}

static void
add_panels (RtChartSpec *spec,
            const RtRecord *record,
            RtCatalogue *catalogue,
            const RtCourseOptions *options)
{
  RtBaseline baseline = rt_baseline_find (record);
  g_autoptr (GPtrArray) chosen = NULL;

  if (options->measure_ids != NULL)
    {
      add_named_panels (spec, record, catalogue, &baseline, options);
      return;
    }
  chosen = rt_course_select_measures (
      record, catalogue, options->max_panels > 0 ? options->max_panels : RT_COURSE_PANELS);
  for (guint i = 0; i < chosen->len; i++)
    rt_course_add_panel (spec, record, catalogue, &baseline, g_ptr_array_index (chosen, i));
}

/**
 * rt_course_chart_new: The course of a patient as a chart: panels of measures over lanes of
 * interventions and events, all on one time axis.
 * @options: (nullable): what is shown; NULL = the whole span of a sensible choice
 *
 * Measures the record has no series of are left out. The items of the chart are made by
 * rt_course_item_pack().
 *
 * Returns: (transfer full): the chart; with a reason instead of panels when nothing is recorded.
 */
RtChartSpec *
rt_course_chart_new (const RtRecord *record, RtCatalogue *catalogue, const RtCourseOptions *options)
{
  static const RtCourseOptions everything = { 0 };
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  GTimeZone *zone = NULL;
  RtTimeRange range = rt_time_range_new (0, DAY_S);
  RtChartSpec *spec = NULL;
  gboolean known = FALSE;

  if (options == NULL)
    options = &everything;
  zone = options->zone != NULL ? options->zone : local;
  known = find_range (record, options, zone, &range);
  spec = rt_chart_spec_new (range, zone);
  spec->first_weekday = rt_chart_first_weekday ();
  spec->compare_before = options->compare_before;
  if (record->is_demonstration)
    spec->watermark = g_strdup (_ ("Demonstration"));
  spec->empty_reason =
      g_strdup (_ ("Nothing is recorded yet. Values, interventions and events appear here on one "
                   "time axis."));
  if (!known)
    return spec;
  add_panels (spec, record, catalogue, options);
  if (!options->has_to)
    make_room_for_plans (spec, record, !options->hide_interventions);
  if (!options->hide_interventions)
    rt_course_add_interventions (spec, record);
  rt_course_add_events (spec, record, !options->hide_events, !options->hide_encounters);
  if (options->show_critical)
    rt_course_add_critical (spec, record, catalogue);
  rt_course_add_phases (spec, record);
  return spec;
}

/**
 * rt_course_default_measures: The measures that rt_course_chart_new() shows unless others are
 * named, most important first.
 * @max: how many at most; 0 = %RT_COURSE_PANELS
 *
 * Returns: (transfer full): a NULL-terminated array of measure ids.
 */
char **
rt_course_default_measures (const RtRecord *record, RtCatalogue *catalogue, guint max)
{
  g_autoptr (GPtrArray) chosen =
      rt_course_select_measures (record, catalogue, max > 0 ? max : RT_COURSE_PANELS);
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (ids, g_strdup (g_ptr_array_index (chosen, i)));
  g_ptr_array_add (ids, NULL);
  return (char **)g_ptr_array_free (ids, FALSE);
}
