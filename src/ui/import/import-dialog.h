/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "patient.h"
#include "practice.h"

/* Imports files into a patient's record: choose files and a profile, see what would happen, import,
 * undo. */
#define RT_TYPE_IMPORT_DIALOG (rt_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtImportDialog, rt_import_dialog, RT, IMPORT_DIALOG, AdwDialog)

RtImportDialog *rt_import_dialog_new (RtPractice *practice, const RtPatient *patient);
