/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "quick-parser.h"

/* Schemes such as 1-0-1 or 50-0-25, with the strength before or behind them. */

/* "50 mg 1-0-1" counts what was written before: 50 mg in the morning and in the evening. */
static const RtDoseUnit *
count_of_strength (RtQuickSegment *segment, RtRational *amounts, guint n, char **written)
{
  const RtQuickAmount *each =
      segment->amounts->len == 1 ? g_ptr_array_index (segment->amounts, 0) : NULL;
  const RtDoseUnit *unit = each != NULL ? each->known : NULL;

  if (unit == NULL)
    return NULL;
  for (guint i = 0; i < n; i++)
    if (!rt_rational_multiply (amounts[i], each->value, &amounts[i]))
      return NULL;
  *written = g_strdup (each->unit);
  g_ptr_array_set_size (segment->amounts, 0);
  g_string_truncate (segment->order, 0);
  return unit;
}

/* "1-0-1 25 mg" is 25 mg in the morning and in the evening. Returns how many words the strength
 * takes; 0 where none stands there. */
static guint
strength_behind (
    RtQuickParser *parser, RtRational *amounts, guint n, const RtDoseUnit **unit, char **written)
{
  const RtQuickToken *token = rt_quick_token (parser, parser->at + 1);
  RtRational each;
  guint length = 0;

  if (token == NULL || !rt_quick_is_number_text (token->text)
      || !rt_rational_parse_entered (token->text, &each, NULL))
    return 0;
  *unit = rt_quick_unit_at (parser, parser->at + 2, &length);
  if (*unit == NULL)
    return 0;
  for (guint i = 0; i < n; i++)
    if (!rt_rational_multiply (amounts[i], each, &amounts[i]))
      {
        *unit = NULL;
        return 0;
      }
  *written = rt_quick_words (parser, parser->at + 2, length);
  return 1 + length;
}

/* "1-0-1 tablets of 25 mg": what is in one. */
static void
take_content_behind (RtQuickParser *parser, const RtDoseUnit *count)
{
  guint at = parser->at, length = 0;
  const RtQuickToken *token = NULL;
  const RtDoseUnit *unit = NULL;
  g_autofree char *written = NULL;
  RtRational each;

  while (rt_quick_means (parser, at, RT_WORD_EACH))
    at++;
  token = rt_quick_token (parser, at);
  if (token == NULL || !rt_quick_is_number_text (token->text)
      || !rt_rational_parse_entered (token->text, &each, NULL))
    return;
  unit = rt_quick_unit_at (parser, at + 1, &length);
  if (unit == NULL || g_str_equal (unit->dimension, "count"))
    return;
  written = rt_quick_words (parser, at + 1, length);
  g_free (parser->strength);
  parser->strength = g_strdup_printf ("%s %s per %s", token->text, written, count->id);
  rt_quick_understood (parser, RT_QUICK_FORM, parser->at, at + 1 + length - parser->at);
  parser->at = at + 1 + length;
}

/**
 * rt_quick_take_scheme:
 *
 * Takes 1-0-1 or 50-0-25: morning, noon, evening and bedtime.
 *
 * Returns: whether such a scheme stood where reading stands.
 */
gboolean
rt_quick_take_scheme (RtQuickParser *parser)
{
  static const RtDaytime daytimes[] = { RT_DAYTIME_MORNING, RT_DAYTIME_NOON, RT_DAYTIME_EVENING,
                                        RT_DAYTIME_BEDTIME };
  const RtQuickToken *token = rt_quick_token (parser, parser->at);
  g_auto (GStrv) parts = g_strsplit (token->text, "-", -1);
  guint n = g_strv_length (parts), length = 0;
  guint behind = 0;
  const RtDoseUnit *unit = NULL;
  g_autofree char *written = NULL;
  RtRational amounts[4];

  if (n < 3 || n > 4)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!rt_rational_parse_entered (parts[i], &amounts[i], NULL) || amounts[i].numerator < 0)
      return FALSE;
  unit = rt_quick_unit_at (parser, parser->at + 1, &length);
  if (unit != NULL)
    written = rt_quick_words (parser, parser->at + 1, length);
  else
    unit = count_of_strength (parser->segment, amounts, n, &written);
  behind = unit == NULL ? strength_behind (parser, amounts, n, &unit, &written) : 0;
  for (guint i = 0; i < n; i++)
    if (amounts[i].numerator > 0)
      {
        g_autofree char *text = rt_rational_to_c (amounts[i]);
        RtQuickAmount *amount =
            rt_quick_new_amount (parser->segment, amounts[i], length > 0 ? parts[i] : text);

        amount->known = unit;
        amount->unit = g_strdup (written);
        rt_quick_add_time (parser->segment, daytimes[i], 0);
      }
  rt_quick_understood (parser, RT_QUICK_DOSE, parser->at, 1 + length + behind);
  parser->at += 1 + length + behind;
  if (unit != NULL && g_str_equal (unit->dimension, "count"))
    take_content_behind (parser, unit);
  return TRUE;
}
