/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "moment.h"

/* A field for a day, a month or a year, with a time of day when that is known. Beside what was
 * typed stands how it was read, with the month as a word. */
#define RT_TYPE_WHEN_ROW (rt_when_row_get_type ())
G_DECLARE_FINAL_TYPE (RtWhenRow, rt_when_row, RT, WHEN_ROW, AdwEntryRow)

void rt_when_row_set (RtWhenRow *self, RtMoment moment);
gboolean rt_when_row_get (RtWhenRow *self, gboolean *known, RtMoment *moment, GError **error);
