/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "calendar-date.h"

/* A field for a day that is past or today. It reads the day back with its month as a word, and says
 * under the field what is wrong.
 *
 * Signal: entered () when Enter is pressed on a sound day. */
#define RT_TYPE_DAY_FIELD (rt_day_field_get_type ())
G_DECLARE_FINAL_TYPE (RtDayField, rt_day_field, RT, DAY_FIELD, AdwBin)

void rt_day_field_set_title (RtDayField *self, const char *title);
void rt_day_field_set_day (RtDayField *self, RtCalendarDate day);
gboolean rt_day_field_get_day (RtDayField *self, RtCalendarDate *day);
void rt_day_field_keep (RtDayField *self, const char *reason);
