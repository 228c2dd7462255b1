/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "instrument-report.h"

#include <glib/gi18n.h>

#include "instrument-about.h"
#include "instrument-figures.h"
#include "json-answer.h"

static const char *
kind_word (RtInstrumentKind kind)
{
  static const char *const words[] = { "item_questionnaire", "score_entry", "decision_rule",
                                       "performance_test" };

  return words[kind];
}

static void
add_texts (JsonBuilder *answer, const char *name, char *const *texts)
{
  json_builder_set_member_name (answer, name);
  json_builder_begin_array (answer);
  for (char *const *text = texts; text != NULL && *text != NULL; text++)
    json_builder_add_string_value (answer, *text);
  json_builder_end_array (answer);
}

static void
add_identity (const RtInstrument *instrument, JsonBuilder *answer)
{
  rt_answer_text (answer, "id", instrument->id);
  rt_answer_number (answer, "version", instrument->version);
  rt_answer_text (answer, "language", instrument->language);
  rt_answer_text (answer, "name", instrument->name);
  rt_answer_text (answer, "short_name", instrument->short_name);
  rt_answer_text (answer, "kind", kind_word (instrument->kind));
  rt_answer_text (answer, "rater", instrument->rater);
  rt_answer_number (answer, "items", instrument->items->len);
  rt_answer_boolean (answer, "added", instrument->is_added);
}

static void
list_wordings (const RtCatalogue *catalogue, const RtInstrument *instrument, JsonBuilder *answer)
{
  const GPtrArray *wordings = rt_catalogue_wordings (catalogue);

  json_builder_set_member_name (answer, "wordings");
  json_builder_begin_array (answer);
  for (guint i = 0; i < wordings->len; i++)
    {
      const RtInstrumentWording *wording = g_ptr_array_index (wordings, i);

      if (wording->instrument == instrument)
        json_builder_add_string_value (answer, wording->language);
    }
  json_builder_end_array (answer);
}

/** rt_instrument_report_list: lists the instruments with what identifies them. */
void
rt_instrument_report_list (const RtCatalogue *catalogue, JsonBuilder *answer, GString *text)
{
  const GPtrArray *instruments = rt_catalogue_instruments (catalogue);

  json_builder_set_member_name (answer, "instruments");
  json_builder_begin_array (answer);
  for (guint i = 0; i < instruments->len; i++)
    {
      const RtInstrument *instrument = g_ptr_array_index (instruments, i);

      json_builder_begin_object (answer);
      add_identity (instrument, answer);
      list_wordings (catalogue, instrument, answer);
      json_builder_end_object (answer);
      g_string_append_printf (text, "%-16s %s\n", instrument->id, instrument->name);
    }
  json_builder_end_array (answer);
}

static void
show_items (const RtInstrument *instrument, JsonBuilder *answer)
{
  json_builder_set_member_name (answer, "item_list");
  json_builder_begin_array (answer);
  for (guint i = 0; i < instrument->items->len; i++)
    {
      const RtInstrumentItem *item = g_ptr_array_index (instrument->items, i);

      json_builder_begin_object (answer);
      rt_answer_number (answer, "n", item->number);
      rt_answer_text (answer, "topic", item->topic);
      rt_answer_boolean (answer, "reverse", item->reverse);
      rt_answer_boolean (answer, "scored", item->scored);
      if (item->options->is_number)
        {
          rt_answer_number (answer, "min", item->options->minimum);
          rt_answer_number (answer, "max", item->options->maximum);
          rt_answer_text (answer, "unit", item->options->unit);
        }
      json_builder_set_member_name (answer, "options");
      json_builder_begin_array (answer);
      for (guint j = 0; j < item->options->options->len; j++)
        {
          const RtInstrumentOption *option =
              &g_array_index (item->options->options, RtInstrumentOption, j);

          json_builder_begin_object (answer);
          rt_answer_number (answer, "score", option->score);
          rt_answer_text (answer, "label", option->label);
          json_builder_end_object (answer);
        }
      json_builder_end_array (answer);
      json_builder_end_object (answer);
    }
  json_builder_end_array (answer);
}

static void
show_bands (const RtInstrument *instrument, const char *subscale, JsonBuilder *answer)
{
  json_builder_set_member_name (answer, "bands");
  json_builder_begin_array (answer);
  for (guint i = 0; i < instrument->bands->len; i++)
    {
      const RtBandScheme *scheme = g_ptr_array_index (instrument->bands, i);

      if (!g_str_equal (scheme->subscale, subscale))
        continue;
      for (guint j = 0; j < scheme->levels->len; j++)
        {
          const RtBandLevel *level = &g_array_index (scheme->levels, RtBandLevel, j);

          json_builder_begin_object (answer);
          rt_answer_text (answer, "scheme", scheme->scheme);
          rt_answer_number (answer, "min", level->minimum);
          rt_answer_number (answer, "max", level->maximum);
          rt_answer_text (answer, "label", level->label);
          rt_answer_text (answer, "certainty", rt_certainty_to_string (scheme->certainty));
          json_builder_end_object (answer);
        }
    }
  json_builder_end_array (answer);
}

