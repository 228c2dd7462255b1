/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "lab-collection.h"
#include "moment.h"

/* The document a laboratory sent, with the specimen it is about. */
typedef struct
{
  gint64 id;  /* row id inside one practice; 0 = not stored yet */
  char *uuid; /* stable id for exchange and the public interface */
  gint64 patient_id;
  char *laboratory;      /* nullable */
  char *report_number;   /* nullable */
  char *sample_number;   /* nullable */
  char *specimen;        /* id of the specimen, for example urine_24h */
  RtMoment collected_at; /* decides age and flags */
  gboolean has_received_at;
  RtMoment received_at;
  gboolean has_reported_at;
  RtMoment reported_at;
  gboolean has_ordered_at;
  RtMoment ordered_at;
  RtLabCollection *collection; /* never NULL in a stored one; nullable: nothing stated */
  char *medication;            /* of the 72 hours before collection, as known on entry; nullable */
  char *diet;                  /* the same of food and drink; nullable */
  gboolean reviewed;
  gint64 reviewed_utc; /* seconds; only when reviewed */
  char *reviewed_by;   /* nullable */
  char *review;        /* what the practitioner makes of it; nullable */
  char *protocol;      /* fasting, posture, void, volume … in words; nullable */
  char *note;          /* nullable */
} RtLabReport;

RtLabReport *rt_lab_report_new (void);
RtLabReport *rt_lab_report_copy (const RtLabReport *lab_report);
void rt_lab_report_free (RtLabReport *lab_report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtLabReport, rt_lab_report_free)
