/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "critical-item.h"

#include "scoring-fixture.h"

/* One answer at a time and the scored questionnaire agree on what is critical, for every option of
 * every item of every instrument. */
static void
agrees_with_scoring (void)
{
  const GPtrArray *instruments = rt_catalogue_instruments (catalogue ());
  guint n_critical = 0;

  for (guint i = 0; i < instruments->len; i++)
    {
      const RtInstrument *one = g_ptr_array_index (instruments, i);

      for (guint j = 0; j < one->items->len; j++)
        {
          const RtInstrumentItem *item = g_ptr_array_index (one->items, j);

          for (guint k = 0; item->options != NULL && k < item->options->options->len; k++)
            {
              double score = g_array_index (item->options->options, RtInstrumentOption, k).score;
              g_autoptr (GArray) answers = g_array_new (FALSE, TRUE, sizeof (RtItemAnswer));
              RtItemAnswer answer = { item->number, TRUE, score };
              g_autoptr (RtScoreResult) result = NULL;
              const RtRiskItem *risk = rt_critical_item_of (one, item->number, score);

              g_array_append_val (answers, answer);
              result = rt_score (one, answers, NULL);
              if (result == NULL)
                continue;
              g_assert_cmpint (risk != NULL, ==, result->risks->len > 0);
              n_critical += risk != NULL ? 1 : 0;
            }
        }
    }
  g_assert_cmpuint (n_critical, >, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/critical-item/agrees", agrees_with_scoring);
  load_catalogue ();
  return end_tests ();
}
