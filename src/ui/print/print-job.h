/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report.h"

GtkPageSetup *rt_print_job_page_setup (RtPaper paper);
GtkPrintOperationResult rt_print_job_run (RtReport *report,
                                          GtkPrintOperationAction action,
                                          GtkWindow *parent,
                                          const char *export_path,
                                          GError **error);
