/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "quick-parser.h"
#include "text-fold.h"

/* What is taken or done: found by its whole name, else asked about. */

#define LONGEST_NAME 7
#define LONGEST_WRITTEN_NAME 16
#define MOST_SUGGESTIONS 6

static RtInterventionKind
kind_of (const RtNameMatch *match)
{
  static const struct
  {
    const char *word;
    RtInterventionKind kind;
  } kinds[] = {
    { "drug", RT_INTERVENTION_THERAPEUTIC },       { "supplement", RT_INTERVENTION_COFACTOR },
    { "herb", RT_INTERVENTION_THERAPEUTIC },       { "food", RT_INTERVENTION_PRECURSOR },
    { "recreational", RT_INTERVENTION_LIFESTYLE }, { "lifestyle", RT_INTERVENTION_LIFESTYLE },
  };
  RtInterventionKind kind = RT_INTERVENTION_THERAPEUTIC;

  if (match->entry != NULL)
    rt_intervention_kind_from_string (match->entry->kind, &kind);
  else if (match->substance != NULL)
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
      if (g_strcmp0 (match->substance->kind, kinds[i].word) == 0)
        kind = kinds[i].kind;
  return kind;
}

static void
add_ingredients (RtIntervention *draft, const RtCatalogue *catalogue, const RtCombination *product)
{
  for (char **id = product->contains; *id != NULL; id++)
    {
      const RtSubstance *substance = rt_catalogue_substance (catalogue, *id);
      const RtInterventionEntry *entry = rt_catalogue_intervention (catalogue, *id);
      RtIngredient *ingredient = rt_ingredient_new ();

      ingredient->catalogue_id = g_strdup (*id);
      ingredient->name = g_strdup (substance != NULL ? substance->name
                                   : entry != NULL   ? entry->name
                                                     : *id);
      g_ptr_array_add (draft->ingredients, ingredient);
    }
}

static gboolean
is_same_name (const char *a, const char *b)
{
  g_autofree char *first = rt_text_fold (a);
  g_autofree char *second = rt_text_fold (b);

  return g_str_equal (first, second);
}

/* One substance of an entry about several is called by its own name. */
static const char *
title_of (const RtNameMatch *match)
{
  for (guint i = 0;
       match->substance == NULL && match->entry != NULL && i < match->entry->substances->len; i++)
    {
      const RtEntrySubstance *single = g_ptr_array_index (match->entry->substances, i);

      if (is_same_name (single->name, match->name) && !is_same_name (match->title, match->name))
        return single->name;
    }
  return match->title;
}

/* Names of the catalogue stand at the beginning of lines. */
static char *
capitalised (const char *name)
{
  g_autofree char *first = g_utf8_substring (name, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (name), NULL);
}

/* A salt keeps its name: its amount is not that of what is in it. */
static gboolean
is_salt (const RtCatalogue *catalogue, const RtNameMatch *match, const char *written)
{
  const RtDoseUnits *units = rt_catalogue_dose_units (catalogue);

  return rt_dose_units_names_salt (units, written)
         && !rt_dose_units_names_salt (units, title_of (match));
}

/* What the line calls it stays readable: a brand becomes the product; an activity and a salt keep
 * their names. */
static void
take_match (RtIntervention *draft, const RtCatalogue *catalogue, const RtNameMatch *match)
{
  g_autofree char *written = g_steal_pointer (&draft->name);

  draft->catalogue_id = g_strdup (match->catalogue_id);
  draft->kind = kind_of (match);
  draft->name =
      written != NULL
              && (draft->kind == RT_INTERVENTION_LIFESTYLE || is_salt (catalogue, match, written))
          ? capitalised (written)
          : capitalised (title_of (match));
  draft->exposure =
      match->substance != NULL && g_strcmp0 (match->substance->kind, "recreational") == 0;
  if (draft->product == NULL && written != NULL && !is_same_name (written, draft->name))
    draft->product = g_steal_pointer (&written);
  if (match->combination != NULL)
    add_ingredients (draft, catalogue, match->combination);
}

