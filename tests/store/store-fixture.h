/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#define SQLITE_HAS_CODEC 1
#include <sqlite3.h>

#include "measurement-store.h"
#include "patient-store.h"
#include "store.h"

/* Practices for tests: made in a folder of their own, under a passphrase whose key derivation is
 * cheap. */
#define FIXTURE_PASSPHRASE "correct horse battery staple"

typedef struct
{
  char *home;   /* temporary, removed at the end */
  char *folder; /* of the practice, inside home */
  char *recovery_key;
} StoreFixture;

StoreFixture *store_fixture_new (void);
void store_fixture_free (StoreFixture *fixture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreFixture, store_fixture_free)

RtStore *store_fixture_create (StoreFixture *fixture);
RtStore *store_fixture_try_open (StoreFixture *fixture, const char *passphrase, GError **error);
RtStore *store_fixture_open (StoreFixture *fixture);
char *store_fixture_path (StoreFixture *fixture, const char *name);
char *store_fixture_digest (StoreFixture *fixture, const char *name);
void store_fixture_flip (const char *path, goffset at);

/* The database beside the store: raw bytes and raw statements, for tampering and for looking. */
RtSecretBytes *store_fixture_key (StoreFixture *fixture);
sqlite3 *store_fixture_raw (StoreFixture *fixture);
void store_fixture_exec (sqlite3 *raw, const char *sql);
gint64 store_fixture_count (RtStore *store, const char *sql);
gboolean store_fixture_holds (StoreFixture *fixture, const char *marker);

/* Anything of the record, by its store's functions. */
typedef gboolean (*FixtureInsert) (RtDatabase *database, gpointer entity, GError **error);
typedef GPtrArray *(*FixtureList) (RtDatabase *database, gint64 patient_id, GError **error);

void store_fixture_insert (RtStore *store, FixtureInsert insert, gpointer entity);
GPtrArray *store_fixture_list (RtStore *store, FixtureList list, gint64 patient_id);

gint64 store_fixture_add_patient (RtStore *store, const char *name);
RtMoment store_fixture_moment (const char *iso);

typedef struct
{
  gint64 patient_id;
  const char *source;
  const char *measure_id;
  const char *at;
  double value;
  gboolean replace;
  gint64 batch_id;
} FixtureValue;

RtPutOutcome store_fixture_put (RtStore *store, const FixtureValue *value, char **stored);
gboolean store_fixture_put_in (RtDatabase *database,
                               const FixtureValue *value,
                               RtPutOutcome *outcome,
                               char **stored,
                               GError **error);
RtSeries *store_fixture_series (RtStore *store, gint64 patient_id, const char *measure_id);
void store_fixture_assert_sound (RtStore *store);
