/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice.h"

/* What the screens remember of a patient, encrypted with the record: the names of measures are data
 * about the patient, and never leave the practice. */
#define RT_PATIENT_SETTING_COURSE "course" /* see present/course-choice */
#define RT_PATIENT_SETTING_RATER "rater/"  /* by schedule and questionnaire; see schedule-rater */

gboolean rt_practice_set_patient_setting (
    RtPractice *practice, gint64 patient_id, const char *name, const char *value, GError **error);
