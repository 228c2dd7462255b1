/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import-regimen.h"

gboolean rt_regimen_rows_overlap (GPtrArray *rows);
RtIntervention *rt_regimen_rows_merge (const GPtrArray *rows, guint first, guint n);
gboolean rt_regimen_item_compare (RtRegimenItem *item,
                                  const RtRecord *record,
                                  gboolean *differs,
                                  guint *n_existing);
