/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* The languages a questionnaire of one's own may be written in, each named by itself. */
typedef struct
{
  GtkStringList *names; /* as they call themselves, with the tag */
  GPtrArray *tags;      /* (element utf8) BCP 47, same order */
} RtWordingLanguages;

RtWordingLanguages *rt_wording_languages_new (const char *also);
void rt_wording_languages_free (RtWordingLanguages *languages);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtWordingLanguages, rt_wording_languages_free)

guint rt_wording_languages_find (const RtWordingLanguages *languages, const char *tag);
const char *rt_wording_language_of_window (void);
