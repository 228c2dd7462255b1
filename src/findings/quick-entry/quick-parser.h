/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quick-entry.h"

/* What the files of the quick entry share and nobody else sees. */

/* A word of the line. */
typedef struct
{
  char *text;         /* as written */
  char *folded;       /* comparable, without a point at its end */
  char *dotted;       /* comparable */
  gboolean separator; /* a comma, a bracket */
  gboolean cut;       /* a semicolon: the next step follows */
} RtQuickToken;

typedef struct
{
  RtRational value;
  char *text;              /* as written, without the unit */
  char *unit;              /* as written; nullable */
  const RtDoseUnit *known; /* nullable */
  gboolean each;           /* of one tablet … */
} RtQuickAmount;

/* The signs that say in which order things were written. */
#define RT_QUICK_WRITTEN_AMOUNT 'A'
#define RT_QUICK_WRITTEN_TIME 'T'  /* a time of the day */
#define RT_QUICK_WRITTEN_COUNT 'N' /* so many times a day */
#define RT_QUICK_WRITTEN_DAYS 'W'  /* days of the week */
#define RT_QUICK_WRITTEN_MEAL 'M'  /* a relation to a meal */
#define RT_QUICK_WRITTEN_COMMA ','

/* One step of the regimen on its way. */
typedef struct
{
  GPtrArray *amounts;   /* (element RtQuickAmount) */
  GString *order;       /* the signs of what was written */
  GArray *days;         /* (element guint): the sets of days of the week, as written */
  RtDoseTiming *timing; /* NULL: nothing said */
  gboolean has_rhythm;
  gboolean of_day; /* the amount is that of a whole day */
  int period;      /* the amount is that of so many days; 0: not said */
  RtRegimenMode mode;
  gboolean has_from;
  RtCalendarDate from;
  gboolean approximate;
  gboolean has_until;
  RtCalendarDate until; /* the last day, as written */
  int for_days, for_months;
  int after_days, after_months;
  int on_day;       /* the n-th day of the regimen; 0: not said */
  gboolean goes_on; /* from that day on, or for more than that day */
  int ramp;         /* 1: increased, -1: decreased step by step; else 0 */
  gboolean has_by;
  gboolean changes; /* from the first amount to the second */
  gboolean in_turn; /* the amounts take turns, a day each */
  GPtrArray *meals; /* (element utf8): relations to meals as written */
  char *maximum_text;
  char *reason;
  GString *note;
} RtQuickSegment;

typedef enum
{
  RT_QUICK_EXPECT_NOTHING,
  RT_QUICK_EXPECT_FROM,
  RT_QUICK_EXPECT_UNTIL,
} RtQuickExpect;

typedef struct
{
  const RtCatalogue *catalogue;
  const RtDoseUnits *units;
  const char *language;
  GTimeZone *zone;
  RtCalendarDate today;
  GPtrArray *tokens; /* (element RtQuickToken) */
  guint at;
  GPtrArray *segments; /* (element RtQuickSegment) */
  RtQuickSegment *segment;
  RtQuickExpect expect;
  gboolean about;
  gboolean of;    /* "of", "à" was the word before */
  char *strength; /* stated outright; nullable */
  RtQuickEntry *entry;
} RtQuickParser;

/* A phrase that stands at a place: its numbers and how many words it takes. */
typedef struct
{
  const RtPhrase *phrase;
  int numbers[2];
  guint length;
} RtQuickPhrase;

RtQuickEntry *rt_quick_entry_new (void);
GPtrArray *rt_quick_segments_new (void);
GPtrArray *rt_quick_tokens (const RtQuickParser *parser, const char *text);
const RtQuickToken *rt_quick_token (const RtQuickParser *parser, guint at);
gboolean rt_quick_phrase_at (const RtQuickParser *parser, guint at, RtQuickPhrase *found);
gboolean rt_quick_means (const RtQuickParser *parser, guint at, RtWordMeaning meaning);
gboolean rt_quick_number_at (const RtQuickParser *parser, guint at, int *number);
char *rt_quick_words (const RtQuickParser *parser, guint from, guint length);
void rt_quick_understood (RtQuickParser *parser, RtQuickField field, guint from, guint length);
RtQuickQuestion *rt_quick_ask (RtQuickParser *parser, RtQuickAsk ask, char *sentence);

gboolean rt_quick_is_name (const RtQuickParser *parser);
gboolean rt_quick_take_name (RtQuickParser *parser);
const char *rt_quick_take_written_name (RtQuickParser *parser, const char *line);
gboolean rt_quick_is_number_text (const char *text);
RtQuickAmount *rt_quick_new_amount (RtQuickSegment *segment, RtRational value, const char *text);
gboolean rt_quick_take_scheme (RtQuickParser *parser);
gboolean rt_quick_says_something (const RtQuickSegment *segment);
gboolean rt_quick_take_phrase (RtQuickParser *parser);
gboolean rt_quick_is_amount (const RtQuickParser *parser, guint at);
gboolean rt_quick_take_amount (RtQuickParser *parser);
gboolean rt_quick_take_date (RtQuickParser *parser);
gboolean rt_quick_take_clock (RtQuickParser *parser);
gboolean rt_quick_take_schedule (RtQuickParser *parser, const RtQuickPhrase *found);
gboolean rt_quick_take_maximum (RtQuickParser *parser, const RtQuickPhrase *found);
RtDoseTiming *rt_quick_timing (RtQuickSegment *segment);
void rt_quick_add_time (RtQuickSegment *segment, RtDaytime daytime, int minute);
const RtDoseUnit *rt_quick_unit_at (const RtQuickParser *parser, guint at, guint *length);

gboolean rt_quick_share_amounts (RtQuickSegment *segment);

void rt_quick_next_segment (RtQuickParser *parser);
void rt_quick_make_steps (RtQuickParser *parser);
RtRegimenStep *rt_quick_last_step (const RtQuickParser *parser);
RtCalendarDate rt_quick_later (RtCalendarDate date, int days, int months);
void rt_quick_add_step (RtQuickParser *parser,
                        RtRegimenStep *step,
                        RtCalendarDate from,
                        gboolean approximate);
void rt_quick_add_ramp (RtQuickParser *parser,
                        const RtQuickSegment *segment,
                        const RtQuickSegment *before);
