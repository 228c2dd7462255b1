/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "course-choice.h"
#include "record.h"

/* Chooses which series the course shows, in which order and in which panels.
 *
 * Signals: chosen (GStrv measure_ids, GStrv joined) whenever the choice changes; joined are those
 * that share the panel of the one before. usual () when the usual choice is wanted again. */
#define RT_TYPE_SERIES_DIALOG (rt_series_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtSeriesDialog, rt_series_dialog, RT, SERIES_DIALOG, AdwDialog)

RtSeriesDialog *rt_series_dialog_new (const RtRecord *record,
                                      const RtCourseChoice *choice,
                                      const char *const *shown);
