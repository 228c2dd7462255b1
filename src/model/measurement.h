/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "moment.h"
#include "vocabulary.h"

/* Whether the value itself or only a limit is known. */
typedef enum
{
  RT_COMPARATOR_NONE,
  RT_COMPARATOR_BELOW,
  RT_COMPARATOR_ABOVE,
} RtComparator;

RT_DECLARE_VOCABULARY (RtComparator, comparator)

/* Where a value stands. Withdrawn values stay stored and are not shown. */
typedef enum
{
  RT_MEASUREMENT_FINAL,
  RT_MEASUREMENT_PRELIMINARY,
  RT_MEASUREMENT_CORRECTED,
  RT_MEASUREMENT_WITHDRAWN,
} RtMeasurementStatus;

RT_DECLARE_VOCABULARY (RtMeasurementStatus, measurement_status)

/* One value of one measure at one time. Its identity is patient, measure, local time as typed
 * and source; never the time in UTC. */
typedef struct
{
  char *uuid;
  gint64 patient_id;
  char *measure_id; /* public id of the measure */
  RtMoment at;
  char *source; /* where it came from: "entry", "import/PROFILE", "assessment/UUID", "lab/UUID" */
  double value; /* finite */
  RtComparator comparator;
  char *value_text; /* the value as typed; nullable */
  char *unit;       /* as recorded; nullable */
  RtMeasurementStatus status;
  gboolean prorated; /* the score was completed by the missing-item rule */
  gint64 batch_id;   /* import batch; 0 = none */
} RtMeasurement;

RtMeasurement *rt_measurement_new (void);
RtMeasurement *rt_measurement_copy (const RtMeasurement *measurement);
void rt_measurement_free (RtMeasurement *measurement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtMeasurement, rt_measurement_free)
