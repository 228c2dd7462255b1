/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fonts stay loaded until a process ends; the leak checker cannot see who holds them. Everything
 * else that leaks is reported. */
const char *__lsan_default_suppressions (void);

const char *
__lsan_default_suppressions (void)
{
  return "leak:libfontconfig\nleak:libpango\n";
}
