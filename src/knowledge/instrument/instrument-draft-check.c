/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "instrument-draft.h"
#include "instrument-parts.h"

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

/* The place of @index among those with words; -1 when it has none itself. */
static int
place_with_words (const GPtrArray *texts, int index)
{
  int place = index;

  if (index < 0 || (guint)index >= texts->len || is_empty (g_ptr_array_index (texts, index)))
    return -1;
  for (int i = 0; i < index; i++)
    place -= is_empty (g_ptr_array_index (texts, i)) ? 1 : 0;
  return place;
}

static GPtrArray *
part_names (const RtInstrumentDraft *draft)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < draft->parts->len; i++)
    g_ptr_array_add (names, ((const RtDraftPart *)g_ptr_array_index (draft->parts, i))->name);
  return names;
}

/* The next option with words from @at on in steps of @step; -1 when there is none. */
static int
next_with_words (const GPtrArray *labels, int at, int step)
{
  while (at >= 0 && (guint)at < labels->len)
    {
      if (!is_empty (g_ptr_array_index (labels, at)))
        return at;
      at += step;
    }
  return -1;
}

/* What calls from an option without words on calls from the next one, of a reversed item up to the
 * one before; at the end of the set from the nearest on the other side. A call never gets lost:
 * where no option has words it stays at one that is not there, and the check says so. */
static int
call_with_words (const GPtrArray *labels, int at, gboolean reverse)
{
  int step = reverse ? -1 : 1;
  int found = next_with_words (labels, at, step);

  if (at < 0 || (guint)at >= labels->len)
    return at;
  if (found < 0)
    found = next_with_words (labels, at, -step);
  return found >= 0 ? place_with_words (labels, found) : at;
}

/**
 * rt_draft_call_without:
 * @calls_at: place of the option an item calls from, of a reversed item the last one that calls
 * @reverse: whether the item is reversed
 * @option: place of an option that is taken out of the set
 *
 * Returns: the place it calls from then. The other options call as they did, unless none is left
 *   that called.
 */
int
rt_draft_call_without (int calls_at, gboolean reverse, int option)
{
  if (calls_at > option || (reverse && calls_at == option && calls_at > 0))
    return calls_at - 1;
  return calls_at;
}

static const RtDraftOptions *
set_of (const RtInstrumentDraft *draft, const RtDraftItem *item)
{
  return item->options < draft->option_sets->len
             ? g_ptr_array_index (draft->option_sets, item->options)
             : NULL;
}

static void
move_references (RtInstrumentDraft *draft)
{
  g_autoptr (GPtrArray) names = part_names (draft);

  for (guint i = 0; i < draft->items->len; i++)
    {
      RtDraftItem *item = g_ptr_array_index (draft->items, i);
      const RtDraftOptions *set = set_of (draft, item);

      item->part = place_with_words (names, item->part);
      if (set != NULL)
        item->calls_at = call_with_words (set->labels, item->calls_at, item->reverse);
    }
}

/* An item that calls for attention stays, so that the check says what is missing. */
static gboolean
is_empty_item (const RtDraftItem *item)
{
  return is_empty (item->text) && item->calls_at < 0;
}

/**
 * rt_instrument_draft_drop_empty:
 *
 * Takes out what has no words: options, items, parts and levels. What points to the others still
 * does. An item that calls for attention is kept: an alert is never lost without a word.
 */
void
rt_instrument_draft_drop_empty (RtInstrumentDraft *draft)
{
  move_references (draft);
  for (guint i = 0; i < draft->option_sets->len; i++)
    {
      GPtrArray *labels = ((RtDraftOptions *)g_ptr_array_index (draft->option_sets, i))->labels;

      for (guint j = labels->len; j > 0; j--)
        if (is_empty (g_ptr_array_index (labels, j - 1)))
          g_ptr_array_remove_index (labels, j - 1);
    }
  for (guint i = draft->items->len; i > 0; i--)
    if (is_empty_item (g_ptr_array_index (draft->items, i - 1)))
      g_ptr_array_remove_index (draft->items, i - 1);
  for (guint i = draft->parts->len; i > 0; i--)
    if (is_empty (((RtDraftPart *)g_ptr_array_index (draft->parts, i - 1))->name))
      g_ptr_array_remove_index (draft->parts, i - 1);
  for (guint i = draft->levels->len; i > 0; i--)
    if (is_empty (((RtDraftLevel *)g_ptr_array_index (draft->levels, i - 1))->label))
      g_ptr_array_remove_index (draft->levels, i - 1);
}

static char *
check_name (const RtInstrumentDraft *draft)
{
  if (is_empty (draft->name) || is_empty (draft->short_name))
    return g_strdup (_ ("Give it a name and a short name."));
  if (!rt_instrument_is_language (draft->language))
    return g_strdup (_ ("Choose the language its words are in."));
  return NULL;
}

