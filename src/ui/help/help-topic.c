/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "help/help-topic.h"

#include <glib/gi18n.h>

static const char *const first_patient[] = {
  N_ ("Create a practice and choose its passphrase. Print the recovery key and keep it apart from "
      "the computer: "
      "without passphrase and recovery key nobody can open the records, and nobody can reset "
      "them."),
  N_ ("Add a patient with Ctrl+N. In Measures choose a questionnaire and answer it by the keys "
      "printed beside the "
      "options. In Interventions write what is done in one line, such as “sertraline 50 mg each "
      "morning from "
      "2026-03-02”; what was understood is shown before it is saved. In Labs enter a report, or "
      "paste a table."),
  N_ ("The Course shows all of it on one time axis. Ctrl+P prints the consultation sheet: one copy "
      "for the record, "
      "one for the patient without critical answers and private notes."),
  N_ ("The demonstration practice has twelve invented patients to try everything with."),
  NULL,
};

static const char *const where_records_are[] = {
  N_ ("A practice is a folder of Reuptake’s own on this computer. It is encrypted as a whole; "
      "while it is locked, "
      "it can be read only with the passphrase or the recovery key. Reuptake uses no network, so "
      "records cannot "
      "leave the computer through it."),
  N_ ("Removing Reuptake leaves the practices where they are; installing it again finds them. "
      "Removing it together "
      "with its data (“also delete data” in a software centre, --delete-data on the command line) "
      "destroys them. "
      "Only backups kept elsewhere remain then."),
  N_ ("What you print, export or save as a PDF is not encrypted and lies where you put it. Pages "
      "on their way to the "
      "printer are kept by the computer for a while; Reuptake cannot remove them."),
  NULL,
};

static const char *const backups[] = {
  N_ ("Back Up in the main menu writes the practice into one encrypted file and opens that file to "
      "prove that it is "
      "whole. Choose a folder on another disk: a backup beside the practice is lost with it."),
  N_ ("A double click on the file restores it as a new practice. It opens with the passphrase and "
      "the recovery key "
      "of the day it was made; a practice that is there already is never overwritten."),
  N_ ("A newer version of Reuptake may change the form of a practice. It makes a copy first, in "
      "the practice’s "
      "folder. An older version refuses such a practice in a sentence and leaves it as it is."),
  NULL,
};

static const char *const sandbox[] = {
  N_ ("Installed as a Flatpak, Reuptake may show its window and draw with the graphics card, and "
      "nothing else. It "
      "cannot reach the network, your files or other programs."),
  N_ ("It sees a file only after you chose it in the desktop’s own dialog; that is how tables come "
      "in, and how pages "
      "and backups go out. Printing goes through the desktop’s print dialog. When the window "
      "closes, Reuptake ends."),
  NULL,
};

static const char *const change[] = {
  N_ ("Part of what a measure does from day to day is noise. A change is called better or "
      "worse only when "
      "it is larger than this noise: for questionnaires by the reliable change of their published "
      "reliability, for "
      "daily ratings by the limits of the patient’s own baseline. The basis is one click away."),
  N_ ("“Within noise” does not mean that nothing happened, only that this measure cannot tell. "
      "“Cannot be shown "
      "here” means that the start lies too near the good end of the scale for a change beyond "
      "noise to be seen. "
      "Where no reliability or variation is known, no verdict is given."),
  N_ ("A change after an intervention is not proof that the intervention caused it."),
  NULL,
};

static const char *const laboratory[] = {
  N_ ("Urine and blood results come from gut, kidney, nerves outside the brain, blood cells and "
      "food. They do not "
      "show what happens in the brain, and low or high values of them are no measure of a "
      "transmitter there."),
  N_ ("What counts for a flag, in this order: your own verdict, the laboratory’s flag, a personal "
      "target, the "
      "laboratory’s interval, your practice’s interval for this laboratory, then a general one. "
      "Which of them it was is always written beside "
      "the flag, and an "
      "uncertain interval is never coloured."),
  N_ ("Results that a substance or food may have disturbed are drawn hollow, with the reason. A "
      "value below the "
      "limit of detection is an open arrow and never a number."),
  NULL,
};

static const char *const certainty[] = {
  N_ ("Questionnaires, intervals and facts about interventions are draft knowledge. Each figure "
      "names its source and "
      "says whether it was read in that source, not read again, or is uncertain. Check a figure "
      "before you rely "
      "on it."),
  N_ ("Wordings of questionnaires that are not free are not part of Reuptake. A practice adds what "
      "it is licensed "
      "to use as a pack."),
  NULL,
};

static const char *const limits[] = {
  N_ ("Reuptake records, displays and prints for licensed practitioners. It is not a certified "
      "medical device and "
      "not for emergencies."),
  N_ ("It recommends no treatment and no dose, it makes no diagnosis, and there is no score of "
      "“balance”. It does "
      "not check interactions, contraindications or doses."),
  NULL,
};

static const RtHelpTopic topics[] = {
  { N_ ("A First Patient"), N_ ("From an empty practice to a printed sheet"), first_patient },
  { N_ ("Where Records Are"), N_ ("Encryption, removing Reuptake, what leaves the computer"),
    where_records_are },
  { N_ ("Backups"), N_ ("Making, checking and restoring them"), backups },
  { N_ ("What Reuptake May Do"), N_ ("Its sandbox in plain words"), sandbox },
  { N_ ("Reading Change"), N_ ("Better, worse, within noise, cannot be shown"), change },
  { N_ ("Reading Laboratory Results"), N_ ("Flags, disturbances, urine and the brain"),
    laboratory },
  { N_ ("How Certain Figures Are"), N_ ("Sources, drafts, licensed wordings"), certainty },
  { N_ ("What Reuptake Does Not Do"), N_ ("Its limits"), limits },
};

/**
 * rt_help_topics:
 * @n_topics: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_topics): the pages of the help, in the order they are
 * listed
 */
const RtHelpTopic *
rt_help_topics (gsize *n_topics)
{
  *n_topics = G_N_ELEMENTS (topics);
  return topics;
}
