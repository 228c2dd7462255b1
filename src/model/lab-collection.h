/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* How a specimen was collected: what decides whether results can be compared and converted. Every
 * text is nullable: not stated. */
typedef struct
{
  char *volume;       /* of a 24-hour collection, as typed with its unit ("1,650 mL") */
  double volume_l;    /* the same in litres; 0 = not known */
  char *completeness; /* complete, incomplete, unknown */
  char *sampling;     /* first_void, second_void, overnight, 24h, pooled_dried */
  char *csf_fraction; /* as the laboratory names it */
  char *fasting;      /* yes, no */
  char *posture;      /* supine, upright */
  char *wake_time;    /* HH:MM, when the person got up */
} RtLabCollection;

RtLabCollection *rt_lab_collection_new (void);
RtLabCollection *rt_lab_collection_parse (const char *lines);
RtLabCollection *rt_lab_collection_copy (const RtLabCollection *collection);
void rt_lab_collection_free (RtLabCollection *collection);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtLabCollection, rt_lab_collection_free)
char *rt_lab_collection_to_lines (const RtLabCollection *collection);
gboolean rt_lab_collection_same_protocol (const RtLabCollection *a, const RtLabCollection *b);
