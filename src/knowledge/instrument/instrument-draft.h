/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "instrument.h"

/* A questionnaire a practice writes itself: its own words, one set of options for all items, one
 * score that is the sum, and words for stretches of it. */

typedef struct
{
  char *text;
  gboolean reverse;
} RtDraftItem;

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
  int days; /* about how many days it asks; 0 = now */
  RtBetter better;
  int first_score;    /* of the first option: 0 or 1; the others follow */
  GPtrArray *options; /* (element utf8) their words */
  GPtrArray *items;   /* (element RtDraftItem) */
  int max_missing;    /* answers that may be missing; the person's mean stands in their place */
  GPtrArray *levels;  /* (element RtDraftLevel) by ascending score; may be empty */
} RtInstrumentDraft;

RtInstrumentDraft *rt_instrument_draft_new (void);
RtInstrumentDraft *rt_instrument_draft_of (const RtInstrument *instrument);
void rt_instrument_draft_free (RtInstrumentDraft *draft);
void rt_instrument_draft_add_item (RtInstrumentDraft *draft, const char *text, gboolean reverse);
void rt_instrument_draft_add_level (RtInstrumentDraft *draft, double from, const char *label);
void rt_instrument_draft_range (const RtInstrumentDraft *draft, double *minimum, double *maximum);
char *rt_instrument_draft_id (const RtInstrumentDraft *draft);
char *rt_instrument_draft_to_json (const RtInstrumentDraft *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtInstrumentDraft, rt_instrument_draft_free)
