/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "page-style.h"

/* The paper as the person set it; until then the paper of the locale. */
/* How pages lie and how wide their margins are, as the settings number them. */
typedef enum
{
  RT_PRINT_AS_USUAL,
  RT_PRINT_PORTRAIT,
  RT_PRINT_LANDSCAPE,
} RtPrintOrientation;

RtPaper rt_print_settings_paper (GSettings *settings);
void rt_print_settings_set_paper (GSettings *settings, RtPaper paper);
RtPageStyle rt_print_settings_style (GSettings *settings);
