/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "battery.h"
#include "due-assessment.h"

/* Schedules in words. */
char *rt_schedule_rhythm_text (const RtSchedule *schedule);
char *rt_schedule_span_text (const RtSchedule *schedule);
char *rt_due_text (RtDueState state, RtCalendarDate day);
