/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mapping-profile.h"
#include "moment.h"

/* What one cell of a table means. The cells are without white space around them and not empty. */

gboolean rt_import_cell_time (const RtMappingProfile *profile,
                              const char *cell,
                              RtCalendarDate today,
                              RtMoment *moment,
                              GError **error);
gboolean rt_import_cell_value (const RtMappingProfile *profile,
                               const RtProfileColumn *column,
                               const char *cell,
                               double *value,
                               GError **error);
gboolean rt_import_cell_dose (const RtMappingProfile *profile,
                              const RtProfileColumn *column,
                              const char *cell,
                              double *dose,
                              GError **error);
