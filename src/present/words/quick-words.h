/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quick-entry.h"

/* What was made of a line in which a regimen is written, in words. */
const char *rt_quick_language (void);
const char *rt_quick_action_text (RtQuickAction action);
char *rt_quick_what_text (const RtQuickEntry *entry);
char *rt_quick_not_understood_text (const RtQuickEntry *entry);
