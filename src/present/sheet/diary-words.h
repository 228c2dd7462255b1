/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar-date.h"
#include "instrument.h"

/* The project's own daily diary as a form to fill in by hand. */
#define RT_DIARY_INSTRUMENT "daily_nrs"

char *rt_diary_topic (const RtInstrumentItem *item);
char *rt_diary_ends (const RtInstrument *instrument, const RtInstrumentItem *item);
char *rt_diary_day (RtCalendarDate day);
char *rt_diary_month (RtCalendarDate day);
guint rt_diary_days (RtCalendarDate day);
RtCalendarDate rt_diary_first_day (RtCalendarDate day);
gboolean rt_diary_is_weekend (RtCalendarDate day);
