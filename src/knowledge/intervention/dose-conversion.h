/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dose-unit.h"

/* How much is in how much of a product: 20 mg in 1 mL, 600 mg in 1 tablet. */
typedef struct
{
  RtRational amount;
  const RtDoseUnit *unit;
  RtRational product;
  const RtDoseUnit *product_unit;
} RtStrength;

gboolean rt_strength_parse (const RtDoseUnits *units,
                            const char *text,
                            RtStrength *strength,
                            GError **error);
gboolean rt_dose_convert (const RtDoseUnits *units,
                          const char *name,
                          const RtStrength *strength,
                          RtRational amount,
                          const RtDoseUnit *from,
                          const RtDoseUnit *to,
                          RtRational *converted,
                          GError **error);
