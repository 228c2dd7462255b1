/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment.h"
#include "battery.h"
#include "due-assessment.h"
#include "practice.h"

/* One questionnaire of a schedule, and where it stands. */
typedef struct
{
  gint64 patient_id;
  gint64 schedule_id;
  char *battery; /* its name; nullable */
  char *instrument_id;
  RtRater rater;   /* who is asked: chosen the last time, or whom the questionnaire is made for */
  char *informant; /* in words; nullable */
  RtDueState state;
  RtCalendarDate day; /* due from, or the next time */
  gboolean has_last;
  RtCalendarDate last; /* latest complete answer of that person */
} RtDueAssessment;

RtDueAssessment *rt_due_assessment_copy (const RtDueAssessment *due);
void rt_due_assessment_free (RtDueAssessment *due);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtDueAssessment, rt_due_assessment_free)

/* Named sets of questionnaires, and how often a patient answers them. */
GPtrArray *rt_practice_list_batteries (RtPractice *practice, GError **error);
gboolean rt_practice_save_battery (RtPractice *practice, RtBattery *battery, GError **error);
gboolean rt_practice_withdraw_battery (RtPractice *practice, gint64 battery_id, GError **error);
GPtrArray *rt_practice_list_schedules (RtPractice *practice, gint64 patient_id, GError **error);
gboolean rt_practice_add_schedule (RtPractice *practice, RtSchedule *schedule, GError **error);
gboolean rt_practice_withdraw_schedule (RtPractice *practice, RtSchedule *schedule, GError **error);
GPtrArray *rt_practice_list_due (RtPractice *practice,
                                 gint64 patient_id,
                                 RtCalendarDate today,
                                 GError **error);
