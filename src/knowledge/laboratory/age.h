/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar-date.h"

/* An age as reference intervals state it: completed years, months beyond them, days beyond those.
 * In days of mean length (a year 365.25, a month a twelfth of it), so that ages and limits can be
 * compared and a birthday is exactly the limit. */
typedef double RtAge;

gboolean rt_age_parse (const char *text, RtAge *age, GError **error);
RtAge rt_age_between (RtCalendarDate birth, RtCalendarDate day);
