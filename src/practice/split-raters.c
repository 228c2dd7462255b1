/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "split-raters.h"

#include <string.h>

#include "answer-view.h"
#include "complete-assessment.h"
#include "measurement-store.h"
#include "instrument-measure.h"
#include "rater-view.h"

typedef struct
{
  RtDatabase *database;
  RtCatalogue *catalogue;
  RtRecord *record;
  GPtrArray *emptied; /* (element RtSeries, unowned) that every value was taken from */
} Split;

/* A practice changes its own questionnaires; what is stored of a measure is as its first value was.
 */
static void
read_anew (RtCatalogue *catalogue, RtMeasure *measure)
{
  const RtInstrumentSubscale *subscale = NULL;
  const RtInstrument *instrument =
      rt_catalogue_instrument_of_measure (catalogue, measure->id, &subscale);
  g_autoptr (RtMeasure) made = NULL;

  if (instrument == NULL || !instrument->is_added)
    return;
  made = rt_instrument_measure (instrument, subscale);
  g_set_str (&measure->name, made->name);
  g_set_str (&measure->family, made->family);
  measure->kind = made->kind;
  measure->has_range = made->has_range;
  measure->minimum = made->minimum;
  measure->maximum = made->maximum;
  measure->direction = made->direction;
}

static RtMeasure *
view_of_measure (const RtMeasure *measure, const char *id, const char *informant)
{
  RtMeasure *view = rt_measure_new ();

  view->id = g_strdup (id);
  view->name = g_strdup (measure->name);
  view->informant = g_strdup (informant);
  view->family = g_strdup (measure->family);
  view->kind = measure->kind;
  view->unit = g_strdup (measure->unit);
  view->has_range = measure->has_range;
  view->minimum = measure->minimum;
  view->maximum = measure->maximum;
  view->direction = measure->direction;
  for (guint i = 0; measure->categories != NULL && i < measure->categories->len; i++)
    {
      const RtMeasureCategory *category = g_ptr_array_index (measure->categories, i);

      rt_measure_add_category (view, category->value, category->label);
    }
  return view;
}

/* The series of a view stands right after the one it was taken from. */
static RtSeries *
series_of_view (Split *split, guint index, const char *view, const char *informant)
{
  RtRecord *record = split->record;
  const RtMeasure *measure = g_ptr_array_index (record->measures, index);
  const RtSeries *plain = g_ptr_array_index (record->series, index);
  g_autofree char *id = rt_rater_view_measure_id (plain->measure_id, view);
  RtMeasure *made;
  RtSeries *series;

  for (guint i = index + 1; i < record->series->len; i++)
    {
      series = g_ptr_array_index (record->series, i);
      if (g_str_equal (series->measure_id, id))
        return series;
    }
  series = rt_series_new (id, plain->unit);
  made = view_of_measure (measure, id, informant);
  read_anew (split->catalogue, made);
  g_ptr_array_insert (record->measures, (int)index + 1, made);
  g_ptr_array_insert (record->series, (int)index + 1, series);
  return series;
}

/* Which point of the series a questionnaire yielded; its length when none. */
static gboolean
find_point (Split *split,
            const RtSeries *series,
            const RtAssessment *assessment,
            guint *place,
            GError **error)
{
  g_autofree char *source = rt_complete_assessment_source (assessment);
  gboolean found = FALSE;
  double value = 0;

  *place = series->points->len;
  for (guint i = 0; i < series->points->len; i++)
    if (rt_series_point (series, i)->at.local_s == assessment->answered_at.local_s)
      {
        if (!found
            && !rt_measurement_store_value (split->database, assessment->patient_id,
                                            series->measure_id, assessment->answered_at, source,
                                            &found, &value, error))
          return FALSE;
        if (!found)
          return TRUE;
        if (rt_series_point (series, i)->value != value)
          continue;
        *place = i;
        return TRUE;
      }
  return TRUE;
}

static gboolean
move_point (
    Split *split, guint index, const RtAssessment *assessment, const char *view, GError **error)
{
  RtSeries *plain = g_ptr_array_index (split->record->series, index);
  RtSeries *series;
  guint place;

  if (!find_point (split, plain, assessment, &place, error))
    return FALSE;
  if (place == plain->points->len)
    return TRUE;
  series = series_of_view (split, index, view, assessment->informant);
  rt_series_add (series, rt_series_point (plain, place));
  g_array_remove_index (plain->points, place);
  if (plain->points->len == 0)
    g_ptr_array_add (split->emptied, plain);
  return TRUE;
}

static gboolean
move_scores (Split *split, const RtAssessment *assessment, const char *view, GError **error)
{
  g_autofree char *prefix = g_strconcat (assessment->instrument_id, ".", NULL);

  for (guint i = 0; i < split->record->series->len; i++)
    {
      const RtSeries *series = g_ptr_array_index (split->record->series, i);

      if (g_str_has_prefix (series->measure_id, prefix) && strchr (series->measure_id, '@') == NULL
          && !move_point (split, i, assessment, view, error))
        return FALSE;
    }
  return TRUE;
}

/* What another view alone has answered is no empty series of the usual one; and of what was asked
 * for by name only that stays. */
static void
leave_out (const Split *split, const char *const *wanted)
{
  RtRecord *record = split->record;

  for (guint i = record->series->len; i > 0; i--)
    {
      RtSeries *series = g_ptr_array_index (record->series, i - 1);

      if (wanted != NULL ? g_strv_contains (wanted, series->measure_id)
                         : !g_ptr_array_find (split->emptied, series, NULL))
        {
          rt_series_sort (series);
          continue;
        }
      g_ptr_array_remove_index (record->series, i - 1);
      g_ptr_array_remove_index (record->measures, i - 1);
    }
}

/**
 * rt_split_raters:
 * @wanted: (nullable): ids of the only measures that are to stay
 * @record: with its series and its valid assessments
 *
 * Gives what somebody else answered than the one a questionnaire is made for a series of its own,
 * named by findings/answer-view, so that nothing ever compares a self report with what a clinician
 * or an informant said; likewise what was answered in a version that is read in another way.
 *
 * Returns: whether it could be read who gave which value.
 */
gboolean
rt_split_raters (RtDatabase *database,
                 RtCatalogue *catalogue,
                 const char *const *wanted,
                 RtRecord *record,
                 GError **error)
{
  g_autoptr (GPtrArray) emptied = g_ptr_array_new ();
  Split split = { database, catalogue, record, emptied };

  for (guint i = 0; i < record->measures->len; i++)
    read_anew (catalogue, g_ptr_array_index (record->measures, i));
  for (guint i = 0; i < record->assessments->len; i++)
    {
      const RtAssessment *assessment = g_ptr_array_index (record->assessments, i);
      g_autofree char *view = rt_answer_view (catalogue, assessment);

      if (view != NULL && !move_scores (&split, assessment, view, error))
        return FALSE;
    }
  leave_out (&split, wanted);
  return TRUE;
}
