/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "moment.h"

/* The range a practitioner aims at for one patient; without limits: nothing is aimed at any more.
 */
typedef struct
{
  gint64 id;  /* row id inside one practice; 0 = not stored yet */
  char *uuid; /* stable id for exchange and the public interface */
  gint64 patient_id;
  char *analyte_id;
  char *specimen; /* nullable: in any */
  gboolean has_low;
  double low;
  gboolean has_high;
  double high;
  char *unit;
  RtMoment set_at; /* holds for results collected from then on, until the next one is set */
} RtPersonalTarget;

RtPersonalTarget *rt_personal_target_new (void);
void rt_personal_target_free (RtPersonalTarget *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtPersonalTarget, rt_personal_target_free)
