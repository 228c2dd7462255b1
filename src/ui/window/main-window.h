/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice.h"

/* The window: locked, it shows the ways in; open, it shows the workspace of the practice. Its title
 * never names a patient. */
#define RT_TYPE_MAIN_WINDOW (rt_main_window_get_type ())
G_DECLARE_FINAL_TYPE (RtMainWindow, rt_main_window, RT, MAIN_WINDOW, AdwApplicationWindow)

RtMainWindow *rt_main_window_new (GtkApplication *application, GSettings *settings);
void rt_main_window_start_folder (RtMainWindow *self, const char *folder);
void rt_main_window_open_backup (RtMainWindow *self, GFile *file);
void rt_main_window_start_demonstration (RtMainWindow *self);
RtPractice *rt_main_window_practice (RtMainWindow *self);
void rt_main_window_lock (RtMainWindow *self);
