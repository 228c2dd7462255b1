/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"

/* One thing the catalogue says of an intervention. */
typedef struct
{
  char *title; /* what it is about */
  char *text;  /* with line breaks where it is a list */
} RtInterventionFact;

GPtrArray *rt_intervention_facts (RtCatalogue *catalogue, const RtInterventionEntry *entry);
char *rt_intervention_facts_standing (RtCatalogue *catalogue, const RtInterventionEntry *entry);
char *rt_source_text (RtCatalogue *catalogue, const char *id);
