/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measures/instrument-form.h"

/* What a page says while a questionnaire is entered. */
char *rt_entry_words_progress (guint n_answered, guint n_items, gboolean saved);
char *rt_entry_words_again (guint n_entered, guint n_items);
char *rt_entry_words_missing (guint n_missing);
char *rt_entry_words_value_difference (const char *title, const double *first);
char *rt_entry_words_difference (const RtFormItem *item, guint number, const double *first);
