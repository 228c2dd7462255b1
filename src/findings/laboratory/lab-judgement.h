/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lab-context.h"
#include "lab-flag.h"

/* Who says where a result lies; the first that says anything counts. */
typedef enum
{
  RT_LAB_BASIS_NONE,                /* nobody says anything */
  RT_LAB_BASIS_VERDICT,             /* the practitioner */
  RT_LAB_BASIS_LABORATORY_FLAG,     /* the laboratory's flag */
  RT_LAB_BASIS_TARGET,              /* the personal target */
  RT_LAB_BASIS_LABORATORY_INTERVAL, /* the laboratory's interval */
  RT_LAB_BASIS_PRACTICE_INTERVAL,   /* what the practice wrote down of that laboratory */
  RT_LAB_BASIS_DEFAULT_INTERVAL,    /* the interval that comes with the program */
} RtLabBasis;

typedef struct
{
  RtLabFlag flag;
  RtLabBasis basis;
  gboolean not_usable; /* the practitioner's verdict */
  gboolean coloured;   /* the flag may be coloured: its basis is sure enough */
  RtLabLimits limits;  /* in the unit of the result; of the basis, else the laboratory's, else the
                        * default ones */
  gboolean has_ratio;
  double ratio;                        /* to the limit passed */
  RtComparator comparator;             /* of the result: below or above, the ratio is a bound */
  const RtReferenceInterval *interval; /* of @list, else the default one for such a person; nullable
                                        */
  const RtLaboratoryList *list;        /* the practice's for that laboratory; nullable */
  gboolean condition_holds;            /* it has no condition, or it is known to hold */
  const RtPersonalTarget *target;      /* nullable */
} RtLabJudgement;

void rt_lab_judge (RtCatalogue *catalogue,
                   const RtRecord *record,
                   const RtLabReport *report,
                   const RtLabResult *result,
                   RtLabJudgement *judgement);
gboolean rt_lab_interval_limits (RtCatalogue *catalogue,
                                 const RtReferenceInterval *interval,
                                 const char *unit,
                                 const RtConversionContext *context,
                                 RtLabLimits *limits);
const RtPersonalTarget *rt_lab_target_on (const RtRecord *record,
                                          const char *analyte_id,
                                          const char *specimen,
                                          RtCalendarDate day);
const RtPersonalTarget *
rt_lab_target_for (const RtRecord *record, const RtLabReport *report, const RtLabResult *result);
