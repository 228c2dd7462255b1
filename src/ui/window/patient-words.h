/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "keep-patients.h"

/* What a row of the patient list says. */
char *rt_patient_words_summary (const RtPatientSummary *summary);
char *rt_patient_words_unfinished (guint n_unfinished);
char *rt_patient_words_critical (guint n_critical);
char *rt_patient_words_unread (guint n_unread);
