/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import-row.h"

gboolean rt_import_header_read (RtImportTable *table, RtCsvReader *reader, GError **error);
