/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/print-options.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/message-line.h"
#include "config.h"
#include "date-format.h"
#include "diary-words.h"
#include "language.h"
#include "patient-text.h"
#include "print/print-settings.h"
#include "taper-entry.h"

/* Months a diary is offered for: this one and the next. */
#define MONTHS 3

struct _RtPrintOptions
{
  AdwBin parent_instance;

  AdwComboRow *document;
  AdwComboRow *copy;
  AdwComboRow *questionnaire;
  AdwComboRow *month;
  AdwActionRow *day_row;
  AdwComboRow *intervention;
  AdwEntryRow *strengths;
  RtMessageLine *message;
  AdwComboRow *paper;
  AdwComboRow *lie;
  AdwComboRow *margins;
  AdwComboRow *language;
  AdwSwitchRow *monochrome;

  GSettings *settings;
  GPtrArray *languages;   /* (element utf8) beside the system's */
  GPtrArray *assessments; /* (element utf8) UUIDs, as in the row of questionnaires */
  GPtrArray *tapers;      /* (element utf8) UUIDs of interventions with planned steps */
  GArray *at_hand;        /* (element RtTaperStrength) as last read */
  char *refusal;          /* why the strengths entered cannot be read; nullable */
  gboolean has_taper;     /* what is calculated is printed, not what is recorded */
  gboolean has_day;       /* a board of another day than today is printed */
  RtCalendarDate day;
  gboolean showing; /* the rows follow what is set */
};

G_DEFINE_FINAL_TYPE (RtPrintOptions, rt_print_options, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
fill_day (RtPrintOptions *self, RtDocumentRequest *request)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  if (!self->has_day || rt_print_options_kind (self) != RT_DOCUMENT_PATHWAYS)
    return;
  request->sheet.course.has_to = TRUE;
  request->sheet.course.to = rt_moment_end_of_day (self->day, zone);
}

static void
fill_row (AdwComboRow *row, GPtrArray *names)
{
  g_autoptr (GtkStringList) list = NULL;

  g_ptr_array_add (names, NULL);
  list = gtk_string_list_new ((const char *const *)names->pdata);
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

static void
fill_documents (RtPrintOptions *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (int kind = 0; kind < RT_N_DOCUMENTS; kind++)
    g_ptr_array_add (names, (gpointer)rt_document_title ((RtDocumentKind)kind));
  fill_row (self->document, names);
}

static void
fill_languages (RtPrintOptions *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  self->languages = rt_language_installed ();
  g_ptr_array_add (names, g_strdup (_ ("As on the screen")));
  for (guint i = 0; i < self->languages->len; i++)
    g_ptr_array_add (names, rt_language_name (g_ptr_array_index (self->languages, i)));
  fill_row (self->language, names);
}

static void
fill_months (RtPrintOptions *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  RtCalendarDate first = rt_diary_first_day (rt_clock_today ());

  for (int i = 0; i < MONTHS; i++)
    g_ptr_array_add (names, rt_diary_month (rt_calendar_date_add_months (first, i)));
  fill_row (self->month, names);
}

static guint
position_of (GPtrArray *words, const char *word)
{
  guint position = 0;

  if (*word != '\0' && g_ptr_array_find_with_equal_func (words, word, g_str_equal, &position))
    return position + 1;
  return 0;
}

/* What is said of the strengths stands there as long as they do. */
static void
show_strengths (RtPrintOptions *self, gboolean shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self->strengths), shown);
  if (shown)
    rt_message_line_show_error (self->message, self->refusal);
  else
    rt_message_line_clear (self->message);
}

