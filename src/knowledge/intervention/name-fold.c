/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "name-fold.h"

#include "text-fold.h"

/** rt_name_fold_new: Returns: (transfer full): @name, comparable. */
RtNameFold *
rt_name_fold_new (const char *name)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (name), "-_.,/'", ' ');
  g_autofree char *trimmed = g_strstrip (rt_text_fold (spaced));
  g_auto (GStrv) words = g_strsplit (trimmed, " ", -1);
  RtNameFold *fold = g_new0 (RtNameFold, 1);

  fold->words = g_steal_pointer (&trimmed);
  fold->joined = g_strjoinv ("", words);
  return fold;
}

/** rt_name_fold_free: frees it. */
void
rt_name_fold_free (RtNameFold *fold)
{
  if (fold == NULL)
    return;
  g_free (fold->words);
  g_free (fold->joined);
  g_free (fold);
}
