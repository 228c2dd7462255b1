/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue.h"

/* About this questionnaire: everything that is known about it, section by section, with what is not
 * confirmed; a search narrows it down. */
#define RT_TYPE_ABOUT_PAGE (rt_about_page_get_type ())
G_DECLARE_FINAL_TYPE (RtAboutPage, rt_about_page, RT, ABOUT_PAGE, AdwNavigationPage)

RtAboutPage *rt_about_page_new (const RtInstrument *instrument);
void rt_about_page_open (GtkWidget *from, RtCatalogue *catalogue, const char *instrument_id);
