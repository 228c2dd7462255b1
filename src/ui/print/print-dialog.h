/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice.h"
#include "patient.h"

/* The preview: the pages as they will be printed, with the choice of document, copy, paper and
 * language, printing and saving as PDF. */
#define RT_TYPE_PRINT_DIALOG (rt_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtPrintDialog, rt_print_dialog, RT, PRINT_DIALOG, AdwDialog)

RtPrintDialog *rt_print_dialog_new (RtPractice *practice,
                                    const RtPatient *patient,
                                    const char *const *measure_ids);
RtPrintDialog *rt_print_dialog_new_for_several (RtPractice *practice, GArray *ids);
