/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "moment.h"

/* How much of an intervention was taken or done, as the patient reports it, for the stretch before
 * the day of the report. */
typedef struct
{
  gint64 id;  /* row id inside one practice; 0 = not stored yet */
  char *uuid; /* stable id for exchange and the public interface */
  gint64 intervention_id;
  RtMoment at; /* when it was reported */
  gboolean has_percent;
  double percent; /* 0 to 100 */
  char *report;   /* in words; nullable */
  gboolean withdrawn;
} RtAdherenceReport;

RtAdherenceReport *rt_adherence_report_new (void);
RtAdherenceReport *rt_adherence_report_copy (const RtAdherenceReport *adherence);
void rt_adherence_report_free (RtAdherenceReport *adherence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtAdherenceReport, rt_adherence_report_free)
