/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar-date.h"
#include "moment.h"

/* Dates as people type them: ISO 8601 first, else in the order of the locale. */
RtDateOrder rt_date_entry_locale_order (void);
gboolean rt_date_entry_parse (const char *text, RtCalendarDate *date, GError **error);
gboolean rt_date_entry_parse_moment (const char *text, RtMoment *moment, GError **error);
