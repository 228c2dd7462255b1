/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "window/patient-item.h"

/* A row of the patient list: name, record number, last visit, and a mark for unfinished
 * questionnaires. */
#define RT_TYPE_PATIENT_ROW (rt_patient_row_get_type ())
G_DECLARE_FINAL_TYPE (RtPatientRow, rt_patient_row, RT, PATIENT_ROW, AdwBin)

RtPatientRow *rt_patient_row_new (void);
char *rt_patient_row_show (RtPatientRow *self, RtPatientItem *item);
