/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "course-selection.h"

#include "daily-mean.h"
#include "measure-domain.h"
#include "own-limits.h"

/* Of the places left after goals and primary measures, no group takes more than so many in the
 * first round. */
#define FIRST_ROUND 3

/* The choice being made: ids in order, each once. */
typedef struct
{
  const RtRecord *record;
  const RtCatalogue *catalogue; /* nullable */
  GPtrArray *ids;               /* (element utf8), borrowed from the record */
  guint max;
  guint *outside; /* for each series: days outside own limits after the baseline */
  gboolean has_domain;
  RtDomain domain; /* only what belongs to this aim of treatment, when has_domain */
} Selection;

/* Days after the baseline on which a dense series lies outside the person's own limits. */
static guint
count_outside (const RtMeasure *measure, const RtSeries *series, const RtBaseline *baseline)
{
  g_auto (RtOwnLimits) limits = { 0 };
  g_autoptr (GArray) days = NULL;
  guint n = 0;

  if (measure->kind == RT_MEASURE_ANALYTE || measure->kind == RT_MEASURE_SCORE
      || !rt_series_is_dense (series))
    return 0;
  limits = rt_own_limits_find (measure, series, baseline);
  days = rt_daily_means (series);
  for (guint i = 0; limits.found && i < days->len; i++)
    {
      const RtDailyMean *day = &g_array_index (days, RtDailyMean, i);

      if (rt_baseline_precedes (baseline, rt_series_point (series, day->first)->at)
          && rt_own_limits_exceeded (&limits, day->mean))
        n++;
    }
  return n;
}

static guint *
count_all_outside (const RtRecord *record)
{
  RtBaseline baseline = rt_baseline_find (record);
  guint *outside = g_new0 (guint, record->series->len + 1);

  for (guint i = 0; i < record->series->len; i++)
    outside[i] = count_outside (g_ptr_array_index (record->measures, i),
                                g_ptr_array_index (record->series, i), &baseline);
  return outside;
}

static gboolean
has_values (const RtRecord *record, const char *measure_id)
{
  const RtSeries *series = rt_record_series (record, measure_id);

  return series != NULL && rt_series_length (series) > 0;
}

static gboolean
is_of_domain (const Selection *selection, const char *measure_id)
{
  const RtMeasure *measure = rt_record_measure (selection->record, measure_id);

  return !selection->has_domain
         || (measure != NULL
             && rt_measure_domain (selection->catalogue, measure) == selection->domain);
}

static gboolean
choose (Selection *selection, const char *measure_id)
{
  if (measure_id == NULL || selection->ids->len >= selection->max
      || !has_values (selection->record, measure_id) || !is_of_domain (selection, measure_id)
      || g_ptr_array_find_with_equal_func (selection->ids, measure_id, g_str_equal, NULL))
    return FALSE;
  g_ptr_array_add (selection->ids, (gpointer)measure_id);
  return TRUE;
}

/* What was named beforehand as what counts. */
static void
choose_named (Selection *selection)
{
  const RtRecord *record = selection->record;

  for (guint i = 0; i < record->goals->len; i++)
    {
      const RtGoal *goal = g_ptr_array_index (record->goals, i);

      if (!goal->withdrawn)
        choose (selection, goal->measure_id);
    }
  for (guint i = 0; i < record->interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i);

      if (!intervention->withdrawn)
        choose (selection, intervention->primary_measure_id);
    }
}

static guint
n_values (const RtRecord *record, guint i)
{
  return rt_series_length (g_ptr_array_index (record->series, i));
}

static const char *
family_of (const RtRecord *record, guint i)
{
  const RtMeasure *measure = g_ptr_array_index (record->measures, i);

  return measure->family != NULL ? measure->family : measure->id;
}

static gboolean
is_of_kind (const RtRecord *record, guint i, RtMeasureKind kind)
{
  return ((RtMeasure *)g_ptr_array_index (record->measures, i))->kind == kind;
}

/* How many measures of the family of measure i were chosen. */
static guint
n_of_family (const Selection *selection, guint i)
{
  const char *family = family_of (selection->record, i);
  guint n = 0;

  for (guint c = 0; c < selection->ids->len; c++)
    for (guint m = 0; m < selection->record->measures->len; m++)
      {
        const RtMeasure *measure = g_ptr_array_index (selection->record->measures, m);

        if (g_str_equal (measure->id, g_ptr_array_index (selection->ids, c))
            && g_str_equal (family_of (selection->record, m), family))
          n++;
      }
  return n;
}

static gboolean
is_chosen (const Selection *selection, guint i)
{
  const RtMeasure *measure = g_ptr_array_index (selection->record->measures, i);

  return g_ptr_array_find_with_equal_func (selection->ids, measure->id, g_str_equal, NULL);
}

/* Whether both are parts of one instrument, and in which order the instrument lists them. */
static gboolean
compare_parts (const Selection *selection, const RtMeasure *a, const RtMeasure *b, int *order)
{
  const RtInstrumentSubscale *part_a = NULL;
  const RtInstrumentSubscale *part_b = NULL;
  const RtInstrument *instrument = NULL;
  guint place_a = 0;
  guint place_b = 0;

  if (selection->catalogue == NULL)
    return FALSE;
  instrument = rt_catalogue_instrument_of_measure (selection->catalogue, a->id, &part_a);
  if (instrument == NULL || part_a == NULL
      || rt_catalogue_instrument_of_measure (selection->catalogue, b->id, &part_b) != instrument
      || part_b == NULL)
    return FALSE;
  g_ptr_array_find (instrument->subscales, part_a, &place_a);
  g_ptr_array_find (instrument->subscales, part_b, &place_b);
  *order = place_a < place_b ? -1 : place_a > place_b;
  return TRUE;
}

