/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/regimen-groups.h"

#include <glib/gi18n.h>

#include "common/property-row.h"
#include "intake-words.h"
#include "interventions/intervention-row.h"
#include "mechanism-words.h"
#include "record-words.h"
#include "regimen-mechanism.h"
#include "regimen-totals.h"
#include "regimen-words.h"

static AdwPreferencesGroup *
add_group (const RtRegimenGroups *groups, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  if (description != NULL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  gtk_box_append (groups->box, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_row (const RtRegimenGroups *groups,
         AdwPreferencesGroup *group,
         const RtIntervention *intervention,
         const char *summary)
{
  GtkWidget *row = rt_intervention_row_new (groups->catalogue, intervention, summary);

  g_signal_connect_object (row, "activated", groups->activated, groups->self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
}

/* What is taken, and under it what is planned next. */
static char *
summary_now (const RtIntervention *intervention, RtMoment now)
{
  g_autofree char *summary = rt_regimen_summary (intervention, now);
  g_autofree char *plan = rt_regimen_plan_summary (intervention);

  return plan != NULL ? g_strdup_printf ("%s\n%s", summary, plan) : g_steal_pointer (&summary);
}

static gboolean
is_now (const RtIntervention *intervention, RtMoment now)
{
  RtRegimenStatus status = rt_regimen_status (intervention, now);

  return status == RT_REGIMEN_STATUS_CURRENT || status == RT_REGIMEN_STATUS_PAUSED;
}

/* The group of a kind, made when the first of it comes. */
static void
add_kind (const RtRegimenGroups *groups, RtInterventionKind kind)
{
  const GPtrArray *interventions = groups->record->interventions;
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (interventions, i);
      g_autofree char *summary = NULL;

      if (intervention->exposure || intervention->kind != kind
          || !is_now (intervention, groups->now))
        continue;
      if (group == NULL)
        group = add_group (groups, rt_intervention_kind_heading (kind), NULL);
      summary = summary_now (intervention, groups->now);
      add_row (groups, group, intervention, summary);
    }
}

static void
add_exposures (const RtRegimenGroups *groups)
{
  const GPtrArray *interventions = groups->record->interventions;
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (interventions, i);
      g_autofree char *summary = NULL;

      if (!intervention->exposure || !is_now (intervention, groups->now))
        continue;
      if (group == NULL)
        group = add_group (groups, _ ("Exposures"),
                           _ ("What the patient is exposed to without its being a treatment: "
                              "caffeine, alcohol, nicotine and the like."));
      summary = summary_now (intervention, groups->now);
      add_row (groups, group, intervention, summary);
    }
}

/** rt_regimen_groups_add_kinds: Adds what is taken and done now, by kind, then exposures. */
void
rt_regimen_groups_add_kinds (const RtRegimenGroups *groups)
{
  for (int kind = RT_INTERVENTION_PRECURSOR; kind <= RT_INTERVENTION_THERAPEUTIC; kind++)
    add_kind (groups, (RtInterventionKind)kind);
  add_exposures (groups);
}

static void
add_use (const RtRegimenGroups *groups, AdwPreferencesGroup *group, const RtMechanismUse *use)
{
  g_autofree char *mechanism = rt_mechanism_text (groups->catalogue, use->mechanism);
  g_autofree char *summary = rt_regimen_summary (use->intervention, groups->now);
  g_autofree char *text =
      use->ingredient != NULL
          /* Translators: what is taken, what is in it, how the catalogue says that acts. */
          ? g_strdup_printf (_ ("%s\nby %s in it: %s"), summary, use->ingredient->name, mechanism)
          : g_strdup_printf ("%s\n%s", summary, mechanism);

  add_row (groups, group, use->intervention, text);
}

static void
add_others (const RtRegimenGroups *groups, const GPtrArray *interventions, const char *title)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (interventions, i);
      g_autofree char *summary = rt_regimen_summary (intervention, groups->now);

      if (group == NULL)
        group = add_group (groups, title, NULL);
      add_row (groups, group, intervention, summary);
    }
}

