/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "calendar-date.h"
#include "rational.h"
#include "vocabulary.h"

/* On which days something is taken or done. */
typedef enum
{
  RT_DOSE_DAILY,     /* every day */
  RT_DOSE_HOURS,     /* every n hours */
  RT_DOSE_DAYS,      /* every n days; 2 is alternate days */
  RT_DOSE_WEEKDAYS,  /* on given days of the week */
  RT_DOSE_WEEKS,     /* every n weeks, such as a depot; perhaps on a given weekday */
  RT_DOSE_MONTHS,    /* every n months */
  RT_DOSE_CYCLE,     /* n days on, m days off */
  RT_DOSE_TURNS,     /* an amount for each day in turn, then from the beginning */
  RT_DOSE_PER_WEEK,  /* n times a week, the days left open */
  RT_DOSE_PER_MONTH, /* n times a month, the days left open */
  RT_DOSE_OVER_WEEK, /* the dose is the total of a week, the days left open */
  RT_DOSE_AS_NEEDED, /* when needed */
} RtDoseRhythm;

RT_DECLARE_VOCABULARY (RtDoseRhythm, dose_rhythm)

/* When on such a day. */
typedef enum
{
  RT_DAYTIME_MORNING,
  RT_DAYTIME_NOON,
  RT_DAYTIME_AFTERNOON,
  RT_DAYTIME_EVENING,
  RT_DAYTIME_BEDTIME,
  RT_DAYTIME_CLOCK, /* at a time of the clock */
  RT_DAYTIME_OPEN,  /* not said which; only with an amount of its own */
} RtDaytime;

RT_DECLARE_VOCABULARY (RtDaytime, daytime)

typedef enum
{
  RT_MEAL_ANY,     /* not said */
  RT_MEAL_WITH,    /* with food */
  RT_MEAL_BEFORE,  /* before a meal */
  RT_MEAL_AFTER,   /* after a meal */
  RT_MEAL_BETWEEN, /* between meals */
  RT_MEAL_FASTING, /* on an empty stomach */
} RtMealRelation;

RT_DECLARE_VOCABULARY (RtMealRelation, meal_relation)

/* One of the times of a day. */
typedef struct
{
  RtDaytime daytime;
  int minute;          /* of the day, 0 to 1439, for RT_DAYTIME_CLOCK */
  gboolean has_amount; /* else every time has the dose of the step */
  RtRational amount;   /* in the unit of the step */
} RtDoseTime;

/* The schedule of a regimen step in a form that can be reckoned with. Its canonical text is stored
 * ("daily at=morning*50,evening*25 meal=with"); README.md of this folder describes it. */
typedef struct
{
  RtDoseRhythm rhythm;
  int every;      /* the n of the rhythm, at least 1; days on of a cycle; times per week or month */
  int off;        /* days off of a cycle; else 0 */
  guint weekdays; /* bit 0 Monday … bit 6 Sunday; 0: none named */
  /* Of RT_DOSE_WEEKDAYS: the amount of each use on each day, in the unit of the step; where
   * has_weekday_amounts. */
  gboolean has_weekday_amounts;
  RtRational weekday_amounts[7];
  GArray *turns;     /* (element RtRational) amounts of the days in turn; empty else */
  int times_per_day; /* where no times are named; 0: not said, taken as once */
  GArray *times;     /* (element RtDoseTime) in the order given; may be empty */
  RtMealRelation meal;
  int minutes;     /* how long each time; 0: not said */
  int season_from; /* first month, 1 to 12; 0: all year */
  int season_to;   /* last month */
  gboolean has_window;
  int window_from; /* minute of the day a span begins (sleep, light, eating) */
  int window_to;   /* and ends; may lie after midnight */
  int most_uses;   /* the most uses in a period; 0: not said */
  int most_days;   /* that period: 1, 7 or 30 (a month) */
} RtDoseTiming;

RtDoseTiming *rt_dose_timing_new (RtDoseRhythm rhythm);
RtDoseTiming *rt_dose_timing_copy (const RtDoseTiming *timing);
void rt_dose_timing_free (RtDoseTiming *timing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtDoseTiming, rt_dose_timing_free)

RtDoseTiming *rt_dose_timing_parse (const char *text);
char *rt_dose_timing_to_text (const RtDoseTiming *timing);

void rt_dose_timing_add_time (RtDoseTiming *timing, RtDaytime daytime, int minute);
gboolean rt_dose_timing_is_sound (const RtDoseTiming *timing);
gboolean rt_dose_timing_has_amounts (const RtDoseTiming *timing);
gboolean rt_dose_timing_has_dose (const RtDoseTiming *timing);
gboolean rt_dose_timing_sum (const RtDoseTiming *timing, RtRational *sum);
int rt_dose_timing_uses (const RtDoseTiming *timing);
gboolean rt_dose_timing_is_every_day (const RtDoseTiming *timing);
gboolean
rt_dose_timing_day_amount (const RtDoseTiming *timing, RtRational dose, RtRational *amount);
gboolean rt_dose_timing_mean_amount (const RtDoseTiming *timing, RtRational dose, RtRational *mean);
gboolean rt_dose_timing_in_season (const RtDoseTiming *timing, RtCalendarDate day);
gboolean
rt_dose_timing_falls_on (const RtDoseTiming *timing, RtCalendarDate from, RtCalendarDate day);
