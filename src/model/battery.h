/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "calendar-date.h"
#include "vocabulary.h"

/* A named set of questionnaires that are answered together. */
typedef struct
{
  gint64 id;            /* row id inside one practice; 0 = not stored yet */
  char *uuid;           /* stable id for exchange and the public interface */
  char *name;           /* never empty */
  GStrv instrument_ids; /* in the order of answering; at least one */
} RtBattery;

RtBattery *rt_battery_new (void);
void rt_battery_free (RtBattery *battery);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtBattery, rt_battery_free)

/* What a rhythm counts. */
typedef enum
{
  RT_RHYTHM_DAY,
  RT_RHYTHM_WEEK,
  RT_RHYTHM_MONTH,
} RtRhythm;

RT_DECLARE_VOCABULARY (RtRhythm, rhythm)

/* How often a patient answers a battery, or one questionnaire. */
typedef struct
{
  gint64 id;  /* row id inside one practice; 0 = not stored yet */
  char *uuid; /* stable id for exchange and the public interface */
  gint64 patient_id;
  gint64 battery_id;    /* 0: one questionnaire */
  char *instrument_id;  /* of that; nullable */
  char *name;           /* of the battery; nullable */
  GStrv instrument_ids; /* what is to be answered each time */
  int every;            /* so many days, weeks or months; at least 1 */
  RtRhythm rhythm;
  RtCalendarDate from; /* the first time; a day */
  gboolean has_until;
  RtCalendarDate until; /* the last day it holds */
} RtSchedule;

RtSchedule *rt_schedule_new (void);
void rt_schedule_free (RtSchedule *schedule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtSchedule, rt_schedule_free)

RtCalendarDate rt_schedule_occurrence (const RtSchedule *schedule, int number);
int rt_schedule_occurrences_until (const RtSchedule *schedule, RtCalendarDate day);