/** rt_regimen_groups_add_mechanisms: Adds what is taken and done now by where the catalogue says it
 * acts; what it does not know comes last and says so. */
void
rt_regimen_groups_add_mechanisms (const RtRegimenGroups *groups)
{
  g_autoptr (RtRegimenMechanisms) mechanisms =
      rt_regimen_mechanisms (groups->catalogue, groups->record->interventions, groups->now);

  for (guint i = 0; i < mechanisms->groups->len; i++)
    {
      const RtMechanismGroup *acts = g_ptr_array_index (mechanisms->groups, i);
      g_autofree char *title = rt_mechanism_title (acts->system, acts->action);
      AdwPreferencesGroup *group = add_group (groups, title, NULL);

      for (guint n = 0; n < acts->uses->len; n++)
        add_use (groups, group, g_ptr_array_index (acts->uses, n));
    }
  add_others (groups, mechanisms->without, _ ("No Mechanism in the Catalogue"));
  add_others (groups, mechanisms->not_recognised, _ ("Not Recognised"));
}

/* Nutrients, and whatever several products have in them; a drug taken once is its own total. */
static gboolean
is_worth_a_total (const RtIntakeTotal *total)
{
  const RtIntakeShare *first = NULL;

  if (total->shares->len != 1)
    return TRUE;
  first = g_ptr_array_index (total->shares, 0);
  return first->ingredient != NULL || first->intervention->kind == RT_INTERVENTION_PRECURSOR
         || first->intervention->kind == RT_INTERVENTION_COFACTOR;
}

/** rt_regimen_groups_add_totals: Adds what is taken of each thing in a day over all products, with
 * how that was reckoned. */
void
rt_regimen_groups_add_totals (const RtRegimenGroups *groups)
{
  g_autoptr (GPtrArray) totals =
      rt_regimen_totals (groups->catalogue, groups->record->interventions, groups->now);
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < totals->len; i++)
    {
      const RtIntakeTotal *total = g_ptr_array_index (totals, i);
      GtkWidget *row = NULL;
      g_autofree char *amount = NULL;
      g_autofree char *working = NULL;

      if (!is_worth_a_total (total))
        continue;
      if (group == NULL)
        group = add_group (groups, _ ("In a Day, over All Products"),
                           _ ("Calculated from what is taken every day as it is recorded. Use as "
                              "needed and what is not the same every day is not averaged in."));
      amount = rt_intake_total_text (total);
      working = rt_intake_working_text (total);
      row = adw_expander_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), total->name);
      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), amount);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                                rt_property_row_new (_ ("How it was calculated"), working));
      adw_preferences_group_add (group, row);
    }
}

static void
add_status (const RtRegimenGroups *groups, RtRegimenStatus status, const char *title)
{
  const GPtrArray *interventions = groups->record->interventions;
  AdwPreferencesGroup *group = NULL;

  for (guint i = interventions->len; i > 0; i--)
    {
      const RtIntervention *intervention = g_ptr_array_index (interventions, i - 1);
      g_autofree char *summary = NULL;

      if (rt_regimen_status (intervention, groups->now) != status)
        continue;
      if (group == NULL)
        group = add_group (groups, title, NULL);
      summary = rt_regimen_history_summary (intervention, groups->now);
      add_row (groups, group, intervention, summary);
    }
}

/** rt_regimen_groups_add_rest: Adds single administrations, what is planned and what is over. */
void
rt_regimen_groups_add_rest (const RtRegimenGroups *groups)
{
  add_status (groups, RT_REGIMEN_STATUS_OCCASIONAL, _ ("Single Administrations"));
  add_status (groups, RT_REGIMEN_STATUS_PLANNED, _ ("Planned"));
  add_status (groups, RT_REGIMEN_STATUS_ENDED, _ ("History"));
}
