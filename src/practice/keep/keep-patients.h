/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "patient.h"
#include "practice.h"
#include "record.h"

/* A row of the patient list. */
typedef struct
{
  RtPatient *patient;
  gboolean has_last_visit;
  RtMoment last_visit;
  gboolean has_next_visit;
  RtMoment next_visit; /* planned; one of today stays until the day is over */
  guint n_unfinished;  /* questionnaires begun and not completed */
  guint n_critical;    /* critical answers without a recorded response */
  guint n_due;         /* scheduled questionnaires due today, overdue ones among them */
  guint n_overdue;
  guint n_unread_labs; /* laboratory reports nobody has signed off */
} RtPatientSummary;

void rt_patient_summary_free (RtPatientSummary *summary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtPatientSummary, rt_patient_summary_free)

gboolean rt_practice_add_patient (RtPractice *practice, RtPatient *patient, GError **error);
gboolean rt_practice_update_patient (RtPractice *practice, RtPatient *patient, GError **error);
gboolean rt_practice_archive_patient (RtPractice *practice,
                                      gint64 patient_id,
                                      gboolean archived,
                                      GError **error);
RtPatient *rt_practice_find_patient (RtPractice *practice, const char *uuid, GError **error);
GPtrArray *rt_practice_list_patients (RtPractice *practice,
                                      const char *query,
                                      gboolean with_archived,
                                      GError **error);
gboolean rt_patient_check (const RtPatient *patient, RtCalendarDate today, GError **error);
