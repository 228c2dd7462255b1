/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/intervention-about.h"

#include <glib/gi18n.h>

#include "common/property-row.h"
#include "date-format.h"
#include "intervention-facts.h"
#include "interventions/intervention-row.h"
#include "measure-title.h"
#include "name-match.h"
#include "naming-words.h"
#include "patient-text.h"
#include "quantity-format.h"
#include "record-words.h"
#include "regimen-words.h"

static GtkWidget *
group_new (const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  if (description != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (description, -1);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), escaped);
    }
  return group;
}

static void
add (GtkWidget *group, const char *title, const char *text)
{
  g_autofree char *visible = NULL;

  if (text == NULL || *text == '\0')
    return;
  visible = rt_text_visible (text);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), rt_property_row_new (title, visible));
}

static void
add_ingredients (GtkWidget *group, const RtIntervention *intervention)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < intervention->ingredients->len; i++)
    {
      const RtIngredient *ingredient = g_ptr_array_index (intervention->ingredients, i);
      g_autofree char *line = rt_ingredient_text (ingredient);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
      if (ingredient->catalogue_id == NULL)
        g_string_append_printf (text, " (%s)", _ ("not recognised"));
    }
  if (text->len > 0)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               rt_property_row_new (_ ("In one unit of the product"), text->str));
}

/**
 * rt_intervention_about_group: What it is: kind, product, strength, ingredients, note.
 */
GtkWidget *
rt_intervention_about_group (RtCatalogue *catalogue, const RtIntervention *intervention)
{
  GtkWidget *group = group_new (_ ("What It Is"), NULL);

  add (group, _ ("Kind"),
       intervention->exposure ? _ ("exposure, not an attempt at treatment")
                              : rt_intervention_kind_text (intervention->kind));
  if (!rt_intervention_is_recognised (catalogue, intervention))
    add (group, _ ("Not recognised"),
         _ ("The catalogue does not know it: no facts, mechanism or laboratory disturbances are "
            "looked up for it."));
  add (group, _ ("Product"), intervention->product);
  add (group, _ ("Strength"), intervention->strength);
  add_ingredients (group, intervention);
  add (group, _ ("Note"), intervention->note);
  return group;
}

static void
add_secondary (GtkWidget *group,
               const RtRecord *record,
               RtCatalogue *catalogue,
               const RtIntervention *intervention)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; intervention->secondary_measure_ids != NULL
                    && intervention->secondary_measure_ids[i] != NULL;
       i++)
    {
      g_autofree char *name =
          rt_measure_title (record, catalogue, intervention->secondary_measure_ids[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", name);
    }
  add (group, _ ("Secondary measures"), text->str);
}

static char *
goal_text (const RtRecord *record, RtCatalogue *catalogue, const RtGoal *goal)
{
  g_autofree char *words = goal->text != NULL ? rt_text_visible (goal->text) : NULL;
  g_autofree char *date = goal->has_target_date ? rt_date_format (goal->target_date) : NULL;
  g_autofree char *measure = NULL;
  g_autofree char *value = NULL;
  g_autofree char *target = NULL;

  if (goal->measure_id != NULL)
    {
      measure = rt_measure_title (record, catalogue, goal->measure_id);
      value = rt_quantity_format (goal->value, RT_COMPARATOR_NONE,
                                  rt_quantity_decimals_of (goal->value), NULL);
      target = g_strdup_printf (goal->sense == RT_GOAL_AT_MOST
                                    /* Translators: a measure and a number. */
                                    ? _ ("%s at most %s")
                                    : _ ("%s at least %s"),
                                measure, value);
    }
  if (target == NULL && words == NULL)
    return NULL;
  if (date == NULL)
    return g_strdup (target != NULL ? target : words);
  /* Translators: a goal and the date until which it is to be reached. */
  return g_strdup_printf (_ ("%s by %s"), target != NULL ? target : words, date);
}

static void
add_goals (GtkWidget *group,
           const RtRecord *record,
           RtCatalogue *catalogue,
           const RtIntervention *intervention)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < record->goals->len; i++)
    {
      const RtGoal *goal = g_ptr_array_index (record->goals, i);
      g_autofree char *line = NULL;

      if (goal->domain != intervention->aim || goal->withdrawn)
        continue;
      line = goal_text (record, catalogue, goal);
      if (line != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  add (group, _ ("Goals of this domain"), text->str);
}

/**
 * rt_intervention_aim_group: What it is for and why: domain, goals, measures, who decided, reason.
 */
GtkWidget *
rt_intervention_aim_group (const RtRecord *record,
                           RtCatalogue *catalogue,
                           const RtIntervention *intervention)
{
  GtkWidget *group = NULL;
  g_autofree char *title = NULL;
  g_autofree char *primary = NULL;

  if (intervention->exposure)
    return NULL;
  group = group_new (_ ("Aim"), NULL);
  add (group, _ ("Domain"), rt_domain_text (intervention->aim));
  add_goals (group, record, catalogue, intervention);
  if (intervention->primary_measure_id != NULL)
    {
      title = rt_measure_title (record, catalogue, intervention->primary_measure_id);
      primary = rt_primary_naming_text (intervention, title);
    }
  add (group, _ ("Primary measure"),
       primary != NULL ? primary
                       : _ ("None was named. Without one named before the start, a response can be "
                            "looked for afterwards, but not judged."));
  add_secondary (group, record, catalogue, intervention);
  add (group, _ ("Decided by"), intervention->decided_by);
  add (group, _ ("Reason to start"), intervention->reason);
  add (group, _ ("Reason to stop"), intervention->stop_reason);
  return group;
}

/**
 * rt_intervention_facts_group: What the catalogue says of it, with how sure that is and its
 * sources.
 */
GtkWidget *
rt_intervention_facts_group (RtCatalogue *catalogue, const RtInterventionEntry *entry)
{
  g_autofree char *standing = rt_intervention_facts_standing (catalogue, entry);
  g_autoptr (GPtrArray) facts = rt_intervention_facts (catalogue, entry);
  GtkWidget *group = group_new (_ ("Facts from the Catalogue"), standing);

  for (guint i = 0; i < facts->len; i++)
    {
      const RtInterventionFact *fact = g_ptr_array_index (facts, i);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 rt_property_row_new (fact->title, fact->text));
    }
  return group;
}

static void
add_entry (GPtrArray *entries, RtCatalogue *catalogue, const char *id)
{
  const RtInterventionEntry *entry = rt_catalogue_entry_of (catalogue, id);

  if (entry != NULL && !g_ptr_array_find (entries, entry, NULL))
    g_ptr_array_add (entries, (gpointer)entry);
}

/**
 * rt_intervention_entries:
 *
 * Returns: (transfer container) (element-type RtInterventionEntry): the catalogue's entries of an
 *   intervention and of the ingredients of its product; each once
 */
GPtrArray *
rt_intervention_entries (RtCatalogue *catalogue, const RtIntervention *intervention)
{
  GPtrArray *entries = g_ptr_array_new ();

  add_entry (entries, catalogue, intervention->catalogue_id);
  for (guint i = 0; i < intervention->ingredients->len; i++)
    add_entry (
        entries, catalogue,
        ((const RtIngredient *)g_ptr_array_index (intervention->ingredients, i))->catalogue_id);
  return entries;
}
