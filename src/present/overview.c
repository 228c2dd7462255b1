/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "overview.h"

#include <glib/gi18n.h>

#include "baseline.h"
#include "course-panel.h"
#include "critical-words.h"
#include "date-format.h"
#include "event-words.h"
#include "lab-words.h"
#include "patient-text.h"
#include "record-words.h"
#include "regimen-now.h"
#include "schedule-words.h"

/* How many life events count as recent at most. */
#define MAX_LIFE_EVENTS 4
/* The least stretch of time on a small chart. */
#define LEAST_DAYS 28
#define DAY_S (24 * 60 * 60)

/** rt_overview_line_free: Frees @line, which may be %NULL. */
void
rt_overview_line_free (RtOverviewLine *line)
{
  if (line == NULL)
    return;
  g_free (line->title);
  g_free (line->text);
  g_free (line->report);
  g_free (line);
}

/* Takes both texts. */
static RtOverviewLine *
new_line (const char *view, char *title, char *text)
{
  RtOverviewLine *line = g_new0 (RtOverviewLine, 1);

  line->view = view;
  line->title = title;
  line->text = text;
  return line;
}

static RtOverviewLine *
new_entry_line (RtEntryKind kind, gconstpointer entry, char *title, char *text)
{
  RtOverviewLine *line = new_line ("notes", title, text);

  line->is_entry = TRUE;
  line->kind = kind;
  line->id = rt_entry_head (entry)->id;
  return line;
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)rt_overview_line_free);
}

/** rt_overview_is_empty: Returns: whether nothing at all is recorded of the patient. */
gboolean
rt_overview_is_empty (const RtRecord *record)
{
  const GPtrArray *const lists[] = { record->series,      record->interventions,
                                     record->encounters,  record->adverse_events,
                                     record->life_events, record->notes,
                                     record->goals,       record->lab_reports,
                                     record->assessments, record->critical_answers };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (lists[i]->len > 0)
      return FALSE;
  return TRUE;
}

static void
add_critical (GPtrArray *list, const RtRecord *record)
{
  char *notice = rt_critical_notice (record->critical_answers);
  RtOverviewLine *line = NULL;

  if (notice == NULL)
    return;
  line = new_line ("measures", notice, NULL);
  line->tone = RT_FIGURE_WORSE;
  g_ptr_array_add (list, line);
}

static void
add_unread (GPtrArray *list, const RtRecord *record)
{
  for (guint i = record->lab_reports->len; i > 0; i--)
    {
      const RtLabReport *report = g_ptr_array_index (record->lab_reports, i - 1);
      g_autofree char *day = NULL;
      RtOverviewLine *line = NULL;

      if (report->reviewed)
        continue;
      day = rt_date_format_moment (report->collected_at);
      line = new_line (
          "labs", g_strdup (_ ("Laboratory report not read yet")),
          report->specimen != NULL
              /* Translators: specimen such as "serum", day. */
              ? g_strdup_printf (_ ("%s, collected %s"), rt_specimen_name (report->specimen), day)
              : g_strdup_printf (_ ("collected %s"), day));
      line->report = g_strdup (report->uuid);
      line->tone = RT_FIGURE_NOTICE;
      g_ptr_array_add (list, line);
    }
}

static void
add_side_effects (GPtrArray *list, const RtRecord *record)
{
  for (guint i = record->adverse_events->len; i > 0; i--)
    {
      const RtAdverseEvent *event = g_ptr_array_index (record->adverse_events, i - 1);
      g_autofree char *what = NULL;
      g_autofree char *facts = NULL;
      g_autofree char *since = NULL;
      RtOverviewLine *line = NULL;

      if (!rt_adverse_event_goes_on (event))
        continue;
      what = rt_text_isolate (event->description);
      facts = rt_adverse_event_facts (record, event);
      since = rt_date_format_moment (event->onset);
      line = new_entry_line (RT_ENTRY_ADVERSE_EVENT, event,
                             /* Translators: an unintended effect. */
                             g_strdup_printf (_ ("Side effect goes on: %s"), what),
                             /* Translators: day, severity and what else is known. */
                             g_strdup_printf (_ ("since %s · %s"), since, facts));
      line->tone = event->severity == RT_SEVERITY_SEVERE ? RT_FIGURE_WORSE : RT_FIGURE_NOTICE;
      g_ptr_array_add (list, line);
    }
}

static gboolean
has_passed (const RtGoal *goal, RtCalendarDate today)
{
  RtCalendarDate last = goal->target_date;

  if (!goal->has_target_date)
    return FALSE;
  if (last.precision == RT_PRECISION_MONTH)
    last = rt_calendar_date_add_months (last, 1);
  else if (last.precision == RT_PRECISION_YEAR)
    last = rt_calendar_date_add_months (last, 12);
  else
    last = rt_calendar_date_add_days (last, 1);
  return last.day_number <= today.day_number;
}

