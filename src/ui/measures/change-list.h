/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue.h"
#include "record.h"

/* How an answered questionnaire stands to those before it: a verdict in words for each comparison,
 * what it rests on one click away. Hidden while there is nothing to say. */
#define RT_TYPE_CHANGE_LIST (rt_change_list_get_type ())
G_DECLARE_FINAL_TYPE (RtChangeList, rt_change_list, RT, CHANGE_LIST, AdwBin)

void rt_change_list_show (RtChangeList *self,
                          const RtRecord *record,
                          RtCatalogue *catalogue,
                          const RtAssessment *assessment);
