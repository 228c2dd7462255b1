/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "scoring-vector.h"

#include <glib/gi18n.h>
#include <string.h>

#include "data-folder.h"
#include "json-check.h"

#define FORMAT 1

static void
number_free (gpointer data)
{
  RtExpectedNumber *number = data;

  g_free (number->name);
  g_free (number);
}

static void
word_free (gpointer data)
{
  RtExpectedWord *word = data;

  g_free (word->name);
  g_free (word->word);
  g_free (word);
}

static void
score_vector_free (gpointer data)
{
  RtScoreVector *vector = data;

  g_free (vector->items);
  g_ptr_array_unref (vector->facts);
  g_ptr_array_unref (vector->entered);
  g_ptr_array_unref (vector->scores);
  g_ptr_array_unref (vector->bands);
  g_ptr_array_unref (vector->rules);
  g_strfreev (vector->reached);
  g_array_unref (vector->risks);
  g_free (vector->origin);
  g_free (vector);
}

static void
change_vector_free (gpointer data)
{
  RtChangeVector *vector = data;

  g_free (vector->subscale);
  g_ptr_array_unref (vector->figures);
  g_free (vector->reliable);
  g_free (vector->mcid);
  g_free (vector->response);
  g_free (vector->remission);
  g_free (vector->classification);
  g_free (vector->origin);
  g_free (vector);
}

/** rt_vector_file_free: frees the cases. */
void
rt_vector_file_free (RtVectorFile *file)
{
  if (file == NULL)
    return;
  g_free (file->instrument_id);
  g_ptr_array_unref (file->scores);
  g_ptr_array_unref (file->changes);
  g_free (file);
}

static gboolean
is_null (JsonObject *object, const char *name)
{
  return json_object_has_member (object, name) && json_object_get_null_member (object, name);
}

static void
add_number (RtJsonCheck *check, JsonObject *object, const char *name, GPtrArray *numbers)
{
  RtExpectedNumber *number = g_new0 (RtExpectedNumber, 1);

  number->name = g_strdup (name);
  number->has_value =
      !is_null (object, name) && rt_json_number (check, object, name, TRUE, &number->value);
  g_ptr_array_add (numbers, number);
}

static GPtrArray *
read_numbers (RtJsonCheck *check, JsonObject *object, const char *name, gboolean required)
{
  GPtrArray *numbers = g_ptr_array_new_with_free_func (number_free);
  JsonObject *inside = rt_json_object (check, object, name, required);
  g_autoptr (GList) members = inside != NULL ? json_object_get_members (inside) : NULL;

  for (GList *l = members; l != NULL; l = l->next)
    add_number (check, inside, l->data, numbers);
  return numbers;
}

static GPtrArray *
read_words (RtJsonCheck *check, JsonObject *object, const char *name)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (word_free);
  JsonObject *inside = rt_json_object (check, object, name, FALSE);
  g_autoptr (GList) members = inside != NULL ? json_object_get_members (inside) : NULL;

  for (GList *l = members; l != NULL; l = l->next)
    {
      RtExpectedWord *word = g_new0 (RtExpectedWord, 1);

      word->name = g_strdup (l->data);
      word->word = g_strdup (rt_json_text (check, inside, l->data, TRUE));
      g_ptr_array_add (words, word);
    }
  return words;
}

static GArray *
read_risks (RtJsonCheck *check, JsonObject *object)
{
  GArray *risks = g_array_new (FALSE, FALSE, sizeof (int));
  JsonArray *array = rt_json_array (check, object, "risks", TRUE);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      int item = (int)json_array_get_int_element (array, i);

      g_array_append_val (risks, item);
    }
  return risks;
}

static void
read_score (RtJsonCheck *check, JsonObject *object, RtVectorFile *file)
{
  static const char *const known[] = { "items",     "facts",  "entered", "sex",   "age",
                                       "education", "scores", "bands",   "rules", "reached",
                                       "risks",     "origin", "note",    NULL };
  RtScoreVector *vector = g_new0 (RtScoreVector, 1);
  const char *sex = rt_json_text (check, object, "sex", FALSE);

  rt_json_only (check, object, known);
  vector->items = g_strdup (rt_json_text (check, object, "items", FALSE));
  vector->person.sex = g_strcmp0 (sex, "female") == 0 ? RT_APPLIES_TO_WOMEN
                       : g_strcmp0 (sex, "male") == 0 ? RT_APPLIES_TO_MEN
                                                      : RT_APPLIES_TO_ALL;
  vector->person.age = rt_json_integer (check, object, "age", FALSE, -1);
  vector->person.education = rt_json_integer (check, object, "education", FALSE, -1);
  vector->facts = read_numbers (check, object, "facts", FALSE);
  vector->entered = read_numbers (check, object, "entered", FALSE);
  vector->scores = read_numbers (check, object, "scores", TRUE);
  vector->bands = read_words (check, object, "bands");
  vector->rules = read_words (check, object, "rules");
  vector->reached = rt_json_texts (check, object, "reached", TRUE);
  vector->risks = read_risks (check, object);
  vector->origin = g_strdup (rt_json_text (check, object, "origin", TRUE));
  g_ptr_array_add (file->scores, vector);
}

