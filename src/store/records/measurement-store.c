/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "measurement-store.h"

#include <sodium.h>

#include "audit-log.h"
#include "change-log.h"
#include "measure-store.h"
#include "number-text.h"

/* A series may begin before the day of the wall clock that UTC names: one day covers every offset.
 */
#define SLACK_S 86400

struct _RtMeasurementBatch
{
  RtDatabase *database;
  gint64 patient_id;
  gint64 source_id;
  gint64 batch_id;
  gboolean replace;
  GHashTable *measures; /* (element-type utf8 gint64) row ids by public id */
};

/**
 * rt_measurement_batch_new:
 * @source: where the values come from
 * @batch_id: (the row id of) the import; 0 for none
 * @replace: whether a value that differs replaces the stored one
 *
 * Returns: (transfer full): a batch to put values into, inside the transaction under way; %NULL
 * with an error.
 */
RtMeasurementBatch *
rt_measurement_batch_new (RtDatabase *database,
                          gint64 patient_id,
                          const char *source,
                          gint64 batch_id,
                          gboolean replace,
                          GError **error)
{
  RtMeasurementBatch *batch;
  gint64 source_id = rt_source_store_ensure (database, source, error);

  if (source_id < 0)
    return NULL;
  batch = g_new0 (RtMeasurementBatch, 1);
  batch->database = database;
  batch->patient_id = patient_id;
  batch->source_id = source_id;
  batch->batch_id = batch_id;
  batch->replace = replace;
  batch->measures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return batch;
}

/** rt_measurement_batch_free: frees the batch; what was put stays. */
void
rt_measurement_batch_free (RtMeasurementBatch *batch)
{
  if (batch == NULL)
    return;
  g_hash_table_unref (batch->measures);
  g_free (batch);
}

static gboolean
measure_row (RtMeasurementBatch *batch, const RtMeasure *measure, gint64 *row_id, GError **error)
{
  gint64 *known = g_hash_table_lookup (batch->measures, measure->id);

  if (known == NULL)
    {
      if (!rt_measure_store_ensure (batch->database, measure, row_id, error))
        return FALSE;
      known = g_memdup2 (row_id, sizeof *row_id);
      g_hash_table_insert (batch->measures, g_strdup (measure->id), known);
    }
  *row_id = *known;
  return TRUE;
}

/* A stored value of the same identity. */
typedef struct
{
  gboolean present;
  gboolean withdrawn;
  double value;
  RtComparator comparator;
  char *text;
} StoredValue;

static gboolean
find_stored (RtMeasurementBatch *batch,
             gint64 measure_row_id,
             const RtMeasurement *measurement,
             StoredValue *stored,
             GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      batch->database,
      "SELECT value, comparator, value_text, status = 'withdrawn' FROM measurement "
      "WHERE patient_id = ?1 AND measure_id = ?2 AND at_local = ?3 AND source_id = ?4",
      error);
  RtStep step;

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "iiii", batch->patient_id, measure_row_id, measurement->at.local_s,
                     batch->source_id);
  step = rt_statement_step (statement, error);
  stored->present = step == RT_STEP_ROW;
  if (stored->present)
    {
      stored->value = rt_statement_real (statement, 0);
      rt_comparator_from_string (rt_statement_peek_text (statement, 1), &stored->comparator);
      stored->text = rt_statement_text (statement, 2);
      stored->withdrawn = rt_statement_integer (statement, 3) != 0;
    }
  return step != RT_STEP_ERROR;
}

static gboolean
write_value (RtMeasurementBatch *batch,
             gint64 measure_row_id,
             const RtMeasurement *measurement,
             GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      batch->database,
      "INSERT INTO measurement (patient_id, measure_id, source_id, at_utc, at_local, "
      "at_precision, value, comparator, value_text, unit, status, prorated, batch_id, uuid) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) "
      "ON CONFLICT (patient_id, measure_id, at_local, source_id) DO UPDATE SET "
      "at_utc = excluded.at_utc, at_precision = excluded.at_precision, value = excluded.value, "
      "comparator = excluded.comparator, value_text = excluded.value_text, unit = excluded.unit, "
      "status = excluded.status, prorated = excluded.prorated, batch_id = excluded.batch_id",
      error);
  guint8 uuid[16];

  if (statement == NULL)
    return FALSE;
  randombytes_buf (uuid, sizeof uuid);
  rt_statement_bind (statement, "iiimrttttfIb", batch->patient_id, measure_row_id, batch->source_id,
                     measurement->at, measurement->value,
                     rt_comparator_to_string (measurement->comparator), measurement->value_text,
                     measurement->unit, rt_measurement_status_to_string (measurement->status),
                     measurement->prorated, batch->batch_id, uuid, (gsize)sizeof uuid);
  return rt_statement_run (statement, error);
}

