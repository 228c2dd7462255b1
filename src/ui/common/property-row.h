/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* A row that tells one thing: what it is about in small, the text below. Nothing in it is markup.
 */
GtkWidget *rt_property_row_new (const char *title, const char *text);
