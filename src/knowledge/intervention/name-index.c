/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "name-index.h"

struct _RtNameIndex
{
  GHashTable *folds;  /* (element utf8 RtNameFold) by the name itself */
  GHashTable *joined; /* the set of all names without spaces, in those folds */
};

/** rt_name_index_new: Returns: (transfer full): an index without names. */
RtNameIndex *
rt_name_index_new (void)
{
  RtNameIndex *index = g_new0 (RtNameIndex, 1);

  index->folds =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)rt_name_fold_free);
  index->joined = g_hash_table_new (g_str_hash, g_str_equal);
  return index;
}

/** rt_name_index_free: frees the index; the names belong to others. */
void
rt_name_index_free (RtNameIndex *index)
{
  g_hash_table_unref (index->joined);
  g_hash_table_unref (index->folds);
  g_free (index);
}

/** rt_name_index_add: Adds a name, which must outlive the index. */
void
rt_name_index_add (RtNameIndex *index, char *name)
{
  RtNameFold *fold = NULL;

  if (g_hash_table_contains (index->folds, name))
    return;
  fold = rt_name_fold_new (name);
  g_hash_table_insert (index->folds, name, fold);
  g_hash_table_add (index->joined, fold->joined);
}

/** rt_name_index_add_all: Adds a name and the others of the same thing. */
void
rt_name_index_add_all (RtNameIndex *index, char *name, char **synonyms)
{
  rt_name_index_add (index, name);
  for (char **synonym = synonyms; *synonym != NULL; synonym++)
    rt_name_index_add (index, *synonym);
}

/** rt_name_index_fold: Returns: (transfer none) (nullable): a name that was added, comparable. */
const RtNameFold *
rt_name_index_fold (const RtNameIndex *index, const char *name)
{
  return g_hash_table_lookup (index->folds, name);
}

/** rt_name_index_has: Returns: whether anything is called so; @joined is without spaces. */
gboolean
rt_name_index_has (const RtNameIndex *index, const char *joined)
{
  return g_hash_table_contains (index->joined, joined);
}
