/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"

/* How well a name fits what was typed, best first. */
typedef enum
{
  RT_NAME_EXACT,  /* the whole name */
  RT_NAME_PREFIX, /* its beginning */
  RT_NAME_WORDS,  /* every word typed begins a word of it */
  RT_NAME_SLIP,   /* one letter wrong, missing, too many, or two swapped: a suggestion only */
} RtNameFit;

/* Something of the catalogue that has a name like the one typed. */
typedef struct
{
  RtNameFit fit;
  char *name;                       /* the name that fits, as the catalogue writes it */
  char *title;                      /* what it is called first */
  char *catalogue_id;               /* of an entry or a substance; nullable for a combination */
  const RtInterventionEntry *entry; /* nullable */
  const RtSubstance *substance;     /* nullable */
  const RtCombination *combination; /* nullable */
} RtNameMatch;

void rt_name_match_free (RtNameMatch *match);
GPtrArray *rt_catalogue_search (const RtCatalogue *catalogue, const char *typed, guint limit);
GPtrArray *rt_catalogue_named (const RtCatalogue *catalogue, const char *name);
const RtInterventionEntry *rt_catalogue_entry_of (const RtCatalogue *catalogue,
                                                  const char *catalogue_id);
