/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice.h"

/* The whole screen while a patient answers: one item at a time in large type. Nothing of the record
 * can be reached from it.
 *
 * Signal: returned () when the practitioner has taken the device back. */
#define RT_TYPE_PATIENT_PAGE (rt_patient_page_get_type ())
G_DECLARE_FINAL_TYPE (RtPatientPage, rt_patient_page, RT, PATIENT_PAGE, AdwBin)

RtPatientPage *rt_patient_page_new (RtPractice *practice);
void rt_patient_page_blank (RtPatientPage *self);
void rt_patient_page_ask_return (RtPatientPage *self);
