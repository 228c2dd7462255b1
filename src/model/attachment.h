/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "moment.h"

/* A file kept with a record. */
typedef struct
{
  gint64 id;  /* row id inside one practice; 0 = not stored yet */
  char *uuid; /* stable id for exchange and the public interface */
  gint64 patient_id;
  gint64 encounter_id;  /* 0 = none */
  gint64 lab_report_id; /* 0 = none */
  RtMoment added_at;
  char *title;
  char *media_type; /* for example application/pdf */
  GBytes *content;  /* nullable until loaded */
  gboolean withdrawn;
} RtAttachment;

RtAttachment *rt_attachment_new (void);
void rt_attachment_free (RtAttachment *attachment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtAttachment, rt_attachment_free)
