/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalogue.h"
#include "instrument-version.h"

/**
 * rt_catalogue_instrument_answered:
 * @version: the answers were given to
 *
 * Returns: (transfer none) (nullable): the instrument of that id as it was then; the newest one
 * when that definition was not kept.
 */
const RtInstrument *
rt_catalogue_instrument_answered (const RtCatalogue *catalogue, const char *id, int version)
{
  const RtInstrument *newest = rt_catalogue_instrument (catalogue, id);
  const RtInstrument *then = newest != NULL ? rt_instrument_version (newest, version) : NULL;

  return then != NULL ? then : newest;
}
