/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "quick-parser.h"

/* Phrases: what each of them says about the step, the regimen, or the intervention. */

/** rt_quick_says_something: Returns: whether anything of a step was read yet. */
gboolean
rt_quick_says_something (const RtQuickSegment *segment)
{
  return segment->amounts->len > 0 || segment->timing != NULL || segment->has_from
         || segment->mode != RT_REGIMEN_SCHEDULED || segment->ramp != 0;
}

/* "because of nausea stopped": the last words of a clause may be an act. */
static gboolean
ends_with_act (const RtQuickParser *parser)
{
  RtQuickPhrase found;
  const RtQuickToken *behind = NULL;

  if (!rt_quick_phrase_at (parser, parser->at, &found)
      || (found.phrase->meaning != RT_WORD_STOP && found.phrase->meaning != RT_WORD_PAUSE))
    return FALSE;
  behind = rt_quick_token (parser, parser->at + found.length);
  return behind == NULL || behind->separator;
}

/* The words up to the next comma. */
static char *
take_words (RtQuickParser *parser)
{
  guint from = parser->at;

  while (
      rt_quick_token (parser, parser->at) != NULL && !rt_quick_token (parser, parser->at)->separator
      && !(parser->at > from
           && (rt_quick_means (parser, parser->at, RT_WORD_FROM)
               || rt_quick_means (parser, parser->at, RT_WORD_UNTIL)
               || rt_quick_means (parser, parser->at, RT_WORD_THEN)
               || rt_quick_means (parser, parser->at, RT_WORD_MAXIMUM)
               || rt_quick_means (parser, parser->at, RT_WORD_DECIDED) || ends_with_act (parser))))
    parser->at++;
  return rt_quick_words (parser, from, parser->at - from);
}

/* A second reason stands behind the first. Takes @text over. */
static void
add_text (char **place, char *text)
{
  char *all = *place != NULL ? g_strjoin (", ", *place, text, NULL) : g_strdup (text);

  g_free (*place);
  g_free (text);
  *place = all;
}

static gboolean
take_text (RtQuickParser *parser, const RtQuickPhrase *found)
{
  guint from = parser->at;
  char **place = found->phrase->meaning == RT_WORD_REASON ? &parser->segment->reason
                                                          : &parser->entry->draft->decided_by;
  char *text = NULL;

  parser->at += found->length;
  text = take_words (parser);
  if (*text == '\0')
    {
      g_free (text);
      parser->at = from;
      return FALSE;
    }
  add_text (place, text);
  rt_quick_understood (
      parser, found->phrase->meaning == RT_WORD_REASON ? RT_QUICK_REASON : RT_QUICK_DECIDED, from,
      parser->at - from);
  return TRUE;
}

/* "from 150 to 112.5 mg", "150 to 112.5": a change of dose; else the end of a span, or of a rise.
 */
static void
take_to (RtQuickParser *parser)
{
  RtQuickSegment *segment = parser->segment;
  RtQuickPhrase found;

  if (rt_quick_phrase_at (parser, parser->at, &found) && found.phrase->meaning == RT_WORD_MONTH)
    parser->expect = RT_QUICK_EXPECT_UNTIL;
  else if (segment->ramp == 0 && segment->amounts->len == 1)
    segment->changes = TRUE;
  else if (segment->has_from && segment->ramp == 0)
    parser->expect = RT_QUICK_EXPECT_UNTIL;
}

static void
act (RtQuickParser *parser, RtWordMeaning meaning)
{
  RtQuickSegment *segment = parser->segment;
  gboolean first = parser->segments->len == 1;

  /* A day may follow: "stopped in 2024". */
  if (meaning == RT_WORD_AS_NEEDED)
    segment->mode = RT_REGIMEN_AS_NEEDED;
  else if (meaning == RT_WORD_ONCE)
    segment->mode = RT_REGIMEN_SINGLE;
  else if (meaning == RT_WORD_STOP)
    segment->mode = RT_REGIMEN_STOP;
  else if (meaning == RT_WORD_PAUSE)
    segment->mode = RT_REGIMEN_PAUSE;
  if (meaning != RT_WORD_AS_NEEDED && meaning != RT_WORD_ONCE)
    parser->expect = RT_QUICK_EXPECT_FROM;
  if (first && segment->amounts->len == 0)
    {
      if (meaning == RT_WORD_STOP)
        parser->entry->action = RT_QUICK_STOP;
      else if (meaning == RT_WORD_PAUSE)
        parser->entry->action = RT_QUICK_PAUSE;
      else if (meaning == RT_WORD_RESUME)
        parser->entry->action = RT_QUICK_RESUME;
    }
}

