/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "moment.h"

char *rt_date_format (RtCalendarDate date);
char *rt_date_format_unbroken (RtCalendarDate date);
char *rt_date_format_approximate (RtCalendarDate date);
char *rt_date_format_moment (RtMoment moment);
char *rt_date_format_period (RtCalendarDate from, RtCalendarDate to);
char *rt_date_format_days (int days);
char *rt_date_format_age (RtCalendarDate birth, RtCalendarDate on);
