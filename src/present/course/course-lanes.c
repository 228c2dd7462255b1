/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "course-lanes.h"

#include <glib/gi18n.h>

#include "course-item.h"
#include "date-format.h"
#include "patient-text.h"
#include "quantity-format.h"
#include "record-words.h"
#include "regimen-now.h"
#include "regimen-words.h"

/* One intervention on its way onto the chart. */
typedef struct
{
  RtChartSpec *spec;
  const RtIntervention *intervention;
  guint index;
  RtChartLane *lane;
} LaneMaker;

static RtChartKind
chart_kind (RtInterventionKind kind)
{
  static const RtChartKind kinds[] = {
    [RT_INTERVENTION_PRECURSOR] = RT_CHART_KIND_PRECURSOR,
    [RT_INTERVENTION_COFACTOR] = RT_CHART_KIND_COFACTOR,
    [RT_INTERVENTION_LIFESTYLE] = RT_CHART_KIND_LIFESTYLE,
    [RT_INTERVENTION_THERAPEUTIC] = RT_CHART_KIND_THERAPEUTIC,
  };

  return (guint)kind < G_N_ELEMENTS (kinds) ? kinds[kind] : RT_CHART_KIND_OTHER;
}

static const RtRegimenStep *
step_at (const RtIntervention *intervention, guint i)
{
  if (intervention->steps == NULL || i >= intervention->steps->len)
    return NULL;
  return g_ptr_array_index (intervention->steps, i);
}

#define DAY_S (24 * 60 * 60)

/* A day that is only recollected may be a week off, a month half a month, a year half a year: how
 * wide the ends of bars fade, and no more. */
static int
recollection_days (RtPrecision precision)
{
  return precision == RT_PRECISION_YEAR ? 183 : precision == RT_PRECISION_MONTH ? 15 : 7;
}

/* By how many seconds earlier and later a step may have begun. */
static void
find_doubt (const RtRegimenStep *step, gint64 *early, gint64 *late)
{
  RtCalendarDate day = rt_moment_date (step->from);
  int doubt = step->approximate ? recollection_days (step->from.precision) : 0;
  int months = step->from.precision == RT_PRECISION_YEAR    ? 12
               : step->from.precision == RT_PRECISION_MONTH ? 1
                                                            : 0;
  int days = 0;

  if (months > 0)
    days = rt_calendar_date_add_months (day, months).day_number - day.day_number;
  *early = (gint64)doubt * DAY_S;
  *late = (gint64)(days + doubt) * DAY_S;
}

/* How high the bar of a stretch is: its dose, or the mean of days that differ. */
static gboolean
find_height (const RtIntervention *intervention, const RtRegimenStep *step, double *height)
{
  RtRational mean;

  if (step->mode != RT_REGIMEN_SCHEDULED)
    return FALSE;
  if (rt_regimen_step_mean (intervention, step, &mean))
    {
      *height = rt_rational_to_double (mean);
      return TRUE;
    }
  *height = step->dose;
  return step->has_dose && step->dose >= 0;
}

/* Bars as high as the dose need a dose for every stretch. */
static RtChartLaneType
lane_type (const RtIntervention *intervention)
{
  gboolean stretches = FALSE;
  gboolean doses = TRUE;
  const RtRegimenStep *step = NULL;
  double height = 0;

  for (guint i = 0; (step = step_at (intervention, i)) != NULL; i++)
    {
      if (step->withdrawn || step->mode == RT_REGIMEN_SINGLE || step->mode == RT_REGIMEN_STOP
          || step->mode == RT_REGIMEN_PAUSE)
        continue;
      stretches = TRUE;
      doses = doses && find_height (intervention, step, &height);
    }
  return stretches && doses ? RT_CHART_LANE_DOSE : RT_CHART_LANE_BAR;
}

static gboolean
has_singles (const RtIntervention *intervention)
{
  const RtRegimenStep *step = NULL;

  for (guint i = 0; (step = step_at (intervention, i)) != NULL; i++)
    if (rt_regimen_step_counts (step) && step->mode == RT_REGIMEN_SINGLE)
      return TRUE;
  return intervention->administrations->len > 0;
}

