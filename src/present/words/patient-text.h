/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "patient.h"

char *rt_text_visible (const char *text);
char *rt_text_isolate (const char *text);
const char *rt_sex_text (RtSex sex);
char *rt_patient_text_name (const RtPatient *patient);
char *rt_patient_text_facts (const RtPatient *patient, RtCalendarDate on);
char *rt_patient_text_header (const RtPatient *patient, RtCalendarDate on);
