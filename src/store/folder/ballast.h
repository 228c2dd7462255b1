/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-error.h"

/* Room on the disk that is given up first when the disk is full: without it a full disk would block
 * even the writing that makes room. */

#define RT_BALLAST_BYTES (8 * 1024 * 1024)

gboolean rt_ballast_make (const char *folder, GError **error);
void rt_ballast_release (const char *folder);
