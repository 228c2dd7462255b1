/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment.h"
#include "battery.h"
#include "database.h"

/* The latest complete answer of one person about one patient to one questionnaire. */
typedef struct
{
  gint64 patient_id;
  char *instrument_id;
  RtRater rater;
  char *informant; /* nullable */
  RtCalendarDate day;
} RtLastAnswer;

void rt_last_answer_free (RtLastAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtLastAnswer, rt_last_answer_free)

gboolean rt_schedule_store_insert (RtDatabase *database, RtSchedule *schedule, GError **error);
gboolean
rt_schedule_store_withdraw (RtDatabase *database, const RtSchedule *schedule, GError **error);
GPtrArray *rt_schedule_store_list (RtDatabase *database, gint64 patient_id, GError **error);
GPtrArray *rt_schedule_store_last_answers (RtDatabase *database, gint64 patient_id, GError **error);
