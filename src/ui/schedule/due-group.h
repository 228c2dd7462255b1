/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "schedule/schedule-work.h"

/* What a patient is to answer, and when.
 *
 * Signals: chosen (char *instrument_id); all () to answer everything that is due; plan () to change
 * what is asked how often; hand_over () to let the patient answer on this computer. */
#define RT_TYPE_DUE_GROUP (rt_due_group_get_type ())
G_DECLARE_FINAL_TYPE (RtDueGroup, rt_due_group, RT, DUE_GROUP, AdwBin)

void rt_due_group_show (RtDueGroup *self, RtCatalogue *catalogue, const GPtrArray *due);
