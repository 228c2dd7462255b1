/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "record.h"

GPtrArray *rt_course_select_measures (const RtRecord *record, RtCatalogue *catalogue, guint max);
GPtrArray *rt_course_select_of_domain (const RtRecord *record,
                                       RtCatalogue *catalogue,
                                       RtDomain domain,
                                       guint max);
