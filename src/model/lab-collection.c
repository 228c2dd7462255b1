/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lab-collection.h"

#include <string.h>

static const struct
{
  const char *name;
  gsize offset;
} members[] = {
  { "volume", G_STRUCT_OFFSET (RtLabCollection, volume) },
  { "completeness", G_STRUCT_OFFSET (RtLabCollection, completeness) },
  { "sampling", G_STRUCT_OFFSET (RtLabCollection, sampling) },
  { "csf_fraction", G_STRUCT_OFFSET (RtLabCollection, csf_fraction) },
  { "fasting", G_STRUCT_OFFSET (RtLabCollection, fasting) },
  { "posture", G_STRUCT_OFFSET (RtLabCollection, posture) },
  { "wake_time", G_STRUCT_OFFSET (RtLabCollection, wake_time) },
};

static char **
member (const RtLabCollection *collection, guint i)
{
  return G_STRUCT_MEMBER_P (collection, members[i].offset);
}

/** rt_lab_collection_new: Returns: (transfer full): nothing stated. */
RtLabCollection *
rt_lab_collection_new (void)
{
  return g_new0 (RtLabCollection, 1);
}

/** rt_lab_collection_free: frees it. */
void
rt_lab_collection_free (RtLabCollection *collection)
{
  if (collection == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    g_free (*member (collection, i));
  g_free (collection);
}

/** rt_lab_collection_copy: Returns: (transfer full): a copy. */
RtLabCollection *
rt_lab_collection_copy (const RtLabCollection *collection)
{
  RtLabCollection *copy = rt_lab_collection_new ();

  copy->volume_l = collection->volume_l;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    *member (copy, i) = g_strdup (*member (collection, i));
  return copy;
}

static void
read_line (RtLabCollection *collection, const char *line)
{
  const char *sign = strchr (line, '=');
  gsize length = sign != NULL ? (gsize)(sign - line) : 0;

  if (length == 8 && strncmp (line, "volume_l", 8) == 0)
    collection->volume_l = g_ascii_strtod (sign + 1, NULL);
  for (guint i = 0; sign != NULL && i < G_N_ELEMENTS (members); i++)
    if (strlen (members[i].name) == length && strncmp (members[i].name, line, length) == 0)
      {
        g_free (*member (collection, i));
        *member (collection, i) = g_strcompress (sign + 1);
      }
}

/**
 * rt_lab_collection_parse:
 * @lines: (nullable): what rt_lab_collection_to_lines() wrote; unknown names are left out
 *
 * Returns: (transfer full): how the specimen was collected.
 */
RtLabCollection *
rt_lab_collection_parse (const char *lines)
{
  RtLabCollection *collection = rt_lab_collection_new ();
  g_auto (GStrv) split = g_strsplit (lines != NULL ? lines : "", "\n", -1);

  for (char **line = split; *line != NULL; line++)
    read_line (collection, *line);
  return collection;
}

/**
 * rt_lab_collection_to_lines:
 *
 * Returns: (transfer full) (nullable): a line "name=value" for everything stated; %NULL for
 * nothing.
 */
char *
rt_lab_collection_to_lines (const RtLabCollection *collection)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (*member (collection, i) != NULL)
      {
        g_autofree char *escaped = g_strescape (*member (collection, i), NULL);

        g_string_append_printf (lines, "%s=%s\n", members[i].name, escaped);
      }
  if (collection->volume_l > 0)
    g_string_append_printf (lines, "volume_l=%s\n",
                            g_ascii_dtostr (number, sizeof number, collection->volume_l));
  return lines->len > 0 ? g_string_free_and_steal (g_steal_pointer (&lines)) : NULL;
}

/**
 * rt_lab_collection_same_protocol:
 *
 * Returns: whether specimens taken so can stand on one line: the same void, fraction, posture and
 * fasting state. What is not stated differs from what is.
 */
gboolean
rt_lab_collection_same_protocol (const RtLabCollection *a, const RtLabCollection *b)
{
  return g_strcmp0 (a->sampling, b->sampling) == 0
         && g_strcmp0 (a->csf_fraction, b->csf_fraction) == 0
         && g_strcmp0 (a->posture, b->posture) == 0 && g_strcmp0 (a->fasting, b->fasting) == 0;
}
