/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Where the keyboard is among the buttons of a box whose rows are built again after a change. */
int rt_kept_place_find (GtkWidget *box);
void rt_kept_place_return (GtkWidget *box, int place);
