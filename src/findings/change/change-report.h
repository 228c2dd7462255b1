/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "change-verdict.h"
#include "reliable-change.h"

/* Whether something holds that cannot always be told. */
typedef enum
{
  RT_MET_NO,
  RT_MET_YES,
  RT_MET_NOT_KNOWN,
} RtMet;

/* A published important difference held against a change. */
typedef struct
{
  const RtImportantDifference *difference;
  RtMet met; /* not known: for another start, or as a percentage of nothing */
} RtDifferenceReading;

/* Everything that can be said of a change between two scores. The instrument must outlive it. */
typedef struct
{
  const RtInstrument *instrument;
  const RtInstrumentSubscale *subscale;
  double before;
  double after;
  RtChangeVerdict verdict; /* with the difference, the limit and its basis */
  gboolean has_percent;
  double percent; /* of the distance from the scale's own good end; above 0 = better */
  gboolean has_sem;
  double sem; /* standard error of measurement */
  RtMet reliable;
  const RtClinicalCutoff *cutoff; /* nullable */
  gboolean has_class;
  RtChangeClass change_class;
  RtMet important;     /* by the difference that fits the start best */
  GArray *differences; /* (element RtDifferenceReading) of the subscale */
  RtMet response;
  RtMet remission;
  char *reason; /* whole sentences: why something is not said; nullable */
} RtChangeReport;

RtChangeReport *rt_change_report_new (const RtInstrument *instrument,
                                      const RtInstrumentSubscale *subscale,
                                      double before,
                                      double after,
                                      GError **error);
void rt_change_report_free (RtChangeReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtChangeReport, rt_change_report_free)
