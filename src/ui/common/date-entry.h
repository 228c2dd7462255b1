/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar-date.h"

/* Dates as people type them: ISO 8601 first, else in the order of the locale. */
RtDateOrder rt_date_entry_locale_order (void);
gboolean rt_date_entry_parse (const char *text, RtCalendarDate *date, GError **error);
