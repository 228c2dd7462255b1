/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "intervention-entry.h"

static void
mechanism_free (gpointer data)
{
  RtMechanism *mechanism = data;

  g_free (mechanism->system);
  g_free (mechanism->action);
  g_free (mechanism->target);
  g_free (mechanism->direction);
  g_free (mechanism->note);
  g_free (mechanism);
}

static void
caution_free (gpointer data)
{
  RtCaution *caution = data;

  g_free (caution->condition);
  g_free (caution->level);
  g_free (caution->note);
  g_free (caution);
}

static void
upper_intake_free (gpointer data)
{
  RtUpperIntake *intake = data;

  g_free (intake->body);
  g_free (intake->kind);
  g_free (intake->unit);
  g_free (intake->population);
  g_free (intake->applies_to);
  g_free (intake->source);
  g_free (intake->note);
  g_free (intake);
}

static void
pharmacogene_free (gpointer data)
{
  RtPharmacogene *gene = data;

  g_free (gene->gene);
  g_free (gene->guidance);
  g_free (gene->source);
  g_free (gene);
}

static void
substance_free (gpointer data)
{
  RtEntrySubstance *substance = data;

  g_free (substance->name);
  g_free (substance->atc);
  g_free (substance->rxcui);
  g_free (substance->rxcui_verification);
  g_free (substance);
}

/** rt_intervention_entry_new: Returns: (transfer full): an entry without anything in it. */
RtInterventionEntry *
rt_intervention_entry_new (void)
{
  RtInterventionEntry *entry = g_new0 (RtInterventionEntry, 1);

  entry->mechanisms = g_ptr_array_new_with_free_func (mechanism_free);
  entry->cautions = g_ptr_array_new_with_free_func (caution_free);
  entry->pharmacogenes = g_ptr_array_new_with_free_func (pharmacogene_free);
  entry->upper_intakes = g_ptr_array_new_with_free_func (upper_intake_free);
  entry->substances = g_ptr_array_new_with_free_func (substance_free);
  return entry;
}

/** rt_intervention_entry_free: frees the entry. */
void
rt_intervention_entry_free (RtInterventionEntry *entry)
{
  if (entry == NULL)
    return;
  g_free (entry->id);
  g_free (entry->name);
  g_free (entry->kind);
  g_strfreev (entry->synonyms);
  g_strfreev (entry->classes);
  g_strfreev (entry->atc);
  g_ptr_array_unref (entry->mechanisms);
  g_free (entry->time_to_effect);
  g_strfreev (entry->monitoring);
  g_strfreev (entry->side_effects);
  g_free (entry->dependence_risk);
  g_free (entry->discontinuation);
  g_ptr_array_unref (entry->cautions);
  g_ptr_array_unref (entry->pharmacogenes);
  g_ptr_array_unref (entry->upper_intakes);
  g_free (entry->evidence_note);
  g_strfreev (entry->sources);
  g_ptr_array_unref (entry->substances);
  g_free (entry);
}
