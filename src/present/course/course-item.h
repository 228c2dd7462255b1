/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a thing on the course stands for. The chart carries it as one number (its items) and gives
 * it back when the thing is clicked or walked to. */
typedef enum
{
  RT_COURSE_ITEM_NONE,
  RT_COURSE_ITEM_POINT,         /* record->series[index], its point number `part` */
  RT_COURSE_ITEM_STEP,          /* record->interventions[index], its step number `part` */
  RT_COURSE_ITEM_ADVERSE_EVENT, /* record->adverse_events[index] */
  RT_COURSE_ITEM_LIFE_EVENT,    /* record->life_events[index] */
  RT_COURSE_ITEM_ENCOUNTER,     /* record->encounters[index] */
  RT_COURSE_ITEM_PHASE,         /* record->phases[index] */
  RT_COURSE_ITEM_CRITICAL,      /* record->critical_answers[index] */
  RT_COURSE_ITEM_USE,           /* record->interventions[index], its administration `part` */
} RtCourseItemKind;

typedef struct
{
  RtCourseItemKind kind;
  guint index;
  guint part; /* 0 when there is only one */
} RtCourseItem;

gint64 rt_course_item_pack (RtCourseItemKind kind, guint index, guint part);
RtCourseItem rt_course_item_unpack (gint64 item);