static void
close_name_questions (RtQuickEntry *entry)
{
  for (guint i = entry->questions->len; i > 0; i--)
    if (((RtQuickQuestion *)g_ptr_array_index (entry->questions, i - 1))->ask == RT_QUICK_ASK_NAME)
      g_ptr_array_remove_index (entry->questions, i - 1);
}

/**
 * rt_quick_entry_choose:
 * @match: what is meant; one of the choices of a question, or found by searching
 *
 * Answers the question for the name.
 */
void
rt_quick_entry_choose (RtQuickEntry *entry, const RtCatalogue *catalogue, const RtNameMatch *match)
{
  g_clear_pointer (&entry->draft->catalogue_id, g_free);
  g_ptr_array_set_size (entry->draft->ingredients, 0);
  take_match (entry->draft, catalogue, match);
  close_name_questions (entry);
}

/**
 * rt_quick_entry_keep_name:
 * @kind: what it is
 *
 * Answers the question for the name: it is recorded as written and is not recognised.
 */
void
rt_quick_entry_keep_name (RtQuickEntry *entry, RtInterventionKind kind)
{
  g_clear_pointer (&entry->draft->catalogue_id, g_free);
  entry->draft->kind = kind;
  close_name_questions (entry);
}

static void
ask_which (RtQuickParser *parser, GPtrArray *choices, const char *sentence)
{
  RtQuickQuestion *question = NULL;
  g_autofree char *text = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (sentence, parser->entry->draft->name);
#pragma GCC diagnostic pop
  question = rt_quick_ask (parser, RT_QUICK_ASK_NAME, g_steal_pointer (&text));
  g_ptr_array_unref (question->choices);
  question->choices = g_ptr_array_ref (choices);
}

/* Two listings of one entry are one thing: a substance and the entry about it. */
static gboolean
are_one_thing (const GPtrArray *matches)
{
  const RtNameMatch *first = g_ptr_array_index (matches, 0);

  for (guint i = 1; i < matches->len; i++)
    {
      const RtNameMatch *other = g_ptr_array_index (matches, i);

      if (first->entry == NULL || other->entry != first->entry || other->combination != NULL)
        return FALSE;
    }
  return TRUE;
}

/* What may be meant by a name that is none: what begins so or is a slip away, or what its first
 * words are the name of. */
static GPtrArray *
suggestions (const RtQuickParser *parser, const char *beginning)
{
  g_autoptr (GPtrArray) near =
      rt_catalogue_search (parser->catalogue, parser->entry->draft->name, MOST_SUGGESTIONS);

  return near->len > 0 ? g_steal_pointer (&near)
                       : rt_catalogue_named (parser->catalogue, beginning);
}

/* @beginning is the longest whole name the name begins with; may be empty. */
static void
resolve (RtQuickParser *parser, const char *beginning)
{
  RtIntervention *draft = parser->entry->draft;
  g_autoptr (GPtrArray) named = rt_catalogue_named (parser->catalogue, draft->name);
  g_autoptr (GPtrArray) near = NULL;

  if (named->len > 0 && are_one_thing (named))
    {
      take_match (draft, parser->catalogue, g_ptr_array_index (named, 0));
      return;
    }
  if (named->len > 1)
    {
      ask_which (parser, named, _ ("More than one thing is called “%s”. Which one is meant?"));
      return;
    }
  near = suggestions (parser, beginning);
  ask_which (parser, near,
             near->len > 0 ? _ ("Nothing in the catalogue is called “%s”. Is one of these meant?")
                           : _ ("Nothing in the catalogue is called “%s”. It can be recorded as "
                                "written and is marked as not recognised."));
}

/* A name ends at the latest where a dose begins: a number and a unit. */
static guint
longest_name (const RtQuickParser *parser, guint at)
{
  for (guint i = 0; i < LONGEST_NAME; i++)
    {
      const RtQuickToken *token = rt_quick_token (parser, at + i);
      guint length;

      if (token == NULL
          || (g_ascii_isdigit (token->text[0])
              && rt_quick_unit_at (parser, at + i + 1, &length) != NULL))
        return i;
    }
  return LONGEST_NAME;
}

