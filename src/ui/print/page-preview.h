/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "report.h"

/* Pages one below the other, with a list of them to jump to and a zoom. */
#define RT_TYPE_PAGE_PREVIEW (rt_page_preview_get_type ())
G_DECLARE_FINAL_TYPE (RtPagePreview, rt_page_preview, RT, PAGE_PREVIEW, AdwBin)

void rt_page_preview_show (RtPagePreview *self, RtReport *report);
