/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* One of the things in a combination product, and how much of it is in one unit of the product (one
 * tablet, one sachet …). */
typedef struct
{
  char *catalogue_id; /* nullable: not recognised */
  char *name;         /* never empty */
  gboolean has_amount;
  double amount;     /* nearest to amount_text, for drawing only */
  char *amount_text; /* as typed; nullable */
  char *unit;        /* of the amount; nullable */
} RtIngredient;

RtIngredient *rt_ingredient_new (void);
RtIngredient *rt_ingredient_copy (const RtIngredient *ingredient);
void rt_ingredient_free (RtIngredient *ingredient);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtIngredient, rt_ingredient_free)
