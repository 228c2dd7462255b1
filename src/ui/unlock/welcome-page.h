/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* The first page: what Reuptake is for, the practices on this computer, and the ways in.
 *
 * Signals: practice-chosen (char *folder), create-chosen (), demonstration-chosen (). */
#define RT_TYPE_WELCOME_PAGE (rt_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (RtWelcomePage, rt_welcome_page, RT, WELCOME_PAGE, AdwNavigationPage)

void rt_welcome_page_refresh (RtWelcomePage *self);
void rt_welcome_page_set_busy (RtWelcomePage *self, gboolean busy);
void rt_welcome_page_show_error (RtWelcomePage *self, const char *sentence);
