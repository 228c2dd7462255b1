/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "intervention.h"
#include "vocabulary.h"

/* Which side of the value is the goal. */
typedef enum
{
  RT_GOAL_AT_MOST,
  RT_GOAL_AT_LEAST,
} RtGoalSense;

RT_DECLARE_VOCABULARY (RtGoalSense, goal_sense)

/* What the patient and the practitioner want to reach. */
typedef struct
{
  gint64 id;  /* row id inside one practice; 0 = not stored yet */
  char *uuid; /* stable id for exchange and the public interface */
  gint64 patient_id;
  RtDomain domain;
  char *measure_id; /* nullable: in words only */
  RtGoalSense sense;
  double value; /* of the measure, when it has one */
  char *text;   /* in words; nullable */
  RtMoment set_at;
  gboolean has_target_date;
  RtCalendarDate target_date;
  gboolean withdrawn;
} RtGoal;

RtGoal *rt_goal_new (void);
void rt_goal_free (RtGoal *goal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtGoal, rt_goal_free)
