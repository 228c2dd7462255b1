/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue.h"
#include "record.h"

/* Groups that tell what an intervention is, what for, and what the catalogue says of it. Each
 * returns (transfer floating) a group, or NULL when it would say nothing. */
GtkWidget *rt_intervention_about_group (RtCatalogue *catalogue, const RtIntervention *intervention);
GtkWidget *rt_intervention_aim_group (const RtRecord *record,
                                      RtCatalogue *catalogue,
                                      const RtIntervention *intervention);
GtkWidget *rt_intervention_facts_group (RtCatalogue *catalogue, const RtInterventionEntry *entry);
GPtrArray *rt_intervention_entries (RtCatalogue *catalogue, const RtIntervention *intervention);
