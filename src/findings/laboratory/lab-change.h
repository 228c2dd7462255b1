/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lab-break.h"
#include "lab-context.h"

/* Whether two results differ by more than measurements and healthy persons vary. Neither way is
 * better or worse. */
typedef enum
{
  RT_LAB_CHANGE_UNKNOWN,
  RT_LAB_CHANGE_WITHIN,
  RT_LAB_CHANGE_RISE,
  RT_LAB_CHANGE_FALL,
} RtLabChangeVerdict;

/* Why it cannot be said; the first that holds. */
typedef enum
{
  RT_LAB_CHANGE_REASON_NONE, /* it can */
  RT_LAB_CHANGE_REASON_NO_WITHIN_PERSON,
  RT_LAB_CHANGE_REASON_OTHER_PERSONS,
  RT_LAB_CHANGE_REASON_UNCERTAIN, /* published figures differ: no verdict rests on one of them */
  RT_LAB_CHANGE_REASON_BREAK,
  RT_LAB_CHANGE_REASON_NOT_USABLE,
  RT_LAB_CHANGE_REASON_CENSORED,
  RT_LAB_CHANGE_REASON_NO_VALUES,
  RT_LAB_CHANGE_REASON_DISTURBED,
  RT_LAB_CHANGE_REASON_NO_ANALYTICAL,
} RtLabChangeReason;

typedef struct
{
  RtLabChangeVerdict verdict;
  RtLabChangeReason reason;
  RtLabBreak separated;
  RtMoment since;                     /* collection of the result before */
  double ratio;                       /* later by earlier; only when it is judged */
  double rise;                        /* reference change values as fractions; only then */
  double fall;                        /* below 0 */
  const RtWithinPerson *within;       /* nullable */
  const RtLaboratoryInterval *stated; /* who states the variation of measurements; nullable */
  const RtLaboratoryList *list;       /* the list it stands in; nullable */
} RtLabChange;

void
rt_reference_change_values (double analytical, double within_person, double *rise, double *fall);
const RtLabResult *rt_lab_change_latest (const RtRecord *record,
                                         const char *analyte_id,
                                         const char *specimen,
                                         const RtLabReport *before);
const RtLabResult *rt_lab_change_before (const RtRecord *record, const RtLabResult *result);
void rt_lab_change_find (RtCatalogue *catalogue,
                         const RtRecord *record,
                         const RtLabResult *before,
                         const RtLabResult *result,
                         RtLabChange *change);
