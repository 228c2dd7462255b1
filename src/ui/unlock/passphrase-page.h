/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice.h"

/* Opens one practice by its passphrase or by its recovery key. What is wrong is said in place;
 * after three wrong tries it makes the next ones wait.
 *
 * Signal: opened (RtPractice *practice). */
#define RT_TYPE_PASSPHRASE_PAGE (rt_passphrase_page_get_type ())
G_DECLARE_FINAL_TYPE (RtPassphrasePage, rt_passphrase_page, RT, PASSPHRASE_PAGE, AdwNavigationPage)

RtPassphrasePage *rt_passphrase_page_new (const char *folder);
