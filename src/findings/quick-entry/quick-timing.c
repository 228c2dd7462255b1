/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "quick-timing.h"

#include "quick-entry.h"

/* The amount that stands in for the one in the field of the dose. */
#define AMOUNT "1"
#define UNIT "mg"

static const char *const daytimes[] = { "in the morning", "at noon", "in the evening",
                                        "at bedtime" };

/* How long a pattern such as 1-0-1 is that names times of the day; 0 where none stands there: 2-0-1
 * and ½-0-½ are amounts, and 0-0-0 names no time. */
static gsize
pattern_length (const char *word)
{
  gsize n = 0;
  gboolean any = FALSE;
  const char *c = word;

  while (n < G_N_ELEMENTS (daytimes) && (*c == '0' || *c == '1'))
    {
      any = any || *c == '1';
      n++;
      c++;
      if (*c != '-')
        break;
      c++;
    }
  return n >= 3 && any && c[-1] != '-' && (*c == '\0' || *c == ',') ? (gsize)(c - word) : 0;
}

/* A pattern is written out as the times of the day it names. */
static void
append_word (GString *line, const char *word)
{
  gsize length = pattern_length (word);

  for (gsize i = 0; i < length; i += 2)
    if (word[i] == '1')
      g_string_append_printf (line, " %s,", daytimes[i / 2]);
  if (length == 0)
    g_string_append_c (line, ' ');
  g_string_append (line, word + length);
}

static char *
line_of (const char *words)
{
  g_autoptr (GString) plain = g_string_new (words);
  g_auto (GStrv) parts = NULL;
  GString *line = g_string_new (AMOUNT " " UNIT);

  g_string_replace (plain, "\u2013", "-", 0);
  g_string_replace (plain, "\u2212", "-", 0);
  g_string_replace (plain, "\u00a0", " ", 0);
  parts = g_strsplit (plain->str, " ", -1);
  for (char **part = parts; *part != NULL; part++)
    append_word (line, *part);
  return g_string_free_and_steal (line);
}

/* Whether every part was understood as a schedule, or as taking it as needed. */
static gboolean
are_of_schedule (const RtQuickEntry *entry, const RtRegimenStep *step)
{
  guint n_acts = 0;

  for (guint i = 0; i < entry->understood->len; i++)
    {
      RtQuickField field = ((const RtQuickPart *)g_ptr_array_index (entry->understood, i))->field;

      n_acts += field == RT_QUICK_ACT ? 1 : 0;
      if (field != RT_QUICK_SCHEDULE && field != RT_QUICK_MAXIMUM && field != RT_QUICK_ACT
          && !(field == RT_QUICK_DOSE && i == 0))
        return FALSE;
    }
  return n_acts == (step->mode == RT_REGIMEN_AS_NEEDED ? 1U : 0U);
}

/* Whether nothing was said of the intervention, and the amount is the one that was put in. */
static gboolean
says_no_more (const RtQuickEntry *entry, const RtRegimenStep *step)
{
  const RtIntervention *draft = entry->draft;

  return entry->action == RT_QUICK_START && entry->starts_today && entry->before_text == NULL
         && draft->product == NULL && draft->strength == NULL && draft->reason == NULL
         && draft->decided_by == NULL && g_strcmp0 (draft->unit, UNIT) == 0
         && g_strcmp0 (step->dose_text, AMOUNT) == 0 && step->unit == NULL
         && step->maximum_text == NULL && step->reason == NULL && step->note == NULL
         && !step->has_until && !step->planned;
}

/* One step that says only how often, and everything of it understood. */
static const RtRegimenStep *
only_step (const RtQuickEntry *entry)
{
  const RtRegimenStep *step = NULL;

  if (entry->questions->len > 0 || entry->not_understood->len > 0 || entry->draft->steps == NULL
      || entry->draft->steps->len != 1)
    return NULL;
  step = g_ptr_array_index (entry->draft->steps, 0);
  return (step->mode == RT_REGIMEN_SCHEDULED || step->mode == RT_REGIMEN_AS_NEEDED)
                 && step->timing != NULL && !rt_dose_timing_has_dose (step->timing)
                 && says_no_more (entry, step) && are_of_schedule (entry, step)
             ? step
             : NULL;
}

/**
 * rt_quick_timing_read:
 * @catalogue: with the lists of phrases
 * @language: of the words, such as "en"
 * @words: how often something is taken or done, without an amount: "every other day"
 * @today: the day it is written on
 * @zone: in which days begin
 *
 * Reads the schedule that stands in a field of its own, by the same reader as a whole line. The
 * amount stands in another field: 1-0-1 is that amount in the morning and in the evening.
 *
 * Returns: (transfer full) (nullable): the schedule; %NULL when not every word was understood, or
 * the words say more than how often, such as an amount, a maximum or a reason.
 */
RtDoseTiming *
rt_quick_timing_read (const RtCatalogue *catalogue,
                      const char *language,
                      const char *words,
                      RtCalendarDate today,
                      GTimeZone *zone)
{
  g_autoptr (RtIntervention) intervention = rt_intervention_new ();
  g_autofree char *line = line_of (words);
  g_autoptr (RtQuickEntry) entry = NULL;
  const RtRegimenStep *step = NULL;

  intervention->name = g_strdup ("");
  entry = rt_quick_entry_read_step (catalogue, language, intervention, line, today, zone);
  step = only_step (entry);
  return step != NULL ? rt_dose_timing_copy (step->timing) : NULL;
}
