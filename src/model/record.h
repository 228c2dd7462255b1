/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "adverse-event.h"
#include "assessment.h"
#include "critical-answer.h"
#include "encounter.h"
#include "goal.h"
#include "intervention.h"
#include "lab-report.h"
#include "lab-result.h"
#include "life-event.h"
#include "measure.h"
#include "note.h"
#include "patient.h"
#include "personal-target.h"
#include "phase.h"
#include "record-entry.h"
#include "series.h"

/* One patient's record as it was read at one moment: what a course, a sheet or an export is made
 * of. Nothing withdrawn is in it. Every array is in time order and never NULL. */
typedef struct
{
  RtPatient *patient;
  GPtrArray *measures;       /* (element RtMeasure) one for each series, same order */
  GPtrArray *series;         /* (element RtSeries) */
  GPtrArray *interventions;  /* (element RtIntervention) with their steps */
  GPtrArray *adverse_events; /* (element RtAdverseEvent) */
  GPtrArray *life_events;    /* (element RtLifeEvent) */
  GPtrArray *phases;         /* (element RtPhase) */
  GPtrArray *encounters;     /* (element RtEncounter) past and planned */
  GPtrArray *notes;       /* (element RtNote) private ones too: nothing handed over shows those */
  GPtrArray *goals;       /* (element RtGoal) */
  GPtrArray *assessments; /* (element RtAssessment) completed, with their answers */
  GPtrArray *critical_answers; /* (element RtCriticalAnswer) of valid assessments */
  GPtrArray *lab_reports;      /* (element RtLabReport) */
  GPtrArray *lab_results;      /* (element RtLabResult) */
  GPtrArray *personal_targets; /* (element RtPersonalTarget) */
  char *course_choice;         /* what this patient's course shows, as remembered; nullable */
  char *audit_head;            /* "seq:hash" of the activity log when it was read; nullable */
  gboolean is_demonstration;   /* every screen and page says so */
} RtRecord;

RtRecord *rt_record_new (void);
void rt_record_free (RtRecord *record);
const RtSeries *rt_record_series (const RtRecord *record, const char *measure_id);
const RtMeasure *rt_record_measure (const RtRecord *record, const char *measure_id);
gconstpointer rt_record_entry (const RtRecord *record, RtEntryKind kind, gint64 id);
gint64 rt_record_entry_id (const RtRecord *record, RtEntryKind kind, const char *uuid);
gboolean rt_record_span (const RtRecord *record, RtMoment *from, RtMoment *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtRecord, rt_record_free)
