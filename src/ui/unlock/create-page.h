/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice.h"

/* Creates a practice: its name and a passphrase, typed twice, whose strength is shown in words.
 *
 * Signal: created (RtPractice *practice, char *recovery_key). */
#define RT_TYPE_CREATE_PAGE (rt_create_page_get_type ())
G_DECLARE_FINAL_TYPE (RtCreatePage, rt_create_page, RT, CREATE_PAGE, AdwNavigationPage)

RtCreatePage *rt_create_page_new (const char *folder);
