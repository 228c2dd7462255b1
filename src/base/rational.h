/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* An exact number: a quotient of two whole numbers in lowest terms, the denominator above 0. What a
 * person types as a decimal, and whatever is added, multiplied and divided of it, is held without
 * rounding. A value type: pass and copy freely. */
typedef struct
{
  gint64 numerator;
  gint64 denominator;
} RtRational;

RtRational rt_rational (gint64 numerator, gint64 denominator);
gboolean rt_rational_parse_c (const char *text, RtRational *value);
gboolean rt_rational_parse_entered (const char *text, RtRational *value, GError **error);
gboolean rt_rational_add (RtRational a, RtRational b, RtRational *sum);
gboolean rt_rational_subtract (RtRational a, RtRational b, RtRational *difference);
gboolean rt_rational_multiply (RtRational a, RtRational b, RtRational *product);
gboolean rt_rational_divide (RtRational a, RtRational b, RtRational *quotient);
int rt_rational_compare (RtRational a, RtRational b);
gboolean rt_rational_is_decimal (RtRational value);
double rt_rational_to_double (RtRational value);
char *rt_rational_to_c (RtRational value);
char *rt_rational_to_entered (RtRational value);
char *rt_rational_format (RtRational value);
