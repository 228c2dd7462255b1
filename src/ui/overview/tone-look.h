/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "key-figures.h"

void rt_tone_look_apply (RtFigureTone tone, GtkImage *sign, GtkWidget *coloured);