/* Whether the last value of its measure meets a goal is for the card of the measure to say. */
static void
add_passed_goals (GPtrArray *list, const RtRecord *record, RtCatalogue *catalogue, RtMoment now)
{
  for (guint i = 0; i < record->goals->len; i++)
    {
      const RtGoal *goal = g_ptr_array_index (record->goals, i);
      g_autoptr (RtKeyFigure) figure = NULL;
      RtOverviewLine *line = NULL;

      if (goal->withdrawn || !has_passed (goal, rt_moment_date (now)))
        continue;
      if (goal->measure_id != NULL)
        figure = rt_key_figure_new_for_measure (record, catalogue, goal->measure_id);
      if (figure != NULL && rt_key_figure_meets (figure, goal))
        continue;
      line = new_entry_line (RT_ENTRY_GOAL, goal, g_strdup (_ ("The date of a goal has passed")),
                             rt_goal_text (record, catalogue, goal));
      line->tone = RT_FIGURE_NOTICE;
      g_ptr_array_add (list, line);
    }
}

/**
 * rt_overview_attention: What waits for the practitioner: critical answers without a response,
 * laboratory reports nobody has read, side effects that go on, goals whose date passed unreached.
 *
 * Returns: (transfer full) (element-type RtOverviewLine): the most pressing first.
 */
GPtrArray *
rt_overview_attention (const RtRecord *record, RtCatalogue *catalogue, RtMoment now)
{
  GPtrArray *list = new_list ();

  add_critical (list, record);
  add_unread (list, record);
  add_side_effects (list, record);
  add_passed_goals (list, record, catalogue, now);
  return list;
}

/**
 * rt_overview_regimen: What is taken and done now, in one glance.
 *
 * Returns: (transfer full) (element-type RtOverviewLine): one for each intervention that goes on.
 */
GPtrArray *
rt_overview_regimen (const RtRecord *record, RtMoment now)
{
  GPtrArray *list = new_list ();

  for (guint i = 0; i < record->interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i);
      const RtRegimenStep *step =
          intervention->withdrawn ? NULL : rt_regimen_step_on (intervention, now, NULL);
      g_autofree char *since = NULL;
      g_autofree char *what = NULL;

      if (step == NULL || rt_regimen_step_ends (step))
        continue;
      what = rt_regimen_step_text (intervention, step);
      since = rt_date_format_moment (step->from);
      g_ptr_array_add (list, new_line ("interventions", rt_text_visible (intervention->name),
                                       what[0] != '\0'
                                           /* Translators: dose and schedule, day. */
                                           ? g_strdup_printf (_ ("%s, since %s"), what, since)
                                           : g_strdup_printf (_ ("since %s"), since)));
    }
  return list;
}

/* "in 3 days", "today", "12 days ago". */
static char *
distance (RtCalendarDate day, RtCalendarDate today)
{
  int days = day.day_number - today.day_number;

  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("tomorrow"));
  if (days == -1)
    return g_strdup (_ ("yesterday"));
  if (days > 0)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", (unsigned long)days), days);
  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (unsigned long)-days), -days);
}

static void
add_encounter (GPtrArray *list, const RtEncounter *encounter, gboolean is_next, RtMoment now)
{
  g_autofree char *when = rt_date_format_moment (encounter->at);
  g_autofree char *away = distance (rt_moment_date (encounter->at), rt_moment_date (now));
  g_autofree char *what = rt_encounter_title (encounter);

  g_ptr_array_add (
      list, new_entry_line (
                RT_ENTRY_ENCOUNTER, encounter,
                /* Translators: day and time of an encounter, "in 3 days". */
                g_strdup_printf (is_next ? _ ("Next: %s, %s") : _ ("Last: %s, %s"), when, away),
                g_steal_pointer (&what)));
}

/**
 * rt_overview_encounters: The next and the last encounter.
 *
 * Returns: (transfer full) (element-type RtOverviewLine): at most two.
 */
GPtrArray *
rt_overview_encounters (const RtRecord *record, RtMoment now)
{
  GPtrArray *list = new_list ();
  const RtEncounter *last = NULL;
  const RtEncounter *next = NULL;

  for (guint i = 0; i < record->encounters->len; i++)
    {
      const RtEncounter *encounter = g_ptr_array_index (record->encounters, i);

      if (rt_moment_compare (encounter->at, now) <= 0)
        last = encounter;
      else if (next == NULL)
        next = encounter;
    }
  if (next != NULL)
    add_encounter (list, next, TRUE, now);
  if (last != NULL)
    add_encounter (list, last, FALSE, now);
  return list;
}

/**
 * rt_overview_goals: The goals, each with what its measure says now.
 *
 * Returns: (transfer full) (element-type RtOverviewLine): in the order they were set.
 */
