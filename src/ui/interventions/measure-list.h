/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "catalogue.h"
#include "record.h"

/* The measures an aim can be judged by: what the patient has values of first, then everything that
 * can be measured. The first one is none. */
typedef struct
{
  GtkStringList *names;
  GPtrArray *ids; /* (element utf8) same order; the first is NULL */
} RtMeasureList;

RtMeasureList *rt_measure_list_new (const RtRecord *record, RtCatalogue *catalogue);
void rt_measure_list_free (RtMeasureList *list);
guint rt_measure_list_find (const RtMeasureList *list, const char *id);
const char *rt_measure_list_id (const RtMeasureList *list, guint position);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtMeasureList, rt_measure_list_free)
