/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-spec.h"

#include <langinfo.h>

static void
phase_free (RtChartPhase *phase)
{
  g_free (phase->name);
  g_free (phase);
}

static void
marker_free (RtChartMarker *marker)
{
  g_free (marker->label);
  g_free (marker);
}

/**
 * rt_chart_first_weekday: The weekday a week begins with in the process's locale, 1 = Monday to
 * 7 = Sunday; Monday where the locale does not say.
 */
int
rt_chart_first_weekday (void)
{
#ifdef __GLIBC__
  const char *first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  const char *origin = nl_langinfo (_NL_TIME_WEEK_1STDAY);
  /* glibc stores the reference day as a number in place of a pointer: 19971130 was a Sunday and
   * 19971201 a Monday. first counts from that day, 1 = the day itself. */
  guint reference = GPOINTER_TO_UINT (origin);
  int days = first != NULL && first[0] >= 1 && first[0] <= 7 ? first[0] - 1 : -1;

  if (days >= 0 && reference == 19971130)
    return days == 0 ? 7 : days;
  if (days >= 0 && reference == 19971201)
    return days + 1;
#endif
  return 1;
}

/**
 * rt_chart_spec_new: A chart of the stretch @range with days as in @zone (NULL = UTC), weeks
 * beginning as the locale says.
 *
 * Returns: (transfer full): release with rt_chart_spec_unref()
 */
RtChartSpec *
rt_chart_spec_new (RtTimeRange range, GTimeZone *zone)
{
  RtChartSpec *spec = g_new0 (RtChartSpec, 1);

  g_atomic_ref_count_init (&spec->ref_count);
  spec->range = rt_time_range_new (range.from, range.to);
  spec->zone = zone != NULL ? g_time_zone_ref (zone) : g_time_zone_new_utc ();
  spec->first_weekday = rt_chart_first_weekday ();
  spec->panels = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_chart_panel_free);
  spec->lanes = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_chart_lane_free);
  spec->phases = g_ptr_array_new_with_free_func ((GDestroyNotify)phase_free);
  spec->markers = g_ptr_array_new_with_free_func ((GDestroyNotify)marker_free);
  return spec;
}

/**
 * rt_chart_spec_ref: Takes another reference.
 *
 * Returns: (transfer full): @spec
 */
RtChartSpec *
rt_chart_spec_ref (RtChartSpec *spec)
{
  g_atomic_ref_count_inc (&spec->ref_count);
  return spec;
}

/**
 * rt_chart_spec_unref: Drops a reference; the last one frees all. NULL is allowed.
 */
void
rt_chart_spec_unref (RtChartSpec *spec)
{
  if (spec == NULL || !g_atomic_ref_count_dec (&spec->ref_count))
    return;
  g_clear_pointer (&spec->title, g_free);
  g_clear_pointer (&spec->subtitle, g_free);
  g_clear_pointer (&spec->footnote, g_free);
  g_clear_pointer (&spec->watermark, g_free);
  g_clear_pointer (&spec->empty_reason, g_free);
  g_clear_pointer (&spec->zone, g_time_zone_unref);
  g_clear_pointer (&spec->panels, g_ptr_array_unref);
  g_clear_pointer (&spec->lanes, g_ptr_array_unref);
  g_clear_pointer (&spec->phases, g_ptr_array_unref);
  g_clear_pointer (&spec->markers, g_ptr_array_unref);
  g_free (spec);
}

/**
 * rt_chart_spec_add_panel: Adds an empty panel below the others.
 *
 * Returns: (transfer none): owned by @spec
 */
RtChartPanel *
rt_chart_spec_add_panel (RtChartSpec *spec, const char *id, const char *title)
{
  RtChartPanel *panel = rt_chart_panel_new (id, title);

  g_ptr_array_add (spec->panels, panel);
  return panel;
}

/**
 * rt_chart_spec_add_lane: Adds an empty lane below the others.
 *
 * Returns: (transfer none): owned by @spec
 */
RtChartLane *
rt_chart_spec_add_lane (RtChartSpec *spec, const char *id, RtChartLaneType type, const char *title)
{
  RtChartLane *lane = rt_chart_lane_new (id, type, title);

  g_ptr_array_add (spec->lanes, lane);
  return lane;
}

/**
 * rt_chart_spec_add_phase: Adds a named stretch to the ribbon; @to is exclusive.
 *
 * Returns: (transfer none): owned by @spec
 */
RtChartPhase *
rt_chart_spec_add_phase (RtChartSpec *spec, gint64 from, gint64 to, const char *name)
{
  RtChartPhase *phase = g_new0 (RtChartPhase, 1);

  phase->from = from;
  phase->to = MAX (from, to);
  phase->name = g_strdup (name);
  g_ptr_array_add (spec->phases, phase);
  return phase;
}

/**
 * rt_chart_spec_add_marker: Adds a vertical line through all panels at @t.
 *
 * Returns: (transfer none): owned by @spec, e.g. to set its interval
 */
RtChartMarker *
rt_chart_spec_add_marker (RtChartSpec *spec, gint64 t, RtChartMarkerKind kind, const char *label)
{
  RtChartMarker *marker = g_new0 (RtChartMarker, 1);

  marker->t = t;
  marker->kind = kind;
  marker->label = g_strdup (label);
  g_ptr_array_add (spec->markers, marker);
  return marker;
}

typedef struct
{
  gint64 first;
  gint64 last;
} Extent;

static void
include (Extent *extent, gint64 t)
{
  extent->first = MIN (extent->first, t);
  extent->last = MAX (extent->last, t);
}

static void
include_panel (Extent *extent, const RtChartPanel *panel)
{
  for (guint i = 0; i < panel->series->len; i++)
    {
      const RtChartSeries *series = g_ptr_array_index (panel->series, i);

      for (guint j = 0; j < series->points->len; j++)
        include (extent, g_array_index (series->points, RtChartPoint, j).t);
    }
}

static void
include_lane (Extent *extent, const RtChartLane *lane)
{
  for (guint i = 0; i < lane->steps->len; i++)
    {
      const RtChartDoseStep *step = g_ptr_array_index (lane->steps, i);

      include (extent, step->from);
      include (extent, step->open ? step->from : step->to);
    }
  for (guint i = 0; i < lane->events->len; i++)
    {
      const RtChartEvent *event = g_ptr_array_index (lane->events, i);

      include (extent, event->t);
      include (extent, event->until);
    }
}

/**
 * rt_chart_spec_fit_range: Sets the time axis to the stretch of all values, steps and events, with
 * a margin of a hundredth at both ends (at least an hour). Without any, the axis stays as it is.
 */
void
rt_chart_spec_fit_range (RtChartSpec *spec)
{
  Extent extent = { G_MAXINT64, G_MININT64 };
  gint64 margin = 0;

  for (guint i = 0; i < spec->panels->len; i++)
    include_panel (&extent, g_ptr_array_index (spec->panels, i));
  for (guint i = 0; i < spec->lanes->len; i++)
    include_lane (&extent, g_ptr_array_index (spec->lanes, i));
  if (extent.first > extent.last)
    return;
  extent.first = CLAMP (extent.first, RT_TIME_RANGE_FIRST, RT_TIME_RANGE_LAST);
  extent.last = CLAMP (extent.last, RT_TIME_RANGE_FIRST, RT_TIME_RANGE_LAST);
  margin = MAX ((extent.last - extent.first) / 100, 3600);
  spec->range = rt_time_range_new (extent.first - margin, extent.last + margin);
}
