/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A label that wants to stand at a height, along one edge. Centres and heights in points. */
typedef struct
{
  double wanted; /* centre */
  double height;
  double lowest; /* limits of the centre for a free label; smaller is further up */
  double highest;
  gboolean firm;   /* may be pushed anywhere and is placed before the others */
  gboolean placed; /* result */
  double centre;   /* result */
} RtStackLabel;

void
rt_label_stack_solve (RtStackLabel *labels, guint n_labels, double top, double bottom, double gap);
