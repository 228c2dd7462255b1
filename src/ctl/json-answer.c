/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "json-answer.h"

#include <math.h>

/** rt_answer_text: adds a text; null for %NULL. */
void
rt_answer_text (JsonBuilder *answer, const char *name, const char *value)
{
  json_builder_set_member_name (answer, name);
  if (value != NULL)
    json_builder_add_string_value (answer, value);
  else
    json_builder_add_null_value (answer);
}

/** rt_answer_number: adds a finite number, without decimals where it is whole. */
void
rt_answer_number (JsonBuilder *answer, const char *name, double value)
{
  json_builder_set_member_name (answer, name);
  if (value == floor (value) && fabs (value) < 1e15)
    json_builder_add_int_value (answer, (gint64)value);
  else
    json_builder_add_double_value (answer, value);
}

/** rt_answer_number_or_null: adds a number, null when it is not known. */
void
rt_answer_number_or_null (JsonBuilder *answer, const char *name, gboolean known, double value)
{
  if (known)
    rt_answer_number (answer, name, value);
  else
    rt_answer_text (answer, name, NULL);
}

/** rt_answer_boolean: adds true or false. */
void
rt_answer_boolean (JsonBuilder *answer, const char *name, gboolean value)
{
  json_builder_set_member_name (answer, name);
  json_builder_add_boolean_value (answer, value);
}

/** rt_answer_true_false_null: adds true or false, null when it is not known. */
void
rt_answer_true_false_null (JsonBuilder *answer, const char *name, gboolean known, gboolean value)
{
  if (known)
    rt_answer_boolean (answer, name, value);
  else
    rt_answer_text (answer, name, NULL);
}
