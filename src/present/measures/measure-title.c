/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "measure-title.h"

#include "instrument-measure.h"
#include "measure-knowledge.h"

/**
 * rt_measure_title:
 * @id: of a measure, whether the record has values of it or not
 *
 * Returns: (transfer full): what a measure is called; its id when nothing knows it
 */
char *
rt_measure_title (const RtRecord *record, RtCatalogue *catalogue, const char *id)
{
  const RtMeasure *measure = rt_record_measure (record, id);
  const RtInstrumentSubscale *subscale = NULL;
  const RtInstrument *instrument = NULL;
  g_autoptr (RtMeasureKnowledge) knowledge = NULL;
  g_autoptr (RtMeasure) made = NULL;

  if (measure != NULL)
    {
      knowledge = rt_measure_knowledge_new (record, catalogue, measure);
      return g_strdup (knowledge->title);
    }
  instrument = rt_catalogue_instrument_of_measure (catalogue, id, &subscale);
  if (instrument == NULL || subscale == NULL)
    return g_strdup (id);
  made = rt_instrument_measure (instrument, subscale);
  return g_strdup (made->name);
}
