/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-flag.h"

#include <string.h>

/* Below @value: it is certainly low when @value is not above the lower limit, and certainly inside
 * when nothing below @value is outside. */
static RtLabFlag
flag_below (double value, const RtLabLimits *limits)
{
  if (limits->has_low && limits->low > 0)
    return value <= limits->low ? RT_LAB_FLAG_LOW : RT_LAB_FLAG_NONE;
  return limits->has_high && value <= limits->high ? RT_LAB_FLAG_NORMAL : RT_LAB_FLAG_NONE;
}

static RtLabFlag
flag_above (double value, const RtLabLimits *limits)
{
  if (limits->has_high)
    return value >= limits->high ? RT_LAB_FLAG_HIGH : RT_LAB_FLAG_NONE;
  return limits->has_low && value >= limits->low ? RT_LAB_FLAG_NORMAL : RT_LAB_FLAG_NONE;
}

/**
 * rt_lab_flag:
 * @value: a result
 * @comparator: whether it is only known to lie below or above @value
 * @limits: in the unit of @value
 *
 * A value exactly on a limit is inside.
 *
 * Returns: where the value lies.
 */
RtLabFlag
rt_lab_flag (double value, RtComparator comparator, const RtLabLimits *limits)
{
  if (comparator == RT_COMPARATOR_BELOW)
    return flag_below (value, limits);
  if (comparator == RT_COMPARATOR_ABOVE)
    return flag_above (value, limits);
  if (limits->has_low && value < limits->low)
    return RT_LAB_FLAG_LOW;
  if (limits->has_high && value > limits->high)
    return RT_LAB_FLAG_HIGH;
  return limits->has_low || limits->has_high ? RT_LAB_FLAG_NORMAL : RT_LAB_FLAG_NONE;
}

/**
 * rt_lab_limit_ratio:
 * @ratio: (out): the value as a multiple of the limit it passed: above 1 of the upper, below 1 of
 *   the lower
 *
 * Returns: whether a limit was passed, and it is not 0.
 */
gboolean
rt_lab_limit_ratio (double value, RtLabFlag flag, const RtLabLimits *limits, double *ratio)
{
  double limit = 0;

  if (flag == RT_LAB_FLAG_HIGH && limits->has_high)
    limit = limits->high;
  else if (flag == RT_LAB_FLAG_LOW && limits->has_low)
    limit = limits->low;
  if (limit <= 0)
    return FALSE;
  *ratio = value / limit;
  return TRUE;
}

/**
 * rt_lab_flag_parse:
 * @text: (nullable): a laboratory's own flag: H, HH, L, LL, N, +, ++, -, --, *, A …
 *
 * Returns: whether it says low, normal or high; "abnormal" alone does not say which.
 */
gboolean
rt_lab_flag_parse (const char *text, RtLabFlag *flag)
{
  static const struct
  {
    const char *text;
    RtLabFlag flag;
  } known[] = {
    { "h", RT_LAB_FLAG_HIGH },      { "hh", RT_LAB_FLAG_HIGH },       { "high", RT_LAB_FLAG_HIGH },
    { "+", RT_LAB_FLAG_HIGH },      { "++", RT_LAB_FLAG_HIGH },       { "+++", RT_LAB_FLAG_HIGH },
    { "hoch", RT_LAB_FLAG_HIGH },   { "↑", RT_LAB_FLAG_HIGH },        { ">", RT_LAB_FLAG_HIGH },
    { "l", RT_LAB_FLAG_LOW },       { "ll", RT_LAB_FLAG_LOW },        { "low", RT_LAB_FLAG_LOW },
    { "-", RT_LAB_FLAG_LOW },       { "--", RT_LAB_FLAG_LOW },        { "---", RT_LAB_FLAG_LOW },
    { "niedrig", RT_LAB_FLAG_LOW }, { "↓", RT_LAB_FLAG_LOW },         { "<", RT_LAB_FLAG_LOW },
    { "n", RT_LAB_FLAG_NORMAL },    { "normal", RT_LAB_FLAG_NORMAL },
  };
  g_autofree char *folded = text != NULL ? g_utf8_strdown (text, -1) : NULL;

  if (folded == NULL)
    return FALSE;
  g_strstrip (folded);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i].text, folded))
      {
        *flag = known[i].flag;
        return TRUE;
      }
  return FALSE;
}

/** rt_lab_flag_to_string: Returns: (transfer none) (nullable): low, normal, high; %NULL for none.
 */
const char *
rt_lab_flag_to_string (RtLabFlag flag)
{
  static const char *const words[] = { NULL, "low", "normal", "high" };

  return words[flag];
}
