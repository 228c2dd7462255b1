/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pathway-search.h"

#include <string.h>

#include "text-fold.h"

typedef enum
{
  MATCH_NONE,
  MATCH_INSIDE, /* the words stand somewhere in the name */
  MATCH_START,  /* the name begins with them */
  MATCH_WHOLE,  /* they are the name, but for hyphens and spaces */
} Match;

static const struct
{
  gunichar letter;
  const char *name;
} greek[] = {
  { 0x3b1, "alpha" },
  { 0x3b2, "beta" },
  { 0x3b3, "gamma" },
  { 0x3b4, "delta" },
};

static void
append_typed (GString *typed, gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (greek); i++)
    if (greek[i].letter == letter)
      {
        g_string_append (typed, greek[i].name);
        return;
      }
  if (g_unichar_isalnum (letter) || letter == '+')
    g_string_append_unichar (typed, letter);
}

/* Chemists write 5-HTP, 5 HTP and 5HTP, and β or beta; only letters and digits tell names apart. */
static char *
reduce (const char *name)
{
  g_autofree char *folded = rt_text_fold (name);
  GString *typed = g_string_new (NULL);

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    append_typed (typed, g_utf8_get_char (c));
  return g_string_free_and_steal (typed);
}

static Match
match_name (const char *name, const char *query)
{
  g_autofree char *reduced = reduce (name);
  const char *found = strstr (reduced, query);

  if (found == NULL)
    return MATCH_NONE;
  if (g_str_equal (reduced, query))
    return MATCH_WHOLE;
  return found == reduced ? MATCH_START : MATCH_INSIDE;
}

static Match
match_compound (const RtPathwayCompound *compound, const char *query)
{
  Match best = match_name (compound->name, query);

  for (char **synonym = compound->synonyms; *synonym != NULL; synonym++)
    best = MAX (best, match_name (*synonym, query));
  return MAX (best, g_str_equal (compound->id, query) ? MATCH_WHOLE : MATCH_NONE);
}

/**
 * rt_pathway_search_compounds:
 * @query: what somebody types: a name, a synonym or a part of one
 *
 * Case, accents, hyphens, spaces and the way Greek letters are written make no difference.
 *
 * Returns: (transfer container) (element-type RtPathwayCompound): compounds of that name first,
 * then those whose name begins with it, then the others that contain it; empty for an empty query.
 */
GPtrArray *
rt_pathway_search_compounds (const RtPathway *pathway, const char *query)
{
  g_autofree char *reduced = reduce (query);
  GPtrArray *found = g_ptr_array_new ();

  if (*reduced == '\0')
    return found;
  for (int wanted = MATCH_WHOLE; wanted > MATCH_NONE; wanted--)
    for (guint i = 0; i < pathway->compounds->len; i++)
      {
        gpointer compound = g_ptr_array_index (pathway->compounds, i);

        if ((int)match_compound (compound, reduced) == wanted)
          g_ptr_array_add (found, compound);
      }
  return found;
}

/**
 * rt_pathway_find_compound:
 * @name: a whole name, synonym or id of a compound
 *
 * Returns: (transfer none) (nullable): the compound that is called so.
 */
const RtPathwayCompound *
rt_pathway_find_compound (const RtPathway *pathway, const char *name)
{
  g_autofree char *reduced = reduce (name);

  for (guint i = 0; *reduced != '\0' && i < pathway->compounds->len; i++)
    {
      const RtPathwayCompound *compound = g_ptr_array_index (pathway->compounds, i);

      if (g_str_equal (compound->id, name) || match_compound (compound, reduced) == MATCH_WHOLE)
        return compound;
    }
  return NULL;
}
