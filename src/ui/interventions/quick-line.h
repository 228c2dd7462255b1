/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "quick-entry.h"

/* A line in which a whole regimen is written. Under it stands what was understood, before anything
 * is saved, and what has to be answered first.
 *
 * Signal: changed () when it was read again or a question was answered. */
#define RT_TYPE_QUICK_LINE (rt_quick_line_get_type ())
G_DECLARE_FINAL_TYPE (RtQuickLine, rt_quick_line, RT, QUICK_LINE, AdwBin)

void rt_quick_line_set_catalogue (RtQuickLine *self, RtCatalogue *catalogue);
const RtQuickEntry *rt_quick_line_entry (RtQuickLine *self);
void rt_quick_line_focus (RtQuickLine *self);
