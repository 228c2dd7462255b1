/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "measures/instrument-form.h"

/* The items of a questionnaire, answered by keyboard or pointer. It knows no store: who shows it
 * saves what the signals say.
 *
 * Signals: answered (guint index) when the answer of an item was given or taken back; moved () when
 * another item is current; finished () on Enter; refused (char *sentence) on a key that is no
 * answer; skipped (char *sentence) when answers leave other items unasked; asked () → gboolean
 * before an answer is taken: TRUE refuses it. */
#define RT_TYPE_ITEM_LIST (rt_item_list_get_type ())
G_DECLARE_FINAL_TYPE (RtItemList, rt_item_list, RT, ITEM_LIST, AdwBin)

void rt_item_list_set_form (RtItemList *self, const RtInstrumentForm *form);
guint rt_item_list_n_items (RtItemList *self);
guint rt_item_list_n_answered (RtItemList *self);
guint rt_item_list_n_asked (RtItemList *self);
guint rt_item_list_current (RtItemList *self);
gboolean rt_item_list_answer (RtItemList *self, guint index, double *score);
void rt_item_list_set_answers (RtItemList *self,
                               const RtInstrumentForm *form,
                               const RtAssessment *assessment);
void rt_item_list_set_answer (RtItemList *self, guint index, double score);
void rt_item_list_clear (RtItemList *self);
void rt_item_list_go_to (RtItemList *self, guint index);
void rt_item_list_start (RtItemList *self);
void rt_item_list_set_read_only (RtItemList *self, gboolean read_only);
