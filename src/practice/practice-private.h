/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment.h"
#include "hand-over-state.h"
#include "practice.h"
#include "store.h"

/* What the use cases of this folder share and nobody else sees. */

RtStore *rt_practice_hold (RtPractice *practice, GError **error);
RtStore *rt_practice_hold_for_patient (RtPractice *practice, GError **error);
void rt_practice_release (RtPractice *practice);
gboolean rt_practice_write (RtPractice *practice,
                            const char *action,
                            RtStoreJob job,
                            gpointer data,
                            GCancellable *cancellable,
                            GError **error);
gboolean rt_practice_read (
    RtPractice *practice, RtStoreJob job, gpointer data, GCancellable *cancellable, GError **error);
gboolean rt_practice_read_for_patient (
    RtPractice *practice, RtStoreJob job, gpointer data, GCancellable *cancellable, GError **error);
gboolean rt_practice_is_handed_over (RtPractice *practice);
void rt_practice_set_handed_over (RtPractice *practice, const RtHandOver *hand_over);
gboolean rt_practice_check_handed_over (RtPractice *practice,
                                        const RtAssessment *assessment,
                                        GError **error);
void rt_practice_announce (RtPractice *practice, gint64 patient_id);
void rt_practice_take_catalogue (RtPractice *practice, RtCatalogue *catalogue, gboolean has_packs);
gboolean rt_practice_has_packs (RtPractice *practice);
