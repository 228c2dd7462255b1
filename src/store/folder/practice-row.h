/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "key-file.h"

/* What the database says about the practice itself and about who can open it. */
gboolean rt_practice_row_insert (RtDatabase *database,
                                 const char *name,
                                 gboolean is_demonstration,
                                 GError **error);
gboolean rt_practice_row_read (RtDatabase *database,
                               char **name,
                               gboolean *is_demonstration,
                               GError **error);
gboolean
rt_practice_row_add_holder (RtDatabase *database, const RtKeyHolder *holder, GError **error);
gboolean rt_practice_row_knows_holder (RtDatabase *database,
                                       const RtKeyHolder *holder,
                                       gboolean *known,
                                       GError **error);
