/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "measurement.h"

/* One analyte of a lab report, as the laboratory stated it. */
typedef struct
{
  gint64 id;  /* row id inside one practice; 0 = not stored yet */
  char *uuid; /* stable id for exchange and the public interface */
  gint64 report_id;
  gint64 patient_id;
  char *analyte_id; /* of the catalogue; nullable when not recognised */
  char *name;       /* as the laboratory names it */
  gboolean has_value;
  double value;
  RtComparator comparator;
  char *value_text; /* as typed */
  char *unit;       /* as reported; nullable */
  gboolean has_low;
  double low; /* lower limit of the laboratory's own interval */
  gboolean has_high;
  double high;           /* upper limit of the laboratory's own interval */
  char *laboratory_flag; /* as reported: H, L, HH …; nullable */
  RtMeasurementStatus status;
  char *note; /* nullable */
} RtLabResult;

RtLabResult *rt_lab_result_new (void);
void rt_lab_result_free (RtLabResult *lab_result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtLabResult, rt_lab_result_free)
