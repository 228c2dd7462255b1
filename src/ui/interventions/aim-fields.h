/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue.h"
#include "record.h"

/* What an intervention is for: domain, the primary measure named before the start, secondary ones,
 * who decided and why. */
#define RT_TYPE_AIM_FIELDS (rt_aim_fields_get_type ())
G_DECLARE_FINAL_TYPE (RtAimFields, rt_aim_fields, RT, AIM_FIELDS, AdwBin)

void rt_aim_fields_offer (RtAimFields *self, const RtRecord *record, RtCatalogue *catalogue);
void rt_aim_fields_show (RtAimFields *self, const RtIntervention *intervention);
void rt_aim_fields_fill (RtAimFields *self, RtIntervention *intervention);
