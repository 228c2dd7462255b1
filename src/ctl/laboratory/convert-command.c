/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "command.h"
#include "json-answer.h"
#include "lab-option.h"
#include "number-text.h"

typedef struct
{
  char *analyte;
  char *volume;
  char *creatinine;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->analyte);
  g_free (options->volume);
  g_free (options->creatinine);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
convert (char **argv, const Options *options, JsonBuilder *answer, GString *text, GError **error)
{
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_default (error);
  const RtAnalyte *analyte;
  RtConversionContext context;
  RtUnit from, to;
  double value, converted;
  g_autofree char *unit = NULL;
  g_autofree char *number = NULL;

  if (catalogue == NULL)
    return FALSE;
  analyte = rt_lab_option_analyte (catalogue, options->analyte, error);
  if ((analyte == NULL && options->analyte != NULL) || !rt_lab_option_value (argv[1], &value, error)
      || !rt_lab_option_unit (catalogue, argv[2], &from, error)
      || !rt_lab_option_unit (catalogue, argv[3], &to, error)
      || !rt_lab_option_context (catalogue, analyte, options->volume, options->creatinine, &context,
                                 error)
      || !rt_unit_convert (value, from, to, &context, &converted, error))
    return FALSE;
  unit = rt_unit_to_ucum (to);
  number = rt_number_to_c (converted);
  rt_answer_number_or_null (answer, "value", TRUE, converted);
  rt_answer_text (answer, "unit", unit);
  rt_answer_text (answer, "analyte", analyte != NULL ? analyte->id : NULL);
  g_string_append_printf (text, "%s %s\n", number, unit);
  return TRUE;
}

static gboolean
run (const RtGlobalOptions *global,
     int argc,
     char **argv,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "analyte", 0, 0, G_OPTION_ARG_STRING, &options.analyte,
      N_ ("Convert mass and moles by the molar mass of this analyte"), N_ ("ID") },
    { "volume", 0, 0, G_OPTION_ARG_STRING, &options.volume,
      N_ ("Volume of the 24-hour collection, such as “1650 mL”"), N_ ("VOLUME") },
    { "creatinine", 0, 0, G_OPTION_ARG_STRING, &options.creatinine,
      N_ ("Creatinine of the sample, such as “120 mg/dL”; a bare number is g/L"),
      N_ ("CREATININE") },
    G_OPTION_ENTRY_NULL,
  };

  if (!rt_lab_option_no_negative (argc, argv, error)
      || !rt_command_parse (&rt_command_convert, entries, &argc, &argv, error))
    return FALSE;
  if (argc == 4)
    return convert (argv, &options, answer, text, error);
  g_set_error_literal (error, RT_USAGE_ERROR, 0,
                       _ ("Converting needs a value, its unit and the unit wanted."));
  return FALSE;
}

const RtCommand rt_command_convert = {
  .name = "convert",
  .synopsis = "VALUE FROM TO",
  .summary = N_ ("Convert a laboratory result to another unit; needs no practice"),
  .description = N_ ("Units are written as laboratories write them: nmol/L, mg/24h, “µg/g Cr”."),
  .run = run,
};
