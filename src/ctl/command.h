/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "moment.h"
#include "practice.h"

/* Exit statuses of reuptakectl. */
#define RT_EXIT_DONE 0
#define RT_EXIT_FAILED 1
#define RT_EXIT_USAGE 2

/* A usage error: exit status 2 instead of 1. */
#define RT_USAGE_ERROR (rt_usage_error_quark ())
GQuark rt_usage_error_quark (void);

/* The verb did its work and what it looked at is wrong: its answer is printed, exit status 1. */
#define RT_FOUND_ERROR (rt_found_error_quark ())
GQuark rt_found_error_quark (void);

/* The options every verb understands, parsed before the verb runs. */
typedef struct
{
  char *practice;        /* folder, as given; nullable */
  char *passphrase_file; /* nullable */
  gboolean json;
} RtGlobalOptions;

/* One verb. run() gets its own arguments (argv[0] is the verb); it fills *answer with the one JSON
 * document (an object) that --json prints, and *text with what is printed without it. */
typedef struct
{
  const char *name;
  const char *synopsis;    /* of its arguments, as help and the man page print it */
  const char *summary;     /* marked for translation */
  const char *description; /* marked for translation; nullable */
  gboolean (*run) (const RtGlobalOptions *options,
                   int argc,
                   char **argv,
                   JsonBuilder *answer,
                   GString *text,
                   GError **error);
} RtCommand;

extern const RtCommand rt_command_create;
extern const RtCommand rt_command_demo;
extern const RtCommand rt_command_patient;
extern const RtCommand rt_command_import;
extern const RtCommand rt_command_series;
extern const RtCommand rt_command_score;
extern const RtCommand rt_command_chart;
extern const RtCommand rt_command_report;
extern const RtCommand rt_command_verify;
extern const RtCommand rt_command_backup;
extern const RtCommand rt_command_restore;
extern const RtCommand rt_command_change;
extern const RtCommand rt_command_convert;
extern const RtCommand rt_command_interval;
extern const RtCommand rt_command_ratio;
extern const RtCommand rt_command_lab;
extern const RtCommand rt_command_intervention;
extern const RtCommand rt_command_goal;
extern const RtCommand rt_command_knowledge;
extern const RtCommand rt_command_pathway;
extern const RtCommand rt_command_encounter;
extern const RtCommand rt_command_note;
extern const RtCommand rt_command_event;
extern const RtCommand rt_command_assessment;
extern const RtCommand rt_command_selftest;

const RtCommand *const *rt_commands (void);
gboolean rt_command_parse (
    const RtCommand *command, const GOptionEntry *entries, int *argc, char ***argv, GError **error);
gboolean rt_command_no_more_arguments (int argc, char **argv, GError **error);
GOptionContext *rt_command_context (const RtCommand *command, const GOptionEntry *entries);

const RtInstrument *
rt_command_find_instrument (RtCatalogue *catalogue, const char *id, GError **error);
RtPractice *rt_command_open_practice (const RtGlobalOptions *options, GError **error);
char *rt_command_practice_folder (const RtGlobalOptions *options, GError **error);
RtSecretBytes *
rt_command_read_passphrase (const RtGlobalOptions *options, gboolean twice, GError **error);
gboolean rt_command_parse_date (
    const char *option, const char *text, gboolean end_of_day, RtMoment *moment, GError **error);
