/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "name-match.h"

#include "letter-slip.h"
#include "text-fold.h"

/* What is looked for, and what was found: one match for each thing of the catalogue. */
typedef struct
{
  const RtCatalogue *catalogue;
  const RtNameFold *typed;
  gboolean slips;
  gboolean whole; /* nothing but whole names */
  GPtrArray *matches;
} Search;

/** rt_name_match_free: frees the match. */
void
rt_name_match_free (RtNameMatch *match)
{
  if (match == NULL)
    return;
  g_free (match->name);
  g_free (match->title);
  g_free (match->catalogue_id);
  g_free (match);
}

static gboolean
fits (const Search *search, const RtNameFold *name, RtNameFit *fit)
{
  const RtNameFold *typed = search->typed;

  if (g_str_equal (name->joined, typed->joined))
    *fit = RT_NAME_EXACT;
  else if (search->whole)
    return FALSE;
  else if (search->slips)
    {
      if (!rt_letter_slip (name->joined, typed->joined))
        return FALSE;
      *fit = RT_NAME_SLIP;
    }
  else if (g_str_has_prefix (name->words, typed->words)
           || g_str_has_prefix (name->joined, typed->joined))
    *fit = RT_NAME_PREFIX;
  else if (rt_text_fold_matches (name->words, typed->words))
    *fit = RT_NAME_WORDS;
  else
    return FALSE;
  return TRUE;
}

static void
try_name (const Search *search, RtNameMatch *match, const char *name)
{
  RtNameFit fit;

  if (!fits (search, rt_catalogue_name_fold (search->catalogue, name), &fit)
      || (match->name != NULL && match->fit <= fit))
    return;
  g_free (match->name);
  match->name = g_strdup (name);
  match->fit = fit;
}

static void
try_names (const Search *search, RtNameMatch *match, const char *title, char **synonyms)
{
  try_name (search, match, title);
  for (char **synonym = synonyms; synonym != NULL && *synonym != NULL; synonym++)
    try_name (search, match, *synonym);
}

static void
keep (Search *search, RtNameMatch *match, const char *title, const char *id)
{
  if (match->name == NULL)
    {
      rt_name_match_free (match);
      return;
    }
  match->title = g_strdup (title);
  match->catalogue_id = g_strdup (id);
  g_ptr_array_add (search->matches, match);
}

static void
search_entry (Search *search, const RtInterventionEntry *entry)
{
  RtNameMatch *match = g_new0 (RtNameMatch, 1);

  match->entry = entry;
  try_names (search, match, entry->name, entry->synonyms);
  for (guint i = 0; i < entry->substances->len; i++)
    try_name (search, match, ((RtEntrySubstance *)g_ptr_array_index (entry->substances, i))->name);
  keep (search, match, entry->name, entry->id);
}

static void
search_substance (const RtCatalogue *catalogue, Search *search, const RtSubstance *substance)
{
  RtNameMatch *match = g_new0 (RtNameMatch, 1);

  match->substance = substance;
  if (substance->intervention != NULL)
    match->entry = rt_catalogue_intervention (catalogue, substance->intervention);
  try_names (search, match, substance->name, substance->synonyms);
  keep (search, match, substance->name, substance->id);
}

static void
search_combination (Search *search, const RtCombination *combination)
{
  RtNameMatch *match = g_new0 (RtNameMatch, 1);

  match->combination = combination;
  try_name (search, match, combination->name);
  keep (search, match, combination->name, NULL);
}

/* A substance that has a listing of its own is found as itself, not also as its group. */
static void
drop_groups (GPtrArray *matches)
{
  for (guint i = matches->len; i > 0; i--)
    {
      const RtNameMatch *group = g_ptr_array_index (matches, i - 1);

      for (guint j = 0; group->substance == NULL && j < matches->len; j++)
        {
          const RtNameMatch *single = g_ptr_array_index (matches, j);

          if (single->substance != NULL && single->entry == group->entry && single->entry != NULL
              && single->fit <= group->fit)
            {
              g_ptr_array_remove_index (matches, i - 1);
              break;
            }
        }
    }
}

