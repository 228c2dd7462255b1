/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* What the record says was eaten and drunk before a sample, as an offer beside the field for it.
 * Nothing is taken over unless the person says so.
 *
 * Signal: accepted (char *) with the text for the field. */
#define RT_TYPE_DIET_OFFER (rt_diet_offer_get_type ())
G_DECLARE_FINAL_TYPE (RtDietOffer, rt_diet_offer, RT, DIET_OFFER, AdwActionRow)

void rt_diet_offer_show (RtDietOffer *self, const char *offered, const char *entered);
