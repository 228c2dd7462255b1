/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "measurement.h"

static const char *const comparator_words[] = {
  "none",
  "below",
  "above",
};

RT_DEFINE_VOCABULARY (RtComparator, comparator, comparator_words)

static const char *const measurement_status_words[] = {
  "final",
  "preliminary",
  "corrected",
  "withdrawn",
};

RT_DEFINE_VOCABULARY (RtMeasurementStatus, measurement_status, measurement_status_words)

/**
 * rt_measurement_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0, vocabularies at their first word.
 */
RtMeasurement *
rt_measurement_new (void)
{
  return g_new0 (RtMeasurement, 1);
}

/**
 * rt_measurement_copy:
 *
 * Returns: (transfer full): a copy that shares nothing with @measurement.
 */
RtMeasurement *
rt_measurement_copy (const RtMeasurement *measurement)
{
  RtMeasurement *copy = g_memdup2 (measurement, sizeof *measurement);

  copy->uuid = g_strdup (measurement->uuid);
  copy->measure_id = g_strdup (measurement->measure_id);
  copy->source = g_strdup (measurement->source);
  copy->value_text = g_strdup (measurement->value_text);
  copy->unit = g_strdup (measurement->unit);
  return copy;
}

/**
 * rt_measurement_free:
 * @measurement: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_measurement_free (RtMeasurement *measurement)
{
  if (measurement == NULL)
    return;
  g_free (measurement->uuid);
  g_free (measurement->measure_id);
  g_free (measurement->source);
  g_free (measurement->value_text);
  g_free (measurement->unit);
  g_free (measurement);
}
