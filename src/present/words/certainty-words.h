/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "certainty.h"

/* How certain a figure of the knowledge is, in words. */
const char *rt_certainty_words (RtCertainty certainty);
