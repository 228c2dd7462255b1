/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "instrument.h"

/** rt_instrument_item: Returns: (transfer none) (nullable): the item of that number. */
const RtInstrumentItem *
rt_instrument_item (const RtInstrument *instrument, int number)
{
  if (number < 1 || (guint)number > instrument->items->len)
    return NULL;
  return g_ptr_array_index (instrument->items, number - 1);
}

/** rt_instrument_fact: Returns: (transfer none) (nullable): the fact of that id. */
const RtInstrumentFact *
rt_instrument_fact (const RtInstrument *instrument, const char *id)
{
  for (guint i = 0; i < instrument->facts->len; i++)
    {
      const RtInstrumentFact *fact = g_ptr_array_index (instrument->facts, i);

      if (g_str_equal (fact->id, id))
        return fact;
    }
  return NULL;
}

/** rt_instrument_subscale: Returns: (transfer none) (nullable): the subscale of that id. */
const RtInstrumentSubscale *
rt_instrument_subscale (const RtInstrument *instrument, const char *id)
{
  for (guint i = 0; i < instrument->subscales->len; i++)
    {
      const RtInstrumentSubscale *subscale = g_ptr_array_index (instrument->subscales, i);

      if (g_str_equal (subscale->id, id))
        return subscale;
    }
  return NULL;
}

/**
 * rt_instrument_main_subscale:
 *
 * Returns: (transfer none) (nullable): the subscale called total, else the first; %NULL when the
 *   instrument has several and none of them is a total.
 */
const RtInstrumentSubscale *
rt_instrument_main_subscale (const RtInstrument *instrument)
{
  const RtInstrumentSubscale *total = rt_instrument_subscale (instrument, "total");

  if (total != NULL || instrument->subscales->len != 1)
    return total;
  return g_ptr_array_index (instrument->subscales, 0);
}

/**
 * rt_instrument_official_bands:
 *
 * Returns: (transfer none) (nullable): the first published scheme of the subscale in the file; any
 *   further ones are known by their names only.
 */
const RtBandScheme *
rt_instrument_official_bands (const RtInstrument *instrument, const char *subscale)
{
  for (guint i = 0; i < instrument->bands->len; i++)
    {
      const RtBandScheme *scheme = g_ptr_array_index (instrument->bands, i);

      if (scheme->official && g_str_equal (scheme->subscale, subscale))
        return scheme;
    }
  return NULL;
}

/**
 * rt_band_scheme_level:
 * @value: a score
 *
 * A score between two levels (a mean of 4.5 between 0-4 and 5-9) belongs to the lower one.
 *
 * Returns: (transfer none) (nullable): the level; %NULL outside the scheme.
 */
const RtBandLevel *
rt_band_scheme_level (const RtBandScheme *scheme, double value)
{
  const RtBandLevel *found = NULL;

  for (guint i = 0; i < scheme->levels->len; i++)
    {
      const RtBandLevel *level = &g_array_index (scheme->levels, RtBandLevel, i);

      if (value >= level->minimum)
        found = level;
    }
  if (found != NULL
      && value > g_array_index (scheme->levels, RtBandLevel, scheme->levels->len - 1).maximum)
    return NULL;
  return found;
}

/**
 * rt_instrument_reliable_change:
 *
 * Returns: (transfer none) (nullable): what a reliable change of the subscale is computed from.
 */
const RtReliableChangeBasis *
rt_instrument_reliable_change (const RtInstrument *instrument, const char *subscale)
{
  for (guint i = 0; i < instrument->reliable_changes->len; i++)
    {
      const RtReliableChangeBasis *basis = g_ptr_array_index (instrument->reliable_changes, i);

      if (g_str_equal (basis->subscale, subscale))
        return basis;
    }
  return NULL;
}

/**
 * rt_instrument_clinical_cutoff:
 *
 * Returns: (transfer none) (nullable): where the clinical and the functional side of the subscale
 * meet.
 */
const RtClinicalCutoff *
rt_instrument_clinical_cutoff (const RtInstrument *instrument, const char *subscale)
{
  for (guint i = 0; i < instrument->clinical_cutoffs->len; i++)
    {
      const RtClinicalCutoff *cutoff = g_ptr_array_index (instrument->clinical_cutoffs, i);

      if (g_str_equal (cutoff->subscale, subscale))
        return cutoff;
    }
  return NULL;
}

/** rt_instrument_item_has_option: Returns: whether the item has an option of exactly that score, or
 * takes it as a free number. */
gboolean
rt_instrument_item_has_option (const RtInstrumentItem *item, double score)
{
  if (item->options->is_number)
    return score >= item->options->minimum && score <= item->options->maximum;
  for (guint i = 0; i < item->options->options->len; i++)
    if (g_array_index (item->options->options, RtInstrumentOption, i).score == score)
      return TRUE;
  return FALSE;
}

/** rt_comparison_holds: Returns: whether @left @op @right. */
gboolean
rt_comparison_holds (RtComparison op, double left, double right)
{
  switch (op)
    {
    case RT_OP_AT_LEAST:
      return left >= right;
    case RT_OP_AT_MOST:
      return left <= right;
    case RT_OP_ABOVE:
      return left > right;
    case RT_OP_BELOW:
      return left < right;
    case RT_OP_EQUAL:
      return left == right;
    default:
      g_return_val_if_reached (FALSE);
    }
}
