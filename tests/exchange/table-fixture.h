/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "csv-reader.h"
#include "import-plan.h"
#include "regimen-profile.h"

RtMappingProfile *rt_fixture_profile (const char *name);
RtRegimenProfile *rt_fixture_regimen_profile (const char *content, GError **error);
RtImportPlan *rt_fixture_read (const RtMappingProfile *profile, const char *content);
char *
rt_fixture_refuse (const RtMappingProfile *profile, const void *content, gsize size, int code);
RtImportPlan *rt_fixture_read_file (const RtMappingProfile *profile, const char *path);
const RtImportRejection *
rt_fixture_assert_rejected (const RtImportPlan *plan, guint line, const char *word);
const char *rt_fixture_real_data (void);
GPtrArray *rt_fixture_rows (const void *content, gsize size, char delimiter, GError **error);
