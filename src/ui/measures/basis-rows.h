/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* Lines of what something rests on, as rows inside one that opens. */
void rt_basis_rows_add (AdwExpanderRow *row, const GPtrArray *lines);
