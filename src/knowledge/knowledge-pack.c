/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "knowledge-pack.h"

#include <glib/gi18n.h>
#include <string.h>

#include "instrument-reader.h"
#include "instrument-version.h"
#include "laboratory-pack.h"

#define MAX_NAME 100

/** rt_pack_problem_free: frees the problem. */
void
rt_pack_problem_free (RtPackProblem *problem)
{
  g_free (problem->file);
  g_free (problem->reason);
  g_free (problem);
}

/** rt_pack_problem_list_new: Returns: (transfer full) (element-type RtPackProblem): an empty list.
 */
GPtrArray *
rt_pack_problem_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)rt_pack_problem_free);
}

/** rt_pack_problem_list_add: adds what @error says of @file. */
void
rt_pack_problem_list_add (GPtrArray *problems, const char *file, const GError *error)
{
  RtPackProblem *problem = g_new0 (RtPackProblem, 1);

  problem->file = g_strdup (file);
  problem->line = error->domain == RT_KNOWLEDGE_ERROR ? rt_knowledge_error_line (error) : 0;
  problem->reason = g_strdup (error->message);
  problem->is_note = g_error_matches (error, RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_TAKEN);
  g_ptr_array_add (problems, problem);
}

/** rt_knowledge_pack_is_wording: Returns: whether the file's name is that of a wording. */
gboolean
rt_knowledge_pack_is_wording (const char *file)
{
  return g_str_has_suffix (file, ".txt");
}

/** rt_pack_kind_to_string: Returns: (transfer none): the word used in answers. */
const char *
rt_pack_kind_to_string (RtPackKind kind)
{
  static const char *const words[] = { "instrument", "wording", "intervals", "panel" };

  return words[kind];
}

/* By the list only such a file has. */
static RtPackKind
kind_of (const RtJsonDocument *document)
{
  JsonObject *root = json_node_get_object (document->root);

  if (json_object_has_member (root, "intervals") || json_object_has_member (root, "laboratory"))
    return RT_PACK_INTERVALS;
  return json_object_has_member (root, "analytes") ? RT_PACK_PANEL : RT_PACK_QUESTIONNAIRE;
}

/**
 * rt_knowledge_pack_kind:
 * @file: plain name of the file
 * @text: its contents
 * @length: in bytes
 *
 * Returns: what the file holds; one that cannot be read counts as a questionnaire.
 */
RtPackKind
rt_knowledge_pack_kind (const char *file, const char *text, gsize length)
{
  g_autoptr (RtJsonDocument) document = NULL;

  if (rt_knowledge_pack_is_wording (file))
    return RT_PACK_WORDING;
  document = rt_json_document_parse (file, text, length, NULL);
  return document != NULL ? kind_of (document) : RT_PACK_QUESTIONNAIRE;
}

/**
 * rt_knowledge_pack_check_name:
 *
 * Returns: whether @file is the plain name of a file a pack can hold: no folder, no odd characters.
 */
gboolean
rt_knowledge_pack_check_name (const char *file, GError **error)
{
  gboolean plain = *file != '.' && *file != '\0' && strlen (file) <= MAX_NAME;

  for (const char *c = file; plain && *c != '\0'; c++)
    plain = g_ascii_isalnum (*c) || strchr ("._-", *c) != NULL;
  if (plain && (g_str_has_suffix (file, ".json") || g_str_has_suffix (file, ".txt")))
    return TRUE;
  rt_knowledge_set_error (error, RT_KNOWLEDGE_ERROR_INVALID, 0,
                          _ ("The name of the file must be ID.json for a questionnaire, a "
                             "laboratory’s intervals or a panel, or INSTRUMENT.LANGUAGE.txt for a "
                             "wording, of letters, digits, dots and underscores."));
  return FALSE;
}

static const RtInstrument *
find_in_catalogue (gconstpointer data, const char *id)
{
  return rt_catalogue_instrument (data, id);
}

static gboolean
add_wording (
    RtCatalogue *catalogue, const char *file, const char *text, gsize length, GError **error)
{
  RtInstrumentWording *wording =
      rt_instrument_wording_parse (file, text, length, find_in_catalogue, catalogue, error);

  if (wording != NULL)
    rt_catalogue_take_wording (catalogue, wording);
  return wording != NULL;
}

static gboolean
add_instrument (
    RtCatalogue *catalogue, const char *file, const char *text, gsize length, GError **error)
{
  g_autoptr (RtInstrument) instrument = rt_instrument_parse (file, text, length, error);
  const RtInstrument *other =
      instrument != NULL ? rt_catalogue_instrument (catalogue, instrument->id) : NULL;

  if (other != NULL && !other->is_added)
    rt_knowledge_set_error (error, RT_KNOWLEDGE_ERROR_TAKEN, 0,
                            _ ("%s: A questionnaire “%s” comes with the program; choose another "
                               "id, such as own_%s."),
                            file, instrument->id, instrument->id);
  else if (other != NULL)
    rt_knowledge_set_error (error, RT_KNOWLEDGE_ERROR_INVALID, 0,
                            _ ("%s: Another file has the id “%s” too."), file, instrument->id);
  if (instrument == NULL || other != NULL)
    return FALSE;
  instrument->content_key = rt_instrument_content_key (text, length);
  rt_catalogue_take_instrument (catalogue, g_steal_pointer (&instrument));
  return TRUE;
}

