/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Entering a paper form a second time: each answer is compared with the first entry. Where they
 * differ, the item is asked once more, and that answer counts. It knows no widget and no store. */
typedef struct _RtSecondEntry RtSecondEntry;

typedef enum
{
  RT_SECOND_SAME,    /* as it was entered first */
  RT_SECOND_DIFFERS, /* not as first: the item is to be entered once more */
  RT_SECOND_DECIDED, /* the third entry: it counts */
} RtSecondOutcome;

RtSecondEntry *rt_second_entry_new (guint n_items);
void rt_second_entry_free (RtSecondEntry *second);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtSecondEntry, rt_second_entry_free)

void rt_second_entry_set_first (RtSecondEntry *second, guint index, double score);
gboolean rt_second_entry_first (const RtSecondEntry *second, guint index, double *score);
RtSecondOutcome
rt_second_entry_compare (RtSecondEntry *second, guint index, gboolean answered, double score);
gboolean rt_second_entry_is_complete (const RtSecondEntry *second);
