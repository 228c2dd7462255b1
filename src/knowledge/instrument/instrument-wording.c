/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "instrument-wording.h"

#include <glib/gi18n.h>
#include <string.h>

#include "instrument-parts.h"
#include "knowledge-text.h"
#include "number-text.h"

static void
option_wording_free (RtOptionWording *options)
{
  g_strfreev (options->labels);
  g_free (options);
}

/** rt_instrument_wording_free: frees the wording; its instrument stays. */
void
rt_instrument_wording_free (RtInstrumentWording *wording)
{
  if (wording == NULL)
    return;
  g_free (wording->language);
  g_free (wording->title);
  g_free (wording->instructions);
  g_free (wording->licence);
  g_strfreev (wording->items);
  g_ptr_array_unref (wording->options);
  g_free (wording);
}

static gboolean
read_instrument (RtKnowledgeText *file,
                 RtInstrumentFind find,
                 gconstpointer find_data,
                 RtInstrumentWording *wording)
{
  const RtTextEntry *id = rt_knowledge_text_only (file, "wording", "instrument", TRUE);
  const RtTextEntry *version = rt_knowledge_text_only (file, "wording", "version", TRUE);

  if (id == NULL || version == NULL)
    return FALSE;
  wording->instrument = find (find_data, id->value);
  if (wording->instrument == NULL)
    return rt_knowledge_text_fail (file, id->line, _ ("There is no questionnaire “%s”."),
                                   id->value);
  if (g_ascii_strtoull (version->value, NULL, 10) != (guint64)wording->instrument->version)
    return rt_knowledge_text_fail (file, version->line,
                                   _ ("The wording is for version %s, the questionnaire has "
                                      "version %d."),
                                   version->value, wording->instrument->version);
  return TRUE;
}

static char *
read_optional (RtKnowledgeText *file, const char *key)
{
  const RtTextEntry *entry = rt_knowledge_text_only (file, "wording", key, FALSE);

  return entry != NULL ? g_strdup (entry->value) : NULL;
}

static gboolean
read_head (RtKnowledgeText *file, RtInstrumentWording *wording)
{
  const RtTextEntry *language = rt_knowledge_text_only (file, "wording", "language", TRUE);
  const RtTextEntry *licence = rt_knowledge_text_only (file, "wording", "licence", TRUE);

  if (language == NULL || licence == NULL)
    return FALSE;
  if (!rt_instrument_is_language (language->value))
    return rt_knowledge_text_fail (file, language->line, _ ("“%s” is not a language such as de."),
                                   language->value);
  wording->language = g_strdup (language->value);
  wording->licence = g_strdup (licence->value);
  wording->title = read_optional (file, "title");
  wording->instructions = read_optional (file, "instructions");
  return TRUE;
}

/* Every item once, in their order. */
static gboolean
read_items (RtKnowledgeText *file, RtInstrumentWording *wording)
{
  guint n = wording->instrument->items->len;
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  g_autoptr (GPtrArray) entries = rt_knowledge_text_section (file, "items");

  for (guint i = 0; i < entries->len; i++)
    {
      const RtTextEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *wanted = g_strdup_printf ("%u", i + 1);

      if (i >= n)
        return rt_knowledge_text_fail (file, entry->line, _ ("The questionnaire has %u items."), n);
      if (!g_str_equal (entry->key, wanted))
        return rt_knowledge_text_fail (file, entry->line, _ ("Item %u is expected here, not “%s”."),
                                       i + 1, entry->key);
      g_strv_builder_add (items, entry->value);
    }
  if (entries->len != n)
    return rt_knowledge_text_fail (file, 0, _ ("The file has %u items, the questionnaire has %u."),
                                   entries->len, n);
  wording->items = g_strv_builder_end (items);
  return TRUE;
}

