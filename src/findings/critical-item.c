/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "critical-item.h"

/**
 * rt_critical_item_of:
 * @item: number of the item, from 1
 * @score: of the chosen option, before reversal
 *
 * Returns: (transfer none) (nullable): what the instrument's file says about an answer that calls
 * for attention; %NULL for any other answer.
 */
const RtRiskItem *
rt_critical_item_of (const RtInstrument *instrument, int item, double score)
{
  for (guint i = 0; i < instrument->risks->len; i++)
    {
      const RtRiskItem *risk = g_ptr_array_index (instrument->risks, i);

      if (risk->item == item && rt_comparison_holds (risk->op, score, risk->value))
        return risk;
    }
  return NULL;
}
