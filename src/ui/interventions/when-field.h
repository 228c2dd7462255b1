/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "moment.h"

/* A field for when something happened or is planned: a moment, a day, a month or a year, "about"
 * before what is a recollection. It reads back how it was understood, and says under the field what
 * is wrong.
 *
 * Signal: changed () when what it holds may be another. */
#define RT_TYPE_WHEN_FIELD (rt_when_field_get_type ())
G_DECLARE_FINAL_TYPE (RtWhenField, rt_when_field, RT, WHEN_FIELD, AdwBin)

void rt_when_field_set_title (RtWhenField *self, const char *title);
void rt_when_field_set (RtWhenField *self, RtMoment moment, gboolean approximate);
gboolean rt_when_field_is_empty (RtWhenField *self);
gboolean rt_when_field_get (RtWhenField *self, RtMoment *moment, gboolean *approximate);
void rt_when_field_focus (RtWhenField *self);
