/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define RT_EXCHANGE_ERROR (rt_exchange_error_quark ())
GQuark rt_exchange_error_quark (void);

typedef enum
{
  RT_EXCHANGE_ERROR_NOT_TEXT,  /* empty, binary, or not in the encoding it should be in */
  RT_EXCHANGE_ERROR_NOT_TABLE, /* text, but not a table that can be read */
  RT_EXCHANGE_ERROR_TOO_LARGE, /* a row or the table is beyond its limit */
  RT_EXCHANGE_ERROR_MISMATCH,  /* a table, but not the one the profile describes */
  RT_EXCHANGE_ERROR_PROFILE,   /* the profile is missing or breaks its format */
} RtExchangeError;
