/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "moment.h"

/* A named stretch of the course, such as a baseline or a blinded reduction. */
typedef struct
{
  gint64 id;  /* row id inside one practice; 0 = not stored yet */
  char *uuid; /* stable id for exchange and the public interface */
  gint64 patient_id;
  RtMoment from; /* first day */
  gboolean has_until;
  RtMoment until; /* exclusive */
  char *name;
  char *source;    /* "entry" or "import/PROFILE" */
  gint64 batch_id; /* import batch; 0 = none */
  gboolean withdrawn;
} RtPhase;

RtPhase *rt_phase_new (void);
void rt_phase_free (RtPhase *phase);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtPhase, rt_phase_free)
