/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "instrument.h"

/* A questionnaire that is being written, answered and scored while it is: total, parts, and what
 * calls for attention. Answers stay while the words around them change. */
#define RT_TYPE_EDITOR_PREVIEW (rt_editor_preview_get_type ())
G_DECLARE_FINAL_TYPE (RtEditorPreview, rt_editor_preview, RT, EDITOR_PREVIEW, AdwBin)

void rt_editor_preview_take (RtEditorPreview *self, RtInstrument *instrument);
