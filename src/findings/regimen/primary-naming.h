/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intervention.h"

/* Whether the measure a response is judged by was chosen before the response could be seen. */
typedef enum
{
  RT_PRIMARY_NONE,       /* no measure is named */
  RT_PRIMARY_UNRECORDED, /* one is named, but not known when */
  RT_PRIMARY_BEFORE,     /* before the day of the first step */
  RT_PRIMARY_SAME_DAY,
  RT_PRIMARY_AFTER,
  RT_PRIMARY_UNTOLD, /* within the month or year in which it began, and no more is known */
} RtPrimaryNaming;

RtPrimaryNaming rt_primary_naming (const RtIntervention *intervention);
