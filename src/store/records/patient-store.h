/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "patient.h"

/* A patient with what the list shows. */
typedef struct
{
  RtPatient *patient;
  gboolean has_last_visit;
  RtMoment last_visit; /* the latest one up to now */
  gboolean has_next_visit;
  RtMoment next_visit; /* the first planned one; one of today stays until the day is over */
  guint n_unfinished;
  guint n_critical;    /* critical answers without a recorded response */
  guint n_unread_labs; /* laboratory reports nobody has signed off */
} RtPatientRow;

void rt_patient_row_free (RtPatientRow *row);

gboolean rt_patient_store_insert (RtDatabase *database, RtPatient *patient, GError **error);
gboolean rt_patient_store_update (RtDatabase *database, const RtPatient *patient, GError **error);
RtPatient *rt_patient_store_get (RtDatabase *database, gint64 id, GError **error);
RtPatient *rt_patient_store_get_by_uuid (RtDatabase *database, const char *uuid, GError **error);
GPtrArray *rt_patient_store_list (RtDatabase *database,
                                  const char *query,
                                  gboolean with_archived,
                                  GError **error);
gboolean rt_patient_store_erase (RtDatabase *database, gint64 id, GError **error);
