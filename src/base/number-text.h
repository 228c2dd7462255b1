/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define RT_NUMBER_ERROR (rt_number_error_quark ())
GQuark rt_number_error_quark (void);

typedef enum
{
  RT_NUMBER_ERROR_EMPTY,
  RT_NUMBER_ERROR_SYNTAX,
  RT_NUMBER_ERROR_GROUPING,
  RT_NUMBER_ERROR_RANGE,
} RtNumberError;

gboolean rt_number_parse (const char *text, char decimal_sign, double *value, GError **error);
gboolean rt_number_parse_entered (const char *text, double *value, GError **error);
char *rt_number_to_c (double value);
char *rt_number_format (double value, int decimals);
char *rt_number_format_shortest (double value, int max_decimals);
char *rt_number_to_entered (double value);