GPtrArray *
rt_overview_goals (const RtRecord *record, RtCatalogue *catalogue, RtMoment now)
{
  GPtrArray *list = new_list ();

  for (guint i = 0; i < record->goals->len; i++)
    {
      const RtGoal *goal = g_ptr_array_index (record->goals, i);
      g_autoptr (RtKeyFigure) figure = NULL;
      char *text = NULL;

      if (goal->withdrawn)
        continue;
      if (goal->measure_id != NULL)
        figure = rt_key_figure_new_for_measure (record, catalogue, goal->measure_id);
      if (figure != NULL)
        /* Translators: last value of the measure of a goal. */
        text = g_strdup_printf (rt_key_figure_meets (figure, goal) ? _ ("reached: now %s")
                                                                   : _ ("not reached: now %s"),
                                figure->value);
      else
        text = g_strdup (rt_domain_text (goal->domain));
      g_ptr_array_add (
          list, new_entry_line (RT_ENTRY_GOAL, goal, rt_goal_text (record, catalogue, goal), text));
    }
  return list;
}

/**
 * rt_overview_life: The latest life events up to now.
 *
 * Returns: (transfer full) (element-type RtOverviewLine): the newest first.
 */
GPtrArray *
rt_overview_life (const RtRecord *record, RtMoment now)
{
  GPtrArray *list = new_list ();

  for (guint i = record->life_events->len; i > 0 && list->len < MAX_LIFE_EVENTS; i--)
    {
      const RtLifeEvent *event = g_ptr_array_index (record->life_events, i - 1);
      g_autofree char *when = NULL;
      g_autofree char *span = NULL;

      if (rt_moment_compare (event->from, now) > 0)
        continue;
      when = rt_date_format_moment (event->from);
      span = rt_span_facts (event->from, event->has_until, event->until);
      g_ptr_array_add (
          list, new_entry_line (RT_ENTRY_LIFE_EVENT, event, rt_text_visible (event->description),
                                span[0] != '\0' ? g_strdup_printf ("%s, %s", when, span)
                                                : g_steal_pointer (&when)));
    }
  return list;
}

/**
 * rt_overview_due_line: What is to be answered.
 * @day: due from
 *
 * Returns: (transfer full) (nullable): the line; %NULL when it is not due.
 */
RtOverviewLine *
rt_overview_due_line (RtCatalogue *catalogue,
                      const char *instrument_id,
                      RtDueState state,
                      RtCalendarDate day)
{
  const RtInstrument *instrument = rt_catalogue_instrument (catalogue, instrument_id);
  RtOverviewLine *line = NULL;

  if (state != RT_DUE_NOW && state != RT_DUE_OVERDUE)
    return NULL;
  line =
      new_line ("measures", g_strdup (instrument != NULL ? instrument->short_name : instrument_id),
                rt_due_text (state, day));
  line->tone = state == RT_DUE_OVERDUE ? RT_FIGURE_NOTICE : RT_FIGURE_PLAIN;
  return line;
}

/* What stands in words beside a small chart is not written into it. */
static void
silence (RtChartPanel *panel)
{
  g_autofree char *title = g_strdup (panel->title);

  g_clear_pointer (&panel->subtitle, g_free);
  g_clear_pointer (&panel->unit, g_free);
  g_set_str (&panel->title, "");
  for (guint i = 0; i < panel->bands->len; i++)
    g_clear_pointer (&((RtChartBand *)g_ptr_array_index (panel->bands, i))->label, g_free);
  for (guint i = 0; i < panel->lines->len; i++)
    g_clear_pointer (&((RtChartLine *)g_ptr_array_index (panel->lines, i))->label, g_free);
  for (guint i = 0; i < panel->series->len; i++)
    {
      RtChartSeries *series = g_ptr_array_index (panel->series, i);

      g_set_str (&series->end_label, "");
      if (series->name == NULL)
        series->name = g_strdup (title);
    }
}

/**
 * rt_overview_chart_new: One measure as a small chart of one panel with its bands, limits and goal;
 * the words stand on the card around it.
 *
 * Returns: (transfer full) (nullable): the chart; %NULL without any value.
 */
RtChartSpec *
rt_overview_chart_new (const RtRecord *record, RtCatalogue *catalogue, const char *measure_id)
{
  const RtSeries *series = rt_record_series (record, measure_id);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  RtBaseline baseline = rt_baseline_find (record);
  RtChartSpec *spec = NULL;
  gint64 first;
  gint64 last;
  gint64 margin;

  if (series == NULL || rt_series_length (series) == 0)
    return NULL;
  first = rt_moment_utc_s (rt_series_point (series, 0)->at);
  last = rt_moment_utc_s (rt_series_last (series)->at);
  margin = MAX (DAY_S, (LEAST_DAYS * DAY_S - (last - first)) / 2);
  spec = rt_chart_spec_new (rt_time_range_new (first - margin, last + margin), zone);
  spec->first_weekday = rt_chart_first_weekday ();
  rt_course_add_panel (spec, record, catalogue, &baseline, measure_id);
  for (guint i = 0; i < spec->panels->len; i++)
    silence (g_ptr_array_index (spec->panels, i));
  return spec;
}
