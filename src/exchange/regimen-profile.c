/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "regimen-profile.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "exchange-error.h"
#include "text-fold.h"

#define FORMAT 1

static const char *const column_names[RT_N_REGIMEN_COLUMNS] = {
  "name",   "dose",    "unit",      "schedule", "maximum", "form",       "from", "until",
  "reason", "product", "as_needed", "status",   "kind",    "decided_by", "note",
};

static const char *const status_names[RT_N_REGIMEN_ROW_STATUSES] = { "going_on", "planned", "ended",
                                                                     "paused" };

static GHashTable *
words_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static RtRegimenProfile *
profile_new (void)
{
  RtRegimenProfile *profile = g_new0 (RtRegimenProfile, 1);

  profile->columns = words_new ();
  profile->words = words_new ();
  profile->statuses = words_new ();
  profile->kinds = words_new ();
  return profile;
}

/** rt_regimen_profile_free: frees the profile. */
void
rt_regimen_profile_free (RtRegimenProfile *profile)
{
  if (profile == NULL)
    return;
  g_free (profile->name);
  g_free (profile->title);
  g_free (profile->language);
  g_hash_table_unref (profile->columns);
  g_hash_table_unref (profile->words);
  g_hash_table_unref (profile->statuses);
  g_hash_table_unref (profile->kinds);
  g_free (profile);
}

static gboolean wrong (const char *file, GError **error, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

static gboolean
wrong (const char *file, GError **error, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list values;

  va_start (values, format);
  reason = g_strdup_vprintf (format, values);
  va_end (values);
  /* Translators: the file of a profile and what is wrong in it. */
  g_set_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_PROFILE, _ ("%s: %s"), file, reason);
  return FALSE;
}

static const char *
text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
                 && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

/* Takes the words of a list; a word that means two things is an error of the profile. */
static gboolean
take_words (GHashTable *table, JsonNode *node, guint meaning, const char *file, GError **error)
{
  JsonArray *list =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (list == NULL)
    return wrong (file, error, _ ("A list of words is missing."));
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonNode *item = json_array_get_element (list, i);
      char *folded = NULL;

      if (!JSON_NODE_HOLDS_VALUE (item) || json_node_get_value_type (item) != G_TYPE_STRING)
        return wrong (file, error, _ ("A list of words holds something else."));
      folded = rt_text_fold (json_node_get_string (item));
      if (g_hash_table_contains (table, folded))
        {
          g_free (folded);
          return wrong (file, error, _ ("“%s” stands there twice."), json_node_get_string (item));
        }
      g_hash_table_insert (table, folded, GUINT_TO_POINTER (meaning));
    }
  return TRUE;
}

