/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "keep-patients.h"

/* Which patients are listed, and in which order. */
typedef enum
{
  RT_PATIENTS_BY_NAME,        /* everybody */
  RT_PATIENTS_BY_APPOINTMENT, /* everybody, who comes next first, the others by name behind them */
  RT_PATIENTS_WAITING,        /* with something open, due or unread, the most pressing first */
  RT_PATIENTS_EXPECTED,       /* to be seen today or tomorrow, by time */
  RT_PATIENTS_ARCHIVED,       /* only those in the archive, by name */
} RtPatientChoice;

#define RT_N_PATIENT_CHOICES 5

void rt_patient_choice_apply (RtPatientChoice choice, GPtrArray *summaries, RtCalendarDate today);
