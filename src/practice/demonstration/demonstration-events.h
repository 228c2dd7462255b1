/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "demonstration-cast.h"

/* The calendar of the demonstration: day 364 of the cast is today. */
typedef struct
{
  RtCalendarDate last;
  GTimeZone *zone;
} RtDemonstrationDays;

/* Whose records they are. */
#define RT_DEMONSTRATION_PRACTITIONER "Dr. E. Example"

RtMoment rt_demonstration_days_on (const RtDemonstrationDays *days, int day);
RtMoment rt_demonstration_days_at (const RtDemonstrationDays *days, int day, int minute);
double rt_demonstration_burden (const RtDemonstrationPerson *person, int day);
gboolean rt_demonstration_add_events (RtDatabase *database,
                                      const RtDemonstrationPerson *person,
                                      gint64 patient_id,
                                      const RtDemonstrationDays *days,
                                      GError **error);
