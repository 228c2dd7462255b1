/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "batteries.h"
#include "schedule-store.h"

/* Schedules and latest answers of one patient or of everybody, read once: what is due is computed
 * from them for each patient. */
typedef struct
{
  GPtrArray *schedules; /* (element RtSchedule) */
  GHashTable *of;       /* patient id → GPtrArray of RtSchedule, unowned */
  GHashTable *answers;  /* "patient/instrument@view" → RtLastAnswer */
  GHashTable *raters;   /* "patient/" and what schedule-rater calls it → who answers */
  RtCatalogue *catalogue;
} RtDueList;

RtDueList *
rt_due_list_read (RtDatabase *database, RtCatalogue *catalogue, gint64 patient_id, GError **error);
GPtrArray *rt_due_list_of (const RtDueList *list, gint64 patient_id, RtCalendarDate today);
void rt_due_list_free (RtDueList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtDueList, rt_due_list_free)