/* An object whose members are lists of words; each member is one of @names. */
static gboolean
take_lists (GHashTable *table,
            JsonNode *node,
            const char *const *names,
            guint n_names,
            const char *file,
            GError **error)
{
  g_autoptr (GList) members = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return wrong (file, error, _ ("An object with lists of words is missing."));
  members = json_object_get_members (json_node_get_object (node));
  for (GList *member = members; member != NULL; member = member->next)
    {
      guint meaning = 0;

      while (meaning < n_names && !g_str_equal (names[meaning], member->data))
        meaning++;
      if (meaning == n_names)
        return wrong (file, error, _ ("“%s” is not known; it is probably misspelt."),
                      (const char *)member->data);
      if (!take_words (table, json_object_get_member (json_node_get_object (node), member->data),
                       meaning + 1, file, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_order (RtRegimenProfile *profile, const char *word)
{
  static const char *const orders[] = { "ymd", "dmy", "mdy" };

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (orders); i++)
    if (g_str_equal (orders[i], word))
      {
        profile->date_order = (RtDateOrder)i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
check_members (JsonObject *root, const char *file, GError **error)
{
  static const char *const known[] = { "format",     "title",   "source", "language",
                                       "date_order", "columns", "yes",    "no",
                                       "status",     "kinds",   NULL };
  g_autoptr (GList) members = json_object_get_members (root);

  for (GList *member = members; member != NULL; member = member->next)
    if (!g_strv_contains (known, member->data))
      return wrong (file, error, _ ("“%s” is not known; it is probably misspelt."),
                    (const char *)member->data);
  return TRUE;
}

static gboolean
read_root (RtRegimenProfile *profile, JsonObject *root, const char *file, GError **error)
{
  const char *const kinds[] = { "dietary_precursor", "nutritional_cofactor", "lifestyle",
                                "targeted_therapeutic" };
  JsonNode *format = json_object_get_member (root, "format");

  if (format == NULL || !JSON_NODE_HOLDS_VALUE (format) || json_node_get_int (format) != FORMAT)
    return wrong (file, error, _ ("“format” is not 1."));
  profile->title = g_strdup (text (root, "title"));
  profile->language = g_strdup (text (root, "language"));
  if (profile->title == NULL || profile->language == NULL)
    return wrong (file, error, _ ("It needs a “title” and a “language”."));
  if (!take_order (profile, text (root, "date_order")))
    return wrong (file, error, _ ("“date_order” is none of ymd, dmy, mdy."));
  return check_members (root, file, error)
         && take_lists (profile->columns, json_object_get_member (root, "columns"), column_names,
                        RT_N_REGIMEN_COLUMNS, file, error)
         && take_words (profile->words, json_object_get_member (root, "yes"), RT_REGIMEN_WORD_YES,
                        file, error)
         && take_words (profile->words, json_object_get_member (root, "no"), RT_REGIMEN_WORD_NO,
                        file, error)
         && take_lists (profile->statuses, json_object_get_member (root, "status"), status_names,
                        RT_N_REGIMEN_ROW_STATUSES, file, error)
         && take_lists (profile->kinds, json_object_get_member (root, "kinds"), kinds,
                        G_N_ELEMENTS (kinds), file, error);
}

/**
 * rt_regimen_profile_load:
 * @path: a file in the format data/profiles/README.md describes; its name is the profile's
 *
 * Returns: (transfer full): the profile, checked; %NULL with a sentence naming the file.
 */
RtRegimenProfile *
rt_regimen_profile_load (const char *path, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (RtRegimenProfile) profile = profile_new ();
  g_autofree char *file = g_path_get_basename (path);
  g_autoptr (GError) local_error = NULL;
  JsonNode *root;

  profile->name =
      g_strndup (file, strlen (file) - (g_str_has_suffix (file, ".json") ? strlen (".json") : 0));
  if (!json_parser_load_from_file (parser, path, &local_error))
    {
      wrong (file, error, _ ("It cannot be read as JSON (%s)."), local_error->message);
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      wrong (file, error, _ ("It does not hold a JSON object."));
      return NULL;
    }
  return read_root (profile, json_node_get_object (root), file, error) ? g_steal_pointer (&profile)
                                                                       : NULL;
}

static int
compare_profiles (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(RtRegimenProfile *const *)a)->name, (*(RtRegimenProfile *const *)b)->name);
}

/**
 * rt_regimen_profile_list:
 * @folder: a folder with profiles
 *
 * Returns: (transfer full) (element-type RtRegimenProfile): all of them by name; %NULL when one of
 *   them is wrong.
 */
GPtrArray *
rt_regimen_profile_list (const char *folder, GError **error)
{
  g_autoptr (GPtrArray) profiles =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_regimen_profile_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, file, NULL);
      RtRegimenProfile *profile = NULL;

      if (!g_str_has_suffix (file, ".json"))
        continue;
      profile = rt_regimen_profile_load (path, error);
      if (profile == NULL)
        return NULL;
      g_ptr_array_add (profiles, profile);
    }
  g_ptr_array_sort (profiles, compare_profiles);
  return g_steal_pointer (&profiles);
}

/**
 * rt_regimen_profile_find:
 * @folder: a folder with profiles
 * @name: name of one
 *
 * Returns: (transfer full) (nullable): the profile; %NULL without an error when there is none of
 *   that name, with a sentence when it is wrong.
 */
RtRegimenProfile *
rt_regimen_profile_find (const char *folder, const char *name, GError **error)
{
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  if (strchr (name, '/') != NULL || *name == '.' || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return NULL;
  return rt_regimen_profile_load (path, error);
}

static guint
meaning_of (GHashTable *table, const char *word)
{
  g_autofree char *folded = rt_text_fold (word);

  return GPOINTER_TO_UINT (g_hash_table_lookup (table, g_strstrip (folded)));
}

/** rt_regimen_profile_column: Returns: whether the profile knows the heading, and as what. */
gboolean
rt_regimen_profile_column (const RtRegimenProfile *profile,
                           const char *heading,
                           RtRegimenColumn *column)
{
  guint meaning = meaning_of (profile->columns, heading);

  *column = (RtRegimenColumn)(MAX (meaning, 1) - 1);
  return meaning > 0;
}

/** rt_regimen_profile_word: Returns: whether a cell says yes or no. */
RtRegimenWord
rt_regimen_profile_word (const RtRegimenProfile *profile, const char *word)
{
  return (RtRegimenWord)meaning_of (profile->words, word);
}

/** rt_regimen_profile_status: Returns: whether the profile knows the word, and as what. */
gboolean
rt_regimen_profile_status (const RtRegimenProfile *profile,
                           const char *word,
                           RtRegimenRowStatus *status)
{
  guint meaning = meaning_of (profile->statuses, word);

  *status = (RtRegimenRowStatus)(MAX (meaning, 1) - 1);
  return meaning > 0;
}

/** rt_regimen_profile_kind: Returns: whether the profile knows the word, and as which kind. */
gboolean
rt_regimen_profile_kind (const RtRegimenProfile *profile,
                         const char *word,
                         RtInterventionKind *kind)
{
  guint meaning = meaning_of (profile->kinds, word);

  *kind = (RtInterventionKind)(MAX (meaning, 1) - 1);
  return meaning > 0;
}
