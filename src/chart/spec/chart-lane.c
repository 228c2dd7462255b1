/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-lane.h"

#include <math.h>

static void
step_free (RtChartDoseStep *step)
{
  g_free (step->label);
  g_free (step->from_text);
  g_free (step->average);
  g_free (step);
}

static void
event_free (RtChartEvent *event)
{
  g_free (event->label);
  g_free (event);
}

/**
 * rt_chart_lane_new: An empty lane.
 *
 * Returns: (transfer full): free with rt_chart_lane_free(), unless a spec owns it
 */
RtChartLane *
rt_chart_lane_new (const char *id, RtChartLaneType type, const char *title)
{
  RtChartLane *lane = g_new0 (RtChartLane, 1);

  lane->id = g_strdup (id);
  lane->type = type;
  lane->kind = RT_CHART_KIND_OTHER;
  lane->title = g_strdup (title);
  lane->importance = 1;
  lane->steps = g_ptr_array_new_with_free_func ((GDestroyNotify)step_free);
  lane->events = g_ptr_array_new_with_free_func ((GDestroyNotify)event_free);
  return lane;
}

/**
 * rt_chart_lane_free: Frees @lane with all it holds. NULL is allowed.
 */
void
rt_chart_lane_free (RtChartLane *lane)
{
  if (lane == NULL)
    return;
  g_clear_pointer (&lane->id, g_free);
  g_clear_pointer (&lane->title, g_free);
  g_clear_pointer (&lane->subtitle, g_free);
  g_clear_pointer (&lane->unit, g_free);
  g_clear_pointer (&lane->end_note, g_free);
  g_clear_pointer (&lane->empty_reason, g_free);
  g_clear_pointer (&lane->steps, g_ptr_array_unref);
  g_clear_pointer (&lane->events, g_ptr_array_unref);
  g_free (lane);
}

static RtChartDoseStep *
add_step (RtChartLane *lane, gint64 from, gint64 to, double dose, gint64 item)
{
  RtChartDoseStep *step = g_new0 (RtChartDoseStep, 1);

  step->from = from;
  step->to = MAX (from, to);
  step->dose = isfinite (dose) && dose > 0 ? dose : 0;
  step->item = item;
  g_ptr_array_add (lane->steps, step);
  return step;
}

/**
 * rt_chart_lane_add_step: Adds @dose from @from until @to (exclusive, UTC seconds). A dose that is
 * negative or not finite counts as 0.
 *
 * Returns: (transfer none): the step, for its label and whether its start is approximate
 */
RtChartDoseStep *
rt_chart_lane_add_step (RtChartLane *lane, gint64 from, gint64 to, double dose, gint64 item)
{
  return add_step (lane, from, to, dose, item);
}

/**
 * rt_chart_lane_add_open_step: Adds @dose from @from on, still going.
 *
 * Returns: (transfer none): the step
 */
RtChartDoseStep *
rt_chart_lane_add_open_step (RtChartLane *lane, gint64 from, double dose, gint64 item)
{
  RtChartDoseStep *step = add_step (lane, from, from, dose, item);

  step->open = TRUE;
  return step;
}

/**
 * rt_chart_dose_step_set_label: Prints @label instead of the dose as a number; "" prints nothing.
 */
void
rt_chart_dose_step_set_label (RtChartDoseStep *step, const char *label)
{
  g_free (step->label);
  step->label = g_strdup (label);
}

/**
 * rt_chart_lane_add_event: Adds a glyph at @t with the words @label.
 *
 * Returns: (transfer none): the event, e.g. to set its `until`
 */
RtChartEvent *
rt_chart_lane_add_event (
    RtChartLane *lane, gint64 t, RtChartGlyph glyph, const char *label, gint64 item)
{
  RtChartEvent *event = g_new0 (RtChartEvent, 1);

  event->t = t;
  event->until = t;
  event->glyph = glyph;
  event->label = g_strdup (label);
  event->item = item;
  g_ptr_array_add (lane->events, event);
  return event;
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const RtChartDoseStep *left = a;
  const RtChartDoseStep *right = b;

  return left->from < right->from ? -1 : left->from > right->from;
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const RtChartEvent *left = a;
  const RtChartEvent *right = b;

  return left->t < right->t ? -1 : left->t > right->t;
}

/**
 * rt_chart_lane_settle: Puts steps and events in order of time. The layout calls it.
 */
void
rt_chart_lane_settle (RtChartLane *lane)
{
  g_ptr_array_sort_values (lane->steps, compare_steps);
  g_ptr_array_sort_values (lane->events, compare_events);
}

/**
 * rt_chart_lane_step_at: The step that holds at @t; of several the one begun last.
 *
 * Returns: (transfer none) (nullable): NULL when none does
 */
const RtChartDoseStep *
rt_chart_lane_step_at (const RtChartLane *lane, gint64 t)
{
  for (guint i = lane->steps->len; i > 0; i--)
    {
      const RtChartDoseStep *step = g_ptr_array_index (lane->steps, i - 1);

      if (step->from <= t && (step->open || t < step->to))
        return step;
    }
  return NULL;
}

/**
 * rt_chart_lane_highest_dose: The highest dose of any step; 0 without one.
 */
double
rt_chart_lane_highest_dose (const RtChartLane *lane)
{
  double highest = 0;

  for (guint i = 0; i < lane->steps->len; i++)
    highest = MAX (highest, ((const RtChartDoseStep *)g_ptr_array_index (lane->steps, i))->dose);
  return highest;
}
