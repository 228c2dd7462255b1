/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum
{
  RT_APPLIES_TO_ALL,
  RT_APPLIES_TO_WOMEN,
  RT_APPLIES_TO_MEN,
} RtAppliesTo;

/* To whom a cut-off, a norm or an item belongs. Ages and years of education are whole years, both
 * ends included; below 0 is open. */
typedef struct
{
  RtAppliesTo sex;
  int age_minimum;
  int age_maximum;
  int education_minimum;
  int education_maximum;
} RtApplicability;

/* What is known of the person a score belongs to; below 0 is not known. */
typedef struct
{
  RtAppliesTo sex; /* RT_APPLIES_TO_ALL = not known, or neither */
  int age;
  int education;
} RtPersonFacts;

typedef enum
{
  RT_APPLIES_NO,
  RT_APPLIES_YES,
  RT_APPLIES_NOT_KNOWN, /* something that would decide it is not known of the person */
} RtApplies;

#define RT_PERSON_UNKNOWN { RT_APPLIES_TO_ALL, -1, -1 }

gboolean rt_applicability_is_open (const RtApplicability *applicability);
RtApplies rt_applicability_holds (const RtApplicability *applicability,
                                  const RtPersonFacts *person);
