/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "record.h"

/* What a record says of the 72 hours before a sample was collected: two texts that a laboratory
 * report carries and that a person may change. */
char *rt_lab_medication_before (const RtRecord *record, RtMoment collected);
char *rt_lab_diet_before (RtCatalogue *catalogue, const RtRecord *record, RtMoment collected);
