/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "measurement.h"

/* What a practitioner makes of a result; it comes before every flag. */
typedef enum
{
  RT_LAB_VERDICT_NONE,
  RT_LAB_VERDICT_LOW,
  RT_LAB_VERDICT_NORMAL,
  RT_LAB_VERDICT_HIGH,
  RT_LAB_VERDICT_NOT_USABLE,
} RtLabVerdict;

RT_DECLARE_VOCABULARY (RtLabVerdict, lab_verdict)

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
  char *specimen;      /* where it is another than the report's; nullable */
  char *code;          /* LOINC or the laboratory's own, as reported; nullable */
  char *method;        /* nullable */
  char *interval_text; /* the laboratory's interval as printed; nullable */
  gboolean cancelled;  /* the laboratory did not measure it after all */
  char *superseded_by; /* UUID of the result that corrects this one; nullable */
  RtLabVerdict verdict;
  char *verdict_reason; /* nullable */
  char *note;           /* nullable */
} RtLabResult;

RtLabResult *rt_lab_result_new (void);
RtLabResult *rt_lab_result_copy (const RtLabResult *lab_result);
void rt_lab_result_free (RtLabResult *lab_result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtLabResult, rt_lab_result_free)
