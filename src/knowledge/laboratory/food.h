/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-check.h"

/* A food that changes laboratory results, and the words it is known by in a diet record. */
typedef struct
{
  char *id;
  char *name;
  char **words;
  char *substance; /* its id in the list of substances; nullable */
} RtFood;

gboolean rt_foods_load (const char *path, GPtrArray *foods, GError **error);
void rt_food_free (RtFood *food);
gboolean rt_food_is_named_in (const RtFood *food, const char *folded_text);
