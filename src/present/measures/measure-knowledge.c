/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "measure-knowledge.h"

#include <glib/gi18n.h>
#include <math.h>

#include "measure-words.h"
#include "patient-text.h"

static void
level_free (RtMeasureLevel *level)
{
  g_free (level->label);
  g_free (level);
}

/* A questionnaire's total is called by its name, also a practice's own; a rating of the project's
 * own diary by what is rated. */
static void
read_title (RtMeasureKnowledge *knowledge, const RtMeasure *measure)
{
  gboolean is_own = knowledge->instrument != NULL && knowledge->instrument->is_own
                    && !knowledge->instrument->is_added;
  g_autofree char *title = rt_text_visible (is_own ? knowledge->subscale->name : measure->name);

  knowledge->title = rt_measure_words_view (measure, title);
}

/* The catalogue's levels are whole steps ("5 to 9"); on the axis each reaches to the next one. */
static void
read_levels (RtMeasureKnowledge *knowledge)
{
  const RtBandScheme *bands =
      rt_instrument_official_bands (knowledge->instrument, knowledge->subscale->id);

  if (bands == NULL)
    return;
  knowledge->scheme = g_strdup (bands->scheme);
  for (guint i = 0; i < bands->levels->len; i++)
    {
      const RtBandLevel *own = &g_array_index (bands->levels, RtBandLevel, i);
      RtMeasureLevel *level = g_new0 (RtMeasureLevel, 1);

      level->from = own->minimum;
      level->to = i + 1 < bands->levels->len
                      ? g_array_index (bands->levels, RtBandLevel, i + 1).minimum
                      : INFINITY;
      level->label = rt_text_visible (own->label);
      g_ptr_array_add (knowledge->levels, level);
    }
}

static void
read_instrument (RtMeasureKnowledge *knowledge)
{
  const RtInstrument *instrument = knowledge->instrument;
  const RtReliableChangeBasis *basis =
      rt_instrument_reliable_change (instrument, knowledge->subscale->id);

  read_levels (knowledge);
  if (!instrument->is_own && instrument->citation != NULL)
    /* Translators: short name of an instrument and its reference. */
    knowledge->source =
        g_strdup_printf (_ ("%s: %s."), instrument->short_name, instrument->citation);
  if (basis != NULL && basis->certainty != RT_CERTAINTY_VERIFIED)
    knowledge->caution = g_strdup_printf (
        _ ("Reliable change of %s: spread and reliability are not all read again in their source; "
           "the limit may be a little off."),
        instrument->short_name);
}

static const RtLabReport *
find_report (const RtRecord *record, gint64 id)
{
  for (guint i = 0; i < record->lab_reports->len; i++)
    {
      const RtLabReport *report = g_ptr_array_index (record->lab_reports, i);

      if (report->id == id)
        return report;
    }
  return NULL;
}

/* The laboratory's own interval as printed on the latest report that has one. */
static void
read_interval (RtMeasureKnowledge *knowledge,
               const RtRecord *record,
               const RtAnalyte *analyte,
               const char *specimen)
{
  const RtLabReport *latest = NULL;

  for (guint i = 0; i < record->lab_results->len; i++)
    {
      const RtLabResult *result = g_ptr_array_index (record->lab_results, i);
      const RtLabReport *report = find_report (record, result->report_id);

      if (report == NULL || g_strcmp0 (result->analyte_id, analyte->id) != 0
          || g_strcmp0 (report->specimen, specimen) != 0 || (!result->has_low && !result->has_high)
          || (latest != NULL && rt_moment_compare (report->collected_at, latest->collected_at) < 0))
        continue;
      latest = report;
      knowledge->has_low = result->has_low;
      knowledge->has_high = result->has_high;
      knowledge->low = result->low;
      knowledge->high = result->high;
    }
  if (latest != NULL)
    knowledge->interval_source = g_strdup (_ ("as printed on the laboratory's latest report"));
}

/**
 * rt_measure_knowledge_new: What there is to know of @measure for showing it.
 * @catalogue: (nullable): without one only the measure's own words are used
 *
 * Returns: (transfer full): the knowledge; not to be used longer than @catalogue.
 */
RtMeasureKnowledge *
rt_measure_knowledge_new (const RtRecord *record, RtCatalogue *catalogue, const RtMeasure *measure)
{
  RtMeasureKnowledge *knowledge = g_new0 (RtMeasureKnowledge, 1);
  const RtAnalyte *analyte = NULL;
  const char *specimen = NULL;

  knowledge->levels = g_ptr_array_new_with_free_func ((GDestroyNotify)level_free);
  if (catalogue != NULL)
    {
      knowledge->instrument =
          rt_catalogue_instrument_of_measure (catalogue, measure->id, &knowledge->subscale);
      analyte = rt_catalogue_analyte_of_measure (catalogue, measure->id, &specimen);
    }
  if (knowledge->subscale == NULL)
    knowledge->instrument = NULL;
  read_title (knowledge, measure);
  if (knowledge->instrument != NULL)
    read_instrument (knowledge);
  if (analyte != NULL && specimen != NULL)
    read_interval (knowledge, record, analyte, specimen);
  knowledge->peripheral = measure->kind == RT_MEASURE_ANALYTE
                          && (specimen == NULL || !rt_specimen_is_central (specimen));
  return knowledge;
}

/**
 * rt_measure_knowledge_free:
 * @knowledge: (transfer full) (nullable): knowledge
 */
void
rt_measure_knowledge_free (RtMeasureKnowledge *knowledge)
{
  if (knowledge == NULL)
    return;
  g_ptr_array_unref (knowledge->levels);
  g_free (knowledge->title);
  g_free (knowledge->scheme);
  g_free (knowledge->interval_source);
  g_free (knowledge->source);
  g_free (knowledge->caution);
  g_free (knowledge);
}

/**
 * rt_measure_knowledge_level:
 *
 * Returns: (transfer none) (nullable): the level of the official scheme in which @value lies.
 */
const RtMeasureLevel *
rt_measure_knowledge_level (const RtMeasureKnowledge *knowledge, double value)
{
  for (guint i = 0; i < knowledge->levels->len; i++)
    {
      const RtMeasureLevel *level = g_ptr_array_index (knowledge->levels, i);

      if (value >= level->from && value < level->to)
        return level;
    }
  return NULL;
}