/* Measures that tell better from worse come before those that do not; then families shown
 * less; then parts of one instrument in its own order; then what has more values, a twentieth more
 * or less counting as the same; then the record's order. */
static gboolean
is_better (const Selection *selection, guint candidate, guint best)
{
  const RtMeasure *a = g_ptr_array_index (selection->record->measures, candidate);
  const RtMeasure *b = g_ptr_array_index (selection->record->measures, best);
  gboolean directed_a = a->direction != RT_DIRECTION_NEITHER;
  gboolean directed_b = b->direction != RT_DIRECTION_NEITHER;
  guint family_a = n_of_family (selection, candidate);
  guint family_b = n_of_family (selection, best);
  int order = 0;

  if (directed_a != directed_b)
    return directed_a;
  if (family_a != family_b)
    return family_a < family_b;
  if (selection->outside[candidate] != selection->outside[best])
    return selection->outside[candidate] > selection->outside[best];
  if (compare_parts (selection, a, b, &order))
    return order < 0;
  return n_values (selection->record, candidate) > 1.05 * n_values (selection->record, best);
}

/* Parts of an instrument that has a total are shown only when somebody asks for them. */
static gboolean
is_part (const Selection *selection, guint i)
{
  const RtMeasure *measure = g_ptr_array_index (selection->record->measures, i);
  const RtInstrumentSubscale *subscale = NULL;
  const RtInstrument *instrument =
      selection->catalogue != NULL
          ? rt_catalogue_instrument_of_measure (selection->catalogue, measure->id, &subscale)
          : NULL;
  const RtInstrumentSubscale *total =
      instrument != NULL ? rt_instrument_main_subscale (instrument) : NULL;

  return total != NULL && subscale != total;
}

/* With @new_family only a measure whose family is not shown yet. */
static gboolean
choose_best (Selection *selection, RtMeasureKind kind, gboolean new_family)
{
  const RtRecord *record = selection->record;
  gboolean found = FALSE;
  guint best = 0;

  for (guint i = 0; i < record->series->len; i++)
    {
      if (!is_of_kind (record, i, kind) || n_values (record, i) == 0 || is_chosen (selection, i)
          || is_part (selection, i) || (new_family && n_of_family (selection, i) > 0)
          || !is_of_domain (selection, ((RtMeasure *)g_ptr_array_index (record->measures, i))->id))
        continue;
      if (!found || is_better (selection, i, best))
        best = i;
      found = TRUE;
    }
  return found && choose (selection, ((RtMeasure *)g_ptr_array_index (record->measures, best))->id);
}

static void
choose_all (Selection *selection)
{
  static const RtMeasureKind kinds[] = { RT_MEASURE_SCORE,       RT_MEASURE_RATING,
                                         RT_MEASURE_PERFORMANCE, RT_MEASURE_OBSERVATION,
                                         RT_MEASURE_ANALYTE,     RT_MEASURE_SCORE };

  choose_named (selection);
  for (gsize k = 0; k + 1 < G_N_ELEMENTS (kinds); k++)
    for (int n = 0; n < FIRST_ROUND && choose_best (selection, kinds[k], TRUE); n++)
      ;
  for (gsize k = 1; k < G_N_ELEMENTS (kinds); k++)
    while (choose_best (selection, kinds[k], FALSE))
      ;
}

/**
 * rt_course_select_measures: The measures that are shown unless somebody chooses others: those of
 * goals and the primary measures of interventions first; then up to three scores, ratings,
 * performances, observations and laboratory values each, one of every family; then the rest. Parts
 * of an instrument that has a total are left out. Within a kind: measures that tell better from
 * worse, families shown less, more values.
 * @max: how many at most
 *
 * Returns: (transfer full): (element utf8) the ids in this order, borrowed from @record.
 */
GPtrArray *
rt_course_select_measures (const RtRecord *record, RtCatalogue *catalogue, guint max)
{
  g_autofree guint *outside = count_all_outside (record);
  Selection selection = { .record = record,
                          .catalogue = catalogue,
                          .ids = g_ptr_array_new (),
                          .max = max,
                          .outside = outside };

  choose_all (&selection);
  return selection.ids;
}

/**
 * rt_course_select_of_domain: The same of the measures that belong to one aim of treatment.
 * @max: how many at most
 *
 * Returns: (transfer full): (element utf8) the ids in this order, borrowed from @record.
 */
GPtrArray *
rt_course_select_of_domain (const RtRecord *record,
                            RtCatalogue *catalogue,
                            RtDomain domain,
                            guint max)
{
  g_autofree guint *outside = count_all_outside (record);
  Selection selection = { .record = record,
                          .catalogue = catalogue,
                          .ids = g_ptr_array_new (),
                          .max = max,
                          .outside = outside,
                          .has_domain = TRUE,
                          .domain = domain };

  choose_all (&selection);
  return selection.ids;
}