static void
show_subscales (const RtInstrument *instrument, JsonBuilder *answer)
{
  json_builder_set_member_name (answer, "subscales");
  json_builder_begin_array (answer);
  for (guint i = 0; i < instrument->subscales->len; i++)
    {
      const RtInstrumentSubscale *subscale = g_ptr_array_index (instrument->subscales, i);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "id", subscale->id);
      rt_answer_text (answer, "name", subscale->name);
      rt_answer_number (answer, "min", subscale->minimum);
      rt_answer_number (answer, "max", subscale->maximum);
      show_bands (instrument, subscale->id, answer);
      json_builder_end_object (answer);
    }
  json_builder_end_array (answer);
}

static void
show_facts (const RtInstrument *instrument, JsonBuilder *answer)
{
  json_builder_set_member_name (answer, "facts");
  json_builder_begin_array (answer);
  for (guint i = 0; i < instrument->facts->len; i++)
    {
      const RtInstrumentFact *fact = g_ptr_array_index (instrument->facts, i);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "id", fact->id);
      rt_answer_text (answer, "name", fact->name);
      rt_answer_text (answer, "unit", fact->unit);
      json_builder_end_object (answer);
    }
  json_builder_end_array (answer);
}

static void
show_sources (const RtInstrument *instrument, JsonBuilder *answer)
{
  rt_answer_text (answer, "citation", instrument->citation);
  json_builder_set_member_name (answer, "sources");
  json_builder_begin_array (answer);
  for (guint i = 0; i < instrument->sources->len; i++)
    {
      const RtInstrumentSource *source = g_ptr_array_index (instrument->sources, i);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "reference", source->reference);
      rt_answer_text (answer, "doi", source->doi);
      rt_answer_text (answer, "certainty", rt_certainty_to_string (source->certainty));
      json_builder_end_object (answer);
    }
  json_builder_end_array (answer);
}

static void
show_row (const RtAboutRow *row, JsonBuilder *answer, GString *text)
{
  g_autofree char *words = rt_about_row_words (row);
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  g_autofree char *indented = g_strjoinv ("\n    ", lines);

  json_builder_begin_object (answer);
  rt_answer_text (answer, "label", row->label);
  rt_answer_text (answer, "text", row->text);
  rt_answer_text (answer, "certainty",
                  row->has_certainty ? rt_certainty_to_string (row->certainty) : NULL);
  json_builder_end_object (answer);
  g_string_append_printf (text, "  %s\n    %s\n", row->label, indented);
}

/* The sections and the words of the window's page about it. */
static void
show_about (const RtInstrument *instrument, JsonBuilder *answer, GString *text)
{
  g_autoptr (GPtrArray) sections = rt_instrument_about (instrument);

  json_builder_set_member_name (answer, "about");
  json_builder_begin_array (answer);
  for (guint i = 0; i < sections->len; i++)
    {
      const RtAboutSection *section = g_ptr_array_index (sections, i);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "id", section->id);
      rt_answer_text (answer, "title", section->title);
      rt_answer_text (answer, "note", section->note);
      json_builder_set_member_name (answer, "rows");
      json_builder_begin_array (answer);
      g_string_append_printf (text, "\n%s\n", section->title);
      if (section->note != NULL)
        g_string_append_printf (text, "  %s\n", section->note);
      for (guint j = 0; j < section->rows->len; j++)
        show_row (g_ptr_array_index (section->rows, j), answer, text);
      json_builder_end_array (answer);
      json_builder_end_object (answer);
    }
  json_builder_end_array (answer);
}

/** rt_instrument_report_show: everything of an instrument that is needed to enter and read it. */
void
rt_instrument_report_show (const RtCatalogue *catalogue,
                           const RtInstrument *instrument,
                           JsonBuilder *answer,
                           GString *text)
{
  g_string_append_printf (text, "%s (%s, %s)\n", instrument->name, instrument->id,
                          instrument->language);
  add_identity (instrument, answer);
  list_wordings (catalogue, instrument, answer);
  rt_answer_text (answer, "ship", instrument->ship);
  rt_answer_text (answer, "licence", instrument->licence_status);
  rt_answer_text (answer, "licence_note", instrument->licence_note);
  rt_answer_text (answer, "loinc_panel", instrument->loinc_panel);
  rt_answer_text (answer, "loinc_score", instrument->loinc_score);
  rt_answer_number_or_null (answer, "recall_days", instrument->recall_days >= 0,
                            instrument->recall_days);
  show_items (instrument, answer);
  show_facts (instrument, answer);
  show_subscales (instrument, answer);
  rt_instrument_figures_show (instrument, answer);
  show_sources (instrument, answer);
  add_texts (answer, "scoring_notes", instrument->scoring_notes);
  add_texts (answer, "uncertain", instrument->uncertain);
  show_about (instrument, answer, text);
}