/* For undoing the import; the first of two rows of one file found what was there before it. */
static gboolean
keep_for_undo (RtMeasurementBatch *batch,
               gint64 measure_row_id,
               const RtMeasurement *measurement,
               GError **error)
{
  g_autoptr (RtStatement) statement = NULL;

  if (batch->batch_id == 0)
    return TRUE;
  statement = rt_database_prepare (
      batch->database,
      "INSERT OR IGNORE INTO replaced_measurement (batch_id, measure_id, at_local, source_id, "
      "at_utc, at_precision, value, comparator, value_text, unit, status, prorated, old_batch_id) "
      "SELECT ?1, measure_id, at_local, source_id, at_utc, at_precision, value, comparator, "
      "value_text, unit, status, prorated, batch_id FROM measurement "
      "WHERE patient_id = ?2 AND measure_id = ?3 AND at_local = ?4 AND source_id = ?5",
      error);
  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "iiiii", batch->batch_id, batch->patient_id, measure_row_id,
                     measurement->at.local_s, batch->source_id);
  return rt_statement_run (statement, error);
}

/* The old value of a replaced measurement stays in the patient's history; the row of the log that
 * tells of it is the one the batch's caller writes next. */
static gboolean
keep_replaced (RtMeasurementBatch *batch,
               const RtMeasure *measure,
               const RtMeasurement *measurement,
               const StoredValue *stored,
               GError **error)
{
  g_autofree char *at = rt_moment_to_iso (measurement->at);
  g_autofree char *value = rt_number_to_c (stored->value);
  g_autofree char *identity = g_strdup_printf ("%s@%s", measure->id, at);
  g_autofree char *old = g_strdup_printf ("value=%s\ncomparator=%s\nvalue_text=%s\n", value,
                                          rt_comparator_to_string (stored->comparator),
                                          stored->text != NULL ? stored->text : "");
  gint64 seq;

  return rt_database_query_integer (batch->database, "SELECT max (seq) + 1 FROM audit", &seq, error)
         && rt_change_log_keep_old (batch->database, batch->patient_id, "measurement", identity,
                                    seq, old, error);
}

static RtPutOutcome
judge (const RtMeasurementBatch *batch, const RtMeasurement *measurement, const StoredValue *stored)
{
  if (!stored->present || stored->withdrawn)
    return RT_PUT_ADDED;
  if (stored->value == measurement->value && stored->comparator == measurement->comparator)
    return RT_PUT_EXISTING;
  return batch->replace ? RT_PUT_REPLACED : RT_PUT_CHANGED;
}

static char *
describe (const StoredValue *stored)
{
  g_autofree char *number = rt_number_to_c (stored->value);
  const char *sign = stored->comparator == RT_COMPARATOR_BELOW   ? "<"
                     : stored->comparator == RT_COMPARATOR_ABOVE ? ">"
                                                                 : "";

  return stored->text != NULL ? g_strdup (stored->text) : g_strconcat (sign, number, NULL);
}

/**
 * rt_measurement_batch_put:
 * @measure: the definition of the measure
 * @measurement: the value
 * @outcome: (out): what became of it
 * @stored_text: (out) (transfer full) (nullable): what is stored, when it differs
 *
 * Identity is patient, measure, local time as typed and source. A withdrawn value comes back as
 * added.
 *
 * Returns: whether it could be done.
 */
gboolean
rt_measurement_batch_put (RtMeasurementBatch *batch,
                          const RtMeasure *measure,
                          const RtMeasurement *measurement,
                          RtPutOutcome *outcome,
                          char **stored_text,
                          GError **error)
{
  StoredValue stored = { 0 };
  gboolean done;
  gint64 row_id;

  *stored_text = NULL;
  if (!measure_row (batch, measure, &row_id, error)
      || !find_stored (batch, row_id, measurement, &stored, error))
    return FALSE;
  *outcome = judge (batch, measurement, &stored);
  if (*outcome == RT_PUT_CHANGED || *outcome == RT_PUT_REPLACED)
    *stored_text = describe (&stored);
  done = *outcome == RT_PUT_EXISTING || *outcome == RT_PUT_CHANGED
         || ((*outcome != RT_PUT_REPLACED
              || (keep_replaced (batch, measure, measurement, &stored, error)
                  && keep_for_undo (batch, row_id, measurement, error)))
             && write_value (batch, row_id, measurement, error));
  g_free (stored.text);
  return done;
}

/**
 * rt_measurement_store_measures:
 *
 * Returns: (transfer full) (element-type RtMeasure): the measures a patient has values of, by
 * public id; %NULL with an error.
 */
GPtrArray *
rt_measurement_store_measures (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) measures = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_measure_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT m.id FROM measure AS m WHERE EXISTS (SELECT 1 FROM measurement AS v "
      "WHERE v.patient_id = ?1 AND v.measure_id = m.id AND v.status <> 'withdrawn') "
      "ORDER BY m.name_id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    {
      RtMeasure *measure =
          rt_measure_store_get (database, rt_statement_integer (statement, 0), error);

      if (measure == NULL)
        return NULL;
      g_ptr_array_add (measures, measure);
    }
  return step == RT_STEP_DONE ? g_steal_pointer (&measures) : NULL;
}

