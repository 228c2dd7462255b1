/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "quick-parser.h"

/* How often, on which days, at what time of the day. */

#define DAYS_PER_WEEK 7
#define ALL_DAYS 0x7fU

/** rt_quick_timing: Returns: (transfer none): the timing of the step, made when it is first needed.
 */
RtDoseTiming *
rt_quick_timing (RtQuickSegment *segment)
{
  if (segment->timing == NULL)
    segment->timing = rt_dose_timing_new (RT_DOSE_DAILY);
  return segment->timing;
}

/** rt_quick_add_time: Adds a time of the day; a repetition of the same one is not a second time. */
void
rt_quick_add_time (RtQuickSegment *segment, RtDaytime daytime, int minute)
{
  RtDoseTiming *timing = rt_quick_timing (segment);

  for (guint i = 0; i < timing->times->len; i++)
    {
      const RtDoseTime *time = &g_array_index (timing->times, RtDoseTime, i);

      if (time->daytime == daytime && (daytime != RT_DAYTIME_CLOCK || time->minute == minute))
        return;
    }
  rt_dose_timing_add_time (timing, daytime, minute);
  g_string_append_c (segment->order, RT_QUICK_WRITTEN_TIME);
}

/* Puts the numbers of the phrase in the place of "#". */
static char *
filled (const RtQuickPhrase *found)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (const char *c = found->phrase->value; *c != '\0'; c++)
    if (*c == '#' && n < G_N_ELEMENTS (found->numbers))
      g_string_append_printf (text, "%d", found->numbers[n++]);
    else
      g_string_append_c (text, *c);
  return g_string_free_and_steal (text);
}

/* A second rhythm that says something else than the first is not taken. */
static gboolean
merge (RtQuickSegment *segment, const RtDoseTiming *piece)
{
  RtDoseTiming *timing = rt_quick_timing (segment);
  gboolean plain = piece->rhythm == RT_DOSE_DAILY;

  if (segment->has_rhythm && !plain && timing->rhythm != RT_DOSE_DAILY
      && (timing->rhythm != piece->rhythm || timing->every != piece->every))
    return FALSE;
  if (!plain || !segment->has_rhythm)
    {
      timing->rhythm = piece->rhythm;
      timing->every = piece->every;
    }
  if (piece->times_per_day > 0)
    timing->times_per_day = piece->times_per_day;
  if (piece->times_per_day > 1)
    g_string_append_c (segment->order, RT_QUICK_WRITTEN_COUNT);
  segment->has_rhythm = TRUE;
  return TRUE;
}

static gboolean
take_timing (RtQuickSegment *segment, const RtQuickPhrase *found)
{
  g_autofree char *text = filled (found);
  g_autoptr (RtDoseTiming) piece = rt_dose_timing_parse (text);

  return piece != NULL && merge (segment, piece);
}

/* "1500 mg in 3 divided doses": the amount is that of the day and not of each dose. */
static gboolean
take_divided (RtQuickSegment *segment, const RtQuickPhrase *found)
{
  g_autofree char *text = g_strdup_printf ("daily times=%d", found->numbers[0]);
  g_autoptr (RtDoseTiming) piece = rt_dose_timing_parse (text);

  if (piece == NULL || !merge (segment, piece))
    return FALSE;
  segment->of_day = TRUE;
  return TRUE;
}

static gboolean
take_cycle (RtQuickSegment *segment, const RtQuickPhrase *found)
{
  RtDoseTiming *timing = rt_quick_timing (segment);
  int days = (int)g_ascii_strtoll (found->phrase->value, NULL, 10);

  if (segment->has_rhythm && timing->rhythm != RT_DOSE_DAILY)
    return FALSE;
  timing->rhythm = RT_DOSE_CYCLE;
  timing->every = found->numbers[0] * days;
  timing->off = found->numbers[1] * days;
  segment->has_rhythm = TRUE;
  return timing->every > 0 && timing->off > 0;
}

static gboolean
weekdays_at (const RtQuickParser *parser, guint at, RtQuickPhrase *found, guint *weekdays)
{
  g_autofree char *text = NULL;
  g_autoptr (RtDoseTiming) piece = NULL;

  if (!rt_quick_phrase_at (parser, at, found) || found->phrase->meaning != RT_WORD_WEEKDAYS)
    return FALSE;
  if (g_str_equal (found->phrase->value, "other"))
    {
      const RtDoseTiming *timing = parser->segment->timing;

      *weekdays = timing != NULL ? ALL_DAYS & ~timing->weekdays : 0;
      return *weekdays != 0 && *weekdays != ALL_DAYS;
    }
  text = g_strconcat ("weekdays=", found->phrase->value, NULL);
  piece = rt_dose_timing_parse (text);
  *weekdays = piece != NULL ? piece->weekdays : 0;
  return piece != NULL;
}

/* Monday to Friday, or Friday to Monday. */
static guint
days_between (guint first, guint last)
{
  guint all = first;

  for (guint day = first; day != last;)
    {
      day = day == 1U << (DAYS_PER_WEEK - 1) ? 1U : day << 1;
      all |= day;
    }
  return all;
}

