/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "secret-bytes.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct _RtSecretBytes
{
  gsize size;
  gsize mapped;
  guint8 *data;
};

/**
 * rt_secret_wipe:
 * @data: memory
 * @size: its length in bytes
 *
 * Overwrites @data with zeros in a way the compiler keeps.
 */
void
rt_secret_wipe (void *data, gsize size)
{
  if (data != NULL)
    explicit_bzero (data, size);
}

/**
 * rt_secret_bytes_new:
 * @size: how many bytes, at least 1
 *
 * Locking can fail where the machine's limit for locked memory is used up; the bytes are then still
 * kept out of core dumps and wiped.
 *
 * Returns: (transfer full): zeroed secret memory. Running out of memory ends the program.
 */
RtSecretBytes *
rt_secret_bytes_new (gsize size)
{
  gsize page = (gsize)sysconf (_SC_PAGESIZE);
  RtSecretBytes *secret = g_new0 (RtSecretBytes, 1);

  secret->size = size;
  secret->mapped = (MAX (size, 1) + page - 1) / page * page;
  secret->data =
      mmap (NULL, secret->mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (secret->data == MAP_FAILED)
    g_error ("Out of memory");
  (void)mlock (secret->data, secret->mapped);
  (void)madvise (secret->data, secret->mapped, MADV_DONTDUMP);
  return secret;
}

/**
 * rt_secret_bytes_new_copy:
 * @data: the bytes to copy; the caller wipes them
 *
 * Returns: (transfer full): a copy of @data in secret memory.
 */
RtSecretBytes *
rt_secret_bytes_new_copy (const void *data, gsize size)
{
  RtSecretBytes *secret = rt_secret_bytes_new (size);

  memcpy (secret->data, data, size);
  return secret;
}

/**
 * rt_secret_bytes_free:
 * @secret: (transfer full) (nullable): secret memory
 *
 * Wipes and releases it.
 */
void
rt_secret_bytes_free (RtSecretBytes *secret)
{
  if (secret == NULL)
    return;
  rt_secret_wipe (secret->data, secret->mapped);
  munmap (secret->data, secret->mapped);
  g_free (secret);
}

/**
 * rt_secret_bytes_data:
 *
 * Returns: (transfer none): the bytes, to fill them.
 */
guint8 *
rt_secret_bytes_data (RtSecretBytes *secret)
{
  return secret->data;
}

/**
 * rt_secret_bytes_peek:
 *
 * Returns: (transfer none): the bytes, to read them.
 */
const guint8 *
rt_secret_bytes_peek (const RtSecretBytes *secret)
{
  return secret->data;
}

/**
 * rt_secret_bytes_size:
 *
 * Returns: how many bytes were asked for.
 */
gsize
rt_secret_bytes_size (const RtSecretBytes *secret)
{
  return secret->size;
}
