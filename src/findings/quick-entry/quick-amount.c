/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "number-text.h"
#include "quick-parser.h"

/* Amounts with their units, strengths and maxima. */

/**
 * rt_quick_unit_at:
 * @length: (out): how many words it takes
 *
 * Returns: (transfer none) (nullable): the unit at the place.
 */
const RtDoseUnit *
rt_quick_unit_at (const RtQuickParser *parser, guint at, guint *length)
{
  for (*length = 2; *length > 0; (*length)--)
    {
      g_autofree char *text = rt_quick_words (parser, at, *length);
      const RtDoseUnit *unit = rt_dose_units_find (parser->units, text);
      const RtQuickToken *token = rt_quick_token (parser, at);

      if (unit == NULL && *length == 1 && token != NULL)
        unit = rt_dose_units_find (parser->units, token->folded);
      if (unit != NULL)
        return unit;
    }
  return NULL;
}

/** rt_quick_is_number_text: Returns: whether a word is a number in digits, perhaps with ½. */
gboolean
rt_quick_is_number_text (const char *text)
{
  gunichar first = g_utf8_get_char (text);

  return (g_ascii_isdigit (*text) && strspn (text, "0123456789.,") == strlen (text))
         || g_unichar_type (first) == G_UNICODE_OTHER_NUMBER
         || (g_ascii_isdigit (*text)
             && g_unichar_type (g_utf8_get_char (g_utf8_prev_char (text + strlen (text))))
                    == G_UNICODE_OTHER_NUMBER);
}

static gboolean
is_fraction (const char *text)
{
  return strlen (text) == 3 && g_ascii_isdigit (text[0]) && text[1] == '/'
         && g_ascii_isdigit (text[2]) && text[0] < text[2];
}

/**
 * rt_quick_new_amount:
 *
 * Returns: (transfer none): an amount, added to the step.
 */
RtQuickAmount *
rt_quick_new_amount (RtQuickSegment *segment, RtRational value, const char *text)
{
  RtQuickAmount *amount = g_new0 (RtQuickAmount, 1);

  amount->value = value;
  amount->text = g_strdup (text);
  g_ptr_array_add (segment->amounts, amount);
  g_string_append_c (segment->order, RT_QUICK_WRITTEN_AMOUNT);
  return amount;
}

/* A number in words: "half a tablet". */
static gboolean
word_number (const RtQuickParser *parser, RtRational *value, guint *length)
{
  RtQuickPhrase found;

  if (!rt_quick_phrase_at (parser, parser->at, &found) || found.phrase->meaning != RT_WORD_NUMBER)
    return FALSE;
  *length = found.length;
  return rt_rational_parse_c (found.phrase->value, value);
}

/* The number at the place; a question where it can be read in two ways. */
static gboolean
number (RtQuickParser *parser, RtRational *value, char **text, guint *length)
{
  const RtQuickToken *token = rt_quick_token (parser, parser->at);
  const RtQuickToken *next = rt_quick_token (parser, parser->at + 1);
  g_autoptr (GError) error = NULL;
  RtRational part;
  guint unit_length;

  *length = 1;
  if (word_number (parser, value, length))
    {
      *text = rt_rational_to_entered (*value);
      return rt_quick_unit_at (parser, parser->at + *length, &unit_length) != NULL;
    }
  if (!rt_quick_is_number_text (token->text) && !is_fraction (token->text))
    return FALSE;
  *text = g_strdup (token->text);
  if (!rt_rational_parse_entered (token->text, value, &error))
    {
      rt_quick_ask (parser, RT_QUICK_ASK_NUMBER, g_strdup (error->message));
      *value = rt_rational (0, 1);
      return TRUE;
    }
  if (next != NULL && is_fraction (next->text) && value->denominator == 1
      && rt_rational_parse_entered (next->text, &part, NULL)
      && rt_rational_add (*value, part, value))
    {
      g_free (*text);
      *text = rt_rational_to_entered (*value);
      *length = 2;
    }
  return TRUE;
}

