/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-disk.h"

#include <sqlite3.h>
#include <string.h>

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
} FaultFile;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs fault_vfs;

static GMutex mutex; /* guards what follows */
static gboolean armed;
static FaultKind kind;
static guint left; /* calls until the first failure */
static gboolean goes_on;
static gboolean failed;

static sqlite3_file *
real_of (sqlite3_file *file)
{
  return ((FaultFile *)file)->real;
}

static gboolean
fails (void)
{
  gboolean now = FALSE;

  g_mutex_lock (&mutex);
  if (armed)
    {
      now = left == 1 || (left == 0 && goes_on);
      if (left > 0)
        left--;
      failed |= now;
    }
  g_mutex_unlock (&mutex);
  return now;
}

static int
fault_write (sqlite3_file *file, const void *data, int n, sqlite3_int64 at)
{
  sqlite3_file *real = real_of (file);

  if (!fails ())
    return real->pMethods->xWrite (real, data, n, at);
  /* Half of it reaches the disk. */
  if (n > 1)
    real->pMethods->xWrite (real, data, n / 2, at);
  return kind == FAULT_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

static int
fault_sync (sqlite3_file *file, int flags)
{
  sqlite3_file *real = real_of (file);

  return fails () ? SQLITE_IOERR_FSYNC : real->pMethods->xSync (real, flags);
}

static int
fault_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  sqlite3_file *real = real_of (file);

  return fails () ? SQLITE_IOERR_TRUNCATE : real->pMethods->xTruncate (real, size);
}

static int
fault_close (sqlite3_file *file)
{
  sqlite3_file *real = real_of (file);
  int result = real->pMethods->xClose (real);

  g_free (real);
  return result;
}

static int
fault_read (sqlite3_file *file, void *data, int n, sqlite3_int64 at)
{
  return real_of (file)->pMethods->xRead (real_of (file), data, n, at);
}

static int
fault_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real_of (file)->pMethods->xFileSize (real_of (file), size);
}

static int
fault_lock (sqlite3_file *file, int level)
{
  return real_of (file)->pMethods->xLock (real_of (file), level);
}

static int
fault_unlock (sqlite3_file *file, int level)
{
  return real_of (file)->pMethods->xUnlock (real_of (file), level);
}

static int
fault_check_lock (sqlite3_file *file, int *reserved)
{
  return real_of (file)->pMethods->xCheckReservedLock (real_of (file), reserved);
}

static int
fault_control (sqlite3_file *file, int operation, void *argument)
{
  return real_of (file)->pMethods->xFileControl (real_of (file), operation, argument);
}

static int
fault_sector (sqlite3_file *file)
{
  return real_of (file)->pMethods->xSectorSize (real_of (file));
}

static int
fault_device (sqlite3_file *file)
{
  return real_of (file)->pMethods->xDeviceCharacteristics (real_of (file));
}

static int
fault_shm_map (sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
  return real_of (file)->pMethods->xShmMap (real_of (file), page, size, extend, memory);
}

static int
fault_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return real_of (file)->pMethods->xShmLock (real_of (file), offset, n, flags);
}

static void
fault_shm_barrier (sqlite3_file *file)
{
  real_of (file)->pMethods->xShmBarrier (real_of (file));
}

static int
fault_shm_unmap (sqlite3_file *file, int remove)
{
  return real_of (file)->pMethods->xShmUnmap (real_of (file), remove);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_check_lock,
  .xFileControl = fault_control,
  .xSectorSize = fault_sector,
  .xDeviceCharacteristics = fault_device,
  .xShmMap = fault_shm_map,
  .xShmLock = fault_shm_lock,
  .xShmBarrier = fault_shm_barrier,
  .xShmUnmap = fault_shm_unmap,
};

static int
fault_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  FaultFile *fault = (FaultFile *)file;
  int result;

  memset (fault, 0, sizeof *fault);
  fault->real = g_malloc0 ((gsize)real_vfs->szOsFile);
  result = real_vfs->xOpen (real_vfs, name, fault->real, flags, out_flags);
  if (result == SQLITE_OK)
    fault->base.pMethods = &methods;
  else
    g_clear_pointer (&fault->real, g_free);
  return result;
}

void
fault_disk_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  fault_vfs = *real_vfs;
  fault_vfs.zName = "fault-disk";
  fault_vfs.szOsFile = (int)sizeof (FaultFile);
  fault_vfs.pNext = NULL;
  fault_vfs.xOpen = fault_open;
  g_assert_cmpint (sqlite3_vfs_register (&fault_vfs, 1), ==, SQLITE_OK);
}

void
fault_disk_arm (FaultKind how, guint nth, gboolean for_ever)
{
  g_mutex_lock (&mutex);
  armed = TRUE;
  kind = how;
  left = nth;
  goes_on = for_ever;
  failed = FALSE;
  g_mutex_unlock (&mutex);
}

void
fault_disk_disarm (void)
{
  g_mutex_lock (&mutex);
  armed = FALSE;
  g_mutex_unlock (&mutex);
}

gboolean
fault_disk_has_failed (void)
{
  gboolean has;

  g_mutex_lock (&mutex);
  has = failed;
  g_mutex_unlock (&mutex);
  return has;
}