/* A stop or pause behind what was taken is a step of its own. */
static void
begin_act (RtQuickParser *parser, RtWordMeaning meaning)
{
  if ((meaning == RT_WORD_STOP || meaning == RT_WORD_PAUSE)
      && rt_quick_says_something (parser->segment) && parser->segment->amounts->len > 0)
    rt_quick_next_segment (parser);
}

static void
set_span (RtQuickParser *parser, const RtQuickPhrase *found)
{
  RtQuickSegment *segment = parser->segment;
  int n = found->numbers[0];
  int days = n * (int)g_ascii_strtoll (found->phrase->value, NULL, 10);

  switch ((guint)found->phrase->meaning)
    {
    case RT_WORD_FOR_DAYS:
      segment->for_days = days;
      break;
    case RT_WORD_FOR_MONTHS:
      segment->for_months = n;
      break;
    case RT_WORD_AFTER_DAYS:
      segment->after_days = days;
      break;
    case RT_WORD_AFTER_MONTHS:
      segment->after_months = n;
      break;
    case RT_WORD_ON_DAY:
      segment->on_day = n;
      break;
    case RT_WORD_ON_WEEK:
      segment->on_day = (n - 1) * 7 + 1;
      segment->goes_on = TRUE;
      break;
    case RT_WORD_FROM_DAY:
      segment->on_day = days - days / MAX (n, 1) + 1;
      segment->goes_on = TRUE;
      break;
    default:
      break;
    }
}

static void
ramp (RtQuickParser *parser, RtWordMeaning meaning)
{
  if (rt_quick_says_something (parser->segment))
    rt_quick_next_segment (parser);
  parser->segment->ramp = meaning == RT_WORD_INCREASE ? 1 : -1;
  if (parser->segments->len == 1)
    parser->entry->action = RT_QUICK_CHANGE;
}

/* "25 mg for 1 week → 50 mg" is the next step; "25 → 50 mg" changes from one to the other. */
static void
change (RtQuickParser *parser)
{
  const RtQuickSegment *segment = parser->segment;

  if (segment->amounts->len > 0 && (segment->for_days > 0 || segment->for_months > 0))
    {
      rt_quick_next_segment (parser);
      return;
    }
  parser->segment->changes = parser->segment->amounts->len == 1;
  if (parser->segments->len == 1)
    parser->entry->action = RT_QUICK_CHANGE;
}

static void
keep_form (RtQuickParser *parser, guint length)
{
  RtIntervention *draft = parser->entry->draft;
  g_autofree char *form = rt_quick_words (parser, parser->at, length);
  char *product =
      g_strconcat (draft->product != NULL ? draft->product : draft->name, " ", form, NULL);

  g_free (draft->product);
  draft->product = product;
}

