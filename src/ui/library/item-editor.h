/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "instrument-draft.h"

/* One item of a questionnaire that is being written: its sentence, and behind it how it counts and
 * whether an answer to it calls for attention.
 *
 * Signals: changed (); remove (); entered () on Enter in the sentence. */
#define RT_TYPE_ITEM_EDITOR (rt_item_editor_get_type ())
G_DECLARE_FINAL_TYPE (RtItemEditor, rt_item_editor, RT, ITEM_EDITOR, AdwBin)

RtItemEditor *rt_item_editor_new (const RtDraftItem *item);
void rt_item_editor_set_place (RtItemEditor *self, guint number);
void rt_item_editor_set_choices (RtItemEditor *self, const RtInstrumentDraft *draft);
void rt_item_editor_read (RtItemEditor *self, RtInstrumentDraft *draft);
void rt_item_editor_forget_set (RtItemEditor *self, guint set);
void rt_item_editor_forget_option (RtItemEditor *self, guint set, guint option);
void rt_item_editor_forget_part (RtItemEditor *self, guint part);
void rt_item_editor_focus (RtItemEditor *self);
