/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "library/item-editor.h"

/* The items of a questionnaire that is being written: Enter in the last one adds another.
 *
 * Signal: changed (). */
#define RT_TYPE_EDITOR_ITEMS (rt_editor_items_get_type ())
G_DECLARE_FINAL_TYPE (RtEditorItems, rt_editor_items, RT, EDITOR_ITEMS, AdwBin)

void rt_editor_items_add (RtEditorItems *self, const RtDraftItem *item);
void rt_editor_items_read (RtEditorItems *self, RtInstrumentDraft *draft);
void rt_editor_items_set_choices (RtEditorItems *self, const RtInstrumentDraft *draft);
void rt_editor_items_forget_set (RtEditorItems *self, guint set);
void rt_editor_items_forget_option (RtEditorItems *self, guint set, guint option);
void rt_editor_items_forget_part (RtEditorItems *self, guint part);
