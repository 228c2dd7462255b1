/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What of a length is seen, and what is to be seen of it; all in pixels. */
typedef struct
{
  double value; /* where the part that is seen begins */
  double page;  /* how long that part is */
  double upper; /* how long all of it is */
} RtScrollSpan;

double rt_scroll_place (const RtScrollSpan *span, double from, double size, gboolean to_middle);
