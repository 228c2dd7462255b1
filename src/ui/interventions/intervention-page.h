/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* Everything about one intervention of a patient, and what can be done with it. */
#define RT_TYPE_INTERVENTION_PAGE (rt_intervention_page_get_type ())
G_DECLARE_FINAL_TYPE (
    RtInterventionPage, rt_intervention_page, RT, INTERVENTION_PAGE, AdwNavigationPage)

RtInterventionPage *rt_intervention_page_new (RtOpenRecord *record, gint64 intervention_id);
