/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "about-section.h"

/* What it is, what it asks, and how answers become scores. */

static const char *
kind_words (const RtInstrument *instrument)
{
  switch (instrument->kind)
    {
    case RT_INSTRUMENT_SCORE_ENTRY:
      return _ ("a scale whose scores are typed in; its licence allows no more");
    case RT_INSTRUMENT_DECISION_RULE:
      return _ ("a rule that is decided from signs");
    case RT_INSTRUMENT_PERFORMANCE_TEST:
      return _ ("a test of performance");
    case RT_INSTRUMENT_QUESTIONNAIRE:
    default:
      return _ ("a questionnaire or rating of items");
    }
}

static const char *
rater_words (const char *rater)
{
  if (g_strcmp0 (rater, "self") == 0)
    return _ ("the patient");
  if (g_strcmp0 (rater, "clinician") == 0)
    return _ ("a clinician");
  if (g_strcmp0 (rater, "informant") == 0)
    return _ ("somebody who knows the patient");
  return _ ("measured in a test");
}

static const char *
better_words (RtBetter better)
{
  switch (better)
    {
    case RT_BETTER_LOWER:
      return _ ("higher is worse");
    case RT_BETTER_HIGHER:
      return _ ("higher is better");
    case RT_BETTER_NEITHER:
    default:
      return _ ("differs between its scores");
    }
}

static char *
recall_words (const RtInstrument *instrument)
{
  if (instrument->recall_days == 0)
    return g_strdup (_ ("now"));
  if (instrument->recall_days < 0)
    return g_strdup (_ ("none is stated"));
  return g_strdup_printf (
      ngettext ("the last day", "the last %d days", (gulong)instrument->recall_days),
      instrument->recall_days);
}

void
rt_about_identity (RtAboutSection *section, const RtInstrument *instrument)
{
  /* Translators: id of a questionnaire, its version, its language such as en. */
  g_autofree char *identity = g_strdup_printf (_ ("%s, version %d, language %s"), instrument->id,
                                               instrument->version, instrument->language);
  g_autofree char *recall = recall_words (instrument);
  g_autofree char *domains = g_strdelimit (g_strjoinv (", ", instrument->domains), "_", ' ');

  rt_about_add (section, _ ("Name"), instrument->name);
  rt_about_add (section, _ ("Identity"), identity);
  rt_about_add (section, _ ("Kind"), kind_words (instrument));
  rt_about_add (section, _ ("Rated by"), rater_words (instrument->rater));
  rt_about_add (section, _ ("About"), domains);
  rt_about_add (section, _ ("Asks about"), recall);
  rt_about_add (section, _ ("Note on the time asked about"), instrument->recall_note);
  rt_about_add (section, _ ("Direction"), better_words (instrument->better));
  if (instrument->is_added)
    rt_about_add (section, _ ("Comes from"), _ ("this practice"));
}

static void
append_options (GString *text, const RtInstrumentItem *item)
{
  const GArray *options = item->options->options;

  if (item->options->is_number)
    {
      g_autofree char *low = rt_about_number (item->options->minimum);
      g_autofree char *high = rt_about_number (item->options->maximum);

      /* Translators: lowest and highest number, a unit, which may be empty. */
      g_string_append_printf (text, _ ("a number from %s to %s %s"), low, high,
                              item->options->unit != NULL ? item->options->unit : "");
      return;
    }
  for (guint i = 0; i < options->len; i++)
    {
      const RtInstrumentOption *option = &g_array_index (options, RtInstrumentOption, i);
      g_autofree char *score = rt_about_number (option->score);

      g_string_append_printf (text, "%s%s %s", i > 0 ? " · " : "", score, option->label);
    }
}

static void
append_line (GString *text, const char *line)
{
  g_string_append_printf (text, "\n%s", line);
}

static void
add_item (RtAboutSection *section, const RtInstrumentItem *item)
{
  g_autofree char *label = g_strdup_printf ("%d. %s", item->number, item->topic);
  g_autoptr (GString) text = g_string_new (NULL);

  append_options (text, item);
  if (item->reverse)
    append_line (text, _ ("Scored in reverse: lowest plus highest minus the answer."));
  if (!item->scored)
    append_line (text, _ ("Belongs to no score."));
  if (item->has_positive_at)
    {
      g_autofree char *score = rt_about_number (item->positive_at);

      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("Counts from %s on."), score);
    }
  if (item->alternative_to != 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("Item %d may be answered in its place."),
                              item->alternative_to);
    }
  if (item->applies_to != NULL)
    append_line (text, item->applies_to);
  rt_about_add (section, label, text->str);
}

void
rt_about_items (RtAboutSection *section, const RtInstrument *instrument)
{
  for (guint i = 0; i < instrument->items->len; i++)
    add_item (section, g_ptr_array_index (instrument->items, i));
  for (guint i = 0; i < instrument->facts->len; i++)
    {
      const RtInstrumentFact *fact = g_ptr_array_index (instrument->facts, i);

      rt_about_add (section, fact->name, fact->unit != NULL ? fact->unit : _ ("yes or no"));
    }
  if (instrument->items->len > 0 && !instrument->is_own)
    g_set_str (&section->note, _ ("Items stand as short topics of this program, not in the words "
                                  "of the questionnaire."));
}