static int
compare_matches (gconstpointer a, gconstpointer b)
{
  const RtNameMatch *first = *(const RtNameMatch *const *)a;
  const RtNameMatch *second = *(const RtNameMatch *const *)b;

  if (first->fit != second->fit)
    return (int)first->fit - (int)second->fit;
  return g_utf8_collate (first->title, second->title);
}

static void
search_all (const RtCatalogue *catalogue, Search *search)
{
  const GPtrArray *entries = rt_catalogue_interventions (catalogue);
  const GPtrArray *substances = rt_catalogue_substances (catalogue);
  const GPtrArray *combinations = rt_catalogue_combinations (catalogue);

  for (guint i = 0; i < entries->len; i++)
    search_entry (search, g_ptr_array_index (entries, i));
  for (guint i = 0; i < substances->len; i++)
    search_substance (catalogue, search, g_ptr_array_index (substances, i));
  for (guint i = 0; i < combinations->len; i++)
    search_combination (search, g_ptr_array_index (combinations, i));
}

/**
 * rt_catalogue_search:
 * @typed: what has been typed so far
 * @limit: the most that is wanted
 *
 * Finds by any name: beginning of the name, beginnings of its words; case, accents, hyphens and
 * spaces make no difference. Only when nothing is found are names with one slip of a letter
 * suggested.
 *
 * Returns: (transfer full) (element-type RtNameMatch): best first; empty for an empty text.
 */
GPtrArray *
rt_catalogue_search (const RtCatalogue *catalogue, const char *typed, guint limit)
{
  g_autoptr (RtNameFold) fold = rt_name_fold_new (typed);
  Search search = { catalogue, fold, FALSE, FALSE,
                    g_ptr_array_new_with_free_func ((GDestroyNotify)rt_name_match_free) };

  if (*fold->joined == '\0')
    return search.matches;
  search_all (catalogue, &search);
  if (search.matches->len == 0)
    {
      search.slips = TRUE;
      search_all (catalogue, &search);
    }
  g_ptr_array_sort (search.matches, compare_matches);
  drop_groups (search.matches);
  if (search.matches->len > limit)
    g_ptr_array_set_size (search.matches, (int)limit);
  return search.matches;
}

/**
 * rt_catalogue_named:
 * @name: a whole name
 *
 * Returns: (transfer full) (element-type RtNameMatch): everything that is called so; more than one
 *   has to be asked about.
 */
GPtrArray *
rt_catalogue_named (const RtCatalogue *catalogue, const char *name)
{
  g_autoptr (RtNameFold) fold = rt_name_fold_new (name);
  Search search = { .catalogue = catalogue,
                    .typed = fold,
                    .whole = TRUE,
                    .matches =
                        g_ptr_array_new_with_free_func ((GDestroyNotify)rt_name_match_free) };

  if (*fold->joined != '\0' && rt_catalogue_has_name (catalogue, fold->joined))
    search_all (catalogue, &search);
  g_ptr_array_sort (search.matches, compare_matches);
  drop_groups (search.matches);
  return search.matches;
}

/**
 * rt_catalogue_entry_of:
 * @catalogue_id: (nullable): id of an entry or of a substance
 *
 * Returns: (transfer none) (nullable): the entry with the facts about it; for a substance that has
 *   none of its own, that of its group.
 */
const RtInterventionEntry *
rt_catalogue_entry_of (const RtCatalogue *catalogue, const char *catalogue_id)
{
  const RtSubstance *substance = NULL;

  if (catalogue_id == NULL)
    return NULL;
  substance = rt_catalogue_substance (catalogue, catalogue_id);
  if (substance != NULL)
    return substance->intervention != NULL
               ? rt_catalogue_intervention (catalogue, substance->intervention)
               : NULL;
  return rt_catalogue_intervention (catalogue, catalogue_id);
}
