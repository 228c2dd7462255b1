/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue.h"
#include "intervention.h"

/* The fields of a regimen: how it is taken, how much, how often. What is typed as the schedule is
 * read back as it was understood; words that are not understood are kept as they are. */
#define RT_TYPE_REGIMEN_FIELDS (rt_regimen_fields_get_type ())
G_DECLARE_FINAL_TYPE (RtRegimenFields, rt_regimen_fields, RT, REGIMEN_FIELDS, AdwBin)

void rt_regimen_fields_set_catalogue (RtRegimenFields *self, RtCatalogue *catalogue);
void rt_regimen_fields_show (RtRegimenFields *self,
                             const RtIntervention *intervention,
                             const RtRegimenStep *step);
void rt_regimen_fields_set_unit (RtRegimenFields *self, const char *unit);
void rt_regimen_fields_fill (RtRegimenFields *self, RtRegimenStep *step);
