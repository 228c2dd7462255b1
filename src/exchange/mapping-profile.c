/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mapping-profile.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "exchange-error.h"
#include "profile-columns.h"
#include "text-stream.h"

#define FORMAT 1

static void
column_free (gpointer data)
{
  RtProfileColumn *column = data;

  g_free (column->name);
  rt_measure_free (column->measure);
  g_clear_pointer (&column->names, g_hash_table_unref);
  g_free (column);
}

/** rt_mapping_profile_free: frees the profile. */
void
rt_mapping_profile_free (RtMappingProfile *profile)
{
  if (profile == NULL)
    return;
  g_free (profile->name);
  g_free (profile->title);
  g_free (profile->encoding);
  g_clear_pointer (&profile->zone, g_time_zone_unref);
  g_ptr_array_unref (profile->columns);
  g_free (profile->intervention_name);
  g_free (profile->intervention_catalogue_id);
  g_free (profile->intervention_unit);
  g_free (profile);
}

/** rt_mapping_profile_column: Returns: (transfer none) (nullable): the column of that name. */
const RtProfileColumn *
rt_mapping_profile_column (const RtMappingProfile *profile, const char *name)
{
  for (guint i = 0; i < profile->columns->len; i++)
    {
      const RtProfileColumn *column = g_ptr_array_index (profile->columns, i);

      if (g_str_equal (column->name, name))
        return column;
    }
  return NULL;
}

/** rt_mapping_profile_source: Returns: (transfer full): the source its values get: "import/NAME".
 */
char *
rt_mapping_profile_source (const RtMappingProfile *profile)
{
  return g_strconcat ("import/", profile->name, NULL);
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
text (JsonObject *object, const char *name, const char *otherwise)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return otherwise;
  return json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static gboolean
read_order (RtMappingProfile *profile, const char *word)
{
  static const char *const words[] = { "ymd", "dmy", "mdy" };

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], word))
      {
        profile->date_order = (RtDateOrder)i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_delimiter (const char *text)
{
  return text != NULL && strlen (text) == 1 && !g_ascii_isalnum (*text) && *text != '"'
         && (*text == '\t' || g_ascii_isprint (*text));
}

static gboolean
read_format (RtMappingProfile *profile, JsonObject *root, const char *file, GError **error)
{
  static const char *const known[] = { "format",   "title",      "delimiter", "decimal_sign",
                                       "encoding", "date_order", "time_zone", "intervention",
                                       "columns",  "source",     NULL };
  const char *title = text (root, "title", NULL);
  const char *encoding = text (root, "encoding", "UTF-8");
  const char *delimiter = text (root, "delimiter", ",");
  const char *decimal = text (root, "decimal_sign", ".");
  const char *zone = text (root, "time_zone", NULL);
  const char *unknown = rt_profile_unknown_member (root, known);

  if (json_object_get_int_member_with_default (root, "format", 0) != FORMAT)
    return wrong (file, error, _ ("This program reads profiles of format %d."), FORMAT);
  if (unknown != NULL)
    return wrong (file, error, _ ("There is no member “%s” in the format."), unknown);
  if (title == NULL || *title == '\0')
    return wrong (file, error, _ ("“title” is missing."));
  if (encoding == NULL || !rt_text_encoding_is_known (encoding))
    return wrong (file, error,
                  _ ("“encoding” must be UTF-8, UTF-16, UTF-16LE, UTF-16BE, Windows-1252 or "
                     "ISO-8859-1."));
  if (!is_delimiter (delimiter))
    return wrong (file, error, _ ("“delimiter” must be one sign, not a letter, digit or quote."));
  if (decimal == NULL || (!g_str_equal (decimal, ".") && !g_str_equal (decimal, ",")))
    return wrong (file, error, _ ("“decimal_sign” is a point or a comma."));
  if (*decimal == *delimiter)
    return wrong (file, error, _ ("“delimiter” and “decimal_sign” cannot be the same sign."));
  if (!read_order (profile, text (root, "date_order", "ymd")))
    return wrong (file, error, _ ("“date_order” is ymd, dmy or mdy."));
  profile->zone = zone != NULL ? g_time_zone_new_identifier (zone) : NULL;
  if (profile->zone == NULL)
    return wrong (file, error, _ ("“time_zone” must name a zone such as Europe/Amsterdam."));
  profile->delimiter = *delimiter;
  profile->decimal_sign = *decimal;
  profile->encoding = g_strdup (encoding);
  profile->title = g_strdup (title);
  return TRUE;
}

static gboolean
read_intervention (RtMappingProfile *profile, JsonObject *root, const char *file, GError **error)
{
  static const char *const known[] = { "name", "catalogue_id", "unit", "kind", NULL };
  JsonNode *node = json_object_get_member (root, "intervention");
  JsonObject *object;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return wrong (file, error, _ ("“intervention” must be an object."));
  object = json_node_get_object (node);
  if (rt_profile_unknown_member (object, known) != NULL)
    return wrong (file, error, _ ("There is no member “%s” in “intervention”."),
                  rt_profile_unknown_member (object, known));
  profile->intervention_name = g_strdup (text (object, "name", NULL));
  profile->intervention_catalogue_id = g_strdup (text (object, "catalogue_id", NULL));
  profile->intervention_unit = g_strdup (text (object, "unit", NULL));
  if (profile->intervention_name == NULL || profile->intervention_unit == NULL
      || !rt_intervention_kind_from_string (text (object, "kind", NULL),
                                            &profile->intervention_kind))
    return wrong (file, error,
                  _ ("“intervention” needs a name, a unit and one of the four kinds."));
  return TRUE;
}

static guint
count_role (const RtMappingProfile *profile, RtColumnRole role)
{
  guint n = 0;

  for (guint i = 0; i < profile->columns->len; i++)
    if (((const RtProfileColumn *)g_ptr_array_index (profile->columns, i))->role == role)
      n++;
  return n;
}

static gboolean
check_columns (const RtMappingProfile *profile, const char *file, GError **error)
{
  if (count_role (profile, RT_COLUMN_TIME) != 1)
    return wrong (file, error, _ ("Exactly one column must have the role time."));
  if (count_role (profile, RT_COLUMN_MEASURE) + count_role (profile, RT_COLUMN_DOSE) == 0)
    return wrong (file, error, _ ("At least one column must be a measure or a dose."));
  if (count_role (profile, RT_COLUMN_DOSE) > 1 || count_role (profile, RT_COLUMN_PHASE) > 1)
    return wrong (file, error, _ ("At most one column can be a dose, and one a phase."));
  if (count_role (profile, RT_COLUMN_DOSE) == 1 && profile->intervention_name == NULL)
    return wrong (file, error, _ ("A dose column needs an “intervention”."));
  return TRUE;
}

/**
 * rt_mapping_profile_load:
 * @path: a file in the format data/profiles/README.md describes; its name is the profile's
 *
 * Returns: (transfer full): the profile, checked; %NULL with a sentence naming file and place.
 */
RtMappingProfile *
rt_mapping_profile_load (const char *path, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (RtMappingProfile) profile = g_new0 (RtMappingProfile, 1);
  g_autofree char *file = g_path_get_basename (path);
  g_autoptr (GError) local_error = NULL;
  JsonNode *node;
  JsonObject *root;

  profile->columns = g_ptr_array_new_with_free_func (column_free);
  profile->name =
      g_strndup (file, strlen (file) - (g_str_has_suffix (file, ".json") ? strlen (".json") : 0));
  if (!json_parser_load_from_file (parser, path, &local_error))
    {
      wrong (file, error, _ ("It cannot be read as JSON (%s)."), local_error->message);
      return NULL;
    }
  node = json_parser_get_root (parser);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      wrong (file, error, _ ("It does not hold a JSON object."));
      return NULL;
    }
  root = json_node_get_object (node);
  if (!read_format (profile, root, file, error) || !read_intervention (profile, root, file, error)
      || !rt_profile_read_columns (profile, root, file, error)
      || !check_columns (profile, file, error))
    return NULL;
  return g_steal_pointer (&profile);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The names of the profiles in a folder, sorted, ended by NULL. */
static GPtrArray *
names_in (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (file, ".json"))
      g_ptr_array_add (names, g_strndup (file, strlen (file) - strlen (".json")));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return names;
}

