/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The device in a patient's hands: what is to be answered, and how it can be taken back. There is
 * at most one hand-over at a time. */
typedef struct
{
  gint64 patient_id; /* 0: nobody has the device */
  GStrv remaining;   /* ids of the questionnaires not completed since it began; nullable */
  gboolean has_pin;
  int n_tries;    /* of the PIN since it began */
  gboolean calls; /* an answer of it, finished or begun, calls for attention */
} RtHandOver;

RtHandOver *rt_hand_over_new (void);
void rt_hand_over_free (RtHandOver *hand_over);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtHandOver, rt_hand_over_free)
