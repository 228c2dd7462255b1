/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A name made comparable. */
typedef struct
{
  char *words;  /* folded, hyphens and dots as spaces */
  char *joined; /* the same without spaces: "5-HTP", "5 htp" and "5htp" are one */
} RtNameFold;

RtNameFold *rt_name_fold_new (const char *name);
void rt_name_fold_free (RtNameFold *fold);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtNameFold, rt_name_fold_free)