static gboolean
has_as_needed (const RtIntervention *intervention)
{
  const RtRegimenStep *step = NULL;

  for (guint i = 0; (step = step_at (intervention, i)) != NULL; i++)
    if (rt_regimen_step_counts (step) && step->mode == RT_REGIMEN_AS_NEEDED)
      return TRUE;
  return FALSE;
}

/* When a step ends: at its own end or where the next one that replaces it begins; a plan is
 * replaced only by a plan.
 * @cause: (out) (nullable): the step that ends it */
static gboolean
step_end (const RtIntervention *intervention, guint i, gint64 *end, const RtRegimenStep **cause)
{
  const RtRegimenStep *step = step_at (intervention, i);
  const RtRegimenStep *next = NULL;
  gboolean found = step->has_until;

  *cause = NULL;
  if (found)
    *end = rt_moment_utc_s (step->until);
  for (guint n = i + 1; (next = step_at (intervention, n)) != NULL; n++)
    {
      if (next->withdrawn || next->planned != step->planned || next->mode == RT_REGIMEN_SINGLE)
        continue;
      if (found && rt_moment_utc_s (next->from) >= *end)
        return TRUE;
      *end = rt_moment_utc_s (next->from);
      *cause = next;
      return TRUE;
    }
  return found;
}

static void
add_stretch (LaneMaker *maker, guint i)
{
  const RtRegimenStep *step = step_at (maker->intervention, i);
  gint64 item = rt_course_item_pack (RT_COURSE_ITEM_STEP, maker->index, i);
  const RtRegimenStep *cause = NULL;
  gint64 from = rt_moment_utc_s (step->from);
  gint64 end = 0;
  RtChartDoseStep *bar = NULL;
  RtRational mean;
  double dose = 0;

  if (maker->lane->type == RT_CHART_LANE_DOSE)
    find_height (maker->intervention, step, &dose);

  if (step_end (maker->intervention, i, &end, &cause))
    {
      if (end <= from)
        return;
      bar = rt_chart_lane_add_step (maker->lane, from, end, dose, item);
    }
  else
    bar = rt_chart_lane_add_open_step (maker->lane, from, dose, item);
  find_doubt (step, &bar->from_early, &bar->from_late);
  if (cause != NULL)
    find_doubt (cause, &bar->to_early, &bar->to_late);
  bar->approximate_start = step->approximate;
  bar->planned = step->planned;
  if (step->from.precision < RT_PRECISION_DAY)
    bar->from_text = rt_date_format (rt_moment_date (step->from));
  bar->as_needed = step->mode == RT_REGIMEN_AS_NEEDED;
  if (maker->lane->type == RT_CHART_LANE_DOSE
      && rt_regimen_step_mean (maker->intervention, step, &mean))
    bar->average = rt_regimen_step_mean_text (maker->intervention, step, mean);
  if (maker->lane->type == RT_CHART_LANE_BAR)
    {
      g_autofree char *label = rt_regimen_step_text (maker->intervention, step);

      /* Signs of single doses would stand on the words. */
      rt_chart_dose_step_set_label (bar, has_singles (maker->intervention) ? "" : label);
    }
}

static void
add_single (LaneMaker *maker, guint i)
{
  const RtRegimenStep *step = step_at (maker->intervention, i);
  g_autofree char *text = rt_regimen_step_text (maker->intervention, step);
  g_autofree char *label =
      /* Translators: a single dose that has not been given yet. */
      step->planned ? g_strdup_printf (_ ("planned: %s"), text) : g_strdup (text);

  rt_chart_lane_add_event (maker->lane, rt_moment_utc_s (step->from), RT_CHART_GLYPH_SINGLE_DOSE,
                           label, rt_course_item_pack (RT_COURSE_ITEM_STEP, maker->index, i));
}

