/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-check.h"

/* What a unit counts … */
typedef enum
{
  RT_UNIT_MASS,     /* gram */
  RT_UNIT_MOLAR,    /* mole */
  RT_UNIT_ACTIVITY, /* international unit */
} RtUnitAmount;

/* … and what it is counted in. */
typedef enum
{
  RT_UNIT_PER_VOLUME,           /* litre */
  RT_UNIT_PER_DAY,              /* 24 hours of collection */
  RT_UNIT_PER_CREATININE_MASS,  /* gram of creatinine */
  RT_UNIT_PER_CREATININE_MOLES, /* mole of creatinine */
  RT_UNIT_PER_PLATELETS,        /* one platelet */
} RtUnitPer;

/* A unit of a laboratory result, such as ug/g{creat}: powers of ten of the base units. A value
 * type. */
typedef struct
{
  RtUnitAmount amount;
  int exponent; /* of gram, mole or unit */
  RtUnitPer per;
  int per_exponent; /* of litre, day, gram, mole or platelet */
} RtUnit;

/* The spellings of units that laboratories use. Immutable. */
typedef struct _RtUnitTable RtUnitTable;

#define RT_UNIT_ERROR (rt_unit_error_quark ())
GQuark rt_unit_error_quark (void);

typedef enum
{
  RT_UNIT_ERROR_UNKNOWN,   /* no unit of a laboratory result */
  RT_UNIT_ERROR_DIMENSION, /* the two units measure different things */
  RT_UNIT_ERROR_MISSING,   /* molar mass, volume or creatinine is not known */
  RT_UNIT_ERROR_VALUE,     /* the number is none that can be measured */
} RtUnitError;

RtUnitTable *rt_unit_table_load (const char *path, GError **error);
void rt_unit_table_free (RtUnitTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtUnitTable, rt_unit_table_free)

gboolean rt_unit_parse (const RtUnitTable *table, const char *text, RtUnit *unit, GError **error);
char *rt_unit_to_ucum (RtUnit unit);
char *rt_unit_to_text (RtUnit unit);
gboolean rt_unit_equal (RtUnit a, RtUnit b);
