/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-frame.h"

#include "clock.h"
#include "paper-words.h"
#include "patient-text.h"

/**
 * rt_document_made_at: When the document is made: as asked for, otherwise now.
 */
RtMoment
rt_document_made_at (const RtDocumentRequest *request)
{
  return request->sheet.has_prepared_at ? request->sheet.prepared_at : rt_clock_now ();
}

/**
 * rt_document_frame: What stands around the pages of a document about one patient.
 * @title: what the document is
 * @period: (transfer full): what it covers, in words
 *
 * Returns: the frame; to be cleared with rt_page_frame_clear().
 */
RtPageFrame
rt_document_frame (const RtDocumentRequest *request, const char *title, char *period)
{
  const RtRecord *record = request->record;
  RtMoment made = rt_document_made_at (request);

  return (RtPageFrame){
    .title = g_strdup (title),
    .name = rt_patient_text_name (record->patient),
    .facts = rt_paper_identity (record, made),
    .period = period,
    .prepared = rt_paper_prepared (made),
    .purpose = rt_paper_purpose (record),
    .audit_head = rt_paper_audit_head (record),
    .watermark = rt_paper_watermark (record),
    .letterhead = request->letterhead,
  };
}
