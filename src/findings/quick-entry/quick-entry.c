/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "quick-entry.h"

#include <glib/gi18n.h>

#include "quick-parser.h"

#define LONGEST_LINE 2000

static gboolean
says_something (const RtQuickSegment *segment)
{
  return segment->amounts->len > 0 || segment->timing != NULL || segment->has_from
         || segment->mode != RT_REGIMEN_SCHEDULED || segment->ramp != 0;
}

/* The words up to the next comma. */
static char *
take_words (RtQuickParser *parser)
{
  guint from = parser->at;

  while (rt_quick_token (parser, parser->at) != NULL
         && !rt_quick_token (parser, parser->at)->separator
         && !(parser->at > from
              && (rt_quick_means (parser, parser->at, RT_WORD_FROM)
                  || rt_quick_means (parser, parser->at, RT_WORD_UNTIL)
                  || rt_quick_means (parser, parser->at, RT_WORD_THEN)
                  || rt_quick_means (parser, parser->at, RT_WORD_MAXIMUM)
                  || rt_quick_means (parser, parser->at, RT_WORD_DECIDED))))
    parser->at++;
  return rt_quick_words (parser, from, parser->at - from);
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
  if (*text == '\0' || *place != NULL)
    {
      g_free (text);
      parser->at = from;
      return FALSE;
    }
  *place = text;
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
  if ((meaning == RT_WORD_STOP || meaning == RT_WORD_PAUSE) && says_something (parser->segment)
      && parser->segment->amounts->len > 0)
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
      break;
    default:
      break;
    }
}

static void
ramp (RtQuickParser *parser, RtWordMeaning meaning)
{
  if (says_something (parser->segment))
    rt_quick_next_segment (parser);
  parser->segment->ramp = meaning == RT_WORD_INCREASE ? 1 : -1;
  if (parser->segments->len == 1)
    parser->entry->action = RT_QUICK_CHANGE;
}

static void
change (RtQuickParser *parser)
{
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
      if (says_something (parser->segment))
        rt_quick_next_segment (parser);
      return RT_QUICK_ACT;
    case RT_WORD_CHANGE:
      change (parser);
      return RT_QUICK_ACT;
    case RT_WORD_FORM:
      keep_form (parser, found->length);
      return RT_QUICK_FORM;
    default:
      return -1;
    }
}

static gboolean
is_silent (RtWordMeaning meaning)
{
  return meaning == RT_WORD_SKIP || meaning == RT_WORD_EACH || meaning == RT_WORD_USES
         || meaning == RT_WORD_CLOCK;
}

