/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "json-list.h"

#include <glib/gi18n.h>

/**
 * rt_json_each:
 * @check: what is wrong so far; its place names the element while @each reads it
 * @object: what has the list
 * @name: the member, a list of objects
 * @required: whether it is wrong not to have it
 * @each: (scope call): reads one element
 * @user_data: for @each
 *
 * Reads the objects of a list one after the other, up to the first that is wrong.
 */
void
rt_json_each (RtJsonCheck *check,
              JsonObject *object,
              const char *name,
              gboolean required,
              RtJsonEach each,
              gpointer user_data)
{
  JsonArray *array = rt_json_array (check, object, name, required);

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && check->error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (check, "%s[%u]", name, i);
      JsonObject *element = rt_json_element (check, array, i);

      if (element != NULL)
        each (check, element, user_data);
      rt_json_check_leave (check, mark);
    }
}

typedef struct
{
  RtJsonRead read;
  GPtrArray *list;
} Reading;

static void
add (RtJsonCheck *check, JsonObject *object, gpointer user_data)
{
  Reading *reading = user_data;

  g_ptr_array_add (reading->list, reading->read (check, object));
}

/**
 * rt_json_list:
 * @check: what is wrong so far
 * @object: what has the list
 * @name: the member, a list of objects
 * @required: whether it is wrong not to have it
 * @read: (scope call): makes something of one element
 * @list: what is read is added to it
 *
 * Reads the objects of a list into an array, up to the first that is wrong.
 */
void
rt_json_list (RtJsonCheck *check,
              JsonObject *object,
              const char *name,
              gboolean required,
              RtJsonRead read,
              GPtrArray *list)
{
  Reading reading = { read, list };

  rt_json_each (check, object, name, required, add, &reading);
}

/**
 * rt_json_list_load:
 * @path: a file
 * @format: the format this program reads
 * @name: the member that holds the list
 * @read: (scope call): makes something of one element
 * @list: what is read is added to it
 *
 * Reads a file that is a format and one list.
 *
 * Returns: whether the file is right; the error says file, place and reason
 */
gboolean
rt_json_list_load (const char *path,
                   int format,
                   const char *name,
                   RtJsonRead read,
                   GPtrArray *list,
                   GError **error)
{
  g_autofree char *file = g_path_get_basename (path);
  g_autoptr (JsonNode) node = rt_json_check_load (path, error);
  JsonObject *root;
  RtJsonCheck check;

  if (node == NULL)
    return FALSE;
  root = json_node_get_object (node);
  rt_json_check_init (&check, file);
  if (rt_json_integer (&check, root, "format", TRUE, 0) != format)
    rt_json_check_fail (&check, _ ("This program reads format %d."), format);
  rt_json_list (&check, root, name, TRUE, read, list);
  return rt_json_check_finish (&check, error);
}
