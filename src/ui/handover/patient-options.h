/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "measures/instrument-form.h"

/* The buttons a patient answers one item with; each asks for the action "patient.choose" with its
 * place, from 0. */
void rt_patient_options_show (GtkBox *options, const RtFormItem *item);