/* What was really used: of something as needed, or given once. */
static void
add_uses (LaneMaker *maker)
{
  const RtIntervention *intervention = maker->intervention;

  for (guint i = 0; i < intervention->administrations->len; i++)
    {
      const RtAdministration *use = g_ptr_array_index (intervention->administrations, i);
      const RtRegimenStep *step = rt_regimen_step_on (intervention, use->at, NULL);
      g_autofree char *amount = rt_administration_amount_text (intervention, use);

      if (use->withdrawn)
        continue;
      rt_chart_lane_add_event (maker->lane, rt_moment_utc_s (use->at),
                               step != NULL && step->mode == RT_REGIMEN_AS_NEEDED
                                   ? RT_CHART_GLYPH_AS_NEEDED
                                   : RT_CHART_GLYPH_SINGLE_DOSE,
                               amount, rt_course_item_pack (RT_COURSE_ITEM_USE, maker->index, i));
    }
}

static RtChartMarkerKind
marker_kind (const RtRegimenStep *step, gboolean is_first)
{
  if (rt_regimen_step_ends (step) || step->mode == RT_REGIMEN_PAUSE)
    return RT_CHART_MARKER_STOP;
  return is_first ? RT_CHART_MARKER_START : RT_CHART_MARKER_CHANGE;
}

/* With more changes than this, lines through all panels would hide what they are to explain. */
#define MOST_CHANGE_LINES 3

/* Start, end and a few changes are marked; of many only the first, since the lane below tells them
 * all. */
static gboolean
is_marked (const RtIntervention *intervention, guint i)
{
  guint n = 0;
  guint before = 0;

  for (guint s = 1; s < intervention->steps->len; s++)
    {
      const RtRegimenStep *step = step_at (intervention, s);

      if (marker_kind (step, FALSE) != RT_CHART_MARKER_CHANGE || !rt_regimen_step_counts (step)
          || step->mode == RT_REGIMEN_SINGLE)
        continue;
      before += s < i ? 1 : 0;
      n++;
    }
  return n <= MOST_CHANGE_LINES || before == 0;
}

/* Start, first change and end carry the name. */
static void
add_marker (LaneMaker *maker, guint i, gboolean is_first)
{
  const RtRegimenStep *step = step_at (maker->intervention, i);
  RtChartMarkerKind kind = marker_kind (step, is_first);
  g_autofree char *name = rt_text_isolate (maker->intervention->name);
  g_autofree char *label = NULL;
  RtChartMarker *marker = NULL;
  gint64 t = rt_moment_utc_s (step->from);

  if (t <= maker->spec->range.from
      || (kind == RT_CHART_MARKER_CHANGE && !is_marked (maker->intervention, i)))
    return;
  if (kind == RT_CHART_MARKER_START)
    /* Translators: label of a line in the chart: an intervention begins. */
    label = g_strdup_printf (_ ("%s begins"), name);
  else if (rt_regimen_step_ends (step))
    /* Translators: label of a line in the chart: an intervention ends. */
    label = g_strdup_printf (_ ("%s ends"), name);
  else if (step->mode == RT_REGIMEN_PAUSE)
    label = g_strdup_printf (_ ("%s paused"), name);
  marker = rt_chart_spec_add_marker (maker->spec, t, kind, label);
  marker->item = rt_course_item_pack (RT_COURSE_ITEM_STEP, maker->index, i);
}

static void
set_end_note (LaneMaker *maker, const RtRegimenStep *last)
{
  g_autofree char *date = NULL;

  if (last == NULL || !rt_regimen_step_ends (last))
    return;
  date = rt_date_format (rt_moment_date (last->from));
  /* Translators: an intervention and the date it ended. */
  maker->lane->end_note = g_strdup_printf (_ ("stopped %s"), date);
}

static void
add_steps (LaneMaker *maker)
{
  const RtRegimenStep *step = NULL;
  const RtRegimenStep *last = NULL;

  for (guint i = 0; (step = step_at (maker->intervention, i)) != NULL; i++)
    {
      if (step->withdrawn)
        continue;
      if (step->mode == RT_REGIMEN_SINGLE)
        {
          add_single (maker, i);
          continue;
        }
      if (!step->planned)
        {
          add_marker (maker, i, last == NULL || rt_regimen_step_ends (last));
          last = step;
        }
      if (!rt_regimen_step_ends (step) && step->mode != RT_REGIMEN_PAUSE)
        add_stretch (maker, i);
    }
  set_end_note (maker, last);
}

