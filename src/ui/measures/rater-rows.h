/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "batteries.h"

/* Whose view the answers are: the patient's, the practitioner's, or that of somebody who knows the
 * patient. */
#define RT_TYPE_RATER_ROWS (rt_rater_rows_get_type ())
G_DECLARE_FINAL_TYPE (RtRaterRows, rt_rater_rows, RT, RATER_ROWS, AdwBin)

void rt_rater_rows_show (RtRaterRows *self, RtRater rater, const char *informant);
RtRater rt_rater_rows_rater (RtRaterRows *self);
const char *rt_rater_rows_informant (RtRaterRows *self);
void rt_rater_rows_keep (RtRaterRows *self);
void rt_rater_rows_show_due (RtRaterRows *self, const RtDueAssessment *due);
void
rt_rater_rows_remember (RtRaterRows *self, RtPractice *practice, const RtAssessment *assessment);
