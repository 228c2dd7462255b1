/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "regimen-mechanism.h"

#include "name-match.h"
#include "regimen-now.h"

/* The way of a transmitter: made, set free, taken back, broken down; then what it acts on. */
static const char *const actions[] = { "synthesis", "cofactor", "transport", "release",
                                       "reuptake",  "receptor", "signal",    "degradation" };
static const char *const systems[] = { "serotonin", "dopamine",  "norepinephrine", "gaba",
                                       "glutamate", "melatonin", "acetylcholine",  "histamine" };

static void
group_free (gpointer data)
{
  RtMechanismGroup *group = data;

  g_ptr_array_unref (group->uses);
  g_free (group);
}

/** rt_regimen_mechanisms_free: frees the lists; interventions and entries stay. */
void
rt_regimen_mechanisms_free (RtRegimenMechanisms *mechanisms)
{
  if (mechanisms == NULL)
    return;
  g_ptr_array_unref (mechanisms->groups);
  g_ptr_array_unref (mechanisms->without);
  g_ptr_array_unref (mechanisms->not_recognised);
  g_free (mechanisms);
}

static guint
rank (const char *word, const char *const *words, guint n_words)
{
  guint i = 0;

  while (i < n_words && !g_str_equal (word, words[i]))
    i++;
  return i;
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const RtMechanismGroup *first = *(const RtMechanismGroup *const *)a;
  const RtMechanismGroup *second = *(const RtMechanismGroup *const *)b;
  guint first_system = rank (first->system, systems, G_N_ELEMENTS (systems));
  guint second_system = rank (second->system, systems, G_N_ELEMENTS (systems));

  if (first_system != second_system)
    return (int)first_system - (int)second_system;
  if (!g_str_equal (first->system, second->system))
    return g_strcmp0 (first->system, second->system);
  return (int)rank (first->action, actions, G_N_ELEMENTS (actions))
         - (int)rank (second->action, actions, G_N_ELEMENTS (actions));
}

static RtMechanismGroup *
group_of (RtRegimenMechanisms *mechanisms, const RtMechanism *mechanism)
{
  RtMechanismGroup *group = NULL;

  for (guint i = 0; i < mechanisms->groups->len; i++)
    {
      group = g_ptr_array_index (mechanisms->groups, i);
      if (g_str_equal (group->system, mechanism->system)
          && g_str_equal (group->action, mechanism->action))
        return group;
    }
  group = g_new0 (RtMechanismGroup, 1);
  group->system = mechanism->system;
  group->action = mechanism->action;
  group->uses = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (mechanisms->groups, group);
  return group;
}

static void
add_once (GPtrArray *list, const RtIntervention *intervention)
{
  if (!g_ptr_array_find (list, intervention, NULL))
    g_ptr_array_add (list, (gpointer)intervention);
}

static void
add_uses (RtRegimenMechanisms *mechanisms,
          const RtCatalogue *catalogue,
          const RtIntervention *intervention,
          const RtIngredient *ingredient)
{
  const char *id = ingredient != NULL ? ingredient->catalogue_id : intervention->catalogue_id;
  const RtInterventionEntry *entry = rt_catalogue_entry_of (catalogue, id);

  if (entry == NULL && (id == NULL || rt_catalogue_substance (catalogue, id) == NULL))
    add_once (mechanisms->not_recognised, intervention);
  else if (entry == NULL || entry->mechanisms->len == 0)
    add_once (mechanisms->without, intervention);
  for (guint i = 0; entry != NULL && i < entry->mechanisms->len; i++)
    {
      RtMechanismUse *use = g_new0 (RtMechanismUse, 1);

      use->intervention = intervention;
      use->ingredient = ingredient;
      use->entry = entry;
      use->mechanism = g_ptr_array_index (entry->mechanisms, i);
      g_ptr_array_add (group_of (mechanisms, use->mechanism)->uses, use);
    }
}

/**
 * rt_regimen_mechanisms:
 * @interventions: (element-type RtIntervention): of a record; they and @catalogue must outlive the
 *   answer
 * @when: the day in question
 *
 * Returns: (transfer full): what goes on then, grouped by the systems and steps the catalogue says
 * it acts on; something that acts in several ways stands in several groups.
 */
RtRegimenMechanisms *
rt_regimen_mechanisms (const RtCatalogue *catalogue, const GPtrArray *interventions, RtMoment when)
{
  RtRegimenMechanisms *mechanisms = g_new0 (RtRegimenMechanisms, 1);

  mechanisms->groups = g_ptr_array_new_with_free_func (group_free);
  mechanisms->without = g_ptr_array_new ();
  mechanisms->not_recognised = g_ptr_array_new ();
  for (guint i = 0; i < interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (interventions, i);
      const RtRegimenStep *step = rt_regimen_step_on (intervention, when, NULL);

      if (intervention->withdrawn || step == NULL || rt_regimen_step_ends (step)
          || step->mode == RT_REGIMEN_PAUSE)
        continue;
      if (intervention->ingredients->len == 0)
        add_uses (mechanisms, catalogue, intervention, NULL);
      for (guint n = 0; n < intervention->ingredients->len; n++)
        add_uses (mechanisms, catalogue, intervention,
                  g_ptr_array_index (intervention->ingredients, n));
    }
  g_ptr_array_sort (mechanisms->groups, compare_groups);
  return mechanisms;
}