static char *
check_options (const RtInstrumentDraft *draft)
{
  guint n = draft->option_sets->len;

  for (guint i = 0; i < n; i++)
    {
      const RtDraftOptions *set = g_ptr_array_index (draft->option_sets, i);

      if (set->labels->len < 2 && n == 1)
        return g_strdup (_ ("Write at least two options to answer with."));
      if (is_empty (set->name))
        return g_strdup_printf (_ ("Give set %u of the options a name."), i + 1);
      if (set->labels->len < 2)
        return g_strdup_printf (_ ("Write at least two options for “%s”, or remove the set."),
                                set->name);
      for (guint j = 0; j < i; j++)
        if (g_strcmp0 (set->name,
                       ((const RtDraftOptions *)g_ptr_array_index (draft->option_sets, j))->name)
            == 0)
          return g_strdup_printf (_ ("Two sets of options are called “%s”. Rename one of them."),
                                  set->name);
    }
  return n > 0 ? NULL : g_strdup (_ ("Write at least two options to answer with."));
}

static char *
check_call (const RtInstrumentDraft *draft, const RtDraftItem *item, guint number)
{
  const RtDraftOptions *set = set_of (draft, item);

  if (is_empty (item->text))
    return g_strdup_printf (
        _ ("Item %u calls for attention but has no words. Write it, or remove it."), number);
  if (set == NULL || (guint)item->calls_at >= set->labels->len)
    return g_strdup_printf (_ ("The option from which item %u calls for attention is not there. "
                               "Choose another one at the item."),
                            number);
  if (is_empty (item->attention))
    return g_strdup_printf (_ ("Item %u calls for attention. Write what is to be done then."),
                            number);
  return NULL;
}

static char *
check_items (const RtInstrumentDraft *draft)
{
  for (guint i = 0; i < draft->items->len; i++)
    {
      const RtDraftItem *item = g_ptr_array_index (draft->items, i);
      char *problem = item->calls_at >= 0 ? check_call (draft, item, i + 1) : NULL;

      if (problem != NULL)
        return problem;
    }
  return draft->items->len > 0 ? NULL : g_strdup (_ ("Write at least one item."));
}

static gboolean
has_items (const RtInstrumentDraft *draft, int part)
{
  for (guint i = 0; i < draft->items->len; i++)
    if (((const RtDraftItem *)g_ptr_array_index (draft->items, i))->part == part)
      return TRUE;
  return FALSE;
}

static char *
check_parts (const RtInstrumentDraft *draft)
{
  for (guint i = 0; i < draft->parts->len; i++)
    {
      const RtDraftPart *part = g_ptr_array_index (draft->parts, i);

      if (!has_items (draft, (int)i))
        return g_strdup_printf (_ ("No item belongs to the part “%s” yet. Choose the part at its "
                                   "items, or remove it here."),
                                part->name);
      for (guint j = 0; j < i; j++)
        if (g_strcmp0 (part->name, ((const RtDraftPart *)g_ptr_array_index (draft->parts, j))->name)
            == 0)
          return g_strdup_printf (_ ("Two parts are called “%s”. Rename one of them."), part->name);
    }
  return NULL;
}

static char *
check_levels (const RtInstrumentDraft *draft)
{
  double minimum, maximum, before = 0;

  rt_instrument_draft_range (draft, -1, &minimum, &maximum);
  if (draft->levels->len == 1)
    return g_strdup (_ ("One level says nothing. Write at least two, or none."));
  for (guint i = 0; i < draft->levels->len; i++)
    {
      const RtDraftLevel *level = g_ptr_array_index (draft->levels, i);

      if (i == 0 && level->from != minimum)
        return g_strdup_printf (_ ("The first level, “%s”, must begin at the lowest score, %g."),
                                level->label, minimum);
      if (i > 0 && level->from <= before)
        return g_strdup_printf (_ ("The level “%s” must begin above %g, where the one before it "
                                   "begins."),
                                level->label, before);
      if (level->from > maximum)
        return g_strdup_printf (_ ("The level “%s” begins above the highest score, %g."),
                                level->label, maximum);
      before = level->from;
    }
  return NULL;
}

/**
 * rt_instrument_draft_check:
 * @place: (out): where something is wrong
 *
 * Returns: (transfer full) (nullable): one sentence saying what is wrong and what to do; %NULL when
 *   the file that is written from the draft will be right.
 */
char *
rt_instrument_draft_check (const RtInstrumentDraft *draft, RtDraftPlace *place)
{
  char *(*const checks[]) (const RtInstrumentDraft *) = {
    [RT_DRAFT_NAME] = check_name,     [RT_DRAFT_OPTIONS] = check_options,
    [RT_DRAFT_ITEMS] = check_items,   [RT_DRAFT_PARTS] = check_parts,
    [RT_DRAFT_LEVELS] = check_levels,
  };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      char *problem = checks[i](draft);

      *place = (RtDraftPlace)i;
      if (problem != NULL)
        return problem;
    }
  return NULL;
}
