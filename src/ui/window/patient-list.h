/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice.h"

/* The sidebar: the patients of the practice with instant search by name, record number and birth
 * date.
 *
 * Signals: patient-chosen (gint64 patient_id); patient-activated () when the person means to go
 * there, which matters where list and record do not fit side by side. */
#define RT_TYPE_PATIENT_LIST (rt_patient_list_get_type ())
G_DECLARE_FINAL_TYPE (RtPatientList, rt_patient_list, RT, PATIENT_LIST, AdwNavigationPage)

void rt_patient_list_set_practice (RtPatientList *self, RtPractice *practice);
void rt_patient_list_search (RtPatientList *self);
void rt_patient_list_choose (RtPatientList *self, gint64 patient_id);
void rt_patient_list_show_archived (RtPatientList *self, gboolean show);
