/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "statement.h"

RtStatement *rt_statement_new (sqlite3_stmt *handle, gboolean *in_use);
