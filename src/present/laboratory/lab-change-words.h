/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lab-change.h"

/* Whether a laboratory value changed by more than measurements and healthy persons vary, in words.
 * Nothing here says better or worse. */

const char *rt_lab_change_verdict_text (const RtLabChange *change);
const char *rt_lab_change_reason_text (const RtLabChange *change);
char *rt_lab_change_basis_text (RtCatalogue *catalogue, const RtLabChange *change);
char *rt_lab_change_text (RtCatalogue *catalogue, const RtLabChange *change);
char *rt_lab_change_short_text (const RtLabChange *change);
char *
rt_lab_change_note (RtCatalogue *catalogue, const RtRecord *record, const RtLabResult *result);
char *rt_within_person_text (RtCatalogue *catalogue, const RtWithinPerson *within);
