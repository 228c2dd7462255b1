/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* Reckons the practitioner's own taper and, for an intervention, plans its steps; they are shown
 * before anything is saved. */
#define RT_TYPE_TAPER_PAGE (rt_taper_page_get_type ())
G_DECLARE_FINAL_TYPE (RtTaperPage, rt_taper_page, RT, TAPER_PAGE, AdwNavigationPage)

RtTaperPage *rt_taper_page_new (RtOpenRecord *record, const RtIntervention *intervention);
