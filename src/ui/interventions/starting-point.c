/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/starting-point.h"

#include <glib/gi18n.h>

static const RtStartingPoint points[] = {
  { N_ ("Sleep Schedule"), N_ ("Regular sleep schedule"), "sleep_cbti", RT_INTERVENTION_LIFESTYLE,
    FALSE, NULL },
  { N_ ("Light"), N_ ("Bright light"), "light_therapy", RT_INTERVENTION_LIFESTYLE, FALSE, "min" },
  { N_ ("Exercise"), N_ ("Aerobic exercise"), "exercise_aerobic", RT_INTERVENTION_LIFESTYLE, FALSE,
    "min" },
  { N_ ("Diet Pattern"), N_ ("Mediterranean-style diet"), "mediterranean_diet",
    RT_INTERVENTION_LIFESTYLE, FALSE, NULL },
  { N_ ("Caffeine"), N_ ("Caffeine"), "caffeine", RT_INTERVENTION_LIFESTYLE, TRUE, "cup" },
  { N_ ("Alcohol"), N_ ("Alcohol"), "sub_alcoholic_drinks", RT_INTERVENTION_LIFESTYLE, TRUE,
    "drink" },
  { N_ ("Nicotine"), N_ ("Tobacco smoke"), "sub_tobacco_smoke", RT_INTERVENTION_LIFESTYLE, TRUE,
    "cigarette" },
};

/**
 * rt_starting_points:
 * @n: (out): how many
 *
 * Returns: (array length=n) (transfer none): what is offered to begin with
 */
const RtStartingPoint *
rt_starting_points (guint *n)
{
  *n = G_N_ELEMENTS (points);
  return points;
}
