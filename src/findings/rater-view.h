/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment.h"
#include "instrument.h"

/* Whose view an answered questionnaire is. What different people say of the same person is kept
 * apart everywhere: the view an instrument is made for bears the plain id of the measure
 * ("phq9.total"), every other one has its own ("phq9.total@clinician",
 * "phq9.total@informant:mother"). */
char *rt_rater_view (const RtInstrument *instrument, RtRater rater, const char *informant);
char *rt_rater_view_measure_id (const char *measure_id, const char *view);
char *rt_rater_view_plain_id (const char *measure_id);
gboolean rt_rater_view_read (const char *measure_id, RtRater *rater, const char **informant);
