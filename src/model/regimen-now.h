/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intervention.h"

gboolean rt_regimen_step_ends (const RtRegimenStep *step);
gboolean rt_regimen_step_counts (const RtRegimenStep *step);
const RtRegimenStep *rt_regimen_step_on (const RtIntervention *intervention,
                                         RtMoment moment,
                                         const RtRegimenStep **before);