/**
 * rt_mapping_profile_find:
 * @folder: a folder with profiles
 * @name: name of one
 *
 * Returns: (transfer full): the profile; %NULL with a sentence when there is none of that name.
 */
RtMappingProfile *
rt_mapping_profile_find (const char *folder, const char *name, GError **error)
{
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *known = NULL;

  if (strchr (name, '/') == NULL && *name != '.' && g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return rt_mapping_profile_load (path, error);
  names = names_in (folder);
  known = g_strjoinv (", ", (char **)names->pdata);
  if (names->len > 1)
    g_set_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_PROFILE,
                 _ ("There is no mapping profile of that name. There are: %s."), known);
  else
    g_set_error_literal (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_PROFILE,
                         _ ("There is no mapping profile of that name, nor any other."));
  return NULL;
}

/**
 * rt_mapping_profile_list:
 * @folder: a folder with profiles
 *
 * Returns: (transfer full) (element-type RtMappingProfile): all of them by name; %NULL when one of
 * them is wrong.
 */
GPtrArray *
rt_mapping_profile_list (const char *folder, GError **error)
{
  g_autoptr (GPtrArray) profiles =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_mapping_profile_free);
  g_autoptr (GPtrArray) names = names_in (folder);

  for (guint i = 0; i + 1 < names->len; i++)
    {
      RtMappingProfile *profile =
          rt_mapping_profile_find (folder, g_ptr_array_index (names, i), error);

      if (profile == NULL)
        return NULL;
      g_ptr_array_add (profiles, profile);
    }
  return g_steal_pointer (&profiles);
}
