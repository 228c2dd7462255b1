/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <json-glib/json-glib.h>

#include "instrument-draft.h"

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
  add_text (json, "language", draft->language);
  add_text (json, "name", draft->name);
  add_text (json, "short_name", draft->short_name);
  begin_list (json, "domain");
  json_builder_add_string_value (json, RT_DRAFT_DOMAIN);
  json_builder_end_array (json);
  add_text (json, "kind", "item_questionnaire");
  add_text (json, "rater", RT_DRAFT_RATER);
  add_text (json, "direction", directions[draft->better]);
  begin_object (json, "recall_window");
  add_number (json, "days", draft->days);
  json_builder_end_object (json);
  add_text (json, "ship", RT_DRAFT_SHIP);
}

static void
write_set (JsonBuilder *json, const RtDraftOptions *set)
{
  begin_list (json, set->name);
  for (guint i = 0; i < set->labels->len; i++)
    {
      json_builder_begin_object (json);
      add_number (json, "score", set->first_score + (int)i);
      add_text (json, "own_label", g_ptr_array_index (set->labels, i));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static const RtDraftOptions *
set_of (const RtInstrumentDraft *draft, const RtDraftItem *item)
{
  return item->options < draft->option_sets->len
             ? g_ptr_array_index (draft->option_sets, item->options)
             : NULL;
}

static void
write_options (JsonBuilder *json, const RtInstrumentDraft *draft)
{
  begin_object (json, "option_sets");
  for (guint i = 0; i < draft->option_sets->len; i++)
    write_set (json, g_ptr_array_index (draft->option_sets, i));
  json_builder_end_object (json);
}

static void
write_items (JsonBuilder *json, const RtInstrumentDraft *draft)
{
  begin_list (json, "items");
  for (guint i = 0; i < draft->items->len; i++)
    {
      const RtDraftItem *item = g_ptr_array_index (draft->items, i);
      const RtDraftOptions *set = set_of (draft, item);

      json_builder_begin_object (json);
      add_number (json, "n", i + 1);
      add_text (json, "topic", item->text);
      add_text (json, "options", set != NULL ? set->name : NULL);
      add_flag (json, "reverse", item->reverse);
      add_flag (json, "scored", TRUE);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

/* The total, or a part. */
static void
write_score (
    JsonBuilder *json, const RtInstrumentDraft *draft, int part, const char *id, const char *name)
{
  double minimum, maximum;

  rt_instrument_draft_range (draft, part, &minimum, &maximum);
  json_builder_begin_object (json);
  add_text (json, "id", id);
  add_text (json, "name", name);
  begin_list (json, "items");
  for (guint i = 0; i < draft->items->len; i++)
    if (part < 0 || ((const RtDraftItem *)g_ptr_array_index (draft->items, i))->part == part)
      json_builder_add_int_value (json, i + 1);
  json_builder_end_array (json);
  add_text (json, "method", "sum");
  add_number (json, "multiplier", 1);
  add_number (json, "offset", 0);
  add_number (json, "min", minimum);
  add_number (json, "max", maximum);
  json_builder_end_object (json);
}

static void
write_scores (JsonBuilder *json, const RtInstrumentDraft *draft)
{
  g_autoptr (GPtrArray) ids = rt_instrument_draft_part_ids (draft);

  begin_list (json, "subscales");
  write_score (json, draft, -1, RT_DRAFT_TOTAL, RT_DRAFT_TOTAL_NAME);
  for (guint i = 0; i < draft->parts->len; i++)
    write_score (json, draft, (int)i, g_ptr_array_index (ids, i),
                 ((const RtDraftPart *)g_ptr_array_index (draft->parts, i))->name);
  json_builder_end_array (json);
}

/* The threshold is compared with the answer as it is printed; of a reversed item the lower ones
 * call. */
static void
write_calls (JsonBuilder *json, const RtInstrumentDraft *draft)
{
  begin_list (json, "risk_items");
  for (guint i = 0; i < draft->items->len; i++)
    {
      const RtDraftItem *item = g_ptr_array_index (draft->items, i);
      const RtDraftOptions *set = set_of (draft, item);

      if (item->calls_at < 0 || set == NULL)
        continue;
      json_builder_begin_object (json);
      add_number (json, "item", i + 1);
      add_text (json, "op", item->reverse ? "<=" : ">=");
      add_number (json, "value", set->first_score + item->calls_at);
      add_text (json, "risk", item->attention);
      add_text (json, "conf", "own suggestion");
      json_builder_end_object (json);
    }
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

  rt_instrument_draft_range (draft, -1, &minimum, &maximum);
  begin_list (json, "bands");
  if (draft->levels->len > 0)
    {
      json_builder_begin_object (json);
      add_text (json, "subscale", RT_DRAFT_TOTAL);
      add_text (json, "scheme", RT_DRAFT_SCHEME);
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
  static const char *const nothing[] = { "cutoffs",     "rules", "mcid",
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
  add_text (json, "ref", RT_DRAFT_CITATION);
  json_builder_end_object (json);
  begin_list (json, "uncertain");
  json_builder_add_string_value (json, RT_DRAFT_UNCERTAIN);
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
  write_scores (json, draft);
  write_missing (json, draft);
  write_bands (json, draft);
  write_calls (json, draft);
  write_rights (json);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_data (generator, NULL);
}