static void
add_lane (RtChartSpec *spec, const RtIntervention *intervention, guint index)
{
  g_autofree char *id = g_strdup_printf ("intervention/%s", intervention->uuid);
  g_autofree char *title = rt_text_isolate (intervention->name);
  LaneMaker maker = { spec, intervention, index, NULL };

  maker.lane = rt_chart_spec_add_lane (spec, id, lane_type (intervention), title);
  maker.lane->kind = chart_kind (intervention->kind);
  if (maker.lane->type == RT_CHART_LANE_DOSE)
    {
      maker.lane->subtitle = rt_intervention_unit_text (intervention);
      maker.lane->unit = rt_quantity_unit_text (intervention->unit);
    }
  else
    maker.lane->subtitle =
        g_strdup (has_as_needed (intervention) ? _ ("as needed")
                                               : rt_intervention_kind_text (intervention->kind));
  add_steps (&maker);
  add_uses (&maker);
}

static gboolean
has_use_in_range (const RtChartSpec *spec, const RtIntervention *intervention)
{
  for (guint i = 0; i < intervention->administrations->len; i++)
    {
      const RtAdministration *use = g_ptr_array_index (intervention->administrations, i);
      gint64 at = rt_moment_utc_s (use->at);

      if (!use->withdrawn && at >= spec->range.from && at <= spec->range.to)
        return TRUE;
    }
  return FALSE;
}

/* Whether anything of it falls into the chart's time. */
static gboolean
touches_range (const RtChartSpec *spec, const RtIntervention *intervention)
{
  const RtRegimenStep *step = NULL;

  for (guint i = 0; (step = step_at (intervention, i)) != NULL; i++)
    {
      const RtRegimenStep *cause = NULL;
      gint64 from = rt_moment_utc_s (step->from);
      gint64 end = G_MAXINT64;

      if (step->withdrawn || from > spec->range.to)
        continue;
      if (rt_regimen_step_ends (step) || step->mode == RT_REGIMEN_PAUSE
          || step->mode == RT_REGIMEN_SINGLE)
        end = from + 1;
      else
        step_end (intervention, i, &end, &cause);
      if (end > spec->range.from)
        return TRUE;
    }
  return has_use_in_range (spec, intervention);
}

/* With more lines than this the panels could not be read. */
#define MOST_LINES 40

/* Of too many lines those of changes go first, then all: the lanes tell them anyway. */
static void
thin_markers (RtChartSpec *spec, guint first)
{
  for (int pass = 0; pass < 2 && spec->markers->len - first > MOST_LINES; pass++)
    for (guint i = spec->markers->len; i > first; i--)
      {
        const RtChartMarker *marker = g_ptr_array_index (spec->markers, i - 1);

        if (pass == 1 || marker->kind == RT_CHART_MARKER_CHANGE)
          g_ptr_array_remove_index (spec->markers, i - 1);
      }
}

/**
 * rt_course_add_interventions: Adds a lane for every intervention of the chart's time: bars as high
 * as the dose where every stretch has one, otherwise bars of one height; and a line through all
 * panels where something begins, changes or ends, unless there are too many of them.
 */
void
rt_course_add_interventions (RtChartSpec *spec, const RtRecord *record)
{
  guint first = spec->markers->len;

  for (int kind = RT_INTERVENTION_THERAPEUTIC; kind >= RT_INTERVENTION_PRECURSOR; kind--)
    for (guint i = 0; i < record->interventions->len; i++)
      {
        const RtIntervention *intervention = g_ptr_array_index (record->interventions, i);

        if ((int)intervention->kind == kind && !intervention->withdrawn
            && touches_range (spec, intervention))
          add_lane (spec, intervention, i);
      }
  thin_markers (spec, first);
}
