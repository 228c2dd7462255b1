/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

/* What other files of this folder need of an open store. */
const char *rt_store_folder (RtStore *store);
const RtSecretBytes *rt_store_key (RtStore *store);
