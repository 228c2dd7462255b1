/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "battery.h"

/* Where a scheduled questionnaire stands on a day. */
typedef enum
{
  RT_DUE_LATER,   /* answered for this time, or not begun */
  RT_DUE_NOW,     /* to be answered */
  RT_DUE_OVERDUE, /* and more than the days of grace have passed */
  RT_DUE_ENDED,   /* the schedule holds no longer */
} RtDueState;

int rt_due_grace_days (const RtSchedule *schedule);
RtDueState rt_due_state (const RtSchedule *schedule,
                         const RtCalendarDate *last_answer,
                         RtCalendarDate today,
                         RtCalendarDate *due);
