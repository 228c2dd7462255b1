/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "moment.h"

/* Something in the person's life that belongs on the time axis. */
typedef struct
{
  gint64 id;  /* row id inside one practice; 0 = not stored yet */
  char *uuid; /* stable id for exchange and the public interface */
  gint64 patient_id;
  RtMoment from;
  gboolean has_until;
  RtMoment until;
  char *description;
  gboolean withdrawn;
} RtLifeEvent;

RtLifeEvent *rt_life_event_new (void);
void rt_life_event_free (RtLifeEvent *life_event);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtLifeEvent, rt_life_event_free)
