/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "record.h"

/* Chooses which series the course shows.
 *
 * Signal: chosen (GStrv measure_ids) whenever the choice changes; NULL is the usual choice. */
#define RT_TYPE_SERIES_DIALOG (rt_series_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtSeriesDialog, rt_series_dialog, RT, SERIES_DIALOG, AdwDialog)

RtSeriesDialog *
rt_series_dialog_new (const RtRecord *record, const char *const *shown, const char *const *usual);