/* Rows that do not concern the document are not shown. */
static void
show_rows (RtPrintOptions *self)
{
  RtDocumentKind kind = rt_print_options_kind (self);
  gboolean asks = kind == RT_DOCUMENT_TAPER && !self->has_taper;

  gtk_widget_set_visible (GTK_WIDGET (self->questionnaire),
                          kind == RT_DOCUMENT_QUESTIONNAIRE && self->assessments->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->month), kind == RT_DOCUMENT_DIARY);
  gtk_widget_set_visible (GTK_WIDGET (self->day_row),
                          kind == RT_DOCUMENT_PATHWAYS && self->has_day);
  gtk_widget_set_visible (GTK_WIDGET (self->intervention), asks && self->tapers->len > 1);
  show_strengths (self, asks && self->tapers->len > 0);
}

static void
show_settings (RtPrintOptions *self)
{
  g_autofree char *language = g_settings_get_string (self->settings, "print-language");
  gboolean patient = g_settings_get_enum (self->settings, "print-copy") == 1;

  self->showing = TRUE;
  adw_combo_row_set_selected (self->copy, patient ? 1 : 0);
  adw_combo_row_set_selected (self->paper,
                              rt_print_settings_paper (self->settings) == RT_PAPER_LETTER ? 1 : 0);
  adw_combo_row_set_selected (self->lie,
                              (guint)g_settings_get_enum (self->settings, "print-orientation"));
  adw_combo_row_set_selected (self->margins,
                              (guint)g_settings_get_enum (self->settings, "print-margins"));
  adw_combo_row_set_selected (self->language, position_of (self->languages, language));
  adw_switch_row_set_active (self->monochrome,
                             g_settings_get_boolean (self->settings, "print-monochrome"));
  show_rows (self);
  self->showing = FALSE;
}

static void
remember (RtPrintOptions *self)
{
  const char *language = rt_print_options_language (self);

  rt_print_settings_set_paper (self->settings, adw_combo_row_get_selected (self->paper) == 1
                                                   ? RT_PAPER_LETTER
                                                   : RT_PAPER_A4);
  g_settings_set_enum (self->settings, "print-copy", (int)adw_combo_row_get_selected (self->copy));
  g_settings_set_enum (self->settings, "print-orientation",
                       (int)adw_combo_row_get_selected (self->lie));
  g_settings_set_enum (self->settings, "print-margins",
                       (int)adw_combo_row_get_selected (self->margins));
  g_settings_set_boolean (self->settings, "print-monochrome",
                          adw_switch_row_get_active (self->monochrome));
  g_settings_set_string (self->settings, "print-language", language != NULL ? language : "");
}

