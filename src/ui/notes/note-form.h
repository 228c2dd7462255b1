/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notes/entry-form.h"

/* Free text that is corrected; a new note is written on the Notes page itself. */
#define RT_TYPE_NOTE_FORM (rt_note_form_get_type ())
G_DECLARE_FINAL_TYPE (RtNoteForm, rt_note_form, RT, NOTE_FORM, AdwBin)

RtNoteForm *rt_note_form_new (void);