/* Phrases that say something by themselves. Returns what was understood, or -1 for nothing. */
static int
apply (RtQuickParser *parser, const RtQuickPhrase *found)
{
  RtWordMeaning meaning = found->phrase->meaning;

  switch (meaning)
    {
    case RT_WORD_AS_NEEDED:
    case RT_WORD_ONCE:
    case RT_WORD_STOP:
    case RT_WORD_PAUSE:
    case RT_WORD_RESUME:
      begin_act (parser, meaning);
      act (parser, meaning);
      return RT_QUICK_ACT;
    case RT_WORD_FROM:
      parser->expect = RT_QUICK_EXPECT_FROM;
      return RT_QUICK_TIME;
    case RT_WORD_UNTIL:
      parser->expect = RT_QUICK_EXPECT_UNTIL;
      return RT_QUICK_TIME;
    case RT_WORD_FOR_DAYS:
    case RT_WORD_FOR_MONTHS:
    case RT_WORD_AFTER_DAYS:
    case RT_WORD_AFTER_MONTHS:
    case RT_WORD_ON_DAY:
    case RT_WORD_ON_WEEK:
    case RT_WORD_FROM_DAY:
      set_span (parser, found);
      return RT_QUICK_TIME;
    case RT_WORD_ABOUT:
      parser->about = TRUE;
      return RT_QUICK_TIME;
    case RT_WORD_BY:
      parser->segment->has_by = parser->segment->ramp != 0;
      return RT_QUICK_ACT;
    case RT_WORD_INCREASE:
    case RT_WORD_DECREASE:
      ramp (parser, meaning);
      return RT_QUICK_ACT;
    case RT_WORD_THEN:
      if (rt_quick_says_something (parser->segment))
        rt_quick_next_segment (parser);
      return RT_QUICK_ACT;
    case RT_WORD_CHANGE:
      change (parser);
      return RT_QUICK_ACT;
    case RT_WORD_TURNS:
      parser->segment->in_turn = TRUE;
      return RT_QUICK_SCHEDULE;
    case RT_WORD_FORM:
      keep_form (parser, found->length);
      return RT_QUICK_FORM;
    default:
      return -1;
    }
}

/* A word that binds to what follows says nothing, but where nothing follows it was meant as
 * something else: "7.5 mg on". */
static gboolean
is_silent (const RtQuickParser *parser, const RtQuickPhrase *found)
{
  const RtQuickToken *next = rt_quick_token (parser, parser->at + found->length);

  if (found->phrase->meaning == RT_WORD_BIND)
    return next != NULL && !next->separator;
  return found->phrase->meaning == RT_WORD_SKIP || found->phrase->meaning == RT_WORD_EACH
         || found->phrase->meaning == RT_WORD_USES || found->phrase->meaning == RT_WORD_CLOCK;
}

/* "for 30 minutes" gives no reason. */
static gboolean
is_before_number (const RtQuickParser *parser, const RtQuickPhrase *found)
{
  const RtQuickToken *next = rt_quick_token (parser, parser->at + found->length);

  return next != NULL && g_ascii_isdigit (next->text[0]);
}

/**
 * rt_quick_take_phrase:
 *
 * Takes the phrase where reading stands for what it says.
 *
 * Returns: whether there was one that could be taken.
 */
gboolean
rt_quick_take_phrase (RtQuickParser *parser)
{
  RtQuickPhrase found;
  guint from = parser->at;
  int field;

  if (!rt_quick_phrase_at (parser, parser->at, &found))
    return FALSE;
  if (found.phrase->meaning == RT_WORD_MAXIMUM && parser->segment->ramp == 0)
    return rt_quick_take_maximum (parser, &found);
  if (found.phrase->meaning == RT_WORD_REASON && is_before_number (parser, &found))
    {
      parser->at += found.length;
      return TRUE;
    }
  if (found.phrase->meaning == RT_WORD_REASON || found.phrase->meaning == RT_WORD_DECIDED)
    return take_text (parser, &found);
  if (rt_quick_take_schedule (parser, &found))
    return TRUE;
  if (found.phrase->meaning == RT_WORD_TO || found.phrase->meaning == RT_WORD_MAXIMUM)
    {
      parser->at += found.length;
      take_to (parser);
      return TRUE;
    }
  if (is_silent (parser, &found))
    {
      parser->segment->has_by =
          parser->segment->has_by
          || (found.phrase->meaning == RT_WORD_CLOCK && parser->segment->ramp != 0);
      parser->at += found.length;
      return TRUE;
    }
  field = apply (parser, &found);
  if (field < 0)
    return FALSE;
  parser->at += found.length;
  rt_quick_understood (parser, (RtQuickField)field, from, found.length);
  return TRUE;
}