static void
changed_cb (RtPrintOptions *self)
{
  if (self->showing)
    return;
  show_rows (self);
  remember (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The strengths of one drug are not those of another. */
static void
forget_strengths (RtPrintOptions *self)
{
  g_array_set_size (self->at_hand, 0);
  g_clear_pointer (&self->refusal, g_free);
  gtk_editable_set_text (GTK_EDITABLE (self->strengths), "");
}

static void
plan_chosen_cb (RtPrintOptions *self)
{
  if (self->showing)
    return;
  forget_strengths (self);
  changed_cb (self);
}

/* Strengths that cannot be read leave the pages as they are and say why. */
static void
strengths_applied_cb (RtPrintOptions *self)
{
  g_autoptr (GArray) strengths = g_array_new (FALSE, FALSE, sizeof (RtTaperStrength));
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->refusal, g_free);
  if (!rt_taper_strengths_read (gtk_editable_get_text (GTK_EDITABLE (self->strengths)), strengths,
                                &error)
      || !rt_taper_strengths_check (strengths, &error))
    self->refusal = g_strdup (error->message);
  rt_message_line_show_error (self->message, self->refusal);
  if (self->refusal != NULL)
    return;
  g_array_set_size (self->at_hand, 0);
  if (strengths->len > 0)
    g_array_append_vals (self->at_hand, strengths->data, strengths->len);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rt_print_options_dispose (GObject *object)
{
  RtPrintOptions *self = RT_PRINT_OPTIONS (object);

  self->showing = TRUE;
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_PRINT_OPTIONS);
  G_OBJECT_CLASS (rt_print_options_parent_class)->dispose (object);
}

static void
rt_print_options_finalize (GObject *object)
{
  RtPrintOptions *self = RT_PRINT_OPTIONS (object);

  g_ptr_array_unref (self->languages);
  g_ptr_array_unref (self->assessments);
  g_ptr_array_unref (self->tapers);
  g_array_unref (self->at_hand);
  g_free (self->refusal);
  G_OBJECT_CLASS (rt_print_options_parent_class)->finalize (object);
}

static void
rt_print_options_class_init (RtPrintOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_print_options_dispose;
  G_OBJECT_CLASS (klass)->finalize = rt_print_options_finalize;
  signals[CHANGED] = g_signal_new ("changed", RT_TYPE_PRINT_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/print/print-options.ui");
  gtk_widget_class_bind_template_child (widget_class, RtPrintOptions, document);
  gtk_widget_class_bind_template_child (widget_class, RtPrintOptions, copy);
  gtk_widget_class_bind_template_child (widget_class, RtPrintOptions, questionnaire);
  gtk_widget_class_bind_template_child (widget_class, RtPrintOptions, month);
  gtk_widget_class_bind_template_child (widget_class, RtPrintOptions, day_row);
  gtk_widget_class_bind_template_child (widget_class, RtPrintOptions, intervention);
  gtk_widget_class_bind_template_child (widget_class, RtPrintOptions, strengths);
  gtk_widget_class_bind_template_child (widget_class, RtPrintOptions, message);
  gtk_widget_class_bind_template_child (widget_class, RtPrintOptions, paper);
  gtk_widget_class_bind_template_child (widget_class, RtPrintOptions, lie);
  gtk_widget_class_bind_template_child (widget_class, RtPrintOptions, margins);
  gtk_widget_class_bind_template_child (widget_class, RtPrintOptions, language);
  gtk_widget_class_bind_template_child (widget_class, RtPrintOptions, monochrome);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, strengths_applied_cb);
}

static void
rt_print_options_init (RtPrintOptions *self)
{
  self->showing = TRUE;
  self->settings = g_settings_new (RT_APP_ID);
  self->assessments = g_ptr_array_new_with_free_func (g_free);
  self->tapers = g_ptr_array_new_with_free_func (g_free);
  self->at_hand = g_array_new (FALSE, FALSE, sizeof (RtTaperStrength));
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_documents (self);
  fill_languages (self);
  fill_months (self);
  show_settings (self);
}

/* The interventions whose planned steps can be a taper sheet. */
static void
offer_tapers (RtPrintOptions *self, const RtRecord *record)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) planned = rt_taper_interventions (record, rt_clock_now ());

  g_ptr_array_set_size (self->tapers, 0);
  for (guint i = 0; i < planned->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (planned, i);

      g_ptr_array_add (names, rt_text_visible (intervention->name));
      g_ptr_array_add (self->tapers, g_strdup (intervention->uuid));
    }
  forget_strengths (self);
  fill_row (self->intervention, names);
}

/**
 * rt_print_options_show_record:
 * @record: of the one patient
 * @wanted: (nullable): UUID of the questionnaire that is chosen; NULL for the last one
 *
 * Offers the questionnaires of a record, the last one first, and its planned tapers.
 */
void
rt_print_options_show_record (RtPrintOptions *self,
                              const RtRecord *record,
                              RtCatalogue *catalogue,
                              const char *wanted)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint chosen = 0;

  g_ptr_array_set_size (self->assessments, 0);
  for (guint i = record->assessments->len; i > 0; i--)
    {
      const RtAssessment *assessment = g_ptr_array_index (record->assessments, i - 1);
      const RtInstrument *instrument =
          rt_catalogue_instrument (catalogue, assessment->instrument_id);
      g_autofree char *day = rt_date_format (rt_moment_date (assessment->answered_at));

      /* Translators: the short name of a questionnaire, a day. */
      g_ptr_array_add (names, g_strdup_printf (_ ("%s, %s"),
                                               instrument != NULL ? instrument->short_name
                                                                  : assessment->instrument_id,
                                               day));
      g_ptr_array_add (self->assessments, g_strdup (assessment->uuid));
    }
  self->showing = TRUE;
  fill_row (self->questionnaire, names);
  if (wanted != NULL
      && g_ptr_array_find_with_equal_func (self->assessments, wanted, g_str_equal, &chosen))
    adw_combo_row_set_selected (self->questionnaire, chosen);
  offer_tapers (self, record);
  show_rows (self);
  self->showing = FALSE;
}

