/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record.h"

RtRecord *random_record (GRand *chance);
char *random_words (GRand *chance, guint longest);
