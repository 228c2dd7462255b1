/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* A sentence shown where it belongs, under the field or beside the button that it is about. It is
 * hidden while it has nothing to say, and a screen reader is told when it changes. */
#define RT_TYPE_MESSAGE_LINE (rt_message_line_get_type ())
G_DECLARE_FINAL_TYPE (RtMessageLine, rt_message_line, RT, MESSAGE_LINE, AdwBin)

void rt_message_line_show_error (RtMessageLine *self, const char *sentence);
void rt_message_line_show_note (RtMessageLine *self, const char *sentence);
void rt_message_line_clear (RtMessageLine *self);
const char *rt_message_line_text (RtMessageLine *self);