/* How many words from the place on make a whole name of the catalogue, at most. */
static guint
whole_name (const RtQuickParser *parser, guint at)
{
  for (guint length = longest_name (parser, at); length > 0; length--)
    {
      g_autofree char *text = NULL;
      g_autoptr (GPtrArray) named = NULL;
      const RtQuickToken *last = rt_quick_token (parser, at + length - 1);

      if (last == NULL || last->separator)
        continue;
      text = rt_quick_words (parser, at, length);
      named = rt_catalogue_named (parser->catalogue, text);
      if (named->len > 0)
        return length;
    }
  return 0;
}

/** rt_quick_is_name: Returns: whether a whole name of the catalogue stands where reading stands. */
gboolean
rt_quick_is_name (const RtQuickParser *parser)
{
  return whole_name (parser, parser->at) > 0;
}

static gboolean
ends_name (const RtQuickParser *parser, guint at)
{
  const RtQuickToken *token = rt_quick_token (parser, at);
  RtQuickPhrase found;
  guint length;

  if (token == NULL || token->separator || g_ascii_isdigit (token->text[0])
      || g_unichar_isdigit (g_utf8_get_char (token->text))
      || g_unichar_type (g_utf8_get_char (token->text)) == G_UNICODE_OTHER_NUMBER)
    return TRUE;
  if (rt_quick_unit_at (parser, at, &length) != NULL && length > 1)
    return TRUE;
  return rt_quick_phrase_at (parser, at, &found) && found.phrase->meaning != RT_WORD_SKIP
         && found.phrase->meaning != RT_WORD_EACH && found.phrase->meaning != RT_WORD_USES;
}

/* Words that are left in front of the dose: "Lithium orotate" is not lithium. */
static guint
rest_of_name (const RtQuickParser *parser, guint at, guint length)
{
  guint end = at + length;

  while (!ends_name (parser, end))
    end++;
  /* "of", "and" and the like at the end belong to what follows. */
  while (end > at + length && rt_quick_means (parser, end - 1, RT_WORD_SKIP))
    end--;
  return end - at;
}

/**
 * rt_quick_take_name:
 *
 * Takes the name at the place where reading stands.
 *
 * Returns: whether there was one.
 */
gboolean
rt_quick_take_name (RtQuickParser *parser)
{
  guint length = whole_name (parser, parser->at);
  g_autofree char *beginning = rt_quick_words (parser, parser->at, length);

  if (length == 0 && ends_name (parser, parser->at))
    return FALSE;
  length = rest_of_name (parser, parser->at, MAX (length, 1));
  parser->entry->draft->name = rt_quick_words (parser, parser->at, length);
  rt_quick_understood (parser, RT_QUICK_NAME, parser->at, length);
  resolve (parser, beginning);
  parser->at += length;
  return TRUE;
}

/* Where the n-th word of the line ends; 0 when it has fewer. */
static gsize
word_end (const char *line, guint n)
{
  const char *at = line;

  for (guint i = 0; i < n; i++)
    {
      at += strspn (at, " \t");
      if (*at == '\0')
        return 0;
      at += strcspn (at, " \t");
    }
  return (gsize)(at - line);
}

/**
 * rt_quick_take_written_name:
 * @line: the whole line
 *
 * Takes a name of the catalogue that has commas or brackets in it, which are no words of the line.
 *
 * Returns: what is left of the line behind it; @line where it does not begin with such a name.
 */
const char *
rt_quick_take_written_name (RtQuickParser *parser, const char *line)
{
  for (guint n = LONGEST_WRITTEN_NAME; n > 0; n--)
    {
      gsize length = word_end (line, n);
      g_autofree char *text = g_strndup (line, length);
      g_autoptr (GPtrArray) named = NULL;
      RtQuickPart *part = NULL;

      /* A comma behind the name parts it from the dose. */
      if (length == 0 || strpbrk (text, "(),;:~") == NULL
          || strchr (",;:~", text[length - 1]) != NULL)
        continue;
      named = rt_catalogue_named (parser->catalogue, text);
      if (named->len == 0)
        continue;
      parser->entry->draft->name = g_strdup (text);
      part = g_new0 (RtQuickPart, 1);
      part->field = RT_QUICK_NAME;
      part->written = g_strdup (text);
      g_ptr_array_add (parser->entry->understood, part);
      resolve (parser, "");
      return line + length;
    }
  return line;
}
