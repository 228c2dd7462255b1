/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "patient.h"
#include "practice.h"

/* Adds a patient, or edits one. What cannot be right is said under its field.
 *
 * Signal: saved (gint64 patient_id). */
#define RT_TYPE_PATIENT_DIALOG (rt_patient_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtPatientDialog, rt_patient_dialog, RT, PATIENT_DIALOG, AdwDialog)

RtPatientDialog *rt_patient_dialog_new (RtPractice *practice, const RtPatient *patient);
