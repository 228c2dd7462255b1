/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice.h"

/* The questionnaires and wordings a practice has added: list, add, write, change, remove; and the
 * check of the scoring of this installation. */
#define RT_TYPE_LIBRARY_DIALOG (rt_library_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtLibraryDialog, rt_library_dialog, RT, LIBRARY_DIALOG, AdwDialog)

RtLibraryDialog *rt_library_dialog_new (RtPractice *practice);