/* "/mL" behind an amount: a strength. */
static gboolean
take_strength (RtQuickParser *parser, const RtQuickAmount *amount)
{
  const RtQuickToken *token = rt_quick_token (parser, parser->at);

  if (token == NULL || token->text[0] != '/'
      || rt_dose_units_find (parser->units, token->text + 1) == NULL)
    return FALSE;
  g_free (parser->strength);
  parser->strength = g_strdup_printf ("%s %s/%s", amount->text, amount->unit, token->text + 1);
  parser->at++;
  g_ptr_array_set_size (parser->segment->amounts, (int)parser->segment->amounts->len - 1);
  g_string_truncate (parser->segment->order, parser->segment->order->len - 1);
  return TRUE;
}

/* 1'500: a mark between the thousands. */
static gboolean
take_marked (RtQuickParser *parser)
{
  const char *text = rt_quick_token (parser, parser->at)->text;
  g_autofree char *written = NULL;
  guint length = 0;

  if (!g_ascii_isdigit (text[0]) || strchr (text, '\'') == NULL
      || strspn (text, "0123456789.,'") != strlen (text))
    return FALSE;
  rt_quick_unit_at (parser, parser->at + 1, &length);
  written = rt_quick_words (parser, parser->at, 1 + length);
  rt_quick_ask (parser, RT_QUICK_ASK_NUMBER,
                g_strdup_printf (_ ("“%s” has a mark between its digits. Write the number without "
                                    "marks between the thousands."),
                                 written));
  parser->at += 1 + length;
  return TRUE;
}

/* 25-50 mg, 25/100 mg: not one amount. */
static gboolean
take_unclear (RtQuickParser *parser)
{
  const RtQuickToken *token = rt_quick_token (parser, parser->at);
  g_autofree char *written = NULL;
  guint length = 0;

  if (!g_ascii_isdigit (token->text[0])
      || strspn (token->text, "0123456789.,/-") != strlen (token->text)
      || strpbrk (token->text, "/-") == NULL)
    return FALSE;
  rt_quick_unit_at (parser, parser->at + 1, &length);
  written = rt_quick_words (parser, parser->at, 1 + length);
  rt_quick_ask (parser, RT_QUICK_ASK_AMOUNT,
                strchr (token->text, '-') != NULL
                    ? g_strdup_printf (_ ("“%s” is a range. Write the dose, and the upper figure "
                                          "as the maximum."),
                                       written)
                    : g_strdup_printf (_ ("“%s” is not one amount. Write how much of the product "
                                          "is taken, and the amounts of its ingredients."),
                                       written));
  g_string_append_printf (parser->segment->note, "%s%s", parser->segment->note->len > 0 ? ", " : "",
                          written);
  parser->at += 1 + length;
  return TRUE;
}

/**
 * rt_quick_is_amount:
 *
 * Returns: whether a number with a unit stands at the place.
 */
gboolean
rt_quick_is_amount (const RtQuickParser *parser, guint at)
{
  RtQuickParser there = *parser;
  const RtQuickToken *token = rt_quick_token (parser, at);
  RtRational value;
  guint length = 0, unit_length;

  there.at = at;
  if (token == NULL
      || !(rt_quick_is_number_text (token->text) || is_fraction (token->text)
           || word_number (&there, &value, &length)))
    return FALSE;
  return rt_quick_unit_at (parser, at + MAX (length, 1), &unit_length) != NULL;
}

/**
 * rt_quick_take_amount:
 *
 * Takes an amount with its unit, a strength, or a scheme for the times of the day.
 *
 * Returns: whether one stood where reading stands.
 */
gboolean
rt_quick_take_amount (RtQuickParser *parser)
{
  g_autofree char *text = NULL;
  guint from = parser->at, length = 0, unit_length = 0;
  RtQuickAmount *amount = NULL;
  RtQuickPhrase each;
  RtRational value;

  if (rt_quick_take_scheme (parser))
    return TRUE;
  if (!number (parser, &value, &text, &length))
    return take_marked (parser) || take_unclear (parser);
  amount = rt_quick_new_amount (parser->segment, value, text);
  amount->each = parser->of;
  amount->known = rt_quick_unit_at (parser, parser->at + length, &unit_length);
  if (amount->known != NULL)
    amount->unit = rt_quick_words (parser, parser->at + length, unit_length);
  parser->at += length + unit_length;
  if (amount->known != NULL && take_strength (parser, amount))
    {
      rt_quick_understood (parser, RT_QUICK_FORM, from, parser->at - from);
      return TRUE;
    }
  if (rt_quick_phrase_at (parser, parser->at, &each) && each.phrase->meaning == RT_WORD_EACH
      && amount->known != NULL && !g_str_equal (amount->known->dimension, "count"))
    {
      amount->each = TRUE;
      parser->at += each.length;
    }
  rt_quick_understood (parser, RT_QUICK_DOSE, from, parser->at - from);
  return TRUE;
}