/**
 * rt_knowledge_pack_add_earlier:
 * @catalogue: one that nobody else holds yet, with the newest version
 * @file: plain name of the questionnaire's file
 * @text: what it held in an earlier version
 * @length: in bytes
 *
 * Returns: whether the file is right and is known as an earlier version now.
 */
gboolean
rt_knowledge_pack_add_earlier (
    RtCatalogue *catalogue, const char *file, const char *text, gsize length, GError **error)
{
  g_autoptr (RtInstrument) earlier = rt_instrument_parse (file, text, length, error);
  RtInstrument *newest =
      earlier != NULL ? (RtInstrument *)rt_catalogue_instrument (catalogue, earlier->id) : NULL;

  if (newest == NULL || !newest->is_added)
    return FALSE;
  earlier->content_key = rt_instrument_content_key (text, length);
  rt_instrument_take_earlier (newest, g_steal_pointer (&earlier));
  return TRUE;
}

static gboolean
add_json (RtCatalogue *catalogue, const char *file, const char *text, gsize length, GError **error)
{
  g_autoptr (RtJsonDocument) document = rt_json_document_parse (file, text, length, error);

  if (document == NULL)
    return FALSE;
  switch (kind_of (document))
    {
    case RT_PACK_INTERVALS:
      return rt_laboratory_pack_add_list (catalogue, document, error);
    case RT_PACK_PANEL:
      return rt_laboratory_pack_add_panel (catalogue, document, error);
    case RT_PACK_QUESTIONNAIRE:
    case RT_PACK_WORDING:
    default:
      return add_instrument (catalogue, file, text, length, error);
    }
}

/**
 * rt_knowledge_pack_add:
 * @catalogue: one that nobody else holds yet; add questionnaires before the wordings of them
 * @file: plain name of the file
 * @text: its contents
 * @length: in bytes
 *
 * Returns: whether the file is right and was added; the error says file, line and reason.
 */
gboolean
rt_knowledge_pack_add (
    RtCatalogue *catalogue, const char *file, const char *text, gsize length, GError **error)
{
  if (!rt_knowledge_pack_check_name (file, error))
    return FALSE;
  if (rt_knowledge_pack_is_wording (file))
    return add_wording (catalogue, file, text, length, error);
  return add_json (catalogue, file, text, length, error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
list_files (const char *folder, const char *suffix, GPtrArray *paths)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, suffix))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
}

static void
check_file (RtCatalogue *catalogue, const char *path, GPtrArray *problems)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  if (g_file_get_contents (path, &text, &length, NULL))
    rt_knowledge_pack_add (catalogue, name, text, length, &error);
  else
    rt_knowledge_set_error (&error, RT_KNOWLEDGE_ERROR_UNREADABLE, 0, _ ("%s could not be read."),
                            shown);
  if (error != NULL)
    rt_pack_problem_list_add (problems, shown, error);
}

/**
 * rt_knowledge_pack_check_folder:
 * @folder: with the files of a pack, beside each other or in the folders instruments,
 *   laboratories, panels and wording
 * @n_files: (out): how many were checked
 *
 * Checks every file, so that all that is wrong is known at once.
 *
 * Returns: (transfer full) (element-type RtPackProblem): what is wrong, empty when nothing is;
 * %NULL with an error when the folder cannot be read or holds no file of a pack.
 */
GPtrArray *
rt_knowledge_pack_check_folder (const char *folder, guint *n_files, GError **error)
{
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_default (error);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) wordings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) problems = rt_pack_problem_list_new ();
  static const char *const parts[] = { "instruments", "laboratories", "panels" };
  g_autofree char *wording = g_build_filename (folder, "wording", NULL);

  if (catalogue == NULL)
    return NULL;
  list_files (folder, ".json", paths);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *part = g_build_filename (folder, parts[i], NULL);

      list_files (part, ".json", paths);
    }
  list_files (folder, ".txt", wordings);
  list_files (wording, ".txt", wordings);
  *n_files = paths->len + wordings->len;
  if (*n_files == 0)
    {
      rt_knowledge_set_error (error, RT_KNOWLEDGE_ERROR_NOT_FOUND, 0,
                              _ ("The folder holds no questionnaire, laboratory’s intervals or "
                                 "panel (ID.json) and no wording (INSTRUMENT.LANGUAGE.txt)."));
      return NULL;
    }
  g_ptr_array_sort (paths, compare_names);
  g_ptr_array_sort (wordings, compare_names);
  for (guint i = 0; i < paths->len; i++)
    check_file (catalogue, g_ptr_array_index (paths, i), problems);
  for (guint i = 0; i < wordings->len; i++)
    check_file (catalogue, g_ptr_array_index (wordings, i), problems);
  return g_steal_pointer (&problems);
}
