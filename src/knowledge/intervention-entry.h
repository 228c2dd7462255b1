/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-check.h"

/* An entry of the catalogue of interventions: what it is called and which of the four kinds it is.
 */
typedef struct
{
  char *id;
  int version;
  char *name;
  char *kind; /* dietary_precursor, nutritional_cofactor, lifestyle or targeted_therapeutic */
  char **synonyms;
  char *time_to_effect; /* nullable */
  char **sources;
} RtInterventionEntry;

RtInterventionEntry *rt_intervention_entry_load (const char *path, GError **error);
void rt_intervention_entry_free (RtInterventionEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtInterventionEntry, rt_intervention_entry_free)
