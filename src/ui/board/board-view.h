/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* The pathway board of the patient on screen: its pages, a search by any name, details of what is
 * chosen. It follows the record. */
#define RT_TYPE_BOARD_VIEW (rt_board_view_get_type ())
G_DECLARE_FINAL_TYPE (RtBoardView, rt_board_view, RT, BOARD_VIEW, AdwNavigationPage)

RtBoardView *rt_board_view_new (RtOpenRecord *record);
