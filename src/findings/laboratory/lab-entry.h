/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "measurement.h"

/* What a laboratory or a person writes for a result, understood. */
typedef struct
{
  gboolean has_value;
  double value;
  RtComparator comparator;
} RtLabValue;

#define RT_LAB_ENTRY_ERROR (rt_lab_entry_error_quark ())
GQuark rt_lab_entry_error_quark (void);

typedef enum
{
  RT_LAB_ENTRY_ERROR_VALUE,
  RT_LAB_ENTRY_ERROR_VOLUME,
  RT_LAB_ENTRY_ERROR_INTERVAL,
} RtLabEntryError;

const RtAnalyte *rt_lab_entry_find_analyte (RtCatalogue *catalogue, const char *name);
gboolean
rt_lab_entry_parse_value (const char *text, char decimal_sign, RtLabValue *value, GError **error);
gboolean
rt_lab_entry_parse_volume (const char *text, char decimal_sign, double *litres, GError **error);
gboolean rt_lab_entry_parse_interval (const char *text,
                                      char decimal_sign,
                                      gboolean *has_low,
                                      double *low,
                                      gboolean *has_high,
                                      double *high,
                                      GError **error);
