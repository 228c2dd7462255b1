/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "command.h"
#include "unit-conversion.h"

/* What convert, interval, ratio and lab share: analytes by name, volumes, creatinine, values. */
const RtAnalyte *rt_lab_option_analyte (RtCatalogue *catalogue, const char *name, GError **error);
gboolean rt_lab_option_no_negative (int argc, char **argv, GError **error);
gboolean rt_lab_option_value (const char *text, double *value, GError **error);
gboolean
rt_lab_option_unit (RtCatalogue *catalogue, const char *text, RtUnit *unit, GError **error);
gboolean rt_lab_option_context (RtCatalogue *catalogue,
                                const RtAnalyte *analyte,
                                const char *volume,
                                const char *creatinine,
                                RtConversionContext *context,
                                GError **error);
