/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice.h"

/* Choosing what a patient answers on this computer, and how it is taken back.
 *
 * Signal: handed_over () when it is recorded and the patient's page is to be shown. */
#define RT_TYPE_HAND_OVER_DIALOG (rt_hand_over_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtHandOverDialog, rt_hand_over_dialog, RT, HAND_OVER_DIALOG, AdwDialog)

RtHandOverDialog *rt_hand_over_dialog_new (RtPractice *practice, gint64 patient_id);
