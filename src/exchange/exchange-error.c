/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange-error.h"

G_DEFINE_QUARK (rt-exchange-error-quark, rt_exchange_error)