static gboolean
take_phrase (RtQuickParser *parser)
{
  RtQuickPhrase found;
  guint from = parser->at;
  int field;

  if (!rt_quick_phrase_at (parser, parser->at, &found))
    return FALSE;
  if (found.phrase->meaning == RT_WORD_MAXIMUM && parser->segment->ramp == 0)
    return rt_quick_take_maximum (parser, &found);
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
  if (is_silent (found.phrase->meaning))
    {
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

/* What nothing is made of is kept as a note of the step. */
static void
take_unknown (RtQuickParser *parser, gboolean goes_on)
{
  const RtQuickToken *token = rt_quick_token (parser, parser->at++);
  GString *note = parser->segment->note;
  GPtrArray *list = parser->entry->not_understood;

  if (note->len > 0)
    g_string_append (note, goes_on ? " " : ", ");
  g_string_append (note, token->text);
  if (goes_on && list->len > 0)
    {
      char *before = g_ptr_array_index (list, list->len - 1);

      g_ptr_array_index (list, list->len - 1) = g_strjoin (" ", before, token->text, NULL);
      g_free (before);
    }
  else
    g_ptr_array_add (list, g_strdup (token->text));
}

static void
take_separator (RtQuickParser *parser, const RtQuickToken *token)
{
  if (token->cut && says_something (parser->segment))
    rt_quick_next_segment (parser);
  parser->at++;
}

static void
read_line (RtQuickParser *parser)
{
  const RtQuickToken *token = NULL;
  guint unknown_at = G_MAXUINT;

  while ((token = rt_quick_token (parser, parser->at)) != NULL)
    {
      if (token->separator)
        take_separator (parser, token);
      else if (!rt_quick_take_clock (parser) && !rt_quick_take_date (parser)
               && !take_phrase (parser) && !rt_quick_take_amount (parser))
        {
          take_unknown (parser, unknown_at == parser->at);
          unknown_at = parser->at;
        }
    }
}

/* Verbs and an amount may come before the name: "stop sertraline", "2 tablets of zinc daily". */
static void
read_beginning (RtQuickParser *parser)
{
  gboolean named = FALSE;

  while (!named && rt_quick_token (parser, parser->at) != NULL)
    {
      RtQuickPhrase found;

      if (rt_quick_token (parser, parser->at)->separator)
        parser->at++;
      else if (rt_quick_is_name (parser))
        named = rt_quick_take_name (parser);
      else if (rt_quick_phrase_at (parser, parser->at, &found)
               && found.phrase->meaning != RT_WORD_NUMBER && found.phrase->meaning != RT_WORD_MEAL
               && found.phrase->meaning != RT_WORD_FORM && take_phrase (parser))
        continue;
      else if (!rt_quick_take_amount (parser))
        {
          named = rt_quick_take_name (parser);
          if (!named)
            return;
        }
    }
}

static void
finish (RtQuickParser *parser)
{
  RtIntervention *draft = parser->entry->draft;
  const RtRegimenStep *first = NULL;

  parser->expect = RT_QUICK_EXPECT_NOTHING;
  rt_quick_make_steps (parser);
  draft->strength = g_steal_pointer (&parser->strength);
  first = draft->steps != NULL ? g_ptr_array_index (draft->steps, 0) : NULL;
  for (guint i = 0; draft->steps != NULL && draft->unit == NULL && i < draft->steps->len; i++)
    draft->unit = g_strdup (((const RtRegimenStep *)g_ptr_array_index (draft->steps, i))->unit);
  for (guint i = 0; draft->steps != NULL && i < draft->steps->len; i++)
    {
      RtRegimenStep *step = g_ptr_array_index (draft->steps, i);

      if (g_strcmp0 (step->unit, draft->unit) == 0)
        g_clear_pointer (&step->unit, g_free);
      rt_regimen_step_reckon (step, NULL);
    }
  if (draft->name == NULL)
    rt_quick_ask (parser, RT_QUICK_ASK_NAME, g_strdup (_ ("Write what is taken or done.")));
  parser->entry->starts_today = parser->entry->starts_today && first != NULL;
}

static RtQuickEntry *
read_text (const RtCatalogue *catalogue,
           const char *language,
           const RtIntervention *intervention,
           const char *text,
           RtCalendarDate today,
           GTimeZone *zone)
{
  RtQuickEntry *entry = rt_quick_entry_new ();
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *line =
      g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), LONGEST_LINE));
  g_autoptr (GPtrArray) segments = rt_quick_segments_new ();
  RtQuickParser parser = { .catalogue = catalogue,
                           .units = rt_catalogue_dose_units (catalogue),
                           .language = language,
                           .zone = zone,
                           .today = today,
                           .segments = segments,
                           .entry = entry };

  if (intervention != NULL)
    {
      entry->draft->name = g_strdup (intervention->name);
      entry->draft->catalogue_id = g_strdup (intervention->catalogue_id);
    }
  parser.tokens = rt_quick_tokens (
      &parser, intervention != NULL ? line : rt_quick_take_written_name (&parser, line));
  rt_quick_next_segment (&parser);
  if (entry->draft->name == NULL)
    read_beginning (&parser);
  read_line (&parser);
  finish (&parser);
  g_free (parser.strength);
  g_ptr_array_unref (parser.tokens);
  return entry;
}

/**
 * rt_quick_entry_read:
 * @language: BCP 47, of the practitioner; English is always read too
 * @text: what was written
 * @today: the day "today" means
 * @zone: of the practice
 *
 * Reads a line about one intervention. A draft is made of what is understood, whatever the
 * questions; it is stored by others, once they are answered.
 *
 * Returns: (transfer full): what was made of it.
 */
RtQuickEntry *
rt_quick_entry_read (const RtCatalogue *catalogue,
                     const char *language,
                     const char *text,
                     RtCalendarDate today,
                     GTimeZone *zone)
{
  return read_text (catalogue, language, NULL, text, today, zone);
}

/**
 * rt_quick_entry_read_step:
 * @intervention: what goes on
 * @text: what is to change, without the name: "112.5 mg each morning from today"
 *
 * Reads the next steps of an intervention like rt_quick_entry_read().
 *
 * Returns: (transfer full): what was made of it; its draft has the name and the new steps.
 */
RtQuickEntry *
rt_quick_entry_read_step (const RtCatalogue *catalogue,
                          const char *language,
                          const RtIntervention *intervention,
                          const char *text,
                          RtCalendarDate today,
                          GTimeZone *zone)
{
  return read_text (catalogue, language, intervention, text, today, zone);
}
