/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "board/board-widget.h"

void rt_board_input_attach (RtBoardWidget *board);

/* What a hand does; positions are in the widget's coordinates. */
gboolean rt_board_widget_choose_at (RtBoardWidget *self, double x, double y);
void rt_board_widget_open (RtBoardWidget *self);
void rt_board_widget_pan_by (RtBoardWidget *self, double x, double y);
