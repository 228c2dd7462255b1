/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue.h"

/* All questionnaires and tests the practice works with; one that is chosen is read about. */
#define RT_TYPE_CATALOGUE_PAGE (rt_catalogue_page_get_type ())
G_DECLARE_FINAL_TYPE (RtCataloguePage, rt_catalogue_page, RT, CATALOGUE_PAGE, AdwNavigationPage)

RtCataloguePage *rt_catalogue_page_new (RtCatalogue *catalogue);
