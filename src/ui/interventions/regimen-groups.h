/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue.h"
#include "record.h"

/* The groups of the regimen page, in boxes of their own order. A row of an intervention calls
 * func (gpointer self, GtkWidget *row) when it is activated, as long as @self lives. */
typedef struct
{
  GtkBox *box; /* gets the groups */
  RtCatalogue *catalogue;
  const RtRecord *record;
  RtMoment now;
  GCallback activated;
  gpointer self;
} RtRegimenGroups;

void rt_regimen_groups_add_kinds (const RtRegimenGroups *groups);
void rt_regimen_groups_add_mechanisms (const RtRegimenGroups *groups);
void rt_regimen_groups_add_totals (const RtRegimenGroups *groups);
void rt_regimen_groups_add_rest (const RtRegimenGroups *groups);
