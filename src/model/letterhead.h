/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What stands at the head of the practice's pages. */
typedef struct
{
  char *practice;     /* name of the practice; never NULL, may be empty like the others */
  char *practitioner; /* with title */
  char *address;      /* lines: street, town, telephone … */
  GBytes *logo;       /* a PNG; nullable */
} RtLetterhead;

RtLetterhead *rt_letterhead_new (void);
void rt_letterhead_free (RtLetterhead *letterhead);
gboolean rt_letterhead_is_empty (const RtLetterhead *letterhead);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtLetterhead, rt_letterhead_free)
