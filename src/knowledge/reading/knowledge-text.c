/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "knowledge-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "json-check.h"

#define MAX_TEXT_BYTES (1024 * 1024)
#define MAX_LINE_BYTES 8000

struct _RtKnowledgeText
{
  char *name;
  GPtrArray *entries; /* (element RtTextEntry) in the order of the file */
  GError *error;
};

static void
entry_free (RtTextEntry *entry)
{
  g_free (entry->section);
  g_free (entry->key);
  g_free (entry->value);
  g_free (entry);
}

/** rt_knowledge_text_free: frees the file's contents. */
void
rt_knowledge_text_free (RtKnowledgeText *file)
{
  if (file == NULL)
    return;
  g_free (file->name);
  g_ptr_array_unref (file->entries);
  g_clear_error (&file->error);
  g_free (file);
}

/**
 * rt_knowledge_text_fail:
 * @line: where; 0 for the file as a whole
 * @format: what is wrong, as a sentence
 *
 * Remembers the failure, unless one is remembered already.
 *
 * Returns: %FALSE
 */
gboolean
rt_knowledge_text_fail (RtKnowledgeText *file, guint line, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list values;

  if (file->error != NULL)
    return FALSE;
  va_start (values, format);
  reason = g_strdup_vprintf (format, values);
  va_end (values);
  if (line > 0)
    /* Translators: file, number of a line, reason as a sentence. */
    rt_knowledge_set_error (&file->error, RT_KNOWLEDGE_ERROR_INVALID, line, _ ("%s, line %u: %s"),
                            file->name, line, reason);
  else
    /* Translators: file, reason as a sentence. */
    rt_knowledge_set_error (&file->error, RT_KNOWLEDGE_ERROR_INVALID, 0, _ ("%s: %s"), file->name,
                            reason);
  return FALSE;
}

/** rt_knowledge_text_take_error: moves the first failure to @error. */
void
rt_knowledge_text_take_error (RtKnowledgeText *file, GError **error)
{
  if (file->error != NULL)
    g_propagate_error (error, g_steal_pointer (&file->error));
}

static gboolean
add_entry (RtKnowledgeText *file, const char *section, char *text, guint line)
{
  char *sign = strchr (text, '=');
  RtTextEntry *entry;

  if (section == NULL)
    return rt_knowledge_text_fail (file, line, _ ("A section such as [items] must come first."));
  if (sign == NULL)
    return rt_knowledge_text_fail (file, line, _ ("A line has the form: name = text."));
  *sign = '\0';
  entry = g_new0 (RtTextEntry, 1);
  entry->section = g_strdup (section);
  entry->key = g_strdup (g_strstrip (text));
  entry->value = g_strdup (g_strstrip (sign + 1));
  entry->line = line;
  g_ptr_array_add (file->entries, entry);
  if (*entry->key == '\0' || *entry->value == '\0')
    return rt_knowledge_text_fail (file, line, _ ("Neither the name nor the text may be empty."));
  return TRUE;
}

static gboolean
add_line (RtKnowledgeText *file, char **section, char *text, guint line)
{
  gsize length = strlen (g_strstrip (text));

  if (length > MAX_LINE_BYTES)
    return rt_knowledge_text_fail (file, line, _ ("The line is too long."));
  if (length == 0 || *text == '#')
    return TRUE;
  if (*text != '[')
    return add_entry (file, *section, text, line);
  if (text[length - 1] != ']')
    return rt_knowledge_text_fail (file, line, _ ("A section ends with a bracket."));
  g_free (*section);
  *section = g_strstrip (g_strndup (text + 1, length - 2));
  return TRUE;
}

/**
 * rt_knowledge_text_parse:
 * @name: of the file, for messages
 *
 * Returns: (transfer full): the entries; %NULL with an error that says file, line and reason.
 */
RtKnowledgeText *
rt_knowledge_text_parse (const char *name, const char *text, gsize length, GError **error)
{
  g_autoptr (RtKnowledgeText) file = g_new0 (RtKnowledgeText, 1);
  g_autofree char *section = NULL;
  g_autofree char *copy = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean good = TRUE;

  file->name = g_strdup (name);
  file->entries = g_ptr_array_new_with_free_func ((GDestroyNotify)entry_free);
  if (length > MAX_TEXT_BYTES)
    good = rt_knowledge_text_fail (file, 0, _ ("The file is larger than 1 MiB."));
  copy = good ? g_strndup (text, length) : g_strdup ("");
  lines = g_strsplit (copy, "\n", -1);
  for (guint i = 0; good && lines[i] != NULL; i++)
    if (!g_utf8_validate (lines[i], -1, NULL))
      good = rt_knowledge_text_fail (file, i + 1, _ ("The file is not text in UTF-8."));
    else
      good = add_line (file, &section, lines[i], i + 1);
  if (good && strlen (copy) != length)
    good = rt_knowledge_text_fail (file, 0, _ ("The file is not text in UTF-8."));
  if (good)
    return g_steal_pointer (&file);
  rt_knowledge_text_take_error (file, error);
  return NULL;
}

/**
 * rt_knowledge_text_only:
 *
 * Returns: (transfer none) (nullable): the entry of that key; %NULL with a failure when it is there
 *   twice, or missing and required.
 */
const RtTextEntry *
rt_knowledge_text_only (RtKnowledgeText *file,
                        const char *section,
                        const char *key,
                        gboolean required)
{
  RtTextEntry *found = NULL;

  for (guint i = 0; i < file->entries->len; i++)
    {
      RtTextEntry *entry = g_ptr_array_index (file->entries, i);

      if (!g_str_equal (entry->section, section) || !g_str_equal (entry->key, key))
        continue;
      if (found != NULL)
        {
          rt_knowledge_text_fail (file, entry->line, _ ("“%s” is there twice."), key);
          return NULL;
        }
      found = entry;
      found->used = TRUE;
    }
  if (found == NULL && required)
    rt_knowledge_text_fail (file, 0, _ ("The line “%s = …” is missing in the section [%s]."), key,
                            section);
  return found;
}

/** rt_knowledge_text_section: Returns: (transfer container) (element-type RtTextEntry): its lines.
 */
GPtrArray *
rt_knowledge_text_section (RtKnowledgeText *file, const char *section)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < file->entries->len; i++)
    {
      RtTextEntry *entry = g_ptr_array_index (file->entries, i);

      if (!g_str_equal (entry->section, section))
        continue;
      entry->used = TRUE;
      g_ptr_array_add (entries, entry);
    }
  return entries;
}

/** rt_knowledge_text_all_used: Returns: whether every line was asked for; a failure if not. */
gboolean
rt_knowledge_text_all_used (RtKnowledgeText *file)
{
  for (guint i = 0; i < file->entries->len; i++)
    {
      const RtTextEntry *entry = g_ptr_array_index (file->entries, i);

      if (!entry->used)
        return rt_knowledge_text_fail (file, entry->line,
                                       _ ("The section [%s] has no line “%s” in this format."),
                                       entry->section, entry->key);
    }
  return TRUE;
}
