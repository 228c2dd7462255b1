/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "quick-entry.h"

#include <glib/gi18n.h>

#include "quick-parser.h"

#define LONGEST_LINE 2000

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
  if (token->cut && rt_quick_says_something (parser->segment))
    rt_quick_next_segment (parser);
  else
    g_string_append_c (parser->segment->order, RT_QUICK_WRITTEN_COMMA);
  parser->at++;
}

/* "25 mg for 1 week, 50 mg for 1 week": an amount behind a span and a comma is the next step. */
static gboolean
begins_next_span (const RtQuickParser *parser)
{
  const RtQuickSegment *segment = parser->segment;
  const RtQuickToken *before = parser->at > 0 ? rt_quick_token (parser, parser->at - 1) : NULL;

  return before != NULL && before->separator && segment->amounts->len > 0
         && (segment->for_days > 0 || segment->for_months > 0)
         && rt_quick_is_amount (parser, parser->at);
}

static void
read_line (RtQuickParser *parser)
{
  const RtQuickToken *token = NULL;
  guint unknown_at = G_MAXUINT;

  while ((token = rt_quick_token (parser, parser->at)) != NULL)
    {
      parser->of = parser->at > 0 && rt_quick_means (parser, parser->at - 1, RT_WORD_EACH);
      if (token->separator)
        take_separator (parser, token);
      else if (begins_next_span (parser))
        rt_quick_next_segment (parser);
      else if (!rt_quick_take_clock (parser) && !rt_quick_take_date (parser)
               && !rt_quick_take_phrase (parser) && !rt_quick_take_amount (parser))
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
               && found.phrase->meaning != RT_WORD_FORM && rt_quick_take_phrase (parser))
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
