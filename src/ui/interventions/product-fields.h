/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "name-match.h"
#include "record.h"

/* The product that is taken: its name, strength, the ingredients of a combination, a note. */
#define RT_TYPE_PRODUCT_FIELDS (rt_product_fields_get_type ())
G_DECLARE_FINAL_TYPE (RtProductFields, rt_product_fields, RT, PRODUCT_FIELDS, AdwBin)

void rt_product_fields_set_catalogue (RtProductFields *self, RtCatalogue *catalogue);
void rt_product_fields_show (RtProductFields *self, const RtIntervention *intervention);
void rt_product_fields_show_combination (RtProductFields *self, const RtCombination *combination);
void rt_product_fields_fill (RtProductFields *self, RtIntervention *intervention);
