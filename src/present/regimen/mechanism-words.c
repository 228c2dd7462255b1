/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mechanism-words.h"

#include <glib/gi18n.h>

/* A word of the knowledge and the words for it. */
typedef struct
{
  const char *id;
  const char *text;
} Word;

static const char *
word_of (const Word *words, guint n_words, const char *id)
{
  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i].id, id) == 0)
      return _ (words[i].text);
  return id;
}

/**
 * rt_system_text:
 * @system: as the catalogue names it
 *
 * Returns: (transfer none): the words for it; @system itself where a pack names one of its own.
 */
const char *
rt_system_text (const char *system)
{
  static const Word words[] = {
    { "serotonin", N_ ("Serotonin") },
    { "dopamine", N_ ("Dopamine") },
    { "norepinephrine", N_ ("Norepinephrine") },
    { "gaba", N_ ("GABA") },
    { "glutamate", N_ ("Glutamate") },
    { "acetylcholine", N_ ("Acetylcholine") },
    { "histamine", N_ ("Histamine") },
    { "melatonin", N_ ("Melatonin") },
    { "monoamine", N_ ("Monoamines") },
    { "one_carbon", N_ ("Methylation") },
    { "kynurenine", N_ ("Kynurenine") },
    { "trace_amine", N_ ("Trace amines") },
    { "bh4", N_ ("Tetrahydrobiopterin") },
    { "cofactor", N_ ("Cofactors") },
    { "stress_axis", N_ ("Stress axis") },
    { "glycine", N_ ("Glycine") },
    { "thyroid", N_ ("Thyroid") },
  };

  return word_of (words, G_N_ELEMENTS (words), system);
}

static const char *
action_text (const char *action)
{
  static const Word words[] = {
    { "synthesis", N_ ("synthesis") }, { "release", N_ ("release") },
    { "reuptake", N_ ("reuptake") },   { "transport", N_ ("transport") },
    { "receptor", N_ ("receptors") },  { "degradation", N_ ("degradation") },
    { "signal", N_ ("signalling") },   { "cofactor", N_ ("cofactors of its enzymes") },
  };

  return word_of (words, G_N_ELEMENTS (words), action);
}

static const char *
direction_text (const char *action, const char *direction)
{
  if (g_strcmp0 (action, "receptor") == 0 || g_strcmp0 (action, "signal") == 0)
    {
      if (g_strcmp0 (direction, "+") == 0)
        /* Translators: what something does at a receptor. */
        return _ ("activates or strengthens");
      if (g_strcmp0 (direction, "-") == 0)
        return _ ("blocks or weakens");
      return _ ("modulates");
    }
  if (g_strcmp0 (action, "cofactor") == 0 && g_strcmp0 (direction, "+") == 0)
    return _ ("supplies");
  if (g_strcmp0 (direction, "+") == 0)
    return _ ("supports");
  if (g_strcmp0 (direction, "-") == 0)
    return _ ("inhibits");
  return _ ("modulates");
}

/* The name of a step, transporter or receptor of a map; NULL when no map has it. */
static const char *
target_name (RtCatalogue *catalogue, const char *target)
{
  const GPtrArray *pathways = rt_catalogue_pathways (catalogue);

  for (guint i = 0; target != NULL && i < pathways->len; i++)
    {
      const RtPathway *pathway = g_ptr_array_index (pathways, i);
      const RtPathwayStep *step = rt_pathway_step (pathway, target);

      if (step != NULL)
        return step->enzyme;
      for (guint n = 0; n < pathway->transporters->len; n++)
        {
          const RtPathwayTransporter *transporter = g_ptr_array_index (pathway->transporters, n);

          if (g_str_equal (transporter->id, target))
            return transporter->name;
        }
      for (guint n = 0; n < pathway->receptors->len; n++)
        {
          const RtPathwayReceptor *receptor = g_ptr_array_index (pathway->receptors, n);

          if (g_str_equal (receptor->id, target))
            return receptor->name;
        }
    }
  return NULL;
}

/**
 * rt_mechanism_title:
 * @system: serotonin, dopamine …
 * @action: synthesis, reuptake …
 *
 * Returns: (transfer full): the two as a heading: "Serotonin: reuptake".
 */
char *
rt_mechanism_title (const char *system, const char *action)
{
  /* Translators: a system ("Serotonin") and what is acted on in it ("reuptake"). */
  return g_strdup_printf (_ ("%s: %s"), rt_system_text (system), action_text (action));
}

/**
 * rt_mechanism_text:
 *
 * Returns: (transfer full): what the catalogue says: "Serotonin: reuptake, inhibits (serotonin
 *   transporter). Blocks uptake: …".
 */
char *
rt_mechanism_text (RtCatalogue *catalogue, const RtMechanism *mechanism)
{
  g_autofree char *title = rt_mechanism_title (mechanism->system, mechanism->action);
  const char *direction = direction_text (mechanism->action, mechanism->direction);
  const char *target = target_name (catalogue, mechanism->target);
  g_autofree char *text =
      target != NULL
          /* Translators: "Serotonin: reuptake", "inhibits", name of an enzyme or a receptor. */
          ? g_strdup_printf (_ ("%s, %s (%s)"), title, direction, target)
          /* Translators: "Serotonin: reuptake", "inhibits". */
          : g_strdup_printf (_ ("%s, %s"), title, direction);

  if (mechanism->note == NULL)
    return g_steal_pointer (&text);
  /* Translators: "Serotonin: reuptake, inhibits (serotonin transporter)" and a remark. */
  return g_strdup_printf (_ ("%s; %s"), text, mechanism->note);
}
