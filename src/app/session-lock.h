/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/main-window.h"

/* Locks the practice of a window when nobody is there: after the idle time of the settings, when
 * the screen saver comes on, and when the computer has slept. */
#define RT_TYPE_SESSION_LOCK (rt_session_lock_get_type ())
G_DECLARE_FINAL_TYPE (RtSessionLock, rt_session_lock, RT, SESSION_LOCK, GObject)

RtSessionLock *
rt_session_lock_new (GtkApplication *application, RtMainWindow *window, GSettings *settings);
