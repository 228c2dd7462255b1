/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import-regimen.h"

/* A list while it becomes an import. */
typedef struct
{
  const RtCatalogue *catalogue;
  const RtRegimenOrder *order;
  const RtRecord *record;
  RtRegimenImport *import;
} RtRegimenReading;

void rt_regimen_groups_read (const RtRegimenReading *reading, GPtrArray *rows);
void rt_regimen_reject (const RtRegimenReading *reading, guint line, const char *reason);
