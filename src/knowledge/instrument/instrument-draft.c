/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "instrument-draft.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define SCORE "total"
#define OPTIONS "own"
#define MOST_OF_ID 40

static void
item_free (gpointer data)
{
  RtDraftItem *item = data;

  g_free (item->text);
  g_free (item);
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
  draft->options = g_ptr_array_new_with_free_func (g_free);
  draft->items = g_ptr_array_new_with_free_func (item_free);
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
  g_ptr_array_unref (draft->options);
  g_ptr_array_unref (draft->items);
  g_ptr_array_unref (draft->levels);
  g_free (draft);
}

/** rt_instrument_draft_add_item: adds an item behind the others. */
void
rt_instrument_draft_add_item (RtInstrumentDraft *draft, const char *text, gboolean reverse)
{
  RtDraftItem *item = g_new0 (RtDraftItem, 1);

  item->text = g_strdup (text);
  item->reverse = reverse;
  g_ptr_array_add (draft->items, item);
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
 *
 * The lowest and the highest sum the items can give.
 */
void
rt_instrument_draft_range (const RtInstrumentDraft *draft, double *minimum, double *maximum)
{
  guint n = draft->options->len;

  *minimum = (double)draft->items->len * draft->first_score;
  *maximum = (double)draft->items->len * (draft->first_score + (n > 0 ? (int)n - 1 : 0));
}

/* Small letters, digits and underscores of the short name. */
static char *
id_from (const char *short_name)
{
  g_autofree char *ascii = g_str_to_ascii (short_name != NULL ? short_name : "", "C");
  GString *id = g_string_new ("own_");

  for (const char *c = ascii; *c != '\0' && id->len < MOST_OF_ID; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (id, g_ascii_tolower (*c));
    else if (id->str[id->len - 1] != '_')
      g_string_append_c (id, '_');
  while (id->len > 4 && id->str[id->len - 1] == '_')
    g_string_truncate (id, id->len - 1);
  return g_string_free_and_steal (id);
}

/** rt_instrument_draft_id: Returns: (transfer full): the id it has or will get. */
char *
rt_instrument_draft_id (const RtInstrumentDraft *draft)
{
  return draft->id != NULL ? g_strdup (draft->id) : id_from (draft->short_name);
}

static gboolean
is_plain (const RtInstrument *instrument)
{
  const RtInstrumentSubscale *score;

  if (!instrument->is_own || !instrument->is_added || instrument->option_sets->len != 1
      || instrument->subscales->len != 1 || instrument->bands->len > 1
      || instrument->rules->len + instrument->risks->len + instrument->cutoffs->len
                 + instrument->skips->len
             > 0)
    return FALSE;
  score = g_ptr_array_index (instrument->subscales, 0);
  return score->method == RT_METHOD_SUM && score->multiplier == 1 && score->offset == 0
         && score->items->len == instrument->items->len;
}

static gboolean
take_options (RtInstrumentDraft *draft, const RtInstrumentOptionSet *set)
{
  for (guint i = 0; i < set->options->len; i++)
    {
      const RtInstrumentOption *option = &g_array_index (set->options, RtInstrumentOption, i);

      if (i == 0)
        draft->first_score = (int)option->score;
      if (option->score != draft->first_score + (int)i)
        return FALSE;
      g_ptr_array_add (draft->options, g_strdup (option->label));
    }
  return draft->first_score == 0 || draft->first_score == 1;
}

/**
 * rt_instrument_draft_of:
 * @instrument: one that a practice has added
 *
 * Returns: (transfer full) (nullable): the draft that makes it, of the version after it; %NULL when
 *   its file says more than a draft can.
 */
RtInstrumentDraft *
rt_instrument_draft_of (const RtInstrument *instrument)
{
  g_autoptr (RtInstrumentDraft) draft = rt_instrument_draft_new ();

  if (!is_plain (instrument)
      || !take_options (draft, g_ptr_array_index (instrument->option_sets, 0)))
    return NULL;
  draft->id = g_strdup (instrument->id);
  draft->version = instrument->version + 1;
  draft->name = g_strdup (instrument->name);
  draft->short_name = g_strdup (instrument->short_name);
  draft->days = MAX (instrument->recall_days, 0);
  draft->better = instrument->better;
  draft->max_missing = instrument->missing.max_missing;
  for (guint i = 0; i < instrument->items->len; i++)
    {
      const RtInstrumentItem *item = g_ptr_array_index (instrument->items, i);

      rt_instrument_draft_add_item (draft, item->topic, item->reverse);
    }
  for (guint i = 0; instrument->bands->len > 0 && i < 1; i++)
    {
      const RtBandScheme *scheme = g_ptr_array_index (instrument->bands, 0);

      for (guint j = 0; j < scheme->levels->len; j++)
        {
          const RtBandLevel *level = &g_array_index (scheme->levels, RtBandLevel, j);

          rt_instrument_draft_add_level (draft, level->minimum, level->label);
        }
    }
  return g_steal_pointer (&draft);
}

static void
add_text (JsonBuilder *json, const char *name, const char *value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, value != NULL ? value : "");
}

static void
add_number (JsonBuilder *json, const char *name, double value)
{
  json_builder_set_member_name (json, name);
  if (value == (double)(gint64)value)
    json_builder_add_int_value (json, (gint64)value);
  else
    json_builder_add_double_value (json, value);
}

static void
add_flag (JsonBuilder *json, const char *name, gboolean value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_boolean_value (json, value);
}

static void
begin_list (JsonBuilder *json, const char *name)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
}

