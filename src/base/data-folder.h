/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

char *rt_data_folder_path (const char *first, ...) G_GNUC_NULL_TERMINATED;
