/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"

/* Files of a pack that are about laboratories: a laboratory's intervals, and panels. */

gboolean rt_laboratory_pack_add_list (RtCatalogue *catalogue,
                                      const RtJsonDocument *document,
                                      GError **error);
gboolean rt_laboratory_pack_add_panel (RtCatalogue *catalogue,
                                       const RtJsonDocument *document,
                                       GError **error);