static gboolean
is_one_day (guint weekdays)
{
  return weekdays != 0 && (weekdays & (weekdays - 1)) == 0;
}

/* "from Monday" is a day of one week that only its date names. */
static void
ask_date (RtQuickParser *parser, guint length)
{
  g_autofree char *written = rt_quick_words (parser, parser->at, length);

  rt_quick_ask (parser, RT_QUICK_ASK_DATE,
                g_strdup_printf (_ ("“%s” is a day of any week. Write its date."), written));
  rt_quick_understood (parser, RT_QUICK_TIME, parser->at, length);
  parser->at += length;
  parser->expect = RT_QUICK_EXPECT_NOTHING;
}

static gboolean
take_weekdays (RtQuickParser *parser)
{
  RtQuickSegment *segment = parser->segment;
  RtQuickPhrase found, second;
  guint days, last, length;

  if (!weekdays_at (parser, parser->at, &found, &days))
    return FALSE;
  length = found.length;
  if ((rt_quick_means (parser, parser->at + length, RT_WORD_TO)
       || rt_quick_means (parser, parser->at + length, RT_WORD_UNTIL))
      && is_one_day (days) && weekdays_at (parser, parser->at + length + 1, &second, &last)
      && is_one_day (last))
    {
      days = days_between (days, last);
      length += 1 + second.length;
      parser->expect = RT_QUICK_EXPECT_NOTHING;
    }
  if (parser->expect != RT_QUICK_EXPECT_NOTHING && is_one_day (days))
    {
      ask_date (parser, length);
      return TRUE;
    }
  rt_quick_timing (segment)->weekdays |= days;
  g_array_append_val (segment->days, days);
  g_string_append_c (segment->order, RT_QUICK_WRITTEN_DAYS);
  rt_quick_understood (parser, RT_QUICK_SCHEDULE, parser->at, length);
  parser->at += length;
  return TRUE;
}

/* "with breakfast" is with food, and in the morning. */
static gboolean
take_meal (RtQuickParser *parser, const RtQuickPhrase *found)
{
  RtQuickSegment *segment = parser->segment;
  g_autofree char *text = g_strconcat ("daily meal=", found->phrase->value, NULL);
  g_autoptr (RtDoseTiming) piece = rt_dose_timing_parse (text);

  if (piece == NULL)
    return FALSE;
  rt_quick_timing (segment)->meal = piece->meal;
  g_string_append_c (segment->order, RT_QUICK_WRITTEN_MEAL);
  g_ptr_array_add (segment->meals, rt_quick_words (parser, parser->at, found->length));
  for (guint i = 0; i < piece->times->len; i++)
    rt_quick_add_time (segment, g_array_index (piece->times, RtDoseTime, i).daytime, 0);
  return TRUE;
}

/* "2 drinks per week" is a total; "1 session per week" is once a week. */
static gboolean
take_period (RtQuickSegment *segment, const RtQuickPhrase *found)
{
  const RtQuickAmount *amount =
      segment->amounts->len > 0 ? g_ptr_array_index (segment->amounts, segment->amounts->len - 1)
                                : NULL;
  int days = (int)g_ascii_strtoll (found->phrase->value, NULL, 10);
  gboolean one = amount != NULL && amount->value.numerator == amount->value.denominator;
  RtDoseTiming *timing = NULL;

  if (amount == NULL || segment->has_rhythm)
    return days == 1;
  timing = rt_quick_timing (segment);
  segment->has_rhythm = TRUE;
  if (days == 1)
    segment->of_day = TRUE;
  else if (days == 7)
    timing->rhythm = one ? RT_DOSE_WEEKS : RT_DOSE_OVER_WEEK;
  else if (one)
    timing->rhythm = RT_DOSE_MONTHS;
  else
    {
      segment->has_rhythm = FALSE;
      return FALSE;
    }
  return TRUE;
}

/**
 * rt_quick_take_schedule:
 * @found: a phrase about a schedule where reading stands
 *
 * Returns: whether it could be taken; what contradicts what was said before is not.
 */
gboolean
rt_quick_take_schedule (RtQuickParser *parser, const RtQuickPhrase *found)
{
  RtQuickSegment *segment = parser->segment;
  gboolean taken = FALSE;
  RtDaytime daytime;

  switch ((guint)found->phrase->meaning)
    {
    case RT_WORD_TIMING:
      taken = take_timing (segment, found);
      break;
    case RT_WORD_DIVIDED:
      taken = take_divided (segment, found);
      break;
    case RT_WORD_CYCLE:
      taken = take_cycle (segment, found);
      break;
    case RT_WORD_WEEKDAYS:
      return take_weekdays (parser);
    case RT_WORD_PERIOD:
      taken = take_period (segment, found);
      break;
    case RT_WORD_AT:
      taken = rt_daytime_from_string (found->phrase->value, &daytime);
      if (taken)
        rt_quick_add_time (segment, daytime, 0);
      break;
    case RT_WORD_MEAL:
      taken = take_meal (parser, found);
      break;
    default:
      break;
    }
  if (!taken)
    return FALSE;
  rt_quick_understood (parser, RT_QUICK_SCHEDULE, parser->at, found->length);
  parser->at += found->length;
  return TRUE;
}