static void
begin_object (JsonBuilder *json, const char *name)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_object (json);
}

static void
write_identity (JsonBuilder *json, const RtInstrumentDraft *draft)
{
  static const char *const directions[] = { "higher_worse", "higher_better", "mixed" };
  g_autofree char *id = rt_instrument_draft_id (draft);

  add_number (json, "format", 1);
  add_text (json, "id", id);
  add_number (json, "version", draft->version);
  add_text (json, "language", "en");
  add_text (json, "name", draft->name);
  add_text (json, "short_name", draft->short_name);
  begin_list (json, "domain");
  json_builder_add_string_value (json, "own");
  json_builder_end_array (json);
  add_text (json, "kind", "item_questionnaire");
  add_text (json, "rater", "self");
  add_text (json, "direction", directions[draft->better]);
  begin_object (json, "recall_window");
  add_number (json, "days", draft->days);
  json_builder_end_object (json);
  add_text (json, "ship", "wording_allowed");
}

static void
write_options (JsonBuilder *json, const RtInstrumentDraft *draft)
{
  begin_object (json, "option_sets");
  begin_list (json, OPTIONS);
  for (guint i = 0; i < draft->options->len; i++)
    {
      json_builder_begin_object (json);
      add_number (json, "score", draft->first_score + (int)i);
      add_text (json, "own_label", g_ptr_array_index (draft->options, i));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
write_items (JsonBuilder *json, const RtInstrumentDraft *draft)
{
  begin_list (json, "items");
  for (guint i = 0; i < draft->items->len; i++)
    {
      const RtDraftItem *item = g_ptr_array_index (draft->items, i);

      json_builder_begin_object (json);
      add_number (json, "n", i + 1);
      add_text (json, "topic", item->text);
      add_text (json, "options", OPTIONS);
      add_flag (json, "reverse", item->reverse);
      add_flag (json, "scored", TRUE);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
write_score (JsonBuilder *json, const RtInstrumentDraft *draft)
{
  double minimum, maximum;

  rt_instrument_draft_range (draft, &minimum, &maximum);
  begin_list (json, "subscales");
  json_builder_begin_object (json);
  add_text (json, "id", SCORE);
  add_text (json, "name", "Total");
  begin_list (json, "items");
  for (guint i = 0; i < draft->items->len; i++)
    json_builder_add_int_value (json, i + 1);
  json_builder_end_array (json);
  add_text (json, "method", "sum");
  add_number (json, "multiplier", 1);
  add_number (json, "offset", 0);
  add_number (json, "min", minimum);
  add_number (json, "max", maximum);
  json_builder_end_object (json);
  json_builder_end_array (json);
}

static void
write_missing (JsonBuilder *json, const RtInstrumentDraft *draft)
{
  gboolean any = draft->max_missing > 0;

  begin_object (json, "missing");
  add_number (json, "max_missing", draft->max_missing);
  add_text (json, "per", "total");
  add_text (json, "method", any ? "person_mean" : "do_not_score");
  if (any)
    add_text (json, "rounding", "nearest_integer_half_up");
  add_text (json, "conf", "own suggestion");
  json_builder_end_object (json);
}

/* Levels of whole scores: each ends one below the next. */
static void
write_bands (JsonBuilder *json, const RtInstrumentDraft *draft)
{
  double minimum, maximum;

  rt_instrument_draft_range (draft, &minimum, &maximum);
  begin_list (json, "bands");
  if (draft->levels->len > 0)
    {
      json_builder_begin_object (json);
      add_text (json, "subscale", SCORE);
      add_text (json, "scheme", "own");
      add_flag (json, "official", TRUE);
      begin_list (json, "levels");
      for (guint i = 0; i < draft->levels->len; i++)
        {
          const RtDraftLevel *level = g_ptr_array_index (draft->levels, i);
          const RtDraftLevel *next =
              i + 1 < draft->levels->len ? g_ptr_array_index (draft->levels, i + 1) : NULL;

          json_builder_begin_object (json);
          add_number (json, "min", level->from);
          add_number (json, "max", next != NULL ? next->from - 1 : maximum);
          add_text (json, "label", level->label);
          json_builder_end_object (json);
        }
      json_builder_end_array (json);
      add_text (json, "conf", "own suggestion");
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
write_rights (JsonBuilder *json)
{
  static const char *const nothing[] = { "cutoffs",     "rules", "risk_items", "mcid",
                                         "reliability", "norms", "sources" };

  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    {
      begin_list (json, nothing[i]);
      json_builder_end_array (json);
    }
  begin_object (json, "licence");
  add_text (json, "status", "own_work");
  add_flag (json, "ship_wording_allowed", TRUE);
  json_builder_end_object (json);
  begin_object (json, "citation");
  add_text (json, "ref", "own questionnaire of the practice");
  json_builder_end_object (json);
  begin_list (json, "uncertain");
  json_builder_add_string_value (json, "Written by the practice; nothing about it was validated.");
  json_builder_end_array (json);
}

/**
 * rt_instrument_draft_to_json:
 *
 * Returns: (transfer full): the file ID.json of the questionnaire, in the format
 *   data/knowledge/README.md describes. Whether it is right is for rt_instrument_parse() to say.
 */
char *
rt_instrument_draft_to_json (const RtInstrumentDraft *draft)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (json);
  write_identity (json, draft);
  write_options (json, draft);
  write_items (json, draft);
  write_score (json, draft);
  write_missing (json, draft);
  write_bands (json, draft);
  write_rights (json);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_data (generator, NULL);
}