static gboolean
inside (RtMoment at, const RtMoment *from, const RtMoment *to)
{
  return (from == NULL || rt_moment_compare (at, *from) >= 0)
         && (to == NULL || rt_moment_compare (at, *to) <= 0);
}

/**
 * rt_measurement_store_series:
 * @measure_id: public id of the measure
 * @from: (nullable): earliest time
 * @to: (nullable): latest time
 *
 * One range read of the clustered table; withdrawn values are left out.
 *
 * Returns: (transfer full): the series, ordered by time in UTC; %NULL with an error.
 */
RtSeries *
rt_measurement_store_series (RtDatabase *database,
                             gint64 patient_id,
                             const char *measure_id,
                             const RtMoment *from,
                             const RtMoment *to,
                             GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT v.at_utc, v.at_local, v.at_precision, v.value, v.comparator, v.status, v.prorated, "
      "ifnull (v.unit, m.unit) FROM measure AS m JOIN measurement AS v ON v.measure_id = m.id "
      "WHERE m.name_id = ?1 AND v.patient_id = ?2 AND v.at_local BETWEEN ?3 AND ?4 "
      "AND v.status <> 'withdrawn' ORDER BY v.at_local",
      error);
  g_autoptr (RtSeries) series = rt_series_new (measure_id, NULL);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "tiii", measure_id, patient_id,
                     from != NULL ? rt_moment_utc_s (*from) - SLACK_S : G_MININT64,
                     to != NULL ? rt_moment_utc_s (*to) + SLACK_S : G_MAXINT64);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    {
      RtSeriesPoint point = { .at = rt_statement_moment (statement, 0),
                              .value = rt_statement_real (statement, 3),
                              .prorated = rt_statement_integer (statement, 6) != 0 };

      rt_comparator_from_string (rt_statement_peek_text (statement, 4), &point.comparator);
      rt_measurement_status_from_string (rt_statement_peek_text (statement, 5), &point.status);
      g_set_str (&series->unit, rt_statement_peek_text (statement, 7));
      if (inside (point.at, from, to))
        rt_series_add (series, &point);
    }
  rt_series_sort (series);
  return step == RT_STEP_DONE ? g_steal_pointer (&series) : NULL;
}

/**
 * rt_measurement_store_find_source:
 * @measure_id: public id of the measure
 * @at: its time, as recorded
 * @value: the value, to tell apart what several sources say of one time
 *
 * Returns: (transfer full): where the value came from, for example "assessment/UUID"; the empty
 *   text when there is no such value; %NULL with an error.
 */
char *
rt_measurement_store_find_source (RtDatabase *database,
                                  gint64 patient_id,
                                  const char *measure_id,
                                  RtMoment at,
                                  double value,
                                  GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT s.name FROM measure AS m JOIN measurement AS v ON v.measure_id = m.id "
      "JOIN source AS s ON s.id = v.source_id WHERE m.name_id = ?1 AND v.patient_id = ?2 "
      "AND v.at_local = ?3 AND v.status <> 'withdrawn' ORDER BY v.value <> ?4 LIMIT 1",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "tiir", measure_id, patient_id, at.local_s, value);
  step = rt_statement_step (statement, error);
  if (step == RT_STEP_ERROR)
    return NULL;
  return step == RT_STEP_ROW ? rt_statement_text (statement, 0) : g_strdup ("");
}

/**
 * rt_measurement_store_value:
 * @at: its time, as recorded
 * @source: where it came from
 * @found: (out): whether there is such a value that is not withdrawn
 * @value: (out): it; unchanged when there is none
 *
 * Returns: whether it could be looked up.
 */
gboolean
rt_measurement_store_value (RtDatabase *database,
                            gint64 patient_id,
                            const char *measure_id,
                            RtMoment at,
                            const char *source,
                            gboolean *found,
                            double *value,
                            GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT value FROM measurement WHERE patient_id = ?1 "
      "AND measure_id = (SELECT id FROM measure WHERE name_id = ?2) AND at_local = ?3 "
      "AND source_id = (SELECT id FROM source WHERE name = ?4) AND status <> 'withdrawn'",
      error);
  RtStep step;

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "itit", patient_id, measure_id, at.local_s, source);
  step = rt_statement_step (statement, error);
  *found = step == RT_STEP_ROW;
  if (*found)
    *value = rt_statement_real (statement, 0);
  return step != RT_STEP_ERROR;
}

/**
 * rt_measurement_store_withdraw_source:
 * @source: for example "assessment/UUID"
 *
 * Marks every value of a source as withdrawn; the log row is the caller's.
 *
 * Returns: whether it could be done.
 */
gboolean
rt_measurement_store_withdraw_source (RtDatabase *database,
                                      gint64 patient_id,
                                      const char *source,
                                      GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database,
                           "UPDATE measurement SET status = 'withdrawn' WHERE patient_id = ?1 "
                           "AND source_id = (SELECT id FROM source WHERE name = ?2)",
                           error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "it", patient_id, source);
  return rt_statement_run (statement, error);
}
