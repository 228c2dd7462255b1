/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "instrument-draft.h"

#include <string.h>

#define OPTIONS "own"
#define MOST_OF_ID 40

static void
options_free (gpointer data)
{
  RtDraftOptions *options = data;

  g_free (options->name);
  g_ptr_array_unref (options->labels);
  g_free (options);
}

static void
item_free (gpointer data)
{
  RtDraftItem *item = data;

  g_free (item->text);
  g_free (item->attention);
  g_free (item);
}

static void
part_free (gpointer data)
{
  RtDraftPart *part = data;

  g_free (part->id);
  g_free (part->name);
  g_free (part);
}

static void
level_free (gpointer data)
{
  RtDraftLevel *level = data;

  g_free (level->label);
  g_free (level);
}

/** rt_instrument_draft_new: Returns: (transfer full): a draft without items and options. */
RtInstrumentDraft *
rt_instrument_draft_new (void)
{
  RtInstrumentDraft *draft = g_new0 (RtInstrumentDraft, 1);

  draft->version = 1;
  draft->language = g_strdup ("en");
  draft->option_sets = g_ptr_array_new_with_free_func (options_free);
  draft->items = g_ptr_array_new_with_free_func (item_free);
  draft->parts = g_ptr_array_new_with_free_func (part_free);
  draft->levels = g_ptr_array_new_with_free_func (level_free);
  return draft;
}

/** rt_instrument_draft_free: frees the draft. */
void
rt_instrument_draft_free (RtInstrumentDraft *draft)
{
  if (draft == NULL)
    return;
  g_free (draft->id);
  g_free (draft->name);
  g_free (draft->short_name);
  g_free (draft->language);
  g_ptr_array_unref (draft->option_sets);
  g_ptr_array_unref (draft->items);
  g_ptr_array_unref (draft->parts);
  g_ptr_array_unref (draft->levels);
  g_free (draft);
}

/**
 * rt_instrument_draft_add_options:
 * @name: (nullable): of the set; %NULL for the name of the only one
 * @first_score: what the first option counts
 *
 * Returns: (transfer none): a set without options, behind the others.
 */
RtDraftOptions *
rt_instrument_draft_add_options (RtInstrumentDraft *draft, const char *name, int first_score)
{
  RtDraftOptions *options = g_new0 (RtDraftOptions, 1);

  options->name = g_strdup (name != NULL ? name : OPTIONS);
  options->first_score = first_score;
  options->labels = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (draft->option_sets, options);
  return options;
}

/**
 * rt_instrument_draft_add_item:
 *
 * Returns: (transfer none): an item behind the others, of the first set of options, of no part,
 *   that does not call for attention.
 */
RtDraftItem *
rt_instrument_draft_add_item (RtInstrumentDraft *draft, const char *text, gboolean reverse)
{
  RtDraftItem *item = g_new0 (RtDraftItem, 1);

  item->text = g_strdup (text);
  item->reverse = reverse;
  item->part = -1;
  item->calls_at = -1;
  g_ptr_array_add (draft->items, item);
  return item;
}

/**
 * rt_instrument_draft_add_part:
 * @id: (nullable): the one it has in the version before
 *
 * Returns: (transfer none): a part behind the others.
 */
RtDraftPart *
rt_instrument_draft_add_part (RtInstrumentDraft *draft, const char *id, const char *name)
{
  RtDraftPart *part = g_new0 (RtDraftPart, 1);

  part->id = g_strdup (id);
  part->name = g_strdup (name);
  g_ptr_array_add (draft->parts, part);
  return part;
}

/** rt_instrument_draft_add_level: adds a level behind the others. */
void
rt_instrument_draft_add_level (RtInstrumentDraft *draft, double from, const char *label)
{
  RtDraftLevel *level = g_new0 (RtDraftLevel, 1);

  level->from = from;
  level->label = g_strdup (label);
  g_ptr_array_add (draft->levels, level);
}

/**
 * rt_instrument_draft_range:
 * @part: place of a part; -1 for the total
 *
 * The lowest and the highest sum the items can give.
 */
void
rt_instrument_draft_range (const RtInstrumentDraft *draft,
                           int part,
                           double *minimum,
                           double *maximum)
{
  *minimum = *maximum = 0;
  for (guint i = 0; i < draft->items->len; i++)
    {
      const RtDraftItem *item = g_ptr_array_index (draft->items, i);
      const RtDraftOptions *set = item->options < draft->option_sets->len
                                      ? g_ptr_array_index (draft->option_sets, item->options)
                                      : NULL;

      if (set == NULL || (part >= 0 && item->part != part))
        continue;
      *minimum += set->first_score;
      *maximum += set->first_score + (set->labels->len > 0 ? (int)set->labels->len - 1 : 0);
    }
}

/* Small letters, digits and underscores of a name, behind @prefix, which ends in an underscore. */
static char *
id_from (const char *prefix, const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name != NULL ? name : "", "C");
  GString *id = g_string_new (prefix);

  for (const char *c = ascii; *c != '\0' && id->len < MOST_OF_ID; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (id, g_ascii_tolower (*c));
    else if (id->str[id->len - 1] != '_')
      g_string_append_c (id, '_');
  while (id->len > strlen (prefix) && id->str[id->len - 1] == '_')
    g_string_truncate (id, id->len - 1);
  return g_string_free_and_steal (id);
}

/* A name without any Latin letter or digit has its number instead. */
static char *
part_id_from (const char *name, guint number)
{
  char *id = id_from ("part_", name);

  if (!g_str_has_suffix (id, "_"))
    return id;
  g_free (id);
  return g_strdup_printf ("part_%u", number);
}

/** rt_instrument_draft_id: Returns: (transfer full): the id it has or will get. */
char *
rt_instrument_draft_id (const RtInstrumentDraft *draft)
{
  return draft->id != NULL ? g_strdup (draft->id) : id_from ("own_", draft->short_name);
}

static gboolean
is_taken (const RtInstrumentDraft *draft, const GPtrArray *ids, const char *id)
{
  for (guint i = 0; i < draft->parts->len; i++)
    if (g_strcmp0 (((const RtDraftPart *)g_ptr_array_index (draft->parts, i))->id, id) == 0)
      return TRUE;
  return g_ptr_array_find_with_equal_func ((GPtrArray *)ids, id, g_str_equal, NULL);
}

/**
 * rt_instrument_draft_part_ids:
 *
 * Returns: (transfer full) (element-type utf8): the id each part has or will get; no two are the
 *   same.
 */
GPtrArray *
rt_instrument_draft_part_ids (const RtInstrumentDraft *draft)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < draft->parts->len; i++)
    {
      const RtDraftPart *part = g_ptr_array_index (draft->parts, i);
      g_autofree char *plain = part->id == NULL ? part_id_from (part->name, i + 1) : NULL;
      char *id = g_strdup (part->id != NULL ? part->id : plain);

      for (guint n = 2; part->id == NULL && is_taken (draft, ids, id); n++)
        {
          g_free (id);
          id = g_strdup_printf ("%s_%u", plain, n);
        }
      g_ptr_array_add (ids, id);
    }
  return ids;
}
