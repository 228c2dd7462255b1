/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"

/* By which step of which system something acts, in words. They tell what the catalogue says of a
 * substance or an activity, never anything about a patient. */
const char *rt_system_text (const char *system);
char *rt_mechanism_title (const char *system, const char *action);
char *rt_mechanism_text (RtCatalogue *catalogue, const RtMechanism *mechanism);
