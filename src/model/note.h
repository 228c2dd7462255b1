/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "moment.h"

/* Free text of a record, with or without an encounter. */
typedef struct
{
  gint64 id;  /* row id inside one practice; 0 = not stored yet */
  char *uuid; /* stable id for exchange and the public interface */
  gint64 patient_id;
  gint64 encounter_id; /* 0 = none */
  RtMoment at;
  char *text;
  gboolean is_private; /* left out of everything handed to the patient */
} RtNote;

RtNote *rt_note_new (void);
void rt_note_free (RtNote *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtNote, rt_note_free)
