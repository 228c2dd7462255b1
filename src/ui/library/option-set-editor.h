/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "instrument-draft.h"

/* One set of options of a questionnaire that is being written.
 *
 * Signals: changed (); remove (); option-removed (guint index) before changed. */
#define RT_TYPE_OPTION_SET_EDITOR (rt_option_set_editor_get_type ())
G_DECLARE_FINAL_TYPE (RtOptionSetEditor, rt_option_set_editor, RT, OPTION_SET_EDITOR, AdwBin)

RtOptionSetEditor *rt_option_set_editor_new (const RtDraftOptions *options);
void rt_option_set_editor_set_place (RtOptionSetEditor *self, guint number, gboolean is_only);
void rt_option_set_editor_read (RtOptionSetEditor *self, RtInstrumentDraft *draft);
