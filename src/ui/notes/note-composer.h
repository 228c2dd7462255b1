/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* Where a new note is written. What is typed is kept as a draft at every pause, and is there again
 * after a power cut, a crash, or a change to another patient. */
#define RT_TYPE_NOTE_COMPOSER (rt_note_composer_get_type ())
G_DECLARE_FINAL_TYPE (RtNoteComposer, rt_note_composer, RT, NOTE_COMPOSER, AdwBin)

void rt_note_composer_set_record (RtNoteComposer *self, RtOpenRecord *record);
void rt_note_composer_focus (RtNoteComposer *self);
