/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "page-style.h"
#include "report-page.h"

#define RT_REPORT_ERROR (rt_report_error_quark ())
GQuark rt_report_error_quark (void);

typedef enum
{
  RT_REPORT_ERROR_RENDER, /* the PDF could not be made */
  RT_REPORT_ERROR_WRITE,  /* the file could not be written */
} RtReportError;

/* Finished pages, ready to be painted on anything: PDF, printer, preview. Reference-counted;
 * immutable once made. */
typedef struct _RtReport RtReport;

RtReport *rt_report_ref (RtReport *report);
void rt_report_unref (RtReport *report);
guint rt_report_n_pages (const RtReport *report);
const RtPage *rt_report_page (const RtReport *report, guint page);
RtPageStyle rt_report_style (const RtReport *report);
const char *rt_report_title (const RtReport *report);
void rt_report_draw_page (RtReport *report, guint page, cairo_t *cr);
GBytes *rt_report_to_pdf (RtReport *report, GError **error);
gboolean rt_report_write_pdf (RtReport *report, const char *path, GError **error);
char *rt_report_dump (const RtReport *report);

/* Making one; used by the documents. */
RtReport *rt_report_new (const char *title, RtPageStyle style, gint64 created_utc_s);
RtPage *rt_report_add_page (RtReport *report);
void rt_report_name_page (RtReport *report, guint page, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtReport, rt_report_unref)
