/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"
#include "course-seen.h"
#include "record-entry.h"

/* The content side: one patient's record with its views, or what to do when there is none. */
#define RT_TYPE_PATIENT_VIEW (rt_patient_view_get_type ())
G_DECLARE_FINAL_TYPE (RtPatientView, rt_patient_view, RT, PATIENT_VIEW, AdwNavigationPage)

void rt_patient_view_open (RtPatientView *self, RtPractice *practice, gint64 patient_id);
RtOpenRecord *rt_patient_view_record (RtPatientView *self);
void rt_patient_view_show_view (RtPatientView *self, const char *view);
void rt_patient_view_open_entry (RtPatientView *self, RtEntryKind kind, gint64 id);
void rt_patient_view_record_new (RtPatientView *self, const char *what);
const char *const *rt_patient_view_measures (RtPatientView *self);
RtCourseSeen *rt_patient_view_seen (RtPatientView *self);
