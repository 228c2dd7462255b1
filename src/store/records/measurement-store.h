/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "measurement.h"
#include "series.h"

/* What became of a value that was to be stored. */
typedef enum
{
  RT_PUT_ADDED,
  RT_PUT_EXISTING, /* the same identity with the same value is there */
  RT_PUT_CHANGED,  /* the same identity with another value is there; it was left */
  RT_PUT_REPLACED, /* … and was replaced because that was asked for */
} RtPutOutcome;

/* Stores many values of one patient and one source with one row of the activity log, written by the
 * caller: a lookup of measures and sources that is done once for each. */
typedef struct _RtMeasurementBatch RtMeasurementBatch;

RtMeasurementBatch *rt_measurement_batch_new (RtDatabase *database,
                                              gint64 patient_id,
                                              const char *source,
                                              gint64 batch_id,
                                              gboolean replace,
                                              GError **error);
void rt_measurement_batch_free (RtMeasurementBatch *batch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtMeasurementBatch, rt_measurement_batch_free)
gboolean rt_measurement_batch_put (RtMeasurementBatch *batch,
                                   const RtMeasure *measure,
                                   const RtMeasurement *measurement,
                                   RtPutOutcome *outcome,
                                   char **stored_text,
                                   GError **error);

GPtrArray *rt_measurement_store_measures (RtDatabase *database, gint64 patient_id, GError **error);
RtSeries *rt_measurement_store_series (RtDatabase *database,
                                       gint64 patient_id,
                                       const char *measure_id,
                                       const RtMoment *from,
                                       const RtMoment *to,
                                       GError **error);
char *rt_measurement_store_find_source (RtDatabase *database,
                                        gint64 patient_id,
                                        const char *measure_id,
                                        RtMoment at,
                                        double value,
                                        GError **error);
gboolean rt_measurement_store_value (RtDatabase *database,
                                     gint64 patient_id,
                                     const char *measure_id,
                                     RtMoment at,
                                     const char *source,
                                     gboolean *found,
                                     double *value,
                                     GError **error);
gboolean rt_measurement_store_withdraw_source (RtDatabase *database,
                                               gint64 patient_id,
                                               const char *source,
                                               GError **error);
