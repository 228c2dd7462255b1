/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "moment.h"

RtMoment rt_clock_now (void);
RtCalendarDate rt_clock_today (void);
void rt_clock_fix (RtMoment moment);
void rt_clock_release (void);
