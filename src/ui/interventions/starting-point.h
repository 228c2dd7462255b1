/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intervention.h"

/* Something of daily life that is often recorded: what to fill a form with. It proposes no amount
 * and no time. */
typedef struct
{
  const char *label; /* of the button, to be translated */
  const char *name;  /* to be translated */
  const char *catalogue_id;
  RtInterventionKind kind;
  gboolean exposure;
  const char *unit; /* nullable */
} RtStartingPoint;

const RtStartingPoint *rt_starting_points (guint *n);
