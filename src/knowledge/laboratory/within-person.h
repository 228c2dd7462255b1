/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reference-interval.h"

/* How much an analyte in one specimen varies around its own mean in a person whose state does not
 * change, as a study of healthy persons found it. */
typedef struct
{
  double cv; /* coefficient of variation in percent, above 0 to 100 */
  gboolean has_limits;
  double low; /* limits of its 95 % confidence interval, in percent */
  double high;
  char *population; /* who was studied */
  RtIntervalSex sex;
  gboolean has_from;
  RtAge from; /* youngest age it is about */
  char *source;
  RtCertainty certainty;
  char *note; /* nullable */
} RtWithinPerson;

RtWithinPerson *rt_within_person_read (RtJsonCheck *check, JsonObject *object);
void rt_within_person_free (RtWithinPerson *self);
gboolean rt_within_person_applies (const RtWithinPerson *self,
                                   RtIntervalSex sex,
                                   gboolean has_age,
                                   RtAge age);
gboolean rt_variation_is_percent (double cv);
