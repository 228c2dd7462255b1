/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

void rt_recovery_key_paper_draw (
    cairo_t *cr, double width, double height, const char *practice_name, const char *recovery_key);
gboolean rt_recovery_key_paper_print (GtkWindow *parent,
                                      const char *practice_name,
                                      const char *recovery_key,
                                      GError **error);