/** rt_print_options_have_taper: A plan that was just calculated is printed as the taper sheet. */
void
rt_print_options_have_taper (RtPrintOptions *self)
{
  self->has_taper = TRUE;
  show_rows (self);
}

/** rt_print_options_have_day: A pathway board is printed as it was at the end of @day. */
void
rt_print_options_have_day (RtPrintOptions *self, RtCalendarDate day)
{
  g_autofree char *date = rt_date_format (day);

  self->has_day = TRUE;
  self->day = day;
  adw_action_row_set_subtitle (self->day_row, date);
  show_rows (self);
}

/** rt_print_options_set_kind: Chooses what is printed. */
void
rt_print_options_set_kind (RtPrintOptions *self, RtDocumentKind kind)
{
  adw_combo_row_set_selected (self->document, (guint)kind);
}

/** rt_print_options_kind: Returns: what is printed */
RtDocumentKind
rt_print_options_kind (RtPrintOptions *self)
{
  guint selected = adw_combo_row_get_selected (self->document);

  return selected < RT_N_DOCUMENTS ? (RtDocumentKind)selected : RT_DOCUMENT_CONSULTATION;
}

/** rt_print_options_language: Returns: (nullable): the paper's language; %NULL for the screen's */
const char *
rt_print_options_language (RtPrintOptions *self)
{
  guint selected = adw_combo_row_get_selected (self->language);

  if (selected == 0 || selected > self->languages->len)
    return NULL;
  return g_ptr_array_index (self->languages, selected - 1);
}

/**
 * rt_print_options_style: To be asked inside the language of the paper, which may run from right to
 * left.
 *
 * Returns: how the pages look
 */
RtPageStyle
rt_print_options_style (RtPrintOptions *self)
{
  RtPageStyle style = rt_print_settings_style (self->settings);
  RtPrintOrientation lie =
      (RtPrintOrientation)g_settings_get_enum (self->settings, "print-orientation");

  if (lie == RT_PRINT_LANDSCAPE
      || (lie == RT_PRINT_AS_USUAL && rt_document_is_landscape (rt_print_options_kind (self))))
    rt_page_style_turn (&style);
  return style;
}

/**
 * rt_print_options_fill:
 * @request: for whom, which questionnaire, month and day are written into it
 */
void
rt_print_options_fill (RtPrintOptions *self, RtDocumentRequest *request)
{
  guint questionnaire = adw_combo_row_get_selected (self->questionnaire);
  guint month = adw_combo_row_get_selected (self->month);
  guint taper = adw_combo_row_get_selected (self->intervention);

  request->intervention =
      taper < self->tapers->len ? g_ptr_array_index (self->tapers, taper) : NULL;
  request->strengths = self->at_hand;
  fill_day (self, request);
  request->sheet.copy =
      adw_combo_row_get_selected (self->copy) == 1 ? RT_SHEET_FOR_PATIENT : RT_SHEET_FOR_RECORD;
  request->assessment = questionnaire < self->assessments->len
                            ? g_ptr_array_index (self->assessments, questionnaire)
                            : NULL;
  request->has_month = month < MONTHS;
  if (request->has_month)
    request->month =
        rt_calendar_date_add_months (rt_diary_first_day (rt_clock_today ()), (int)month);
}
