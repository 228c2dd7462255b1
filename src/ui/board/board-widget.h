/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pathway-chart.h"

/* A page of the pathway board on the screen, to be put into a scrolled window: it is as large as
 * the page at the present zoom, and only what is visible is painted. Arrow keys walk from thing to
 * thing; Enter opens one; Ctrl with + and − or the wheel zooms; dragging moves the page.
 *
 * Signals: chosen (char *words) when something is reached ("" for nothing); opened () when it is to
 * be opened. */
#define RT_TYPE_BOARD_WIDGET (rt_board_widget_get_type ())
G_DECLARE_FINAL_TYPE (RtBoardWidget, rt_board_widget, RT, BOARD_WIDGET, GtkWidget)

void
rt_board_widget_show (RtBoardWidget *self, const RtPathwayValues *values, const RtBoardPage *page);
void rt_board_widget_zoom (RtBoardWidget *self, double factor);
void rt_board_widget_fit (RtBoardWidget *self);
gboolean rt_board_widget_walk (RtBoardWidget *self, RtBoardWay way);
gboolean rt_board_widget_centre (RtBoardWidget *self, const char *compound);
const RtBoardThing *rt_board_widget_choice (RtBoardWidget *self);
