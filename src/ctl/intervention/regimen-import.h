/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command.h"

/* What the verb import is told about a list of medication. */
typedef struct
{
  const char *profile;
  const char *const *files;
  const char *from; /* nullable */
  const char *kind; /* nullable: of what the catalogue does not know */
  char **answers;   /* "LINE/what=answer"; nullable */
  gboolean dry_run;
} RtRegimenImportOptions;

gboolean rt_ctl_import_regimen (RtPractice *practice,
                                gint64 patient_id,
                                const RtRegimenImportOptions *call,
                                JsonBuilder *answer,
                                GString *text,
                                GError **error);
