/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "letterhead.h"
#include "practice.h"

/* What a print is made of: whole records, in the order they are printed, and the letterhead. */
typedef struct
{
  GPtrArray *records; /* (element RtRecord) */
  RtLetterhead *letterhead;
} RtPrintMaterial;

gpointer
rt_print_work_read (RtPractice *practice, gpointer ids, GCancellable *cancellable, GError **error);
void rt_print_material_free (RtPrintMaterial *material);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtPrintMaterial, rt_print_material_free)
