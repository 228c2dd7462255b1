/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "json-check.h"
#include "json-scan.h"

#define MAX_FILE_BYTES (8 * 1024 * 1024)

/** rt_json_document_free: frees the document; a root that was taken is set to %NULL before. */
void
rt_json_document_free (RtJsonDocument *document)
{
  if (document == NULL)
    return;
  g_free (document->name);
  g_free (document->text);
  g_clear_pointer (&document->root, json_node_unref);
  g_free (document);
}

static guint
line_of_byte (const char *text, const char *byte)
{
  guint line = 1;

  for (const char *c = text; c < byte; c++)
    line += *c == '\n' ? 1 : 0;
  return line;
}

static gboolean
check_text (const char *name, const char *text, gsize length, GError **error)
{
  const char *bad = text;

  if (length > MAX_FILE_BYTES)
    g_set_error (error, RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_UNREADABLE,
                 _ ("%s could not be read: it is larger than 8 MiB."), name);
  else if (!g_utf8_validate_len (text, length, &bad))
    rt_knowledge_set_error (error, RT_KNOWLEDGE_ERROR_UNREADABLE, line_of_byte (text, bad),
                            _ ("%s, line %u: The file is not text in UTF-8."), name,
                            line_of_byte (text, bad));
  else
    return rt_json_scan (name, text, length, error);
  return FALSE;
}

/**
 * rt_json_document_parse:
 * @name: of the file, for messages
 * @text: its contents
 * @length: in bytes
 *
 * Returns: (transfer full): the document; %NULL with an error naming file, line and reason.
 */
RtJsonDocument *
rt_json_document_parse (const char *name, const char *text, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (RtJsonDocument) document = g_new0 (RtJsonDocument, 1);
  g_autoptr (GError) local_error = NULL;

  if (!check_text (name, text, length, error))
    return NULL;
  if (!json_parser_load_from_data (parser, text, (gssize)length, &local_error))
    {
      g_set_error (error, RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_UNREADABLE, _ ("%s, line %u: %s"),
                   name, json_parser_get_current_line (parser), local_error->message);
      return NULL;
    }
  if (json_parser_get_root (parser) == NULL
      || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      g_set_error (error, RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_INVALID,
                   _ ("%s does not hold a JSON object."), name);
      return NULL;
    }
  document->name = g_strdup (name);
  document->text = g_strndup (text, length);
  document->length = length;
  document->root = json_parser_steal_root (parser);
  return g_steal_pointer (&document);
}

/**
 * rt_json_document_load:
 * @path: a JSON file
 *
 * Returns: (transfer full): the document; %NULL with an error naming file, line and reason.
 */
RtJsonDocument *
rt_json_document_load (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *text = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &text, &length, NULL))
    {
      g_set_error (error, RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_UNREADABLE,
                   _ ("%s could not be read."), name);
      return NULL;
    }
  return rt_json_document_parse (name, text, length, error);
}
