/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "intervention.h"

/* Groups that tell how an intervention went on: its steps, uses and the adherence that was
 * reported. Each returns (transfer floating) a group, or NULL when there is nothing of it. A
 * callback is called as func (gpointer self, const TYPE *thing) while @self lives. */
GtkWidget *rt_intervention_steps_group (const RtIntervention *intervention,
                                        GCallback corrected,
                                        GCallback withdrawn,
                                        gpointer self);
GtkWidget *
rt_intervention_uses_group (const RtIntervention *intervention, GCallback withdrawn, gpointer self);
GtkWidget *rt_intervention_adherence_group (const RtIntervention *intervention,
                                            GCallback withdrawn,
                                            gpointer self);
