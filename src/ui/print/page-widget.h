/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report.h"

/* One page of a report as it will be printed, as wide as there is room. */
#define RT_TYPE_PAGE_WIDGET (rt_page_widget_get_type ())
G_DECLARE_FINAL_TYPE (RtPageWidget, rt_page_widget, RT, PAGE_WIDGET, GtkWidget)

void rt_page_widget_set_width (RtPageWidget *self, int width);
RtPageWidget *rt_page_widget_new (RtReport *report, guint page);