/* Returns: (transfer full): true, false or null. */
static char *
read_answer (RtJsonCheck *check, JsonObject *object, const char *name)
{
  if (is_null (object, name))
    return g_strdup ("null");
  return g_strdup (rt_json_boolean (check, object, name, TRUE) ? "true" : "false");
}

static void
read_change (RtJsonCheck *check, JsonObject *object, RtVectorFile *file)
{
  static const char *const known[] = { "subscale",   "before",         "after",
                                       "difference", "percent",        "rc95",
                                       "sem",        "reliable",       "origin",
                                       "note",       "classification", "mcid",
                                       "response",   "remission",      NULL };
  static const char *const figures[] = { "difference", "percent", "rc95", "sem" };
  RtChangeVector *vector = g_new0 (RtChangeVector, 1);

  rt_json_only (check, object, known);
  vector->subscale = g_strdup (rt_json_text (check, object, "subscale", TRUE));
  rt_json_number (check, object, "before", TRUE, &vector->before);
  rt_json_number (check, object, "after", TRUE, &vector->after);
  vector->figures = g_ptr_array_new_with_free_func (number_free);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    add_number (check, object, figures[i], vector->figures);
  vector->reliable = read_answer (check, object, "reliable");
  vector->mcid = read_answer (check, object, "mcid");
  vector->response = read_answer (check, object, "response");
  vector->remission = read_answer (check, object, "remission");
  if (!is_null (object, "classification"))
    vector->classification = g_strdup (rt_json_text (check, object, "classification", TRUE));
  vector->origin = g_strdup (rt_json_text (check, object, "origin", TRUE));
  g_ptr_array_add (file->changes, vector);
}

static void
read_list (RtJsonCheck *check,
           JsonObject *root,
           const char *name,
           RtVectorFile *file,
           void (*read) (RtJsonCheck *, JsonObject *, RtVectorFile *))
{
  JsonArray *array = rt_json_array (check, root, name, TRUE);

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && check->error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (check, "%s[%u]", name, i);
      JsonObject *object = rt_json_element (check, array, i);

      if (object != NULL)
        read (check, object, file);
      rt_json_check_leave (check, mark);
    }
}

/**
 * rt_vector_file_load:
 * @path: a file in the format data/knowledge/README.md describes
 *
 * Returns: (transfer full): the cases; %NULL with an error that says file, place and reason.
 */
RtVectorFile *
rt_vector_file_load (const char *path, GError **error)
{
  static const char *const known[] = {
    "format", "instrument", "version", "scores", "changes", NULL
  };
  g_autoptr (RtJsonDocument) document = rt_json_document_load (path, error);
  g_autoptr (RtVectorFile) file = NULL;
  RtJsonCheck check;
  JsonObject *root;

  if (document == NULL)
    return NULL;
  file = g_new0 (RtVectorFile, 1);
  file->scores = g_ptr_array_new_with_free_func (score_vector_free);
  file->changes = g_ptr_array_new_with_free_func (change_vector_free);
  root = json_node_get_object (document->root);
  rt_json_check_init_document (&check, document);
  if (rt_json_integer (&check, root, "format", TRUE, 0) != FORMAT)
    rt_json_check_fail (&check, _ ("This program reads format %d."), FORMAT);
  rt_json_only (&check, root, known);
  file->instrument_id = g_strdup (rt_json_text (&check, root, "instrument", TRUE));
  file->version = rt_json_integer (&check, root, "version", TRUE, 0);
  read_list (&check, root, "scores", file, read_score);
  read_list (&check, root, "changes", file, read_change);
  return rt_json_check_finish (&check, error) ? g_steal_pointer (&file) : NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/**
 * rt_vector_files_load:
 *
 * Returns: (transfer full) (element-type RtVectorFile): all cases the program comes with, by the
 * name of their file; %NULL with an error.
 */
GPtrArray *
rt_vector_files_load (GError **error)
{
  g_autofree char *folder = rt_data_folder_path ("knowledge", "vectors", NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) files =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_vector_file_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_names);
  for (guint i = 0; i < paths->len; i++)
    {
      RtVectorFile *file = rt_vector_file_load (g_ptr_array_index (paths, i), error);

      if (file == NULL)
        return NULL;
      g_ptr_array_add (files, file);
    }
  if (files->len > 0)
    return g_steal_pointer (&files);
  rt_knowledge_set_error (error, RT_KNOWLEDGE_ERROR_NOT_FOUND, 0,
                          _ ("The test cases of the program are not there: they belong into "
                             "the folder knowledge/vectors of its data."));
  return NULL;
}
