/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue.h"
#include "record.h"

/* Medication, food and drink of the 72 hours before a sample. The medication is filled in from the
 * record as long as nobody has written something else; food and drink are offered and taken over
 * only when the person says so, because a note may name a food that was not eaten. */
#define RT_TYPE_HOURS_BEFORE_ROW (rt_hours_before_row_get_type ())
G_DECLARE_FINAL_TYPE (RtHoursBeforeRow, rt_hours_before_row, RT, HOURS_BEFORE_ROW, AdwExpanderRow)

void rt_hours_before_row_look_up (RtHoursBeforeRow *self,
                                  RtCatalogue *catalogue,
                                  const RtRecord *record,
                                  RtMoment collected);
const char *rt_hours_before_row_medication (RtHoursBeforeRow *self);
const char *rt_hours_before_row_diet (RtHoursBeforeRow *self);