static int
period_at (RtQuickParser *parser)
{
  RtQuickPhrase found;

  if (!rt_quick_phrase_at (parser, parser->at, &found))
    return 0;
  if (found.phrase->meaning == RT_WORD_PERIOD)
    {
      parser->at += found.length;
      return (int)g_ascii_strtoll (found.phrase->value, NULL, 10);
    }
  if (found.phrase->meaning != RT_WORD_TIMING)
    return 0;
  parser->at += found.length;
  if (g_str_equal (found.phrase->value, "timing=weeks=1")
      || g_str_equal (found.phrase->value, "weeks=1"))
    return 7;
  if (g_str_equal (found.phrase->value, "daily"))
    return 1;
  parser->at -= found.length;
  return 0;
}

static void
set_most (RtQuickParser *parser, int uses, int days)
{
  RtDoseTiming *timing = rt_quick_timing (parser->segment);

  timing->most_uses = uses;
  timing->most_days = days;
}

/* "max 3 times a day": the schedule's phrase is the limit. */
static gboolean
most_of_phrase (RtQuickParser *parser)
{
  static const struct
  {
    const char *value;
    int days;
  } limits[] = { { "daily times=", 1 }, { "per-week=", 7 }, { "per-month=", 30 } };
  RtQuickPhrase found;

  if (!rt_quick_phrase_at (parser, parser->at, &found) || found.phrase->meaning != RT_WORD_TIMING)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    if (g_str_has_prefix (found.phrase->value, limits[i].value))
      {
        const char *rest = found.phrase->value + strlen (limits[i].value);

        set_most (parser, *rest == '#' ? found.numbers[0] : (int)g_ascii_strtoll (rest, NULL, 10),
                  limits[i].days);
        parser->at += found.length;
        return TRUE;
      }
  return FALSE;
}

/**
 * rt_quick_take_maximum:
 * @found: the phrase that announces it
 *
 * Takes a limit of uses ("max 2 per week") or of an amount in a day ("max 40 mg a day").
 *
 * Returns: whether one stood there.
 */
gboolean
rt_quick_take_maximum (RtQuickParser *parser, const RtQuickPhrase *found)
{
  guint from = parser->at;
  const RtQuickToken *token = NULL;
  const RtDoseUnit *unit = NULL;
  RtRational value;
  guint length = 0;
  int days;

  parser->at += found->length;
  token = rt_quick_token (parser, parser->at);
  if (token != NULL && most_of_phrase (parser))
    {
      rt_quick_understood (parser, RT_QUICK_MAXIMUM, from, parser->at - from);
      return TRUE;
    }
  if (token == NULL || !rt_quick_is_number_text (token->text)
      || !rt_rational_parse_entered (token->text, &value, NULL))
    {
      parser->at = from;
      return FALSE;
    }
  unit = rt_quick_unit_at (parser, parser->at + 1, &length);
  parser->at += 1 + length;
  if (unit == NULL
      && (rt_quick_means (parser, parser->at, RT_WORD_USES)
          || rt_quick_means (parser, parser->at, RT_WORD_AT)))
    parser->at++;
  days = period_at (parser);
  if (unit == NULL && value.denominator == 1 && value.numerator < 1000)
    set_most (parser, (int)value.numerator, days > 0 ? days : 1);
  else if (unit != NULL && days <= 1)
    {
      g_set_str (&parser->segment->maximum_text, token->text);
      if (parser->segment->amounts->len == 0)
        rt_quick_new_amount (parser->segment, value, token->text)->known = unit;
    }
  else
    {
      parser->at = from;
      return FALSE;
    }
  rt_quick_understood (parser, RT_QUICK_MAXIMUM, from, parser->at - from);
  return TRUE;
}
