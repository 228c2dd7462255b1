/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "json-check.h"

#include <glib/gi18n.h>
#include <math.h>

#include "json-scan.h"

/**
 * rt_json_check_init:
 * @file: name of the file, for messages; it must live as long as @check
 */
void
rt_json_check_init (RtJsonCheck *check, const char *file)
{
  check->file = file;
  check->document = NULL;
  check->place = g_string_new (NULL);
  check->error = NULL;
}

/**
 * rt_json_check_init_document:
 * @document: what is checked; it must live as long as @check
 *
 * Failures then name their line.
 */
void
rt_json_check_init_document (RtJsonCheck *check, const RtJsonDocument *document)
{
  rt_json_check_init (check, document->name);
  check->document = document;
}

/**
 * rt_json_check_finish:
 *
 * Returns: whether everything read was right; the first thing that was not is in @error.
 */
gboolean
rt_json_check_finish (RtJsonCheck *check, GError **error)
{
  g_string_free (check->place, TRUE);
  if (check->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&check->error));
  return FALSE;
}

/**
 * rt_json_check_fail:
 * @format: what is wrong at the present place, as a sentence
 *
 * Remembers the failure, unless one is remembered already.
 */
void
rt_json_check_fail (RtJsonCheck *check, const char *format, ...)
{
  const char *place = check->place->len > 0 ? check->place->str : "/";
  const RtJsonDocument *document = check->document;
  guint line = 0;
  g_autofree char *reason = NULL;
  va_list values;

  if (check->error != NULL)
    return;
  va_start (values, format);
  reason = g_strdup_vprintf (format, values);
  va_end (values);
  if (document != NULL)
    line = rt_json_scan_line (document->text, document->length, check->place->str);
  if (line > 0)
    /* Translators: file, line, place in the file such as items[3].score, reason as a sentence. */
    rt_knowledge_set_error (&check->error, RT_KNOWLEDGE_ERROR_INVALID, line,
                            _ ("%s, line %u, at %s: %s"), check->file, line, place, reason);
  else
    /* Translators: file, place in the file such as items[3].score, reason as a sentence. */
    check->error = g_error_new (RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_INVALID, _ ("%s, at %s: %s"),
                                check->file, place, reason);
}

/* A failure of one member of the object at the present place. */
static void G_GNUC_PRINTF (3, 4)
    fail_member (RtJsonCheck *check, const char *name, const char *format, ...)
{
  gsize mark = rt_json_check_enter (check, "%s", name);
  g_autofree char *reason = NULL;
  va_list values;

  va_start (values, format);
  reason = g_strdup_vprintf (format, values);
  va_end (values);
  rt_json_check_fail (check, "%s", reason);
  rt_json_check_leave (check, mark);
}

/**
 * rt_json_check_enter:
 * @format: name of the member or element that is read next
 *
 * Returns: a mark for rt_json_check_leave().
 */
gsize
rt_json_check_enter (RtJsonCheck *check, const char *format, ...)
{
  gsize mark = check->place->len;
  va_list values;

  if (mark > 0)
    g_string_append_c (check->place, '.');
  va_start (values, format);
  g_string_append_vprintf (check->place, format, values);
  va_end (values);
  return mark;
}

/** rt_json_check_leave: goes back to where rt_json_check_enter() gave @mark. */
void
rt_json_check_leave (RtJsonCheck *check, gsize mark)
{
  g_string_truncate (check->place, mark);
}

/**
 * rt_json_check_load:
 * @path: a JSON file
 *
 * Returns: (transfer full): its root, an object; %NULL with an error naming file and line.
 */
JsonNode *
rt_json_check_load (const char *path, GError **error)
{
  g_autoptr (RtJsonDocument) document = rt_json_document_load (path, error);

  return document != NULL ? g_steal_pointer (&document->root) : NULL;
}

/* The member, or NULL when it is missing or null; a missing one that is required is a failure. */
static JsonNode *
member (RtJsonCheck *check, JsonObject *object, const char *name, gboolean required)
{
  JsonNode *node;

  if (check->error != NULL || object == NULL)
    return NULL;
  node = json_object_get_member (object, name);
  if (node != NULL && !JSON_NODE_HOLDS_NULL (node))
    return node;
  if (required)
    rt_json_check_fail (check, _ ("The member “%s” is missing."), name);
  return NULL;
}

