/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "course-item.h"

/* Layout of the number: kind in bits 56 to 60, index in 28 to 55, part in 0 to 27. */
#define INDEX_SHIFT 28
#define KIND_SHIFT 56
#define PART_MASK ((G_GINT64_CONSTANT (1) << INDEX_SHIFT) - 1)

/**
 * rt_course_item_pack: Makes one number of what a thing on the course stands for.
 * @index: position in the record's array, below 2^28
 * @part: position inside it, below 2^28
 *
 * Returns: the number; 0 only for %RT_COURSE_ITEM_NONE.
 */
gint64
rt_course_item_pack (RtCourseItemKind kind, guint index, guint part)
{
  if (kind == RT_COURSE_ITEM_NONE)
    return 0;
  return ((gint64)kind << KIND_SHIFT) | (((gint64)index & PART_MASK) << INDEX_SHIFT)
         | ((gint64)part & PART_MASK);
}

/**
 * rt_course_item_unpack: What a number made by rt_course_item_pack() stands for; anything else is
 * %RT_COURSE_ITEM_NONE.
 */
RtCourseItem
rt_course_item_unpack (gint64 item)
{
  gint64 kind = item >> KIND_SHIFT;

  if (kind <= RT_COURSE_ITEM_NONE || kind > RT_COURSE_ITEM_USE)
    return (RtCourseItem){ RT_COURSE_ITEM_NONE, 0, 0 };
  return (RtCourseItem){ (RtCourseItemKind)kind, (guint)((item >> INDEX_SHIFT) & PART_MASK),
                         (guint)(item & PART_MASK) };
}