static char *
items_text (const GArray *items)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      int first = g_array_index (items, int, i), last = first;

      while (i + 1 < items->len && g_array_index (items, int, i + 1) == last + 1)
        last = g_array_index (items, int, ++i);
      g_string_append_printf (text, "%s%d", text->len > 0 ? ", " : "", first);
      if (last > first)
        g_string_append_printf (text, "–%d", last);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
method_words (const RtInstrumentSubscale *subscale)
{
  g_autofree char *items = items_text (subscale->items);
  g_autofree char *sources =
      subscale->derived_from != NULL ? g_strjoinv (", ", subscale->derived_from) : g_strdup ("");

  switch (subscale->method)
    {
    case RT_METHOD_SUM:
      return g_strdup_printf (_ ("Sum of items %s."), items);
    case RT_METHOD_SUM_OF_GROUP_MAX:
      return g_strdup_printf (_ ("Sum of the highest answer of each group among items %s."), items);
    case RT_METHOD_COUNT_AT_THRESHOLD:
      return g_strdup_printf (_ ("How many of items %s reach the answer from which they count."),
                              items);
    case RT_METHOD_RULE:
      return g_strdup (_ ("1 when the rule of the same name is met, else 0."));
    case RT_METHOD_DERIVED:
      if (*sources != '\0')
        return g_strdup_printf (_ ("Computed from other scores (%s), or typed in."), sources);
      return g_strdup (_ ("Typed in, from the trials of the test."));
    case RT_METHOD_ENTERED:
    default:
      return g_strdup (_ ("Typed in."));
    }
}

static void
add_score (RtAboutSection *section, const RtInstrument *instrument, guint index)
{
  const RtInstrumentSubscale *subscale = g_ptr_array_index (instrument->subscales, index);
  g_autofree char *method = method_words (subscale);
  g_autofree char *low = rt_about_number (subscale->minimum);
  g_autofree char *high = rt_about_number (subscale->maximum);
  g_autoptr (GString) text = g_string_new (method);

  if (subscale->multiplier != 1 || subscale->offset != 0)
    {
      g_autofree char *times = rt_about_number (subscale->multiplier);
      g_autofree char *plus = rt_about_number (subscale->offset);

      g_string_append_c (text, ' ');
      g_string_append_printf (text, _ ("Multiplied by %s, plus %s."), times, plus);
    }
  g_string_append_c (text, '\n');
  /* Translators: the lowest and the highest score possible, which direction is worse. */
  g_string_append_printf (text, _ ("From %s to %s; %s."), low, high,
                          better_words (subscale->better));
  if (subscale->note != NULL)
    append_line (text, subscale->note);
  rt_about_add (section, subscale->name, text->str);
}

static void
add_missing_rule (RtAboutSection *section, const RtInstrument *instrument)
{
  const RtMissingRule *rule = &instrument->missing;
  g_autofree char *words = NULL;

  if (instrument->items->len == 0)
    return;
  if (!rule->prorate)
    words = g_strdup (_ ("No answer may be missing from a score."));
  else
    words = g_strdup_printf (
        rule->per_total
            ? ngettext ("In the total at most %d answer may be missing; the mean of the others "
                        "stands in its place, rounded to a whole number. Other scores need all "
                        "their items.",
                        "In the total at most %d answers may be missing; the mean of the others "
                        "stands in their place, rounded to a whole number. Other scores need all "
                        "their items.",
                        (gulong)rule->max_missing)
            : ngettext ("In each sum at most %d answer may be missing; the mean of the others "
                        "stands in its place, rounded to a whole number.",
                        "In each sum at most %d answers may be missing; the mean of the others "
                        "stands in their place, rounded to a whole number.",
                        (gulong)rule->max_missing),
        rule->max_missing);
  rt_about_add_figure (section, _ ("Missing answers"), rule->certainty,
                       (const char *const[]){ words, rule->note != NULL ? rule->note : "", NULL });
}

static void
add_skip (RtAboutSection *section, const RtSkipRule *skip)
{
  g_autofree char *items = items_text (skip->items);
  g_autofree char *score = rt_about_number (skip->score);
  g_autofree char *words =
      /* Translators: numbers of items, what each of them counts. */
      g_strdup_printf (_ ("Items %s may be left unasked and then count %s each."), items, score);

  rt_about_add_figure (section, _ ("Skipped items"), skip->certainty,
                       (const char *const[]){ words, skip->note != NULL ? skip->note : "",
                                              skip->source != NULL ? skip->source : "", NULL });
}

void
rt_about_scoring (RtAboutSection *section, const RtInstrument *instrument)
{
  for (guint i = 0; i < instrument->subscales->len; i++)
    add_score (section, instrument, i);
  add_missing_rule (section, instrument);
  for (guint i = 0; i < instrument->skips->len; i++)
    add_skip (section, g_ptr_array_index (instrument->skips, i));
  for (char **note = instrument->scoring_notes; note != NULL && *note != NULL; note++)
    rt_about_add (section, _ ("Note"), *note);
}
