/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/thing-dialog.h"

#include <glib/gi18n.h>

#include "common/property-row.h"
#include "intervention-facts.h"
#include "certainty-words.h"
#include "lab-caveats.h"
#include "pathway-words.h"

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (page, group);
  return group;
}

static void
add_row (AdwPreferencesGroup *group, const char *title, const char *text)
{
  if (text != NULL && *text != '\0')
    adw_preferences_group_add (group, rt_property_row_new (title, text));
}

static void
add_list (AdwPreferencesGroup *group, const char *title, char **list, const char *between)
{
  g_autofree char *text = list != NULL ? g_strjoinv (between, list) : NULL;

  add_row (group, title, text);
}

static void
add_sources (AdwPreferencesPage *page, RtCatalogue *catalogue, char **sources)
{
  AdwPreferencesGroup *group = sources[0] != NULL ? add_group (page, _ ("Sources")) : NULL;

  for (char **id = sources; *id != NULL; id++)
    {
      const RtKnowledgeSource *source = rt_catalogue_source (catalogue, *id);
      g_autofree char *who = NULL;

      if (source == NULL)
        continue;
      who = source->year > 0
                /* Translators: authors, year. */
                ? g_strdup_printf (_ ("%s, %d"), source->authors, source->year)
                : g_strdup (source->authors);
      add_row (group, who, source->title);
    }
}

static void
add_results (AdwPreferencesPage *page, const RtPathwayValues *values, const GPtrArray *results)
{
  AdwPreferencesGroup *group = results->len > 0 ? add_group (page, _ ("Results")) : NULL;
  gboolean body = FALSE;
  gboolean central = FALSE;

  for (guint i = 0; i < results->len; i++)
    {
      const RtPathwayValue *value = g_ptr_array_index (results, i);
      g_autofree char *spoken = rt_pathway_value_spoken (values, value);

      body |= !value->central;
      central |= value->central;
      add_row (group, value->series->name, spoken);
    }
  if (group != NULL)
    {
      g_autofree char *caveat = rt_lab_caveats (values->catalogue, body, central);

      adw_preferences_group_set_description (group, caveat);
    }
}

static void
add_effects (AdwPreferencesPage *page, const RtPathwayValues *values, GPtrArray *targets)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < targets->len; i++)
    {
      g_autoptr (GPtrArray) effects =
          rt_pathway_effects_at (values, g_ptr_array_index (targets, i));

      for (guint j = 0; j < effects->len; j++)
        {
          const RtPathwayEffect *effect = g_ptr_array_index (effects, j);
          g_autofree char *spoken = rt_pathway_effect_spoken (effect);

          if (group == NULL)
            group = add_group (page, _ ("Current Interventions That Act Here"));
          add_row (group, rt_certainty_words (effect->entry->certainty), spoken);
        }
    }
}

static void
add_marker (AdwPreferencesPage *page, const RtPathwayValues *values, const RtAnalyte *analyte)
{
  AdwPreferencesGroup *group = add_group (page, _ ("About This Marker"));

  add_row (group, _ ("What it says"), analyte->says);
  add_row (group, _ ("What it does not say"), analyte->does_not_say);
  add_list (group, _ ("Taking the sample"), analyte->preanalytical, "\n");
  add_sources (page, values->catalogue, analyte->sources);
}

static void
add_carriers (AdwPreferencesGroup *group,
              const RtPathwayValues *values,
              const char *compound,
              GPtrArray *targets)
{
  g_autoptr (GPtrArray) carried = rt_pathway_transporters_of (values->pathway, compound);
  g_autoptr (GPtrArray) received = rt_pathway_receptors_of (values->pathway, compound);

  for (guint i = 0; i < carried->len; i++)
    {
      const RtPathwayTransporter *transporter = g_ptr_array_index (carried, i);

      add_row (group, transporter->name, transporter->location);
      g_ptr_array_add (targets, transporter->id);
    }
  for (guint i = 0; i < received->len; i++)
    {
      const RtPathwayReceptor *receptor = g_ptr_array_index (received, i);
      /* Translators: name of a receptor. */
      g_autofree char *title = g_strdup_printf (_ ("Receptor %s"), receptor->name);

      add_row (group, title, receptor->role);
      g_ptr_array_add (targets, receptor->id);
    }
}

static void
fill_compound (AdwPreferencesPage *page,
               const RtPathwayValues *values,
               const RtPathwayCompound *compound)
{
  const RtAnalyte *analyte = compound->analyte_id != NULL
                                 ? rt_catalogue_analyte (values->catalogue, compound->analyte_id)
                                 : NULL;
  g_autoptr (GPtrArray) results = rt_pathway_values_of (values, compound->analyte_id);
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  AdwPreferencesGroup *group;

  add_results (page, values, results);
  group = add_group (page, compound->name);
  add_list (group, _ ("Also called"), compound->synonyms, ", ");
  add_row (group, _ ("Group"), rt_pathway_group_name (compound->group));
  add_row (group, _ ("Not measured"), compound->not_measured_reason);
  add_carriers (group, values, compound->id, targets);
  add_effects (page, values, targets);
  if (analyte != NULL)
    add_marker (page, values, analyte);
}

static void
fill_step (AdwPreferencesPage *page, const RtPathwayValues *values, const RtPathwayStep *step)
{
  g_autoptr (GPtrArray) results = rt_pathway_values_of_step (values, step);
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  AdwPreferencesGroup *group;

  add_results (page, values, results);
  group = add_group (page, step->enzyme);
  add_row (group, _ ("Kind of step"), rt_pathway_step_kind_name (step->kind));
  add_list (group, _ ("Genes"), step->genes, ", ");
  add_row (group, _ ("Enzyme number"), step->ec);
  add_row (group, _ ("Where"), step->compartment);
  for (char **id = step->cofactors; *id != NULL; id++)
    {
      const RtPathwayCofactor *cofactor = rt_pathway_cofactor (values->pathway, *id);

      add_row (group, cofactor->name, cofactor->nutrient);
    }
  add_row (group, _ ("Note"), step->note);
  g_ptr_array_add (targets, step->id);
  add_effects (page, values, targets);
  add_sources (page, values->catalogue, step->sources);
}

/**
 * rt_thing_dialog_new: What is known of a compound or a step: results, names, what the marker says
 * and does not, what acts here, sources.
 *
 * Returns: (transfer floating): the dialog; it keeps nothing of @values.
 */
AdwDialog *
rt_thing_dialog_new (const RtPathwayValues *values, const RtBoardThing *thing)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *bars = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  const char *title;

  if (thing->kind == RT_BOARD_THING_COMPOUND)
    {
      const RtPathwayCompound *compound = rt_pathway_compound (values->pathway, thing->id);

      fill_compound (ADW_PREFERENCES_PAGE (page), values, compound);
      title = compound->name;
    }
  else
    {
      const RtPathwayStep *step = rt_pathway_step (values->pathway, thing->id);

      fill_step (ADW_PREFERENCES_PAGE (page), values, step);
      title = step->enzyme;
    }
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (bars), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (bars), page);
  adw_dialog_set_title (dialog, title);
  adw_dialog_set_content_width (dialog, 560);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, bars);
  return dialog;
}
