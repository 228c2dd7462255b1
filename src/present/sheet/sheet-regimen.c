/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-maker.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "measure-title.h"
#include "naming-words.h"
#include "patient-text.h"
#include "record-words.h"
#include "regimen-now.h"
#include "regimen-words.h"

static char *
date_of (const RtRegimenStep *step)
{
  RtCalendarDate date = rt_moment_date (step->from);

  date.precision = MIN (step->from.precision, RT_PRECISION_DAY);
  return step->approximate ? rt_date_format_approximate (date) : rt_date_format_unbroken (date);
}

/* "Sertraline: 100 mg, each morning, since 12 May 2025"; NULL when nothing is taken. */
static char *
describe_now (const RtIntervention *intervention, RtMoment when)
{
  const RtRegimenStep *step = rt_regimen_step_on (intervention, when, NULL);
  g_autofree char *name = rt_text_isolate (intervention->name);
  g_autofree char *what = NULL;
  g_autofree char *since = NULL;

  if (step == NULL || rt_regimen_step_ends (step))
    return NULL;
  what = rt_regimen_step_text (intervention, step);
  since = date_of (step);
  if (what[0] == '\0')
    /* Translators: an intervention and the date since when it goes on. */
    return g_strdup_printf (_ ("%s, since %s"), name, since);
  /* Translators: an intervention, its dose and schedule, and the date since when. */
  return g_strdup_printf (_ ("%s: %s, since %s"), name, what, since);
}

static gboolean
is_in_period (const RtSheetMaker *maker, const RtRegimenStep *step)
{
  return rt_moment_compare (step->from, maker->from) >= 0
         && rt_moment_compare (step->from, maker->to) <= 0;
}

static const char *
reason_of (const RtIntervention *intervention, const RtRegimenStep *step, gboolean is_first)
{
  if (rt_regimen_step_ends (step))
    return intervention->stop_reason;
  return is_first ? intervention->reason : NULL;
}

/* Why it began and by which measure it is judged, or why it ended. */
static char *
remark_of (RtSheetMaker *maker,
           const RtIntervention *intervention,
           const RtRegimenStep *step,
           gboolean is_first)
{
  g_autofree char *reason = rt_text_visible (reason_of (intervention, step, is_first));
  g_autofree char *title = NULL;
  g_autofree char *naming = NULL;
  g_autofree char *primary = NULL;

  if (!is_first || intervention->primary_measure_id == NULL)
    return g_steal_pointer (&reason);
  title = rt_measure_title (maker->record, maker->catalogue, intervention->primary_measure_id);
  naming = rt_primary_naming_text (intervention, title);
  /* Translators: a measure, and when it was named: whole sentences. */
  primary = g_strdup_printf (_ ("Primary measure: %s"), naming);
  return *reason != '\0' ? g_strjoin ("\n", reason, primary, NULL) : g_steal_pointer (&primary);
}

/* The steps of the period, and before them the one that held when it began. */
static void
add_steps (RtSheetMaker *maker, const RtIntervention *intervention)
{
  const RtRegimenStep *held = rt_regimen_step_on (intervention, maker->from, NULL);
  gboolean is_first_row = TRUE;

  for (guint i = 0; intervention->steps != NULL && i < intervention->steps->len; i++)
    {
      const RtRegimenStep *step = g_ptr_array_index (intervention->steps, i);
      RtSheetStep *row = NULL;
      gboolean held_and_going = step == held && !rt_regimen_step_ends (step);

      if (!rt_regimen_step_counts (step) || (!held_and_going && !is_in_period (maker, step)))
        continue;
      row = g_new0 (RtSheetStep, 1);
      row->name = is_first_row ? rt_text_isolate (intervention->name) : g_strdup ("");
      row->kind = g_strdup (is_first_row ? rt_intervention_kind_text (intervention->kind) : "");
      row->from = date_of (step);
      row->what = rt_regimen_step_ends (step) ? g_strdup (_ ("stopped"))
                                              : rt_regimen_step_text (intervention, step);
      row->reason = maker->options->copy == RT_SHEET_FOR_PATIENT
                        ? g_strdup ("")
                        : remark_of (maker, intervention, step, i == 0);
      g_ptr_array_add (maker->content->steps, row);
      is_first_row = FALSE;
    }
}

static gboolean
has_step (const RtIntervention *intervention)
{
  for (guint i = 0; intervention->steps != NULL && i < intervention->steps->len; i++)
    if (rt_regimen_step_counts (g_ptr_array_index (intervention->steps, i)))
      return TRUE;
  return FALSE;
}

/* How often, and when for the last time, something was used in the period of which no step is
 * known. */
static void
add_uses (RtSheetMaker *maker, const RtIntervention *intervention)
{
  const RtAdministration *first = NULL;
  const RtAdministration *last = NULL;
  g_autofree char *until = NULL;
  RtSheetStep *row = NULL;
  guint n = 0;

  for (guint i = 0; i < intervention->administrations->len; i++)
    {
      const RtAdministration *use = g_ptr_array_index (intervention->administrations, i);

      if (use->withdrawn || rt_moment_compare (use->at, maker->from) < 0
          || rt_moment_compare (use->at, maker->to) > 0)
        continue;
      first = first == NULL ? use : first;
      last = use;
      n++;
    }
  if (n == 0)
    return;
  until = rt_date_format_unbroken (rt_moment_date (last->at));
  row = g_new0 (RtSheetStep, 1);
  row->name = rt_text_isolate (intervention->name);
  row->kind = g_strdup (rt_intervention_kind_text (intervention->kind));
  row->from = rt_date_format_unbroken (rt_moment_date (first->at));
  row->what = n == 1 ? rt_administration_amount_text (intervention, first)
                     : g_strdup_printf (ngettext ("%u single administration, the last on %s",
                                                  "%u single administrations, the last on %s", n),
                                        n, until);
  if (*row->what == '\0')
    {
      g_free (row->what);
      row->what = g_strdup (_ ("single administration"));
    }
  row->reason = maker->options->copy == RT_SHEET_FOR_PATIENT
                    ? g_strdup ("")
                    : rt_text_visible (intervention->reason);
  g_ptr_array_add (maker->content->steps, row);
}

/**
 * rt_sheet_add_regimen: What is taken now, and the regimen of the period step by step.
 */
void
rt_sheet_add_regimen (RtSheetMaker *maker)
{
  GPtrArray *interventions = maker->record->interventions;

  for (guint i = 0; i < interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (interventions, i);
      char *now = NULL;

      if (intervention->withdrawn)
        continue;
      now = describe_now (intervention, maker->to);
      if (now != NULL)
        g_ptr_array_add (maker->content->interventions, now);
      add_steps (maker, intervention);
      if (!has_step (intervention))
        add_uses (maker, intervention);
    }
  maker->content->interventions_reason = g_strdup (
      interventions->len == 0 ? _ ("No intervention is recorded.")
                              : _ ("No intervention was going on at the end of the period."));
}
