/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "quick-parser.h"

/* Schemes such as 1-0-1 or 50-0-25, with the strength before or behind them. */

#define MOST_PARTS 4
#define MOST_UNITS 4 /* of one strength at a time; more may be an amount */

/* A scheme where it stands, and the unit of its parts. */
typedef struct
{
  const char *written;
  RtRational parts[MOST_PARTS];
  guint n;
  const RtDoseUnit *unit; /* nullable */
  char *unit_text;        /* nullable */
  gboolean counted;       /* the parts were multiplied by a strength */
} Scheme;

/* Whether so many units of a strength of @each are meant: whole, half and quarter ones, and no more
 * than anybody takes at a time; 50-0-25 are amounts. "2 mg 2-0-2" is two of them, or 2 mg; of 1 mg
 * both are the same. */
static gboolean
is_count (RtRational part, RtRational each)
{
  if (rt_rational_compare (part, each) == 0)
    return part.numerator == part.denominator;
  return (part.denominator == 1 || part.denominator == 2 || part.denominator == 4)
         && rt_rational_compare (part, rt_rational (MOST_UNITS, 1)) <= 0;
}

/* Multiplies all of the parts or, where one of them is not likely a count, none and asks. */
static void
count (RtQuickParser *parser, Scheme *scheme, RtRational each)
{
  RtRational amounts[MOST_PARTS];

  for (guint i = 0; i < scheme->n; i++)
    if (!is_count (scheme->parts[i], each)
        || !rt_rational_multiply (scheme->parts[i], each, &amounts[i]))
      {
        rt_quick_ask (
            parser, RT_QUICK_ASK_AMOUNT,
            g_strdup_printf (_ ("Is “%s” a number of units or of %s? Write “%s %s”, or “%s "
                                "tablets of …” with the strength."),
                             scheme->written, scheme->unit_text, scheme->written, scheme->unit_text,
                             scheme->written));
        return;
      }
  for (guint i = 0; i < scheme->n; i++)
    scheme->parts[i] = amounts[i];
  scheme->counted = TRUE;
}

/* "50 mg 1-0-1" counts what was written before: 50 mg in the morning and in the evening. */
static void
count_of_strength (RtQuickParser *parser, Scheme *scheme)
{
  RtQuickSegment *segment = parser->segment;
  const RtQuickAmount *each =
      segment->amounts->len == 1 ? g_ptr_array_index (segment->amounts, 0) : NULL;

  if (each == NULL || each->known == NULL)
    return;
  scheme->unit = each->known;
  scheme->unit_text = g_strdup (each->unit);
  count (parser, scheme, each->value);
  g_ptr_array_set_size (segment->amounts, 0);
  g_string_truncate (segment->order, 0);
}

/* "1-0-1 25 mg" is 25 mg in the morning and in the evening. Returns how many words the strength
 * takes; 0 where none stands there. */
static guint
strength_behind (RtQuickParser *parser, Scheme *scheme)
{
  const RtQuickToken *token = rt_quick_token (parser, parser->at + 1);
  RtRational each;
  guint length = 0;

  if (token == NULL || !rt_quick_is_number_text (token->text)
      || !rt_rational_parse_entered (token->text, &each, NULL))
    return 0;
  scheme->unit = rt_quick_unit_at (parser, parser->at + 2, &length);
  if (scheme->unit == NULL)
    return 0;
  scheme->unit_text = rt_quick_words (parser, parser->at + 2, length);
  count (parser, scheme, each);
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

/* The numbers of 1-0-1. */
static gboolean
parse (char **parts, Scheme *scheme)
{
  scheme->n = g_strv_length (parts);
  if (scheme->n < 3)
    return FALSE;
  for (guint i = 0; i < scheme->n; i++)
    {
      RtRational part;

      if (!rt_rational_parse_entered (parts[i], &part, NULL) || part.numerator < 0)
        return FALSE;
      if (i < MOST_PARTS)
        scheme->parts[i] = part;
    }
  return TRUE;
}

/* 1-0-1-0-1 names more times than a day has here, and 0-0-0 none. */
static void
ask_if_unclear (RtQuickParser *parser, const Scheme *scheme)
{
  gboolean any = FALSE;

  for (guint i = 0; i < MIN (scheme->n, MOST_PARTS); i++)
    any = any || scheme->parts[i].numerator > 0;
  if (scheme->n > MOST_PARTS)
    rt_quick_ask (parser, RT_QUICK_ASK_AMOUNT,
                  g_strdup_printf (_ ("“%s” has more parts than morning, noon, evening and "
                                      "bedtime. Write each amount with its time."),
                                   scheme->written));
  else if (!any)
    rt_quick_ask (parser, RT_QUICK_ASK_AMOUNT,
                  g_strdup_printf (_ ("“%s” is nothing at any time of the day. Write how much is "
                                      "taken, or that it is stopped or paused."),
                                   scheme->written));
}

/* Each part that is not nothing becomes an amount at its time of the day. */
static void
add_parts (RtQuickSegment *segment, const Scheme *scheme, char **written)
{
  static const RtDaytime daytimes[MOST_PARTS] = { RT_DAYTIME_MORNING, RT_DAYTIME_NOON,
                                                  RT_DAYTIME_EVENING, RT_DAYTIME_BEDTIME };

  for (guint i = 0; i < scheme->n; i++)
    if (scheme->parts[i].numerator > 0)
      {
        g_autofree char *text = rt_rational_to_entered (scheme->parts[i]);
        RtQuickAmount *amount =
            rt_quick_new_amount (segment, scheme->parts[i], scheme->counted ? text : written[i]);

        amount->known = scheme->unit;
        amount->unit = g_strdup (scheme->unit_text);
        rt_quick_add_time (segment, daytimes[i], 0);
      }
}

/**
 * rt_quick_take_scheme:
 *
 * Takes 1-0-1 or 50-0-25: morning, noon, evening and bedtime. The unit stands behind it; or it
 * counts a strength that stands before or behind it, where its parts are such that they can.
 *
 * Returns: whether such a scheme stood where reading stands.
 */
gboolean
rt_quick_take_scheme (RtQuickParser *parser)
{
  const char *text = rt_quick_token (parser, parser->at)->text;
  g_auto (GStrv) parts = g_strsplit (text, "-", -1);
  g_autofree char *written = g_strdup (text);
  Scheme scheme = { .written = written };
  guint length = 0, behind = 0;

  if (!parse (parts, &scheme))
    return FALSE;
  ask_if_unclear (parser, &scheme);
  if (scheme.n > MOST_PARTS)
    {
      rt_quick_understood (parser, RT_QUICK_DOSE, parser->at, 1);
      parser->at++;
      return TRUE;
    }
  scheme.unit = rt_quick_unit_at (parser, parser->at + 1, &length);
  if (scheme.unit != NULL)
    scheme.unit_text = rt_quick_words (parser, parser->at + 1, length);
  else
    count_of_strength (parser, &scheme);
  behind = scheme.unit == NULL ? strength_behind (parser, &scheme) : 0;
  add_parts (parser->segment, &scheme, parts);
  rt_quick_understood (parser, RT_QUICK_DOSE, parser->at, 1 + length + behind);
  parser->at += 1 + length + behind;
  if (scheme.unit != NULL && g_str_equal (scheme.unit->dimension, "count"))
    take_content_behind (parser, scheme.unit);
  g_free (scheme.unit_text);
  return TRUE;
}
