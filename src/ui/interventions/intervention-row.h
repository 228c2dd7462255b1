/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue.h"
#include "intervention.h"

/* A row of the regimen: the name, what is taken and since when, marks that say what is special. It
 * can be activated; its intervention is told by rt_intervention_row_id(). */
GtkWidget *rt_intervention_row_new (RtCatalogue *catalogue,
                                    const RtIntervention *intervention,
                                    const char *summary);
gint64 rt_intervention_row_id (GtkWidget *row);
GtkWidget *rt_intervention_chip_new (const char *text, const char *style);
gboolean rt_intervention_is_recognised (RtCatalogue *catalogue, const RtIntervention *intervention);
