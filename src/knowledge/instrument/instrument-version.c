/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "instrument-version.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define VERSION_LETTER 'v'
#define VIEW_MARK '@'

/* Members that change neither how answers are scored nor how scores are read. What calls for
 * attention is told answer by answer. */
static const char *const beside[] = { "version",  "name",    "short_name", "risk_items", "licence",
                                      "citation", "sources", "uncertain",  "domain",     NULL };

/**
 * rt_instrument_content_key:
 * @text: the file of a questionnaire
 * @length: in bytes
 *
 * Returns: (transfer full) (nullable): a key that is the same for files whose questionnaires are
 *   answered, scored and read alike; %NULL when the text is no JSON object.
 */
char *
rt_instrument_content_key (const char *text, gsize length)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (JsonObject) kept = json_object_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *canonical = NULL;
  JsonObjectIter members;
  const char *name;
  JsonNode *member;

  if (!json_parser_load_from_data (parser, text, (gssize)length, NULL)
      || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    return NULL;
  json_object_iter_init_ordered (&members, json_node_get_object (json_parser_get_root (parser)));
  while (json_object_iter_next_ordered (&members, &name, &member))
    if (!g_strv_contains (beside, name))
      json_object_set_member (kept, name, json_node_copy (member));
  json_node_set_object (node, kept);
  canonical = json_to_string (node, FALSE);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, canonical, -1);
}

/**
 * rt_instrument_take_earlier:
 * @newest: a practice's questionnaire that nobody else holds yet
 * @earlier: (transfer full): another version of it
 */
void
rt_instrument_take_earlier (RtInstrument *newest, RtInstrument *earlier)
{
  if (newest->earlier == NULL)
    newest->earlier = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_instrument_free);
  earlier->is_added = TRUE;
  g_ptr_array_add (newest->earlier, earlier);
}

/**
 * rt_instrument_version:
 *
 * Returns: (transfer none) (nullable): @newest as it was in that version; %NULL when its definition
 *   was not kept.
 */
const RtInstrument *
rt_instrument_version (const RtInstrument *newest, int version)
{
  if (newest->version == version)
    return newest;
  for (guint i = 0; newest->earlier != NULL && i < newest->earlier->len; i++)
    {
      const RtInstrument *earlier = g_ptr_array_index (newest->earlier, i);

      if (earlier->version == version)
        return earlier;
    }
  return NULL;
}

/**
 * rt_instrument_series_version:
 * @version: of an answered questionnaire
 *
 * Returns: the version its values are named by; 0 when they are one series with those of @newest.
 *   Versions that are read alike are one series, named by the last of them.
 */
int
rt_instrument_series_version (const RtInstrument *newest, int version)
{
  const RtInstrument *answered = rt_instrument_version (newest, version);
  int last = version;

  if (!newest->is_added || answered == newest)
    return 0;
  if (answered == NULL)
    return version;
  if (g_strcmp0 (answered->content_key, newest->content_key) == 0)
    return 0;
  for (guint i = 0; i < newest->earlier->len; i++)
    {
      const RtInstrument *other = g_ptr_array_index (newest->earlier, i);

      if (g_strcmp0 (answered->content_key, other->content_key) == 0)
        last = MAX (last, other->version);
    }
  return last;
}

/**
 * rt_instrument_version_read:
 * @measure_id: public id of a measure
 * @rest: (out) (optional) (nullable): where a view begins after the version, at its mark
 *
 * Returns: the version @measure_id names; 0 for none.
 */
int
rt_instrument_version_read (const char *measure_id, const char **rest)
{
  const char *mark = strchr (measure_id, VIEW_MARK);
  char *end = NULL;
  guint64 version = 0;

  if (mark != NULL && mark[1] == VERSION_LETTER && g_ascii_isdigit (mark[2]))
    version = g_ascii_strtoull (mark + 2, &end, 10);
  if (version == 0 || version > G_MAXINT || (*end != '\0' && *end != VIEW_MARK))
    {
      end = (char *)mark;
      version = 0;
    }
  if (rest != NULL)
    *rest = end != NULL && *end != '\0' ? end : NULL;
  return (int)version;
}

/** rt_instrument_version_mark: Returns: (transfer full): how a view names a version: "v1" */
char *
rt_instrument_version_mark (int version)
{
  return g_strdup_printf ("%c%d", VERSION_LETTER, version);
}
