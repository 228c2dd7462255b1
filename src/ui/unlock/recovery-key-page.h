/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* Shows the recovery key of a new practice, prints it, and has two of its groups typed back before
 * going on.
 *
 * Signal: kept (). */
#define RT_TYPE_RECOVERY_KEY_PAGE (rt_recovery_key_page_get_type ())
G_DECLARE_FINAL_TYPE (
    RtRecoveryKeyPage, rt_recovery_key_page, RT, RECOVERY_KEY_PAGE, AdwNavigationPage)

RtRecoveryKeyPage *rt_recovery_key_page_new (const char *practice_name, const char *recovery_key);
