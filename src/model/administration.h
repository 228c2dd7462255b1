/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "moment.h"

/* An actual use of something taken as needed, or a single administration: an injection, an
 * infusion, a session. */
typedef struct
{
  gint64 id;  /* row id inside one practice; 0 = not stored yet */
  char *uuid; /* stable id for exchange and the public interface */
  gint64 intervention_id;
  RtMoment at; /* with its precision */
  gboolean has_dose;
  double dose;     /* nearest to dose_text, for drawing only */
  char *dose_text; /* as typed; nullable */
  char *unit;      /* nullable: that of the intervention */
  char *note;      /* nullable */
  gboolean withdrawn;
} RtAdministration;

RtAdministration *rt_administration_new (void);
RtAdministration *rt_administration_copy (const RtAdministration *administration);
void rt_administration_free (RtAdministration *administration);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtAdministration, rt_administration_free)
