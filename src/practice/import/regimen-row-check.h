/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regimen-row.h"

/* What is read together: the profile, the row and what is made of it. */
typedef struct
{
  const RtCatalogue *catalogue;
  const RtRegimenProfile *profile;
  const RtRegimenDefaults *defaults;
  const RtRegimenTableRow *row;
  RtRegimenRow *made;
} RtRegimenRowReading;

const char *rt_regimen_row_cell (const RtRegimenRowReading *reading, RtRegimenColumn column);
void rt_regimen_row_leave_out (const RtRegimenRowReading *reading, char *problem);
const char *rt_regimen_row_from (const RtRegimenRowReading *reading);
void rt_regimen_row_check (const RtRegimenRowReading *reading);
