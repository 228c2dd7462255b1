/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-check.h"

typedef struct
{
  char *analyte_id;
  char *specimen;
  char *unit; /* UCUM: what laboratories mostly report */
} RtLabPanelLine;

/* The analytes a laboratory reports together: a template for entering a report. */
typedef struct
{
  char *id;
  int version;
  char *name;
  char *specimen;
  GPtrArray *lines;  /* (element RtLabPanelLine) */
  gboolean is_added; /* by the practice */
} RtLabPanel;

RtLabPanel *rt_lab_panel_read (RtJsonCheck *check, JsonObject *root);
RtLabPanel *rt_lab_panel_load (const char *path, GError **error);
void rt_lab_panel_free (RtLabPanel *panel);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtLabPanel, rt_lab_panel_free)
