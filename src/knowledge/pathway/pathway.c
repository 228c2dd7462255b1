/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pathway.h"

#include <glib/gi18n.h>

#include "pathway-parts.h"

/** rt_pathway_free: frees the map. */
void
rt_pathway_free (RtPathway *pathway)
{
  if (pathway == NULL)
    return;
  g_free (pathway->id);
  g_free (pathway->name);
  g_free (pathway->note);
  g_strfreev (pathway->groups);
  g_ptr_array_unref (pathway->cofactors);
  g_ptr_array_unref (pathway->compounds);
  g_ptr_array_unref (pathway->steps);
  g_ptr_array_unref (pathway->transporters);
  g_ptr_array_unref (pathway->receptors);
  g_free (pathway);
}

static gconstpointer
find (const GPtrArray *list, const char *id)
{
  for (guint i = 0; i < list->len; i++)
    {
      const char *const *entry = g_ptr_array_index (list, i);

      if (g_str_equal (*entry, id))
        return entry;
    }
  return NULL;
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (RtPathwayCofactor, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RtPathwayCompound, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RtPathwayStep, id) == 0);

/** rt_pathway_compound: Returns: (transfer none) (nullable): the compound of that id. */
const RtPathwayCompound *
rt_pathway_compound (const RtPathway *pathway, const char *id)
{
  return find (pathway->compounds, id);
}

/** rt_pathway_step: Returns: (transfer none) (nullable): the step of that id. */
const RtPathwayStep *
rt_pathway_step (const RtPathway *pathway, const char *id)
{
  return find (pathway->steps, id);
}

/** rt_pathway_cofactor: Returns: (transfer none) (nullable): the cofactor of that id. */
const RtPathwayCofactor *
rt_pathway_cofactor (const RtPathway *pathway, const char *id)
{
  return find (pathway->cofactors, id);
}

static gboolean
names (char **list, const char *id)
{
  return g_strv_contains ((const char *const *)list, id);
}

/** rt_pathway_compounds_of_group: Returns: (transfer container): its compounds, in file order. */
GPtrArray *
rt_pathway_compounds_of_group (const RtPathway *pathway, const char *group)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < pathway->compounds->len; i++)
    {
      RtPathwayCompound *compound = g_ptr_array_index (pathway->compounds, i);

      if (g_str_equal (compound->group, group))
        g_ptr_array_add (found, compound);
    }
  return found;
}

/** rt_pathway_steps_from: Returns: (transfer container): the steps that use up the compound. */
GPtrArray *
rt_pathway_steps_from (const RtPathway *pathway, const char *compound)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < pathway->steps->len; i++)
    {
      RtPathwayStep *step = g_ptr_array_index (pathway->steps, i);

      if (names (step->from, compound))
        g_ptr_array_add (found, step);
    }
  return found;
}

/** rt_pathway_steps_to: Returns: (transfer container): the steps that make the compound. */
GPtrArray *
rt_pathway_steps_to (const RtPathway *pathway, const char *compound)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < pathway->steps->len; i++)
    {
      RtPathwayStep *step = g_ptr_array_index (pathway->steps, i);

      if (names (step->to, compound))
        g_ptr_array_add (found, step);
    }
  return found;
}

/** rt_pathway_transporters_of: Returns: (transfer container): what carries the compound. */
GPtrArray *
rt_pathway_transporters_of (const RtPathway *pathway, const char *compound)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < pathway->transporters->len; i++)
    {
      RtPathwayTransporter *transporter = g_ptr_array_index (pathway->transporters, i);

      if (names (transporter->transports, compound))
        g_ptr_array_add (found, transporter);
    }
  return found;
}

/** rt_pathway_receptors_of: Returns: (transfer container): what the compound acts on. */
GPtrArray *
rt_pathway_receptors_of (const RtPathway *pathway, const char *compound)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < pathway->receptors->len; i++)
    {
      RtPathwayReceptor *receptor = g_ptr_array_index (pathway->receptors, i);

      if (g_str_equal (receptor->ligand, compound))
        g_ptr_array_add (found, receptor);
    }
  return found;
}

/** rt_pathway_compounds_of_analyte: Returns: (transfer container): what the analyte is. */
GPtrArray *
rt_pathway_compounds_of_analyte (const RtPathway *pathway, const char *analyte_id)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < pathway->compounds->len; i++)
    {
      RtPathwayCompound *compound = g_ptr_array_index (pathway->compounds, i);

      if (g_strcmp0 (compound->analyte_id, analyte_id) == 0)
        g_ptr_array_add (found, compound);
    }
  return found;
}

static gboolean
step_needs (const RtPathway *pathway, const RtPathwayStep *step, const char *analyte_id)
{
  for (char **id = step->cofactors; *id != NULL; id++)
    if (names (rt_pathway_cofactor (pathway, *id)->analytes, analyte_id))
      return TRUE;
  return FALSE;
}

/**
 * rt_pathway_steps_needing_analyte:
 * @analyte_id: a laboratory's marker of a cofactor, such as ferritin
 *
 * Returns: (transfer container) (element-type RtPathwayStep): the steps that need the cofactor.
 */
GPtrArray *
rt_pathway_steps_needing_analyte (const RtPathway *pathway, const char *analyte_id)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < pathway->steps->len; i++)
    if (step_needs (pathway, g_ptr_array_index (pathway->steps, i), analyte_id))
      g_ptr_array_add (found, g_ptr_array_index (pathway->steps, i));
  return found;
}

/** rt_pathway_group_name: Returns: (transfer none): what a group is called, translated. */
const char *
rt_pathway_group_name (const char *group)
{
  static const char *const known[][2] = {
    { "serotonin", N_ ("Serotonin") },
    { "melatonin", N_ ("Melatonin") },
    { "kynurenine", N_ ("Kynurenine") },
    { "dopamine", N_ ("Dopamine") },
    { "norepinephrine", N_ ("Norepinephrine") },
    { "epinephrine", N_ ("Epinephrine") },
    { "trace_amine", N_ ("Trace amines") },
    { "gaba_glutamate", N_ ("GABA and glutamate") },
    { "histamine", N_ ("Histamine") },
    { "acetylcholine", N_ ("Acetylcholine") },
    { "bh4", N_ ("Tetrahydrobiopterin (BH4)") },
    { "one_carbon", N_ ("Methylation") },
    { "cofactor", N_ ("Cofactors") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i][0], group))
      return _ (known[i][1]);
  return group;
}

/** rt_pathway_step_kind_name: Returns: (transfer none): what such a step is called, translated. */
const char *
rt_pathway_step_kind_name (RtPathwayStepKind kind)
{
  switch (kind)
    {
    case RT_STEP_KIND_SYNTHESIS:
      return _ ("synthesis");
    case RT_STEP_KIND_DEGRADATION:
      return _ ("breakdown");
    case RT_STEP_KIND_BRANCH:
      return _ ("branch");
    case RT_STEP_KIND_RECYCLING:
      return _ ("recycling");
    case RT_STEP_KIND_SUPPLY:
    default:
      return _ ("supply");
    }
}
