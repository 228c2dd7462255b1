/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice.h"

/* What a practice is set to, encrypted with its records. */
#define RT_SETTING_EMERGENCY "emergency-resources"     /* shown when a critical item is answered */
#define RT_SETTING_BACKUP_FOLDER "backup-folder"       /* where backups go */
#define RT_SETTING_PATIENT_SENTENCE "patient-sentence" /* what a patient then reads */

char *rt_practice_get_setting (RtPractice *practice, const char *name, GError **error);
gboolean
rt_practice_set_setting (RtPractice *practice, const char *name, const char *value, GError **error);
