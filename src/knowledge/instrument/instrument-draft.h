/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "instrument.h"

/* A questionnaire a practice writes itself: its own words, sets of options, a total that is the sum
 * of all items, named parts that are the sum of theirs, words for stretches of the total, and items
 * whose answer calls for attention. */

/* The id of the sum of all items. */
#define RT_DRAFT_TOTAL "total"

/* What the file of every draft says. */
#define RT_DRAFT_TOTAL_NAME "Total"
#define RT_DRAFT_DOMAIN "own"
#define RT_DRAFT_RATER "self"
#define RT_DRAFT_SHIP "wording_allowed"
#define RT_DRAFT_SCHEME "own"
#define RT_DRAFT_CITATION "own questionnaire of the practice"
#define RT_DRAFT_UNCERTAIN "Written by the practice; nothing about it was validated."

/* A set of options to answer with. */
typedef struct
{
  char *name;
  int first_score;   /* of the first option: 0 or 1; each further one counts one more */
  GPtrArray *labels; /* (element utf8) */
} RtDraftOptions;

typedef struct
{
  char *text;
  gboolean reverse;
  guint options;   /* place of its set of options, from 0 */
  int part;        /* place of its part, from 0; -1 = of none, it counts for the total alone */
  int calls_at;    /* place in the set of the first option that calls for attention, of a reversed
                      item the last one; -1 = none does */
  char *attention; /* nullable: what to do then, in a sentence */
} RtDraftItem;

/* A named sum of some of the items. */
typedef struct
{
  char *id; /* nullable: made from the name; what was stored under it stays with it */
  char *name;
} RtDraftPart;

typedef struct
{
  double from; /* the lowest score of the level */
  char *label;
} RtDraftLevel;

typedef struct
{
  char *id;    /* nullable: made from the short name */
  int version; /* from 1 */
  char *name;
  char *short_name;
  char *language; /* of its words, BCP 47 */
  int days;       /* about how many days it asks; 0 = now */
  RtBetter better;
  GPtrArray *option_sets; /* (element RtDraftOptions) */
  GPtrArray *items;       /* (element RtDraftItem) */
  GPtrArray *parts;       /* (element RtDraftPart) may be empty */
  int max_missing;        /* answers that may be missing; the person's mean stands in their place */
  GPtrArray *levels;      /* (element RtDraftLevel) by ascending score; may be empty */
} RtInstrumentDraft;

/* Where in a draft something is. */
typedef enum
{
  RT_DRAFT_NAME,
  RT_DRAFT_OPTIONS,
  RT_DRAFT_ITEMS,
  RT_DRAFT_PARTS,
  RT_DRAFT_LEVELS,
  RT_DRAFT_N_PLACES
} RtDraftPlace;

RtInstrumentDraft *rt_instrument_draft_new (void);
RtInstrumentDraft *rt_instrument_draft_of (const RtInstrument *instrument);
void rt_instrument_draft_free (RtInstrumentDraft *draft);
RtDraftOptions *
rt_instrument_draft_add_options (RtInstrumentDraft *draft, const char *name, int first_score);
RtDraftItem *
rt_instrument_draft_add_item (RtInstrumentDraft *draft, const char *text, gboolean reverse);
RtDraftPart *
rt_instrument_draft_add_part (RtInstrumentDraft *draft, const char *id, const char *name);
void rt_instrument_draft_add_level (RtInstrumentDraft *draft, double from, const char *label);
void rt_instrument_draft_range (const RtInstrumentDraft *draft,
                                int part,
                                double *minimum,
                                double *maximum);
int rt_draft_call_without (int calls_at, gboolean reverse, int option);
void rt_instrument_draft_drop_empty (RtInstrumentDraft *draft);
char *rt_instrument_draft_id (const RtInstrumentDraft *draft);
GPtrArray *rt_instrument_draft_part_ids (const RtInstrumentDraft *draft);
char *rt_instrument_draft_to_json (const RtInstrumentDraft *draft);
char *rt_instrument_draft_check (const RtInstrumentDraft *draft, RtDraftPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtInstrumentDraft, rt_instrument_draft_free)
