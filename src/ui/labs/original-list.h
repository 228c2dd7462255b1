/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* The originals of a report: files kept inside the encrypted practice.
 *
 * Signal: failed (char *sentence) when one could not be kept or shown. */
#define RT_TYPE_LAB_ORIGINAL_LIST (rt_lab_original_list_get_type ())
G_DECLARE_FINAL_TYPE (RtLabOriginalList, rt_lab_original_list, RT, LAB_ORIGINAL_LIST, AdwBin)

void rt_lab_original_list_show (RtLabOriginalList *self,
                                RtOpenRecord *record,
                                const RtLabReport *report);
