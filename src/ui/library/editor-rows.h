/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* What stands beside the words of a row. */
typedef enum
{
  RT_EDITOR_PLAIN, /* nothing */
  RT_EDITOR_FROM,  /* a number, from which score a level reaches */
} RtEditorExtra;

/* A list of texts that grows: Enter in the last one adds another. Empty ones do not count.
 *
 * Signals: changed (); removed (guint index) before it, when a row was taken out. */
#define RT_TYPE_EDITOR_ROWS (rt_editor_rows_get_type ())
G_DECLARE_FINAL_TYPE (RtEditorRows, rt_editor_rows, RT, EDITOR_ROWS, AdwBin)

RtEditorRows *rt_editor_rows_new (RtEditorExtra extra, const char *name, const char *add);
void rt_editor_rows_add (RtEditorRows *self, const char *text, double extra);
void rt_editor_rows_set_key (RtEditorRows *self, guint index, const char *key);
const char *rt_editor_rows_key (RtEditorRows *self, guint index);
guint rt_editor_rows_n (RtEditorRows *self);
char *rt_editor_rows_text (RtEditorRows *self, guint index);
double rt_editor_rows_extra (RtEditorRows *self, guint index);
