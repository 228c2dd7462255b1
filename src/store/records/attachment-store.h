/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attachment.h"
#include "database.h"

gboolean
rt_attachment_store_insert (RtDatabase *database, RtAttachment *attachment, GError **error);
GPtrArray *rt_attachment_store_list (RtDatabase *database, gint64 patient_id, GError **error);
GBytes *rt_attachment_store_content (RtDatabase *database, gint64 id, GError **error);
