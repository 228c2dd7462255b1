/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A stretch of work in another language than the window's: words, dates and decimal signs follow it
 * until it ends. Paper is made in it. */
typedef struct _RtLanguageScope RtLanguageScope;

void rt_language_keep_whole (void);
RtLanguageScope *rt_language_scope_begin (const char *language);
void rt_language_scope_end (RtLanguageScope *scope);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtLanguageScope, rt_language_scope_end)

GPtrArray *rt_language_installed (void);
gboolean rt_language_is_installed (const char *language);
char *rt_language_name (const char *language);
char *rt_language_tag (const char *locale);
const char *rt_language_decimal_sign (void);
char *rt_language_format_date (GDateTime *time, const char *pattern);
