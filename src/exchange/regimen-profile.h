/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar-date.h"
#include "intervention.h"

/* What a column of a list of medication, supplements and activities says. */
typedef enum
{
  RT_REGIMEN_COLUMN_NAME,
  RT_REGIMEN_COLUMN_DOSE,
  RT_REGIMEN_COLUMN_UNIT,
  RT_REGIMEN_COLUMN_SCHEDULE,
  RT_REGIMEN_COLUMN_MAXIMUM, /* the most in a day */
  RT_REGIMEN_COLUMN_FORM,
  RT_REGIMEN_COLUMN_FROM,
  RT_REGIMEN_COLUMN_UNTIL, /* the last day */
  RT_REGIMEN_COLUMN_REASON,
  RT_REGIMEN_COLUMN_PRODUCT,
  RT_REGIMEN_COLUMN_AS_NEEDED,
  RT_REGIMEN_COLUMN_STATUS,
  RT_REGIMEN_COLUMN_KIND,
  RT_REGIMEN_COLUMN_DECIDED_BY,
  RT_REGIMEN_COLUMN_NOTE,
  RT_N_REGIMEN_COLUMNS,
} RtRegimenColumn;

/* What a row says of whether it goes on. */
typedef enum
{
  RT_REGIMEN_ROW_GOING_ON,
  RT_REGIMEN_ROW_PLANNED,
  RT_REGIMEN_ROW_ENDED,
  RT_REGIMEN_ROW_PAUSED,
  RT_N_REGIMEN_ROW_STATUSES,
} RtRegimenRowStatus;

typedef enum
{
  RT_REGIMEN_WORD_UNKNOWN,
  RT_REGIMEN_WORD_YES,
  RT_REGIMEN_WORD_NO,
} RtRegimenWord;

/* How the lists of one source are read: which headings and words mean what. Words are compared
 * folded: case, accents and doubled spaces do not matter. */
typedef struct
{
  char *name;
  char *title;
  char *language; /* of the schedules, BCP 47; English is always read too */
  RtDateOrder date_order;
  GHashTable *columns;  /* folded heading → RtRegimenColumn + 1 */
  GHashTable *words;    /* folded word → RtRegimenWord */
  GHashTable *statuses; /* folded word → RtRegimenRowStatus + 1 */
  GHashTable *kinds;    /* folded word → RtInterventionKind + 1 */
} RtRegimenProfile;

RtRegimenProfile *rt_regimen_profile_load (const char *path, GError **error);
RtRegimenProfile *rt_regimen_profile_find (const char *folder, const char *name, GError **error);
GPtrArray *rt_regimen_profile_list (const char *folder, GError **error);
void rt_regimen_profile_free (RtRegimenProfile *profile);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtRegimenProfile, rt_regimen_profile_free)

gboolean rt_regimen_profile_column (const RtRegimenProfile *profile,
                                    const char *heading,
                                    RtRegimenColumn *column);
RtRegimenWord rt_regimen_profile_word (const RtRegimenProfile *profile, const char *word);
gboolean rt_regimen_profile_status (const RtRegimenProfile *profile,
                                    const char *word,
                                    RtRegimenRowStatus *status);
gboolean rt_regimen_profile_kind (const RtRegimenProfile *profile,
                                  const char *word,
                                  RtInterventionKind *kind);
