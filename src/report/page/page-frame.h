/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "letterhead.h"
#include "report-page.h"
#include "page-style.h"

/* What stands around the content of every page: who, what, when, how many. */
typedef struct
{
  char *title;  /* of the document */
  char *name;   /* of the patient */
  char *facts;  /* birth, age, sex, record number */
  char *period; /* what it covers */
  char *prepared;
  char *purpose;                  /* small print */
  char *audit_head;               /* nullable: small print */
  char *watermark;                /* nullable */
  const RtLetterhead *letterhead; /* of the practice; nullable, not owned */
} RtPageFrame;

void rt_page_frame_clear (RtPageFrame *frame);
double rt_page_frame_top (const RtPageFrame *frame, const RtPageStyle *style, gboolean first);
double rt_page_frame_bottom (const RtPageFrame *frame, const RtPageStyle *style);
void rt_page_frame_place (
    const RtPageFrame *frame, const RtPageStyle *style, RtPage *page, guint number, guint n_pages);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RtPageFrame, rt_page_frame_clear)
