/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "instrument-draft.h"
#include "practice.h"

/* Writing a questionnaire of one's own, with a preview that is answered and scored while it is
 * written.
 *
 * Signal: saved () when it was stored in the practice. */
#define RT_TYPE_EDITOR_PAGE (rt_editor_page_get_type ())
G_DECLARE_FINAL_TYPE (RtEditorPage, rt_editor_page, RT, EDITOR_PAGE, AdwNavigationPage)

RtEditorPage *rt_editor_page_new (RtPractice *practice, RtInstrumentDraft *draft);
