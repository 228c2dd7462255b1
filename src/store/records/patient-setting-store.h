/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"

/* Told one thing that is remembered. */
typedef void (*RtPatientSettingFunc) (gint64 patient_id,
                                      const char *name,
                                      const char *value,
                                      gpointer user_data);

/* What a patient's screens remember, by name: which series the course shows, in which order … */
char *rt_patient_setting_store_get (RtDatabase *database,
                                    gint64 patient_id,
                                    const char *name,
                                    GError **error);
gboolean rt_patient_setting_store_each (RtDatabase *database,
                                        gint64 patient_id,
                                        const char *prefix,
                                        RtPatientSettingFunc func,
                                        gpointer user_data,
                                        GError **error);
gboolean rt_patient_setting_store_set (
    RtDatabase *database, gint64 patient_id, const char *name, const char *value, GError **error);
