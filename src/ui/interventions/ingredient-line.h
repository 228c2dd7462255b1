/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "ingredient.h"

/* The ingredients of a product in one line: "zinc 10 mg; vitamin B6 2 mg". */
GPtrArray *rt_ingredient_line_read (RtCatalogue *catalogue, const char *line);
char *rt_ingredient_line_write (const GPtrArray *ingredients);
