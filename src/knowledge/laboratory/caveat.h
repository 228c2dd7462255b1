/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-check.h"

/* What has to be said where certain results are shown. */
typedef struct
{
  char *id;
  char *title;
  char *text;
  char **sources;
} RtCaveat;

/* The caveats of a file, and what the licences of codes in the knowledge ask to be said. */
typedef struct
{
  char *disclaimer;
  char *loinc_notice;
  GPtrArray *caveats; /* (element RtCaveat) */
} RtCaveats;

RtCaveats *rt_caveats_load (const char *path, GError **error);
void rt_caveats_free (RtCaveats *caveats);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtCaveats, rt_caveats_free)
const RtCaveat *rt_caveats_find (const RtCaveats *caveats, const char *id);
