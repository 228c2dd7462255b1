/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "knowledge-source.h"

#include <glib/gi18n.h>

#include "json-list.h"

#define FORMAT 1

static const char *const checks[] = { "seen", "seen_abstract", "seen_secondary", "recalled", NULL };

/** rt_knowledge_source_free: frees the source. */
void
rt_knowledge_source_free (RtKnowledgeSource *source)
{
  if (source == NULL)
    return;
  g_free (source->id);
  g_free (source->authors);
  g_free (source->title);
  g_free (source->container);
  g_free (source->url);
  g_free (source->doi);
  g_free (source->checked);
  g_free (source);
}

static gpointer
read_source (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "id",      "type",  "authors_or_agency",
                                       "year",    "title", "container",
                                       "checked", "note",  "url",
                                       "doi",     "pmid",  NULL };
  RtKnowledgeSource *source = g_new0 (RtKnowledgeSource, 1);

  rt_json_only (check, object, known);
  source->id = g_strdup (rt_json_text (check, object, "id", TRUE));
  source->authors = g_strdup (rt_json_text (check, object, "authors_or_agency", TRUE));
  source->title = g_strdup (rt_json_text (check, object, "title", TRUE));
  source->container = g_strdup (rt_json_text (check, object, "container", FALSE));
  source->year = rt_json_integer (check, object, "year", FALSE, 0);
  source->url = g_strdup (rt_json_text (check, object, "url", FALSE));
  source->doi = g_strdup (rt_json_text (check, object, "doi", FALSE));
  source->checked = g_strdup (rt_json_text (check, object, "checked", TRUE));
  if (source->checked != NULL && !g_strv_contains (checks, source->checked))
    rt_json_check_fail (check, _ ("“checked” is seen, seen_abstract, seen_secondary or recalled."));
  return source;
}

/**
 * rt_knowledge_sources_load:
 * @path: a file of sources
 * @sources: (element-type RtKnowledgeSource): the sources of the file are added
 *
 * Returns: whether the file is right; the error says file, place and reason.
 */
gboolean
rt_knowledge_sources_load (const char *path, GPtrArray *sources, GError **error)
{
  return rt_json_list_load (path, FORMAT, "sources", read_source, sources, error);
}