static gboolean
read_set (RtKnowledgeText *file, const RtInstrumentOptionSet *set, RtInstrumentWording *wording)
{
  g_autofree char *section = g_strdup_printf ("options %s", set->name);
  g_autoptr (GPtrArray) entries = rt_knowledge_text_section (file, section);
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  RtOptionWording *options;

  for (guint i = 0; i < entries->len; i++)
    {
      const RtTextEntry *entry = g_ptr_array_index (entries, i);
      double score;

      if (i >= set->options->len)
        break;
      if (!rt_number_parse (entry->key, '.', &score, NULL)
          || score != g_array_index (set->options, RtInstrumentOption, i).score)
        return rt_knowledge_text_fail (
            file, entry->line, _ ("The option of score %g is expected here, not “%s”."),
            g_array_index (set->options, RtInstrumentOption, i).score, entry->key);
      g_strv_builder_add (labels, entry->value);
    }
  if (entries->len != set->options->len)
    return rt_knowledge_text_fail (file, 0,
                                   _ ("The section “%s” has %u options, the questionnaire has %u."),
                                   section, entries->len, set->options->len);
  options = g_new0 (RtOptionWording, 1);
  options->set = set;
  options->labels = g_strv_builder_end (labels);
  g_ptr_array_add (wording->options, options);
  return TRUE;
}

static gboolean
read_sections (RtKnowledgeText *file, RtInstrumentWording *wording)
{
  const RtInstrument *instrument = wording->instrument;

  if (!read_head (file, wording) || !read_items (file, wording))
    return FALSE;
  for (guint i = 0; i < instrument->option_sets->len; i++)
    if (!read_set (file, g_ptr_array_index (instrument->option_sets, i), wording))
      return FALSE;
  return rt_knowledge_text_all_used (file);
}

static gboolean
check_name (RtKnowledgeText *file, const char *name, const RtInstrumentWording *wording)
{
  g_autofree char *wanted =
      g_strdup_printf ("%s.%s.txt", wording->instrument->id, wording->language);

  return g_str_equal (name, wanted)
         || rt_knowledge_text_fail (file, 0, _ ("The file of this wording must be called %s."),
                                    wanted);
}

/**
 * rt_instrument_wording_parse:
 * @name: of the file, which must be INSTRUMENT.LANGUAGE.txt
 * @text: in the format data/knowledge/README.md describes
 * @length: in bytes
 * @find: finds the instrument
 *
 * Returns: (transfer full): the wording; %NULL with an error that says file, line and reason.
 */
RtInstrumentWording *
rt_instrument_wording_parse (const char *name,
                             const char *text,
                             gsize length,
                             RtInstrumentFind find,
                             gconstpointer find_data,
                             GError **error)
{
  g_autoptr (RtKnowledgeText) file = rt_knowledge_text_parse (name, text, length, error);
  g_autoptr (RtInstrumentWording) wording = g_new0 (RtInstrumentWording, 1);

  wording->options = g_ptr_array_new_with_free_func ((GDestroyNotify)option_wording_free);
  if (file == NULL)
    return NULL;
  if (read_instrument (file, find, find_data, wording) && read_sections (file, wording)
      && check_name (file, name, wording))
    return g_steal_pointer (&wording);
  rt_knowledge_text_take_error (file, error);
  return NULL;
}

/** rt_instrument_wording_item: Returns: (transfer none) (nullable): the sentence of an item. */
const char *
rt_instrument_wording_item (const RtInstrumentWording *wording, int number)
{
  if (number < 1 || (guint)number > wording->instrument->items->len)
    return NULL;
  return wording->items[number - 1];
}

/**
 * rt_instrument_wording_option:
 * @item: an item of the instrument
 * @position: of the option in its set, from 0
 *
 * Returns: (transfer none) (nullable): the label of the option.
 */
const char *
rt_instrument_wording_option (const RtInstrumentWording *wording,
                              const RtInstrumentItem *item,
                              guint position)
{
  for (guint i = 0; i < wording->options->len; i++)
    {
      const RtOptionWording *options = g_ptr_array_index (wording->options, i);

      if (options->set == item->options && position < options->set->options->len)
        return options->labels[position];
    }
  return NULL;
}
