/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

char *rt_text_fold (const char *text);
gboolean rt_text_fold_matches (const char *folded_text, const char *folded_query);
