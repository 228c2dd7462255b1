/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "pathway-parts.h"

static void
check_compounds (RtJsonCheck *check, const RtPathway *pathway, char **ids, const char *where)
{
  for (char **id = ids; id != NULL && *id != NULL; id++)
    if (rt_pathway_compound (pathway, *id) == NULL)
      rt_json_check_fail (check, _ ("“%s” names the compound “%s”, which is not there."), where,
                          *id);
}

static void
check_step (RtJsonCheck *check, const RtPathway *pathway, const RtPathwayStep *step)
{
  check_compounds (check, pathway, step->from, step->id);
  check_compounds (check, pathway, step->to, step->id);
  for (char **id = step->cofactors; *id != NULL; id++)
    if (rt_pathway_cofactor (pathway, *id) == NULL)
      rt_json_check_fail (check, _ ("“%s” names the cofactor “%s”, which is not there."), step->id,
                          *id);
}

static void
check_compound (RtJsonCheck *check, const RtPathway *pathway, const RtPathwayCompound *compound)
{
  if (!g_strv_contains ((const char *const *)pathway->groups, compound->group))
    rt_json_check_fail (check, _ ("“%s” belongs to the group “%s”, which is not there."),
                        compound->id, compound->group);
  if ((compound->analyte_id == NULL) == (compound->not_measured_reason == NULL))
    rt_json_check_fail (check, _ ("“%s” has either an analyte or a reason why it is not measured."),
                        compound->id);
}

static void
check_unique (RtJsonCheck *check, const GPtrArray *list)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < list->len; i++)
    {
      char *id = *(char **)g_ptr_array_index (list, i);

      if (id != NULL && !g_hash_table_add (seen, id))
        rt_json_check_fail (check, _ ("The id “%s” is used twice."), id);
    }
}

/* Every name inside the map leads somewhere. Called when nothing else is wrong. */
void
rt_pathway_check_references (RtJsonCheck *check, const RtPathway *pathway)
{
  const GPtrArray *lists[] = { pathway->cofactors, pathway->compounds, pathway->steps,
                               pathway->transporters, pathway->receptors };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    check_unique (check, lists[i]);
  for (guint i = 0; i < pathway->compounds->len; i++)
    check_compound (check, pathway, g_ptr_array_index (pathway->compounds, i));
  for (guint i = 0; i < pathway->steps->len; i++)
    check_step (check, pathway, g_ptr_array_index (pathway->steps, i));
  for (guint i = 0; i < pathway->transporters->len; i++)
    {
      const RtPathwayTransporter *transporter = g_ptr_array_index (pathway->transporters, i);

      check_compounds (check, pathway, transporter->transports, transporter->id);
    }
  for (guint i = 0; i < pathway->receptors->len; i++)
    {
      const RtPathwayReceptor *receptor = g_ptr_array_index (pathway->receptors, i);
      char *ligand[] = { receptor->ligand, NULL };

      check_compounds (check, pathway, ligand, receptor->id);
    }
}
