/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar-date.h"
#include "practice.h"

GArray *rt_practice_patients_on (RtPractice *practice, RtCalendarDate day, GError **error);