/** rt_json_text: Returns: (transfer none) (nullable): the text of a member. */
const char *
rt_json_text (RtJsonCheck *check, JsonObject *object, const char *name, gboolean required)
{
  JsonNode *node = member (check, object, name, required);

  if (node == NULL)
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING && *json_node_get_string (node) != '\0')
    return json_node_get_string (node);
  fail_member (check, name, _ ("“%s” must be a text that is not empty."), name);
  return NULL;
}

/** rt_json_number: Returns: whether the member is a finite number; @value is untouched if not. */
gboolean
rt_json_number (
    RtJsonCheck *check, JsonObject *object, const char *name, gboolean required, double *value)
{
  JsonNode *node = member (check, object, name, required);
  GType type = node != NULL ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (node == NULL)
    return FALSE;
  if ((type == G_TYPE_INT64 || type == G_TYPE_DOUBLE) && isfinite (json_node_get_double (node)))
    {
      *value = json_node_get_double (node);
      return TRUE;
    }
  fail_member (check, name, _ ("“%s” must be a number."), name);
  return FALSE;
}

/** rt_json_integer: Returns: the whole number of a member, @otherwise without one. */
int
rt_json_integer (
    RtJsonCheck *check, JsonObject *object, const char *name, gboolean required, int otherwise)
{
  double value;

  if (!rt_json_number (check, object, name, required, &value))
    return otherwise;
  if (value == floor (value) && fabs (value) < 1e9)
    return (int)value;
  fail_member (check, name, _ ("“%s” must be a whole number."), name);
  return otherwise;
}

/** rt_json_boolean: Returns: the member; %FALSE without one. */
gboolean
rt_json_boolean (RtJsonCheck *check, JsonObject *object, const char *name, gboolean required)
{
  JsonNode *node = member (check, object, name, required);

  if (node == NULL)
    return FALSE;
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);
  fail_member (check, name, _ ("“%s” must be true or false."), name);
  return FALSE;
}

/** rt_json_array: Returns: (transfer none) (nullable): the member. */
JsonArray *
rt_json_array (RtJsonCheck *check, JsonObject *object, const char *name, gboolean required)
{
  JsonNode *node = member (check, object, name, required);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  fail_member (check, name, _ ("“%s” must be a list."), name);
  return NULL;
}

/** rt_json_object: Returns: (transfer none) (nullable): the member. */
JsonObject *
rt_json_object (RtJsonCheck *check, JsonObject *object, const char *name, gboolean required)
{
  JsonNode *node = member (check, object, name, required);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  fail_member (check, name, _ ("“%s” must be an object."), name);
  return NULL;
}

/** rt_json_element: Returns: (transfer none) (nullable): an object in a list. */
JsonObject *
rt_json_element (RtJsonCheck *check, JsonArray *array, guint index)
{
  JsonNode *node = json_array_get_element (array, index);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  rt_json_check_fail (check, _ ("Element %u must be an object."), index);
  return NULL;
}

/** rt_json_texts: Returns: (transfer full): the texts of a list; empty without one. */
char **
rt_json_texts (RtJsonCheck *check, JsonObject *object, const char *name, gboolean required)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  JsonArray *array = rt_json_array (check, object, name, required);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (json_node_get_value_type (node) == G_TYPE_STRING)
        g_strv_builder_add (texts, json_node_get_string (node));
      else
        fail_member (check, name, _ ("“%s” must be a list of texts."), name);
    }
  return g_strv_builder_end (texts);
}

/**
 * rt_json_only:
 * @known: (array zero-terminated=1): the members the format knows
 *
 * A misspelt member would otherwise be lost in silence.
 *
 * Returns: whether @object has no other members.
 */
gboolean
rt_json_only (RtJsonCheck *check, JsonObject *object, const char *const *known)
{
  g_autoptr (GList) members = object != NULL ? json_object_get_members (object) : NULL;

  for (GList *l = members; l != NULL; l = l->next)
    if (!g_strv_contains (known, l->data))
      {
        fail_member (check, l->data, _ ("The format has no member “%s”."), (const char *)l->data);
        return FALSE;
      }
  return TRUE;
}
