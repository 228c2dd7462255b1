/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice.h"

/* An open practice on the screen: the patients beside the record of one of them. Locking destroys
 * it and with it everything that was shown. */
#define RT_TYPE_WORKSPACE (rt_workspace_get_type ())
G_DECLARE_FINAL_TYPE (RtWorkspace, rt_workspace, RT, WORKSPACE, AdwBreakpointBin)

RtWorkspace *rt_workspace_new (RtPractice *practice);
