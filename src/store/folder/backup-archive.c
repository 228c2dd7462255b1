/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "backup-archive.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK 512
#define CHUNK (128 * BLOCK)

/* The header of a member as POSIX.1-1988 lays it out. */
typedef struct
{
  char name[100];
  char mode[8];
  char uid[8];
  char gid[8];
  char size[12];
  char mtime[12];
  char checksum[8];
  char type;
  char link[100];
  char magic[6];
  char version[2];
  char user[32];
  char group[32];
  char device_major[8];
  char device_minor[8];
  char prefix[155];
  char padding[12];
} Header;

G_STATIC_ASSERT (sizeof (Header) == BLOCK);

static const char *const names[RT_N_BACKUP_MEMBERS] = {
  "manifest",
  "keys",
  "keys.copy",
  "practice.db",
};

/* The most a member may hold; the database may be as large as the file. */
static const gint64 limits[RT_N_BACKUP_MEMBERS] = { 1 << 16, 1 << 20, 1 << 20, G_MAXINT64 };

/** rt_backup_member_name: Returns: (transfer none): the name of a member, also as a file. */
const char *
rt_backup_member_name (RtBackupMember member)
{
  return names[member];
}

static gboolean
not_a_backup (GError **error)
{
  g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_DAMAGED,
                       _ ("This file is not a backup of a practice, or it is damaged or cut short. "
                          "Nothing was restored; use another backup."));
  return FALSE;
}

static guint
checksum_of (const Header *header)
{
  const guint8 *bytes = (const guint8 *)header;
  guint sum = 0;

  for (guint i = 0; i < BLOCK; i++)
    sum += i >= G_STRUCT_OFFSET (Header, checksum)
                   && i < G_STRUCT_OFFSET (Header, checksum) + sizeof header->checksum
               ? ' '
               : bytes[i];
  return sum;
}

