/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* Records an actual use (of something as needed, or a single administration), or what the patient
 * reports about the adherence. */
#define RT_TYPE_USE_DIALOG (rt_use_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtUseDialog, rt_use_dialog, RT, USE_DIALOG, AdwDialog)

RtUseDialog *
rt_use_dialog_new (RtOpenRecord *record, const RtIntervention *intervention, gboolean use);
