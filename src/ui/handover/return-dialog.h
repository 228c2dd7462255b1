/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice.h"

/* Asks the practitioner for the passphrase or the PIN before the records come back.
 *
 * Signal: returned () when the hand-over has ended. */
#define RT_TYPE_RETURN_DIALOG (rt_return_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtReturnDialog, rt_return_dialog, RT, RETURN_DIALOG, AdwDialog)

RtReturnDialog *rt_return_dialog_new (RtPractice *practice, gboolean has_pin, const char *sentence);