static gboolean
write_all (int file, const void *data, gsize size, GError **error)
{
  const guint8 *bytes = data;

  while (size > 0)
    {
      gssize n = write (file, bytes, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return rt_store_set_errno (n < 0 ? errno : ENOSPC, error);
      bytes += n;
      size -= (gsize)n;
    }
  return TRUE;
}

static gboolean
write_header (int file, RtBackupMember member, gint64 size, GError **error)
{
  Header header = { 0 };

  g_strlcpy (header.name, names[member], sizeof header.name);
  g_strlcpy (header.mode, "0000600", sizeof header.mode);
  g_strlcpy (header.uid, "0000000", sizeof header.uid);
  g_strlcpy (header.gid, "0000000", sizeof header.gid);
  g_snprintf (header.size, sizeof header.size, "%011" G_GINT64_MODIFIER "o", size);
  g_strlcpy (header.mtime, "00000000000", sizeof header.mtime);
  header.type = '0';
  memcpy (header.magic, "ustar", sizeof header.magic);
  memcpy (header.version, "00", sizeof header.version);
  g_snprintf (header.checksum, sizeof header.checksum, "%06o", checksum_of (&header));
  header.checksum[7] = ' ';
  return write_all (file, &header, sizeof header, error);
}

static gboolean
copy_bytes (int from, int to, gint64 size, GChecksum *checksum, GError **error)
{
  g_autofree guint8 *chunk = g_malloc (CHUNK);

  while (size > 0)
    {
      gssize n = read (from, chunk, (gsize)MIN (size, CHUNK));

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return rt_store_set_errno (errno, error);
      if (n == 0)
        return not_a_backup (error);
      if (checksum != NULL)
        g_checksum_update (checksum, chunk, n);
      if (to >= 0 && !write_all (to, chunk, (gsize)n, error))
        return FALSE;
      size -= n;
    }
  return TRUE;
}

static gboolean
write_member (int file, RtBackupMember member, const char *source, GError **error)
{
  static const guint8 zeros[BLOCK] = { 0 };
  g_autofd int from = open (source, O_RDONLY | O_CLOEXEC);
  struct stat about;

  if (from < 0 || fstat (from, &about) != 0)
    return rt_store_set_errno (errno, error);
  return write_header (file, member, about.st_size, error)
         && copy_bytes (from, file, about.st_size, NULL, error)
         && write_all (file, zeros, (gsize)((BLOCK - about.st_size % BLOCK) % BLOCK), error);
}

/**
 * rt_backup_archive_write:
 * @path: a new file
 * @sources: (array fixed-size=4): paths of the members
 *
 * Returns: whether everything is on the disk.
 */
gboolean
rt_backup_archive_write (const char *path, char **sources, GError **error)
{
  static const guint8 end[2 * BLOCK] = { 0 };
  g_autofd int file = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (file < 0)
    return rt_store_set_errno (errno, error);
  for (int member = 0; member < RT_N_BACKUP_MEMBERS; member++)
    if (!write_member (file, (RtBackupMember)member, sources[member], error))
      return FALSE;
  if (!write_all (file, end, sizeof end, error))
    return FALSE;
  return fsync (file) == 0 || rt_store_set_errno (errno, error);
}

static gboolean
read_octal (const char *digits, gsize length, gint64 *value)
{
  *value = 0;
  for (gsize i = 0; i < length && digits[i] != '\0' && digits[i] != ' '; i++)
    {
      if (digits[i] < '0' || digits[i] > '7')
        return FALSE;
      *value = *value * 8 + (digits[i] - '0');
    }
  return TRUE;
}

static gboolean
skip_zeros (int file, gsize size, GError **error)
{
  guint8 zeros[2 * BLOCK];

  if (read (file, zeros, size) != (gssize)size)
    return not_a_backup (error);
  for (gsize i = 0; i < size; i++)
    if (zeros[i] != 0)
      return not_a_backup (error);
  return TRUE;
}

/* Members stand in their order, plain files of their names, and nothing else. */
static gboolean
read_member (int file, RtBackupMember member, gint64 length, RtBackupExtent *extent, GError **error)
{
  Header header;
  gint64 checksum, size, offset = lseek (file, 0, SEEK_CUR);

  if (offset < 0 || read (file, &header, sizeof header) != (gssize)sizeof header)
    return not_a_backup (error);
  if (memcmp (header.magic, "ustar", 6) != 0 || header.type != '0' || header.prefix[0] != '\0'
      || header.name[sizeof header.name - 1] != '\0' || !g_str_equal (header.name, names[member])
      || !read_octal (header.checksum, sizeof header.checksum, &checksum)
      || checksum != (gint64)checksum_of (&header)
      || !read_octal (header.size, sizeof header.size, &size) || size <= 0 || size > limits[member]
      || size > length - offset - BLOCK)
    return not_a_backup (error);
  extent->offset = offset + BLOCK;
  extent->size = size;
  return lseek (file, extent->offset + size, SEEK_SET) == extent->offset + size
             ? skip_zeros (file, (gsize)((BLOCK - size % BLOCK) % BLOCK), error)
             : not_a_backup (error);
}

/**
 * rt_backup_archive_index:
 * @extents: (out caller-allocates): where each member lies
 *
 * Reads the headers of a file that may be anything.
 *
 * Returns: whether it has the shape of a backup; an error with a sentence if not.
 */
gboolean
rt_backup_archive_index (const char *path,
                         RtBackupExtent extents[RT_N_BACKUP_MEMBERS],
                         GError **error)
{
  g_autofd int file = open (path, O_RDONLY | O_CLOEXEC);
  struct stat about;

  if (file < 0 || fstat (file, &about) != 0)
    return rt_store_set_errno (errno, error);
  if (!S_ISREG (about.st_mode))
    return not_a_backup (error);
  for (int member = 0; member < RT_N_BACKUP_MEMBERS; member++)
    if (!read_member (file, (RtBackupMember)member, about.st_size, &extents[member], error))
      return FALSE;
  return about.st_size - lseek (file, 0, SEEK_CUR) == 2 * BLOCK
             ? skip_zeros (file, 2 * BLOCK, error)
             : not_a_backup (error);
}

/**
 * rt_backup_archive_copy:
 * @extent: of a member
 * @target: (nullable): a new file; %NULL only reads
 *
 * Returns: (transfer full): the SHA-256 of the member's bytes in hexadecimal digits; %NULL with an
 * error.
 */
char *
rt_backup_archive_copy (const char *path,
                        const RtBackupExtent *extent,
                        const char *target,
                        GError **error)
{
  g_autofd int from = open (path, O_RDONLY | O_CLOEXEC);
  g_autofd int to =
      target != NULL ? open (target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600) : -1;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  if (from < 0 || (target != NULL && to < 0)
      || lseek (from, extent->offset, SEEK_SET) != extent->offset)
    {
      rt_store_set_errno (errno, error);
      return NULL;
    }
  if (!copy_bytes (from, to, extent->size, checksum, error))
    return NULL;
  if (to >= 0 && fsync (to) != 0)
    {
      rt_store_set_errno (errno, error);
      return NULL;
    }
  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * rt_backup_file_sha256:
 * @size: (out): of the file in bytes
 *
 * Returns: (transfer full): the SHA-256 of a file in hexadecimal digits; %NULL with an error.
 */
char *
rt_backup_file_sha256 (const char *path, gint64 *size, GError **error)
{
  struct stat about;
  RtBackupExtent whole = { 0, 0 };

  if (stat (path, &about) != 0)
    {
      rt_store_set_errno (errno, error);
      return NULL;
    }
  *size = whole.size = about.st_size;
  return rt_backup_archive_copy (path, &whole, NULL, error);
}
