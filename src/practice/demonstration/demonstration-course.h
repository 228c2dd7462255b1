/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "demonstration-cast.h"

/* The severities of one invented person, day by day. */
typedef struct
{
  double strain[RT_DEMONSTRATION_DAYS][RT_N_STRAINS]; /* each 0 to 1 */
} RtDemonstrationCourse;

RtDemonstrationCourse *rt_demonstration_course_new (const RtDemonstrationPerson *person,
                                                    GRand *chance);
double rt_demonstration_normal (GRand *chance, double mean, double standard_deviation);
int
rt_demonstration_answer (GRand *chance, double severity, int minimum, int maximum, double spread);
