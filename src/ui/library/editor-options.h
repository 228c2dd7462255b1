/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "library/option-set-editor.h"

/* The sets of options of a questionnaire that is being written, one at least.
 *
 * Signals: changed (); set-removed (guint index) and option-removed (guint set, guint option)
 * before it. */
#define RT_TYPE_EDITOR_OPTIONS (rt_editor_options_get_type ())
G_DECLARE_FINAL_TYPE (RtEditorOptions, rt_editor_options, RT, EDITOR_OPTIONS, AdwBin)

void rt_editor_options_add (RtEditorOptions *self, const RtDraftOptions *options);
void rt_editor_options_read (RtEditorOptions *self, RtInstrumentDraft *draft);
